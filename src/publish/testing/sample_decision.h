// A made-up decision of any size, for tests of documents. Products and bidders do not exist.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "model/decision.h"
#include "publish/sources.h"

namespace proofhouse::publish::testing {

struct SampleSize {
  std::size_t bids = 4;
  std::size_t requirements = 96;
  std::size_t items = 1;
};

struct Sample {
  Catalogue catalogue;
  std::vector<Requirement> requirements;
  Decision decision;
  [[nodiscard]] Sources sources() const { return {&catalogue, &requirements}; }
};

// The same size always gives the same sample. The first four bids are nordlys (first), keystone (second, options paid), bargain and
// meridian (both excluded); further ones rotate through eligible, pending and excluded.
inline Sample sample(const SampleSize& size);

namespace detail {

// A small mixing function, so that the sample looks uneven and is always the same.
inline std::uint32_t noise(std::uint32_t a, std::uint32_t b) {
  std::uint32_t x = a * 2654435761U ^ (b + 0x9E3779B9U) * 40503U;
  x ^= x >> 15U;
  x *= 2246822519U;
  return x ^ (x >> 13U);
}

inline Digest digest(std::uint32_t seed) {
  Digest out;
  for (std::uint32_t i = 0; i < 32; ++i) out.bytes[i] = static_cast<std::uint8_t>(noise(seed, i) & 0xFFU);
  return out;
}

struct SampleElement {
  const char* id;
  const char* prefix;
  const char* title;
  std::int32_t weight;
};

inline constexpr std::array<SampleElement, 12> kElements = {{{"configuration-management", "CFG", "Configuration management", 7},
                                                             {"logging", "LOG", "Logging in the baseline product", 8},
                                                             {"open-standards", "STD", "Open standards", 4},
                                                             {"ownership", "OWN", "Ownership", 6},
                                                             {"data-protection", "DATA", "Protection of data", 7},
                                                             {"secure-by-default", "DEF", "Secure by default", 13},
                                                             {"secure-communications", "COM", "Secure communications", 10},
                                                             {"secure-controls", "CTL", "Secure controls", 9},
                                                             {"strong-authentication", "AUTH", "Strong authentication", 12},
                                                             {"threat-modeling", "THR", "Threat modelling", 6},
                                                             {"vulnerability-management", "VULN", "Vulnerability management", 12},
                                                             {"upgrade-tooling", "UPG", "Upgrade and patch tooling", 6}}};

inline constexpr std::array<const char*, 8> kTitles = {
    "No default, shared or hard-coded credentials", "Known exploited vulnerabilities are closed at delivery", "The function is part of the base price",
    "Failure is safe and is reported",              "Every change is recorded and can be undone",             "Keys are unique to the unit and can be replaced",
    "The maker answers reports in the agreed time", "It works without the maker's network or cloud"};

inline void fill_tender(Decision& decision, const SampleSize& size) {
  Tender& tender = decision.tender;
  decision.title = tender.title = "Feeder RTU 2026";
  decision.buyer = tender.buyer = "Vestfjord Nett, grid operations";
  decision.profile = tender.profile = ProfileId("medium");
  decision.criticality = Criticality::kHigh;
  decision.as_of = Date::from(2026, 11, 1);
  tender.currency = "EUR";
  tender.dates.knowledge = Date::from(2026, 10, 31);
  for (std::size_t i = 0; i < size.items; ++i) {
    tender.items.push_back({ItemId(i == 0 ? "rtu" : "tool-" + std::to_string(i)), i == 0 ? ProductKind::kRtu : ProductKind::kEngineeringTool, 40,
                            Decimal::of_millionths(100'000'000 / static_cast<std::int64_t>(size.items))});
  }
  tender.criteria = {{CriterionId("security"), CriterionSource::kSecurity, Decimal::whole(40), 0},
                     {CriterionId("function"), CriterionSource::kPanel, Decimal::whole(20), 5},
                     {CriterionId("price"), CriterionSource::kPrice, Decimal::whole(40), 0}};
  tender.award.minimum_security = Decimal::whole(50);
  tender.life = Life{15, Decimal::of_millionths(30'000), Decimal::whole(3), Decimal::whole(95), Decimal::whole(1200), Decimal::whole(900),
                     {Decimal::whole(16), Decimal::whole(8), Decimal::whole(1)}};
}

inline void fill_catalogue(Sample& out, const SampleSize& size) {
  out.catalogue.version = "2026.1";
  std::uint32_t number = 0;
  for (const auto& element : kElements) {
    out.catalogue.elements.push_back({ElementId(element.id), ++number, element.title, "", {}});
    out.decision.element_weights.push_back({ElementId(element.id), Decimal::whole(element.weight)});
  }
  out.catalogue.frameworks.push_back({"iec-62443-4-2", "IEC 62443-4-2", "2019", "IEC", "", "licensed", true, {}});
  out.catalogue.frameworks.push_back({"nist-csf-2.0", "NIST Cybersecurity Framework", "2.0", "NIST", "", "public domain", false, {}});
  for (std::size_t i = 0; i < size.requirements; ++i) {
    const std::size_t element = i * kElements.size() / size.requirements;
    const std::size_t first = (element * size.requirements + kElements.size() - 1) / kElements.size();
    Requirement requirement;
    requirement.id = RequirementId(kElements[element].prefix + std::string("-") + std::to_string(i - first + 1));
    requirement.element = ElementId(kElements[element].id);
    requirement.title = kTitles[(i - first) % kTitles.size()];
    requirement.demand = "The product shall do what its title says on every interface, and refuse every function until the owner has set it up.";
    requirement.acceptance.factory.push_back({"lab/first-boot", {"Take two sealed units.", "Try every declared and every public pair of credentials."}, "No pair is accepted."});
    requirement.acceptance.site.push_back({"lab/two-units", {"Read the keys of two installed units."}, "They share no secret."});
    requirement.acceptance.pass = "No declared or listed pair is accepted on any interface; two units share no secret.";
    out.decision.requirements.push_back(requirement.id);
    out.decision.weights.emplace_back(requirement.id, Rational(kElements[element].weight, 8));
    out.requirements.push_back(std::move(requirement));
  }
}

inline bool is_gate(std::size_t requirement) { return requirement % 8 == 0; }

inline Finding finding(FindingCode code, Verdict verdict, Confidence level, EvidenceKind kind, std::uint32_t seed, std::string detail) {
  Finding out;
  out.code = code;
  out.verdict = verdict;
  out.confidence = level;
  out.kind = kind;
  out.detail = std::move(detail);
  out.place = Place{digest(seed % 40), kind == EvidenceKind::kQuestionnaire ? "response.json" : "evidence/sbom.cdx.json",
                    "/components/" + std::to_string(seed % 1251) + "/version", std::nullopt, 10'000U + seed % 90'000U, 12U + seed % 4'000U};
  return out;
}

inline void fill_assessment(BidDecision& bid, const Requirement& requirement, const ItemId& item, std::size_t b, std::size_t r, bool excluded) {
  const std::uint32_t luck = noise(static_cast<std::uint32_t>(b * 131 + r), static_cast<std::uint32_t>(item.str().size())) % 100;
  const auto bias = static_cast<std::uint32_t>(b % 4 * 9);
  Assessment assessment{requirement.id, item, ClaimAnswer::kYes, Status::kMet, Confidence::kC3, false, "R8", {}};
  const bool fails = excluded && is_gate(r) && (b % 4 == 2 ? r % 24 == 16 : r == 80);
  FindingCode code = FindingCode::kSbomComplete;
  Verdict verdict = Verdict::kSupports;
  std::string detail = "The bill of materials names version 4.2.1 of the offered product and has every minimum element.";
  if (fails && b % 4 == 3) {
    assessment.status = Status::kContradicted;
    assessment.rule = "R5";
    code = FindingCode::kAttestationContradicted;
    verdict = Verdict::kRefutes;
    detail = "The attestation says that no vulnerability is known to be exploited; the bid's own SBOM holds busybox 1.31.0 (CVE-2022-28391).";
  } else if (fails) {
    assessment.status = Status::kNotMet;
    assessment.claim = ClaimAnswer::kNo;
    assessment.confidence = Confidence::kC1;
    assessment.rule = "R1";
    code = FindingCode::kAnswerNo;
    verdict = Verdict::kRefutes;
    detail = "The bidder answers: the same credential in all units.";
  } else if (!is_gate(r) && luck < 12 + bias) {
    assessment.status = luck % 3 == 0 ? Status::kUnknown : luck % 3 == 1 ? Status::kPartly : Status::kNotMet;
    assessment.confidence = assessment.status == Status::kUnknown ? Confidence::kC0 : Confidence::kC2;
    assessment.rule = assessment.status == Status::kUnknown ? "R4" : assessment.status == Status::kPartly ? "R7" : "R6";
    code = assessment.status == Status::kUnknown ? FindingCode::kAnswerUnreviewed : FindingCode::kAnswerPartly;
    verdict = assessment.status == Status::kUnknown ? Verdict::kUndecided : assessment.status == Status::kPartly ? Verdict::kPartly : Verdict::kRefutes;
    detail = "Only some of the interfaces are named in the answer.";
  } else if (!is_gate(r) && luck > 97) {
    assessment.status = Status::kNotApplicable;
    assessment.rule = "R2";
    code = FindingCode::kReviewNotApplicable;
    verdict = Verdict::kNotApplicable;
    detail = "The product has no wireless interface.";
  } else {
    assessment.confidence = is_gate(r) ? (luck > 60 ? Confidence::kC5 : Confidence::kC3)
                                       : static_cast<Confidence>(1 + luck % 4);
  }
  assessment.findings.push_back(static_cast<std::uint32_t>(bid.findings.size()));
  bid.findings.push_back(finding(code, verdict, assessment.confidence, EvidenceKind::kSbom, luck * 37 + static_cast<std::uint32_t>(r), detail));
  assessment.findings.push_back(static_cast<std::uint32_t>(bid.findings.size()));
  bid.findings.push_back(finding(FindingCode::kAnswerYes, Verdict::kSupports, Confidence::kC1, EvidenceKind::kQuestionnaire,
                                 luck * 41 + static_cast<std::uint32_t>(r), "The answers to two questions fulfil the demand."));
  for (std::size_t i = bid.findings.size() - 2; i < bid.findings.size(); ++i) {
    bid.findings[i].requirement = requirement.id;
    bid.findings[i].item = item;
  }
  bid.assessments.push_back(std::move(assessment));
}

inline void fill_gates(BidDecision& bid, const std::vector<Requirement>& requirements, bool pending) {
  for (const GateStage stage : {GateStage::kAward, GateStage::kAcceptance}) {
    for (std::size_t r = 0; r < requirements.size(); ++r) {
      if (!is_gate(r)) continue;
      const Confidence needed = stage == GateStage::kAward ? Confidence::kC3 : Confidence::kC5;
      GateResult gate{requirements[r].id, stage, GateStatus::kPassed, needed, Confidence::kC5, stage == GateStage::kAward && r == 40, {}, {}};
      for (const auto& assessment : bid.assessments) {
        if (assessment.requirement != gate.requirement || assessment.confidence > gate.reached) continue;
        gate.reached = assessment.confidence;
        gate.item = assessment.item;
        if (assessment.status == Status::kContradicted) {
          gate.status = GateStatus::kFailed;
          gate.reason = "the bidder says yes; the evidence says no, at C3";
        } else if (assessment.status != Status::kMet) {
          gate.status = GateStatus::kFailed;
          gate.reason = "not met";
        } else if (assessment.confidence < needed || (pending && r == 64 && stage == GateStage::kAward)) {
          gate.status = GateStatus::kOpen;
          gate.reason = "met at " + std::string(name_of(assessment.confidence)) + ", needs " + std::string(name_of(needed));
        } else if (gate.status == GateStatus::kPassed) {
          gate.reason = "met at " + std::string(name_of(assessment.confidence)) + ", needs " + std::string(name_of(needed));
        }
      }
      bid.gates.push_back(std::move(gate));
    }
  }
}

inline void fill_price(BidDecision& bid, std::size_t b) {
  constexpr std::array<std::int64_t, 4> kOffered = {412'000, 398'000, 251'000, 377'000};
  const std::int64_t offered = kOffered[b % 4] + static_cast<std::int64_t>(b / 4) * 3'700;
  const std::int64_t options = b % 4 == 1 ? 61'000 : 0;
  const std::int64_t patching = 19'300 + static_cast<std::int64_t>(b % 4) * 5'600;
  Price price;
  price.offered = Rational(offered);
  price.comparable = Rational(offered + options + patching);
  price.lines.push_back({CostKind::kLine, "rtu", Rational(offered - 31'000), "40 × " + std::to_string((offered - 31'000) / 40)});
  price.lines.push_back({CostKind::kLine, "support", Rational(31'000), "1 × 31000, discounted over 15 years"});
  if (options > 0) price.lines.push_back({CostKind::kOption, "mfa-and-logging", Rational(options), "40 × 1525.00, needed for AUTH-2, LOG-1"});
  price.lines.push_back({CostKind::kMaintenance, "rtu", Rational(patching), "40 × 3 patches a year × (2 h work, 0 h outage, 0 visits) over 15 years, proved by evidence"});
  bid.price = std::move(price);
}

inline void fill_scores(BidDecision& bid, const Decision& decision, std::size_t b) {
  constexpr std::array<std::int64_t, 4> kScores = {814, 639, 412, 702};
  bid.score = Rational(std::max<std::int64_t>(kScores[b % 4] - static_cast<std::int64_t>(b / 4) * 9, 50), 10);
  bid.score_strict = b == 1 ? bid.score - Rational(6, 10) : bid.score;
  for (const auto& item : decision.tender.items) bid.items.push_back({item.id, bid.score, {}});
  for (std::size_t e = 0; e < kElements.size(); ++e) {
    const std::int64_t swing = static_cast<std::int64_t>(noise(static_cast<std::uint32_t>(b), static_cast<std::uint32_t>(e)) % 31) - 15;
    Rational score = bid.score + Rational(swing);
    if (score > Rational(100)) score = Rational(100);
    bid.elements.push_back({ElementId(kElements[e].id), score, Rational(kElements[e].weight)});
  }
  const Rational price_marks = Rational(100) * Rational(431'300) / bid.price->comparable;
  bid.criteria = {{CriterionId("security"), bid.score, Rational(40)},
                  {CriterionId("function"), Rational(b % 2 == 0 ? 80 : 84), Rational(20)},
                  {CriterionId("price"), price_marks > Rational(100) ? Rational(100) : price_marks, Rational(40)}};
  Rational total;
  for (const auto& mark : bid.criteria) total += mark.weight * mark.marks / Rational(100);
  bid.total = total;
}

inline BidDecision make_bid(const Sample& sample, std::size_t b) {
  constexpr std::array<const char*, 4> kNames = {"nordlys", "keystone", "bargain", "meridian"};
  constexpr std::array<const char*, 4> kBidders = {"Nordlys Automation AS", "Keystone Grid Controls Inc.", "Bargain Telecontrol Ltd", "Meridian Systems GmbH"};
  BidDecision bid;
  const std::string suffix = b < 4 ? "" : "-" + std::to_string(b / 4);
  bid.id = BidId(kNames[b % 4] + suffix);
  bid.bidder = kBidders[b % 4] + suffix;
  bid.offered.push_back({ItemId("rtu"), kBidders[b % 4], "RT-" + std::to_string(400 + b), "R02", "4.2.1", {}, {}, {}});
  bid.received = *Timestamp::parse("2026-10-14T09:12+02:00");
  const bool excluded = b % 4 >= 2;
  const bool pending = b >= 4 && b % 4 == 1;
  for (std::size_t r = 0; r < sample.requirements.size(); ++r) {
    for (const auto& item : sample.decision.tender.items) fill_assessment(bid, sample.requirements[r], item.id, b, r, excluded);
  }
  fill_gates(bid, sample.requirements, pending);
  bid.state = excluded ? BidState::kExcluded : pending ? BidState::kPending : BidState::kEligible;
  fill_price(bid, b);
  fill_scores(bid, sample.decision, b);
  bid.abnormally_low = b % 4 == 2;
  if (bid.state == BidState::kPending) {
    bid.provisional = true;
    bid.provisional_rank = 2;
  }
  Finding remark = finding(FindingCode::kEvidenceNotExamined, Verdict::kUndecided, Confidence::kC0, EvidenceKind::kManual, static_cast<std::uint32_t>(b),
                           "manual.pdf is of a kind that no reader opens.");
  remark.place->file = "evidence/manual.pdf";
  remark.place->pointer.clear();
  bid.findings.push_back(std::move(remark));
  bid.judged = {1251, 1204, 40, 38, {"evidence/manual.pdf: no reader opens this kind", "evidence/plant.iso: larger than a reader takes"}};
  if (excluded) bid.reasons = {"DEF-1 (No default, shared or hard-coded credentials): not met"};
  return bid;
}

inline void fill_rest(Decision& decision) {
  decision.recommended = decision.bids.front().id;
  decision.summary = {"Recommended: nordlys (Nordlys Automation AS)", "It passes every award gate and has the most marks of all eligible bids"};
  decision.waivers.push_back({RequirementId("LOG-1"), BidId(), "logs are collected at the station gateway", "Station security lead",
                              "no product of this class signs its log yet", Date::from(2026, 8, 20), Date::from(2028, 8, 20), ""});
  for (std::size_t e = 0; e < kElements.size(); ++e) {
    Flip flip{ElementId(kElements[e].id), Rational(kElements[e].weight), std::nullopt, std::nullopt, BidId(), true};
    if (e % 4 == 2 && decision.bids.size() > 1) {
      flip.change = Rational(static_cast<std::int64_t>(e) * 11 + 200, 10);
      flip.to = flip.weight + *flip.change;
      flip.first = decision.bids[1].id;
      flip.exact = e != 6;
    }
    decision.flips.push_back(std::move(flip));
  }
  for (const char* framework : {"iec-62443-4-2", "nist-csf-2.0"}) {
    FrameworkCoverage coverage{framework, 61, 74, {}};
    for (const auto& bid : decision.bids) coverage.met.emplace_back(bid.id, 40 + bid.id.str().size());
    decision.frameworks.push_back(std::move(coverage));
  }
  for (std::uint32_t i = 0; i < 40; ++i) decision.inputs.push_back({"bids/nordlys/evidence/file-" + std::to_string(i) + ".json", digest(i)});
  decision.program_version = "0.1.0";
  decision.program_build = "0123456789abcdef0123456789abcdef";
}

inline void fill_ranks(Decision& decision) {
  std::ranges::stable_sort(decision.bids, [](const BidDecision& a, const BidDecision& b) {
    if (a.state != b.state) return a.state < b.state;
    return a.state == BidState::kEligible && *a.total > *b.total;
  });
  std::uint32_t rank = 0;
  std::uint64_t left = 10'000;
  for (auto& bid : decision.bids) {
    if (bid.state != BidState::kEligible) continue;
    bid.rank = ++rank;
    const std::uint64_t first = rank == 1 ? 9'400 : left > 200 ? left * 3 / 5 : left;
    left -= std::min(left, first);
    bid.robustness = {10'000, first, rank == 1 ? 2'374U : 1'900U};
  }
}

}  // namespace detail

inline Sample sample(const SampleSize& size) {
  Sample out;
  detail::fill_tender(out.decision, size);
  detail::fill_catalogue(out, size);
  for (std::size_t b = 0; b < size.bids; ++b) out.decision.bids.push_back(detail::make_bid(out, b));
  detail::fill_ranks(out.decision);
  if (!out.decision.bids.empty()) detail::fill_rest(out.decision);
  return out;
}

}  // namespace proofhouse::publish::testing
