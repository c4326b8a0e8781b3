// Write: the questionnaire as files that a bidder gets.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/questionnaire.h"

namespace proofhouse::publish {

struct NamedFile {
  std::string name;
  std::string bytes;
};

// questionnaire.html (a form to fill in offline), questionnaire.json and response.schema.json (what an answer looks like), in
// this order. The same questionnaire gives the same bytes. Fails with kInvalid where nothing is asked.
Result<std::vector<NamedFile>> questionnaire_files(const Questionnaire& questionnaire);

}  // namespace proofhouse::publish
