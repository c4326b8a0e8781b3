// Words: the ids and closed lists that every folder speaks in (docs/words.md).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/fields.h"
#include "base/id.h"

namespace proofhouse {

using RequirementId = Id<struct RequirementTag>;
using ElementId = Id<struct ElementTag>;
using QuestionId = Id<struct QuestionTag>;
using ProfileId = Id<struct ProfileTag>;
using BidId = Id<struct BidTag>;
using ItemId = Id<struct ItemTag>;
using CriterionId = Id<struct CriterionTag>;
using KeyId = Id<struct KeyTag>;

// How much a yes is worth. docs/confidence.md.
enum class Confidence : std::uint8_t { kC0, kC1, kC2, kC3, kC4, kC5 };
constexpr std::array<std::string_view, 6> enum_names(Confidence) { return {"C0", "C1", "C2", "C3", "C4", "C5"}; }

// What a verifier or a review saw.
enum class Verdict : std::uint8_t { kSupports, kPartly, kRefutes, kUndecided, kNotApplicable };
constexpr std::array<std::string_view, 5> enum_names(Verdict) {
  return {"supports", "partly", "refutes", "undecided", "not-applicable"};
}

// What was answered to one requirement for one item.
enum class ClaimAnswer : std::uint8_t { kNone, kYes, kPartly, kNo, kNotApplicable };
constexpr std::array<std::string_view, 5> enum_names(ClaimAnswer) { return {"none", "yes", "partly", "no", "not-applicable"}; }

// One requirement of one item after all findings.
enum class Status : std::uint8_t { kMet, kPartly, kNotMet, kUnknown, kContradicted, kNotApplicable };
constexpr std::array<std::string_view, 6> enum_names(Status) {
  return {"met", "partly", "not_met", "unknown", "contradicted", "not_applicable"};
}

enum class GateStage : std::uint8_t { kAward, kAcceptance };
constexpr std::array<std::string_view, 2> enum_names(GateStage) { return {"award", "acceptance"}; }

enum class GateStatus : std::uint8_t { kPassed, kFailed, kOpen, kWaived };
constexpr std::array<std::string_view, 4> enum_names(GateStatus) { return {"passed", "failed", "open", "waived"}; }

enum class BidState : std::uint8_t { kEligible, kPending, kExcluded };
constexpr std::array<std::string_view, 3> enum_names(BidState) { return {"eligible", "pending", "excluded"}; }

enum class Criticality : std::uint8_t { kLow, kMedium, kHigh, kCritical };
constexpr std::array<std::string_view, 4> enum_names(Criticality) { return {"low", "medium", "high", "critical"}; }

enum class Exposure : std::uint8_t { kIsolated, kSite, kRemote, kInternet };
constexpr std::array<std::string_view, 4> enum_names(Exposure) { return {"isolated", "site", "remote", "internet"}; }

enum class Law : std::uint8_t { kPublic, kPrivate };
constexpr std::array<std::string_view, 2> enum_names(Law) { return {"public", "private"}; }

// What a requirement holds for.
enum class Subject : std::uint8_t { kItem, kSystem, kBidder };
constexpr std::array<std::string_view, 3> enum_names(Subject) { return {"item", "system", "bidder"}; }

// When a requirement is judged.
enum class Stage : std::uint8_t { kSelection, kAward, kContract };
constexpr std::array<std::string_view, 3> enum_names(Stage) { return {"selection", "award", "contract"}; }

enum class Role : std::uint8_t { kMaker, kIntegrator, kReseller, kConsortium, kBidder };
constexpr std::array<std::string_view, 5> enum_names(Role) { return {"maker", "integrator", "reseller", "consortium", "bidder"}; }

enum class Disclosure : std::uint8_t { kPublic, kBuyer, kInspected };
constexpr std::array<std::string_view, 3> enum_names(Disclosure) { return {"public", "buyer", "inspected"}; }

enum class ProductKind : std::uint8_t {
  kPlc,
  kRtu,
  kRelay,
  kGateway,
  kHmi,
  kEngineeringTool,
  kSafetyController,
  kNetworkDevice,
  kServer,
  kSensor
};
constexpr std::array<std::string_view, 10> enum_names(ProductKind) {
  return {"plc", "rtu", "relay", "gateway", "hmi", "engineering-tool", "safety-controller", "network-device", "server", "sensor"};
}

enum class EvidenceKind : std::uint8_t {
  kQuestionnaire,
  kDeclaration,
  kSignedPaper,
  kShipmentAttestation,
  kSbom,
  kVex,
  kThreatModel,
  kFirmware,
  kConfigurationExport,
  kBackupSample,
  kLogSample,
  kUpdatePackage,
  kPolicy,
  kManual,
  kSupportStatement,
  kPriceList,
  kContractDraft,
  kAdvisoryFeed,
  kPatchHistory,
  kTestReport,
  kTrafficCapture,
  kInspection,
  kCertificate,
  kLabRecord,
  kChangeNote,
  kSignature,
  kDelivery,
  kOther
};
constexpr std::array<std::string_view, 28> enum_names(EvidenceKind) {
  return {"questionnaire",
          "declaration",
          "signed-paper",
          "shipment-attestation",
          "sbom",
          "vex",
          "threat-model",
          "firmware",
          "configuration-export",
          "backup-sample",
          "log-sample",
          "update-package",
          "policy",
          "manual",
          "support-statement",
          "price-list",
          "contract-draft",
          "advisory-feed",
          "patch-history",
          "test-report",
          "traffic-capture",
          "inspection",
          "certificate",
          "lab-record",
          "change-note",
          "signature",
          "delivery",
          "other"};
}

enum class Formula : std::uint8_t { kQualityPrice, kPricePerPoint, kLowestComparablePrice };
constexpr std::array<std::string_view, 3> enum_names(Formula) {
  return {"quality-price", "price-per-point", "lowest-comparable-price"};
}

enum class OptionRule : std::uint8_t { kPriced, kExclude };
constexpr std::array<std::string_view, 2> enum_names(OptionRule) { return {"priced", "exclude"}; }

}  // namespace proofhouse
