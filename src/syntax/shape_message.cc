#include "syntax/shape_message.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace proofhouse::syntax {

namespace {

constexpr std::size_t kLongestText = 80;
constexpr std::uint32_t kMostWords = 12;

std::string quoted(std::string_view text) { return '"' + printable(shorten(text, kLongestText)) + '"'; }

std::string_view kind_of(const JsonValue& value) {
  switch (value.kind()) {
    case JsonKind::kNull: return "null";
    case JsonKind::kBoolean: return "true or false";
    case JsonKind::kNumber: return "a number";
    case JsonKind::kText: return "a text";
    case JsonKind::kArray: return "an array";
    case JsonKind::kObject: return "an object";
  }
  return "something else";
}

std::string_view kind_wanted(ShapeKind kind) {
  switch (kind) {
    case ShapeKind::kNull: return "null";
    case ShapeKind::kBoolean: return "true or false";
    case ShapeKind::kInteger: return "a whole number";
    case ShapeKind::kNumber: return "a number";
    case ShapeKind::kText:
    case ShapeKind::kWords: return "a text";
    case ShapeKind::kArray: return "an array";
    case ShapeKind::kObject: return "an object";
    default: return "another value";
  }
}

std::string value_text(const JsonValue& value) {
  if (const auto text = value.text()) return quoted(*text);
  if (const auto text = value.number_text()) return printable(shorten(*text, kLongestText));
  return std::string(kind_of(value));
}

std::string words_of(const Shape& shape, const ShapeRule& rule) {
  std::string out;
  const std::uint32_t shown = std::min(rule.count, kMostWords);
  for (std::uint32_t i = 0; i < shown; ++i) {
    if (i > 0) out += ", ";
    out += shape.texts[rule.first + i];
  }
  if (rule.count > shown) out += " or " + std::to_string(rule.count - shown) + " more";
  return out;
}

void add_kinds(const Shape& shape, std::uint32_t index, std::set<std::string>& kinds, int depth) {
  const ShapeRule& rule = shape.rules[index];
  const bool choice = rule.kind == ShapeKind::kAnyOf || rule.kind == ShapeKind::kOneOf || rule.kind == ShapeKind::kAllOf;
  if (!choice) {
    kinds.insert(std::string(kind_wanted(rule.kind)));
  } else if (depth > 0) {
    for (std::uint32_t i = 0; i < rule.count; ++i) add_kinds(shape, shape.parts[rule.first + i], kinds, depth - 1);
  }
}

std::string alternatives(const Shape& shape, std::uint32_t index) {
  std::set<std::string> kinds;
  add_kinds(shape, index, kinds, 3);
  std::string out;
  for (const std::string& kind : kinds) out += (out.empty() ? "" : " or ") + kind;
  return out;
}

// "2 to 5", "at least 2", "at most 5".
std::string span_of(std::int64_t least, std::int64_t most, bool open) {
  if (open) return "at least " + std::to_string(least);
  return least > 0 ? std::to_string(least) + " to " + std::to_string(most) : "at most " + std::to_string(most);
}

std::string size_wanted(const ShapeRule& rule) { return span_of(rule.least, rule.most, rule.most < 0); }

std::string number_wanted(const ShapeRule& rule) {
  if (rule.from && rule.bounded) return std::to_string(rule.least) + " to " + std::to_string(rule.most);
  return rule.from ? "at least " + std::to_string(rule.least) : "at most " + std::to_string(rule.most);
}

}  // namespace

void ShapeReasons::add(ShapeReason reason) {
  if (kept_.size() < most_) {
    kept_.push_back(reason);
  } else {
    ++left_out_;
  }
}

void ShapeReasons::take(const ShapeReasons& other) {
  for (const ShapeReason& reason : other.kept_) add(reason);
  left_out_ += other.left_out_;
}

std::vector<ShapeReason> ShapeReasons::sorted() const {
  std::vector<ShapeReason> out = kept_;
  std::ranges::stable_sort(out, {}, &ShapeReason::node);
  return out;
}

bool ShapeReasons::wrong_kind(std::uint32_t node) const {
  return std::ranges::any_of(kept_, [&](const ShapeReason& reason) {
    return reason.node == node && (reason.fault == ShapeFault::kKind || reason.fault == ShapeFault::kNone);
  });
}

bool ShapeReasons::wrong_word(std::uint32_t node) const {
  // A member directly below that must be a certain word ("type": "file") tells alternatives apart.
  return std::ranges::any_of(kept_,
                             [&](const ShapeReason& reason) { return reason.fault == ShapeFault::kWord && reason.node > node; });
}

bool ShapeReasons::nearer(const ShapeReasons& other, std::uint32_t node) const {
  if (wrong_kind(node) != other.wrong_kind(node)) return other.wrong_kind(node);
  if (wrong_word(node) != other.wrong_word(node)) return other.wrong_word(node);
  return kept_.size() + left_out_ < other.kept_.size() + other.left_out_;
}

std::string shape_message(const Shape& shape, const ShapeReason& reason, const JsonDocument& document) {
  const JsonValue value = document.at(reason.node);
  const ShapeRule& rule = shape.rules[reason.rule];
  switch (reason.fault) {
    case ShapeFault::kNever: return "it may not stand here";
    case ShapeFault::kKind:
      if (rule.kind == ShapeKind::kBoolean && rule.count > 0 && value.is_boolean())
        return rule.count == 1 ? "it is not true" : "it is not false";
      return "it is " + std::string(kind_of(value)) + ", wanted is " + std::string(kind_wanted(rule.kind));
    case ShapeFault::kWord: return value_text(value) + " is none of " + words_of(shape, rule);
    case ShapeFault::kShort:
    case ShapeFault::kLong: return value_text(value) + " does not have " + size_wanted(rule) + " characters";
    case ShapeFault::kPattern:
      return value_text(value) + " does not match " + shorten(shape.patterns[rule.pattern - 1], 2 * kLongestText);
    case ShapeFault::kFormat: return value_text(value) + " is no " + std::string(shape.formats[rule.format - 1U]);
    case ShapeFault::kLow:
    case ShapeFault::kHigh: return value_text(value) + " is not " + number_wanted(rule);
    case ShapeFault::kFew:
    case ShapeFault::kMany: return "it holds " + std::to_string(value.size()) + ", wanted are " + size_wanted(rule);
    case ShapeFault::kTwice: return "the same value stands in the array already";
    case ShapeFault::kMissing: return "the member " + quoted(shape.texts[reason.extra]) + " is missing";
    case ShapeFault::kUnknown: return "the member " + quoted(value.key()) + " is not known here";
    case ShapeFault::kName: return quoted(value.key()) + " is no name that a member may have here";
    case ShapeFault::kNone:
      return "it is " + std::string(kind_of(value)) + " of no form that is allowed here (" + alternatives(shape, reason.rule) +
             ")";
    case ShapeFault::kSeveral: return "it fits several forms of which it may have one only";
    case ShapeFault::kForbidden: return "it has a form that is forbidden here";
  }
  return "it does not fit";
}

}  // namespace proofhouse::syntax
