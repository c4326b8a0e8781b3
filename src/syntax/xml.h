// XmlDocument and XmlNode: an XML document (XML 1.0) without everything that makes XML dangerous.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "syntax/line_counter.h"

namespace pugi {
struct xml_node_struct;
}

namespace proofhouse::syntax {

struct XmlAttribute {
  std::string_view name;  // with its prefix: "rdf:about"
  std::string_view value;
};

// A light handle on one element. Valid as long as the document that it comes from.
class XmlNode {
 public:
  explicit XmlNode(pugi::xml_node_struct* node) : node_(node) {}

  // Without its prefix: "row" of <x:row>. Which namespace a prefix stands for is not looked at.
  [[nodiscard]] std::string_view name() const;
  // As it is written: "x:row".
  [[nodiscard]] std::string_view qualified_name() const;
  // All, declarations of namespaces among them, in document order.
  [[nodiscard]] std::vector<XmlAttribute> attributes() const;
  // By its name without prefix; of two that differ in the prefix alone the first.
  [[nodiscard]] std::optional<std::string_view> attribute(std::string_view name) const;
  // The text directly inside, white space and all, what stands in elements below left out.
  [[nodiscard]] std::string text() const;
  [[nodiscard]] std::vector<XmlNode> children() const;
  [[nodiscard]] std::vector<XmlNode> children(std::string_view name) const;
  // The first of that name.
  [[nodiscard]] std::optional<XmlNode> child(std::string_view name) const;

 private:
  friend class XmlDocument;
  pugi::xml_node_struct* node_;
};

// Owns the bytes and everything read from them.
class XmlDocument {
 public:
  // Reads one document in UTF-8. A document type declaration is refused, so there are no entities but the five of XML, nothing
  // is ever fetched, and nothing grows. Counted before anything is built: depth, nodes (elements and attributes), bytes. Fails
  // with kMalformed, kInvalid (a document type, another encoding) and kLimit, with "line:column" as place.
  static Result<XmlDocument> parse(std::string bytes, const Limits& limits);

  XmlDocument(XmlDocument&&) noexcept;
  XmlDocument& operator=(XmlDocument&&) noexcept;
  ~XmlDocument();

  [[nodiscard]] XmlNode root() const;
  // Where the name of an element of this document stands.
  [[nodiscard]] LineColumn place(const XmlNode& node) const;

 private:
  struct Store;
  explicit XmlDocument(std::unique_ptr<Store> store);
  std::unique_ptr<Store> store_;
};

}  // namespace proofhouse::syntax
