#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "formats/remarks.h"
#include "formats/spdx/views.h"

namespace proofhouse::formats::spdx {

namespace {

template <class Owner>
struct TextMember {
  std::string_view key;
  Text Owner::* member;
};
template <class Owner>
struct ListMember {
  std::string_view key;
  std::vector<Text> Owner::* member;
};

// What one class of objects has: single texts, lists of texts, and members that are read elsewhere or say nothing to us.
template <class Owner>
struct Class {
  std::span<const TextMember<Owner>> texts;
  std::span<const ListMember<Owner>> lists;
  std::span<const std::string_view> others;
};

constexpr std::array kPackageTexts{
    TextMember<Element>{"SPDXID", &Element::id},
    TextMember<Element>{"name", &Element::name},
    TextMember<Element>{"versionInfo", &Element::version},
    TextMember<Element>{"supplier", &Element::supplier},
    TextMember<Element>{"originator", &Element::originator},
    TextMember<Element>{"downloadLocation", &Element::download_location},
    TextMember<Element>{"homepage", &Element::homepage},
    TextMember<Element>{"primaryPackagePurpose", &Element::purpose},
    TextMember<Element>{"licenseConcluded", &Element::licence_concluded},
    TextMember<Element>{"licenseDeclared", &Element::licence_declared},
    TextMember<Element>{"copyrightText", &Element::copyright},
    TextMember<Element>{"builtDate", &Element::built},
    TextMember<Element>{"releaseDate", &Element::released},
    TextMember<Element>{"validUntilDate", &Element::valid_until},
};
constexpr std::array kPackageLists{
    ListMember<Element>{"licenseInfoFromFiles", &Element::licence_infos},
    ListMember<Element>{"hasFiles", &Element::holds_files},
};
constexpr std::array kFileTexts{
    TextMember<Element>{"SPDXID", &Element::id},
    TextMember<Element>{"fileName", &Element::name},
    TextMember<Element>{"licenseConcluded", &Element::licence_concluded},
    TextMember<Element>{"copyrightText", &Element::copyright},
};
constexpr std::array kFileLists{
    ListMember<Element>{"licenseInfoInFiles", &Element::licence_infos},
    ListMember<Element>{"fileTypes", &Element::file_types},
    ListMember<Element>{"fileDependencies", &Element::depends_on},
};
constexpr std::array kSnippetTexts{
    TextMember<Element>{"SPDXID", &Element::id},
    TextMember<Element>{"name", &Element::name},
    TextMember<Element>{"snippetFromFile", &Element::snippet_from},
    TextMember<Element>{"licenseConcluded", &Element::licence_concluded},
    TextMember<Element>{"copyrightText", &Element::copyright},
};
constexpr std::array kSnippetLists{ListMember<Element>{"licenseInfoInSnippets", &Element::licence_infos}};
constexpr std::array<std::string_view, 10> kElementOthers{"licenseComments",  "attributionTexts", "sourceInfo",      "noticeText",
                                                          "fileContributors", "artifactOfs",      "packageFileName", "comment",
                                                          "summary",          "description"};

constexpr std::array kAnnotationTexts{
    TextMember<Annotation>{"annotator", &Annotation::annotator},
    TextMember<Annotation>{"annotationDate", &Annotation::date},
    TextMember<Annotation>{"annotationType", &Annotation::type},
    TextMember<Annotation>{"comment", &Annotation::comment},
};
// "revieweds", deprecated: an annotation under other names.
constexpr std::array kReviewTexts{
    TextMember<Annotation>{"reviewer", &Annotation::annotator},
    TextMember<Annotation>{"reviewDate", &Annotation::date},
    TextMember<Annotation>{"comment", &Annotation::comment},
};
constexpr std::array kReferenceTexts{
    TextMember<ExternalRef>{"referenceCategory", &ExternalRef::category},
    TextMember<ExternalRef>{"referenceType", &ExternalRef::type},
    TextMember<ExternalRef>{"referenceLocator", &ExternalRef::locator},
    TextMember<ExternalRef>{"comment", &ExternalRef::comment},
};
constexpr std::array kChecksumTexts{
    TextMember<Checksum>{"algorithm", &Checksum::algorithm},
    TextMember<Checksum>{"checksumValue", &Checksum::value},
};
constexpr std::array kRelationshipTexts{
    TextMember<Relationship>{"spdxElementId", &Relationship::from},
    TextMember<Relationship>{"relationshipType", &Relationship::type},
    TextMember<Relationship>{"relatedSpdxElement", &Relationship::to},
    TextMember<Relationship>{"comment", &Relationship::comment},
};
constexpr std::array kExternalTexts{
    TextMember<ExternalDocument>{"externalDocumentId", &ExternalDocument::id},
    TextMember<ExternalDocument>{"spdxDocument", &ExternalDocument::uri},
};
constexpr std::array kLicenceTexts{
    TextMember<ExtractedLicence>{"licenseId", &ExtractedLicence::id},
    TextMember<ExtractedLicence>{"extractedText", &ExtractedLicence::text},
    TextMember<ExtractedLicence>{"name", &ExtractedLicence::name},
    TextMember<ExtractedLicence>{"comment", &ExtractedLicence::comment},
};
constexpr std::array kLicenceLists{ListMember<ExtractedLicence>{"seeAlsos", &ExtractedLicence::see_also}};
constexpr std::array<std::string_view, 1> kLicenceOthers{"crossRefs"};
constexpr std::array kDocumentTexts{
    TextMember<SpdxDocument>{"SPDXID", &SpdxDocument::id},
    TextMember<SpdxDocument>{"spdxVersion", &SpdxDocument::version},
    TextMember<SpdxDocument>{"name", &SpdxDocument::name},
    TextMember<SpdxDocument>{"dataLicense", &SpdxDocument::data_licence},
    TextMember<SpdxDocument>{"comment", &SpdxDocument::comment},
    TextMember<SpdxDocument>{"documentNamespace", &SpdxDocument::name_space},
};
constexpr std::array kDocumentLists{ListMember<SpdxDocument>{"documentDescribes", &SpdxDocument::describes}};
constexpr std::array<std::string_view, 1> kDocumentOthers{"$schema"};
constexpr std::array kCreationTexts{
    TextMember<SpdxDocument>{"created", &SpdxDocument::created},
    TextMember<SpdxDocument>{"comment", &SpdxDocument::creation_comment},
    TextMember<SpdxDocument>{"licenseListVersion", &SpdxDocument::licence_list_version},
};
constexpr std::array kCreationLists{ListMember<SpdxDocument>{"creators", &SpdxDocument::creators}};
constexpr std::array<std::string_view, 1> kVerificationOthers{"packageVerificationCodeExcludedFiles"};

constexpr Class<Element> kPackage{kPackageTexts, kPackageLists, kElementOthers};
constexpr Class<Element> kFile{kFileTexts, kFileLists, kElementOthers};
constexpr Class<Element> kSnippet{kSnippetTexts, kSnippetLists, kElementOthers};
constexpr Class<Annotation> kAnnotation{kAnnotationTexts, {}, {}};
constexpr Class<Annotation> kReview{kReviewTexts, {}, {}};
constexpr Class<ExternalRef> kReference{kReferenceTexts, {}, {}};
constexpr Class<Checksum> kChecksum{kChecksumTexts, {}, {}};
constexpr Class<Relationship> kRelationship{kRelationshipTexts, {}, {}};
constexpr Class<ExternalDocument> kExternal{kExternalTexts, {}, {}};
constexpr Class<ExtractedLicence> kLicence{kLicenceTexts, kLicenceLists, kLicenceOthers};
constexpr Class<SpdxDocument> kDocument{kDocumentTexts, kDocumentLists, kDocumentOthers};
constexpr Class<SpdxDocument> kCreation{kCreationTexts, kCreationLists, {}};

template <class View>
class Members {
 public:
  explicit Members(SpdxDocument& document) : document_(document) {}

