#include "tender/debrief.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "crypto/sha.h"

namespace proofhouse::tender {

namespace {

const BidDecision& find(const Decision& decision, const BidId& id) {
  return *std::ranges::find(decision.bids, id, &BidDecision::id);
}

// Names of losing bidders in texts that people wrote.
class Discretion {
 public:
  Discretion(const Decision& decision, const BidId& own, const BidId& winner) {
    std::vector<std::string> free;
    for (const BidId& id : {own, winner}) {
      for (auto& name : names_of(find(decision, id))) free.push_back(std::move(name));
    }
    for (const auto& bid : decision.bids) {
      if (bid.id == own || bid.id == winner) continue;
      for (auto& name : names_of(bid)) {
        if (name.size() >= 3 && std::ranges::find(free, name) == free.end()) names_.push_back(std::move(name));
      }
    }
  }

  [[nodiscard]] std::string told(const std::string& text) const {
    const std::string lowered = lower(text);
    const bool names = std::ranges::any_of(names_, [&](const std::string& name) { return holds_word(lowered, name); });
    return names ? "(Left out, because it names another bidder.)" : text;
  }

 private:
  static std::vector<std::string> names_of(const BidDecision& bid) {
    std::vector<std::string> names = {lower(bid.id.str()), lower(bid.bidder)};
    for (const auto& item : bid.offered) names.push_back(lower(item.maker));
    return names;
  }

  static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
  }

  static bool holds_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return true;
    }
    return false;
  }

  std::vector<std::string> names_;
};

// The price that price marks are measured by, as the marks tell: below 100 they are reference ÷ price; of those at 100 the
// dearest is the reference itself. Nothing where no bid has price marks.
std::optional<Rational> reference_price_of(const Decision& decision) {
  const auto& criteria = decision.tender.criteria;
  const auto by_price = std::ranges::find(criteria, CriterionSource::kPrice, &Criterion::from);
  if (by_price == criteria.end()) return std::nullopt;
  std::optional<Rational> dearest;
  for (const auto& bid : decision.bids) {
    const auto mark = std::ranges::find(bid.criteria, by_price->id, &CriterionMark::criterion);
    if (mark == bid.criteria.end() || !bid.price) continue;
    if (decision.tender.award.reference) return decision.tender.award.reference->rational();
    if (mark->marks < Rational(100)) return mark->marks * bid.price->comparable / Rational(100);
    if (!dearest || *dearest < bid.price->comparable) dearest = bid.price->comparable;
  }
  return dearest;
}

DebriefRules rules_of(const Evaluation& evaluation, const BidId& bid) {
  const Decision& decision = evaluation.decision;
  DebriefRules rules;
  rules.formula = decision.tender.award;
  rules.criteria = decision.tender.criteria;
  rules.items = decision.tender.items;
  rules.elements = decision.element_weights;
  for (const auto& requirement : evaluation.requirements) {
    rules.requirements.push_back({requirement.id, requirement.title, requirement.element, requirement.applies_to,
                                  requirement.kinds, requirement.stage, requirement.share});
  }
  for (const auto& waiver : decision.waivers) {
    if (waiver.refused.empty() && (waiver.bid.empty() || waiver.bid == bid)) rules.waivers.push_back(waiver);
  }
  return rules;
}

std::vector<DebriefMark> marks_of(const Decision& decision, const BidDecision& bid, const Discretion& discretion) {
  std::vector<DebriefMark> out;
  for (const auto& mark : bid.criteria) {
    DebriefMark told{mark.criterion, mark.marks.fraction(), {}, {}};
    for (const auto& panel : decision.marks) {
      if (panel.bid != bid.id || panel.criterion != mark.criterion) continue;
      told.panel.push_back(panel.mark);
      told.reasons.push_back(discretion.told(panel.reason));
    }
    out.push_back(std::move(told));
  }
  return out;
}

