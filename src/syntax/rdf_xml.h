// RdfGraph: the triples of an RDF/XML document (RDF 1.1 XML Syntax, W3C Recommendation of 2014-02-25).
//
// All of the grammar of §7: typed node elements, rdf:about, ID, nodeID, resource and datatype, property attributes, parseType
// Resource, Collection and Literal, rdf:li, reification by rdf:ID, xml:base and xml:lang. Not kept: the markup inside a literal
// of parseType="Literal", of which the text alone is kept. Nothing is ever fetched.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "syntax/line_counter.h"
#include "syntax/xml.h"

namespace proofhouse::syntax {

enum class RdfKind : std::uint8_t { kIri, kBlank, kLiteral };

struct RdfTerm {
  RdfKind kind = RdfKind::kIri;
  std::string_view text;      // the IRI, the label of a blank node, the lexical form
  std::string_view datatype;  // of a literal: an IRI; empty for a plain one
  std::string_view language;  // of a literal
};

// Numbers of terms. The same IRI, and the same blank node, has one number; each literal has its own.
struct RdfTriple {
  std::uint32_t subject = 0;
  std::uint32_t predicate = 0;
  std::uint32_t object = 0;
  LineColumn place;  // of the element or attribute that says it
};

struct RdfFault {
  LineColumn place;
  std::string text;
};

class RdfGraph {
 public:
  // Moves, so that views stay whole.
  RdfGraph() = default;
  RdfGraph(RdfGraph&&) = default;
  RdfGraph& operator=(RdfGraph&&) = default;

  [[nodiscard]] const RdfTerm& term(std::uint32_t number) const { return terms_[number]; }
  [[nodiscard]] std::size_t terms() const { return terms_.size(); }
  // In document order.
  [[nodiscard]] const std::vector<RdfTriple>& triples() const { return triples_; }
  // What the grammar does not allow and was read past; at most a hundred.
  [[nodiscard]] const std::vector<RdfFault>& faults() const { return faults_; }

 private:
  friend class RdfXmlReader;
  std::deque<std::string> texts_;
  std::vector<RdfTerm> terms_;
  std::vector<RdfTriple> triples_;
  std::vector<RdfFault> faults_;
};

// The graph of a document whose root is rdf:RDF or one node element. Prefixes that stand for no namespace, elements that the
// grammar forbids and text between elements are faults. IRIs are resolved against xml:base where there is one (RFC 3986 §5.2) and
// are else kept as they are. Depth is limited by the XML document's. Fails with kLimit above
// `most` triples or 256 MiB of text in them, with "line:column". Bases and namespaces above 1024 bytes are faults.
Result<RdfGraph> read_rdf_xml(const XmlDocument& xml, std::uint64_t most);

// `reference` as seen from `base` (RFC 3986 §5.2.2); itself where it is absolute or the base is empty.
std::string resolve_iri(std::string_view base, std::string_view reference);

}  // namespace proofhouse::syntax