  void read(const View& root) {
    document_.at = root.at(document_);
    root.each_member([&](std::string_view key, const View& value) {
      if (!known(kDocument, key, value, document_) && !list_of_root(key, value)) unknown(key, value);
    });
  }

 private:
  bool list_of_root(std::string_view key, const View& value) {
    if (key == "packages") {
      document_.elements_at = value.at(document_);
      elements(key, value, ElementKind::kPackage, kPackage);
    } else if (key == "files") {
      elements(key, value, ElementKind::kFile, kFile);
    } else if (key == "snippets") {
      elements(key, value, ElementKind::kSnippet, kSnippet);
    } else if (key == "relationships") {
      objects(key, value, kRelationship, document_.relationships);
    } else if (key == "annotations") {
      objects(key, value, kAnnotation, document_.annotations);
    } else if (key == "revieweds") {
      const std::size_t first = document_.annotations.size();
      objects(key, value, kReview, document_.annotations);
      for (std::size_t i = first; i < document_.annotations.size(); ++i) {
        document_.annotations[i].type = {"REVIEW", document_.annotations[i].at, true};
      }
    } else if (key == "hasExtractedLicensingInfos") {
      objects(key, value, kLicence, document_.extracted_licences);
    } else if (key == "externalDocumentRefs") {
      external_documents(key, value);
    } else if (key == "creationInfo") {
      creation(key, value);
    } else {
      return false;
    }
    return true;
  }

