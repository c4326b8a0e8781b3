// Asked: the rules of one tender, from which every document of its RFP pack is made.
#pragma once

#include <string>

#include "base/date.h"
#include "decide/scheme.h"
#include "model/catalogue.h"
#include "model/questionnaire.h"
#include "model/tender.h"

namespace proofhouse::publish::ask {

// All parts outlive the call that takes it. `profile` holds the buyer's overrides; scheme and questionnaire follow from tender
// and profile; the questionnaire names the edition ("1", or "draft").
struct Asked {
  const Tender& tender;
  const Profile& profile;
  const Catalogue& catalogue;
  const decide::Scheme& scheme;
  const Questionnaire& questionnaire;
  Date date;  // of the documents
};

}  // namespace proofhouse::publish::ask
