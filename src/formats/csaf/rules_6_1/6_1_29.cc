// 6.1.29 remediations and 6.1.32 flags without a product; 6.1.33 several flags for one product; 6.1.35 and 6.1.36 remediations
// that contradict each other or the product's status.
#include <array>
#include <optional>
#include <vector>

#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

namespace {

void check_without_product(const DocumentView& view, StatementKind kind, Breaches& breaches) {
  for (const Statement& statement : view.statements()) {
    if (statement.kind != kind || !statement.products.empty() || !statement.groups.empty()) continue;
    breaches.add(statement.node, "it names neither products nor groups");
  }
}

enum Bit : std::uint8_t {
  kWorkaround = 1,
  kMitigation = 2,
  kVendorFix = 4,
  kOptionalPatch = 8,
  kNoneAvailable = 16,
  kFixPlanned = 32,
  kNoFixPlanned = 64
};

struct Category {
  std::string_view name;
  std::uint8_t bit;
  std::uint8_t excludes;  // other categories for the same product
  bool not_for_affected;
  bool not_for_unaffected;
  bool not_for_fixed;
};
constexpr std::array kCategories{
    Category{"workaround", kWorkaround, kOptionalPatch | kNoneAvailable, false, true, true},
    Category{"mitigation", kMitigation, kOptionalPatch | kNoneAvailable, false, true, true},
    Category{"vendor_fix", kVendorFix, kOptionalPatch | kNoneAvailable | kFixPlanned | kNoFixPlanned, false, true, true},
    Category{"optional_patch", kOptionalPatch, 127 & ~kOptionalPatch, true, false, false},
    Category{"none_available", kNoneAvailable, 127 & ~kNoneAvailable, false, true, true},
    Category{"fix_planned", kFixPlanned, kVendorFix | kOptionalPatch | kNoneAvailable | kNoFixPlanned, false, false, true},
    Category{"no_fix_planned", kNoFixPlanned, kVendorFix | kOptionalPatch | kNoneAvailable | kFixPlanned, false, false, true},
};

const Category* category_of(const Statement& statement) {
  for (const Category& category : kCategories) {
    if (category.name == statement.category.text) return &category;
  }
  return nullptr;
}

bool contradicts(const Category& category, Status status) {
  switch (status) {
    case Status::kFirstAffected:
    case Status::kKnownAffected:
    case Status::kLastAffected: return category.not_for_affected;
    case Status::kKnownNotAffected: return category.not_for_unaffected;
    case Status::kFirstFixed:
    case Status::kFixed: return category.not_for_fixed;
    default: return false;
  }
}

// Something for each product of one vulnerability; what was set for an earlier vulnerability counts as unset.
template <class Value>
class PerProduct {
 public:
  explicit PerProduct(std::size_t products) : values_(products) {}
  void next_vulnerability() { ++round_; }
  Value& of(std::uint32_t product) {
    Entry& entry = values_[product];
    if (entry.round != round_) entry = {round_, {}};
    return entry.value;
  }

 private:
  struct Entry {
    std::uint32_t round = 0;
    Value value{};
  };
  std::vector<Entry> values_;
  std::uint32_t round_ = 0;
};

std::string name_of_product(const DocumentView& view, std::uint32_t product) { return quote(view.products()[product].id.text); }

}  // namespace

void test_6_1_29(const DocumentView& view, Breaches& breaches) {
  check_without_product(view, StatementKind::kRemediation, breaches);
}

void test_6_1_32(const DocumentView& view, Breaches& breaches) { check_without_product(view, StatementKind::kFlag, breaches); }

void test_6_1_33(const DocumentView& view, Breaches& breaches) {
  std::optional<PerProduct<bool>> flagged;
  std::uint32_t vulnerability = kNone;
  for (const Statement& statement : view.statements()) {
    if (statement.kind != StatementKind::kFlag) continue;
    if (!flagged) flagged.emplace(view.products().size());
    if (statement.vulnerability != vulnerability) flagged->next_vulnerability();
    vulnerability = statement.vulnerability;
    std::optional<std::uint32_t> twice;
    view.each_product(statement, [&](std::uint32_t product, std::uint32_t) {
      if (flagged->of(product)) twice = product;
      flagged->of(product) = true;
    });
    if (twice) breaches.add(statement.node, name_of_product(view, *twice) + " has another flag of this vulnerability");
  }
}

void test_6_1_35(const DocumentView& view, Breaches& breaches) {
  PerProduct<std::uint8_t> categories(view.products().size());
  std::uint32_t vulnerability = kNone;
  for (const Statement& statement : view.statements()) {
    if (statement.kind != StatementKind::kRemediation) continue;
    const Category* category = category_of(statement);
    if (statement.vulnerability != vulnerability) categories.next_vulnerability();
    vulnerability = statement.vulnerability;
    if (category == nullptr) continue;
    std::optional<std::uint32_t> contradicted;
    view.each_product(statement, [&](std::uint32_t product, std::uint32_t) {
      std::uint8_t& seen = categories.of(product);
      if ((seen & category->excludes) != 0) contradicted = product;
      seen = static_cast<std::uint8_t>(seen | category->bit);
    });
    if (contradicted) {
      breaches.add(statement.node, name_of_product(view, *contradicted) + " has a remediation that contradicts this one");
    }
  }
}

void test_6_1_36(const DocumentView& view, Breaches& breaches) {
  PerProduct<std::uint16_t> statuses(view.products().size());
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    statuses.next_vulnerability();
    for (const StatusList& list : view.statuses(vulnerability)) {
      for (const IdUse& use : view.product_uses(list.products)) {
        if (use.target == kNone) continue;
        std::uint16_t& seen = statuses.of(use.target);
        seen = static_cast<std::uint16_t>(seen | (1U << static_cast<unsigned>(list.status)));
      }
    }
    for (const Statement& statement : view.statements(vulnerability)) {
      const Category* category = statement.kind == StatementKind::kRemediation ? category_of(statement) : nullptr;
      if (category == nullptr) continue;
      std::optional<std::uint32_t> contradicted;
      view.each_product(statement, [&](std::uint32_t product, std::uint32_t) {
        const std::uint16_t seen = statuses.of(product);
        for (unsigned i = 0; seen >> i != 0; ++i) {
          if (((seen >> i) & 1U) != 0 && contradicts(*category, static_cast<Status>(i))) contradicted = product;
        }
      });
      if (contradicted) {
        breaches.add(statement.node,
                     "the status of " + name_of_product(view, *contradicted) + " contradicts " + std::string(category->name));
      }
    }
  }
}

}  // namespace proofhouse::formats::csaf
