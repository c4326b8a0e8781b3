#include "formats/strict_text.h"

#include "formats/remarks.h"

namespace proofhouse::formats {

std::string filled_text(syntax::StrictMap& map, std::string_view key) {
  std::string text = map.text(key);
  if (text.empty()) map.refuse(key, "\"" + std::string(key) + "\" is empty", "write what it is");
  return text;
}

}  // namespace proofhouse::formats
