// Unbinding: from a formatted string or a URI to a well-formed name (NISTIR 7695 §6.1.3 and §6.2.3).
#include <algorithm>

#include "base/text.h"
#include "identifiers/cpe.h"

namespace proofhouse::identifiers {

namespace {

constexpr std::size_t kMostBytes = 4096;
constexpr std::string_view kPunctuation = "\\*?!\"#$%&'()+,/:;<=>@[]^`{|}~";

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool plain(char c) { return letter(c) || digit(c) || c == '.' || c == '-' || c == '_'; }

std::unexpected<Error> refuse(std::size_t at, std::string cause, std::string cure) {
  return fail_at(ErrorCode::kMalformed, {}, "byte " + std::to_string(at + 1), std::move(cause), std::move(cure));
}

// One character of a value, or a wildcard.
struct Unit {
  char character = 0;
  char wildcard = 0;  // '?' or '*'; then `character` says nothing
};

// Wildcards may stand only around the characters, "*" alone or some "?".
Result<CpeValue> value_of(std::span<const Unit> units, std::size_t at) {
  const auto first = std::ranges::find(units, 0, &Unit::wildcard);
  if (first == units.end()) return refuse(at, "a value of nothing but wildcards", "write * for any value");
  std::size_t begin = static_cast<std::size_t>(first - units.begin());
  std::size_t end = units.size();
  while (units[end - 1].wildcard != 0) --end;
  const auto wildcard = [&](std::span<const Unit> run) -> Result<CpeWildcard> {
    if (run.size() == 1 && run[0].wildcard == '*') return CpeWildcard{CpeWildcard::kAny};
    if (std::ranges::find(run, '*', &Unit::wildcard) != run.end())
      return refuse(at, "* stands beside another wildcard", "write one *");
    return CpeWildcard{static_cast<std::uint16_t>(run.size())};
  };
  CpeValue value{.kind = CpeValue::Kind::kText, .before = {}, .text = {}, .after = {}};
  value.before = TRY(wildcard(units.first(begin)));
  value.after = TRY(wildcard(units.subspan(end)));
  for (; begin < end; ++begin) {
    if (units[begin].wildcard != 0)
      return refuse(at, "a wildcard stands within a value", "quote it with a backslash or encode it");
    value.text += units[begin].character;
  }
  return value;
}

Result<void> check_part(const CpeValue& value, std::size_t at) {
  if (!value.is_text()) return {};
  if (!value.has_wildcard() && value.text.size() == 1 && std::string_view("aohAOH").find(value.text[0]) != std::string_view::npos)
    return {};
  return refuse(at, "the part is not a, o or h", "write a for applications, o for operating systems, h for hardware");
}

// A language tag: two or three letters, then possibly a region of two letters or three digits.
Result<void> check_language(const CpeValue& value, std::size_t at) {
  if (!value.is_text()) return {};
  const std::string_view text = value.text;
  const std::size_t dash = std::min(text.find('-'), text.size());
  const std::string_view language = text.substr(0, dash);
  const std::string_view region = dash < text.size() ? text.substr(dash + 1) : std::string_view();
  const bool region_holds = dash == text.size() || (region.size() == 2 && std::ranges::all_of(region, letter)) ||
                            (region.size() == 3 && std::ranges::all_of(region, digit));
  if (!value.has_wildcard() && (language.size() == 2 || language.size() == 3) && std::ranges::all_of(language, letter) &&
      region_holds) {
    return {};
  }
  return refuse(at, "the language is no tag such as de or de-AT", "write a tag of RFC 5646 or *");
}

}  // namespace

// "cpe:2.3:" and eleven components.
class CpeFormatted {
 public:
  explicit CpeFormatted(std::string_view text) : text_(text) {}

  Result<Cpe> run() {
    Cpe::Values values;
    for (std::size_t i = 0; i < kCpeAttributes; ++i) {
      if (at_ > text_.size()) {
        return refuse(text_.size(), std::to_string(i) + " components instead of 11", "write * for each that is open");
      }
      const std::size_t begin = at_;
      values[i] = TRY(component());
      if (i == 0) TRY_VOID(check_part(values[i], begin));
      if (i == static_cast<std::size_t>(CpeAttribute::kLanguage)) TRY_VOID(check_language(values[i], begin));
    }
    if (at_ <= text_.size()) return refuse(at_ - 1, "more than 11 components", "quote a colon within a value with a backslash");
    return Cpe(std::move(values));
  }

