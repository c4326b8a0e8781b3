// The bindings of a well-formed name to text.
#include "identifiers/cpe.h"

#include "base/text.h"

namespace proofhouse::identifiers {

namespace {

constexpr std::array<std::string_view, kCpeAttributes> kNames = {
    "part", "vendor", "product", "version", "update", "edition", "language", "sw_edition", "target_sw", "target_hw", "other"};

bool word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

std::string wildcard(CpeWildcard wildcard, std::string_view one, std::string_view any) {
  if (wildcard.most == CpeWildcard::kAny) return std::string(any);
  std::string out;
  for (unsigned i = 0; i < wildcard.most; ++i) out += one;
  return out;
}

// With a backslash before every character that is no letter, digit or underscore, but for those in `plain`.
std::string quoted(const CpeValue& value, std::string_view plain) {
  std::string out = wildcard(value.before, "?", "*");
  for (const char c : value.text) {
    if (!word(c) && plain.find(c) == std::string_view::npos) out += '\\';
    out += c;
  }
  return out + wildcard(value.after, "?", "*");
}

// Percent-encoded in lowercase, as the grammar of the URI has it.
std::string encoded(const CpeValue& value) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  if (value.is_any()) return "";
  if (!value.is_text()) return "-";
  std::string out = wildcard(value.before, "%01", "%02");
  for (const char c : value.text) {
    if (word(c) || c == '.' || c == '-') {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out.append(1, '%').append(1, kDigits[byte >> 4U]).append(1, kDigits[byte & 15U]);
  }
  return out + wildcard(value.after, "%01", "%02");
}

}  // namespace

char Cpe::part() const {
  const CpeValue& value = (*this)[CpeAttribute::kPart];
  if (value.is_text()) return value.text.front();
  return value.is_any() ? '*' : '-';
}

std::string Cpe::formatted() const {
  std::string out = "cpe:2.3";
  for (const auto& value : values_) {
    out += ':';
    out += value.is_any() ? "*" : value.is_text() ? quoted(value, ".-") : "-";
  }
  return out;
}

std::string Cpe::uri() const {
  const auto at = [&](CpeAttribute attribute) { return encoded((*this)[attribute]); };
  using enum CpeAttribute;
  std::string edition = at(kEdition);
  std::string packed;
  bool pack = false;
  for (const CpeAttribute attribute : {kSoftwareEdition, kTargetSoftware, kTargetHardware, kOther}) {
    packed.append("~").append(at(attribute));
    pack = pack || !(*this)[attribute].is_any();
  }
  if (pack) edition = "~" + edition + packed;
  std::string out = "cpe:/" + at(kPart);
  for (const auto& component : {at(kVendor), at(kProduct), at(kVersion), at(kUpdate), edition, at(kLanguage)}) {
    out.append(":").append(component);
  }
  while (out.ends_with(':')) out.pop_back();
  return out;
}

std::string Cpe::well_formed_name() const {
  std::string out = "wfn:[";
  for (std::size_t i = 0; i < kCpeAttributes; ++i) {
    if (i > 0) out += ',';
    const CpeValue& value = values_[i];
    out.append(kNames[i]).append("=");
    out += value.is_any() ? "ANY" : value.is_text() ? "\"" + quoted(value, "") + "\"" : "NA";
  }
  return out + "]";
}

}  // namespace proofhouse::identifiers
