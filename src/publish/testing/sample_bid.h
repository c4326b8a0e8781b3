// The made-up bids of a sample: assessments, gates, prices and scores.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "publish/testing/sample_tender.h"

namespace proofhouse::publish::testing::detail {

inline bool is_gate(std::size_t requirement) { return requirement % 8 == 0; }

inline Finding finding(FindingCode code, Verdict verdict, Confidence level, EvidenceKind kind, std::uint32_t seed,
                       std::string detail) {
  Finding out;
  out.code = code;
  out.verdict = verdict;
  out.confidence = level;
  out.kind = kind;
  out.detail = std::move(detail);
  out.place = Place{digest(seed % 40),
                    kind == EvidenceKind::kQuestionnaire ? "response.json" : "evidence/sbom.cdx.json",
                    "/components/" + std::to_string(seed % 1251) + "/version",
                    std::nullopt,
                    10'000U + seed % 90'000U,
                    12U + seed % 4'000U};
  return out;
}

inline void fill_assessment(BidDecision& bid, const Requirement& requirement, const ItemId& item, std::size_t b, std::size_t r,
                            bool excluded) {
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
    detail =
        "The attestation says that no vulnerability is known to be exploited; the bid's own SBOM holds busybox 1.31.0 "
        "(CVE-2022-28391).";
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
    verdict = assessment.status == Status::kUnknown  ? Verdict::kUndecided
              : assessment.status == Status::kPartly ? Verdict::kPartly
                                                     : Verdict::kRefutes;
    detail = "Only some of the interfaces are named in the answer.";
  } else if (!is_gate(r) && luck > 97) {
    assessment.status = Status::kNotApplicable;
    assessment.rule = "R2";
    code = FindingCode::kReviewNotApplicable;
    verdict = Verdict::kNotApplicable;
    detail = "The product has no wireless interface.";
  } else {
    assessment.confidence = is_gate(r) ? (luck > 60 ? Confidence::kC5 : Confidence::kC3) : static_cast<Confidence>(1 + luck % 4);
  }
  assessment.findings.push_back(static_cast<std::uint32_t>(bid.findings.size()));
  bid.findings.push_back(
      finding(code, verdict, assessment.confidence, EvidenceKind::kSbom, luck * 37 + static_cast<std::uint32_t>(r), detail));
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
      GateResult gate{
          requirements[r].id, stage, GateStatus::kPassed, needed, Confidence::kC5, stage == GateStage::kAward && r == 40, {}, {}};
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
  if (options > 0)
    price.lines.push_back({CostKind::kOption, "mfa-and-logging", Rational(options), "40 × 1525.00, needed for AUTH-2, LOG-1"});
  price.lines.push_back({CostKind::kMaintenance, "rtu", Rational(patching),
                         "40 × 3 patches a year × (2 h work, 0 h outage, 0 visits) over 15 years, proved by evidence"});
  bid.price = std::move(price);
}

inline void fill_scores(BidDecision& bid, const Decision& decision, std::size_t b) {
  constexpr std::array<std::int64_t, 4> kScores = {814, 639, 412, 702};
  bid.score = Rational(std::max<std::int64_t>(kScores[b % 4] - static_cast<std::int64_t>(b / 4) * 9, 50), 10);
  bid.score_strict = b == 1 ? bid.score - Rational(6, 10) : bid.score;
  for (const auto& item : decision.tender.items) bid.items.push_back({item.id, bid.score, {}});
  for (std::size_t e = 0; e < kElements.size(); ++e) {
    const std::int64_t swing =
        static_cast<std::int64_t>(noise(static_cast<std::uint32_t>(b), static_cast<std::uint32_t>(e)) % 31) - 15;
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
  constexpr std::array<const char*, 4> kBidders = {"Nordlys Automation AS", "Keystone Grid Controls Inc.",
                                                   "Bargain Telecontrol Ltd", "Meridian Systems GmbH"};
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
  Finding remark = finding(FindingCode::kEvidenceNotExamined, Verdict::kUndecided, Confidence::kC0, EvidenceKind::kManual,
                           static_cast<std::uint32_t>(b), "manual.pdf is of a kind that no reader opens.");
  remark.place->file = "evidence/manual.pdf";
  remark.place->pointer.clear();
  bid.findings.push_back(std::move(remark));
  bid.judged = {
      1251, 1204, 40, 38, {"evidence/manual.pdf: no reader opens this kind", "evidence/plant.iso: larger than a reader takes"}};
  if (excluded) bid.reasons = {"DEF-1 (No default, shared or hard-coded credentials): not met"};
  return bid;
}

}  // namespace proofhouse::publish::testing::detail
