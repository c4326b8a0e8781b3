#include "formats/spdx/rules.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/text.h"
#include "formats/remarks.h"
#include "formats/spdx/licence_rules.h"
#include "formats/spdx/sbom.h"
#include "syntax/text_format.h"

namespace proofhouse::formats::spdx {

namespace {

bool is_id_part(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  });
}
bool is_spdx_id(std::string_view text) { return text.starts_with("SPDXRef-") && is_id_part(text.substr(8)); }
// 2.3 allows "+" in the name of another document.
bool is_document_ref(std::string_view text) {
  return text.starts_with("DocumentRef-") && text.size() > 12 &&
         std::ranges::all_of(text.substr(12), [](char c) { return c == '+' || is_id_part(std::string_view(&c, 1)); });
}

bool is_hex(std::string_view text) {
  return std::ranges::all_of(text,
                             [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); });
}

struct Digits {
  std::string_view algorithm;
  std::size_t digits;
};
constexpr std::array kDigits{
    Digits{"SHA1", 40},        Digits{"SHA224", 56},      Digits{"SHA256", 64},       Digits{"SHA384", 96},
    Digits{"SHA512", 128},     Digits{"SHA3-256", 64},    Digits{"SHA3-384", 96},     Digits{"SHA3-512", 128},
    Digits{"BLAKE2b-256", 64}, Digits{"BLAKE2b-384", 96}, Digits{"BLAKE2b-512", 128}, Digits{"MD2", 32},
    Digits{"MD4", 32},         Digits{"MD5", 32},         Digits{"ADLER32", 8},
};

class Rules {
 public:
  Rules(const SpdxDocument& document, std::string_view version, bool by_schema, Violations& violations)
      : document_(document), old_(version == "2.2"), by_schema_(by_schema), violations_(violations) {}

  void check() {
    head();
    creation();
    gather_ids();
    for (const ExternalDocument& external : document_.external_documents) external_document(external);
    for (const Element& element : document_.elements) check_element(element);
    for (const ExtractedLicence& licence : document_.extracted_licences) extracted(licence);
    for (const Relationship& relationship : document_.relationships) check_relationship(relationship);
    for (const Text& id : document_.describes) refers("relationship-refers", id, id.at);
    for (const Annotation& annotation : document_.annotations) check_annotation(annotation);
    describes_something();
    LicenceRules(document_, [this](std::string_view rule, Severity severity, At at, std::string message) {
      add(rule, severity, at, std::move(message));
    }).check();
  }

 private:
  void add(std::string_view rule, Severity severity, At at, std::string message) {
    if (document_.syntax == Syntax::kJson) {
      violations_.add(rule, severity, at, std::move(message));
    } else {
      violations_.add_at(rule, severity, document_.place(at), std::move(message));
    }
  }
  void error(std::string_view rule, At at, std::string message) { add(rule, Severity::kError, at, std::move(message)); }

  // What the JSON schema asks as well is said once.
  void need(const Text& text, std::string_view name, At at) {
    if (!text.given && !by_schema_) error("required", at, "the " + std::string(name) + " is missing");
  }

  void head() {
    need(document_.version, "version of SPDX", document_.at);
    need(document_.data_licence, "data licence", document_.at);
    need(document_.id, "document's SPDXID", document_.at);
    need(document_.name, "document's name", document_.at);
    if (document_.data_licence.given && document_.data_licence.text != "CC0-1.0") {
      error("data-licence", document_.data_licence.at,
            "the data licence is " + quote(document_.data_licence.text) + " instead of \"CC0-1.0\"");
    }
    if (document_.id.given && document_.id.text != "SPDXRef-DOCUMENT") {
      error("document-id", document_.id.at,
            "the document's id is " + quote(document_.id.text) + " instead of \"SPDXRef-DOCUMENT\"");
    }
    name_space();
  }

