#include "formats/spdx/tag_value.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "formats/remarks.h"
#include "formats/spdx/reader.h"

namespace proofhouse::formats::spdx {

namespace {

// A line costs a place, and may cost a value of its own.
constexpr std::uint64_t kMostLines = 8 * kMostRecords;

constexpr std::string_view kOpen = "<text>";
constexpr std::string_view kClose = "</text>";

struct ElementTag {
  std::string_view tag;
  ElementKind kind;
  Text Element::* member;
};
constexpr std::array kElementTags{
    ElementTag{"PackageVersion", ElementKind::kPackage, &Element::version},
    ElementTag{"PackageSupplier", ElementKind::kPackage, &Element::supplier},
    ElementTag{"PackageOriginator", ElementKind::kPackage, &Element::originator},
    ElementTag{"PackageDownloadLocation", ElementKind::kPackage, &Element::download_location},
    ElementTag{"PackageHomePage", ElementKind::kPackage, &Element::homepage},
    ElementTag{"PrimaryPackagePurpose", ElementKind::kPackage, &Element::purpose},
    ElementTag{"FilesAnalyzed", ElementKind::kPackage, &Element::files_analyzed},
    ElementTag{"PackageLicenseConcluded", ElementKind::kPackage, &Element::licence_concluded},
    ElementTag{"PackageLicenseDeclared", ElementKind::kPackage, &Element::licence_declared},
    ElementTag{"PackageCopyrightText", ElementKind::kPackage, &Element::copyright},
    ElementTag{"BuiltDate", ElementKind::kPackage, &Element::built},
    ElementTag{"ReleaseDate", ElementKind::kPackage, &Element::released},
    ElementTag{"ValidUntilDate", ElementKind::kPackage, &Element::valid_until},
    ElementTag{"LicenseConcluded", ElementKind::kFile, &Element::licence_concluded},
    ElementTag{"FileCopyrightText", ElementKind::kFile, &Element::copyright},
    ElementTag{"SnippetFromFileSPDXID", ElementKind::kSnippet, &Element::snippet_from},
    ElementTag{"SnippetLicenseConcluded", ElementKind::kSnippet, &Element::licence_concluded},
    ElementTag{"SnippetCopyrightText", ElementKind::kSnippet, &Element::copyright},
    ElementTag{"SnippetName", ElementKind::kSnippet, &Element::name},
};
struct ElementListTag {
  std::string_view tag;
  ElementKind kind;
  std::vector<Text> Element::* member;
};
constexpr std::array kElementListTags{
    ElementListTag{"PackageLicenseInfoFromFiles", ElementKind::kPackage, &Element::licence_infos},
    ElementListTag{"LicenseInfoInFile", ElementKind::kFile, &Element::licence_infos},
    ElementListTag{"FileType", ElementKind::kFile, &Element::file_types},
    ElementListTag{"FileDependency", ElementKind::kFile, &Element::depends_on},
    ElementListTag{"LicenseInfoInSnippet", ElementKind::kSnippet, &Element::licence_infos},
};
struct DocumentTag {
  std::string_view tag;
  Text SpdxDocument::* member;
};
constexpr std::array kDocumentTags{
    DocumentTag{"SPDXVersion", &SpdxDocument::version},
    DocumentTag{"DataLicense", &SpdxDocument::data_licence},
    DocumentTag{"DocumentName", &SpdxDocument::name},
    DocumentTag{"DocumentNamespace", &SpdxDocument::name_space},
    DocumentTag{"DocumentComment", &SpdxDocument::comment},
    DocumentTag{"Created", &SpdxDocument::created},
    DocumentTag{"CreatorComment", &SpdxDocument::creation_comment},
    DocumentTag{"LicenseListVersion", &SpdxDocument::licence_list_version},
};
struct AnnotationTag {
  std::string_view tag;
  Text Annotation::* member;
};
constexpr std::array kAnnotationTags{
    AnnotationTag{"AnnotationDate", &Annotation::date}, AnnotationTag{"AnnotationComment", &Annotation::comment},
    AnnotationTag{"AnnotationType", &Annotation::type}, AnnotationTag{"SPDXREF", &Annotation::element},
    AnnotationTag{"ReviewDate", &Annotation::date},     AnnotationTag{"ReviewComment", &Annotation::comment},
};
struct LicenceTag {
  std::string_view tag;
  Text ExtractedLicence::* member;
};
constexpr std::array kLicenceTags{
    LicenceTag{"ExtractedText", &ExtractedLicence::text},
    LicenceTag{"LicenseName", &ExtractedLicence::name},
    LicenceTag{"LicenseComment", &ExtractedLicence::comment},
};
// Tags of the specification whose values say nothing to us.
constexpr std::array<std::string_view, 18> kOtherTags{"PackageFileName",
                                                      "PackageComment",
                                                      "PackageSummary",
                                                      "PackageDescription",
                                                      "FileComment",
                                                      "SnippetComment",
                                                      "PackageSourceInfo",
                                                      "PackageLicenseComments",
                                                      "PackageAttributionText",
                                                      "LicenseComments",
                                                      "FileNotice",
                                                      "FileContributor",
                                                      "FileAttributionText",
                                                      "SnippetLicenseComments",
                                                      "SnippetAttributionText",
                                                      "ArtifactOfProjectName",
                                                      "ArtifactOfProjectHomePage",
                                                      "ArtifactOfProjectURI"};

// A word off the front of a text.
std::string_view take_word(std::string_view& text) {
  text = trim(text);
  const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
  const std::string_view word = text.substr(0, end);
  text = trim(text.substr(end));
  return word;
}

class TagReader {
 public:
  TagReader(std::string_view bytes, SpdxDocument& document) : rest_(bytes), document_(document) {}

