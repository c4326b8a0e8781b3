// Evaluating: the main job. A pure function of the tender folder, the catalogue and the as-of date.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "decide/decide.h"
#include "model/catalogue.h"
#include "model/decision.h"

namespace proofhouse::tender {

struct EvaluateOptions {
  std::string folder;
  std::optional<Date> at;  // else the tender's dates.knowledge, else refused
  unsigned jobs = 0;       // bids judged at once; 0: as many as there are processors
  bool unsafe_no_sandbox = false;
  bool without_prices = false;  // for those who judge: everything but money
  std::string workers;          // the folder of proofhouse-reader and proofhouse-verifier; empty: beside the running program
  // Called after each bid, from any thread but one at a time: bids done, bids in all.
  std::function<void(std::size_t, std::size_t)> progress;
  // Called for each judged bid before anything is decided: a replay puts what a record says in the place of what it cannot see.
  std::function<void(decide::BidInput&, std::vector<InputDigest>&)> amend;
};

// What one bidder handed in, as it was read; the response is empty where there is none for this tender.
struct HandedIn {
  Bid bid;
  Response response;
};

struct Evaluation {
  Decision decision;
  std::vector<Requirement> requirements;  // all that the tender may speak of, the buyer's own too
  std::vector<HandedIn> handed_in;        // of each bid that can be read, by id
};

// Reads the folder, judges each bid in processes of its own, decides. Writes nothing. The result does not depend on jobs, folder,
// clock or locale. Fails where the tender itself is wrong (file, place, cause, cure), with kUsage where no as-of date is known,
// with kIncomplete where the tender's own knowledge file could not be read for want of time or memory. What is wrong with a bid
// is in the decision. What makes a process end without an answer is a finding about its file; a backstop, or a process that could
// not be started, sets Decision.incomplete.
Result<Evaluation> evaluate(const EvaluateOptions& options, const Catalogue& catalogue);

}  // namespace proofhouse::tender
