#include "verify/attestation/contents.h"

#include <algorithm>
#include <set>
#include <unordered_set>

#include "verify/identity.h"

namespace proofhouse::verify {

namespace {

class Contents {
 public:
  Contents(const Statement& statement, const AttestedAgainst& against)
      : statement_(statement), said_(*statement.shipment), against_(against) {}

  std::vector<Flaw> flaws() {
    if (!is_about_the_offer()) return std::move(flaws_);
    check_statement();
    check_subjects();
    check_expiry();
    check_freshness();
    check_sbom();
    check_exclusions();
    check_testing();
    check_residual();
    recompute();
    return std::move(flaws_);
  }

 private:
  void open(FindingCode code, std::string detail) {
    flaws_.push_back(
        {code, Verdict::kUndecided, Confidence::kC0, EvidenceKind::kShipmentAttestation, std::move(detail), std::nullopt});
  }
  void part(FindingCode code, std::string detail) {
    flaws_.push_back(
        {code, Verdict::kPartly, Confidence::kC2, EvidenceKind::kShipmentAttestation, std::move(detail), std::nullopt});
  }

  bool is_about_the_offer() {
    const NamedProduct named{said_.vendor, said_.product, said_.version, {}, said_.purl, said_.cpe};
    const OfferedItem& offered = against_.offered;
    if (fit_of(named, offered) != Fit::kSame) {
      open(FindingCode::kAttestationVersion, "It attests " + quoted(said_.product) + " of " + quoted(said_.vendor) + ", and " +
                                                 quoted(offered.model) + " of " + quoted(offered.maker) + " is offered.");
    } else if (!same_version(said_.version, offered.version)) {
      open(FindingCode::kAttestationVersion,
           "It attests version " + quoted(said_.version) + ", and " + quoted(offered.version) + " is offered.");
    }
    return flaws_.empty();
  }

  void check_statement() {
    if (said_.statement == "none_known" || said_.statement == "none_exploitable_given_vex") return;
    open(FindingCode::kAttestationMalformed,
         "Its statement is " + quoted(said_.statement) + ", which is none that the format has.");
  }

  void check_subjects() {
    if (against_.offered.delivers.empty()) {
      open(FindingCode::kAttestationSubject,
           "The bid lists no delivered file of this item, so it cannot be seen what the attestation is about.");
      return;
    }
    std::set<Digest> named;
    for (const auto& subject : statement_.subjects) {
      if (subject.sha256) named.insert(*subject.sha256);
    }
    std::uint64_t absent = 0;
    const DeliveredFile* first = nullptr;
    for (const auto& file : against_.offered.delivers) {
      if (named.contains(file.sha256)) continue;
      if (absent++ == 0) first = &file;
    }
    if (absent == 0) return;
    open(FindingCode::kAttestationSubject, "It does not name " + counted(absent, "delivered file") + ", first " +
                                               quoted(first->name) + " (SHA-256 " + first->sha256.brief() + "…).");
  }

  void check_expiry() {
    if (said_.not_after && said_.not_after->date() < against_.as_of) {
      open(FindingCode::kAttestationExpired, "It is valid until " + said_.not_after->iso() + ".");
    }
  }

  void check_freshness() {
    std::vector<std::string> stale;
    if (!said_.as_of) {
      stale.emplace_back("it states no date of its knowledge");
    } else {
      if (*said_.as_of > end_of(against_.as_of))
        stale.emplace_back("its knowledge is dated " + said_.as_of->iso() + ", after the day of this judgement");
      if (!said_.shipment_date)
        stale.emplace_back("it states no shipment or release date");
      else if (said_.shipment_date->seconds() - said_.as_of->seconds() > kMostDaysToShipment * 86400) {
        stale.emplace_back("its knowledge of " + said_.as_of->iso() + " is more than " + std::to_string(kMostDaysToShipment) +
                           " days older than the shipment of " + said_.shipment_date->iso());
      }
    }
    if (said_.scans.empty()) stale.emplace_back("it names no scan");
    for (const auto& scan : said_.scans) {
      if (const std::string why = stale_scan(scan); !why.empty()) {
        stale.push_back("the scan by " + quoted(scan.tool) + " " + why);
        break;
      }
    }
    if (!stale.empty()) part(FindingCode::kAttestationStale, sentence(stale));
  }