  bool read() {
    while (!rest_.empty()) {
      if (document_.elements.size() + document_.annotations.size() + document_.extracted_licences.size() > kMostRecords ||
          document_.relationships.size() > kMostRecords || line_ > kMostLines) {
        return false;
      }
      const std::string_view line = take_line();
      const std::string_view bare = trim(line);
      if (!bare.empty() && !bare.starts_with('#')) tag_line(line);
    }
    contain_files();
    return true;
  }

 private:
  std::string_view take_line() {
    ++line_;
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    note_control(line);
    return line;
  }

  void note_control(std::string_view line) {
    const auto bad = std::ranges::find_if(line, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t'; });
    if (bad != line.end()) document_.breach(here(), "the line holds a control character");
  }

  At here() {
    if (document_.places.empty() || document_.places.back().line != line_) document_.places.push_back({line_, 1});
    return static_cast<At>(document_.places.size() - 1);
  }

  void tag_line(std::string_view line) {
    const At at = here();
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) {
      document_.breach(at, "the line " + quote(trim(line)) + " has no tag");
      return;
    }
    const std::string_view tag = trim(line.substr(0, colon));
    const std::string_view value = whole_value(trim(line.substr(colon + 1)), at);
    if (!document_tag(tag, {value, at, true}) && !element_tag(tag, {value, at, true}) && !part_tag(tag, {value, at, true}) &&
        std::ranges::find(kOtherTags, tag) == kOtherTags.end()) {
      document_.breach(at, quote(tag) + " is no tag that SPDX has");
    }
  }

  // The value of a tag, over many lines where it stands in <text>. It is one piece of the bytes.
  std::string_view whole_value(std::string_view value, At at) {
    if (!value.starts_with(kOpen)) return value;
    const char* begin = value.data() + kOpen.size();
    std::string_view line = value.substr(kOpen.size());
    while (true) {
      const std::size_t end = line.find(kClose);
      if (end != std::string_view::npos) {
        if (!trim(line.substr(end + kClose.size())).empty()) document_.breach(at, "something stands behind </text>");
        return {begin, static_cast<std::size_t>(line.data() + end - begin)};
      }
      if (rest_.empty()) {
        document_.breach(at, "the text that begins here is never closed with </text>");
        return {begin, static_cast<std::size_t>(line.data() + line.size() - begin)};
      }
      line = take_line();
    }
  }

