#include "publish/oscal_words.h"

#include <utility>

#include "base/text.h"
#include "crypto/sha.h"

namespace proofhouse::publish {

std::string oscal_line(std::string_view text) {
  std::string line = replace_all(replace_all(text, "\n", " "), "\t", " ");
  line = printable(line);
  // A no-break or wide space is white space to a pattern, and may not stand at an end.
  for (const std::string_view space : {"\u00A0", "\u2007", "\u202F", "\u3000", "\u1680", "\u205F"})
    line = replace_all(line, space, " ");
  const std::string_view trimmed = trim(line);
  return trimmed.empty() ? "–" : std::string(trimmed);
}

std::string oscal_token(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string token;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool later = (c >= '0' && c <= '9') || c == '.' || c == '-';
    if (letter || (later && !token.empty())) {
      token += c;
      continue;
    }
    const auto byte = static_cast<std::uint8_t>(c);
    token += '_';
    token += kHex[byte >> 4U];
    token += kHex[byte & 15U];
  }
  return token.empty() ? "_" : token;
}

std::string oscal_control(const RequirementId& requirement) { return lower(oscal_token(requirement.str())); }

std::string oscal_time(Date date) { return start_of(date).iso(); }

std::string oscal_uuid(std::initializer_list<std::string_view> parts) {
  JsonWriter name(JsonWriter::Style::kCompact);
  name.begin_array();
  for (const std::string_view part : parts) name.text(part);
  name.end_array();
  return crypto::uuid5(crypto::kProofhouseNamespace, std::move(name).take());
}

void oscal_property(JsonWriter& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out.begin_object().member("name", name).member("ns", "urn:proofhouse:oscal").member("value", oscal_line(value)).end_object();
}

}  // namespace proofhouse::publish
