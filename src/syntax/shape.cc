#include "syntax/shape.h"

#include <re2/re2.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <optional>
#include <utility>

#include "base/text.h"
#include "syntax/same_value.h"
#include "syntax/shape_index.h"
#include "syntax/shape_message.h"
#include "syntax/shape_patterns.h"
#include "syntax/text_format.h"

namespace proofhouse::syntax {

namespace {

// Alternatives inside alternatives could multiply: so many rules may be tried for each value of a document, and then some.
constexpr std::uint64_t kRulesAValue = 256;
constexpr std::uint64_t kRulesAtLeast = 1'000'000;
// Of an alternative that does not fit so many reasons are kept, to tell which of them came nearest.
constexpr std::size_t kMostReasons = 16;

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// 1.0 and 1e2 are integers as JSON Schema means them.
bool is_integer(std::string_view text) {
  const std::size_t mark = text.find_first_of(".eE");
  if (mark == std::string_view::npos) return true;
  const auto value = number(text);
  return value && *value > -9.0e15 && *value < 9.0e15 && static_cast<double>(static_cast<std::int64_t>(*value)) == *value;
}

}  // namespace

const Shape* find_shape(std::string_view name, std::string_view version) {
  for (const Shape& shape : shapes()) {
    if (shape.name == name && shape.version == version) return &shape;
  }
  return nullptr;
}

std::vector<std::string> unknown_parts(const Shape& shape) {
  std::vector<std::string> out;
  for (const std::string_view pattern : shape.patterns) {
    const RE2 compiled(re2::StringPiece(pattern.data(), pattern.size()), RE2::Quiet);
    if (!compiled.ok()) out.push_back(std::string(pattern) + ": " + compiled.error());
  }
  for (const std::string_view format : shape.formats) {
    if (text_format(format) == nullptr) out.emplace_back(format);
  }
  return out;
}

struct ShapeChecker::State {
  const Shape* shape;
  ShapePatterns patterns;
  std::vector<TextFormat> formats;
  ShapeIndex index;
};

namespace {

// One walk over one document. Recursion goes as deep as the document, which its limits bound.
class Walk {
 public:
  Walk(const Shape& shape, ShapeIndex& index, ShapePatterns& patterns, const std::vector<TextFormat>& formats,
       std::uint64_t budget)
      : shape_(shape), index_(index), patterns_(patterns), formats_(formats), budget_(budget) {}

  // Adds what is wrong to `out` and says whether nothing was. More than `most` reasons are counted and not kept.
  bool check(const JsonValue& value, std::uint32_t index, ShapeReasons& out) {
    if (budget_ == 0) return true;
    --budget_;
    const ShapeRule& rule = shape_.rules[index];
    if (rule.kind == ShapeKind::kText) return fits_plainly(value, rule) || check_text(value, index, out);
    return check_other(value, index, out);
  }

  [[nodiscard]] bool spent() const { return budget_ == 0; }

 private:
  // Of most texts no more is asked than a length, which their bytes prove.
  static bool fits_plainly(const JsonValue& value, const ShapeRule& rule) {
    if (rule.pattern != 0 || rule.format != 0 || rule.least > 1 || !value.is_text()) return false;
    const auto bytes = static_cast<std::int64_t>(value.text()->size());
    return bytes >= rule.least && (rule.most < 0 || bytes <= rule.most);
  }

  [[gnu::noinline]] bool check_other(const JsonValue& value, std::uint32_t index, ShapeReasons& out) {
    const ShapeRule& rule = shape_.rules[index];
    switch (rule.kind) {
      case ShapeKind::kAny: return true;
      case ShapeKind::kNever: return wrong(out, value, ShapeFault::kNever, index);
      case ShapeKind::kNull: return value.is_null() || wrong(out, value, ShapeFault::kKind, index);
      case ShapeKind::kBoolean:
        return (value.is_boolean() && (rule.count == 0 || value.boolean() == (rule.count == 1))) ||
               wrong(out, value, ShapeFault::kKind, index);
      case ShapeKind::kInteger:
      case ShapeKind::kNumber: return check_number(value, index, out);
      case ShapeKind::kText: return check_text(value, index, out);
      case ShapeKind::kWords: return check_words(value, index, out);
      case ShapeKind::kArray: return check_array(value, index, out);
      case ShapeKind::kObject: return check_object(value, index, out);
      case ShapeKind::kAnyOf: return check_any(value, index, out);
      case ShapeKind::kOneOf: return check_one(value, index, out);
      case ShapeKind::kAllOf: return check_all(value, index, out);
      case ShapeKind::kNot: return !fits(value, part(rule, 0)) || wrong(out, value, ShapeFault::kForbidden, index);
      case ShapeKind::kIf: return check(value, part(rule, fits(value, part(rule, 0)) ? 1 : 2), out);
    }
    return true;
  }

  [[nodiscard]] std::uint32_t part(const ShapeRule& rule, std::uint32_t number) const {
    return shape_.parts[rule.first + number];
  }

