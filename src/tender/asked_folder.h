// Asked by a folder: the questionnaire of a tender on disk.
#pragma once

#include <string>

#include "base/result.h"
#include "model/catalogue.h"
#include "model/questionnaire.h"

namespace proofhouse::tender {

// The questionnaire that follows from the rules of a tender folder; its edition is the number of the newest published one, or
// "draft". Fails as open_folder and make_scheme.
Result<Questionnaire> asked_by_folder(const std::string& path, const Catalogue& catalogue);

}  // namespace proofhouse::tender