  bool document_tag(std::string_view tag, Text value) {
    for (const auto& [name, member] : kDocumentTags) {
      if (tag == name) {
        creation(tag, value.at);
        once(tag, document_.*member, value);
        return true;
      }
    }
    if (tag == "Creator") {
      creation(tag, value.at);
      document_.creators.push_back(value);
    } else if (tag == "ExternalDocumentRef") {
      external_document(value);
    } else if (tag == "Relationship") {
      relationship(value);
    } else if (tag == "RelationshipComment") {
      inside(tag, document_.relationships, value.at, [&](Relationship& last) { last.comment = value; });
    } else if (tag == "SPDXID") {
      once(tag, element_ == kNone ? document_.id : document_.elements[element_].id, value);
    } else {
      return false;
    }
    return true;
  }

  void creation(std::string_view tag, At at) {
    if (document_.has_creation_info || !(tag.starts_with("Creat") || tag == "LicenseListVersion")) return;
    document_.has_creation_info = true;
    document_.creation_at = at;
  }

  bool element_tag(std::string_view tag, Text value) {
    if (tag == "PackageName") {
      begin(ElementKind::kPackage, value).name = value;
    } else if (tag == "FileName") {
      begin(ElementKind::kFile, value).name = value;
    } else if (tag == "SnippetSPDXID") {
      begin(ElementKind::kSnippet, value).id = value;
    } else if (tag == "PackageChecksum" || tag == "FileChecksum") {
      of_kind(tag, tag.starts_with('P') ? ElementKind::kPackage : ElementKind::kFile, value.at,
              [&](Element& element) { element.checksums.push_back(checksum(value)); });
    } else if (tag == "PackageVerificationCode") {
      of_kind(tag, ElementKind::kPackage, value.at, [&](Element& element) {
        element.verification_code = {trim(value.text.substr(0, std::min(value.text.find('('), value.text.size()))), value.at,
                                     true};
      });
    } else if (tag == "SnippetByteRange" || tag == "SnippetLineRange") {
      of_kind(tag, ElementKind::kSnippet, value.at, [](Element& element) { ++element.ranges; });
    } else if (tag == "ExternalRef") {
      of_kind(tag, ElementKind::kPackage, value.at, [&](Element& element) { element.references.push_back(reference(value)); });
    } else if (tag == "ExternalRefComment") {
      of_kind(tag, ElementKind::kPackage, value.at, [&](Element& element) {
        inside(tag, element.references, value.at, [&](ExternalRef& last) { last.comment = value; });
      });
    } else {
      return text_of_element(tag, value);
    }
    return true;
  }

  bool text_of_element(std::string_view tag, Text value) {
    for (const auto& [name, kind, member] : kElementTags) {
      if (tag != name) continue;
      of_kind(tag, kind, value.at, [&](Element& element) { once(tag, element.*member, value); });
      return true;
    }
    for (const auto& [name, kind, member] : kElementListTags) {
      if (tag != name) continue;
      of_kind(tag, kind, value.at, [&](Element& element) { (element.*member).push_back(value); });
      return true;
    }
    return false;
  }

  bool part_tag(std::string_view tag, Text value) {
    if (tag == "Annotator" || tag == "Reviewer") {
      Annotation& annotation = document_.annotations.emplace_back();
      annotation.at = value.at;
      annotation.annotator = value;
      if (tag == "Reviewer") annotation.type = {"REVIEW", value.at, true};
      return true;
    }
    if (tag == "LicenseID") {
      ExtractedLicence& licence = document_.extracted_licences.emplace_back();
      licence.at = value.at;
      licence.id = value;
      return true;
    }
    if (tag == "LicenseCrossReference") {
      inside(tag, document_.extracted_licences, value.at, [&](ExtractedLicence& last) { last.see_also.push_back(value); });
      return true;
    }
    for (const auto& [name, member] : kAnnotationTags) {
      if (tag != name) continue;
      inside(tag, document_.annotations, value.at, [&](Annotation& last) { once(tag, last.*member, value); });
      return true;
    }
    for (const auto& [name, member] : kLicenceTags) {
      if (tag != name) continue;
      inside(tag, document_.extracted_licences, value.at, [&](ExtractedLicence& last) { once(tag, last.*member, value); });
      return true;
    }
    return false;
  }

  Element& begin(ElementKind kind, Text value) {
    element_ = document_.elements.size();
    Element& element = document_.elements.emplace_back();
    element.kind = kind;
    element.at = value.at;
    if (kind == ElementKind::kPackage) {
      package_ = element_;
      if (document_.elements_at == 0) document_.elements_at = value.at;
    } else if (kind == ElementKind::kFile && package_ != kNone) {
      held_.emplace_back(package_, element_);
    }
    return element;
  }