  void creation(std::string_view key, const View& value) {
    if (!is(ViewKind::kMap, key, value)) return;
    document_.has_creation_info = true;
    document_.creation_at = value.at(document_);
    value.each_member([&](std::string_view name, const View& member) {
      if (!known(kCreation, name, member, document_)) unknown(name, member);
    });
  }

  void external_documents(std::string_view key, const View& value) {
    list(key, value, [&](const View& entry) {
      ExternalDocument& external = document_.external_documents.emplace_back();
      external.at = entry.at(document_);
      entry.each_member([&](std::string_view name, const View& member) {
        if (name == "checksum") {
          if (is(ViewKind::kMap, name, member)) fill(kChecksum, member, external.checksum);
        } else if (!known(kExternal, name, member, external)) {
          unknown(name, member);
        }
      });
    });
  }

  void elements(std::string_view key, const View& value, ElementKind kind, const Class<Element>& known_members) {
    document_.elements.reserve(document_.elements.size() + value.size());
    list(key, value, [&](const View& entry) {
      Element& element = document_.elements.emplace_back();
      element.kind = kind;
      element.at = entry.at(document_);
      const std::size_t annotations = document_.annotations.size();
      entry.each_member([&](std::string_view name, const View& member) {
        if (!known(known_members, name, member, element) && !inside_element(name, member, element)) unknown(name, member);
      });
      for (std::size_t i = annotations; i < document_.annotations.size(); ++i) document_.annotations[i].element = element.id;
    });
  }

  bool inside_element(std::string_view key, const View& value, Element& element) {
    if (key == "checksums" && element.kind != ElementKind::kSnippet) {
      objects(key, value, kChecksum, element.checksums);
    } else if (key == "annotations") {
      objects(key, value, kAnnotation, document_.annotations);
    } else if (key == "ranges" && element.kind == ElementKind::kSnippet) {
      list(key, value, [&](const View&) { ++element.ranges; });
    } else if (element.kind != ElementKind::kPackage) {
      return false;
    } else if (key == "externalRefs") {
      objects(key, value, kReference, element.references);
    } else if (key == "filesAnalyzed") {
      element.files_analyzed = truth(key, value);
    } else if (key == "packageVerificationCode") {
      if (is(ViewKind::kMap, key, value)) verification_code(value, element);
    } else {
      return false;
    }
    return true;
  }

  void verification_code(const View& value, Element& element) {
    value.each_member([&](std::string_view key, const View& member) {
      if (key == "packageVerificationCodeValue") {
        element.verification_code = text(key, member);
      } else if (key != kVerificationOthers[0]) {
        unknown(key, member);
      }
    });
  }

  template <class Owner>
  void objects(std::string_view key, const View& value, const Class<Owner>& members, std::vector<Owner>& into) {
    if (value.kind() == ViewKind::kList) into.reserve(into.size() + std::min<std::size_t>(value.size(), 1U << 20U));
    list(key, value, [&](const View& entry) { fill(members, entry, into.emplace_back()); });
  }

  template <class Owner>
  void fill(const Class<Owner>& members, const View& object, Owner& owner) {
    owner.at = object.at(document_);
    object.each_member([&](std::string_view key, const View& value) {
      if (!known(members, key, value, owner)) unknown(key, value);
    });
  }

  // Most objects of a class have the same members in the same order: what came behind a member the last time is tried first.
  struct Guess {
    const void* of = nullptr;
    std::array<std::uint8_t, 32> next{};
    std::uint8_t last = 0;
  };
  template <class Owner>
  Guess& guess_of(const Class<Owner>& members) {
    for (Guess& guess : guesses_) {
      if (guess.of == &members) return guess;
      if (guess.of == nullptr) {
        guess.of = &members;
        return guess;
      }
    }
    return guesses_.front();  // never: there are as many as classes
  }