  [[gnu::cold, gnu::noinline]] bool wrong(ShapeReasons& out, const JsonValue& value, ShapeFault fault, std::uint32_t rule,
                                          std::uint32_t extra = 0) {
    out.add({value.node(), fault, rule, extra});
    return false;
  }

  bool fits(const JsonValue& value, std::uint32_t rule) {
    ShapeReasons none(0);
    return check(value, rule, none);
  }

  [[gnu::noinline]] bool check_number(const JsonValue& value, std::uint32_t index, ShapeReasons& out) {
    const ShapeRule& rule = shape_.rules[index];
    const auto text = value.number_text();
    if (!text || (rule.kind == ShapeKind::kInteger && !is_integer(*text))) return wrong(out, value, ShapeFault::kKind, index);
    if (!rule.from && !rule.bounded) return true;
    const auto exact = value.integer();
    const auto size = exact ? static_cast<double>(*exact) : number(*text);
    if (!size) return wrong(out, value, text->starts_with('-') ? ShapeFault::kLow : ShapeFault::kHigh, index);
    if (rule.from && *size < static_cast<double>(rule.least)) return wrong(out, value, ShapeFault::kLow, index);
    if (rule.bounded && *size > static_cast<double>(rule.most)) return wrong(out, value, ShapeFault::kHigh, index);
    return true;
  }

  [[gnu::noinline]] bool check_text(const JsonValue& value, std::uint32_t index, ShapeReasons& out) {
    const auto text = value.text();
    return text ? check_characters(value, *text, index, out) : wrong(out, value, ShapeFault::kKind, index);
  }

  bool check_characters(const JsonValue& value, std::string_view text, std::uint32_t index, ShapeReasons& out) {
    const ShapeRule& rule = shape_.rules[index];
    // A character has one to four bytes: mostly the bytes tell that there are enough and not too many.
    const auto bytes = static_cast<std::int64_t>(text.size());
    const bool enough = rule.least <= 1 ? bytes >= rule.least : bytes / 4 >= rule.least;
    if (!enough || (rule.most >= 0 && bytes > rule.most)) {
      const auto length = static_cast<std::int64_t>(characters(text));
      if (length < rule.least) return wrong(out, value, ShapeFault::kShort, index);
      if (rule.most >= 0 && length > rule.most) return wrong(out, value, ShapeFault::kLong, index);
    }
    if (rule.pattern != 0 && !patterns_.matches(text, rule.pattern - 1)) return wrong(out, value, ShapeFault::kPattern, index);
    if (rule.format != 0) {
      const TextFormat format = formats_[rule.format - 1U];
      if (format != nullptr && !format(text)) return wrong(out, value, ShapeFault::kFormat, index);
    }
    return true;
  }

  [[nodiscard]] bool is_word(const ShapeRule& rule, std::string_view text) const { return index_.has_word(rule, text); }

  bool check_words(const JsonValue& value, std::uint32_t index, ShapeReasons& out) {
    const auto text = value.text();
    if (!text) return wrong(out, value, ShapeFault::kKind, index);
    return is_word(shape_.rules[index], *text) || wrong(out, value, ShapeFault::kWord, index);
  }

  bool check_array(const JsonValue& value, std::uint32_t index, ShapeReasons& out) {
    const ShapeRule& rule = shape_.rules[index];
    if (!value.is_array()) return wrong(out, value, ShapeFault::kKind, index);
    bool good = true;
    const auto size = static_cast<std::int64_t>(value.size());
    if (size < rule.least) good = wrong(out, value, ShapeFault::kFew, index);
    if (rule.most >= 0 && size > rule.most) good = wrong(out, value, ShapeFault::kMany, index);
    for (const JsonValue element : value.elements()) {
      if (!check(element, rule.first, out)) good = false;
      if (!good && out.full_and_quiet()) return false;
    }
    if (rule.closed && size > 1) {
      if (const auto twice = first_repeated(value)) good = wrong(out, *twice, ShapeFault::kTwice, index);
    }
    return good;
  }

  bool check_object(const JsonValue& value, std::uint32_t index, ShapeReasons& out) {
    const ShapeRule& rule = shape_.rules[index];
    if (!value.is_object()) return wrong(out, value, ShapeFault::kKind, index);
    bool good = true;
    std::uint64_t seen = 0;
    ShapeIndex::Place place(rule);
    for (const JsonMember member : value.members()) {
      if (!check_member(rule, index, member, place, seen, out)) good = false;
      if (!good && out.full_and_quiet()) return false;
    }
    if (std::popcount(seen) < rule.required) {
      for (const ShapeMember& member : shape_.members.subspan(rule.first, rule.count)) {
        if (member.required == 0 || ((seen >> (member.required - 1U)) & 1U) != 0) continue;
        good = wrong(out, value, ShapeFault::kMissing, index, member.key);
      }
    }
    const auto size = static_cast<std::int64_t>(value.size());
    if (size < rule.least) good = wrong(out, value, ShapeFault::kFew, index);
    if (rule.most >= 0 && size > rule.most) good = wrong(out, value, ShapeFault::kMany, index);
    return good;
  }

