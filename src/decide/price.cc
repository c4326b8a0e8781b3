#include "decide/price.h"

#include <algorithm>

namespace proofhouse::decide {

namespace {

// Σ 1/(1+discount)^y for y = 1..years.
Rational annuity(const Life& life) {
  const Rational factor = Rational(1) / (Rational(1) + life.discount.rational());
  Rational sum;
  Rational term(1);
  for (std::uint32_t year = 0; year < life.years; ++year) {
    term *= factor;
    sum += term;
  }
  return sum;
}

const TenderItem* demanded(const Tender& tender, const std::string& line) {
  const auto found = std::ranges::find(tender.items, ItemId(line), &TenderItem::id);
  return found == tender.items.end() ? nullptr : &*found;
}

bool is_demanded_option(const Scheme& scheme, const PriceLine& line) {
  return line.option && std::ranges::any_of(line.needed_for, [&](const RequirementId& id) { return scheme.find(id) != nullptr; });
}

std::string names(const std::vector<RequirementId>& ids) {
  std::string out;
  for (const auto& id : ids) out += (out.empty() ? "" : ", ") + id.str();
  return out;
}

CostLine cost_of(const PriceLine& line, const Tender& tender, const Rational& years) {
  const TenderItem* item = demanded(tender, line.line);
  // An item is priced for the demanded quantity, whatever the line says.
  const Rational quantity = item != nullptr && !line.option ? Rational(item->quantity) : line.quantity.rational();
  CostLine cost;
  cost.kind = line.option ? CostKind::kOption : CostKind::kLine;
  cost.label = line.line;
  cost.amount = quantity * line.unit.rational();
  cost.basis = quantity.fraction() + " × " + line.unit.text();
  if (item != nullptr && !line.option && quantity != line.quantity.rational()) {
    cost.basis += " (offered for " + line.quantity.text() + "; the tender demands " + quantity.fraction() + ")";
  }
  if (line.yearly) {
    cost.amount *= years;
    cost.basis += ", a year, discounted over " + std::to_string(tender.life ? tender.life->years : 1) + " years";
  }
  if (line.option) cost.basis += ", needed for " + names(line.needed_for);
  return cost;
}

bool burden_proved(const Scheme& scheme, const std::vector<Assessment>& assessments, const ItemId& item) {
  for (const auto& assessment : assessments) {
    const Requirement* requirement = scheme.find(assessment.requirement);
    if (requirement == nullptr || !requirement->has(Check::kMaintenanceBurden)) continue;
    if (!assessment.item.empty() && assessment.item != item) continue;
    const bool holds = assessment.status == Status::kMet || assessment.status == Status::kPartly;
    if (holds && assessment.confidence >= Confidence::kC3) return true;
  }
  return false;
}

CostLine patching_cost(const Scheme& scheme, const Tender& tender, const TenderItem& item, const Bid& bid,
                       const std::vector<Assessment>& assessments, const Rational& years) {
  const Life& life = *tender.life;
  const auto stated = std::ranges::find(bid.maintenance, item.id, &Maintenance::item);
  const bool has_stated = stated != bid.maintenance.end();
  const bool proved = has_stated && burden_proved(scheme, assessments, item.id);
  const auto figure = [&](Decimal Maintenance::* mine, Decimal ceiling) {
    if (proved) return (*stated).*mine;
    return has_stated ? std::max((*stated).*mine, ceiling) : ceiling;
  };
  const Decimal hours = figure(&Maintenance::hours, life.ceiling.hours);
  const Decimal outage = figure(&Maintenance::outage_hours, life.ceiling.outage_hours);
  const Decimal visits = figure(&Maintenance::visits, life.ceiling.visits);
  const Decimal visit = figure(&Maintenance::visit_cost, life.visit);
  const Rational patch = hours.rational() * life.hour.rational() + outage.rational() * life.outage_hour.rational() +
                         visits.rational() * visit.rational();
  CostLine cost;
  cost.kind = CostKind::kMaintenance;
  cost.label = item.id.str();
  cost.amount = Rational(item.quantity) * life.patches_a_year.rational() * patch * years;
  cost.basis = std::to_string(item.quantity) + " × " + life.patches_a_year.text() + " patches a year × (" + hours.text() +
               " h work, " + outage.text() + " h outage, " + visits.text() + " visits) over " + std::to_string(life.years) +
               " years, " +
               (proved       ? "proved by evidence"
                : has_stated ? "not proved: the published ceiling, or what was stated where that is higher"
                             : "not stated: the published ceiling");
  return cost;
}

}  // namespace

std::optional<Price> comparable_price(const Scheme& scheme, const Tender& tender, const Bid& bid,
                                      const std::vector<Assessment>& assessments, std::string& problem) {
  const Rational years = tender.life ? annuity(*tender.life) : Rational(1);
  Price price;
  for (const auto& cost : bid.maintenance) {
    if (cost.hours.negative() || cost.outage_hours.negative() || cost.visits.negative() || cost.visit_cost.negative()) {
      problem = "The maintenance of \"" + cost.item.str() + "\" holds a negative number.";
      return std::nullopt;
    }
  }
  for (const auto& line : bid.prices) {
    if (line.quantity.negative() || line.unit.negative()) {
      problem = "The price line \"" + line.line + "\" is negative.";
      return std::nullopt;
    }
    if (!line.currency.empty() && line.currency != tender.currency) {
      problem = "The price line \"" + line.line + "\" is in " + line.currency + ", the tender in " + tender.currency + ".";
      return std::nullopt;
    }
    if (line.option && !(is_demanded_option(scheme, line) && tender.award.security_options == OptionRule::kPriced)) continue;
    CostLine cost = cost_of(line, tender, years);
    price.comparable += cost.amount;
    if (!line.option) price.offered += cost.amount;
    price.lines.push_back(std::move(cost));
  }
  for (const auto& item : tender.items) {
    const bool priced =
        std::ranges::any_of(bid.prices, [&](const PriceLine& line) { return !line.option && line.line == item.id.str(); });
    if (!priced) {
      problem = "The item \"" + item.id.str() + "\" has no price line.";
      return std::nullopt;
    }
  }
  if (tender.life) {
    for (const auto& item : tender.items) {
      CostLine cost = patching_cost(scheme, tender, item, bid, assessments, years);
      price.comparable += cost.amount;
      price.lines.push_back(std::move(cost));
    }
  }
  return price;
}

}  // namespace proofhouse::decide
