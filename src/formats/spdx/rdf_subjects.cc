#include "formats/spdx/rdf_subjects.h"

#include <algorithm>
#include <string>

namespace proofhouse::formats::spdx {

namespace {

using syntax::RdfKind;
using syntax::RdfTriple;

constexpr std::string_view kTerms = "http://spdx.org/rdf/terms#";

std::string_view local(std::string_view iri) {
  const std::size_t at = iri.find_last_of("#/");
  return at == std::string_view::npos ? iri : iri.substr(at + 1);
}

// The colon of an external id is sometimes escaped.
std::string with_colons(std::string_view text) {
  std::string out(text);
  for (std::size_t at = out.find("%3A"); at != std::string::npos; at = out.find("%3A", at + 1)) out.replace(at, 3, ":");
  return out;
}

}  // namespace

RdfSubjects::RdfSubjects(const syntax::RdfGraph& graph, SpdxDocument& document)
    : graph_(graph), document_(document), triples_(graph.triples()) {
  for (const RdfTriple& triple : graph.triples()) {
    if (ranges_.emplace(triple.subject, std::pair<std::size_t, std::size_t>{}).second) in_order_.push_back(triple.subject);
  }
  std::ranges::stable_sort(triples_, {}, &RdfTriple::subject);
  for (std::size_t begin = 0; begin < triples_.size();) {
    std::size_t end = begin;
    while (end < triples_.size() && triples_[end].subject == triples_[begin].subject) ++end;
    ranges_[triples_[begin].subject] = {begin, end};
    begin = end;
  }
}

std::span<const RdfTriple> RdfSubjects::of(std::uint32_t subject) const {
  const auto at = ranges_.find(subject);
  if (at == ranges_.end()) return {};
  return std::span(triples_).subspan(at->second.first, at->second.second - at->second.first);
}

std::string_view RdfSubjects::type(std::uint32_t subject) const {
  for (const RdfTriple& triple : of(subject)) {
    if (property(triple) == "type") return local(graph_.term(triple.object).text);
  }
  return {};
}

std::optional<std::uint32_t> RdfSubjects::find_document() {
  for (const std::uint32_t subject : in_order_) {
    if (type(subject) != "SpdxDocument") continue;
    const std::string_view iri = graph_.term(subject).text;
    name_space_ = iri.substr(0, iri.rfind('#'));
    return subject;
  }
  return std::nullopt;
}

std::string_view RdfSubjects::property(const RdfTriple& triple) const { return local(graph_.term(triple.predicate).text); }

At RdfSubjects::place(const RdfTriple& triple) {
  document_.places.push_back(triple.place);
  return static_cast<At>(document_.places.size() - 1);
}

At RdfSubjects::at(std::uint32_t subject) {
  const auto triples = of(subject);
  return triples.empty() ? 0 : place(triples.front());
}

Text RdfSubjects::text(const RdfTriple& triple) {
  const auto& term = graph_.term(triple.object);
  const At at = place(triple);
  if (term.kind == RdfKind::kIri && term.text.starts_with(kTerms)) {
    const std::string_view name = term.text.substr(kTerms.size());
    if (name == "noassertion") return {"NOASSERTION", at, true};
    if (name == "none") return {"NONE", at, true};
  }
  return {document_.keep(std::string(term.text)), at, true};
}

Text RdfSubjects::id(std::uint32_t term, At at) {
  const auto [known, fresh] = ids_.emplace(term, std::string_view{});
  if (fresh) known->second = id_text(term);
  return {known->second, at, !known->second.empty()};
}

std::string_view RdfSubjects::id_text(std::uint32_t number) {
  const auto& term = graph_.term(number);
  if (term.kind == RdfKind::kBlank) return {};
  if (term.text == "http://spdx.org/rdf/terms#noassertion") return "NOASSERTION";
  if (term.text == "http://spdx.org/rdf/terms#none") return "NONE";
  const std::size_t mark = term.text.rfind('#');
  if (mark == std::string_view::npos) return document_.keep(std::string(term.text));
  const std::string_view space = term.text.substr(0, mark);
  std::string fragment = with_colons(term.text.substr(mark + 1));
  if (space != name_space_) {
    for (const ExternalDocument& external : document_.external_documents) {
      if (external.uri.text == space) return document_.keep(std::string(external.id.text) + ":" + fragment);
    }
  }
  return document_.keep(std::move(fragment));
}

}  // namespace proofhouse::formats::spdx
