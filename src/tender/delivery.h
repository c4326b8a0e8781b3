// Delivery: what arrived, opened and read like evidence, and judged against the award.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "crypto/keys.h"
#include "model/acceptance.h"
#include "model/catalogue.h"
#include "tender/trust.h"

namespace proofhouse::tender {

struct AcceptOptions {
  std::string folder;     // the tender
  BidId bid;              // that was awarded
  std::string delivery;   // the folder of the delivery: delivery.yaml, files/, evidence/
  Date as_of;             // everything is judged as of this day
  Date accepted_on;       // the day of the record
  std::string knowledge;  // a list of known exploited vulnerabilities; empty: the tender's own
  bool unsafe_no_sandbox = false;
  std::string workers;  // as EvaluateOptions
};

struct JudgedDelivery {
  AcceptanceRecord record;
  std::vector<Requirement> requirements;  // all that the tender may speak of
  TrustPolicy trust;
};

// Reads the tender, its award and the delivery; opens every listed file without following a link; the documents of the delivery
// are read and compared in processes of their own, together with the evidence of the bid, except for what the delivery replaces
// (bills of materials and shipment attestations). The gates at acceptance are judged again. Writes nothing.
//
// Fails with kNotFound and the cure where nothing was awarded or there is no delivery.yaml, with kInvalid where the award went to
// another bid, where bid.yaml cannot be read, or one of the buyer's own files is wrong. What is wrong with the delivery is due.
Result<JudgedDelivery> judge_delivery(const AcceptOptions& options, const Catalogue& catalogue);

struct SignedRecord {
  std::string envelope;      // for acceptance.json.dsse.json
  SignatureCheck signature;  // as trust/ sees it on the day of the record: good only for a listed key with the purpose award
};

// Signs the record's file and each file of the product that arrived. Fails as Workers::open, and with kIncomplete as Workers.
Result<SignedRecord> sign_acceptance(const AcceptOptions& options, const JudgedDelivery& judged, std::string_view json,
                                     std::string_view predicate, const crypto::PrivateKey& key);

}  // namespace proofhouse::tender
