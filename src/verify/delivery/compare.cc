#include "verify/delivery/compare.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include "base/text.h"
#include "knowledge/kev_index.h"
#include "verify/attestation/contents.h"
#include "verify/boms.h"
#include "verify/delivery/bom_difference.h"
#include "verify/demand.h"
#include "verify/identity.h"
#include "verify/sight.h"
#include "verify/standing.h"
#include "verify/verifiers.h"

namespace proofhouse::verify {

namespace {

// Each attestation is compared with all files and bills of materials of an item.
constexpr std::size_t kMostAttestations = 32;
constexpr std::size_t kMostTests = 10'000;
constexpr std::size_t kMostExploited = 1000;

AttestationFlaw flaw_of(FindingCode code) {
  switch (code) {
    case FindingCode::kAttestationVersion: return AttestationFlaw::kProduct;
    case FindingCode::kAttestationSubject: return AttestationFlaw::kSubject;
    case FindingCode::kAttestationStale:
    case FindingCode::kAttestationExpired: return AttestationFlaw::kOld;
    default: return AttestationFlaw::kContents;
  }
}

// What only halves an attestation, and says nothing against what arrived.
bool is_remark(const Flaw& flaw) {
  return flaw.code == FindingCode::kAttestationExclusions || flaw.code == FindingCode::kAttestationUntested;
}

class Comparison {
 public:
  explicit Comparison(const DeliveryCase& delivery)
      : delivery_(delivery), subject_(delivery.subject), kev_(delivery.subject.kev) {}

