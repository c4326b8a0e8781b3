#include "publish/signal/signal.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/decimal.h"

namespace proofhouse::publish::signal {

namespace {

// Figures and amounts as decision.json writes them; nothing where there is none.
Rational value_of(std::string_view text) {
  const auto decimal = Decimal::parse(text);
  return decimal ? decimal->rational() : Rational();
}

// What each element and each other criterion adds to the winner's marks over those of the next bid.
struct Leads {
  std::map<ElementId, Rational> elements;
  std::map<std::string, Rational> criteria;
  Rational whole;
};

constexpr std::string_view kSecurity = "security";

Rational weights_of(const BidView& bid) {
  Rational sum;
  for (const auto& element : bid.elements) sum += value_of(element.weight);
  return sum;
}

Leads leads_of(const BidView& winner, const BidView& next) {
  Leads out;
  Rational security;
  for (const auto& mark : winner.marks) {
    const auto other = std::ranges::find(next.marks, mark.criterion, &MarkView::criterion);
    if (other == next.marks.end()) continue;
    const Rational weight = value_of(mark.weight) / Rational(100);
    const Rational lead = (value_of(mark.marks) - value_of(other->marks)) * weight;
    out.whole += lead;
    if (mark.criterion.str() == kSecurity) {
      security = weight;
    } else {
      out.criteria[mark.criterion.str()] = lead;
    }
  }
  const Rational mine = weights_of(winner);
  const Rational theirs = weights_of(next);
  if (mine.is_zero() || theirs.is_zero()) return out;
  for (const auto& element : winner.elements) {
    const auto other = std::ranges::find(next.elements, element.element, &ElementView::element);
    const Rational part = value_of(element.weight) * value_of(element.score) / mine;
    const Rational against =
        other == next.elements.end() ? Rational() : value_of(other->weight) * value_of(other->score) / theirs;
    out.elements[element.element] = (part - against) * security;
  }
  return out;
}

class TenderSum {
 public:
  TenderSum(const Source& source, MarketSignal& out) : view_(source.decision), source_(source), out_(out) {
    for (const auto& requirement : view_.requirements) element_of_[requirement.id] = requirement.element;
  }

  void run() {
    TenderSignal tender;
    tender.folder = source_.folder;
    tender.title = view_.title;
    tender.file = source_.file;
    tender.as_of = view_.as_of;
    tender.currency = view_.currency;
    tender.awarded = source_.awarded;
    tender.bids = view_.bids.size();
    count_demands();
    for (const auto& bid : view_.bids) count_bid(bid, tender);
    if (const BidView* winner = bid_of(source_.winner); winner != nullptr) count_award(*winner, tender);
    out_.tenders.push_back(std::move(tender));
  }

 private:
  ElementSignal& element(const ElementId& id) {
    const auto found = std::ranges::find(out_.elements, id, &ElementSignal::element);
    if (found != out_.elements.end()) return *found;
    ElementSignal& added = out_.elements.emplace_back();
    added.element = id;
    const auto name = std::ranges::find(view_.elements, id, &ElementName::id);
    added.title = name == view_.elements.end() ? id.str() : name->title;
    return added;
  }

  [[nodiscard]] const BidView* bid_of(const std::optional<BidId>& id) const {
    if (!id) return nullptr;
    const auto found = std::ranges::find(view_.bids, *id, &BidView::id);
    return found == view_.bids.end() ? nullptr : &*found;
  }

  void count_demands() {
    for (const auto& name : view_.elements) element(name.id);
    std::set<ElementId> demanded;
    for (const auto& requirement : view_.requirements) {
      if (requirement.element.empty()) continue;
      ++element(requirement.element).requirements;
      demanded.insert(requirement.element);
    }
    for (const auto& id : demanded) {
      ++element(id).tenders;
      element(id).bids += view_.bids.size();
    }
    std::set<RequirementId> gates;
    for (const auto& bid : view_.bids) {
      for (const auto& gate : bid.gates) {
        if (gate.stage == GateStage::kAward) gates.insert(gate.id);
      }
    }
    for (const auto& id : gates) {
      if (const auto found = element_of_.find(id); found != element_of_.end() && !found->second.empty()) {
        ++element(found->second).gates;
      }
    }
  }

