#include "verify/evidence/verifier.h"

#include <algorithm>
#include <charconv>
#include <unordered_set>

#include "base/text.h"
#include "verify/demand.h"
#include "verify/sight.h"

namespace proofhouse::verify {

namespace {

constexpr std::size_t kMostNotJudged = 1000;
constexpr std::size_t kMostRemarks = 20;

struct StateCode {
  ReadState state;
  FindingCode code;
  std::string_view words;
};
constexpr std::array<StateCode, 9> kStates = {{
    {ReadState::kMissing, FindingCode::kEvidenceMissing, "is listed and is not there"},
    {ReadState::kUnsafe, FindingCode::kEvidenceUnsafe, "is a link, a device or outside its folder, and was not opened"},
    {ReadState::kDigest, FindingCode::kEvidenceDigest, "has another SHA-256 than the bid lists"},
    {ReadState::kTooLarge, FindingCode::kEvidenceTooLarge, "is larger than a reader takes"},
    {ReadState::kUnreadable, FindingCode::kEvidenceUnreadable, "is not what its kind says"},
    {ReadState::kDied, FindingCode::kEvidenceReaderDied, "ended the process that read it"},
    {ReadState::kTimedOut, FindingCode::kEvidenceTimeout, "took too long to read"},
    {ReadState::kNotExamined, FindingCode::kEvidenceNotExamined, "is of a kind that no reader opens; a person must look at it"},
    {ReadState::kInspected, FindingCode::kEvidenceInspected, "was shown and not handed over; it counts through reviews alone"},
}};

// Checked by digest and signature on the bytes themselves: there is nothing for a person to look at.
bool needs_no_reader(const Exhibit& exhibit) {
  return exhibit.state == ReadState::kNotExamined &&
         (exhibit.evidence.kind == EvidenceKind::kSignature || exhibit.evidence.kind == EvidenceKind::kDelivery);
}

template <class Number>
std::optional<Number> number(std::string_view text) {
  Number value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// A reader says where it stopped as a pointer, "line:column" or "byte 17".
Place place_of_error(const Exhibit& exhibit) {
  Place place = place_in(exhibit);
  const std::string_view text = exhibit.error_place;
  if (text.starts_with('/')) {
    place.pointer = text;
  } else if (text.starts_with("byte ")) {
    place.offset = number<std::uint64_t>(text.substr(5));
  } else {
    place.line = number<std::uint32_t>(text.substr(0, text.find(':')));
  }
  return place;
}

void add_state(const Exhibit& exhibit, Verified& out) {
  const auto entry = std::ranges::find(kStates, exhibit.state, &StateCode::state);
  if (entry == kStates.end() || needs_no_reader(exhibit)) return;
  const std::string why = exhibit.message.empty() ? "" : ": " + shorten(printable(exhibit.message), 200);
  out.findings.push_back(told(entry->code, {}, exhibit.evidence.kind,
                              quoted(exhibit.evidence.file) + " " + std::string(entry->words) + why + ".",
                              place_of_error(exhibit)));
  if (out.judged.not_judged.size() < kMostNotJudged) {
    out.judged.not_judged.push_back(shorten(printable(exhibit.evidence.file), 200) + ": " + std::string(entry->words));
  }
}

void add_remarks(const Exhibit& exhibit, Verified& out) {
  const auto& remarks = exhibit.read.remarks;
  for (std::size_t i = 0; i < remarks.size() && i < kMostRemarks; ++i) {
    const bool last = i + 1 == kMostRemarks && remarks.size() > kMostRemarks;
    const std::string more = last ? " (and " + std::to_string(remarks.size() - kMostRemarks) + " more)" : "";
    out.findings.push_back(told(FindingCode::kEvidenceRemark, {}, exhibit.evidence.kind,
                                quoted(exhibit.evidence.file) + ": " + shorten(printable(remarks[i].text), 200) + more + ".",
                                place_in(exhibit, remarks[i].node)));
  }
}

// The envelope of a shipment attestation has codes of its own.
void add_signature(const Exhibit& exhibit, Verified& out) {
  if (exhibit.evidence.kind == EvidenceKind::kShipmentAttestation) return;
  const SignatureState state = exhibit.signature.state;
  if (state == SignatureState::kGood || (state == SignatureState::kNone && exhibit.evidence.signature.empty())) return;
  const std::string what =
      state == SignatureState::kNone ? "is not there or signs nothing" : "is not good (" + std::string(name_of(state)) + ")";
  const std::string why = exhibit.signature.detail.empty() ? "" : ": " + shorten(printable(exhibit.signature.detail), 200);
  out.findings.push_back(told(FindingCode::kEvidenceSignature, {}, exhibit.evidence.kind,
                              "The signature of " + quoted(exhibit.evidence.file) + " " + what + why + ".", place_in(exhibit)));
}

void add_strange_items(const Exhibit& exhibit, const std::unordered_set<ItemId>& offered, Verified& out) {
  const auto& covers = exhibit.evidence.covers;
  if (covers.empty()) return;
  const bool any = std::ranges::any_of(
      covers, [&](const Coverage& coverage) { return coverage.item.empty() || offered.contains(coverage.item); });
  if (any) return;
  out.findings.push_back(told(
      FindingCode::kEvidenceOtherProduct, {}, exhibit.evidence.kind,
      quoted(exhibit.evidence.file) + " covers item " + quoted(covers.front().item.str()) + ", which the bid does not offer.",
      place_in(exhibit)));
}

}  // namespace

Verified verify_evidence(const Case& subject) {
  Verified out;
  std::unordered_set<ItemId> offered;
  for (const auto& item : subject.bid.items) offered.insert(item.item);
  for (const auto& exhibit : subject.exhibits) {
    ++out.judged.files;
    if (exhibit.state == ReadState::kRead || needs_no_reader(exhibit)) ++out.judged.files_judged;
    add_state(exhibit, out);
    add_remarks(exhibit, out);
    add_signature(exhibit, out);
    add_strange_items(exhibit, offered, out);
  }
  for (const auto& name : subject.unlisted) {
    Place place;
    place.file = name;
    out.findings.push_back(told(FindingCode::kEvidenceUnlisted, {}, EvidenceKind::kOther,
                                quoted(name) + " lies in the evidence folder and is not in the bid's list; it was not opened.",
                                place));
  }
  return out;
}

}  // namespace proofhouse::verify
