// RdfSubjects: the triples of an SPDX 2 document by their subjects, with their values as the other syntaxes write them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "formats/spdx/document.h"
#include "syntax/rdf_xml.h"

namespace proofhouse::formats::spdx {

// Refers to the graph; texts go into the document.
class RdfSubjects {
 public:
  RdfSubjects(const syntax::RdfGraph& graph, SpdxDocument& document);

  [[nodiscard]] const syntax::RdfGraph& graph() const { return graph_; }
  // The triples about a subject, in document order; empty for a literal.
  [[nodiscard]] std::span<const syntax::RdfTriple> of(std::uint32_t subject) const;
  // All subjects, each once, in the order of their first triple.
  [[nodiscard]] const std::vector<std::uint32_t>& in_order() const { return in_order_; }
  // "Package", of its rdf:type; empty where it has none.
  [[nodiscard]] std::string_view type(std::uint32_t subject) const;
  // The subject of type SpdxDocument.
  [[nodiscard]] std::optional<std::uint32_t> find_document();

  // "name" of http://spdx.org/rdf/terms#name and of any other namespace's name.
  [[nodiscard]] std::string_view property(const syntax::RdfTriple& triple) const;
  At place(const syntax::RdfTriple& triple);
  At at(std::uint32_t subject);

  // The object's text; NOASSERTION and NONE for the ontology's individuals.
  Text text(const syntax::RdfTriple& triple);
  // The object as an id: "SPDXRef-a" of an IRI of this document, "DocumentRef-b:SPDXRef-a" of one of another.
  Text reference(const syntax::RdfTriple& triple) { return id(triple.object, place(triple)); }
  Text id(std::uint32_t term, At at);

 private:
  std::string_view id_text(std::uint32_t term);

  const syntax::RdfGraph& graph_;
  SpdxDocument& document_;
  std::vector<syntax::RdfTriple> triples_;  // by subject
  std::unordered_map<std::uint32_t, std::pair<std::size_t, std::size_t>> ranges_;
  std::vector<std::uint32_t> in_order_;
  std::string_view name_space_;
  std::unordered_map<std::uint32_t, std::string_view> ids_;
};

}  // namespace proofhouse::formats::spdx
