// The award: what goes into the contract, and the record that is signed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/rational.h"
#include "crypto/keys.h"
#include "model/attestation.h"
#include "model/debrief.h"
#include "tender/evaluate.h"
#include "tender/trust.h"

namespace proofhouse::tender {

// A demanded security function that is bought as an option.
struct ContractOption {
  std::string line;
  Decimal quantity;
  Decimal unit;
  Rational amount;  // as it went into the comparable price
  bool yearly = false;
  std::vector<RequirementId> needed_for;
};

// An acceptance test of a gate that is due: before the product leaves the factory, or on site.
struct ContractTest {
  RequirementId requirement;
  ItemId item;  // empty: the system or the bidder
  bool site = false;
  std::string test;
  std::vector<std::string> steps;
  std::string pass;
};

struct ContractParameter {
  std::string name;
  std::string value;
  std::string unit;
  bool offered = false;  // the bidder's own figure; else the published default
};

struct ContractClause {
  RequirementId requirement;
  std::string title;
  std::string text;  // with every parameter filled in
  std::string remedy;
  bool flow_down = false;
  bool answered = false;
  ClauseAnswer answer = ClauseAnswer::kAccepted;
  std::string answer_text;  // what the bidder changed, in its words
  std::vector<ContractParameter> parameters;
};

struct Contract {
  BidId bid;
  std::string bidder;
  Date awarded;
  Date first_signature;
  std::vector<OfferedItem> items;  // in the order of the tender
  std::vector<ContractOption> options;
  std::vector<ContractTest> tests;
  std::vector<GateResult> gates;  // due at acceptance: failed or open
  std::vector<ContractClause> clauses;
  std::vector<Waiver> waivers;  // that hold for this bid: their measures belong into the contract
};

// What the award of `bid`, which is one of the decision and can be read, puts into the contract.
Contract contract_of(const Evaluation& evaluation, const BidId& bid, Date awarded);

// A clause with its placeholders "{fix_days}" filled in; one that names no parameter stays as it is.
std::string filled_in(std::string_view text, std::span<const ContractParameter> parameters);

// A file that stands in the award's folder and is signed with the record.
struct RecordFile {
  std::string name;  // "decision.json"
  std::string_view bytes;
};

// The signed decision record: an in-toto statement about `files` and every input of the decision, of the predicate type
// kDecisionPredicate, whose predicate follows in-toto's simple verification result: who verified, when, and which properties
// hold. `awarded` is the bid, or nothing where the tender ended without a winner. The same call gives the same bytes with an
// Ed25519 key.
std::string decision_envelope(const Decision& decision, std::span<const RecordFile> files, const std::optional<BidId>& awarded,
                              Date day, const crypto::PrivateKey& key);

// The same for one file of another predicate, such as a debrief's bundle: an empty predicate with the day.
std::string file_envelope(const RecordFile& file, std::string_view predicate_type, Date day, const crypto::PrivateKey& key);

// How a signature by this key would be judged as of a day: good only where its public half lies in `trust` with the purpose
// award.
SignatureCheck standing_of(const crypto::PrivateKey& key, const TrustPolicy& trust, Date as_of);

}  // namespace proofhouse::tender