  DeliverySight run() {
    out_.verified = verify::run(subject_);
    for (const OfferedItem* offered : offered_items(subject_)) {
      if (offered == nullptr) continue;
      const auto boms = arrived_boms(*offered);
      compare_boms(*offered, boms);
      look_for_exploited(*offered, boms);
      judge_attestations(*offered, boms);
      look_for_change_notes(*offered);
      look_for_tests(*offered);
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::span<const Exhibit> arrived() const {
    return std::span(subject_.exhibits).first(std::min<std::size_t>(delivery_.arrived, subject_.exhibits.size()));
  }

  // Those that came with the delivery and are about the version that came.
  [[nodiscard]] std::vector<FittingSbom> arrived_boms(const OfferedItem& offered) const {
    ItemSboms all = sboms_for(subject_, offered);
    const auto mine = arrived();
    std::erase_if(all.fitting, [&](const FittingSbom& bom) {
      const bool came = std::ranges::any_of(mine, [&](const Exhibit& exhibit) { return &exhibit == bom.exhibit; });
      return !came || bom.standing.other_version;
    });
    return std::move(all.fitting);
  }

  void compare_boms(const OfferedItem& offered, const std::vector<FittingSbom>& boms) {
    const OfferedItem* as_bid = delivery_.as_bid.bid.item(offered.item);
    const Sbom* before = nullptr;
    if (as_bid != nullptr) {
      const ItemSboms bid = sboms_for(delivery_.as_bid, *as_bid);
      if (!bid.fitting.empty()) before = bid.fitting.front().sbom;
    }
    out_.sboms.push_back(difference_of(offered.item, before, boms.empty() ? nullptr : boms.front().sbom));
  }

  void look_for_exploited(const OfferedItem& offered, const std::vector<FittingSbom>& boms) {
    ExploitedSight sight;
    sight.item = offered.item;
    for (const auto& bom : boms) {
      sight.components += bom.sbom->components.size();
      if (!subject_.has_kev) continue;
      sight.judged += judged_components(*bom.sbom, bom.vex);
      const Exploited exploited = exploited_in(*bom.sbom, bom.vex, kev_, subject_.as_of);
      sight.excused += exploited.excused;
      for (const auto& hit : exploited.hits) {
        if (sight.open.size() >= kMostExploited) break;
        sight.open.push_back(hit.entry->cve + " in " + shorten(printable(hit.component), 120) + ", known to be exploited since " +
                             hit.entry->added.iso());
      }
    }
    out_.exploited.push_back(std::move(sight));
  }

  void judge_attestations(const OfferedItem& offered, const std::vector<FittingSbom>& boms) {
    std::size_t count = 0;
    for (const auto& exhibit : arrived()) {
      if (exhibit.evidence.kind != EvidenceKind::kShipmentAttestation || !listed_for(exhibit.evidence, offered.item)) continue;
      if (++count > kMostAttestations) return;
      out_.attestations.push_back(judge_attestation(exhibit, offered, boms));
    }
  }

  AttestationSight judge_attestation(const Exhibit& exhibit, const OfferedItem& offered, const std::vector<FittingSbom>& boms) {
    AttestationSight sight;
    sight.item = offered.item;
    sight.file = exhibit.evidence.file;
    sight.holder = exhibit.signature.holder;
    const auto* statement = std::get_if<Statement>(&exhibit.read.document);
    if (exhibit.state != ReadState::kRead || exhibit.signature.state != SignatureState::kGood || statement == nullptr ||
        !statement->shipment || !signed_for(exhibit, Purpose::kShipmentAttestation)) {
      const std::string why = exhibit.state != ReadState::kRead ? exhibit.message : exhibit.signature.detail;
      sight.remarks.push_back(
          {AttestationFlaw::kSignature, true,
           "It is not signed as it must be (" +
               std::string(exhibit.state != ReadState::kRead ? name_of(exhibit.state) : name_of(exhibit.signature.state)) +
               (why.empty() ? "" : ": " + shorten(printable(why), 200)) + ")."});
      return sight;
    }
    const ShipmentAttestation& said = *statement->shipment;
    if (said.as_of) sight.as_of = said.as_of->iso();
    for (const auto& flaw : flaws_of(*statement, {offered, boms, subject_.has_kev ? &kev_ : nullptr, subject_.as_of})) {
      sight.remarks.push_back({flaw_of(flaw.code), !is_remark(flaw), flaw.detail});
    }
    check_freshness(said, sight);
    if (sight.good()) {
      for (const auto& subject : statement->subjects) {
        if (subject.sha256) sight.subjects.push_back(*subject.sha256);
      }
    }
    return sight;
  }

  // Made for this shipment: neither its knowledge nor its shipment lies before the award.
  void check_freshness(const ShipmentAttestation& said, AttestationSight& sight) const {
    const auto old = [&](const std::string& detail) { sight.remarks.push_back({AttestationFlaw::kOld, true, detail}); };
    const std::string award = delivery_.awarded_on.iso();
    if (!said.shipment_date) {
      old("It states no date of shipment, so it cannot be seen that it is about this one.");
    } else if (said.shipment_date->date() < delivery_.awarded_on) {
      old("It is about a shipment of " + said.shipment_date->date().iso() + ", before the award of " + award + ".");
    } else if (said.as_of && said.as_of->date() < delivery_.awarded_on) {
      old("What it knows is of " + said.as_of->date().iso() + ", before the award of " + award + ".");
    }
    if (said.shipment_date && said.shipment_date->date() > subject_.as_of) {
      old("It is dated " + said.shipment_date->date().iso() + ", after the day of this judgement.");
    }
  }

  void look_for_change_notes(const OfferedItem& offered) {
    const auto awarded = std::ranges::find(delivery_.awarded, offered.item, &AwardedItem::item);
    if (awarded == delivery_.awarded.end()) return;
    for (const auto& exhibit : arrived()) {
      const auto* note = std::get_if<ChangeNote>(&exhibit.read.document);
      if (note == nullptr || exhibit.state != ReadState::kRead || !signed_for(exhibit, Purpose::kChangeNote)) continue;
      if (fit_of(NamedProduct::of(note->product), offered) != Fit::kSame) continue;
      if (!same_version(note->product.version, offered.version) || !same_version(note->from, awarded->version)) continue;
      out_.changes.push_back({offered.item, exhibit.evidence.file, shorten(printable(note->summary), 200)});
    }
  }

  void look_for_tests(const OfferedItem& offered) {
    for (const auto& exhibit : arrived()) {
      const auto* report = std::get_if<TestReport>(&exhibit.read.document);
      if (report == nullptr || exhibit.state != ReadState::kRead || report->date > subject_.as_of) continue;
      const Standing standing =
          standing_of(exhibit.evidence, NamedProduct::of(report->product), report->date, &offered, subject_.as_of);
      if (!standing.counts || standing.other_version || !standing.family.empty() || !standing.other_hardware.empty()) continue;
      const bool lab = signed_for(exhibit, Purpose::kLab);
      for (const auto& result : report->results) {
        if (out_.tests.size() >= kMostTests) return;
        out_.tests.push_back({result.requirement, offered.item, result.test, result.outcome, lab,
                              lab ? exhibit.signature.holder : shorten(printable(report->laboratory), 120), report->date,
                              exhibit.evidence.file});
      }
    }
  }

  const DeliveryCase& delivery_;
  const Case& subject_;
  knowledge::KevIndex kev_;
  DeliverySight out_;
};

}  // namespace

DeliverySight compare(const DeliveryCase& delivery) { return Comparison(delivery).run(); }

}  // namespace proofhouse::verify