DebriefPart part_of(const Decision& decision, const BidDecision& bid, const Discretion& discretion) {
  DebriefPart part;
  part.state = bid.state;
  part.readable = bid.readable;
  part.late = bid.late;
  for (const auto& reason : bid.reasons) part.reasons.push_back(discretion.told(reason));
  for (const auto& assessment : bid.assessments) {
    part.assessments.push_back({assessment.requirement, assessment.item, assessment.claim, assessment.status,
                                assessment.confidence, assessment.lowered, assessment.rule, assessment.findings});
  }
  for (const auto& finding : bid.findings) {
    part.findings.push_back({finding.code, finding.requirement, finding.item, finding.verdict, finding.confidence,
                             discretion.told(finding.detail), finding.place ? finding.place->file : std::string(),
                             finding.place ? finding.place->pointer : std::string()});
  }
  for (const auto& gate : bid.gates) {
    part.gates.push_back(
        {gate.requirement, gate.stage, gate.status, gate.needed, gate.reached, gate.capped, gate.item, gate.reason});
  }
  if (bid.price) {
    for (const auto& line : bid.price->lines) part.costs.push_back({line.kind, line.label, line.amount.fraction(), line.basis});
    part.comparable = bid.price->comparable.fraction();
  }
  part.score = bid.score.fraction();
  part.marks = marks_of(decision, bid, discretion);
  if (bid.total) part.total = bid.total->fraction();
  part.rank = bid.rank;
  return part;
}

}  // namespace

bool is_common_input(std::string_view path) {
  constexpr std::array<std::string_view, 5> kFiles = {"catalogue", "tender.yaml", "profile.yaml", "waivers.yaml",
                                                      "questions.yaml"};
  constexpr std::array<std::string_view, 3> kFolders = {"requirements/", "published/", "knowledge/"};
  return std::ranges::find(kFiles, path) != kFiles.end() ||
         std::ranges::any_of(kFolders, [&](std::string_view folder) { return path.starts_with(folder); });
}

bool is_own_input(std::string_view path, const BidId& bid) {
  return path.starts_with("bids/" + bid.str() + "/") || path.starts_with("clarifications/" + bid.str() + "/");
}

std::vector<SaltedInput> salted_inputs(const Decision& decision, const BidId& bid, const std::function<Digest()>& fresh_salt) {
  std::vector<SaltedInput> out;
  for (const auto& input : decision.inputs) {
    if (is_common_input(input.path) || is_own_input(input.path, bid)) continue;
    SaltedInput salted{input.path, input.sha256, fresh_salt(), {}};
    crypto::Sha256 hash;
    hash.update(salted.salt.bytes);
    hash.update(salted.sha256.bytes);
    salted.salted = hash.finish();
    out.push_back(std::move(salted));
  }
  std::ranges::sort(out, {}, &SaltedInput::salted);
  return out;
}

Outcome outcome_of(const BidDecision& bid, const BidId& winner) {
  if (bid.id == winner) return Outcome::kAwarded;
  if (bid.withdrawal) return bid.withdrawal->kind == WithdrawalKind::kWithdrawn ? Outcome::kWithdrawn : Outcome::kRefused;
  if (bid.state == BidState::kExcluded) return Outcome::kExcluded;
  if (bid.state == BidState::kPending) return Outcome::kPending;
  return bid.rank ? Outcome::kOutranked : Outcome::kBelowMinimum;
}

Debrief debrief_of(const Evaluation& evaluation, const BidId& bid, const BidId& winner, Date awarded) {
  const Decision& decision = evaluation.decision;
  const BidDecision& own = find(decision, bid);
  const BidDecision& first = find(decision, winner);
  const Discretion discretion(decision, bid, winner);
  Debrief out;
  out.tender = decision.title;
  out.buyer = decision.buyer;
  out.law = decision.tender.law;
  out.profile = decision.profile;
  out.criticality = decision.criticality;
  out.currency = decision.tender.currency;
  out.as_of = decision.as_of;
  out.awarded = awarded;
  out.edition = std::to_string(decision.publication.editions);
  out.bid = bid;
  out.bidder = own.bidder;
  out.outcome = outcome_of(own, winner);
  out.rules = rules_of(evaluation, bid);
  out.own = part_of(decision, own, discretion);
  out.winner = {first.bidder, marks_of(decision, first, discretion), std::nullopt};
  if (first.total) out.winner.total = first.total->fraction();
  if (const auto reference = reference_price_of(decision)) out.reference = reference->fraction();
  for (const auto& input : decision.inputs) {
    if (is_common_input(input.path) || is_own_input(input.path, bid)) out.inputs.push_back(input);
  }
  out.program_version = decision.program_version;
  out.program_build = decision.program_build;
  return out;
}

}  // namespace proofhouse::tender
