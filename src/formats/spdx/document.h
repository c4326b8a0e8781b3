// SpdxDocument: an SPDX 2 document as its syntax tells it, before anyone asks what it means.
//
// JSON, YAML, XML, tag-value and RDF/XML fill the same values; check.cc holds the specification's rules against them, and sbom.cc
// turns them into the Sbom. Texts are views: into the bytes, into what was parsed from them, or into SpdxDocument::owned.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/line_counter.h"

namespace proofhouse::formats::spdx {

// Where a value stands: the node of a JSON document; in all other syntaxes an index into SpdxDocument::places.
using At = std::uint32_t;

// A text that may be absent. Absent texts are empty and have no place.
struct Text {
  std::string_view text;
  At at = 0;
  bool given = false;
};

struct Checksum {
  Text algorithm;  // as the document writes it: "SHA256"
  Text value;
  At at = 0;
};

struct Annotation {
  Text element;  // the SPDXID of what it is about; absent where it stands inside that
  Text annotator;
  Text date;
  Text type;
  Text comment;
  At at = 0;
};

struct ExternalRef {
  Text category;
  Text type;
  Text locator;
  Text comment;
  At at = 0;
};

enum class ElementKind : std::uint8_t { kPackage, kFile, kSnippet };

// A package, file or snippet. Which members a kind has is the specification's to say.
struct Element {
  ElementKind kind = ElementKind::kPackage;
  At at = 0;
  Text id;
  Text name;  // of a file its name with the path
  Text version;
  Text supplier;
  Text originator;
  Text download_location;
  Text homepage;
  Text purpose;
  Text files_analyzed;  // "true", "false"
  Text verification_code;
  Text licence_concluded;
  Text licence_declared;
  Text copyright;
  Text built;
  Text released;
  Text valid_until;
  Text snippet_from;
  std::vector<Text> licence_infos;
  std::vector<Text> file_types;
  std::vector<Text> holds_files;  // "hasFiles"
  std::vector<Text> depends_on;   // "fileDependencies"
  std::vector<Checksum> checksums;
  std::vector<ExternalRef> references;
  std::uint32_t ranges = 0;  // of a snippet
};

struct Relationship {
  Text from;
  Text type;
  Text to;
  Text comment;
  At at = 0;
};

struct ExternalDocument {
  Text id;  // "DocumentRef-…"
  Text uri;
  Checksum checksum;
  At at = 0;
};

struct ExtractedLicence {
  Text id;  // "LicenseRef-…"
  Text name;
  Text text;
  Text comment;
  std::vector<Text> see_also;
  At at = 0;
};

// What the syntax itself broke: a member of another type, a tag that nobody knows.
struct Breach {
  At at = 0;
  std::string text;
  bool schema = true;  // a breach of the format; false: of good form only
};

enum class Syntax : std::uint8_t { kJson, kYaml, kXml, kTagValue, kRdf };

struct SpdxDocument {
  Syntax syntax = Syntax::kJson;
  At at = 0;
  Text version;  // "SPDX-2.3"
  Text data_licence;
  Text id;
  Text name;
  Text name_space;
  Text comment;
  Text created;
  Text creation_comment;
  Text licence_list_version;
  bool has_creation_info = false;
  At creation_at = 0;
  std::vector<Text> creators;
  std::vector<Text> describes;  // "documentDescribes"
  std::vector<ExternalDocument> external_documents;
  std::vector<ExtractedLicence> extracted_licences;
  std::vector<Element> elements;  // in document order
  std::vector<Relationship> relationships;
  std::vector<Annotation> annotations;  // of all elements
  At elements_at = 0;                   // where the packages begin

  std::vector<Breach> breaches;
  std::uint64_t breaches_left_out = 0;
  std::vector<syntax::LineColumn> places;  // empty for JSON
  std::deque<std::string> owned;

  // Keeps the first thousand and counts the others.
  void breach(At where, std::string text, bool schema = true);
  // A view of a text that the document keeps.
  std::string_view keep(std::string text);
  // Where a value of a document that is no JSON stands: "12:3".
  [[nodiscard]] std::string place(At where) const;
};

// "PERSISTENT-ID" and "PERSISTENT_ID" alike: the schemas of 2.2 wrote them with the low line.
inline bool same_category(std::string_view given, std::string_view wanted) {
  if (given.size() != wanted.size()) return false;
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (given[i] != wanted[i] && !(given[i] == '_' && wanted[i] == '-')) return false;
  }
  return true;
}

}  // namespace proofhouse::formats::spdx