 private:
  // Up to the next colon that has no backslash; at_ then stands behind it, beyond the end of the text after the last component.
  Result<CpeValue> component() {
    const std::size_t begin = at_;
    std::vector<Unit> units;
    for (; at_ < text_.size() && text_[at_] != ':'; ++at_) {
      const char c = text_[at_];
      if (c == '*' || c == '?') {
        units.push_back({0, c});
      } else if (c == '\\') {
        if (at_ + 1 == text_.size() || kPunctuation.find(text_[at_ + 1]) == std::string_view::npos) {
          return refuse(at_, "a backslash before what needs none", "quote punctuation only");
        }
        units.push_back({text_[++at_], 0});
      } else if (plain(c)) {
        units.push_back({c, 0});
      } else {
        return refuse(at_, "a character that must be quoted", "write a backslash before punctuation; white space has no place");
      }
    }
    const std::string_view raw = text_.substr(begin, at_ - begin);
    ++at_;
    if (raw == "*") return CpeValue{};
    if (raw == "-") return CpeValue{.kind = CpeValue::Kind::kNotApplicable, .before = {}, .text = {}, .after = {}};
    if (raw.empty()) return refuse(begin, "an empty component", "write * for any value");
    return value_of(units, begin);
  }

  std::string_view text_;
  std::size_t at_ = std::string_view("cpe:2.3:").size();
};

// "cpe:/" and up to seven components; the sixth may pack five of them.
class CpeUri {
 public:
  explicit CpeUri(std::string_view text) : text_(text) {}

  Result<Cpe> run() {
    constexpr std::size_t kPrefix = 5;
    const auto components = split(text_.substr(kPrefix), ':');
    if (components.size() > 7) return refuse(offset(components[7]), "more than seven components", "encode a colon as %3a");
    Cpe::Values values;
    for (std::size_t i = 0; i < components.size(); ++i) {
      if (i == static_cast<std::size_t>(CpeAttribute::kEdition) && components[i].starts_with('~')) {
        TRY_VOID(unpack(components[i], values));
      } else {
        values[i] = TRY(component(components[i]));
      }
    }
    TRY_VOID(check_part(values[0], kPrefix));
    if (components.size() == 7) TRY_VOID(check_language(values[6], offset(components[6])));
    return Cpe(std::move(values));
  }

 private:
  Result<void> unpack(std::string_view packed, Cpe::Values& values) {
    const auto fields = split(packed.substr(1), '~');
    if (fields.size() != 5)
      return refuse(offset(packed), "a packed edition with other than five fields", "write ~ed~sw~tsw~thw~other");
    constexpr CpeAttribute kOrder[] = {CpeAttribute::kEdition, CpeAttribute::kSoftwareEdition, CpeAttribute::kTargetSoftware,
                                       CpeAttribute::kTargetHardware, CpeAttribute::kOther};
    for (std::size_t i = 0; i < fields.size(); ++i) values[static_cast<std::size_t>(kOrder[i])] = TRY(component(fields[i]));
    return {};
  }

  Result<CpeValue> component(std::string_view text) {
    if (text.empty()) return CpeValue{};
    if (text == "-") return CpeValue{.kind = CpeValue::Kind::kNotApplicable, .before = {}, .text = {}, .after = {}};
    std::vector<Unit> units;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '%') {
        units.push_back(TRY(unit(text.substr(i))));
        i += 2;
      } else if (plain(text[i]) || text[i] == '~') {
        units.push_back({text[i], 0});
      } else {
        return refuse(offset(text) + i, "a character that must be encoded",
                      "percent-encode punctuation; white space has no place");
      }
    }
    return value_of(units, offset(text));
  }

  // Of "%21": the forms that the standard lists, and %01 and %02 for the wildcards.
  Result<Unit> unit(std::string_view encoded) const {
    const auto bytes = from_hex(encoded.substr(1, 2));
    if (bytes && bytes->size() == 1) {
      const auto c = static_cast<char>(bytes->front());
      if (c == 1) return Unit{0, '?'};
      if (c == 2) return Unit{0, '*'};
      if (kPunctuation.find(c) != std::string_view::npos) return Unit{c, 0};
    }
    return refuse(offset(encoded), "a percent-encoding that CPE does not have", "encode punctuation only");
  }

  [[nodiscard]] std::size_t offset(std::string_view part) const { return static_cast<std::size_t>(part.data() - text_.data()); }

  std::string_view text_;
};

Result<Cpe> Cpe::parse(std::string_view text) {
  if (text.size() > kMostBytes) return fail(ErrorCode::kLimit, "longer than 4 KiB", "give one CPE name");
  if (text.starts_with("cpe:2.3:")) return CpeFormatted(text).run();
  if (lower(text.substr(0, 5)) == "cpe:/") return CpeUri(text).run();
  return refuse(0, "does not begin with cpe:2.3: or cpe:/", "write a formatted string or a URI of CPE");
}

}  // namespace proofhouse::identifiers
