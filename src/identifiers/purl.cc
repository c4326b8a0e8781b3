// From components to a value, and from the value to its text.
#include "identifiers/purl.h"

#include <algorithm>

#include "base/text.h"
#include "identifiers/purl_encoding.h"
#include "identifiers/purl_rules.h"

namespace proofhouse::identifiers {

namespace {

// Attackers' sizes: far above any real package URL.
constexpr std::size_t kMostBytes = 64UL << 10U;
constexpr std::size_t kMostQualifiers = 1000;

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool digit(char c) { return c >= '0' && c <= '9'; }

std::string quoted(std::string_view text) { return "\"" + printable(shorten(text, 60)) + "\""; }

Result<void> check_type(std::string_view type) {
  if (type.empty()) return fail(ErrorCode::kMalformed, "the type is missing", "write pkg:TYPE/NAME");
  const bool characters = std::ranges::all_of(type, [](char c) { return letter(c) || digit(c) || c == '.' || c == '-'; });
  if (!characters || !letter(type.front())) {
    return fail(ErrorCode::kMalformed, quoted(type) + " is no type: a letter, then letters, digits, periods and dashes",
                "write pkg:TYPE/NAME");
  }
  return {};
}

Result<void> check_key(std::string_view key, PurlReading reading) {
  const bool characters =
      std::ranges::all_of(key, [](char c) { return letter(c) || digit(c) || c == '.' || c == '-' || c == '_'; });
  if (key.empty() || !characters || !letter(key.front())) {
    return fail(ErrorCode::kMalformed,
                quoted(key) + " is no key of a qualifier: a letter, then letters, digits, periods, dashes and underscores",
                "write ?key=value&key=value");
  }
  if (reading == PurlReading::kStrict && lower(key) != key) {
    return fail(ErrorCode::kInvalid, "the key " + quoted(key) + " of a qualifier is not lowercase", "write " + lower(key));
  }
  return {};
}

Result<void> check_sizes(const PurlParts& parts) {
  std::size_t bytes =
      parts.type.size() + parts.name_space.size() + parts.name.size() + parts.version.size() + parts.subpath.size();
  for (const auto& [key, value] : parts.qualifiers) bytes += key.size() + value.size();
  if (bytes > kMostBytes) return fail(ErrorCode::kLimit, "longer than 64 KiB", "shorten the package URL");
  if (parts.qualifiers.size() > kMostQualifiers)
    return fail(ErrorCode::kLimit, "more than 1,000 qualifiers", "leave what names the package");
  return {};
}

Result<void> check_utf8(const PurlParts& parts) {
  bool all = is_utf8(parts.name_space) && is_utf8(parts.name) && is_utf8(parts.version) && is_utf8(parts.subpath);
  for (const auto& [key, value] : parts.qualifiers) all = all && is_utf8(value);
  if (!all) return fail(ErrorCode::kMalformed, "a component is not UTF-8", "encode the text as UTF-8 before percent-encoding");
  return {};
}

// Without empty segments, and in a subpath without "." and "..".
std::string segments_of(std::string_view path, bool subpath) {
  std::string out;
  for (const auto segment : split(path, '/')) {
    if (segment.empty() || (subpath && (segment == "." || segment == ".."))) continue;
    if (!out.empty()) out += '/';
    out += segment;
  }
  return out;
}

void settle_segments(PurlParts& parts, std::vector<std::string>& remarks) {
  std::string name_space = segments_of(parts.name_space, false);
  if (name_space != parts.name_space) remarks.emplace_back("empty segments of the namespace were left out");
  parts.name_space = std::move(name_space);
  std::string subpath = segments_of(parts.subpath, true);
  if (subpath != parts.subpath) remarks.emplace_back("empty segments, \".\" and \"..\" of the subpath were left out");
  parts.subpath = std::move(subpath);
}

Result<void> settle_qualifiers(PurlParts& parts, PurlReading reading, std::vector<std::string>& remarks) {
  auto& qualifiers = parts.qualifiers;
  for (auto& [key, value] : qualifiers) {
    TRY_VOID(check_key(key, reading));
    std::string small = lower(key);
    if (small != key) remarks.emplace_back("the key of a qualifier is canonically " + quoted(small));
    key = std::move(small);
    if (value.empty()) remarks.emplace_back("the qualifier " + quoted(key) + " without a value was left out");
  }
  std::erase_if(qualifiers, [](const auto& pair) { return pair.second.empty(); });
  std::ranges::sort(qualifiers);
  const auto twice = std::ranges::adjacent_find(qualifiers, [](const auto& a, const auto& b) { return a.first == b.first; });
  if (twice != qualifiers.end()) {
    return fail(ErrorCode::kMalformed, "the qualifier " + quoted(twice->first) + " stands twice", "leave one");
  }
  return {};
}

}  // namespace

Result<Purl> Purl::create(PurlParts parts, PurlReading reading) {
  std::vector<std::string> remarks;
  TRY_VOID(check_sizes(parts));
  TRY_VOID(check_type(parts.type));
  TRY_VOID(check_utf8(parts));
  parts.type = lower(parts.type);
  settle_segments(parts, remarks);
  TRY_VOID(settle_qualifiers(parts, reading, remarks));
  if (parts.name.empty()) return fail(ErrorCode::kMalformed, "the name is missing", "write pkg:TYPE/NAME");
  normalize_for_type(parts, remarks);
  for (auto& breach : breaches_of_type(parts)) {
    if (reading != PurlReading::kTolerant) {
      return fail(ErrorCode::kInvalid, std::move(breach), "follow the definition of the type");
    }
    remarks.push_back(std::move(breach));
  }
  return Purl(std::move(parts), std::move(remarks));
}

const std::string* Purl::qualifier(std::string_view key) const {
  const auto at = std::ranges::find(parts_.qualifiers, key, [](const auto& pair) { return std::string_view(pair.first); });
  return at == parts_.qualifiers.end() ? nullptr : &at->second;
}

std::string Purl::package() const {
  std::string out = "pkg:" + parts_.type + "/";
  if (!parts_.name_space.empty()) {
    append_encoded_segments(out, parts_.name_space);
    out += '/';
  }
  if (name_has_segments(parts_.type)) {
    append_encoded_segments(out, parts_.name);
  } else {
    append_encoded(out, parts_.name);
  }
  return out;
}

std::string Purl::canonical() const {
  std::string out = package();
  if (!parts_.version.empty()) {
    out += '@';
    append_encoded(out, parts_.version);
  }
  char separator = '?';
  for (const auto& [key, value] : parts_.qualifiers) {
    out.append(1, separator).append(key).append(1, '=');
    append_encoded(out, value);
    separator = '&';
  }
  if (!parts_.subpath.empty()) {
    out += '#';
    append_encoded_segments(out, parts_.subpath);
  }
  return out;
}

}  // namespace proofhouse::identifiers
