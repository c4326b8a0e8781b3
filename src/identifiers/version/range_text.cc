#include "identifiers/version/range_text.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "identifiers/vers.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

void skip_blanks(std::string_view& text) { take(text, is_blank); }

// Takes a phrase in lower case that ends where the word ends.
bool take_phrase(std::string_view& text, std::string_view phrase) {
  if (!text.starts_with(phrase)) return false;
  if (text.size() > phrase.size() && is_alnum(text[phrase.size()])) return false;
  text.remove_prefix(phrase.size());
  skip_blanks(text);
  return true;
}

std::optional<Comparator> take_comparator(std::string_view& text) {
  struct Sign {
    std::string_view text;
    Comparator comparator;
  };
  constexpr std::array<Sign, 11> kSigns = {{{"<=", Comparator::kLessOrEqual},
                                            {"=<", Comparator::kLessOrEqual},
                                            {"\xE2\x89\xA4", Comparator::kLessOrEqual},
                                            {">=", Comparator::kGreaterOrEqual},
                                            {"=>", Comparator::kGreaterOrEqual},
                                            {"\xE2\x89\xA5", Comparator::kGreaterOrEqual},
                                            {"!=", Comparator::kNotEqual},
                                            {"==", Comparator::kEqual},
                                            {"<", Comparator::kLess},
                                            {">", Comparator::kGreater},
                                            {"=", Comparator::kEqual}}};
  for (const auto& sign : kSigns) {
    if (!text.starts_with(sign.text)) continue;
    text.remove_prefix(sign.text.size());
    skip_blanks(text);
    return sign.comparator;
  }
  return std::nullopt;
}

// Where the version in front ends: before a sign, a pipe or the word "and".
std::size_t version_end(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '|' || c == '<' || c == '>' || c == '=' || c == '!' || c == '\xE2') return i;
    if (is_blank(c) && text.substr(i + 1).starts_with("and ")) return i;
  }
  return text.size();
}

// "5.x" as a bound stands for every version that begins so; only a last item may be open.
bool close_wildcard(Constraint& constraint) {
  std::string& version = constraint.version;
  if (!version.ends_with(".x") && !version.ends_with(".*")) return true;
  while (version.ends_with(".x") || version.ends_with(".*")) version.resize(version.size() - 2);
  if (constraint.comparator == Comparator::kGreaterOrEqual || constraint.comparator == Comparator::kLess) return true;
  if (constraint.comparator != Comparator::kLessOrEqual && constraint.comparator != Comparator::kGreater) return false;
  // Below the next number: "<= 5.x" is "< 6".
  std::size_t i = version.size();
  while (i > 0 && version[i - 1] == '9') --i;
  if (i == 0 || !is_digit(version[i - 1])) return false;
  ++version[i - 1];
  std::fill(version.begin() + static_cast<std::ptrdiff_t>(i), version.end(), '0');
  constraint.comparator = constraint.comparator == Comparator::kLessOrEqual ? Comparator::kLess : Comparator::kGreaterOrEqual;
  return true;
}

class Reader {
 public:
  // "FW16_up_to_and_including_FW26" is written with blanks and without.
  explicit Reader(std::string_view text)
      : lowered_(replace_all(replace_all(lower(text), "_up_to_and_including_", " up to and including "), " up to and including ",
                             " <= ")),
        text_(lowered_) {}

  RangeText read() {
    skip_blanks(text_);
    while (!text_.empty() && is_blank(text_.back())) text_.remove_suffix(1);
    if (text_.empty()) return undecided("there is nothing");
    if (text_.starts_with("vers:") && take_vers()) return std::move(out_);
    if (text_ == "*") return all();
    if (take_all()) {
      if (text_.empty()) return all();
      if (text_.front() != '<' && text_.front() != '>' && text_.front() != '=' && !text_.starts_with("prior to ") &&
          !text_.starts_with("before ") && !text_.starts_with("between ") && text_.front() != '\xE2') {
        return undecided("the words after \"all versions\" are not part of an order");
      }
    }
    const bool read = text_.starts_with("between ") ? take_between() : take_constraints();
    return read ? settle() : undecided("it is not a list of bounds");
  }

 private:
  RangeText all() {
    out_.kind = RangeKind::kAll;
    return std::move(out_);
  }

  RangeText undecided(std::string reason) {
    out_.kind = RangeKind::kUndecided;
    out_.constraints.clear();
    out_.scheme = nullptr;
    out_.reason = std::move(reason);
    return std::move(out_);
  }

  // True where the vers said everything.
  bool take_vers() {
    if (const auto vers = read_vers(text_)) {
      out_.kind = vers->all ? RangeKind::kAll : vers->none ? RangeKind::kNone : RangeKind::kConstraints;
      out_.scheme = vers->scheme;
      out_.constraints = vers->constraints;
      return true;
    }
    if (!text_.starts_with("vers:all/")) return false;
    text_.remove_prefix(std::string_view("vers:all/").size());
    skip_blanks(text_);
    out_.remarks.emplace_back("after vers:all/ only an asterisk may stand; read as bounds over a declared order");
    return false;
  }

