// Asked: the questionnaire that follows from the rules of a tender.
#pragma once

#include <span>
#include <string>

#include "decide/scheme.h"
#include "model/catalogue.h"
#include "model/questionnaire.h"
#include "model/tender.h"

namespace proofhouse::tender {

// The SHA-256 of a demand's text: what a bidder had before its eyes.
Digest demand_digest(const Requirement& requirement);

// What is asked of each bidder, in the order of the scheme. `elements` are the catalogue's.
Questionnaire questionnaire_of(const Tender& tender, const Profile& profile, const decide::Scheme& scheme,
                               std::span<const Element> elements, std::string edition);

}  // namespace proofhouse::tender
