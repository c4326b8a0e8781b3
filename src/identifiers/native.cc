// Ranges in the notations of package managers. Each becomes a list of constraints on one timeline; alternatives are joined.
#include <array>
#include <optional>
#include <utility>

#include "base/text.h"
#include "identifiers/vers.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

using Constraints = std::vector<Constraint>;
using enum Comparator;

std::unexpected<Error> unreadable(std::string_view text) {
  return fail(ErrorCode::kMalformed, "the range \"" + shorten(printable(text), 80) + "\" is not in the notation of its scheme");
}

bool take_text(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

// "" where there is none.
std::string_view take_sign(std::string_view& text) {
  for (const std::string_view sign : {"===", "<=", ">=", "==", "!=", "~>", "~=", "<", ">", "=", "^", "~"}) {
    if (take_text(text, sign)) return sign;
  }
  return {};
}

std::optional<Comparator> comparator_of(std::string_view sign) {
  if (sign.empty() || sign == "=" || sign == "==" || sign == "===") return kEqual;
  if (sign == "<") return kLess;
  if (sign == "<=") return kLessOrEqual;
  if (sign == ">") return kGreater;
  if (sign == ">=") return kGreaterOrEqual;
  return sign == "!=" ? std::optional(kNotEqual) : std::nullopt;
}

// The decimal number after this one, of any length.
std::string next_number(std::string_view digits) {
  std::string out(without_zeros(digits));
  for (std::size_t i = out.size(); i-- > 0;) {
    if (out[i] != '9') {
      ++out[i];
      return out;
    }
    out[i] = '0';
  }
  return "1" + out;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    take(text, blank);
    const auto word = take(text, [&](char c) { return !blank(c); });
    if (!word.empty()) out.push_back(word);
  }
  return out;
}

std::vector<std::string_view> alternatives(std::string_view text) {
  std::vector<std::string_view> out;
  for (;;) {
    const std::size_t at = text.find("||");
    out.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return out;
    text.remove_prefix(at + 2);
  }
}

// A version of npm that may be short: 1, 1.2, 1.x.
struct Partial {
  std::array<std::string, 3> numbers = {"0", "0", "0"};
  std::size_t given = 0;
  std::string rest;  // "-beta.1", "+build"

  [[nodiscard]] std::string text() const { return numbers[0] + "." + numbers[1] + "." + numbers[2] + rest; }
  // The first version above all that agree in the first `count` numbers.
  [[nodiscard]] std::string above(std::size_t count) const {
    std::array<std::string, 3> out = {"0", "0", "0"};
    for (std::size_t i = 0; i < count; ++i) out[i] = i + 1 == count ? next_number(numbers[i]) : numbers[i];
    return out[0] + "." + out[1] + "." + out[2];
  }
  [[nodiscard]] bool is_zero(std::size_t i) const { return without_zeros(numbers[i]).empty(); }
};

std::optional<Partial> read_partial(std::string_view text) {
  Partial out;
  while (!text.empty() && (text.front() == 'v' || text.front() == 'V' || text.front() == '=')) text.remove_prefix(1);
  for (std::size_t i = 0; i < 3; ++i) {
    if (text == "x" || text == "X" || text == "*" || text.starts_with("x.") || text.starts_with("*.") || text.starts_with("X.")) {
      return out;
    }
    const std::string_view digits = take_digits(text);
    if (digits.empty()) return std::nullopt;
    out.numbers[i] = digits;
    out.given = i + 1;
    if (i == 2 || !take_char(text, '.')) break;
  }
  out.rest = text;
  if (!text.empty() && text.front() != '-' && text.front() != '+') return std::nullopt;
  return out;
}

void add_npm(Constraints& out, std::string_view sign, const Partial& version) {
  const std::string low = version.text();
  if (sign == "^") {
    std::size_t kept = 1;
    while (kept < version.given && version.is_zero(kept - 1)) ++kept;
    out.push_back({kGreaterOrEqual, low});
    out.push_back({kLess, version.above(kept)});
  } else if (sign == "~" && !version.rest.empty()) {
    // Pre-releases of the version, and releases of its minor version.
    Partial release = version;
    release.rest.clear();
    out.push_back({kGreaterOrEqual, low});
    out.push_back({kLess, release.above(3)});
    out.push_back({kGreaterOrEqual, release.text()});
    out.push_back({kLess, version.is_zero(2) ? release.text() : release.above(2)});
  } else if (sign == "~") {
    out.push_back({kGreaterOrEqual, low});
    out.push_back({kLess, version.above(version.given > 1 ? 2 : 1)});
  } else {
    out.push_back({*comparator_of(sign), low});
  }
}

bool is_wild(std::string_view version) { return version.ends_with(".x") || version.ends_with(".X") || version.ends_with(".*"); }