  // Clause 6.5: mandatory, an absolute URI without a fragment.
  void name_space() {
    const Text& uri = document_.name_space;
    if (!uri.given) {
      if (old_ || !by_schema_) error("document-namespace", document_.at, "the document's namespace is missing");
      return;
    }
    if (uri.text.find('#') != std::string_view::npos) {
      error("document-namespace", uri.at, "the namespace " + quote(uri.text) + " has a fragment");
    } else if (!syntax::text_format("uri")(uri.text)) {
      error("document-namespace", uri.at, "the namespace " + quote(uri.text) + " is no absolute URI");
    }
  }

  void date(const Text& text, std::string_view name, std::string_view rule) {
    if (text.given && !is_spdx_date(text.text)) {
      error(rule, text.at,
            "the " + std::string(name) + " is " + quote(text.text) + ", not a time in UTC as \"2026-01-31T12:00:00Z\"");
    }
  }

  void creation() {
    if (!document_.has_creation_info && !by_schema_) error("required", document_.at, "the creation information is missing");
    if (document_.has_creation_info) need(document_.created, "time of creation", document_.creation_at);
    if (document_.has_creation_info && document_.creators.empty() && !by_schema_) {
      error("required", document_.creation_at, "no creator is named");
    }
    date(document_.created, "time of creation", "created-date");
    for (const Text& creator : document_.creators) party("creator-form", creator, true, false);
    const std::string_view list = document_.licence_list_version.text;
    if (document_.licence_list_version.given && !is_list_version(list)) {
      add("licence-list-version", Severity::kWarning, document_.licence_list_version.at,
          "the version of the licence list is " + quote(list) + ", not as \"3.17\"");
    }
  }

  static bool is_list_version(std::string_view text) {
    const std::vector<std::string_view> parts = split(text, '.');
    return parts.size() >= 2 && std::ranges::all_of(parts, [](std::string_view part) {
             return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
           });
  }

  // "Person: name (address)", "Organization: name", "Tool: name", or NOASSERTION.
  void party(std::string_view rule, const Text& text, bool tool, bool no_assertion) {
    if (!text.given || (no_assertion && text.text == "NOASSERTION")) return;
    for (const std::string_view kind : {"Person:", "Organization:", "Tool:"}) {
      if (!text.text.starts_with(kind) || (kind == "Tool:" && !tool)) continue;
      if (!trim(text.text.substr(kind.size())).empty()) return;
    }
    error(rule, text.at,
          quote(text.text) + " is neither \"Person: …\"" +
              (tool ? ", \"Organization: …\" nor \"Tool: …\"" : " nor \"Organization: …\"") +
              (no_assertion ? " nor NOASSERTION" : ""));
  }

  void gather_ids() {
    if (document_.id.given) ids_.emplace(document_.id.text, 0);
    ids_.emplace("SPDXRef-DOCUMENT", 0);
    std::uint32_t number = 0;
    for (const Element& element : document_.elements) {
      ++number;
      if (!element.id.given) continue;
      if (!is_spdx_id(element.id.text)) {
        error("spdx-id-form", element.id.at,
              quote(element.id.text) + " is not \"SPDXRef-\" and letters, digits, points and hyphens");
      }
      if (!ids_.emplace(element.id.text, number).second) {
        error("spdx-id-unique", element.id.at, "the id " + quote(element.id.text) + " stands twice");
      }
    }
    for (const ExternalDocument& external : document_.external_documents) documents_.insert(external.id.text);
  }

  void external_document(const ExternalDocument& external) {
    need(external.id, "id of the other document", external.at);
    need(external.uri, "namespace of the other document", external.at);
    if (external.id.given && !is_document_ref(external.id.text)) {
      error("external-document", external.id.at,
            quote(external.id.text) + " is not \"DocumentRef-\" and letters, digits, points, hyphens and pluses");
    }
    if (external.uri.given && !syntax::text_format("uri")(external.uri.text)) {
      error("external-document", external.uri.at, quote(external.uri.text) + " is no absolute URI");
    }
    checksum(external.checksum, external.at);
  }

