// Delivery: what was awarded, what arrived, and how the two compare.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "base/digest.h"
#include "model/bid.h"
#include "model/case.h"
#include "model/evidence.h"
#include "model/finding.h"
#include "model/records.h"
#include "model/words.h"

namespace proofhouse {

// Where an acceptance test is done.
enum class TestStage : std::uint8_t { kFactory, kSite };
constexpr std::array<std::string_view, 2> enum_names(TestStage) { return {"factory", "site"}; }

struct AwardedItem {
  ItemId item;
  std::uint32_t quantity = 1;
  std::string maker;
  std::string model;
  std::string hardware;  // empty: the bid named none
  std::string version;
  std::vector<DeliveredFile> delivers;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"item", &AwardedItem::item}, Field{"quantity", &AwardedItem::quantity},
                         Field{"maker", &AwardedItem::maker}, Field{"model", &AwardedItem::model},
                         Field{"hardware", &AwardedItem::hardware}, Field{"version", &AwardedItem::version},
                         Field{"delivers", &AwardedItem::delivers});
  }
};

// An acceptance test that the award makes due.
struct TestDue {
  RequirementId requirement;
  ItemId item;  // empty: the system or the bidder
  TestStage stage = TestStage::kFactory;
  std::string test;
  std::vector<std::string> steps;
  std::string pass;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"requirement", &TestDue::requirement}, Field{"item", &TestDue::item},
                         Field{"stage", &TestDue::stage}, Field{"test", &TestDue::test}, Field{"steps", &TestDue::steps},
                         Field{"pass", &TestDue::pass});
  }
};

// award/award.json, "proofhouse-award-1" (docs/formats/award.schema.json).
struct AwardRecord {
  std::string tender;
  BidId bid;
  std::string bidder;
  Date awarded;
  Digest decision;  // of award/decision.json
  std::vector<AwardedItem> items;
  std::vector<TestDue> tests;
  std::vector<RequirementId> gates;  // due at acceptance
};

// One file of the product as it arrived.
struct ArrivedFile {
  std::string file;              // below the delivery's files/
  std::optional<Digest> sha256;  // as the delivery note says, where it does
};

struct ArrivedItem {
  ItemId item;
  std::string hardware;
  std::string version;
  std::vector<std::string> serials;
  std::vector<ArrivedFile> files;
};

// A test that a person of the buyer did or witnessed.
struct BuyerTest {
  RequirementId requirement;
  ItemId item;  // empty: the system or the bidder
  std::string test;
  TestStage stage = TestStage::kFactory;
  TestOutcome outcome = TestOutcome::kNotRun;
  std::string by;
  Date date;
  std::string record;  // a file of the delivery's evidence; empty: none
};

// delivery.yaml: written by the buyer's person who received it.
struct Delivery {
  Date delivered;
  std::string received_by;
  std::vector<ArrivedItem> items;
  std::vector<Evidence> evidence;  // below the delivery's evidence/
  std::vector<BuyerTest> tests;
};

// What the comparison of one delivery is given, in the process that holds a vendor's documents.
struct DeliveryCase {
  Case subject;               // the bid with the items as they arrived; the exhibits of the delivery first
  std::uint64_t arrived = 0;  // so many of the exhibits came with the delivery
  Case as_bid;                // the bid with the items as awarded and its bills of materials alone
  std::vector<AwardedItem> awarded;
  Date awarded_on;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"subject", &DeliveryCase::subject}, Field{"arrived", &DeliveryCase::arrived},
                         Field{"as_bid", &DeliveryCase::as_bid}, Field{"awarded", &DeliveryCase::awarded},
                         Field{"awarded_on", &DeliveryCase::awarded_on});
  }
};

// One component that differs between two bills of materials.
struct ComponentChange {
  std::string name;
  std::string before;  // version; empty and not `known_before`: it was not there
  std::string after;
  bool known_before = false;
  bool known_after = false;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"name", &ComponentChange::name}, Field{"before", &ComponentChange::before},
                         Field{"after", &ComponentChange::after}, Field{"known_before", &ComponentChange::known_before},
                         Field{"known_after", &ComponentChange::known_after});
  }
  friend bool operator==(const ComponentChange&, const ComponentChange&) = default;
};

