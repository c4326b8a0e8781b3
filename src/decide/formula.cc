#include "decide/formula.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace proofhouse::decide {

std::vector<Rational> marks(const Tender& tender, const Contender& contender, const Rational& reference) {
  std::vector<Rational> out;
  for (std::size_t c = 0; c < tender.criteria.size(); ++c) {
    switch (tender.criteria[c].from) {
      case CriterionSource::kSecurity: out.push_back(contender.score); break;
      case CriterionSource::kPanel: out.push_back(c < contender.panel.size() ? contender.panel[c] : Rational()); break;
      case CriterionSource::kPrice:
        // A price of nothing is as good as any reference.
        out.push_back(contender.price.sign() <= 0 ? Rational(100)
                                                  : std::min(Rational(100), Rational(100) * reference / contender.price));
        break;
    }
  }
  return out;
}

Rational points_for(const Rational& price) { return price.sign() <= 0 ? Rational(1'000'000'000'000) : Rational(1) / price; }

Rational figure(const Tender& tender, const Contender& contender, const Rational& reference) {
  switch (tender.award.formula) {
    case Formula::kQualityPrice: {
      const auto all = marks(tender, contender, reference);
      Rational sum;
      for (std::size_t c = 0; c < all.size(); ++c) sum += tender.criteria[c].weight.rational() * all[c];
      return sum / Rational(100);
    }
    case Formula::kPricePerPoint: return contender.score * points_for(contender.price);
    case Formula::kLowestComparablePrice: return -contender.price;
  }
  return {};
}

std::optional<Rational> reference_price(const Tender& tender, std::span<const Contender> eligible) {
  if (tender.award.reference) return tender.award.reference->rational();
  if (eligible.empty()) return std::nullopt;
  return std::ranges::min_element(eligible, {}, &Contender::price)->price;
}

std::vector<Rational> keys(const Tender& tender, const Contender& contender, const Rational& reference) {
  std::vector<Rational> out = {figure(tender, contender, reference)};
  if (tender.award.ties.empty()) return out;
  const auto all = marks(tender, contender, reference);
  for (const auto& tie : tender.award.ties) {
    for (std::size_t c = 0; c < tender.criteria.size(); ++c) {
      if (tender.criteria[c].id != tie) continue;
      // Price marks end at 100; the price itself tells more.
      out.push_back(tender.criteria[c].from == CriterionSource::kPrice ? -contender.price : all[c]);
    }
  }
  return out;
}

std::strong_ordering compare(const Tender& tender, const Contender& a, const Contender& b, const Rational& reference) {
  return keys(tender, b, reference) <=> keys(tender, a, reference);
}

std::vector<Contender> in_order(const Tender& tender, std::span<const Contender> contenders, const Rational& reference) {
  const Rational least = tender.award.minimum_security.rational();
  std::vector<std::pair<std::vector<Rational>, const Contender*>> keyed;
  for (const auto& contender : contenders) {
    if (contender.score >= least) keyed.emplace_back(keys(tender, contender, reference), &contender);
  }
  std::ranges::sort(keyed, [](const auto& a, const auto& b) {
    const auto order = b.first <=> a.first;
    return order != 0 ? order < 0 : a.second->bid < b.second->bid;
  });
  std::vector<Contender> ordered;
  for (const auto& entry : keyed) ordered.push_back(*entry.second);
  return ordered;
}

std::vector<bool> abnormally_low(const Tender& tender, std::span<const std::optional<Rational>> offered,
                                 const std::vector<bool>& eligible) {
  const Rational share = (tender.award.abnormally_low ? tender.award.abnormally_low->rational() : Rational(70)) / Rational(100);
  std::vector<std::size_t> order(offered.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    if (offered[a] != offered[b]) return offered[a] > offered[b];  // nothing is less than any price
    return a < b;
  });
  std::vector<bool> low(offered.size(), false);
  for (std::size_t k = 0; k < order.size(); ++k) {
    const std::size_t bid = order[k];
    if (!offered[bid]) continue;
    Rational sum;
    std::int64_t count = 0;
    for (std::size_t above = 0; above < k; ++above) {
      const std::size_t other = order[above];
      if (!offered[other] || !eligible[other] || low[other] || *offered[other] <= *offered[bid]) continue;
      sum += *offered[other];
      ++count;
    }
    low[bid] = count > 0 && *offered[bid] < share * sum / Rational(count);
  }
  return low;
}

}  // namespace proofhouse::decide