bool add_npm_word(Constraints& out, std::string_view sign, std::string_view word) {
  const auto version = read_partial(word);
  if (!version || (version->given == 0 && sign.empty())) return false;
  if (is_wild(word) && sign != "<" && sign != "<=" && sign != ">" && sign != "^" && sign != "~") {
    out.push_back({kGreaterOrEqual, version->text()});
    out.push_back({kLess, version->above(version->given)});
    return version->given > 0;
  }
  if (is_wild(word) && (sign == "<=" || sign == ">")) {
    out.push_back({sign == ">" ? kGreaterOrEqual : kLess, version->above(version->given)});
    return version->given > 0;
  }
  if (sign != "^" && sign != "~" && !comparator_of(sign)) return false;
  add_npm(out, sign, *version);
  return true;
}

bool add_npm_alternative(Constraints& out, std::string_view text) {
  if (const std::size_t hyphen = text.find(" - "); hyphen != std::string_view::npos) {
    const auto low = read_partial(trim(text.substr(0, hyphen)));
    const auto high = read_partial(trim(text.substr(hyphen + 3)));
    if (!low || !high || high->given == 0) return false;
    out.push_back({kGreaterOrEqual, low->text()});
    out.push_back(high->given == 3 ? Constraint{kLessOrEqual, high->text()} : Constraint{kLess, high->above(high->given)});
    return true;
  }
  std::string_view sign;
  for (std::string_view word : words_of(text)) {
    if (sign.empty()) sign = take_sign(word);
    if (word.empty()) continue;
    if (!add_npm_word(out, sign, word)) return false;
    sign = {};
  }
  return sign.empty();
}

Result<Vers> from_npm(Vers out, std::string_view text) {
  if (trim(text) == "*" || trim(text).empty() || trim(text) == "x") {
    out.all = true;
    return out;
  }
  for (const auto alternative : alternatives(text)) {
    if (!add_npm_alternative(out.constraints, alternative)) return unreadable(text);
  }
  return out;
}

// Conan: the first version above all that agree with the first `index` + 1 items, without pre-releases.
std::optional<std::string> conan_above(std::string_view version, bool caret) {
  std::vector<std::string_view> items = split(version.substr(0, version.find_first_of("-+")), '.');
  std::size_t index = items.size() > 1 ? 1 : 0;
  if (caret) {
    index = 0;
    while (index < items.size() && all_digits(items[index]) && without_zeros(items[index]).empty()) ++index;
  }
  if (index >= items.size() || !all_digits(items[index])) return std::nullopt;
  std::string out;
  for (std::size_t i = 0; i < index; ++i) out += std::string(items[i]) + ".";
  return out + next_number(items[index]) + "-";
}

bool add_conan_word(Constraints& out, std::string_view word) {
  if (word.ends_with('-')) word.remove_suffix(1);
  if (word.empty() || word == "*") {
    out.push_back({kGreaterOrEqual, "0.0.0"});
    return true;
  }
  const std::string_view sign = take_sign(word);
  if (word.empty()) return false;
  if (sign == "~" || sign == "^") {
    const auto above = conan_above(word, sign == "^");
    if (!above) return false;
    out.push_back({kGreaterOrEqual, std::string(word)});
    out.push_back({kLess, *above});
    return true;
  }
  const auto comparator = comparator_of(sign);
  if (comparator) out.push_back({*comparator, std::string(word)});
  return comparator.has_value();
}

Result<Vers> from_conan(Vers out, std::string_view text) {
  for (const auto alternative : alternatives(text.substr(0, text.find(',')))) {
    for (const auto word : words_of(alternative)) {
      if (!add_conan_word(out.constraints, word)) return unreadable(text);
    }
  }
  return out;
}

// RubyGems: "~> 2.0.8" is 2.0.8 and later before 2.1.
std::string gem_above(std::string_view version) {
  std::vector<std::string_view> items = split(version, '.');
  std::size_t count = 0;
  while (count < items.size() && all_digits(items[count])) ++count;
  if (count > 1 && count == items.size()) --count;
  std::string out;
  for (std::size_t i = 0; i < count; ++i)
    out += (i == 0 ? "" : ".") + (i + 1 == count ? next_number(items[i]) : std::string(items[i]));
  return out;
}

Result<Vers> from_list(Vers out, std::string_view text) {
  const bool pypi = out.scheme->name == "pypi";
  std::string_view rest = text;
  while (!rest.empty()) {
    std::string_view part = trim(take_field(rest, ','));
    if (part.empty()) return unreadable(text);
    const std::string_view sign = take_sign(part);
    part = trim(part);
    if (part.empty() || part.find(' ') != std::string_view::npos) return unreadable(text);
    const bool wild = pypi && part.ends_with(".*");
    if (wild) part.remove_suffix(2);
    const bool near = sign == "~>" || sign == "~=";
    if (near || (wild && (sign == "==" || sign.empty()))) {
      const std::string above = gem_above(near ? part : std::string(part) + ".0");
      if (above.empty()) return unreadable(text);
      out.constraints.push_back({kGreaterOrEqual, std::string(part)});
      out.constraints.push_back({kLess, above});
      continue;
    }
    const auto comparator = comparator_of(sign);
    if (!comparator || wild) return unreadable(text);
    out.constraints.push_back({*comparator, std::string(part)});
  }
  return out;
}

