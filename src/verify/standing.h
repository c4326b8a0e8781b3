// Standing: how much of its natural level a piece of evidence keeps for one item: its age, its version, its model.
//
// Only support is weighed. A refutation keeps its level, except that evidence about another product says nothing at all.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/case.h"
#include "verify/demand.h"
#include "verify/identity.h"
#include "verify/sight.h"

namespace proofhouse::verify {

// The greatest age at which a kind counts in full, in days. Kinds that carry their own dates have none; all others:
// kOtherMaximumAge.
struct MaximumAge {
  EvidenceKind kind;
  std::optional<std::int32_t> days;
};
inline constexpr std::array<MaximumAge, 5> kMaximumAges = {{{EvidenceKind::kSbom, 365},
                                                            {EvidenceKind::kShipmentAttestation, 90},
                                                            {EvidenceKind::kTestReport, std::nullopt},
                                                            {EvidenceKind::kLabRecord, std::nullopt},
                                                            {EvidenceKind::kCertificate, std::nullopt}}};
inline constexpr std::int32_t kOtherMaximumAge = 3 * 365;

std::optional<std::int32_t> maximum_age(EvidenceKind kind);

struct Standing {
  ItemId item;
  bool counts = true;
  bool other_version = false;
  std::string other_product;  // why it does not count
  std::string outdated;       // why; empty: in date
  std::string version;        // that it is about, where other_version
  std::string offered_version;
  std::string other_hardware;  // that it is about, where not the offered one
  std::string family;          // the model that it is about, where of the family
};

// `named` is the product that the document itself names, `own_date` the date that it carries: both go before the bid's list. An
// `offered` of null means the system or the bidder: then only the age counts. Evidence for which the bid lists no coverage is
// taken at its own word.
Standing standing_of(const Evidence& evidence, const std::optional<NamedProduct>& named, std::optional<Date> own_date,
                     const OfferedItem* offered, Date as_of);

// Lower is better: the order in which rival documents about one item are preferred.
int rank_of(const Standing& standing);

// The good change notes of a bid: signed by a key for change notes, about the offered product and version. Points into the Case.
class ChangeNotes {
 public:
  explicit ChangeNotes(const Case& subject);
  // The note that carries evidence about `version` to the offered one for this requirement, or null.
  [[nodiscard]] const Exhibit* find(const ItemId& item, const std::string& version, const RequirementId& requirement) const;

 private:
  void add(const Exhibit& exhibit, const ChangeNote& note, const OfferedItem& offered);
  std::unordered_map<std::string, const Exhibit*> by_key_;
};

struct Weighed {
  Confidence level = Confidence::kC0;
  std::vector<Finding> remarks;  // EVIDENCE-…: why it is not the natural level
};

// What support of a natural level is worth: the lower of it and the requirement's cap for the kind, one lower where out of date,
// one lower where about another version or hardware without a change note, at most C2 where about another model of the family.
Weighed weigh(const Standing& standing, const ChangeNotes& notes, const Requirement& requirement, const ItemId& item,
              Confidence natural, EvidenceKind kind, const Place& place);

Confidence one_lower(Confidence level);

// Whether a good signature was made with a key for this purpose.
bool signed_for(const Exhibit& exhibit, Purpose purpose);

}  // namespace proofhouse::verify
