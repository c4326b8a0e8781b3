#include "syntax/xml_shape.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "syntax/xml_text_check.h"

namespace proofhouse::syntax {

namespace {

constexpr std::string_view kInstance = "http://www.w3.org/2001/XMLSchema-instance";
constexpr std::size_t kLongestText = 80;
// Of one element so many children are said to stand in a wrong place; the rest would say the same.
constexpr std::size_t kMostMisplaced = 20;

// In scope at once: each name looks through them. What is declared beyond counts as no namespace.
constexpr std::size_t kMostNamespaces = 1000;

std::string quoted(std::string_view text) { return '"' + printable(shorten(text, kLongestText)) + '"'; }

std::string_view prefix_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

// The namespaces that prefixes stand for, from the root to the element that is looked at.
class Scopes {
 public:
  // Takes in what an element declares; returns how many to forget again.
  std::size_t enter(const std::vector<XmlAttribute>& attributes) {
    const std::size_t before = declared_.size();
    for (const XmlAttribute& attribute : attributes) {
      if (declared_.size() >= kMostNamespaces) break;
      if (attribute.name == "xmlns") declared_.emplace_back("", attribute.value);
      if (attribute.name.starts_with("xmlns:")) declared_.emplace_back(attribute.name.substr(6), attribute.value);
    }
    return declared_.size() - before;
  }
  void leave(std::size_t count) { declared_.resize(declared_.size() - count); }

  [[nodiscard]] std::string_view of(std::string_view prefix) const {
    for (auto it = declared_.rbegin(); it != declared_.rend(); ++it) {
      if (it->first == prefix) return it->second;
    }
    return {};
  }

 private:
  std::vector<std::pair<std::string_view, std::string_view>> declared_;
};

struct Child {
  XmlNode node;
  std::vector<XmlAttribute> attributes;
  std::string_view name;
  bool own = false;  // of the shape's namespace
};

class Walk {
 public:
  Walk(const XmlShape& shape, const XmlDocument& document, std::size_t most)
      : shape_(shape), document_(document), most_(most), texts_(shape) {}

  XmlBreaches run() && {
    const XmlNode root = document_.root();
    const auto attributes = root.attributes();
    const std::size_t entered = scopes_.enter(attributes);
    const bool own = scopes_.of(prefix_of(root.qualified_name())) == shape_.target;
    if (!own || root.name() != shape_.texts[shape_.root_name]) {
      say(root, "the root is <" + printable(shorten(root.name(), kLongestText)) + ">, wanted is <" +
                    std::string(shape_.texts[shape_.root_name]) + "> in " + std::string(shape_.target));
    } else {
      element(root, attributes, shape_.root);
    }
    scopes_.leave(entered);
    std::ranges::stable_sort(out_.breaches, {},
                             [](const XmlBreach& breach) { return std::pair(breach.place.line, breach.place.column); });
    return std::move(out_);
  }

 private:
  void say(const XmlNode& node, std::string message) {
    if (out_.breaches.size() < most_) {
      out_.breaches.push_back({document_.place(node), std::move(message)});
    } else {
      ++out_.left_out;
    }
  }

  static std::string shown(const XmlNode& node) { return "<" + printable(shorten(node.name(), kLongestText)) + ">"; }

  // Its namespaces are in scope already.
  void element(const XmlNode& node, const std::vector<XmlAttribute>& attributes, std::uint32_t index) {
    const XmlShapeElement& rule = shape_.elements[index];
    check_attributes(node, attributes, rule);
    const auto below = node.children();
    if (rule.content == 0) {
      check_text(node, below.empty(), rule);
      return;
    }
    if (rule.text == 0 && node.text().find_first_not_of(" \t\r\n") != std::string::npos)
      say(node, shown(node) + " holds text, wanted are elements");
    // The declarations of a child are in scope for its own name alone while it is matched, and again while it is looked into.
    std::vector<Child> children;
    children.reserve(below.size());
    for (const XmlNode& child : below) {
      Child one{child, child.attributes(), child.name(), false};
      const std::size_t entered = scopes_.enter(one.attributes);
      one.own = scopes_.of(prefix_of(child.qualified_name())) == shape_.target;
      scopes_.leave(entered);
      children.push_back(std::move(one));
    }
    match(node, children, rule.content - 1);
  }