  bool check_member(const ShapeRule& rule, std::uint32_t index, const JsonMember& member, ShapeIndex::Place& place,
                    std::uint64_t& seen, ShapeReasons& out) {
    bool good = true;
    bool known = false;
    if (const ShapeMember* listed = index_.member(rule, member.key, place)) {
      known = true;
      if (listed->required != 0) seen |= std::uint64_t{1} << (listed->required - 1U);
      good = check(member.value, listed->rule, out);
    }
    for (std::uint32_t i = 0; i < rule.patterns; ++i) {
      const ShapeMember& pattern = shape_.members[rule.pattern + i];
      if (!patterns_.matches(member.key, pattern.key)) continue;
      known = true;
      if (!check(member.value, pattern.rule, out)) good = false;
    }
    if (rule.names != 0 && !name_fits(member, rule.names)) good = wrong(out, member.value, ShapeFault::kName, index);
    if (known) return good;
    if (rule.closed) return wrong(out, member.value, ShapeFault::kUnknown, index);
    return (shape_.rules[rule.others].kind == ShapeKind::kAny || check(member.value, rule.others, out)) && good;
  }

  bool name_fits(const JsonMember& member, std::uint32_t index) {
    ShapeReasons none(0);
    const ShapeRule& rule = shape_.rules[index];
    if (rule.kind == ShapeKind::kWords) return is_word(rule, member.key);
    return rule.kind != ShapeKind::kText || check_characters(member.value, member.key, index, none);
  }

  // Of alternatives none of which fits, the reasons of the one that came nearest: of the right kind, with the fewest reasons.
  [[gnu::noinline]] bool check_any(const JsonValue& value, std::uint32_t index, ShapeReasons& out) {
    const ShapeRule& rule = shape_.rules[index];
    std::optional<ShapeReasons> nearest;
    for (std::uint32_t i = 0; i < rule.count; ++i) {
      ShapeReasons reasons(out.most() == 0 ? 0 : kMostReasons);
      if (check(value, part(rule, i), reasons)) return true;
      if (out.most() > 0 && (!nearest || reasons.nearer(*nearest, value.node()))) nearest = std::move(reasons);
    }
    return none_fits(value, index, nearest, out);
  }

  [[gnu::noinline]] bool check_one(const JsonValue& value, std::uint32_t index, ShapeReasons& out) {
    const ShapeRule& rule = shape_.rules[index];
    std::optional<ShapeReasons> nearest;
    std::uint32_t fitting = 0;
    for (std::uint32_t i = 0; i < rule.count; ++i) {
      ShapeReasons reasons(out.most() == 0 ? 0 : kMostReasons);
      if (check(value, part(rule, i), reasons)) {
        ++fitting;
      } else if (out.most() > 0 && (!nearest || reasons.nearer(*nearest, value.node()))) {
        nearest = std::move(reasons);
      }
    }
    if (fitting == 1) return true;
    if (fitting > 1) return wrong(out, value, ShapeFault::kSeveral, index);
    return none_fits(value, index, nearest, out);
  }

  bool none_fits(const JsonValue& value, std::uint32_t index, std::optional<ShapeReasons>& nearest, ShapeReasons& out) {
    if (!nearest || nearest->wrong_kind(value.node())) return wrong(out, value, ShapeFault::kNone, index);
    out.take(*nearest);
    return false;
  }

  [[gnu::noinline]] bool check_all(const JsonValue& value, std::uint32_t index, ShapeReasons& out) {
    const ShapeRule& rule = shape_.rules[index];
    bool good = true;
    for (std::uint32_t i = 0; i < rule.count; ++i) good = check(value, part(rule, i), out) && good;
    return good;
  }

  const Shape& shape_;
  ShapeIndex& index_;
  ShapePatterns& patterns_;
  const std::vector<TextFormat>& formats_;
  std::uint64_t budget_;
};

}  // namespace

ShapeChecker::ShapeChecker(const Shape& shape) : state_(new State{&shape, ShapePatterns(shape.patterns), {}, ShapeIndex(shape)}) {
  for (const std::string_view name : shape.formats) state_->formats.push_back(text_format(name));
}

ShapeChecker::ShapeChecker(ShapeChecker&&) noexcept = default;
ShapeChecker& ShapeChecker::operator=(ShapeChecker&&) noexcept = default;
ShapeChecker::~ShapeChecker() = default;

ShapeBreaches ShapeChecker::check(const JsonDocument& document, std::size_t most, std::uint32_t node) {
  const Shape& shape = *state_->shape;
  Walk walk(shape, state_->index, state_->patterns, state_->formats, kRulesAtLeast + kRulesAValue * document.node_count());
  ShapeReasons reasons(std::max<std::size_t>(most, 1));
  walk.check(document.at(node), shape.root, reasons);
  ShapeBreaches out;
  out.whole = !walk.spent();
  out.left_out = reasons.left_out();
  for (const ShapeReason& reason : reasons.sorted()) {
    const auto message = shape_message(shape, reason, document);
    // Two alternatives may say the same of one value.
    if (!out.breaches.empty() && out.breaches.back().node == reason.node && out.breaches.back().message == message) continue;
    out.breaches.push_back({reason.node, message});
  }
  return out;
}

}  // namespace proofhouse::syntax