  void count_bid(const BidView& bid, TenderSignal& tender) {
    std::set<ElementId> missed;
    std::set<ElementId> unknown;
    for (const auto& assessment : bid.assessments) {
      const ElementId id = element_of_[assessment.requirement];
      if (id.empty()) continue;
      switch (assessment.status) {
        case Status::kPartly:
        case Status::kNotMet:
        case Status::kContradicted: missed.insert(id); break;
        case Status::kUnknown: unknown.insert(id); break;
        default: break;
      }
    }
    for (const auto& id : missed) ++element(id).missed;
    for (const auto& id : unknown) {
      if (!missed.contains(id)) ++element(id).unproved;
    }
    const auto excluding = excluding_elements(bid);
    if (bid.state == BidState::kExcluded) ++tender.excluded;
    for (const auto& id : excluding) {
      ElementSignal& signal = element(id);
      ++signal.excluded;
      signal.excluded_bidders.push_back(bid.bidder);
      if (bid.price) signal.money[view_.currency].excluded += value_of(bid.price->offered);
    }
    if (!excluding.empty() && bid.price) out_.money[view_.currency].excluded += value_of(bid.price->offered);
  }

  std::set<ElementId> excluding_elements(const BidView& bid) {
    std::set<ElementId> out;
    if (bid.state != BidState::kExcluded) return out;
    for (const auto& gate : bid.gates) {
      if (gate.stage != GateStage::kAward || gate.status != GateStatus::kFailed) continue;
      if (const ElementId id = element_of_[gate.id]; !id.empty()) out.insert(id);
    }
    return out;
  }

  void count_award(const BidView& winner, TenderSignal& tender) {
    tender.has_winner = true;
    tender.winner = winner.bidder;
    if (winner.price) tender.price = value_of(winner.price->comparable);
    if (tender.price) out_.money[view_.currency].decided += *tender.price;
    const BidView* next = next_of(winner);
    if (next != nullptr) {
      decide_by_lead(winner, *next, tender);
    } else {
      std::set<ElementId> excluding;
      for (const auto& bid : view_.bids) excluding.merge(excluding_elements(bid));
      for (const auto& id : excluding) decided_by(id, tender);
    }
    count_options(winner);
  }

  // The best ranked bid beside the winner.
  [[nodiscard]] const BidView* next_of(const BidView& winner) const {
    const BidView* next = nullptr;
    for (const auto& bid : view_.bids) {
      if (bid.id == winner.id || !bid.rank) continue;
      if (next == nullptr || *bid.rank < *next->rank) next = &bid;
    }
    return next;
  }

  void decide_by_lead(const BidView& winner, const BidView& next, TenderSignal& tender) {
    if (view_.formula != Formula::kQualityPrice) return;
    const Leads leads = leads_of(winner, next);
    if (leads.whole.sign() <= 0) return;
    for (const auto& name : view_.elements) {
      const auto lead = leads.elements.find(name.id);
      if (lead != leads.elements.end() && lead->second >= leads.whole) decided_by(name.id, tender);
    }
    for (const auto& [criterion, lead] : leads.criteria) {
      if (lead < leads.whole) continue;
      ++out_.criteria[criterion];
      tender.decided.push_back(criterion);
    }
  }

  void decided_by(const ElementId& id, TenderSignal& tender) {
    ElementSignal& signal = element(id);
    ++signal.decided;
    if (tender.price) signal.money[view_.currency].decided += *tender.price;
    tender.decided.push_back(signal.title);
  }

  // An option counts for each element of which a finding says that a demand needs it.
  void count_options(const BidView& winner) {
    if (!winner.price) return;
    for (const auto& line : winner.price->lines) {
      if (line.kind != CostKind::kOption) continue;
      out_.money[view_.currency].options += value_of(line.amount);
      std::set<ElementId> needing;
      for (const auto& finding : winner.findings) {
        if (finding.code != FindingCode::kOptionPaid || finding.detail.find("\"" + line.label + "\"") == std::string::npos)
          continue;
        if (const ElementId id = element_of_[finding.requirement]; !id.empty()) needing.insert(id);
      }
      for (const auto& id : needing) element(id).money[view_.currency].options += value_of(line.amount);
    }
  }

  const DecisionView& view_;
  const Source& source_;
  MarketSignal& out_;
  std::map<RequirementId, ElementId> element_of_;
};

}  // namespace

MarketSignal sum_up(std::span<const Source> sources) {
  MarketSignal out;
  for (const auto& source : sources) TenderSum(source, out).run();
  for (auto& element : out.elements) std::ranges::sort(element.excluded_bidders);
  return out;
}

}  // namespace proofhouse::publish::signal
