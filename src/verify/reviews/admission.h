// Admission: whose word counts at all, before it is asked what it says.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/case.h"
#include "model/tender.h"

namespace proofhouse::verify {

// What the profile, the declarations and the award set. The declarations outlive it.
struct ReviewRules {
  bool signed_only = false;                  // Profile::signed_reviews
  std::vector<RequirementId> two_reviewers;  // Profile::two_reviewers
  std::span<const ConflictDeclaration> conflicts;
  std::optional<Date> awarded;  // the day of the first award that was made
};

// Each gives the reason as a part of a sentence, or nothing.

// Why what this person wrote into a file with this signature is worth nothing: the signature is not good; or the profile counts
// signed files only, and there is none, or it is somebody else's.
std::string why_unsigned(const SignatureCheck& signature, const std::string& person, bool signed_only);

// Why a review comes at the wrong time: dated after the day as of which everything is judged, or after the award.
std::string why_untimely(const Review& review, std::optional<Date> awarded, Date as_of);

// Why a panel's mark does not count: as why_unsigned, or an interest of the one who gave it.
std::string why_refused(const PanelMark& mark, const SignatureCheck& signature, const ReviewRules& rules);

// Why a review says nothing about the file that it names: the bytes are not those that the bid lists, or were seen and not kept,
// and the review does not say where, when and by whom. `exhibit` is that file; null where the review names none.
std::string why_baseless(const Review& review, const Exhibit* exhibit);

}  // namespace proofhouse::verify
