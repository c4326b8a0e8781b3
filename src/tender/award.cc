#include "tender/award.h"

#include <algorithm>
#include <utility>

#include "base/json_writer.h"
#include "base/text.h"
#include "crypto/dsse.h"
#include "crypto/sha.h"
#include "decide/award.h"
#include "decide/scheme.h"
#include "tender/signing.h"

namespace proofhouse::tender {

namespace {

const Requirement* find(const Evaluation& evaluation, const RequirementId& id) {
  const auto found = std::ranges::find(evaluation.requirements, id, &Requirement::id);
  return found == evaluation.requirements.end() ? nullptr : &*found;
}

std::vector<ContractOption> options_of(const BidDecision& bid, const Bid& handed_in) {
  std::vector<ContractOption> out;
  if (!bid.price) return out;
  auto cost = bid.price->lines.begin();
  for (const auto& line : handed_in.prices) {
    if (!line.option) continue;
    // Options stand among the costs in the order of the bid's price lines, those that nobody demands left out.
    const auto counted = std::find_if(cost, bid.price->lines.end(), [&](const CostLine& entry) {
      return entry.kind == CostKind::kOption && entry.label == line.line;
    });
    if (counted == bid.price->lines.end()) continue;
    cost = counted + 1;
    out.push_back({line.line, line.quantity, line.unit, counted->amount, line.yearly, line.needed_for});
  }
  return out;
}

void add_tests(const Requirement& requirement, const ItemId& item, std::vector<ContractTest>& out) {
  for (const bool site : {false, true}) {
    for (const auto& test : site ? requirement.acceptance.site : requirement.acceptance.factory) {
      out.push_back(
          {requirement.id, item, site, test.id, test.steps, test.pass.empty() ? requirement.acceptance.pass : test.pass});
    }
  }
}

std::vector<ContractTest> tests_of(const Evaluation& evaluation, const std::vector<GateResult>& due) {
  std::vector<ContractTest> out;
  for (const auto& gate : due) {
    const Requirement* requirement = find(evaluation, gate.requirement);
    if (requirement == nullptr) continue;
    if (requirement->applies_to != Subject::kItem) {
      add_tests(*requirement, {}, out);
      continue;
    }
    for (const auto& item : evaluation.decision.tender.items) {
      if (decide::Scheme::holds(*requirement, item)) add_tests(*requirement, item.id, out);
    }
  }
  return out;
}

ContractClause clause_of(const Requirement& requirement, const Response& response) {
  const Clause& clause = requirement.clause;
  ContractClause out{
      requirement.id, requirement.title, {}, clause.remedy, clause.flow_down, false, ClauseAnswer::kAccepted, {}, {}};
  const auto answer = std::ranges::find(response.clauses, requirement.id, &ClauseResponse::requirement);
  if (answer != response.clauses.end()) {
    out.answered = true;
    out.answer = answer->answer;
    out.answer_text = answer->text;
  }
  for (const auto& parameter : clause.parameters) {
    ContractParameter value{parameter.name, parameter.standard.text(), parameter.unit, false};
    if (out.answered) {
      for (const auto& [name, offered] : answer->parameters) {
        if (name != parameter.name) continue;
        value.value = offered.text();
        value.offered = true;
      }
    }
    out.parameters.push_back(std::move(value));
  }
  out.text = filled_in(clause.text, out.parameters);
  out.remedy = filled_in(clause.remedy, out.parameters);
  return out;
}

void write_properties(JsonWriter& out, const Decision& decision, const std::optional<BidId>& awarded) {
  out.key("properties").begin_array();
  out.text(awarded ? "PROOFHOUSE_AWARDED" : "PROOFHOUSE_CANCELLED");
  if (awarded) out.text("PROOFHOUSE_ALL_AWARD_GATES_PASSED_OR_WAIVED");
  if (decision.publication.editions > 0 && decision.publication.differences.empty()) out.text("PROOFHOUSE_AS_PUBLISHED");
  out.end_array();
}

}  // namespace

Contract contract_of(const Evaluation& evaluation, const BidId& bid, Date awarded) {
  const Decision& decision = evaluation.decision;
  const BidDecision& won = *std::ranges::find(decision.bids, bid, &BidDecision::id);
  Contract out;
  out.bid = bid;
  out.bidder = won.bidder;
  out.awarded = awarded;
  out.first_signature = decide::first_signing_day(awarded, decision.tender.dates.standstill);
  for (const auto& item : decision.tender.items) {
    const auto offered = std::ranges::find(won.offered, item.id, &OfferedItem::item);
    if (offered != won.offered.end()) out.items.push_back(*offered);
  }
  for (const auto& gate : won.gates) {
    const bool open = gate.status == GateStatus::kFailed || gate.status == GateStatus::kOpen;
    if (gate.stage == GateStage::kAcceptance && open) out.gates.push_back(gate);
  }
  out.tests = tests_of(evaluation, out.gates);
  const auto handed_in = std::ranges::find_if(evaluation.handed_in, [&](const HandedIn& entry) { return entry.bid.id == bid; });
  const Response none;
  const Response& response = handed_in == evaluation.handed_in.end() ? none : handed_in->response;
  if (handed_in != evaluation.handed_in.end()) out.options = options_of(won, handed_in->bid);
  for (const auto& requirement : evaluation.requirements) {
    if (!requirement.clause.text.empty()) out.clauses.push_back(clause_of(requirement, response));
  }
  for (const auto& waiver : decision.waivers) {
    if (waiver.refused.empty() && (waiver.bid.empty() || waiver.bid == bid)) out.waivers.push_back(waiver);
  }
  return out;
}

std::string filled_in(std::string_view text, std::span<const ContractParameter> parameters) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    out += text.substr(0, open);
    if (open == std::string_view::npos) break;
    text.remove_prefix(open);
    const std::size_t close = text.find('}');
    const auto parameter =
        std::ranges::find(parameters, text.substr(1, close == std::string_view::npos ? 0 : close - 1), &ContractParameter::name);
    if (close == std::string_view::npos || parameter == parameters.end()) {
      out += '{';
      text.remove_prefix(1);
      continue;
    }
    out += parameter->value;
    text.remove_prefix(close + 1);
  }
  return out;
}