  void checksum(const Checksum& sum, At at) {
    need(sum.value, "checksum's value", at);
    if (!sum.algorithm.given || !sum.value.given) return;
    const std::size_t digits = checksum_digits(sum.algorithm.text);
    if (digits == 0 && !by_schema_ && !is_open(sum.algorithm.text)) {
      error("checksum-algorithm", sum.at, quote(sum.algorithm.text) + " is no algorithm that SPDX has");
    }
    if (!is_hex(sum.value.text) || (digits != 0 && sum.value.text.size() != digits)) {
      error("checksum-length", sum.value.at,
            "the checksum " + quote(sum.value.text) + " is not " + (digits == 0 ? std::string() : std::to_string(digits) + " ") +
                "hexadecimal digits, as " + quote(sum.algorithm.text) + " asks");
    }
  }
  static bool is_open(std::string_view algorithm) { return algorithm == "MD6" || algorithm == "BLAKE3"; }

  void check_element(const Element& element) {
    need(element.id, "SPDXID", element.at);
    if (element.kind != ElementKind::kSnippet)
      need(element.name, element.kind == ElementKind::kFile ? "file's name" : "name", element.at);
    for (const Checksum& sum : element.checksums) checksum(sum, element.at);
    // Mandatory up to 2.2.
    if (old_) {
      need(element.licence_concluded, "concluded licence", element.at);
      need(element.copyright, "copyright text", element.at);
      if (element.kind == ElementKind::kPackage) need(element.licence_declared, "declared licence", element.at);
    }
    switch (element.kind) {
      case ElementKind::kPackage: return package(element);
      case ElementKind::kFile: return file(element);
      case ElementKind::kSnippet: return snippet(element);
    }
  }

  void package(const Element& element) {
    need(element.download_location, "download location", element.at);
    if (element.name.given && element.name.text.empty()) error("name", element.name.at, "the package's name is empty");
    download_location(element.download_location);
    party("supplier-form", element.supplier, false, true);
    party("supplier-form", element.originator, false, true);
    date(element.built, "time of building", "date");
    date(element.released, "time of release", "date");
    date(element.valid_until, "end of validity", "date");
    verification_code(element);
    for (const ExternalRef& reference : element.references) external_reference(reference);
    for (const Text& id : element.holds_files) refers("relationship-refers", id, id.at);
    if (!element.purpose.given || by_schema_) return;
    constexpr std::array<std::string_view, 12> kPurposes{"OTHER",       "INSTALL",   "ARCHIVE",          "FIRMWARE",
                                                         "APPLICATION", "FRAMEWORK", "LIBRARY",          "CONTAINER",
                                                         "SOURCE",      "DEVICE",    "OPERATING_SYSTEM", "FILE"};
    // Tools write the hyphen that the specification's text has in tag-value.
    std::string purpose(element.purpose.text);
    std::ranges::replace(purpose, '-', '_');
    if (std::ranges::find(kPurposes, purpose) == kPurposes.end()) {
      error("purpose", element.purpose.at, quote(element.purpose.text) + " is no purpose that SPDX has");
    }
  }

  // Clause 7.7: a URI, a location in a version control system, NONE or NOASSERTION.
  void download_location(const Text& text) {
    if (!text.given || is_absent(text.text)) {
      if (text.given && text.text.empty()) error("download-location", text.at, "the download location is empty");
      return;
    }
    const std::size_t colon = text.text.find(':');
    const bool wrong =
        colon == std::string_view::npos || colon == 0 || text.text.find_first_of(" \t\r\n<>\"") != std::string_view::npos;
    // "git@host:path" is how git writes it; the clause's expression allows it.
    if (wrong) {
      error("download-location", text.at,
            "the download location " + quote(text.text) + " is no URI, no version control location, NONE or NOASSERTION");
    }
  }