  void check_text(const XmlNode& node, bool no_elements, const XmlShapeElement& rule) {
    const bool anything =
        rule.open == XmlOpen::kAny && rule.count == 0 && (rule.text == 0 || shape_.rules[rule.text - 1].kind == XmlText::kAny);
    if (anything) return;
    if (!no_elements) {
      say(node, shown(node) + " holds elements, wanted is " + (rule.text == 0 ? "nothing" : "a text"));
      return;
    }
    const std::string text = node.text();
    if (rule.text == 0) {
      if (text.find_first_not_of(" \t\r\n") != std::string::npos) say(node, shown(node) + " holds text, wanted is nothing");
      return;
    }
    const std::string wanted = texts_.wanted(text, rule.text - 1);
    if (!wanted.empty()) say(node, shown(node) + " is " + quoted(text) + ", wanted is " + wanted);
  }

  void check_attributes(const XmlNode& node, const std::vector<XmlAttribute>& attributes, const XmlShapeElement& rule) {
    const auto listed = shape_.attributes.subspan(rule.attributes, rule.count);
    for (const XmlAttribute& attribute : attributes) {
      if (attribute.name == "xmlns" || attribute.name.starts_with("xmlns:")) continue;
      const std::string_view prefix = prefix_of(attribute.name);
      if (!prefix.empty()) {
        if (rule.open == XmlOpen::kNone && prefix != "xml" && scopes_.of(prefix) != kInstance) {
          say(node, shown(node) + " may not have the attribute " + quoted(attribute.name));
        }
        continue;
      }
      const auto known =
          std::ranges::find_if(listed, [&](const XmlShapeAttribute& one) { return shape_.texts[one.name] == attribute.name; });
      if (known != listed.end()) {
        const std::string wanted = texts_.wanted(attribute.value, known->rule);
        if (!wanted.empty()) {
          say(node, "the attribute " + std::string(attribute.name) + " of " + shown(node) + " is " + quoted(attribute.value) +
                        ", wanted is " + wanted);
        }
      } else if (rule.open != XmlOpen::kAny) {
        say(node, shown(node) + " may not have the attribute " + quoted(attribute.name));
      }
    }
    for (const XmlShapeAttribute& one : listed) {
      if (!one.required) continue;
      const bool there = std::ranges::any_of(
          attributes, [&](const XmlAttribute& attribute) { return attribute.name == shape_.texts[one.name]; });
      if (!there) say(node, shown(node) + " lacks the attribute " + std::string(shape_.texts[one.name]));
    }
  }

  // Whether the particle may begin with this child. A schema is deterministic (unique particle attribution), so the first that
  // may is the one.
  [[nodiscard]] bool begins(std::uint32_t index, const Child& child) const {
    const XmlShapeParticle& particle = shape_.particles[index];
    switch (particle.kind) {
      case XmlParticle::kElement: return child.own && child.name == shape_.texts[particle.first];
      case XmlParticle::kOther: return !child.own;
      case XmlParticle::kChoice:
        for (std::uint32_t i = 0; i < particle.count; ++i) {
          if (begins(shape_.parts[particle.first + i], child)) return true;
        }
        return false;
      case XmlParticle::kSequence:
        for (std::uint32_t i = 0; i < particle.count; ++i) {
          const std::uint32_t part = shape_.parts[particle.first + i];
          if (begins(part, child)) return true;
          if (!may_be_empty(part)) return false;
        }
        return false;
    }
    return false;
  }

  [[nodiscard]] bool may_be_empty(std::uint32_t index) const {
    const XmlShapeParticle& particle = shape_.particles[index];
    if (particle.least == 0) return true;
    const auto parts = [&](auto test) {
      for (std::uint32_t i = 0; i < particle.count; ++i) {
        if (test(may_be_empty(shape_.parts[particle.first + i]))) return true;
      }
      return false;
    };
    if (particle.kind == XmlParticle::kChoice) return parts([](bool empty) { return empty; });
    return particle.kind == XmlParticle::kSequence && !parts([](bool empty) { return !empty; });
  }

