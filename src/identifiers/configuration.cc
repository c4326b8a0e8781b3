#include "identifiers/configuration.h"

#include <algorithm>
#include <utility>

namespace proofhouse::identifiers {

namespace {

Truth negated(Truth truth) { return static_cast<Truth>(2 - static_cast<int>(truth)); }

// Kleene: AND is the least, OR the greatest.
Truth combined(ConfigurationOperator combine, Truth a, Truth b) {
  return combine == ConfigurationOperator::kAnd ? std::min(a, b) : std::max(a, b);
}

Truth within(std::optional<int> order, bool or_equal, bool below) {
  if (!order) return Truth::kUndecided;
  const int sign = below ? *order : -*order;
  return sign < 0 || (or_equal && sign == 0) ? Truth::kTrue : Truth::kFalse;
}

// The version of a name with its update, as vendors write them together: "4.2" and "sp1" are not "4.2".
Truth in_bounds(const CpeMatch& match, const Cpe& offered, const VersionOrder& order) {
  const CpeValue& version = offered[CpeAttribute::kVersion];
  // "-": the product has no versions, so no bound holds it.
  if (version.kind == CpeValue::Kind::kNotApplicable) return Truth::kUndecided;
  if (!version.is_text() || version.has_wildcard()) return Truth::kUndecided;
  Truth truth = Truth::kTrue;
  const auto hold = [&](const std::string& bound, bool or_equal, bool below) {
    if (!bound.empty()) truth = std::min(truth, within(order(version.text, bound), or_equal, below));
  };
  hold(match.start_including, true, false);
  hold(match.start_excluding, false, false);
  hold(match.end_including, true, true);
  hold(match.end_excluding, false, true);
  return truth;
}

// A leaf restricts an attribute that the name leaves open: it may be the one that is meant.
bool states_less(const Cpe& criteria, const Cpe& offered) {
  for (std::size_t i = 0; i < kCpeAttributes; ++i) {
    const auto attribute = static_cast<CpeAttribute>(i);
    const CpeRelation relation = compare(criteria[attribute], offered[attribute]);
    if (relation == CpeRelation::kDisjoint) return false;
  }
  return true;
}

bool has_bounds(const CpeMatch& match) {
  return !match.start_including.empty() || !match.start_excluding.empty() || !match.end_including.empty() ||
         !match.end_excluding.empty();
}

Truth matches_criteria(const CpeMatch& match, const Cpe& criteria, const Cpe& offered, const VersionOrder& order) {
  const CpeRelation relation = compare(criteria, offered);
  if (relation == CpeRelation::kDisjoint) return Truth::kFalse;
  Truth truth = Truth::kUndecided;
  if (relation == CpeRelation::kEqual || relation == CpeRelation::kSuperset) {
    truth = Truth::kTrue;
  } else if (!states_less(criteria, offered)) {
    return Truth::kFalse;
  }
  return has_bounds(match) ? std::min(truth, in_bounds(match, offered, order)) : truth;
}

class Evaluator {
 public:
  Evaluator(std::span<const Cpe> offered, Stated stated, const VersionOrder& order)
      : offered_(offered), stated_(stated), order_(order) {}

  Applicability whole(const Configuration& configuration) {
    Truth truth = Truth::kFalse;
    for (std::size_t i = 0; i < configuration.nodes.size(); ++i) {
      const Truth here = node(configuration.nodes[i]);
      truth = i == 0 ? here : combined(configuration.combine, truth, here);
    }
    if (configuration.negate && !configuration.nodes.empty()) truth = negated(truth);
    Applicability out;
    // A tree that holds through its platforms alone says nothing about this product.
    out.applies = std::min(truth, best_vulnerable_);
    if (out.applies != Truth::kFalse) out.vulnerable = std::move(vulnerable_);
    std::ranges::sort(out.vulnerable);
    const auto repeated = std::ranges::unique(out.vulnerable);
    out.vulnerable.erase(repeated.begin(), repeated.end());
    return out;
  }

 private:
  Truth node(const ConfigurationNode& node) {
    Truth truth = Truth::kFalse;
    for (std::size_t i = 0; i < node.matches.size(); ++i) {
      const Truth here = leaf(node.matches[i], node.negate);
      truth = i == 0 ? here : combined(node.combine, truth, here);
    }
    return node.negate && !node.matches.empty() ? negated(truth) : truth;
  }

  Truth leaf(const CpeMatch& match, bool negate) {
    const auto criteria = Cpe::parse(match.criteria);
    if (!criteria) {
      if (match.vulnerable) best_vulnerable_ = std::max(best_vulnerable_, Truth::kUndecided);
      return Truth::kUndecided;
    }
    Truth best = Truth::kFalse;
    for (std::size_t i = 0; i < offered_.size(); ++i) {
      const Truth here = matches_criteria(match, *criteria, offered_[i], order_);
      if (here != Truth::kFalse && match.vulnerable && !negate) vulnerable_.push_back(i);
      best = std::max(best, here);
    }
    if (match.vulnerable) {
      best_vulnerable_ = std::max(best_vulnerable_, negate ? negated(best) : best);
    } else if (stated_ == Stated::kSome) {
      best = std::max(best, Truth::kUndecided);
    }
    return best;
  }

  std::span<const Cpe> offered_;
  Stated stated_;
  const VersionOrder& order_;
  std::vector<std::size_t> vulnerable_;
  Truth best_vulnerable_ = Truth::kFalse;
};

}  // namespace

std::string_view text_of(Truth truth) {
  switch (truth) {
    case Truth::kFalse: return "false";
    case Truth::kUndecided: return "undecided";
    case Truth::kTrue: return "true";
  }
  return "undecided";
}

Truth matches(const CpeMatch& match, const Cpe& offered, const VersionOrder& order) {
  const auto criteria = Cpe::parse(match.criteria);
  return criteria ? matches_criteria(match, *criteria, offered, order) : Truth::kUndecided;
}

Applicability evaluate(const Configuration& configuration, std::span<const Cpe> offered, Stated stated,
                       const VersionOrder& order) {
  return Evaluator(offered, stated, order).whole(configuration);
}

Applicability evaluate(std::span<const Configuration> configurations, std::span<const Cpe> offered, Stated stated,
                       const VersionOrder& order) {
  Applicability out;
  if (configurations.empty()) out.applies = Truth::kUndecided;
  for (const Configuration& configuration : configurations) {
    Applicability here = evaluate(configuration, offered, stated, order);
    if (here.applies > out.applies) {
      out = std::move(here);
    } else if (here.applies == out.applies && here.applies != Truth::kFalse) {
      out.vulnerable.insert(out.vulnerable.end(), here.vulnerable.begin(), here.vulnerable.end());
    }
  }
  std::ranges::sort(out.vulnerable);
  const auto repeated = std::ranges::unique(out.vulnerable);
  out.vulnerable.erase(repeated.begin(), repeated.end());
  return out;
}

}  // namespace proofhouse::identifiers
