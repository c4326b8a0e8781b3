#include "identifiers/purl_rules.h"

#include <algorithm>

#include "base/text.h"
#include "identifiers/purl_types.h"

namespace proofhouse::identifiers {

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool lower_letter(char c) { return c >= 'a' && c <= 'z'; }

std::string in_case(PurlCase wanted, const std::string& text) {
  if (wanted == PurlCase::kLower) return lower(text);
  return wanted == PurlCase::kUpper ? upper(text) : text;
}

std::string_view value_of(const PurlParts& parts, std::string_view key) {
  const auto at = std::ranges::find(parts.qualifiers, key, [](const auto& pair) { return std::string_view(pair.first); });
  return at == parts.qualifiers.end() ? std::string_view() : std::string_view(at->second);
}

// git: the namespace is the host, the rest is the path on it.
void split_host(PurlParts& parts) {
  const std::size_t slash = parts.name_space.find('/');
  if (slash != std::string::npos) {
    parts.name = parts.name_space.substr(slash + 1) + "/" + parts.name;
    parts.name_space.resize(slash);
  }
}

bool is_guid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? c != '-' : !digit(c) && !(c >= 'a' && c <= 'f') && !(c >= 'A' && c <= 'F')) return false;
  }
  return true;
}

void apply(PurlRule rule, PurlParts& parts) {
  switch (rule) {
    case PurlRule::kUnderscoreToDash: std::ranges::replace(parts.name, '_', '-'); break;
    case PurlRule::kOnlyWordCharacters:
      std::ranges::replace_if(parts.name, [](char c) { return !digit(c) && !lower_letter(c); }, '_');
      break;
    case PurlRule::kLowerForDatabricks:
      if (value_of(parts, "repository_url").find("databricks") != std::string_view::npos) parts.name = lower(parts.name);
      break;
    case PurlRule::kHostThenPath:
      if (lower(parts.name_space) == "github" || lower(parts.name_space) == "github.com") {
        parts.name_space = lower(parts.name_space);
        parts.name = lower(parts.name);
      }
      break;
    case PurlRule::kEntityAndRegid:
      for (auto& [key, value] : parts.qualifiers) {
        if (key == "tag_id" && is_guid(value)) value = lower(value);
      }
      break;
    default: break;
  }
}

bool is_extension_id(std::string_view name) {
  return name.size() == 32 && std::ranges::all_of(name, [](char c) { return c >= 'a' && c <= 'p'; });
}

bool is_extension_version(std::string_view version) {
  const auto numbers = split(version, '.');
  return numbers.size() <= 4 &&
         std::ranges::all_of(numbers, [](std::string_view n) { return !n.empty() && std::ranges::all_of(n, digit); });
}

// Where the name or version has a form that its type forbids.
void check_form(PurlRule rule, const PurlParts& parts, std::vector<std::string>& breaches) {
  switch (rule) {
    case PurlRule::kNoModuleSeparator:
      if (parts.name.find("::") != std::string::npos) {
        breaches.emplace_back("the name of a cpan package is a distribution, not a module with \"::\"");
      }
      break;
    case PurlRule::kPodName:
      if (parts.name.starts_with('.') || parts.name.find_first_of("+ \t\r\n\v\f") != std::string::npos) {
        breaches.emplace_back("the name of a cocoapods package has no white space, no plus and no period at its start");
      }
      break;
    case PurlRule::kExtensionId:
      if (!is_extension_id(parts.name)) {
        breaches.emplace_back("the name of a chrome-extension is 32 letters from a to p");
      }
      if (!parts.version.empty() && !is_extension_version(parts.version)) {
        breaches.emplace_back("the version of a chrome-extension is one to four numbers parted by periods");
      }
      break;
    case PurlRule::kEntityAndRegid:
      if (std::ranges::count(parts.name_space, '/') > 1) {
        breaches.emplace_back("the namespace of a swid tag has at most two segments");
      }
      break;
    default: break;
  }
}

}  // namespace

void normalize_for_type(PurlParts& parts, std::vector<std::string>& remarks) {
  const PurlType* type = find_purl_type(parts.type);
  if (type == nullptr) {
    remarks.emplace_back("the type \"" + printable(parts.type) + "\" is not registered; only the general rules were applied");
    return;
  }
  if (type->rule == PurlRule::kHostThenPath) split_host(parts);  // the same text, parted elsewhere: nothing to remark
  const PurlParts before = parts;
  parts.name_space = in_case(type->name_space_case, parts.name_space);
  parts.name = in_case(type->name_case, parts.name);
  parts.version = in_case(type->version_case, parts.version);
  parts.subpath = in_case(type->subpath_case, parts.subpath);
  apply(type->rule, parts);
  if (parts == before) return;
  const auto note = [&](std::string_view what, const std::string& was, const std::string& is) {
    if (was == is) return;
    remarks.emplace_back("the " + std::string(what) + " of a " + parts.type + " package is canonically \"" +
                         printable(shorten(is, 80)) + "\"");
  };
  note("namespace", before.name_space, parts.name_space);
  note("name", before.name, parts.name);
  note("version", before.version, parts.version);
  note("subpath", before.subpath, parts.subpath);
  if (parts.qualifiers != before.qualifiers) remarks.emplace_back("the tag_id of a swid tag is lowercase where it is a GUID");
}

std::vector<std::string> breaches_of_type(const PurlParts& parts) {
  std::vector<std::string> breaches;
  const PurlType* type = find_purl_type(parts.type);
  if (type == nullptr) return breaches;
  if (type->name_space == PurlPresence::kRequired && parts.name_space.empty()) {
    breaches.emplace_back("a " + parts.type + " package needs a namespace");
  }
  if (type->name_space == PurlPresence::kProhibited && !parts.name_space.empty()) {
    breaches.emplace_back("a " + parts.type + " package has no namespace");
  }
  if (!type->required_qualifier.empty() && value_of(parts, type->required_qualifier).empty()) {
    breaches.emplace_back("a " + parts.type + " package needs the qualifier " + std::string(type->required_qualifier));
  }
  check_form(type->rule, parts, breaches);
  return breaches;
}

bool name_has_segments(std::string_view type) {
  const PurlType* found = find_purl_type(type);
  return found != nullptr && found->rule == PurlRule::kHostThenPath;
}

}  // namespace proofhouse::identifiers