  [[nodiscard]] std::string stale_scan(const Scan& scan) const {
    if (!scan.finished || !scan.database_updated) return "does not state when it ended or how old its database was";
    if (said_.as_of && *scan.finished > *said_.as_of)
      return "ended at " + scan.finished->iso() + ", after the date of the knowledge";
    const std::int64_t age = scan.finished->seconds() - scan.database_updated->seconds();
    if (age < 0) return "ended before its database was updated";
    if (age > kMostHoursOfDatabase * 3600) return "used a database that was " + std::to_string(age / 3600) + " hours old";
    return {};
  }

  void check_sbom() {
    std::set<Digest> named;
    for (const auto& resource : said_.sbom) {
      if (resource.sha256) named.insert(*resource.sha256);
    }
    std::set<Digest> handed_in;
    for (const auto& bom : against_.sboms) handed_in.insert(bom.exhibit->evidence.sha256);
    if (named.empty()) {
      part(FindingCode::kAttestationOtherSbom, "It names no SBOM by its SHA-256.");
    } else if (!std::ranges::includes(handed_in, named)) {
      part(FindingCode::kAttestationOtherSbom, "It rests on an SBOM whose SHA-256 is not that of one handed in for this item.");
    }
  }

  void check_exclusions() {
    if (said_.exclusions.empty()) return;
    part(FindingCode::kAttestationExclusions,
         "It leaves out " + counted(said_.exclusions.size(), "part") + ", first " + quoted(said_.exclusions.front()) + ".");
  }

  void check_testing() {
    std::vector<std::string> lacking;
    for (std::size_t kind = 0; kind < enum_count<TestKind>(); ++kind) {
      const bool done = std::ranges::any_of(said_.testing, [&](const Testing& test) {
        return test.kind == static_cast<TestKind>(kind) && !test.by.empty() && said_.as_of && test.date <= said_.as_of->date() &&
               same_version(test.version, against_.offered.version);
      });
      if (!done) lacking.emplace_back(name_of(static_cast<TestKind>(kind)));
    }
    if (lacking.empty()) return;
    std::string names;
    for (const auto& name : lacking) names += (names.empty() ? "" : ", ") + name;
    part(FindingCode::kAttestationUntested,
         "The testing record holds no " + names + " of the offered version with tester and date.");
  }

  void check_residual() {
    if (said_.statement != "none_known" || said_.residual.empty()) return;
    flaws_.push_back({FindingCode::kAttestationSelfContradicted, Verdict::kRefutes, Confidence::kC2,
                      EvidenceKind::kShipmentAttestation,
                      "It says that none is known, and lists " + counted(said_.residual.size(), "residual risk") + ", first " +
                          quoted(said_.residual.front().id) + ".",
                      std::nullopt});
  }

  void recompute() {
    if (against_.kev == nullptr || !said_.as_of) return;
    std::unordered_set<std::string_view> explained;
    for (const auto& residual : said_.residual) {
      if (residual.status == "not_affected" && !residual.justification.empty()) explained.insert(residual.id);
    }
    for (const auto& bom : against_.sboms) {
      for (const auto& hit :
           exploited_in(*bom.sbom, bom.vex, *against_.kev, std::min(said_.as_of->date(), against_.as_of)).hits) {
        if (explained.contains(hit.entry->cve)) continue;
        flaws_.push_back({FindingCode::kAttestationContradicted, Verdict::kRefutes, Confidence::kC3, EvidenceKind::kSbom,
                          (hit.exhibit == nullptr ? "The SBOM lists " : "A VEX document lists ") + hit.entry->cve + " in " +
                              hit.component + " as open; it is known to be exploited since " + hit.entry->added.iso() +
                              ", and the attestation of " + said_.as_of->date().iso() + " says " + quoted(said_.statement) + ".",
                          place_in(hit.exhibit == nullptr ? *bom.exhibit : *hit.exhibit, hit.node)});
      }
    }
  }

  static std::string sentence(const std::vector<std::string>& parts) {
    std::string out = "Old or undated";
    for (const auto& part : parts) out += (&part == &parts.front() ? ": " : "; ") + part;
    return out + ".";
  }

  const Statement& statement_;
  const ShipmentAttestation& said_;
  const AttestedAgainst& against_;
  std::vector<Flaw> flaws_;
};

}  // namespace

std::vector<Flaw> flaws_of(const Statement& statement, const AttestedAgainst& against) {
  return Contents(statement, against).flaws();
}

}  // namespace proofhouse::verify
