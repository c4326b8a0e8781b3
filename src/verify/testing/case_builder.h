// CaseBuilder: one good Case with one item, to be changed by a test. For tests only.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "model/case.h"

namespace proofhouse::verify::testing {

inline Digest digest_of(std::uint8_t byte) {
  Digest digest;
  digest.bytes.fill(byte);
  return digest;
}
inline Timestamp at(std::string_view text) { return Timestamp::parse(text).value(); }
inline Decimal decimal(std::string_view text) { return Decimal::parse(text).value(); }

inline Question question(std::string id, QuestionType type) {
  Question out;
  out.id = QuestionId(std::move(id));
  out.type = type;
  return out;
}

inline Requirement demand(std::string id, std::vector<EvidenceCap> caps, std::vector<Check> checks = {}) {
  Requirement out;
  out.id = RequirementId(std::move(id));
  out.evidence = std::move(caps);
  out.checks = std::move(checks);
  out.clause.text = "The Supplier warrants the above.";
  return out;
}

// ANS-1 asks one question of each type; the others are one check each; TERM-1 is about the contract.
inline std::vector<Requirement> good_requirements() {
  using enum EvidenceKind;
  using enum Confidence;
  Requirement ask =
      demand("ANS-1", {{kQuestionnaire, kC1}, {kPolicy, kC3}, {kTestReport, kC3}, {kCertificate, kC4}, {kLabRecord, kC5}});
  Question on = question("on", QuestionType::kYesNo);
  on.meets = "yes";
  Question how = question("how", QuestionType::kChoice);
  how.options = {{"all", "", Meets::kYes}, {"some", "", Meets::kPartly}, {"none", "", Meets::kNo}, {"other", "", Meets::kInfo}};
  Question which = question("which", QuestionType::kChoices);
  which.options = {{"a", "", Meets::kYes}, {"b", "", Meets::kYes}, {"c", "", Meets::kYes}, {"nothing", "", Meets::kNo}};
  which.all_of = {"a", "b"};
  which.when = Condition{QuestionId("how"), {"all", "some"}};
  Question days = question("days", QuestionType::kNumber);
  days.at_most = Decimal::whole(7);
  days.partly_at_most = Decimal::whole(30);
  Question words = question("words", QuestionType::kText);
  ask.questions = {on, how, which, days, words};

  Requirement support = demand("LIFE-1", {{kQuestionnaire, kC1}}, {Check::kSupportPeriod});
  Question until = question("until", QuestionType::kDate);
  until.meets = "not_before support_until";
  support.questions = {until};

  Requirement term = demand("TERM-1", {{kQuestionnaire, kC1}, {kContractDraft, kC3}});
  term.stage = Stage::kContract;
  term.applies_to = Subject::kBidder;
  term.clause.parameters = {{"days", "days", Decimal::whole(10), Decimal::whole(3), Decimal::whole(30)}};
  return {ask,
          demand("BOM-1", {{kSbom, kC3}}, {Check::kSbom}),
          demand("KEV-1", {{kSbom, kC3}}, {Check::kKnownExploited}),
          demand("SHIP-1", {{kShipmentAttestation, kC2}}, {Check::kShipmentAttestation}),
          support,
          demand("PRICE-1", {{kPriceList, kC3}}, {Check::kIncludedInPrice}),
          term};
}

template <class T = std::monostate>
Exhibit exhibit_of(std::string file, EvidenceKind kind, std::uint8_t digest, T document) {
  Exhibit out;
  out.evidence.file = std::move(file);
  out.evidence.kind = kind;
  out.evidence.sha256 = digest_of(digest);
  out.evidence.covers = {{ItemId("rtu"), "4.2.1", ""}};
  out.evidence.date = Date::from(2026, 10, 1);
  out.state = ReadState::kRead;
  out.read = ReadDocument(std::move(document));
  return out;
}

inline void sign(Exhibit& exhibit, Purpose purpose) {
  exhibit.signature.state = SignatureState::kGood;
  exhibit.signature.holder = "A. Nders, Head of Product Security";
  exhibit.signature.purposes = {purpose};
}

inline Sbom good_sbom() {
  Sbom out;
  out.timestamp = "2026-10-01T08:00:00Z";
  out.authors = {"Acme"};
  out.has_subject = true;
  out.subject.ref = "product";
  out.subject.name = "RTU-560";
  out.subject.version = "v4.2.1";
  out.subject.supplier = "Acme Automation GmbH";
  for (const char* name : {"openssl", "zlib"}) {
    Component component;
    component.ref = name;
    component.name = name;
    component.version = "1.1";
    component.supplier = "Somebody";
    component.purl = "pkg:generic/" + component.name + "@1.1";
    out.components.push_back(component);
  }
  out.dependencies = {{"product", {"openssl", "zlib"}, {}, 20}};
  out.states_vulnerabilities = true;
  SbomVulnerability closed;
  closed.id = "CVE-2024-1000";
  closed.state = "not_affected";
  closed.affects = {"openssl"};
  closed.node = 31;
  out.vulnerabilities = {closed};
  out.components_node = 10;
  return out;
}

inline Statement good_statement() {
  Statement out;
  out.predicate_type = kShipmentPredicate;
  out.subjects = {{"firmware.bin", digest_of(0xF1), {}, 3}};
  ShipmentAttestation said;
  said.product = "RTU-560";
  said.vendor = "Acme Automation";
  said.version = "4.2.1";
  said.as_of = at("2026-10-02T00:00:00Z");
  said.shipment_date = at("2026-10-05T00:00:00Z");
  said.sbom = {{"sbom.cdx.json", digest_of(0x51), {}, 5}};
  Scan scan;
  scan.tool = "scanner";
  scan.database_updated = at("2026-10-01T00:00:00Z");
  scan.finished = at("2026-10-01T12:00:00Z");
  said.scans = {scan};
  said.statement = "none_exploitable_given_vex";
  for (std::size_t i = 0; i < 4; ++i) {
    Testing test;
    test.kind = static_cast<TestKind>(i);
    test.by = "Test team";
    test.date = Date::from(2026, 9, 20);
    test.version = "4.2.1";
    said.testing.push_back(test);
  }
  said.predicate_node = 8;
  out.shipment = said;
  return out;
}

inline TestReport good_report() {
  TestReport out;
  out.laboratory = "Lab";
  out.date = Date::from(2026, 9, 1);
  out.product = {"Acme Automation", "RTU-560", "4.2.1", "R02"};
  out.results = {{RequirementId("ANS-1"), "first", TestOutcome::kPassed, "", 12}};
  return out;
}

inline Certificate good_certificate() {
  Certificate out;
  out.body = "Body";
  out.scheme = "ISASecure CSA";
  out.number = "17";
  out.product = {"Acme Automation", "RTU-560", "4.2.1", ""};
  out.issued = Date::from(2026, 1, 1);
  out.valid_until = Date::from(2028, 12, 31);
  out.proves = {RequirementId("ANS-1")};
  return out;
}

inline Bid good_bid() {
  Bid bid;
  bid.id = BidId("acme");
  bid.bidder.name = "Acme Automation GmbH";
  bid.received = at("2026-10-14T09:00:00Z");
  OfferedItem item;
  item.item = ItemId("rtu");
  item.maker = "Acme Automation";
  item.model = "RTU-560";
  item.hardware = "R02";
  item.version = "4.2.1";
  item.family = {"RTU-520"};
  item.delivers = {{"firmware.bin", digest_of(0xF1)}};
  bid.items = {item};
  bid.prices = {{"rtu", Decimal::whole(40), Decimal::whole(6200), false, {}, false, ""}};
  Maintenance maintenance;
  maintenance.item = ItemId("rtu");
  bid.maintenance = {maintenance};
  return bid;
}

inline Response good_response() {
  Response out;
  out.tender = "Feeder RTU 2026";
  Claim ask{RequirementId("ANS-1"), ItemId("rtu"), ClaimAnswer::kYes, "", {}, {"report.json"}, {}, 5};
  ask.answers = {{QuestionId("on"), {"yes"}, 6},
                 {QuestionId("how"), {"all"}, 7},
                 {QuestionId("which"), {"a", "b"}, 8},
                 {QuestionId("days"), {"7"}, 9},
                 {QuestionId("words"), {"as described"}, 10}};
  Claim support{
      RequirementId("LIFE-1"), ItemId(), ClaimAnswer::kYes, "", {{QuestionId("until"), {"2042-01-01"}, 14}}, {}, {}, 13};
  out.claims = {ask, support};
  for (const char* id : {"BOM-1", "KEV-1", "SHIP-1", "PRICE-1", "TERM-1"}) {
    out.claims.push_back({RequirementId(id), ItemId(), ClaimAnswer::kYes, "so it is", {}, {}, {}, 20});
  }
  for (const auto& requirement : good_requirements())
    out.clauses.push_back({requirement.id, ClauseAnswer::kAccepted, {}, "", 40});
  return out;
}

// As of 2026-11-01: everything is answered, signed, in date and about the offered product.
inline Case good_case() {
  Case out;
  out.tender.title = "Feeder RTU 2026";
  out.tender.currency = "EUR";
  out.tender.items = {{ItemId("rtu"), ProductKind::kRtu, 40, Decimal::whole(100)}};
  out.tender.dates.deadline = at("2026-10-15T12:00:00Z");
  out.tender.dates.support_until = Date::from(2041, 12, 31);
  out.tender.life = Life{};
  out.as_of = Date::from(2026, 11, 1);
  out.requirements = good_requirements();
  out.bid = good_bid();
  out.has_response = true;
  out.response_digest = digest_of(0xA0);
  out.response = good_response();
  out.exhibits = {exhibit_of("sbom.cdx.json", EvidenceKind::kSbom, 0x51, good_sbom()),
                  exhibit_of("attestation.dsse.json", EvidenceKind::kShipmentAttestation, 0x52, good_statement()),
                  exhibit_of("report.json", EvidenceKind::kTestReport, 0x53, good_report()),
                  exhibit_of("certificate.json", EvidenceKind::kCertificate, 0x54, good_certificate()),
                  exhibit_of("policy.pdf", EvidenceKind::kPolicy, 0x55, {})};
  sign(out.exhibits[1], Purpose::kShipmentAttestation);
  sign(out.exhibits[2], Purpose::kTestReport);
  sign(out.exhibits[3], Purpose::kCertification);
  for (const auto& exhibit : out.exhibits) out.bid.evidence.push_back(exhibit.evidence);
  out.has_kev = true;
  out.kev.vulnerabilities = {{"CVE-2024-1000", Date::from(2024, 5, 1), "A", "a", "", 1},
                             {"CVE-2025-2000", Date::from(2025, 6, 1), "B", "b", "", 2}};
  return out;
}

// The parts that tests change.
inline Requirement& requirement(Case& subject, std::string_view id) {
  return *std::ranges::find(subject.requirements, RequirementId(id), &Requirement::id);
}
inline Claim& claim(Case& subject, std::string_view id) {
  return *std::ranges::find(subject.response.claims, RequirementId(id), &Claim::requirement);
}
inline std::vector<std::string>& answer(Case& subject, std::string_view id, std::string_view question_id) {
  return std::ranges::find(claim(subject, id).answers, QuestionId(question_id), &Answer::question)->values;
}
inline void drop_answer(Case& subject, std::string_view id, std::string_view question_id) {
  std::erase_if(claim(subject, id).answers, [&](const Answer& given) { return given.question.str() == question_id; });
}
inline ClauseResponse& clause(Case& subject, std::string_view id) {
  return *std::ranges::find(subject.response.clauses, RequirementId(id), &ClauseResponse::requirement);
}
inline Exhibit& exhibit(Case& subject, std::string_view file) {
  return *std::ranges::find_if(subject.exhibits, [&](const Exhibit& one) { return one.evidence.file == file; });
}
inline void drop_exhibit(Case& subject, std::string_view file) {
  std::erase_if(subject.exhibits, [&](const Exhibit& one) { return one.evidence.file == file; });
}
inline Sbom& sbom(Case& subject) { return std::get<Sbom>(exhibit(subject, "sbom.cdx.json").read.document); }
inline Statement& statement(Case& subject) {
  return std::get<Statement>(exhibit(subject, "attestation.dsse.json").read.document);
}
inline ShipmentAttestation& attestation(Case& subject) { return *statement(subject).shipment; }
inline TestReport& report(Case& subject) { return std::get<TestReport>(exhibit(subject, "report.json").read.document); }
inline Certificate& certificate(Case& subject) {
  return std::get<Certificate>(exhibit(subject, "certificate.json").read.document);
}
inline OfferedItem& offered(Case& subject) { return subject.bid.items.front(); }

// An open vulnerability that is in the catalogue since 2025-06-01.
inline void add_exploited(Case& subject, std::string state = "") {
  SbomVulnerability open;
  open.id = "GHSA-1";
  open.aliases = {"cve-2025-2000"};
  open.state = std::move(state);
  open.affects = {"zlib"};
  open.node = 33;
  sbom(subject).vulnerabilities.push_back(open);
}

// A signed note of the maker that 4.2.1 leaves a requirement as it was in `from`.
inline void add_change_note(Case& subject, std::string from, std::string_view untouched) {
  ChangeNote note;
  note.product = {"Acme Automation", "RTU-560", "4.2.1", ""};
  note.from = std::move(from);
  note.untouched = {RequirementId(untouched)};
  subject.exhibits.push_back(exhibit_of("note.json", EvidenceKind::kChangeNote, 0x60, note));
  sign(subject.exhibits.back(), Purpose::kChangeNote);
}

}  // namespace proofhouse::verify::testing