  // Clauses 7.8 and 7.9: a code where files were analysed, none where they were not.
  void verification_code(const Element& element) {
    const bool analysed = element.files_analyzed.text != "false";
    if (element.files_analyzed.given && element.files_analyzed.text != "true" && element.files_analyzed.text != "false" &&
        !by_schema_) {
      error("files-analyzed", element.files_analyzed.at, quote(element.files_analyzed.text) + " is neither true nor false");
    }
    if (!analysed && element.verification_code.given) {
      error("verification-code", element.verification_code.at, "a verification code stands where no files were analysed");
    }
    if (analysed && !element.verification_code.given && old_) {
      error("verification-code", element.at, "the files were analysed, but the package has no verification code");
    }
    if (element.verification_code.given &&
        (element.verification_code.text.size() != 40 || !is_hex(element.verification_code.text))) {
      error("verification-code", element.verification_code.at, "the verification code is not 40 hexadecimal digits");
    }
    if (!analysed && !element.licence_infos.empty()) {
      error("licence-info-from-files", element.licence_infos.front().at,
            "licences from files stand where no files were analysed");
    }
  }

  void external_reference(const ExternalRef& reference) {
    need(reference.category, "reference's category", reference.at);
    need(reference.type, "reference's type", reference.at);
    need(reference.locator, "reference's locator", reference.at);
    constexpr std::array<std::string_view, 4> kCategories{"SECURITY", "PACKAGE-MANAGER", "PERSISTENT-ID", "OTHER"};
    const auto same = [&](std::string_view category) { return same_category(reference.category.text, category); };
    if (reference.category.given && !by_schema_ && std::ranges::none_of(kCategories, same)) {
      error("external-ref-category", reference.category.at, quote(reference.category.text) + " is no category that SPDX has");
    }
    if (!reference.type.given || !reference.locator.given) return;
    const std::string_view type = reference.type.text;
    const std::string_view locator = reference.locator.text;
    const auto wrong = [&](std::string_view what) {
      error("external-ref-locator", reference.locator.at, quote(locator) + " is no " + std::string(what));
    };
    if (type == "purl" && (!locator.starts_with("pkg:") || locator.find_first_of(" \t\r\n") != std::string_view::npos ||
                           locator.find('/') == std::string_view::npos)) {
      wrong("package URL");
    }
    if (type == "cpe23Type" && !is_cpe23(locator)) wrong("CPE 2.3 name of eleven parts");
    if (type == "cpe22Type" && !(locator.starts_with("cpe:/") || locator.starts_with("CPE:/") || locator.starts_with("Cpe:/"))) {
      wrong("CPE 2.2 name");
    }
    if (locator.find_first_of(" \t\r\n") != std::string_view::npos && type != "purl") {
      add("external-ref-locator", Severity::kWarning, reference.locator.at,
          "the locator " + quote(locator) + " holds white space");
    }
  }

  static bool is_cpe23(std::string_view text) {
    if (!text.starts_with("cpe:2.3:") || text.find_first_of(" \t\r\n") != std::string_view::npos) return false;
    std::size_t parts = 1;
    for (std::size_t i = 8; i < text.size(); ++i) {
      if (text[i] == '\\') {
        ++i;
      } else if (text[i] == ':') {
        ++parts;
      }
    }
    return parts == 11;
  }

  void file(const Element& element) {
    const bool sha1 = std::ranges::any_of(element.checksums, [](const Checksum& sum) { return sum.algorithm.text == "SHA1"; });
    // Clause 8.4: a SHA1 is mandatory.
    if (!sha1 && (!element.checksums.empty() || !by_schema_)) error("file-sha1", element.at, "the file has no SHA1");
    for (const Text& id : element.depends_on) refers("relationship-refers", id, id.at);
  }

  void snippet(const Element& element) {
    need(element.snippet_from, "file that the snippet is from", element.at);
    if (element.snippet_from.given) refers("snippet-refers", element.snippet_from, element.snippet_from.at);
    if (element.ranges == 0 && !by_schema_) error("required", element.at, "the snippet has no range");
  }

