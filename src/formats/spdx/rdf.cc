#include "formats/spdx/rdf.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.h"
#include "formats/remarks.h"
#include "formats/spdx/rdf_licence.h"
#include "formats/spdx/rdf_subjects.h"
#include "formats/spdx/reader.h"

namespace proofhouse::formats::spdx {

namespace {

using syntax::RdfTriple;

// "DEPENDS_ON" of "relationshipType_dependsOn".
std::string capitals(std::string_view word, char between) {
  std::string out;
  for (const char c : word) {
    if (c >= 'A' && c <= 'Z') out += between;
    out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c == '_' ? between : c;
  }
  return out;
}

std::string_view behind(std::string_view text, char mark) {
  const std::size_t at = text.rfind(mark);
  return at == std::string_view::npos ? text : text.substr(at + 1);
}

std::string algorithm_name(std::string_view word) {
  if (word.starts_with("blake2b"))
    return "BLAKE2b-" + std::string(word.substr(7 + (word.size() > 7 && word[7] == '_' ? 1U : 0U)));
  return capitals(word, '-');
}

struct ElementProperty {
  std::string_view name;
  Text Element::* member;
};
constexpr std::array kProperties{
    ElementProperty{"versionInfo", &Element::version},     ElementProperty{"supplier", &Element::supplier},
    ElementProperty{"originator", &Element::originator},   ElementProperty{"downloadLocation", &Element::download_location},
    ElementProperty{"homepage", &Element::homepage},       ElementProperty{"filesAnalyzed", &Element::files_analyzed},
    ElementProperty{"copyrightText", &Element::copyright}, ElementProperty{"builtDate", &Element::built},
    ElementProperty{"releaseDate", &Element::released},    ElementProperty{"validUntilDate", &Element::valid_until},
};

class RdfReader {
 public:
  RdfReader(const syntax::RdfGraph& graph, SpdxDocument& document)
      : subjects_(graph, document), licences_(subjects_, document), document_(document) {}

  Result<void> read() {
    const auto root = subjects_.find_document();
    if (!root) {
      return fail_at(ErrorCode::kInvalid, {}, "1:1", "the RDF describes no SpdxDocument: this is not SPDX 2",
                     "give an SPDX file, 2.2 or 2.3");
    }
    head(*root);
    for (const std::uint32_t subject : subjects_.in_order()) {
      const std::string_view type = subjects_.type(subject);
      if (type == "Package") element(subject, ElementKind::kPackage);
      if (type == "File") element(subject, ElementKind::kFile);
      if (type == "Snippet") element(subject, ElementKind::kSnippet);
      if (type == "ExtractedLicensingInfo") extracted(subject);
    }
    return {};
  }

 private:
  void head(std::uint32_t root) {
    document_.at = subjects_.at(root);
    document_.id = subjects_.id(root, document_.at);
    const std::string_view iri = subjects_.graph().term(root).text;
    document_.name_space = {document_.keep(std::string(iri.substr(0, iri.rfind('#')))), document_.at, true};
    for (const RdfTriple& triple : subjects_.of(root)) {
      const std::string_view name = subjects_.property(triple);
      if (name == "specVersion") document_.version = subjects_.text(triple);
      if (name == "name") document_.name = subjects_.text(triple);
      if (name == "comment") document_.comment = subjects_.text(triple);
      if (name == "dataLicense") document_.data_licence = licences_.text(triple);
      if (name == "creationInfo") creation(triple);
      if (name == "externalDocumentRef") external_document(triple);
      if (name == "describesPackage") document_.describes.push_back(subjects_.reference(triple));
    }
    parts_of(root, document_.id);
  }

  void creation(const RdfTriple& statement) {
    document_.has_creation_info = true;
    document_.creation_at = subjects_.place(statement);
    for (const RdfTriple& triple : subjects_.of(statement.object)) {
      const std::string_view name = subjects_.property(triple);
      if (name == "created") document_.created = subjects_.text(triple);
      if (name == "creator") document_.creators.push_back(subjects_.text(triple));
      if (name == "comment") document_.creation_comment = subjects_.text(triple);
      if (name == "licenseListVersion") document_.licence_list_version = subjects_.text(triple);
    }
  }