  // The last part of its kind.
  template <class Part, class Visit>
  void inside(std::string_view tag, std::vector<Part>& parts, At at, Visit visit) {
    if (parts.empty()) {
      document_.breach(at, quote(tag) + " stands before what it is about");
    } else {
      visit(parts.back());
    }
  }

  template <class Visit>
  void of_kind(std::string_view tag, ElementKind kind, At at, Visit visit) {
    if (element_ == kNone || document_.elements[element_].kind != kind) {
      document_.breach(at, quote(tag) + " stands outside the section that it belongs to");
    } else {
      visit(document_.elements[element_]);
    }
  }

  void once(std::string_view tag, Text& member, Text value) {
    if (member.given) {
      document_.breach(value.at, quote(tag) + " stands twice; its first value counts");
    } else {
      member = value;
    }
  }

  Checksum checksum(Text value) {
    const std::size_t colon = std::min(value.text.find(':'), value.text.size());
    Checksum sum;
    sum.at = value.at;
    sum.algorithm = {trim(value.text.substr(0, colon)), value.at, true};
    if (colon < value.text.size()) sum.value = {trim(value.text.substr(colon + 1)), value.at, true};
    return sum;
  }

  static ExternalRef reference(Text value) {
    ExternalRef reference;
    reference.at = value.at;
    std::string_view rest = value.text;
    for (Text* part : {&reference.category, &reference.type}) {
      const std::string_view word = take_word(rest);
      *part = {word, value.at, !word.empty()};
    }
    reference.locator = {rest, value.at, !rest.empty()};
    return reference;
  }

  void external_document(Text value) {
    ExternalDocument& external = document_.external_documents.emplace_back();
    external.at = value.at;
    std::string_view rest = value.text;
    for (Text* part : {&external.id, &external.uri}) {
      const std::string_view word = take_word(rest);
      *part = {word, value.at, !word.empty()};
    }
    external.checksum = checksum({rest, value.at, true});
  }

  void relationship(Text value) {
    Relationship& relationship = document_.relationships.emplace_back();
    relationship.at = value.at;
    std::string_view rest = value.text;
    for (Text* part : {&relationship.from, &relationship.type, &relationship.to}) {
      const std::string_view word = take_word(rest);
      *part = {word, value.at, !word.empty()};
    }
    if (!rest.empty() || !relationship.to.given) {
      document_.breach(value.at, "the relationship " + quote(value.text) + " is not two elements with a type between them");
    }
  }

  // By position, where the file was not given an id there is nothing to refer to.
  void contain_files() {
    for (const auto& [package, file] : held_) {
      const Text from = document_.elements[package].id;
      const Text to = document_.elements[file].id;
      if (!from.given || !to.given) continue;
      Relationship& relationship = document_.relationships.emplace_back();
      relationship.from = from;
      relationship.type = {"CONTAINS", to.at, true};
      relationship.to = to;
      relationship.at = to.at;
    }
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::string_view rest_;
  SpdxDocument& document_;
  std::uint32_t line_ = 0;
  std::size_t element_ = kNone;  // the section that is open
  std::size_t package_ = kNone;
  std::vector<std::pair<std::size_t, std::size_t>> held_;
};

}  // namespace

bool looks_like_tag_value(std::string_view bytes) {
  std::size_t lines = 0;
  while (!bytes.empty() && lines < 1000) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = trim(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    ++lines;
    if (line.empty() || line.starts_with('#')) continue;
    // YAML may have this one as well.
    if (line.starts_with("SPDXID:")) continue;
    constexpr std::array<std::string_view, 4> kFirst{"SPDXVersion:", "DataLicense:", "DocumentName:", "DocumentNamespace:"};
    return std::ranges::any_of(kFirst, [line](std::string_view tag) { return line.starts_with(tag); });
  }
  return false;
}

bool read_tag_value(std::string_view bytes, SpdxDocument& document) {
  document.syntax = Syntax::kTagValue;
  document.places.push_back({1, 1});
  return TagReader(bytes, document).read();
}

}  // namespace proofhouse::formats::spdx
