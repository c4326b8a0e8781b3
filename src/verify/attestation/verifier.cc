#include "verify/attestation/verifier.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "verify/attestation/contents.h"
#include "verify/demand.h"

namespace proofhouse::verify {

namespace {

constexpr EvidenceKind kKind = EvidenceKind::kShipmentAttestation;

// Each is compared with all delivered files and all SBOMs: a bid with endless attestations costs no more.
constexpr std::size_t kMostAttestations = 32;

struct SignatureCode {
  SignatureState state;
  FindingCode code;
  std::string_view words;
};
constexpr std::array<SignatureCode, 15> kSignatures = {{
    {SignatureState::kNone, FindingCode::kAttestationUnknownKey, "It is not signed"},
    {SignatureState::kUnknownKey, FindingCode::kAttestationUnknownKey, "No key that the buyer trusts signed it"},
    {SignatureState::kBad, FindingCode::kAttestationSignature, "Its signature does not verify"},
    {SignatureState::kWeakKey, FindingCode::kAttestationWeakKey, "The key that signed it is too weak"},
    {SignatureState::kExpired, FindingCode::kAttestationExpired, "The key that signed it has expired"},
    {SignatureState::kNotYetValid, FindingCode::kAttestationExpired, "The key that signed it is not yet valid"},
    {SignatureState::kNotAuthorised, FindingCode::kAttestationNotAuthorised, "The signer may not attest this"},
    {SignatureState::kWrongSubject, FindingCode::kAttestationSubject, "It is about other files"},
    {SignatureState::kWrongPredicate, FindingCode::kAttestationPredicate, "It is a statement of another kind"},
    {SignatureState::kMalformed, FindingCode::kAttestationMalformed, "It is not a well-formed signed statement"},
    {SignatureState::kUntrusted, FindingCode::kAttestationUnknownKey, "Its certificate leads to no root that the buyer trusts"},
    {SignatureState::kRevoked, FindingCode::kAttestationExpired, "The certificate that signed it was revoked"},
    {SignatureState::kNoTrustedTime, FindingCode::kAttestationExpired, "No trusted time says when it was signed"},
    {SignatureState::kRevocationUnknown, FindingCode::kAttestationExpired, "No list says whether its certificate was revoked"},
    {SignatureState::kUnverified, FindingCode::kAttestationUnknownKey, "Its signature is of a kind that was not checked"},
}};

bool is_there(const Exhibit& exhibit) {
  switch (exhibit.state) {
    case ReadState::kRead:
    case ReadState::kNotExamined:
    case ReadState::kUnreadable:
    case ReadState::kDied: return true;
    default: return false;
  }
}

class AttestationCheck {
 public:
  AttestationCheck(const Case& subject, std::vector<Finding>& findings)
      : subject_(subject), kev_(subject.kev), notes_(subject), findings_(findings) {}

  void check(const Demand& demand) {
    const Target target{demand.requirement->id, demand.item};
    std::size_t count = 0;
    if (demand.offered != nullptr) {
      const ItemSboms sboms = sboms_for(subject_, *demand.offered);
      for (const auto& exhibit : subject_.exhibits) {
        if (exhibit.evidence.kind != kKind || !is_there(exhibit) || !is_for(exhibit, demand)) continue;
        if (++count <= kMostAttestations) judge(demand, target, exhibit, sboms);
      }
    }
    if (count == 0) {
      findings_.push_back(
          told(FindingCode::kAttestationMissing, target, kKind, "The bid hands in no shipment attestation for this item."));
    } else if (count > kMostAttestations) {
      findings_.push_back(told(FindingCode::kEvidenceNotExamined, target, kKind,
                               std::to_string(count) + " attestations are handed in for this item; only the first " +
                                   std::to_string(kMostAttestations) + " were judged."));
    }
  }

 private:
  // Listed for the item; or for none, and then not plainly about another item of the same bid.
  bool is_for(const Exhibit& exhibit, const Demand& demand) const {
    const auto& covers = exhibit.evidence.covers;
    if (!covers.empty()) {
      return std::ranges::any_of(covers,
                                 [&](const Coverage& coverage) { return coverage.item.empty() || coverage.item == demand.item; });
    }
    const auto* statement = std::get_if<Statement>(&exhibit.read.document);
    if (statement == nullptr || !statement->shipment) return true;
    const auto& said = *statement->shipment;
    const NamedProduct named{said.vendor, said.product, said.version, {}, said.purl, said.cpe};
    if (fit_of(named, *demand.offered) != Fit::kOther) return true;
    return std::ranges::none_of(offered_items(subject_), [&](const OfferedItem* other) {
      return other != nullptr && fit_of(named, *other) != Fit::kOther;
    });
  }

