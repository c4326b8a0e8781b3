#include "publish/ranking_text.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/text.h"
#include "publish/columns.h"
#include "publish/money_text.h"
#include "publish/publication_text.h"

namespace proofhouse::publish {

namespace {

constexpr std::string_view kNone = "–";
constexpr std::size_t kLongestNote = 120;
constexpr std::size_t kLongestName = 40;
constexpr std::size_t kLongestLine = 240;

std::string shown(std::string_view text, std::size_t most) { return shorten(printable(text), most); }

std::string gates_passed(const BidDecision& bid) {
  std::size_t all = 0;
  std::size_t passed = 0;
  for (const auto& gate : bid.gates) {
    if (gate.stage != GateStage::kAward) continue;
    ++all;
    if (gate.status == GateStatus::kPassed || gate.status == GateStatus::kWaived) ++passed;
  }
  return std::to_string(passed) + " of " + std::to_string(all);
}

std::vector<const GateResult*> award_gates(const BidDecision& bid, GateStatus status) {
  std::vector<const GateResult*> gates;
  for (const auto& gate : bid.gates) {
    if (gate.stage == GateStage::kAward && gate.status == status) gates.push_back(&gate);
  }
  return gates;
}

// "DEF-1, VULN-1"; a single gate brings its reason.
std::string named(const std::vector<const GateResult*>& gates) {
  std::string out;
  for (const GateResult* gate : gates) out += (out.empty() ? "" : ", ") + gate->requirement.str();
  return gates.size() == 1 ? out + " (" + gates.front()->reason + ")" : out;
}

std::string paid_options(const BidDecision& bid, std::string_view currency) {
  if (!bid.price) return {};
  Rational sum;
  std::string labels;
  for (const auto& line : bid.price->lines) {
    if (line.kind != CostKind::kOption) continue;
    sum += line.amount;
    labels += (labels.empty() ? "" : ", ") + line.label;
  }
  if (labels.empty()) return {};
  return "paid options: " + shown(labels, kLongestNote / 2) + " (+" + money_text(sum, currency) + ")";
}

void add(std::string& note, const std::string& part) {
  if (part.empty()) return;
  if (!note.empty()) note += "; ";
  note += part;
}

std::string excluded_for(const BidDecision& bid) {
  if (!bid.readable) return "excluded: bid.yaml cannot be read";
  std::string why = bid.late ? "came after the deadline" : "";
  if (const auto failed = award_gates(bid, GateStatus::kFailed); !failed.empty()) add(why, named(failed));
  if (why.empty() && !bid.reasons.empty()) why = bid.reasons.front();
  return why.empty() ? "excluded" : "excluded: " + why;
}

std::string pending_for(const BidDecision& bid) {
  const auto open = award_gates(bid, GateStatus::kOpen);
  std::string note = open.empty() ? "pending: its price cannot be compared" : "pending: " + named(open);
  if (bid.provisional_rank) note += "; provisional rank " + std::to_string(*bid.provisional_rank);
  return note;
}

std::string note_of(const Decision& decision, const BidDecision& bid) {
  if (bid.state == BidState::kExcluded) return excluded_for(bid);
  std::string note;
  if (bid.state == BidState::kPending) add(note, pending_for(bid));
  if (bid.tied) add(note, "tied");
  const bool below = bid.score < decision.tender.award.minimum_security.rational();
  if (bid.state == BidState::kEligible && !bid.rank && (!decision.without_prices || below)) {
    add(note, "below the published minimum score");
  }
  add(note, paid_options(bid, decision.tender.currency));
  if (bid.abnormally_low) add(note, bid.low_price_accepted ? "abnormally low price, accepted" : "abnormally low price");
  if (bid.withdrawal) add(note, std::string(name_of(bid.withdrawal->kind)));
  if (const auto waived = award_gates(bid, GateStatus::kWaived).size(); waived > 0) add(note, std::to_string(waived) + " waived");
  return note;
}

std::string first_in(const BidDecision& bid) {
  if (!bid.rank || bid.robustness.draws == 0) return std::string(kNone);
  const Rational share(static_cast<std::int64_t>(bid.robustness.first), static_cast<std::int64_t>(bid.robustness.draws));
  return (share * Rational(100)).text(0) + "\u00A0%";
}

std::vector<std::string> row_of(const Decision& decision, const BidDecision& bid) {
  const std::string none(kNone);
  const std::string_view currency = decision.tender.currency;
  const bool compared = bid.state != BidState::kExcluded;
  return {bid.rank ? std::to_string(*bid.rank) : none,
          shown(bid.id.str(), kLongestName),
          compared ? bid.score.text(1) : none,
          bid.price ? money_text(bid.price->offered, currency) : none,
          bid.price && compared ? money_text(bid.price->comparable, currency) : none,
          first_in(bid),
          gates_passed(bid),
          shown(note_of(decision, bid), kLongestNote)};
}

std::string table(const Decision& decision) {
  using enum Align;
  if (decision.without_prices) {
    Columns columns({kLeft, kRight, kRight, kLeft});
    columns.row({"bid", "score", "gates", ""});
    for (const auto& bid : decision.bids) {
      columns.row({shown(bid.id.str(), kLongestName), bid.state != BidState::kExcluded ? bid.score.text(1) : std::string(kNone),
                   gates_passed(bid), shown(note_of(decision, bid), kLongestNote)});
    }
    return columns.text(1, 3);
  }
  Columns columns({kRight, kLeft, kRight, kRight, kRight, kRight, kRight, kLeft});
  columns.row({"rank", "bid", "score", "price", "comparable", "first in", "gates", ""});
  for (const auto& bid : decision.bids) columns.row(row_of(decision, bid));
  return columns.text(1, 3);
}

std::string coverage(const Decision& decision) {
  Judged all;
  for (const auto& bid : decision.bids) {
    all.components += bid.judged.components;
    all.components_judged += bid.judged.components_judged;
    all.files += bid.judged.files;
    all.files_judged += bid.judged.files_judged;
  }
  const bool whole = all.components == all.components_judged && all.files == all.files_judged;
  return " Judged: " + grouped(all.components_judged) + " of " + grouped(all.components) + " components, " +
         grouped(all.files_judged) + " of " + grouped(all.files) + " evidence files." +
         (whole ? "" : " What could not be judged is listed in the report.") + "\n";
}

}  // namespace

std::string ranking_text(const Decision& decision, std::string_view report, std::string_view decision_file) {
  std::string out = printable(decision.title) + " · profile " + printable(decision.profile.str()) + " · criticality " +
                    std::string(name_of(decision.criticality)) + " · as of " + decision.as_of.iso() + "\n\n";
  if (decision.bids.empty()) {
    out += " No bid is there yet.\n";
  } else {
    out += table(decision);
    if (decision.without_prices) {
      out += "\n Without prices, for those who judge: nobody is ranked, and nothing can be awarded on this result.\n";
    }
    if (decision.recommended_tied) out += "\n The first bids are tied, and the published tie-breaks do not part them.\n";
    if (!decision.recommended && !decision.recommended_tied && !decision.without_prices)
      out += "\n No bid may win as things stand.\n";
    out += "\n" + coverage(decision);
  }
  out += " " + shown(published_sentence(decision.publication), kLongestLine) + "\n";
  for (const auto& warning : publication_warnings(decision)) out += " " + shown(warning, kLongestLine) + "\n";
  if (decision.incomplete) out += " INCOMPLETE: a limit of time or memory was reached. Nothing can be awarded on this result.\n";
  if (decision.unsafe) out += " UNSAFE: evidence was read without the sandbox.\n";
  return out + " Report " + printable(report) + " · decision " + printable(decision_file) + "\n";
}

}  // namespace proofhouse::publish
