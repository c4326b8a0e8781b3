// Attestations: the DSSE envelope, the in-toto Statement in it, and the predicates that Proofhouse judges.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "base/digest.h"
#include "model/predicates.h"
#include "model/records.h"
#include "model/words.h"

namespace proofhouse {

struct EnvelopeSignature {
  std::string keyid;  // an unauthenticated hint
  std::vector<std::uint8_t> signature;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"keyid", &EnvelopeSignature::keyid}, Field{"signature", &EnvelopeSignature::signature});
  }
};

// DSSE v1. Nothing in it is true before a signature over its payload was verified.
struct Envelope {
  std::string payload_type;
  std::vector<std::uint8_t> payload;
  std::vector<EnvelopeSignature> signatures;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"payload_type", &Envelope::payload_type}, Field{"payload", &Envelope::payload},
                         Field{"signatures", &Envelope::signatures});
  }
};

struct Scan {
  std::string tool;
  std::string tool_version;
  std::string database;
  std::optional<Timestamp> database_updated;
  std::optional<Timestamp> started;
  std::optional<Timestamp> finished;
  std::string scope;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"tool", &Scan::tool}, Field{"tool_version", &Scan::tool_version},
                         Field{"database", &Scan::database}, Field{"database_updated", &Scan::database_updated},
                         Field{"started", &Scan::started}, Field{"finished", &Scan::finished}, Field{"scope", &Scan::scope},
                         Field{"node", &Scan::node});
  }
};

// One entry of the testing record: IEC 62443-4-1 SVV-1 requirements, SVV-2 threat mitigation, SVV-3 vulnerability, SVV-4
// penetration testing.
enum class TestKind : std::uint8_t { kSvv1, kSvv2, kSvv3, kSvv4 };
constexpr std::array<std::string_view, 4> enum_names(TestKind) { return {"SVV-1", "SVV-2", "SVV-3", "SVV-4"}; }

struct Testing {
  TestKind kind = TestKind::kSvv1;
  std::string by;
  Date date;
  std::string version;
  std::optional<Digest> report;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"kind", &Testing::kind}, Field{"by", &Testing::by}, Field{"date", &Testing::date},
                         Field{"version", &Testing::version}, Field{"report", &Testing::report}, Field{"node", &Testing::node});
  }
};

struct Residual {
  std::string id;
  std::string status;  // not_affected, mitigated, accepted
  std::string justification;
  std::string compensating;
  std::string owner;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &Residual::id}, Field{"status", &Residual::status},
                         Field{"justification", &Residual::justification}, Field{"compensating", &Residual::compensating},
                         Field{"owner", &Residual::owner}, Field{"node", &Residual::node});
  }
};

// Predicate "no-known-exploitable-vulnerabilities/v1" (docs/formats/shipment-attestation.md).
struct ShipmentAttestation {
  std::string product;
  std::string purl;
  std::string cpe;
  std::string version;
  std::vector<std::string> hardware_revisions;
  std::string vendor;
  std::optional<Timestamp> as_of;          // the knowledge cut-off
  std::optional<Timestamp> shipment_date;  // or the release date
  std::vector<Resource> sbom;
  std::vector<Scan> scans;
  std::string kev_version;
  std::optional<Timestamp> kev_released;
  std::string statement;  // none_known, none_exploitable_given_vex
  std::vector<Resource> vex;
  std::vector<Residual> residual;
  std::vector<std::string> exclusions;
  std::string authority_name;
  std::string authority_title;
  std::string authority_organization;
  std::optional<Timestamp> not_after;
  std::uint32_t duty_to_notify_days = 0;
  std::vector<Testing> testing;
  std::uint32_t statement_node = 0;
  std::uint32_t as_of_node = 0;
  std::uint32_t predicate_node = 0;
  template <class D = void>
  static constexpr auto fields() {
    using S = ShipmentAttestation;
    return field_list<D>(Field{"product", &S::product}, Field{"purl", &S::purl}, Field{"cpe", &S::cpe},
                         Field{"version", &S::version}, Field{"hardware_revisions", &S::hardware_revisions},
                         Field{"vendor", &S::vendor}, Field{"as_of", &S::as_of}, Field{"shipment_date", &S::shipment_date},
                         Field{"sbom", &S::sbom}, Field{"scans", &S::scans}, Field{"kev_version", &S::kev_version},
                         Field{"kev_released", &S::kev_released}, Field{"statement", &S::statement}, Field{"vex", &S::vex},
                         Field{"residual", &S::residual}, Field{"exclusions", &S::exclusions},
                         Field{"authority_name", &S::authority_name}, Field{"authority_title", &S::authority_title},
                         Field{"authority_organization", &S::authority_organization}, Field{"not_after", &S::not_after},
                         Field{"duty_to_notify_days", &S::duty_to_notify_days}, Field{"testing", &S::testing},
                         Field{"statement_node", &S::statement_node}, Field{"as_of_node", &S::as_of_node},
                         Field{"predicate_node", &S::predicate_node});
  }
};

// in-toto Statement v0.1 or v1, read from the bytes that were verified.
struct Statement {
  std::string version;  // "0.1", "1"
  std::string predicate_type;
  std::vector<Resource> subjects;
  std::optional<ShipmentAttestation> shipment;  // where the predicate is ours
  Predicate predicate;                          // where it is one of the others that are read
  std::uint32_t predicate_type_node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"version", &Statement::version}, Field{"predicate_type", &Statement::predicate_type},
                         Field{"subjects", &Statement::subjects}, Field{"shipment", &Statement::shipment},
                         Field{"predicate", &Statement::predicate},
                         Field{"predicate_type_node", &Statement::predicate_type_node});
  }
};

inline constexpr std::string_view kStatementType = "https://in-toto.io/Statement/v1";
inline constexpr std::string_view kOldStatementType = "https://in-toto.io/Statement/v0.1";
inline constexpr std::string_view kInTotoPayload = "application/vnd.in-toto+json";
// Names, not addresses: nothing is fetched from them.
inline constexpr std::string_view kShipmentPredicate =
    "https://proofhouse.dev/attestation/no-known-exploitable-vulnerabilities/v1";
// A plain file's signature: an in-toto Statement whose subject is the file.
inline constexpr std::string_view kFilePredicate = "https://proofhouse.dev/attestation/signed-file/v1";

}  // namespace proofhouse
