#include "verify/records/verifier.h"

#include <algorithm>
#include <unordered_map>

#include "verify/demand.h"
#include "verify/sight.h"
#include "verify/standing.h"

namespace proofhouse::verify {

namespace {

using DemandsByRequirement = std::unordered_map<RequirementId, std::vector<Demand>>;

// What a record's own signature makes of it.
struct Worth {
  Confidence level = Confidence::kC1;
  EvidenceKind kind = EvidenceKind::kOther;
  [[nodiscard]] bool is_signed() const { return level != Confidence::kC1; }
};

Worth worth_of_report(const Exhibit& exhibit) {
  if (signed_for(exhibit, Purpose::kLab)) return {Confidence::kC5, EvidenceKind::kLabRecord};
  if (signed_for(exhibit, Purpose::kTestReport)) return {Confidence::kC3, EvidenceKind::kTestReport};
  return {Confidence::kC1, exhibit.evidence.kind};
}

Worth worth_of_certificate(const Exhibit& exhibit) {
  return {signed_for(exhibit, Purpose::kCertification) ? Confidence::kC4 : Confidence::kC1, EvidenceKind::kCertificate};
}

// How one record stands to the offered items: worked out once, however many results it has.
class RecordStanding {
 public:
  RecordStanding(const Case& subject, const std::vector<const OfferedItem*>& offered, const Exhibit& exhibit,
                 const NamedProduct& named, std::optional<Date> date) {
    for (const OfferedItem* item : offered) {
      if (item == nullptr) continue;
      Standing standing = standing_of(exhibit.evidence, named, date, item, subject.as_of);
      if (!best_ || rank_of(standing) < rank_of(*best_)) best_ = standing;
      by_item_.emplace(item->item, std::move(standing));
    }
  }

  // Null where the item is not offered. A record about the system is one about any offered item.
  [[nodiscard]] const Standing* find(const Demand& demand) const {
    if (demand.item.empty()) return best_ ? &*best_ : nullptr;
    const auto found = by_item_.find(demand.item);
    return found == by_item_.end() ? nullptr : &found->second;
  }
  [[nodiscard]] const std::optional<Standing>& best() const { return best_; }

 private:
  std::unordered_map<ItemId, Standing> by_item_;
  std::optional<Standing> best_;
};

class RecordsCheck {
 public:
  RecordsCheck(const Case& subject, std::vector<Finding>& findings)
      : subject_(subject), notes_(subject), offered_(offered_items(subject)), findings_(findings) {
    for (auto& demand : demands(subject)) demands_[demand.requirement->id].push_back(demand);
  }

  void check(const Exhibit& exhibit, const TestReport& report) {
    const RecordStanding standings(subject_, offered_, exhibit, NamedProduct::of(report.product), report.date);
    if (add_other_product(exhibit, standings)) return;
    const Worth worth = worth_of_report(exhibit);
    add_unsigned(exhibit, worth);
    std::unordered_map<RequirementId, std::vector<const TestResult*>> results;
    for (const auto& result : report.results) results[result.requirement].push_back(&result);
    for (const auto& requirement : subject_.requirements) {
      const auto mine = results.find(requirement.id);
      if (mine == results.end()) continue;
      for (const Demand& demand : demands_[requirement.id]) {
        const Standing* standing = standings.find(demand);
        if (standing != nullptr && standing->counts) add_results(exhibit, demand, *standing, worth, mine->second);
      }
    }
  }

  void check(const Exhibit& exhibit, const Certificate& certificate) {
    const RecordStanding standings(subject_, offered_, exhibit, NamedProduct::of(certificate.product), certificate.issued);
    const Worth worth = worth_of_certificate(exhibit);
    add_unsigned(exhibit, worth);
    std::unordered_map<RequirementId, bool> proves;
    for (const auto& id : certificate.proves) proves.emplace(id, true);
    for (const auto& requirement : subject_.requirements) {
      if (!proves.contains(requirement.id)) continue;
      for (const Demand& demand : demands_[requirement.id]) add_certificate(exhibit, certificate, demand, standings, worth);
    }
  }

 private:
  bool add_other_product(const Exhibit& exhibit, const RecordStanding& standings) {
    if (!standings.best() || standings.best()->counts) return false;
    findings_.push_back(told(FindingCode::kEvidenceOtherProduct, {}, exhibit.evidence.kind,
                             quoted(exhibit.evidence.file) + ": " + standings.best()->other_product + ".", place_in(exhibit)));
    return true;
  }

  void add_unsigned(const Exhibit& exhibit, const Worth& worth) {
    if (worth.is_signed()) return;
    const std::string why =
        exhibit.signature.state == SignatureState::kGood
            ? "the key of " + quoted(exhibit.signature.holder) + " is not trusted for this"
            : "its signature is " + (exhibit.signature.state == SignatureState::kNone
                                         ? std::string("missing")
                                         : "not good (" + std::string(name_of(exhibit.signature.state)) + ")");
    findings_.push_back(told(FindingCode::kRecordUnsigned, {}, exhibit.evidence.kind,
                             quoted(exhibit.evidence.file) + " is worth a claim, because " + why + ".", place_in(exhibit)));
  }

  void add_results(const Exhibit& exhibit, const Demand& demand, const Standing& standing, const Worth& worth,
                   const std::vector<const TestResult*>& results) {
    Weighed weighed = weigh(standing, notes_, *demand.requirement, demand.item, worth.level, worth.kind, place_in(exhibit));
    for (auto& remark : weighed.remarks) findings_.push_back(std::move(remark));
    // A demand is not fulfilled by the tests of it that passed alone.
    const bool whole = std::ranges::none_of(results, [](const TestResult* result) {
      return result->outcome == TestOutcome::kPartly || result->outcome == TestOutcome::kNotRun;
    });
    for (const TestResult* result : results) {
      findings_.push_back(finding_of(exhibit, *result, {demand.requirement->id, demand.item}, worth, weighed.level, whole));
    }
  }