  void judge(const Demand& demand, const Target& target, const Exhibit& exhibit, const ItemSboms& sboms) {
    const auto open = [&](FindingCode code, const std::string& detail, std::uint32_t node = 0) {
      findings_.push_back(told(code, target, kKind, quoted(exhibit.evidence.file) + ": " + detail, place_in(exhibit, node)));
    };
    if (exhibit.state == ReadState::kUnreadable || exhibit.state == ReadState::kDied) {
      open(FindingCode::kAttestationMalformed, "It could not be read: " + shorten(printable(exhibit.message), 200) + ".");
      return;
    }
    const auto bad = std::ranges::find(kSignatures, exhibit.signature.state, &SignatureCode::state);
    if (bad != kSignatures.end()) {
      const std::string why =
          exhibit.signature.detail.empty() ? "" : " (" + shorten(printable(exhibit.signature.detail), 200) + ")";
      open(bad->code, std::string(bad->words) + why + ".");
      return;
    }
    if (!signed_for(exhibit, Purpose::kShipmentAttestation)) {
      open(FindingCode::kAttestationNotAuthorised,
           "The key of " + quoted(exhibit.signature.holder) + " is not trusted for shipment attestations.");
      return;
    }
    const auto* statement = std::get_if<Statement>(&exhibit.read.document);
    if (statement == nullptr) {
      open(FindingCode::kAttestationMalformed, "Its signed payload is no statement.");
    } else if (!statement->shipment || statement->predicate_type != kShipmentPredicate) {
      open(FindingCode::kAttestationPredicate, "Its predicate is " + quoted(statement->predicate_type) + ".",
           statement->predicate_type_node);
    } else {
      weigh_contents(demand, target, exhibit, *statement, sboms);
    }
  }

  void weigh_contents(const Demand& demand, const Target& target, const Exhibit& exhibit, const Statement& statement,
                      const ItemSboms& sboms) {
    const ShipmentAttestation& said = *statement.shipment;
    const Place place = place_in(exhibit, said.predicate_node);
    const auto flaws = flaws_of(statement, {*demand.offered, sboms.fitting, subject_.has_kev ? &kev_ : nullptr, subject_.as_of});
    const bool is_open = std::ranges::any_of(flaws, [](const Flaw& flaw) { return flaw.verdict == Verdict::kUndecided; });
    // Product and version are its own checks; what is left to weigh is its age.
    const std::optional<Date> made = said.as_of ? std::optional(said.as_of->date()) : std::nullopt;
    const Standing standing = standing_of(exhibit.evidence, std::nullopt, made, nullptr, subject_.as_of);
    Weighed weighed = weigh(standing, notes_, *demand.requirement, demand.item, Confidence::kC2, kKind, place);
    for (auto& remark : weighed.remarks) findings_.push_back(std::move(remark));
    for (const auto& flaw : flaws) {
      const bool halves = flaw.verdict == Verdict::kPartly;
      const Verdict verdict = halves && is_open ? Verdict::kUndecided : flaw.verdict;
      findings_.push_back(seen(flaw.code, target, verdict, halves ? weighed.level : flaw.level, flaw.kind,
                               quoted(exhibit.evidence.file) + ": " + flaw.detail, flaw.place ? flaw.place : place));
    }
    if (!flaws.empty()) return;
    findings_.push_back(seen(FindingCode::kAttestationGood, target, Verdict::kSupports, weighed.level, kKind,
                             quoted(exhibit.evidence.file) + ": Signed by " + quoted(exhibit.signature.holder) + ", names " +
                                 counted(demand.offered->delivers.size(), "delivered file") + " of version " +
                                 quoted(said.version) + ", knowledge of " + said.as_of->iso() +
                                 (subject_.has_kev ? "." : "; it could not be compared with known exploited vulnerabilities."),
                             place));
  }

  const Case& subject_;
  knowledge::KevIndex kev_;
  ChangeNotes notes_;
  std::vector<Finding>& findings_;
};

}  // namespace

Verified verify_attestation(const Case& subject) {
  Verified out;
  AttestationCheck check(subject, out.findings);
  for (const Demand& demand : demands(subject, Check::kShipmentAttestation)) check.check(demand);
  return out;
}

}  // namespace proofhouse::verify