std::string decision_envelope(const Decision& decision, std::span<const RecordFile> files, const std::optional<BidId>& awarded,
                              Date day, const crypto::PrivateKey& key) {
  std::vector<Resource> subjects;
  for (const auto& file : files) subjects.push_back({file.name, crypto::sha256(file.bytes), {}, 0});
  for (const auto& input : decision.inputs) subjects.push_back({input.path, input.sha256, {}, 0});
  JsonWriter predicate(JsonWriter::Style::kCompact);
  predicate.begin_object().key("verifier").begin_object();
  predicate.member("id", "https://proofhouse.dev/proofhouse");
  predicate.member("version", decision.program_version).member("build", decision.program_build).end_object();
  predicate.member("timeCreated", start_of(day));
  write_properties(predicate, decision, awarded);
  predicate.member("tender", decision.title).member("bid", awarded).member("as_of", decision.as_of);
  predicate.member("edition", std::to_string(decision.publication.editions)).end_object();
  return signed_statement(subjects, kDecisionPredicate, std::move(predicate).take(), key, key.public_key().fingerprint().hex());
}

std::string file_envelope(const RecordFile& file, std::string_view predicate_type, Date day, const crypto::PrivateKey& key) {
  const std::vector<Resource> subjects = {{file.name, crypto::sha256(file.bytes), {}, 0}};
  JsonWriter predicate(JsonWriter::Style::kCompact);
  predicate.begin_object().member("timeCreated", start_of(day)).end_object();
  return signed_statement(subjects, predicate_type, std::move(predicate).take(), key, key.public_key().fingerprint().hex());
}

SignatureCheck standing_of(const crypto::PrivateKey& key, const TrustPolicy& trust, Date as_of) {
  constexpr std::string_view kSample = "{}";
  Envelope sample;
  sample.payload_type = kInTotoPayload;
  sample.payload.assign(kSample.begin(), kSample.end());
  sample.signatures.push_back({{}, key.sign(crypto::pae(kInTotoPayload, kSample))});
  return trust.check(sample, Purpose::kAward, {}, as_of);
}

}  // namespace proofhouse::tender