// The bill of materials of one item as bid and as delivered.
struct SbomDifference {
  ItemId item;
  bool bid = false;  // there is one as bid
  bool delivered = false;
  std::uint64_t components_bid = 0;
  std::uint64_t components_delivered = 0;
  std::uint64_t added = 0;
  std::uint64_t removed = 0;
  std::uint64_t changed = 0;
  std::vector<ComponentChange> changes;  // sorted by name, at most kMostListed; the counts stay exact
  template <class D = void>
  static constexpr auto fields() {
    using S = SbomDifference;
    return field_list<D>(Field{"item", &S::item}, Field{"bid", &S::bid}, Field{"delivered", &S::delivered},
                         Field{"components_bid", &S::components_bid}, Field{"components_delivered", &S::components_delivered},
                         Field{"added", &S::added}, Field{"removed", &S::removed}, Field{"changed", &S::changed},
                         Field{"changes", &S::changes});
  }
  static constexpr std::size_t kMostListed = 1000;
};

// What is known to be exploited in the delivered bill of materials of one item.
struct ExploitedSight {
  ItemId item;
  std::uint64_t components = 0;
  std::uint64_t judged = 0;
  std::vector<std::string> open;  // "CVE-2026-90001 in libfoo, since 2026-09-01", in the order of the bill of materials
  std::uint64_t excused = 0;      // listed, and by the bill of materials' own word not open
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"item", &ExploitedSight::item}, Field{"components", &ExploitedSight::components},
                         Field{"judged", &ExploitedSight::judged}, Field{"open", &ExploitedSight::open},
                         Field{"excused", &ExploitedSight::excused});
  }
};

// What is wrong with one attestation for one item.
enum class AttestationFlaw : std::uint8_t { kSignature, kProduct, kSubject, kOld, kContents };
constexpr std::array<std::string_view, 5> enum_names(AttestationFlaw) {
  return {"signature", "product", "subject", "old", "contents"};
}

struct AttestationRemark {
  AttestationFlaw flaw = AttestationFlaw::kContents;
  bool due = true;     // false: it is said, and stands in the way of nothing
  std::string detail;  // a sentence
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"flaw", &AttestationRemark::flaw}, Field{"due", &AttestationRemark::due},
                         Field{"detail", &AttestationRemark::detail});
  }
};

// One shipment attestation of the delivery, for one item.
struct AttestationSight {
  ItemId item;
  std::string file;
  std::string holder;            // of the key that signed it
  std::string as_of;             // what it knows is of
  std::vector<Digest> subjects;  // proven by it; empty unless it is good
  std::vector<AttestationRemark> remarks;
  [[nodiscard]] bool good() const {
    for (const auto& remark : remarks) {
      if (remark.due) return false;
    }
    return true;
  }
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"item", &AttestationSight::item}, Field{"file", &AttestationSight::file},
                         Field{"holder", &AttestationSight::holder}, Field{"as_of", &AttestationSight::as_of},
                         Field{"subjects", &AttestationSight::subjects}, Field{"remarks", &AttestationSight::remarks});
  }
};

// A signed change note that leads from the awarded version to the delivered one.
struct NotedChange {
  ItemId item;
  std::string file;
  std::string summary;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"item", &NotedChange::item}, Field{"file", &NotedChange::file},
                         Field{"summary", &NotedChange::summary});
  }
};

// One result of a test record of the delivery that is about the product as delivered.
struct RecordedTest {
  RequirementId requirement;
  ItemId item;
  std::string test;
  TestOutcome outcome = TestOutcome::kNotRun;
  bool lab = false;  // signed by a key for laboratory records: the buyer did or witnessed it
  std::string by;    // holder of the key, or the laboratory as the record says
  Date date;
  std::string file;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"requirement", &RecordedTest::requirement}, Field{"item", &RecordedTest::item},
                         Field{"test", &RecordedTest::test}, Field{"outcome", &RecordedTest::outcome},
                         Field{"lab", &RecordedTest::lab}, Field{"by", &RecordedTest::by}, Field{"date", &RecordedTest::date},
                         Field{"file", &RecordedTest::file});
  }
};

// All that the documents of a delivery say.
struct DeliverySight {
  Verified verified;                      // what the verifiers saw in the bid with the delivery's evidence
  std::vector<SbomDifference> sboms;      // by item
  std::vector<ExploitedSight> exploited;  // by item
  std::vector<AttestationSight> attestations;
  std::vector<NotedChange> changes;
  std::vector<RecordedTest> tests;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"verified", &DeliverySight::verified}, Field{"sboms", &DeliverySight::sboms},
                         Field{"exploited", &DeliverySight::exploited}, Field{"attestations", &DeliverySight::attestations},
                         Field{"changes", &DeliverySight::changes}, Field{"tests", &DeliverySight::tests});
  }
};

// What is attested over acceptance.json: source and integrity of the software were verified.
inline constexpr std::string_view kAcceptancePredicate = "https://proofhouse.dev/attestation/acceptance/v1";

}  // namespace proofhouse
