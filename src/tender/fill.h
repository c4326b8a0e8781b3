// Filling: a start for a new response, from an older one and from certificates.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/catalogue.h"
#include "tender/carry_over.h"

namespace proofhouse::tender {

struct FillOptions {
  std::string questionnaire;              // questionnaire.json, or a tender folder
  std::string from;                       // an older response of any form
  std::vector<std::string> certificates;  // FILE, or ITEM=FILE where several items are asked about
  bool unsafe_no_sandbox = false;
  std::string workers;  // as EvaluateOptions
};

struct Filled {
  CarriedOver carried;
  Questionnaire asked;
};

// Reads each file in a reader process and carries over. Writes nothing. Fails as the readers, with the file's name; with kUsage
// for a certificate that does not say which of several items it is about, or names none of them.
Result<Filled> fill_response(const FillOptions& options, const Catalogue& catalogue);

}  // namespace proofhouse::tender
