// Acceptance: a delivery judged against its award: what is due, and what everything else stands on.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/digest.h"
#include "model/decision.h"
#include "model/delivery.h"

namespace proofhouse {

// What can be due: the closed list of the acceptance record (docs/accepting.md explains each).
enum class DueCode : std::uint8_t {
  kAwardSignature,
  kItemMissing,
  kItemNotAwarded,
  kVersion,
  kHardware,
  kSerialMissing,
  kSerialTwice,
  kSerialTooMany,
  kFileMissing,
  kFileExtra,
  kFileChanged,
  kFileUnreadable,
  kFileNotAttested,
  kEvidence,
  kAttestationMissing,
  kAttestationSignature,
  kAttestationProduct,
  kAttestationSubject,
  kAttestationOld,
  kAttestationContents,
  kSbomMissing,
  kKnownExploited,
  kNotJudged,
  kKnowledgeOld,
  kTestMissing,
  kTestFailed,
  kGate
};
constexpr std::array<std::string_view, 27> enum_names(DueCode) {
  return {"award-signature",
          "item-missing",
          "item-not-awarded",
          "version",
          "hardware",
          "serial-missing",
          "serial-twice",
          "serial-too-many",
          "file-missing",
          "file-extra",
          "file-changed",
          "file-unreadable",
          "file-not-attested",
          "evidence",
          "attestation-missing",
          "attestation-signature",
          "attestation-product",
          "attestation-subject",
          "attestation-old",
          "attestation-contents",
          "sbom-missing",
          "known-exploited",
          "not-judged",
          "knowledge-old",
          "test-missing",
          "test-failed",
          "gate"};
}

// One thing that stands between the delivery and its acceptance.
struct Due {
  DueCode code = DueCode::kEvidence;
  ItemId item;                // empty: the delivery as a whole
  RequirementId requirement;  // empty: none
  std::string subject;        // a file, a serial number, a test
  std::string detail;         // a sentence: what was seen
  std::string cure;           // an imperative: how to clear it
};

enum class FileState : std::uint8_t { kAsAwarded, kByChangeNote, kChanged, kExtra, kMissing, kUnreadable };
constexpr std::array<std::string_view, 6> enum_names(FileState) {
  return {"as-awarded", "by-change-note", "changed", "extra", "missing", "unreadable"};
}

// One file of the product, awarded or arrived.
struct FileSight {
  ItemId item;
  std::string file;
  FileState state = FileState::kAsAwarded;
  std::optional<Digest> awarded;
  std::optional<Digest> arrived;
  std::string why;          // where it could not be hashed, or has another name than awarded
  std::string attestation;  // the good fresh attestation that names it; empty: none
};

struct ItemSight {
  ItemId item;
  AwardedItem awarded;
  bool arrived = false;
  std::string hardware;
  bool same_hardware = false;
  std::string version;
  bool same_version = false;
  std::string change_note;    // that leads to the delivered version; empty: none
  std::uint64_t serials = 0;  // different ones
};

enum class TestState : std::uint8_t { kPassed, kFailed, kMissing };
constexpr std::array<std::string_view, 3> enum_names(TestState) { return {"passed", "failed", "missing"}; }

// How much stands behind a test that was done.
enum class TestProof : std::uint8_t { kNone, kPerson, kSignedDelivery, kLabRecord };
constexpr std::array<std::string_view, 4> enum_names(TestProof) { return {"none", "person", "signed-delivery", "lab-record"}; }

struct TestSight {
  TestDue due;
  TestState state = TestState::kMissing;
  TestProof proof = TestProof::kNone;
  std::string by;
  std::optional<Date> date;
  std::string file;
  std::string remark;  // such as a vendor's own report that does not count
};

// acceptance.json, "proofhouse-acceptance-1".
struct AcceptanceRecord {
  std::string tender;
  BidId bid;
  std::string bidder;
  Date awarded;
  SignatureCheck award_signature;
  Date delivered;
  std::string received_by;
  SignatureCheck delivery_signature;  // of delivery.yaml, by a key for laboratory records
  Date as_of;
  Date accepted_on;  // the day of this record
  std::vector<ItemSight> items;
  std::vector<FileSight> files;
  std::vector<AttestationSight> attestations;
  std::vector<SbomDifference> sboms;
  std::vector<ExploitedSight> exploited;
  std::string knowledge_version;
  std::optional<Date> knowledge_released;
  std::vector<TestSight> tests;
  std::vector<GateResult> gates;  // of stage acceptance
  std::vector<Finding> findings;  // about the delivery's evidence, and those that refute
  Judged judged;
  std::vector<std::string> notes;  // what is said and stands in the way of nothing
  std::vector<Due> due;
  bool incomplete = false;
  bool unsafe = false;
  std::vector<InputDigest> inputs;  // the award's and the delivery's files, and the bid's
  std::string program_version;
  std::string program_build;

  [[nodiscard]] bool accepted() const { return due.empty() && !incomplete; }
};

}  // namespace proofhouse