  // What a particle may begin with, for messages.
  void names(std::uint32_t index, std::vector<std::string_view>& out) const {
    const XmlShapeParticle& particle = shape_.particles[index];
    if (particle.kind == XmlParticle::kElement) out.push_back(shape_.texts[particle.first]);
    if (particle.kind != XmlParticle::kSequence && particle.kind != XmlParticle::kChoice) return;
    for (std::uint32_t i = 0; i < particle.count && out.size() < 8; ++i) {
      const std::uint32_t part = shape_.parts[particle.first + i];
      names(part, out);
      if (particle.kind == XmlParticle::kSequence && !may_be_empty(part)) return;
    }
  }

  void lacks(const XmlNode& parent, std::uint32_t index) {
    std::vector<std::string_view> wanted;
    names(index, wanted);
    std::string text;
    for (const std::string_view name : wanted) text += (text.empty() ? "<" : " or <") + std::string(name) + ">";
    say(parent, shown(parent) + " lacks " + (text.empty() ? "an element" : text));
  }

  void match(const XmlNode& parent, const std::vector<Child>& children, std::uint32_t content) {
    std::size_t at = 0;
    consume(parent, children, at, content);
    std::size_t misplaced = 0;
    while (at < children.size()) {
      if (++misplaced > kMostMisplaced) break;
      const Child& child = children[at++];
      say(child.node, shown(child.node) + " may not stand here" + (child.own ? "" : ": it is of another namespace or none"));
      // What follows may still be in order.
      if (at < children.size() && begins(content, children[at])) consume(parent, children, at, content);
    }
  }

  void consume(const XmlNode& parent, const std::vector<Child>& children, std::size_t& at, std::uint32_t index) {
    const XmlShapeParticle& particle = shape_.particles[index];
    std::int32_t count = 0;
    while ((particle.most < 0 || count < particle.most) && at < children.size() && begins(index, children[at])) {
      const std::size_t before = at;
      once(parent, children, at, index);
      ++count;
      if (at == before) break;
    }
    if (count < particle.least && !(count == 0 && may_be_empty(index))) lacks(parent, index);
  }

  void once(const XmlNode& parent, const std::vector<Child>& children, std::size_t& at, std::uint32_t index) {
    const XmlShapeParticle& particle = shape_.particles[index];
    switch (particle.kind) {
      case XmlParticle::kElement: {
        const Child& child = children[at++];
        const std::size_t entered = scopes_.enter(child.attributes);
        element(child.node, child.attributes, particle.count);
        scopes_.leave(entered);
        return;
      }
      case XmlParticle::kOther: ++at; return;
      case XmlParticle::kSequence:
        for (std::uint32_t i = 0; i < particle.count; ++i) consume(parent, children, at, shape_.parts[particle.first + i]);
        return;
      case XmlParticle::kChoice:
        for (std::uint32_t i = 0; i < particle.count; ++i) {
          const std::uint32_t part = shape_.parts[particle.first + i];
          if (!begins(part, children[at])) continue;
          consume(parent, children, at, part);
          return;
        }
        return;
    }
  }

  const XmlShape& shape_;
  const XmlDocument& document_;
  std::size_t most_;
  XmlTextCheck texts_;
  Scopes scopes_;
  XmlBreaches out_;
};

}  // namespace

const XmlShape* find_xml_shape(std::string_view name, std::string_view version) {
  for (const XmlShape& shape : xml_shapes()) {
    if (shape.name == name && shape.version == version) return &shape;
  }
  return nullptr;
}

XmlBreaches check_xml_shape(const XmlShape& shape, const XmlDocument& document, std::size_t most) {
  return Walk(shape, document, most).run();
}

std::string_view root_namespace(const XmlDocument& document) {
  const XmlNode root = document.root();
  const std::string_view prefix = prefix_of(root.qualified_name());
  for (const XmlAttribute& attribute : root.attributes()) {
    if (prefix.empty() ? attribute.name == "xmlns" : attribute.name.starts_with("xmlns:") && attribute.name.substr(6) == prefix) {
      return attribute.value;
    }
  }
  return {};
}

}  // namespace proofhouse::syntax
