// 6.2.20 members that the schema does not name.
#include <algorithm>
#include <vector>

#include "formats/csaf/rules_6_2/rules.h"
#include "syntax/shape.h"

namespace proofhouse::formats::csaf {

namespace {

using syntax::Shape;
using syntax::ShapeKind;
using syntax::ShapeRule;

// Walks a document and its shape together. A value may have several rules (alternatives, parts): a member is named by the schema
// if one of them lists it. A loop, so that no nesting is too deep.
class Walk {
 public:
  Walk(const DocumentView& view, const Shape& shape, Breaches& breaches) : view_(view), shape_(shape), breaches_(breaches) {}

  void run() {
    push(view_.json().root(), {shape_.root});
    while (!open_.empty()) {
      const Open next = std::move(open_.back());
      open_.pop_back();
      look_at(view_.at(next.node), next.rules);
    }
  }

 private:
  struct Open {
    std::uint32_t node = 0;
    std::vector<std::uint32_t> rules;
  };

  // Alternatives are few and do not hold themselves: the shape is ours.
  void expand(std::uint32_t index, std::vector<std::uint32_t>& out) const {
    const ShapeRule& rule = shape_.rules[index];
    switch (rule.kind) {
      case ShapeKind::kArray:
      case ShapeKind::kObject: out.push_back(index); return;
      case ShapeKind::kAnyOf:
      case ShapeKind::kOneOf:
      case ShapeKind::kAllOf:
        for (std::uint32_t i = 0; i < rule.count; ++i) expand(shape_.parts[rule.first + i], out);
        return;
      case ShapeKind::kIf:
        for (std::uint32_t i = 1; i < 3; ++i) expand(shape_.parts[rule.first + i], out);
        return;
      default: return;
    }
  }

  void push(const syntax::JsonValue& value, const std::vector<std::uint32_t>& rules) {
    if (value.size() == 0) return;
    Open open{value.node(), {}};
    for (const std::uint32_t rule : rules) expand(rule, open.rules);
    if (!open.rules.empty()) open_.push_back(std::move(open));
  }

  void look_at(const syntax::JsonValue& value, const std::vector<std::uint32_t>& rules) {
    std::vector<std::uint32_t> below;
    for (const std::uint32_t rule : rules) {
      if (shape_.rules[rule].kind == ShapeKind::kArray) below.push_back(shape_.rules[rule].first);
    }
    for (const syntax::JsonValue element : value.elements()) push(element, below);
    for (const syntax::JsonMember member : value.members()) look_at_member(member, rules);
  }

  void look_at_member(const syntax::JsonMember& member, const std::vector<std::uint32_t>& rules) {
    std::vector<std::uint32_t> below;
    bool closed = false;
    for (const std::uint32_t index : rules) {
      const ShapeRule& rule = shape_.rules[index];
      if (rule.kind != ShapeKind::kObject) continue;
      // An object that names no member at all takes any: the content of an extension.
      if (rule.count == 0 && rule.patterns == 0 && !rule.closed) return;
      closed = true;
      const auto members = shape_.members.subspan(rule.first, rule.count);
      const auto found = std::ranges::find_if(members, [&](const auto& m) { return shape_.texts[m.key] == member.key; });
      if (found != members.end()) below.push_back(found->rule);
    }
    if (!closed) return;
    if (below.empty()) {
      breaches_.add(member.value.node(), "the schema has no member " + quote(member.key) + " here");
    } else {
      push(member.value, below);
    }
  }

  const DocumentView& view_;
  const Shape& shape_;
  Breaches& breaches_;
  std::vector<Open> open_;
};

}  // namespace

void test_6_2_20(const DocumentView& view, Breaches& breaches) {
  const Shape* shape = syntax::find_shape("csaf", view.version() == CsafVersion::k20 ? "2.0" : "2.1");
  if (shape != nullptr) Walk(view, *shape, breaches).run();
}

}  // namespace proofhouse::formats::csaf