  void extracted(const ExtractedLicence& licence) {
    need(licence.id, "licence's id", licence.at);
    need(licence.text, "licence's text", licence.at);
    if (licence.id.given && !(licence.id.text.starts_with("LicenseRef-") && is_id_part(licence.id.text.substr(11)))) {
      error("licence-ref-form", licence.id.at,
            quote(licence.id.text) + " is not \"LicenseRef-\" and letters, digits, points and hyphens");
    }
    if (licence.id.given && !licences_.insert(licence.id.text).second) {
      error("licence-ref-unique", licence.id.at, "the licence " + quote(licence.id.text) + " stands twice");
    }
  }

  void check_relationship(const Relationship& relationship) {
    need(relationship.from, "relationship's first element", relationship.at);
    need(relationship.type, "relationship's type", relationship.at);
    need(relationship.to, "relationship's second element", relationship.at);
    if (relationship.from.given) refers("relationship-refers", relationship.from, relationship.from.at);
    if (relationship.to.given && !is_absent(relationship.to.text))
      refers("relationship-refers", relationship.to, relationship.to.at);
    if (relationship.type.given && !by_schema_ && !is_relationship_type(relationship.type.text)) {
      error("relationship-type", relationship.type.at, quote(relationship.type.text) + " is no relationship that SPDX has");
    }
  }

  void check_annotation(const Annotation& annotation) {
    party("annotator-form", annotation.annotator, true, false);
    date(annotation.date, "time of the annotation", "annotation-date");
    if (!by_schema_) {
      need(annotation.date, "annotation's time", annotation.at);
      if (annotation.type.given && annotation.type.text != "REVIEW" && annotation.type.text != "OTHER") {
        error("annotation-type", annotation.type.at, quote(annotation.type.text) + " is neither REVIEW nor OTHER");
      }
    }
    if (annotation.element.given) refers("annotation-refers", annotation.element, annotation.at);
  }

  // An element of this document, or of another that it names.
  void refers(std::string_view rule, const Text& id, At at) {
    const std::size_t colon = id.text.find(':');
    if (colon != std::string_view::npos && id.text.starts_with("DocumentRef-")) {
      if (!documents_.contains(id.text.substr(0, colon))) {
        error(rule, at, quote(id.text) + " is of a document that the file does not name");
      }
    } else if (!ids_.contains(id.text)) {
      error(rule, at, quote(id.text) + " is no element of the document");
    }
  }

  // Clause 11.1: a document of more than one package says what it describes.
  void describes_something() {
    const auto describes = [&](const Relationship& relationship) {
      return relationship.type.text == "DESCRIBES" || relationship.type.text == "DESCRIBED_BY";
    };
    if (!document_.describes.empty() || std::ranges::any_of(document_.relationships, describes)) return;
    std::size_t packages = 0;
    for (const Element& element : document_.elements) packages += element.kind == ElementKind::kPackage ? 1U : 0U;
    if (packages > 1 || (packages == 0 && !document_.elements.empty()))
      error("describes-something", document_.at, "the document does not say what it describes");
  }

  const SpdxDocument& document_;
  bool old_;
  bool by_schema_;
  Violations& violations_;
  std::unordered_map<std::string_view, std::uint32_t> ids_;
  std::unordered_set<std::string_view> documents_;
  std::unordered_set<std::string_view> licences_;
};

}  // namespace

bool is_spdx_date(std::string_view text) {
  return text.size() == 20 && text[10] == 'T' && text[19] == 'Z' && syntax::text_format("date-time")(text);
}

std::size_t checksum_digits(std::string_view algorithm) {
  const auto at = std::ranges::find(kDigits, algorithm, &Digits::algorithm);
  return at == kDigits.end() ? 0 : at->digits;
}

void check_rules(const SpdxDocument& document, std::string_view version, bool by_schema, Violations& violations) {
  Rules(document, version, by_schema, violations).check();
}

}  // namespace proofhouse::formats::spdx
