#include "tender/own_text.h"

#include "base/text.h"

namespace proofhouse::tender {

using syntax::StrictMap;

void refuse(StrictMap& map, std::string_view key, std::string_view wrong, std::string cure) {
  map.refuse(key, "\"" + std::string(key) + "\" " + std::string(wrong), std::move(cure));
}

std::string said(StrictMap& map, std::string_view key) {
  std::string text = map.text(key);
  if (trim(text).empty()) refuse(map, key, "is empty", "write it out");
  return text;
}

Decimal not_negative(StrictMap& map, std::string_view key) {
  const Decimal value = map.decimal(key);
  if (value.negative()) refuse(map, key, "is negative", "write zero or more");
  return value;
}

std::uint32_t small(StrictMap& map, std::string_view key, std::uint32_t least, std::uint32_t most) {
  return static_cast<std::uint32_t>(map.integer(key, least, most));
}

}  // namespace proofhouse::tender
