#include "verify/identity.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"

namespace proofhouse::verify {

namespace {

constexpr std::array<std::string_view, 25> kLegalForms = {
    "gmbh", "ag",  "se",   "kg", "co", "inc", "incorporated", "corp", "corporation", "llc", "ltd", "limited", "plc",
    "sa",   "sas", "sarl", "bv", "nv", "spa", "srl",          "oy",   "ab",          "as",  "pty", "company"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
// Bytes beyond ASCII belong to words: names are not only English.
bool in_word(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0; }

// Words joined, with a space only between two digits: "RTU-560" is "rtu560", but "5.60" is not "56.0".
std::string squashed(std::string_view text) {
  std::string out;
  bool gap = false;
  for (const char c : lower(text)) {
    if (!in_word(c)) {
      gap = true;
      continue;
    }
    if (gap && !out.empty() && is_digit(out.back()) && is_digit(c)) out += ' ';
    out += c;
    gap = false;
  }
  return out;
}

std::vector<std::string> maker_words(std::string_view maker) {
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty() && std::ranges::find(kLegalForms, word) == kLegalForms.end()) words.push_back(word);
    word.clear();
  };
  for (const char c : lower(maker)) {
    if (in_word(c)) {
      word += c;
    } else {
      end_word();
    }
  }
  end_word();
  return words;
}

std::string without_version(std::string_view purl) {
  if (!lower(purl.substr(0, 4)).starts_with("pkg:")) return {};
  return lower(purl.substr(0, purl.find_first_of("@?#")));
}

std::string version_in(std::string_view purl) {
  const std::size_t at = purl.find('@');
  if (at == std::string_view::npos || without_version(purl).empty()) return {};
  const std::string_view rest = purl.substr(at + 1);
  return std::string(rest.substr(0, rest.find_first_of("?#")));
}

// "part:vendor:product" of a formatted string (cpe:2.3:) or a URI (cpe:/); empty where one of them is any, none or missing.
std::string cpe_product(std::string_view cpe) {
  const std::string text = lower(cpe);
  std::string_view rest = text;
  if (rest.starts_with("cpe:2.3:")) {
    rest.remove_prefix(8);
  } else if (rest.starts_with("cpe:/")) {
    rest.remove_prefix(5);
  } else {
    return {};
  }
  std::vector<std::string> parts(1);
  bool escaped = false;
  for (const char c : rest) {
    if (c == ':' && !escaped) {
      if (parts.size() == 3) break;
      parts.emplace_back();
      continue;
    }
    escaped = c == '\\' && !escaped;
    if (!escaped) parts.back() += c;
  }
  if (parts.size() < 3) return {};
  for (const auto& part : parts) {
    if (part.empty() || part == "*" || part == "-") return {};
  }
  return join(parts, ":");
}

bool same_nonempty(const std::string& a, const std::string& b) { return !a.empty() && a == b; }

template <class Matches>
bool in_family(const OfferedItem& offered, Matches matches) {
  const auto looked_at = std::min(offered.family.size(), kMostFamilyModels);
  return std::any_of(offered.family.begin(), offered.family.begin() + static_cast<std::ptrdiff_t>(looked_at), matches);
}

bool names_model(const NamedProduct& named, const std::string& maker, const std::string& model) {
  if (squashed(model).empty()) return false;
  if (same_model(named.model, model) || same_model(named.model, maker + " " + model)) return true;
  std::string words;
  for (const auto& word : maker_words(maker)) words += word + " ";
  return same_model(named.model, words + model);
}

}  // namespace

NamedProduct NamedProduct::of(const RecordedProduct& product) {
  return {product.maker, product.model, product.version, product.hardware, {}, {}};
}

NamedProduct NamedProduct::of(const Component& component) {
  return {component.supplier, component.name, component.version.empty() ? version_in(component.purl) : component.version, {},
          component.purl,     component.cpe};
}

bool same_maker(std::string_view a, std::string_view b) {
  const auto first = maker_words(a);
  const auto second = maker_words(b);
  const std::size_t common = std::min(first.size(), second.size());
  if (common == 0) return false;
  return std::equal(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(common), second.begin());
}

bool same_model(std::string_view a, std::string_view b) { return same_nonempty(squashed(a), squashed(b)); }

std::string plain_version(std::string_view version) {
  std::string out = lower(trim(version));
  if (out.size() > 1 && out[0] == 'v' && is_digit(out[1])) out.erase(0, 1);
  return out;
}

Fit fit_of_model(std::string_view model, const OfferedItem& offered) {
  NamedProduct named;
  named.model = model;
  return fit_of(named, offered);
}

bool same_version(std::string_view a, std::string_view b) { return plain_version(a) == plain_version(b); }

Fit fit_of(const NamedProduct& named, const OfferedItem& offered) {
  if (same_nonempty(without_version(named.purl), without_version(offered.identifiers.purl))) return Fit::kSame;
  if (same_nonempty(cpe_product(named.cpe), cpe_product(offered.identifiers.cpe))) return Fit::kSame;
  if (!trim(named.maker).empty() && !trim(offered.maker).empty() && !same_maker(named.maker, offered.maker)) return Fit::kOther;
  if (names_model(named, offered.maker, offered.model)) return Fit::kSame;
  return in_family(offered, [&](const std::string& model) { return names_model(named, offered.maker, model); }) ? Fit::kFamily
                                                                                                                : Fit::kOther;
}

}  // namespace proofhouse::verify
