#include "verify/vex_statements.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "verify/boms.h"
#include "verify/vex_targets.h"

namespace proofhouse::verify {

namespace {

// The status that CSAF's lists of products give (CSAF 2.0, 3.2.3.9); nothing for lists that say nothing of the kind.
std::optional<VexStatus> status_of(CsafStatus status) {
  switch (status) {
    case CsafStatus::kFirstAffected:
    case CsafStatus::kKnownAffected:
    case CsafStatus::kLastAffected: return VexStatus::kAffected;
    case CsafStatus::kFirstFixed:
    case CsafStatus::kFixed: return VexStatus::kFixed;
    case CsafStatus::kKnownNotAffected: return VexStatus::kNotAffected;
    case CsafStatus::kUnderInvestigation: return VexStatus::kUnderInvestigation;
    default: return std::nullopt;
  }
}

// The impact analysis states of CycloneDX 1.6.
VexStatus status_of(std::string_view state) {
  if (state == "not_affected" || state == "false_positive") return VexStatus::kNotAffected;
  if (state == "resolved" || state == "resolved_with_pedigree") return VexStatus::kFixed;
  return state == "exploitable" ? VexStatus::kAffected : VexStatus::kUnderInvestigation;
}

class Gatherer {
 public:
  Gatherer(const VexTargets& targets, VexStatements& out) : targets_(targets), out_(out) {}

  void add(const Exhibit& exhibit) {
    exhibit_ = &exhibit;
    count_ = {&exhibit, 0, 0, 0, 0};
    const Document& document = exhibit.read.document;
    if (const auto* openvex = std::get_if<OpenVexDocument>(&document)) {
      add_openvex(*openvex);
    } else if (const auto* csaf = std::get_if<CsafDocument>(&document)) {
      add_csaf(*csaf);
    } else if (const auto* sbom = std::get_if<Sbom>(&document)) {
      add_cyclonedx(*sbom);
    } else {
      return;
    }
    out_.counts.push_back(count_);
  }

 private:
  void keep(std::string_view vulnerability, const std::vector<std::string>* aliases, VexStatus status, VexTarget target,
            std::uint32_t node) {
    ++count_.all;
    if (target.nothing()) {
      if (count_.all - count_.applied == 1) count_.first_unapplied = node;
      return;
    }
    ++count_.applied;
    if (out_.applied.size() >= kMostApplied) {
      out_.cut = true;
      return;
    }
    out_.applied.push_back({exhibit_, node, vulnerability, aliases, status, target.whole, std::move(target.components)});
  }

  static void join(VexTarget& all, const VexTarget& one) {
    all.whole = all.whole || one.whole;
    all.components.insert(all.components.end(), one.components.begin(), one.components.end());
  }

  static void settle(VexTarget& target) {
    std::ranges::sort(target.components);
    const auto repeated = std::ranges::unique(target.components);
    target.components.erase(repeated.begin(), repeated.end());
  }

  void add_openvex(const OpenVexDocument& document) {
    for (const VexStatement& statement : document.statements) {
      VexTarget target;
      for (const VexProduct& product : statement.products) join(target, targets_.find(product));
      settle(target);
      keep(statement.vulnerability, &statement.aliases, statement.status, std::move(target), statement.node);
    }
  }

  // Each product is looked up once, however many vulnerabilities name it.
  void add_csaf(const CsafDocument& document) {
    const auto found = look_up(document.tree);
    for (const CsafVulnerability& vulnerability : document.vulnerabilities) {
      for (const CsafStatusList& list : vulnerability.statuses) {
        const auto status = status_of(list.status);
        if (!status) continue;
        VexTarget target;
        for (const std::uint32_t product : list.products) {
          if (product < found.size()) join(target, found[product]);
        }
        settle(target);
        keep(vulnerability.cve, nullptr, *status, std::move(target), vulnerability.node);
      }
    }
  }

  std::vector<VexTarget> look_up(const CsafProductTree& tree) {
    std::vector<VexTarget> found(tree.products.size());
    for (std::size_t i = 0; i < tree.products.size(); ++i) {
      const CsafProduct& product = tree.products[i];
      VexIdentity identity;
      identity.id = product.id;
      identity.purls = product.helper.purls;
      if (!product.helper.cpe.empty()) identity.cpes = {product.helper.cpe};
      for (const CsafHash& hash : product.helper.hashes) identity.hashes.push_back({hash.algorithm, hash.value});
      std::string maker;
      if (describe(tree, product, identity, maker)) {
        found[i] = targets_.find(identity, maker);
      } else {
        ++count_.ranges;
      }
    }
    return found;
  }

  // Maker, name and version from the branches above the product; false where the version is a range, which stands for no one
  // version.
  static bool describe(const CsafProductTree& tree, const CsafProduct& product, VexIdentity& identity, std::string& maker) {
    std::uint32_t at = product.branch;
    for (std::size_t steps = 0; at != 0 && at <= tree.branches.size() && steps < tree.branches.size(); ++steps) {
      const CsafBranch& branch = tree.branches[at - 1];
      if (branch.category == "product_version_range") return false;
      if (branch.category == "product_version" && identity.version.empty()) identity.version = branch.name;
      if (branch.category == "product_name" && identity.name.empty()) identity.name = branch.name;
      if (branch.category == "vendor" && maker.empty()) maker = branch.name;
      at = branch.parent;
    }
    if (identity.name.empty()) identity.name = product.name;
    return true;
  }

  // A VEX document of its own: its refs are those of the SBOM that it goes with, or links into it ("urn:cdx:…#ref").
  void add_cyclonedx(const Sbom& document) {
    for (const SbomVulnerability& vulnerability : document.vulnerabilities) {
      VexTarget target;
      for (const std::string& ref : vulnerability.affects) {
        VexIdentity identity;
        const std::size_t mark = ref.starts_with("urn:cdx:") ? ref.find('#') : std::string::npos;
        identity.id = mark == std::string::npos ? ref : ref.substr(mark + 1);
        join(target, targets_.find(identity));
      }
      settle(target);
      keep(vulnerability.id, &vulnerability.aliases, status_of(vulnerability.state), std::move(target), vulnerability.node);
    }
  }

  const VexTargets& targets_;
  VexStatements& out_;
  const Exhibit* exhibit_ = nullptr;
  StatementCount count_;
};

}  // namespace

VexStatements vex_statements(const Case& subject, const OfferedItem& offered, const Sbom* sbom) {
  VexStatements out;
  const VexTargets targets(offered, sbom);
  Gatherer gatherer(targets, out);
  for (const Exhibit& exhibit : subject.exhibits) {
    const bool kind = exhibit.evidence.kind == EvidenceKind::kVex || exhibit.evidence.kind == EvidenceKind::kAdvisoryFeed;
    if (kind && exhibit.state == ReadState::kRead && listed_for(exhibit.evidence, offered.item)) gatherer.add(exhibit);
  }
  return out;
}

}  // namespace proofhouse::verify