  bool take_all() {
    std::string_view rest = text_;
    if (!take_phrase(rest, "all")) return false;
    if (take_phrase(rest, "firmware")) {
      out_.remarks.emplace_back("the versions are those of the firmware");
    } else if (take_phrase(rest, "bios")) {
      out_.remarks.emplace_back("the versions are those of the BIOS");
    }
    if (!take_phrase(rest, "versions") && !take_phrase(rest, "version")) return false;
    text_ = rest;
    return true;
  }

  void add(Comparator comparator, std::string_view version) {
    out_.constraints.push_back({comparator, std::string(trim(version))});
  }

  // "between V2.5 (including) and V2.7 (excluding)": only where both ends say whether they belong.
  bool take_between() {
    if (!take_phrase(text_, "between")) return false;
    const std::size_t middle = text_.find(" and ");
    if (middle == std::string_view::npos) return false;
    const auto end_of = [](std::string_view part, bool& inclusive) -> std::optional<std::string_view> {
      part = trim(part);
      for (const std::string_view word : {"(including)", "(inclusive)", "(excluding)", "(exclusive)"}) {
        if (!part.ends_with(word)) continue;
        inclusive = word.starts_with("(in");
        part.remove_suffix(word.size());
        return trim(part);
      }
      return std::nullopt;
    };
    bool low_in = false;
    bool high_in = false;
    const auto low = end_of(text_.substr(0, middle), low_in);
    const auto high = end_of(text_.substr(middle + 5), high_in);
    if (!low || !high) return false;
    add(low_in ? Comparator::kGreaterOrEqual : Comparator::kGreater, *low);
    add(high_in ? Comparator::kLessOrEqual : Comparator::kLess, *high);
    return true;
  }

  // One bound. "prior to X", "X and prior", "X and later" are bounds too.
  bool take_bound() {
    auto comparator = take_comparator(text_);
    if (!comparator && (take_phrase(text_, "prior to") || take_phrase(text_, "before"))) comparator = Comparator::kLess;
    const std::size_t end = version_end(text_);
    std::string_view version = trim(text_.substr(0, end));
    text_.remove_prefix(end);
    skip_blanks(text_);
    if (!comparator) {
      std::string_view rest = text_;
      if (take_phrase(rest, "and prior") || take_phrase(rest, "and earlier") || take_phrase(rest, "and below")) {
        comparator = Comparator::kLessOrEqual;
        text_ = rest;
      } else if (take_phrase(rest, "and later") || take_phrase(rest, "and newer") || take_phrase(rest, "and above")) {
        comparator = Comparator::kGreaterOrEqual;
        text_ = rest;
      }
    }
    // The parentheses around a whole version do not count.
    if (version.starts_with('(') && version.find(')') == version.size() - 1)
      version = trim(version.substr(1, version.size() - 2));
    if (version.empty()) return false;
    add(comparator.value_or(Comparator::kEqual), version);
    return close_wildcard(out_.constraints.back());
  }

  bool take_constraints() {
    while (!text_.empty()) {
      if (!take_bound()) return false;
      const bool joined = take_char(text_, '|') || take_phrase(text_, "and");
      skip_blanks(text_);
      if (joined && text_.empty()) return false;
    }
    return !out_.constraints.empty();
  }

  // Bounds must pair: a "<" first or after a ">", a single version outside of every interval. Anything else has two readings.
  [[nodiscard]] bool pairs() const {
    bool open = false;
    bool begun = false;
    for (const auto& constraint : out_.constraints) {
      switch (constraint.comparator) {
        case Comparator::kGreater:
        case Comparator::kGreaterOrEqual:
          if (open) return false;
          open = true;
          break;
        case Comparator::kLess:
        case Comparator::kLessOrEqual:
          if (!open && begun) return false;
          open = false;
          break;
        case Comparator::kEqual:
          if (open) return false;
          break;
        case Comparator::kNotEqual: break;
      }
      begun = true;
    }
    return true;
  }

  RangeText settle() {
    if (out_.constraints.size() > 64) return undecided("it has more than 64 bounds");
    bool readable = false;
    for (const auto& scheme : schemes()) {
      if (!scheme.operational) continue;
      const bool reads = std::all_of(out_.constraints.begin(), out_.constraints.end(),
                                     [&](const Constraint& c) { return is_readable(scheme, c.version); });
      readable = readable || reads;
      if (!reads || !sort_constraints(scheme, out_.constraints)) continue;
      if (!pairs()) return undecided("its bounds do not pair: they have more than one reading");
      out_.kind = RangeKind::kConstraints;
      out_.scheme = &scheme;
      return std::move(out_);
    }
    return undecided(readable ? "its bounds have no order among each other" : "a bound is in no declared order");
  }

  std::string lowered_;
  std::string_view text_;
  RangeText out_;
};

}  // namespace

RangeText read_range_text(std::string_view text) {
  if (text.size() > kVersionBytes) {
    RangeText out;
    out.reason = "it is longer than " + std::to_string(kVersionBytes) + " bytes";
    return out;
  }
  return Reader(text).read();
}

Containment contains(const RangeText& range, std::string_view version) {
  switch (range.kind) {
    case RangeKind::kAll: return Containment::kTrue;
    case RangeKind::kNone: return Containment::kFalse;
    case RangeKind::kConstraints: return contains(*range.scheme, range.constraints, version);
    case RangeKind::kUndecided: break;
  }
  return Containment::kUndecided;
}

}  // namespace proofhouse::identifiers
