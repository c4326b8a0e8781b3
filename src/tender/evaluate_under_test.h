// A tender folder with bids, evaluated by the worker processes of this build.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "catalogue/embedded.h"
#include "tender/changes.h"
#include "tender/evaluate.h"
#include "tender/tender_under_test.h"

namespace proofhouse::tender::testing {

inline constexpr std::string_view kResponse =
    R"({"schema": "proofhouse-response-1", "tender": "Feeder RTU 2026", "edition": "1", "bidder": "Example Relays Ltd",
  "answers": [
    {"requirement": "DEF-1", "claim": "yes", "text": "None until the owner sets one.", "answers": {}, "evidence": ["nothing.pdf"]}
  ], "clauses": []})";

class EvaluateTest : public ::testing::Test {
 protected:
  EvaluateTest() {
    folder_.put("tender.yaml", kTenderText);
    options_.folder = folder_.path();
    options_.workers = built_folder();
    options_.jobs = 2;
  }

  void put_bid(const std::string& id, std::string_view evidence = {}) {
    folder_.put("bids/" + id + "/bid.yaml", bid_text(evidence));
    folder_.put("bids/" + id + "/response.json", kResponse);
  }
  // A bid with a file of each sort.
  void put_full_bid(const std::string& id) {
    const std::string sbom = sample("cyclonedx");
    const std::string shipment = signed_json(shipment_statement(), p256_key());
    folder_.put("bids/" + id + "/evidence/sbom.json", sbom);
    folder_.put("bids/" + id + "/evidence/shipment.json", shipment);
    folder_.put("bids/" + id + "/evidence/surprise.txt", "x");
    put_bid(id, entry("sbom.json", "sbom", sbom) + entry("shipment.json", "shipment-attestation", shipment) +
                    entry("gone.txt", "manual", ""));
  }
  void put_trust() {
    const std::string pem = "  " + replace_all(std::string(trim(p256_key().public_key().to_pem())), "\n", "\n  ");
    folder_.put(
        "trust/p256.yaml",
        "id: p256\nholder: {name: Example Person}\npurposes: [shipment-attestation]\nscheme: ecdsa-der\nkey: |\n" + pem + "\n");
  }

  Evaluation evaluated() {
    auto evaluation = evaluate(options_, catalogue_);
    if (!evaluation) throw std::runtime_error(one_line(evaluation.error()));
    return *std::move(evaluation);
  }
  static const BidDecision& bid(const Evaluation& evaluation, const char* id) {
    return *std::ranges::find(evaluation.decision.bids, BidId(id), &BidDecision::id);
  }
  static bool has(const BidDecision& bid, FindingCode code) {
    return std::ranges::any_of(bid.findings, [&](const Finding& finding) { return finding.code == code; });
  }
  std::vector<std::string> changed(const Evaluation& evaluation) const {
    return changed_inputs(folder_.path(), evaluation.decision.inputs, catalogue_);
  }

  TempFolder folder_;
  EvaluateOptions options_;
  Catalogue catalogue_ = catalogue::embedded().value();
};

}  // namespace proofhouse::tender::testing
