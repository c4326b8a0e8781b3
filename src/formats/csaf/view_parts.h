// What the view of a CSAF document consists of: texts and their nodes, never a copy of either.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "identifiers/cvss.h"

namespace proofhouse::formats::csaf {

enum class CsafVersion : std::uint8_t { k20, k21 };

// Stands where an id names nothing.
inline constexpr std::uint32_t kNone = 0xFFFF'FFFF;

// The text of a member. Absent, or no text: node 0, which is the document and never a text.
struct Text {
  std::string_view text;
  std::uint32_t node = 0;
  explicit operator bool() const { return node != 0; }
};

// first up to end of one of the view's lists.
struct Span {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  [[nodiscard]] std::uint32_t size() const { return end - first; }
  [[nodiscard]] bool empty() const { return first == end; }
};

// A product id or group id where something refers to it.
struct IdUse {
  Text id;
  std::uint32_t target = kNone;  // index of the product or group that has the id first
};

enum class ProductOrigin : std::uint8_t { kBranch, kFullName, kPath };

// A full product name.
struct Product {
  Text id;
  Text name;
  std::uint32_t node = 0;    // the full product name
  std::uint32_t helper = 0;  // node of its product_identification_helper, or 0
  std::uint32_t place = 0;   // index into branches or paths, by origin
  ProductOrigin origin = ProductOrigin::kFullName;
};

struct Branch {
  Text category;
  Text name;
  std::uint32_t node = 0;
  std::uint32_t parent = kNone;   // index into branches
  std::uint32_t product = kNone;  // index into products
  std::uint32_t depth = 1;        // 1: directly below the product tree
};

// One step of a path: what the product so far is a component of, or installed on.
struct Step {
  Text category;
  IdUse next;
};

// A relationship (2.0, one step) or a product path (2.1).
struct Path {
  std::uint32_t node = 0;
  IdUse beginning;
  Span steps;
  std::uint32_t product = kNone;  // index into products: the full product name that it makes
};

struct Group {
  Text id;
  std::uint32_t node = 0;
  Span products;  // into product_uses
};

enum class StatementKind : std::uint8_t { kNote, kFlag, kId, kInvolvement, kRemediation, kThreat, kExploitation };

// What is said about products: an entry of notes, flags, ids, involvements, remediations, threats or
// first_known_exploitation_dates.
struct Statement {
  StatementKind kind = StatementKind::kNote;
  Text category;  // a flag's label, an id's system_name, an involvement's party
  Text title;     // a note's title, an id's text, an involvement's status
  Text date;
  std::uint32_t node = 0;
  std::uint32_t vulnerability = kNone;  // index; kNone: of the document
  Span products;                        // into product_uses
  Span groups;                          // into group_uses
};

struct Reference {
  Text category;
  Text summary;
  Text url;
  std::uint32_t node = 0;
};

enum class Status : std::uint8_t {
  kFirstAffected,
  kFirstFixed,
  kFixed,
  kKnownAffected,
  kKnownNotAffected,
  kLastAffected,
  kRecommended,
  kUnderInvestigation,
  kUnknown
};

struct StatusList {
  Status status = Status::kFixed;
  std::uint32_t node = 0;
  Span products;  // into product_uses
};

// An entry of scores (2.0) or metrics (2.1). Nodes are 0 where there is none of the kind.
struct Metric {
  std::uint32_t node = 0;
  std::uint32_t cvss_v2 = 0;
  std::uint32_t cvss_v3 = 0;
  std::uint32_t cvss_v4 = 0;
  std::uint32_t epss = 0;
  std::uint32_t ssvc = 0;
  Text qualitative;
  Text source;
  Span products;  // into product_uses
};

struct Weakness {
  Text id;
  Text name;
  Text version;  // 2.1
  std::uint32_t node = 0;
};

struct Vulnerability {
  std::uint32_t node = 0;
  Text cve;
  Text title;
  Text disclosed;  // 2.0: release_date; 2.1: disclosure_date
  Text discovered;
  Span weaknesses;
  Span statements;  // all kinds, in document order
  Span statuses;
  Span metrics;
  Span references;
};

struct Revision {
  Text number;
  Text date;
  Text summary;
  std::uint32_t node = 0;
};

// A CVSS object with a vector that can be read.
struct CvssObject {
  std::uint32_t node = 0;
  identifiers::CvssVector vector;
};

// A CVSS object whose vector cannot.
struct CvssFault {
  Text vector;
  std::string cause;
};

// An entry of x_extensions anywhere (2.1).
struct Extension {
  std::uint32_t node = 0;
  Text schema;            // its $schema
  Text category;          // "essential", ...
  std::string_view path;  // of the object that holds it: "document", "product", "vulnerability", "content" or "" for the root
};

// Any date-time of the document.
struct DateUse {
  Text date;
  std::string_view key;
};

struct DocumentHead {
  std::uint32_t node = 0;
  Text category;
  Text title;
  Text lang;
  Text source_lang;
  Text licence;
  Text publisher_category;
  Text publisher_name;
  Text publisher_namespace;
  std::uint32_t distribution = 0;
  Text distribution_text;
  Text tlp;
  Text tlp_url;
  Text sharing_group;  // its id
  Text sharing_group_name;
  std::uint32_t tracking = 0;
  Text id;
  Text version;
  Text status;
  Text initial_release;
  Text current_release;
  std::uint32_t revision_history = 0;
  std::uint32_t generator = 0;
  std::uint32_t acknowledgments = 0;
};

}  // namespace proofhouse::formats::csaf