// NuGet and Maven: [1.0, 2.0), (,1.5], [1.0]; a bare version is a least one for NuGet and a wish, not a bound, for Maven.
Result<Vers> from_intervals(Vers out, std::string_view text) {
  std::string_view rest = trim(text);
  if (!rest.empty() && rest.front() != '[' && rest.front() != '(') {
    if (rest.find_first_of(",[]() ") != std::string_view::npos) return unreadable(text);
    if (out.scheme->name == "maven") out.constraints.push_back({kEqual, std::string(rest)});
    if (out.scheme->name == "nuget") out.constraints.push_back({kGreaterOrEqual, std::string(rest)});
    return out;
  }
  while (!rest.empty()) {
    const char begin = rest.front();
    const std::size_t end = rest.find_first_of("])");
    if ((begin != '[' && begin != '(') || end == std::string_view::npos) return unreadable(text);
    const std::string_view inner = rest.substr(1, end - 1);
    const bool closed = rest[end] == ']';
    rest = trim(rest.substr(end + 1));
    if (take_char(rest, ',')) rest = trim(rest);
    const std::size_t comma = inner.find(',');
    const std::string low(trim(inner.substr(0, comma)));
    if (comma == std::string_view::npos) {
      if (low.empty() || begin != '[' || !closed) return unreadable(text);
      out.constraints.push_back({kEqual, low});
      continue;
    }
    const std::string high(trim(inner.substr(comma + 1)));
    if (high.find(',') != std::string::npos) return unreadable(text);
    if (!low.empty()) out.constraints.push_back({begin == '[' ? kGreaterOrEqual : kGreater, low});
    if (!high.empty()) out.constraints.push_back({closed ? kLessOrEqual : kLess, high});
    if (low.empty() && high.empty()) out.all = true;
  }
  return out;
}

// nginx: "0.8.40+" until the next minor version, "0.7.52-0.8.39", versions.
Result<Vers> from_nginx(Vers out, std::string_view text) {
  std::string_view rest = text;
  while (!rest.empty()) {
    std::string_view part = trim(take_field(rest, ','));
    const bool onwards = part.ends_with('+');
    if (onwards) part.remove_suffix(1);
    const std::size_t hyphen = part.find('-');
    const auto low = read_partial(part.substr(0, hyphen));
    if (!low || low->given != 3 || !low->rest.empty()) return unreadable(text);
    if (onwards) {
      if (hyphen != std::string_view::npos) return unreadable(text);
      out.constraints.push_back({kGreaterOrEqual, low->text()});
      // A stable branch (an even second number) ends with it; the mainline goes on.
      const char last = low->numbers[1].back();
      if ((last - '0') % 2 == 0) out.constraints.push_back({kLess, low->above(2)});
    } else if (hyphen != std::string_view::npos) {
      const auto high = read_partial(part.substr(hyphen + 1));
      if (!high || high->given != 3 || !high->rest.empty()) return unreadable(text);
      out.constraints.push_back({kGreaterOrEqual, low->text()});
      out.constraints.push_back({kLessOrEqual, high->text()});
    } else {
      out.constraints.push_back({kEqual, low->text()});
    }
  }
  return out;
}

Result<Vers> read_native(Vers out, std::string_view text) {
  const std::string_view name = out.scheme->name;
  if (name == "npm") return from_npm(std::move(out), text);
  if (name == "conan") return from_conan(std::move(out), text);
  if (name == "nuget" || name == "maven") return from_intervals(std::move(out), text);
  if (name == "gem" || name == "pypi" || name == "openssl") return from_list(std::move(out), text);
  return fail(ErrorCode::kUsage, "no notation of ranges is known for the scheme " + std::string(name),
              "write the range as vers:" + std::string(name) + "/…");
}

}  // namespace

Result<Vers> from_native(const Scheme& scheme, std::string_view text) {
  if (text.size() > kVersBytes) return fail(ErrorCode::kLimit, "a range is longer than " + std::to_string(kVersBytes) + " bytes");
  Vers out;
  out.scheme = &scheme;
  Vers read = TRY(scheme.name == "nginx" ? from_nginx(std::move(out), text) : read_native(std::move(out), text));
  if (read.constraints.size() > kVersConstraints) {
    return fail(ErrorCode::kLimit, "a range has more than " + std::to_string(kVersConstraints) + " constraints");
  }
  if (!sort_constraints(scheme, read.constraints)) {
    return fail(ErrorCode::kInvalid, "two versions of the range have no order in the scheme " + std::string(scheme.name));
  }
  return read;
}

}  // namespace proofhouse::identifiers