  template <class Owner>
  bool known(const Class<Owner>& members, std::string_view key, const View& value, Owner& owner) {
    static_assert(kPackageTexts.size() <= 32);
    Guess& guess = guess_of(members);
    const std::uint8_t likely = guess.next[guess.last];
    if (likely < members.texts.size() && members.texts[likely].key == key) {
      guess.last = likely;
      owner.*members.texts[likely].member = text(key, value);
      return true;
    }
    for (std::uint8_t i = 0; i < members.texts.size(); ++i) {
      if (members.texts[i].key != key) continue;
      guess.next[guess.last] = i;
      guess.last = i;
      owner.*members.texts[i].member = text(key, value);
      return true;
    }
    for (const auto& [name, member] : members.lists) {
      if (key == name) {
        texts(key, value, owner.*member);
        return true;
      }
    }
    return std::ranges::find(members.others, key) != members.others.end();
  }

  // The maps of a list; what is no map is a breach.
  template <class Visit>
  void list(std::string_view key, const View& value, Visit visit) {
    if (!is(ViewKind::kList, key, value)) return;
    value.each_element([&](const View& entry) {
      if (is(ViewKind::kMap, key, entry)) visit(entry);
    });
  }

  void texts(std::string_view key, const View& value, std::vector<Text>& into) {
    if (!is(ViewKind::kList, key, value)) return;
    into.reserve(value.size());
    value.each_element([&](const View& entry) {
      const Text one = text(key, entry);
      if (one.given) into.push_back(one);
    });
  }

  // A number or a truth value counts as what is written there: YAML has them wherever the quotes were forgotten.
  Text text(std::string_view key, const View& value) {
    const ViewKind kind = value.kind();
    if (kind != ViewKind::kText) wrong(ViewKind::kText, key, value);
    if (kind == ViewKind::kList || kind == ViewKind::kMap || kind == ViewKind::kNull) return {};
    return {value.scalar(), value.at(document_), true};
  }

  Text truth(std::string_view key, const View& value) {
    const bool untyped = document_.syntax == Syntax::kXml && value.kind() == ViewKind::kText;
    if (value.kind() != ViewKind::kBoolean && !untyped) wrong(ViewKind::kBoolean, key, value);
    if (value.kind() == ViewKind::kList || value.kind() == ViewKind::kMap || value.kind() == ViewKind::kNull) return {};
    return {value.scalar(), value.at(document_), true};
  }

  bool is(ViewKind kind, std::string_view key, const View& value) {
    if (value.kind() == kind) return true;
    wrong(kind, key, value);
    return false;
  }

  void wrong(ViewKind wanted, std::string_view key, const View& value) {
    document_.breach(value.at(document_), quote(key) + " is " + std::string(view_kind_name(value.kind())) + " instead of " +
                                              std::string(view_kind_name(wanted)));
  }

  void unknown(std::string_view key, const View& value) {
    document_.breach(value.at(document_), quote(key) + " is no member that SPDX has here");
  }

  SpdxDocument& document_;
  std::array<Guess, 13> guesses_;
};

}  // namespace

std::string_view view_kind_name(ViewKind kind) {
  constexpr std::array<std::string_view, 6> kNames{"null", "true or false", "a number", "a text", "a list", "a map"};
  return kNames[static_cast<std::size_t>(kind)];
}

ViewKind JsonView::kind() const {
  constexpr std::array kKinds{ViewKind::kNull, ViewKind::kBoolean, ViewKind::kNumber,
                              ViewKind::kText, ViewKind::kList,    ViewKind::kMap};
  return kKinds[static_cast<std::size_t>(value_.kind())];
}

std::string_view JsonView::scalar() const {
  if (const auto text = value_.text()) return *text;
  if (const auto truth = value_.boolean()) return *truth ? "true" : "false";
  return value_.number_text().value_or(std::string_view{});
}

void read_members(const JsonView& root, SpdxDocument& document) { Members<JsonView>(document).read(root); }
void read_members(const TreeView& root, SpdxDocument& document) { Members<TreeView>(document).read(root); }

}  // namespace proofhouse::formats::spdx