  static Finding finding_of(const Exhibit& exhibit, const TestResult& result, Target target, const Worth& worth,
                            Confidence support, bool whole) {
    const Place place = place_in(exhibit, result.node);
    const auto say = [&](FindingCode code, Verdict verdict, Confidence level, const std::string& what) {
      const std::string note = result.note.empty() ? "" : ": " + quoted(result.note);
      return seen(code, std::move(target), verdict, level, worth.kind,
                  quoted(exhibit.evidence.file) + ": test " + quoted(result.test) + " " + what + note + ".", place);
    };
    switch (result.outcome) {
      case TestOutcome::kPassed:
        return whole ? say(FindingCode::kRecordPassed, Verdict::kSupports, support, "passed")
                     : say(FindingCode::kRecordPassed, Verdict::kPartly, support,
                           "passed, and another of this demand did not pass in full");
      case TestOutcome::kPartly: return say(FindingCode::kRecordFailed, Verdict::kPartly, support, "passed in part only");
      case TestOutcome::kFailed: return say(FindingCode::kRecordFailed, Verdict::kRefutes, worth.level, "failed");
      case TestOutcome::kNotRun: break;
    }
    return say(FindingCode::kRecordFailed, Verdict::kUndecided, Confidence::kC0, "was not run");
  }

  // A certificate of the maker's processes names no model: for the bidder, its maker is what counts.
  [[nodiscard]] bool is_about_maker(const Demand& demand, const Certificate& certificate) const {
    if (demand.requirement->applies_to != Subject::kBidder) return false;
    const std::string& maker = certificate.product.maker;
    return same_maker(maker, subject_.bid.bidder.name) || std::ranges::any_of(offered_, [&](const OfferedItem* item) {
             return item != nullptr && same_maker(maker, item->maker);
           });
  }

  void add_certificate(const Exhibit& exhibit, const Certificate& certificate, const Demand& demand,
                       const RecordStanding& standings, const Worth& worth) {
    const Target target{demand.requirement->id, demand.item};
    const auto out_of_scope = [&](const std::string& why) {
      findings_.push_back(told(FindingCode::kCertificateScope, target, worth.kind,
                               "Certificate " + quoted(certificate.number) + ": " + why + ".",
                               place_in(exhibit, certificate.product_node)));
    };
    Standing standing;
    if (!is_about_maker(demand, certificate)) {
      const Standing* found = standings.find(demand);
      if (found == nullptr) return out_of_scope("nothing is offered that it could be about");
      standing = *found;
      if (!standing.counts) return out_of_scope(standing.other_product);
      if (certificate.product.version.empty()) return out_of_scope("it names no version");
      const bool carried =
          standing.other_version && notes_.find(standing.item, standing.version, demand.requirement->id) != nullptr;
      if (standing.other_version && !carried)
        return out_of_scope("it is about version " + quoted(standing.version) + ", and " + quoted(standing.offered_version) +
                            " is offered");
      if (!standing.other_hardware.empty()) return out_of_scope("it is about hardware " + quoted(standing.other_hardware));
    }
    add_in_scope(exhibit, certificate, demand, standing, worth);
  }

  void add_in_scope(const Exhibit& exhibit, const Certificate& certificate, const Demand& demand, Standing standing,
                    const Worth& worth) {
    const Target target{demand.requirement->id, demand.item};
    const Place place = place_in(exhibit, certificate.valid_until_node);
    const std::string name =
        "Certificate " + quoted(certificate.number) + " (" + quoted(certificate.scheme) + ", " + quoted(certificate.body) + ")";
    if (certificate.issued > subject_.as_of) {
      findings_.push_back(told(FindingCode::kCertificateExpired, target, worth.kind,
                               name + " is only valid from " + certificate.issued.iso() + ".", place));
      return;
    }
    const bool expired = certificate.valid_until < subject_.as_of;
    // Its own date is the certificate's code; the bid's list adds nothing to it.
    standing.outdated.clear();
    Weighed weighed = weigh(standing, notes_, *demand.requirement, demand.item, worth.level, worth.kind, place);
    for (auto& remark : weighed.remarks) findings_.push_back(std::move(remark));
    const std::string valid = (expired ? " was valid until " : " is valid until ") + certificate.valid_until.iso();
    findings_.push_back(seen(expired ? FindingCode::kCertificateExpired : FindingCode::kCertificateValid, target,
                             Verdict::kSupports, expired ? one_lower(weighed.level) : weighed.level, worth.kind,
                             name + valid + (certificate.scope.empty() ? "." : "; scope: " + quoted(certificate.scope) + "."),
                             place));
  }

  const Case& subject_;
  ChangeNotes notes_;
  std::vector<const OfferedItem*> offered_;
  DemandsByRequirement demands_;
  std::vector<Finding>& findings_;
};

}  // namespace

Verified verify_records(const Case& subject) {
  Verified out;
  RecordsCheck check(subject, out.findings);
  for (const auto& exhibit : subject.exhibits) {
    if (exhibit.state != ReadState::kRead) continue;
    if (const auto* report = std::get_if<TestReport>(&exhibit.read.document)) check.check(exhibit, *report);
    if (const auto* certificate = std::get_if<Certificate>(&exhibit.read.document)) check.check(exhibit, *certificate);
  }
  return out;
}

}  // namespace proofhouse::verify
