// Tender builder: small tenders, findings and bids in a line each, for the tests of decide/ alone.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "decide/decide.h"
#include "decide/scheme.h"

namespace proofhouse::decide::testing {

inline Decimal dec(std::string_view text) { return Decimal::parse(text).value(); }
inline Date day(std::string_view text) { return Date::parse(text).value(); }
inline Timestamp moment(std::string_view text) { return Timestamp::parse(text).value(); }

// A finding about one requirement. A reviewer's name is set: it matters only where a demand does not apply.
inline Finding finding(std::string_view requirement, Verdict verdict, Confidence confidence, std::string_view item = "") {
  Finding out;
  out.requirement = RequirementId(requirement);
  out.item = ItemId(item);
  out.verdict = verdict;
  out.confidence = confidence;
  out.by = "A. Reviewer";
  return out;
}

inline Assessment assessment(std::string_view requirement, Status status, Confidence confidence, std::string_view item = "rtu") {
  Assessment out;
  out.requirement = RequirementId(requirement);
  out.item = ItemId(item);
  out.status = status;
  out.confidence = confidence;
  return out;
}

// A tender under public law in EUR, as of 2026-11-01, deadline 2026-10-15: quality-price with security 40 and price 60, no life.
struct TenderBuilder {
  Tender tender;
  Profile profile;
  std::vector<Requirement> requirements;

  TenderBuilder() {
    tender.title = "Feeder RTU";
    tender.buyer = "City Grid";
    tender.currency = "EUR";
    tender.dates.deadline = moment("2026-10-15T12:00+02:00");
    tender.robustness.draws = 200;
    criteria({{"security", "40"}, {"price", "60"}});
    profile.id = ProfileId("test");
  }

  TenderBuilder& item(std::string_view id, std::string_view weight, ProductKind kind = ProductKind::kRtu,
                      std::uint32_t quantity = 1) {
    tender.items.push_back({ItemId(id), kind, quantity, dec(weight)});
    return *this;
  }
  TenderBuilder& element(std::string_view id, std::string_view weight) {
    profile.weights.push_back({ElementId(id), dec(weight)});
    return *this;
  }
  // "security" and "price" name their source; all else is a panel's, of a scale of 5.
  TenderBuilder& criteria(std::initializer_list<std::pair<std::string_view, std::string_view>> list) {
    tender.criteria.clear();
    for (const auto& [id, weight] : list) {
      const auto from = from_name<CriterionSource>(id).value_or(CriterionSource::kPanel);
      tender.criteria.push_back({CriterionId(id), from, dec(weight), 5});
    }
    return *this;
  }
  Requirement& requirement(std::string_view id, std::string_view element_id, std::uint32_t share = 1) {
    Requirement out;
    out.id = RequirementId(id);
    out.element = ElementId(element_id);
    out.title = "Demand " + std::string(id);
    out.share = share;
    requirements.push_back(std::move(out));
    return requirements.back();
  }
  // A gate on a requirement that is there, at every criticality alike.
  TenderBuilder& gate(std::string_view id, Confidence award) {
    for (auto& requirement : requirements) {
      if (requirement.id != RequirementId(id)) continue;
      for (std::uint8_t level = 0; level < 4; ++level) requirement.gate.award.push_back({static_cast<Criticality>(level), award});
    }
    profile.gates.emplace_back(id);
    return *this;
  }
  [[nodiscard]] Scheme scheme() const { return make_scheme(tender, profile, requirements).value(); }
};

// A bid received in time. Every item that is priced is offered.
struct BidBuilder {
  BidInput input;

  explicit BidBuilder(std::string_view id) {
    input.bid.id = BidId(id);
    input.bid.bidder.name = "Bidder " + std::string(id);
    input.bid.received = moment("2026-10-14T09:00Z");
  }
  BidBuilder& price(std::string_view line, std::string_view unit, std::string_view quantity = "1") {
    PriceLine out;
    out.line = line;
    out.unit = dec(unit);
    out.quantity = dec(quantity);
    input.bid.prices.push_back(std::move(out));
    return *this;
  }
  BidBuilder& claims(std::string_view requirement, ClaimAnswer answer, std::string_view item = "") {
    Claim out;
    out.requirement = RequirementId(requirement);
    out.item = ItemId(item);
    out.claim = answer;
    input.response.claims.push_back(std::move(out));
    return *this;
  }
  BidBuilder& sees(std::string_view requirement, Verdict verdict, Confidence confidence, std::string_view item = "") {
    input.findings.push_back(finding(requirement, verdict, confidence, item));
    return *this;
  }
  // A yes, and support of it.
  BidBuilder& proves(std::string_view requirement, Confidence confidence) {
    return claims(requirement, ClaimAnswer::kYes).sees(requirement, Verdict::kSupports, confidence);
  }
};

inline DecisionInput decision_input(const TenderBuilder& builder, const std::vector<BidBuilder>& bids) {
  DecisionInput input;
  input.tender = builder.tender;
  input.scheme = builder.scheme();
  input.as_of = day("2026-11-01");
  for (const auto& bid : bids) input.bids.push_back(bid.input);
  input.key.bytes[0] = 7;
  return input;
}

inline Decision decide_on(const TenderBuilder& builder, const std::vector<BidBuilder>& bids) {
  return decide(decision_input(builder, bids));
}

inline const BidDecision& bid_of(const Decision& decision, std::string_view id) {
  for (const auto& bid : decision.bids) {
    if (bid.id == BidId(id)) return bid;
  }
  static const BidDecision kNone;
  return kNone;
}

}  // namespace proofhouse::decide::testing