  void external_document(const RdfTriple& statement) {
    ExternalDocument& external = document_.external_documents.emplace_back();
    external.at = subjects_.place(statement);
    for (const RdfTriple& triple : subjects_.of(statement.object)) {
      const std::string_view name = subjects_.property(triple);
      if (name == "externalDocumentId") external.id = subjects_.text(triple);
      if (name == "spdxDocument") external.uri = subjects_.text(triple);
      if (name == "checksum") external.checksum = checksum(triple);
    }
    // It may be that subject's own name instead.
    if (!external.id.given) external.id = subjects_.reference(statement);
  }

  // What a document and its elements alike may have.
  void parts_of(std::uint32_t subject, Text id) {
    for (const RdfTriple& triple : subjects_.of(subject)) {
      const std::string_view name = subjects_.property(triple);
      if (name == "relationship") relationship(triple, id);
      if (name == "annotation") annotation(triple, id);
    }
  }

  void relationship(const RdfTriple& statement, Text from) {
    Relationship& relationship = document_.relationships.emplace_back();
    relationship.at = subjects_.place(statement);
    relationship.from = from;
    for (const RdfTriple& triple : subjects_.of(statement.object)) {
      const std::string_view name = subjects_.property(triple);
      if (name == "relatedSpdxElement") relationship.to = subjects_.reference(triple);
      if (name == "relationshipType") relationship.type = word(triple, '_');
      if (name == "comment") relationship.comment = subjects_.text(triple);
    }
  }

  void annotation(const RdfTriple& statement, Text of) {
    Annotation& annotation = document_.annotations.emplace_back();
    annotation.at = subjects_.place(statement);
    annotation.element = of;
    for (const RdfTriple& triple : subjects_.of(statement.object)) {
      const std::string_view name = subjects_.property(triple);
      if (name == "annotator") annotation.annotator = subjects_.text(triple);
      if (name == "annotationDate") annotation.date = subjects_.text(triple);
      if (name == "annotationType") annotation.type = word(triple, '_');
      if (name == "comment") annotation.comment = subjects_.text(triple);
    }
  }

  // The last part of an individual of the ontology, as the other syntaxes write it.
  Text word(const RdfTriple& triple, char between) {
    const Text text = subjects_.text(triple);
    const std::string_view local = behind(behind(text.text, '#'), '/');
    const std::size_t mark = local.find('_');
    return {document_.keep(capitals(mark == std::string_view::npos ? local : local.substr(mark + 1), between)), text.at, true};
  }

  Checksum checksum(const RdfTriple& statement) {
    Checksum sum;
    sum.at = subjects_.place(statement);
    for (const RdfTriple& triple : subjects_.of(statement.object)) {
      const std::string_view name = subjects_.property(triple);
      if (name == "checksumValue") sum.value = subjects_.text(triple);
      if (name != "algorithm") continue;
      const Text text = subjects_.text(triple);
      const std::string_view local = behind(text.text, '#');
      const std::size_t mark = local.find('_');
      sum.algorithm = {document_.keep(algorithm_name(mark == std::string_view::npos ? local : local.substr(mark + 1))), text.at,
                       true};
    }
    return sum;
  }

  void element(std::uint32_t subject, ElementKind kind) {
    Element element;
    element.kind = kind;
    element.at = subjects_.at(subject);
    element.id = subjects_.id(subject, element.at);
    for (const RdfTriple& triple : subjects_.of(subject)) {
      const std::string_view name = subjects_.property(triple);
      if (!single(name, triple, element) && !licence(name, triple, element)) list(name, triple, element);
    }
    const Text id = element.id;
    if (kind == ElementKind::kPackage && document_.elements_at == 0) document_.elements_at = element.at;
    document_.elements.push_back(std::move(element));
    parts_of(subject, id);
  }

