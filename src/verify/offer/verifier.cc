#include "verify/offer/verifier.h"

#include <unordered_map>
#include <unordered_set>

#include "verify/demand.h"
#include "verify/sight.h"

namespace proofhouse::verify {

namespace {

constexpr EvidenceKind kKind = EvidenceKind::kPriceList;

void add_late(const Case& subject, std::vector<Finding>& findings) {
  const auto& deadline = subject.tender.dates.deadline;
  if (!deadline || subject.bid.received <= *deadline) return;
  findings.push_back(told(FindingCode::kBidLate, {}, EvidenceKind::kOther,
                          "The bid was received at " + subject.bid.received.iso() + "; the deadline was " + deadline->iso() + ".",
                          place_in_bid()));
}

void add_incomplete(const Case& subject, std::vector<Finding>& findings) {
  const auto offered = offered_items(subject);
  for (std::size_t i = 0; i < offered.size(); ++i) {
    if (offered[i] != nullptr) continue;
    const ItemId& item = subject.tender.items[i].id;
    findings.push_back(told(FindingCode::kBidIncomplete, {{}, item}, EvidenceKind::kOther,
                            "The bid offers nothing for item " + quoted(item.str()) + ".", place_in_bid()));
  }
}

void add_unpriced(const Case& subject, std::vector<Finding>& findings) {
  std::unordered_set<std::string_view> priced;
  for (const auto& line : subject.bid.prices) {
    if (!line.option) priced.insert(line.line);
    if (line.currency.empty() || line.currency == subject.tender.currency) continue;
    findings.push_back(told(FindingCode::kPriceMissing, {}, kKind,
                            "Price line " + quoted(line.line) + " is in " + quoted(line.currency) + "; the tender is in " +
                                subject.tender.currency + ".",
                            place_in_bid()));
  }
  for (const auto& item : subject.tender.items) {
    if (priced.contains(item.id.str())) continue;
    findings.push_back(told(FindingCode::kPriceMissing, {{}, item.id}, kKind,
                            "No price line names item " + quoted(item.id.str()) + ".", place_in_bid()));
  }
}

void add_ceilings(const Case& subject, std::vector<Finding>& findings) {
  if (!subject.tender.life) return;
  std::unordered_set<ItemId> stated;
  for (const auto& maintenance : subject.bid.maintenance) stated.insert(maintenance.item);
  for (const auto& item : subject.tender.items) {
    if (stated.contains(item.id)) continue;
    findings.push_back(
        told(FindingCode::kMaintenanceCeiling, {{}, item.id}, kKind,
             "The bid does not state what a patch of item " + quoted(item.id.str()) + " costs; the published ceiling counts.",
             place_in_bid()));
  }
}

}  // namespace

Verified verify_offer(const Case& subject) {
  Verified out;
  add_late(subject, out.findings);
  add_incomplete(subject, out.findings);
  add_unpriced(subject, out.findings);
  add_ceilings(subject, out.findings);
  return out;
}

}  // namespace proofhouse::verify
