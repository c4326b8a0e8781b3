#include "syntax/rdf_xml.h"

#include <gtest/gtest.h>

namespace proofhouse::syntax {

namespace {

constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

std::string term_text(const RdfTerm& term) {
  std::string text(term.text);
  if (text.starts_with(kRdf)) text = "rdf:" + text.substr(kRdf.size());
  if (term.kind == RdfKind::kBlank) return "_:" + text;
  if (term.kind == RdfKind::kIri) return text;
  std::string out = "'" + text + "'";
  if (!term.datatype.empty()) out += "^" + std::string(term.datatype);
  if (!term.language.empty()) out += "@" + std::string(term.language);
  return out;
}

std::string shown(const std::string& inside) {
  const auto xml =
      XmlDocument::parse("<rdf:RDF xmlns:rdf='" + std::string(kRdf) + "' xmlns:x='x:'>" + inside + "</rdf:RDF>", Limits{});
  if (!xml) return xml.error().cause;
  const auto graph = read_rdf_xml(*xml, 1000);
  if (!graph) return graph.error().cause;
  std::string out;
  for (const RdfTriple& triple : graph->triples()) {
    out += term_text(graph->term(triple.subject)) + " " + term_text(graph->term(triple.predicate)) + " " +
           term_text(graph->term(triple.object)) + "\n";
  }
  for (const RdfFault& fault : graph->faults()) out += "! " + fault.text + "\n";
  return out;
}

TEST(RdfXml, ReadsTheGrammar) {
  struct Case {
    std::string_view inside;
    std::string_view triples;
  };
  for (const auto& [inside, triples] : std::vector<Case>{
           {"", ""},
           {"<rdf:Description rdf:about='a:'><x:p>t</x:p></rdf:Description>", "a: x:p 't'\n"},
           {"<x:C rdf:about='a:'/>", "a: rdf:type x:C\n"},
           {"<x:C/>", "_:b0 rdf:type x:C\n"},
           {"<x:C rdf:nodeID='b0'/>", "_:nb0 rdf:type x:C\n"},
           {"<x:C rdf:ID='i' xml:base='http://h/d'/>", "http://h/d#i rdf:type x:C\n"},
           {"<rdf:Description rdf:about='a:' x:p='t' xml:lang='de'/>", "a: x:p 't'@de\n"},
           {"<rdf:Description rdf:about='a:' rdf:type='x:C'/>", "a: rdf:type x:C\n"},
           {"<rdf:Description rdf:about='a:'><x:p rdf:resource='b:'/></rdf:Description>", "a: x:p b:\n"},
           {"<rdf:Description rdf:about='a:'><x:p rdf:nodeID='n'/></rdf:Description>", "a: x:p _:nn\n"},
           {"<rdf:Description rdf:about='a:'><x:p rdf:datatype='d:'>1</x:p></rdf:Description>", "a: x:p '1'^d:\n"},
           {"<rdf:Description rdf:about='a:'><x:p x:q='t'/></rdf:Description>", "_:b0 x:q 't'\na: x:p _:b0\n"},
           {"<rdf:Description rdf:about='a:'><x:p/></rdf:Description>", "a: x:p ''\n"},
           {"<rdf:Description rdf:about='a:'><x:p><x:C/></x:p></rdf:Description>", "_:b0 rdf:type x:C\na: x:p _:b0\n"},
           {"<rdf:Description rdf:about='a:'><x:p rdf:parseType='Resource'><x:q>t</x:q></x:p></rdf:Description>",
            "_:b0 x:q 't'\na: x:p _:b0\n"},
           {"<rdf:Description rdf:about='a:'><x:p rdf:parseType='Literal'>a<b>c</b></x:p></rdf:Description>",
            "a: x:p 'ac'^http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral\n"},
           {"<rdf:Description rdf:about='a:'><x:p rdf:parseType='Collection'><rdf:Description "
            "rdf:about='b:'/></x:p></rdf:Description>",
            "_:b0 rdf:first b:\n_:b0 rdf:rest rdf:nil\na: x:p _:b0\n"},
           {"<rdf:Seq rdf:about='a:'><rdf:li>1</rdf:li><rdf:li>2</rdf:li></rdf:Seq>",
            "a: rdf:type rdf:Seq\na: rdf:_1 '1'\na: rdf:_2 '2'\n"},
           {"<rdf:Description rdf:about='a:'><x:p rdf:ID='i' xml:base='h:'>t</x:p></rdf:Description>",
            "a: x:p 't'\nh:#i rdf:type rdf:Statement\nh:#i rdf:subject a:\nh:#i rdf:predicate x:p\nh:#i rdf:object 't'\n"},
           {"<y:C/>", "_:b0 rdf:type C\n! the prefix of \"y:C\" stands for no namespace\n"},
           {"text", "! text stands between the elements of \"rdf:RDF\"\n"},
           {"<rdf:li/>", "! \"rdf:li\" is no node element\n"},
           {"<rdf:Description rdf:about='a:'><rdf:Description/></rdf:Description>", "! \"rdf:Description\" is no property\n"},
       }) {
    SCOPED_TRACE(inside);
    std::string found = shown(std::string(inside));
    const auto at = found.find("rdf:XMLLiteral");
    if (at != std::string::npos) found.replace(at, 4, kRdf);
    EXPECT_EQ(found, triples);
  }
}

TEST(RdfXml, CountsItsTriples) {
  std::string many;
  for (int i = 0; i < 1001; ++i) many += "<x:C/>";
  EXPECT_NE(shown(many).find("more than 1000 triples"), std::string::npos);
}

TEST(RdfXml, ResolvesAsRfc3986Does) {
  constexpr std::string_view kBase = "http://a/b/c/d;p?q";
  struct Case {
    std::string_view reference;
    std::string_view resolved;
  };
  // The examples of §5.4.
  for (const auto& [reference, resolved] : std::vector<Case>{
           {"g:h", "g:h"},
           {"g", "http://a/b/c/g"},
           {"./g", "http://a/b/c/g"},
           {"g/", "http://a/b/c/g/"},
           {"/g", "http://a/g"},
           {"//g", "http://g"},
           {"?y", "http://a/b/c/d;p?y"},
           {"g?y", "http://a/b/c/g?y"},
           {"#s", "http://a/b/c/d;p?q#s"},
           {"", "http://a/b/c/d;p?q"},
           {".", "http://a/b/c/"},
           {"..", "http://a/b/"},
           {"../g", "http://a/b/g"},
           {"../..", "http://a/"},
           {"../../g", "http://a/g"},
           {"../../../g", "http://a/g"},
           {"/./g", "http://a/g"},
           {"g;x=1/../y", "http://a/b/c/y"},
       }) {
    EXPECT_EQ(resolve_iri(kBase, reference), resolved) << reference;
  }
}

}  // namespace

}  // namespace proofhouse::syntax