  bool single(std::string_view name, const RdfTriple& triple, Element& element) {
    for (const auto& [property, member] : kProperties) {
      if (name != property) continue;
      element.*member = subjects_.text(triple);
      return true;
    }
    if (name == "name" || name == "fileName") {
      element.name = subjects_.text(triple);
    } else if (name == "primaryPackagePurpose") {
      element.purpose = word(triple, '_');
    } else if (name == "snippetFromFile") {
      element.snippet_from = subjects_.reference(triple);
    } else if (name == "packageVerificationCode") {
      for (const RdfTriple& inner : subjects_.of(triple.object)) {
        if (subjects_.property(inner) == "packageVerificationCodeValue") element.verification_code = subjects_.text(inner);
      }
    } else {
      return false;
    }
    return true;
  }

  bool licence(std::string_view name, const RdfTriple& triple, Element& element) {
    if (name == "licenseConcluded") {
      element.licence_concluded = licences_.text(triple);
    } else if (name == "licenseDeclared") {
      element.licence_declared = licences_.text(triple);
    } else if (name == "licenseInfoFromFiles" || name == "licenseInfoInFile" || name == "licenseInfoInSnippet") {
      element.licence_infos.push_back(licences_.text(triple));
    } else {
      return false;
    }
    return true;
  }

  void list(std::string_view name, const RdfTriple& triple, Element& element) {
    if (name == "checksum") element.checksums.push_back(checksum(triple));
    if (name == "fileType") element.file_types.push_back(word(triple, '_'));
    if (name == "hasFile") element.holds_files.push_back(subjects_.reference(triple));
    if (name == "fileDependency") element.depends_on.push_back(subjects_.reference(triple));
    if (name == "range") ++element.ranges;
    if (name == "externalRef") element.references.push_back(reference(triple));
  }

  ExternalRef reference(const RdfTriple& statement) {
    ExternalRef reference;
    reference.at = subjects_.place(statement);
    for (const RdfTriple& triple : subjects_.of(statement.object)) {
      const std::string_view name = subjects_.property(triple);
      if (name == "referenceCategory") reference.category = word(triple, '-');
      if (name == "referenceLocator") reference.locator = subjects_.text(triple);
      if (name == "comment") reference.comment = subjects_.text(triple);
      if (name != "referenceType") continue;
      const Text text = subjects_.text(triple);
      reference.type = {behind(behind(text.text, '#'), '/'), text.at, true};
    }
    return reference;
  }

  void extracted(std::uint32_t subject) {
    ExtractedLicence licence;
    licence.at = subjects_.at(subject);
    for (const RdfTriple& triple : subjects_.of(subject)) {
      const std::string_view name = subjects_.property(triple);
      if (name == "licenseId") licence.id = subjects_.text(triple);
      if (name == "extractedText") licence.text = subjects_.text(triple);
      if (name == "name") licence.name = subjects_.text(triple);
      if (name == "comment") licence.comment = subjects_.text(triple);
      if (name == "seeAlso") licence.see_also.push_back(subjects_.text(triple));
    }
    if (!licence.id.given) licence.id = subjects_.id(subject, licence.at);
    document_.extracted_licences.push_back(std::move(licence));
  }

  RdfSubjects subjects_;
  RdfLicences licences_;
  SpdxDocument& document_;
};

}  // namespace

Result<void> read_rdf(const syntax::XmlDocument& xml, SpdxDocument& document) {
  const syntax::RdfGraph graph = TRY(syntax::read_rdf_xml(xml, kMostRecords));
  document.syntax = Syntax::kRdf;
  document.places.push_back({1, 1});
  for (const syntax::RdfFault& fault : graph.faults()) {
    document.places.push_back(fault.place);
    document.breach(static_cast<At>(document.places.size() - 1), fault.text);
  }
  return RdfReader(graph, document).read();
}

}  // namespace proofhouse::formats::spdx
