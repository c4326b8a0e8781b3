#include "tender/response_json.h"

#include <utility>

#include "base/json_writer.h"
#include "base/text.h"
#include "formats/response/reader.h"

namespace proofhouse::tender {

namespace {

// Puts the foreign members of one map behind its own.
class Foreign {
 public:
  Foreign(const Response& response, JsonWriter& json) : response_(response), json_(json) {}

  // `above` is the pointer of the map: "" or "/answers/3".
  void put_back(const std::string& above) {
    const std::string begin = above + "/";
    for (const auto& member : response_.foreign) {
      if (!member.pointer.starts_with(begin)) continue;
      const std::string key = member.pointer.substr(begin.size());
      if (key.find('/') != std::string::npos) continue;
      json_.key(replace_all(replace_all(key, "~1", "/"), "~0", "~")).number(member.json);
    }
  }

 private:
  const Response& response_;
  JsonWriter& json_;
};

void write_answers(JsonWriter& json, const std::vector<Answer>& answers) {
  json.key("answers").begin_object();
  for (const auto& answer : answers) {
    json.key(answer.question.str());
    if (answer.values.size() == 1) {
      json.text(answer.values.front());
    } else {
      json.value_of(answer.values);
    }
  }
  json.end_object();
}

void write_claim(JsonWriter& json, const Claim& claim) {
  json.member("requirement", claim.requirement);
  if (!claim.item.empty()) json.member("item", claim.item);
  if (claim.claim != ClaimAnswer::kNone) json.member("claim", claim.claim);
  if (!claim.text.empty()) json.member("text", claim.text);
  if (!claim.answers.empty()) write_answers(json, claim.answers);
  if (!claim.evidence.empty()) json.member("evidence", claim.evidence);
  if (!claim.carried_over.empty()) json.member("carried_over", claim.carried_over);
}

void write_clause(JsonWriter& json, const ClauseResponse& clause) {
  json.member("requirement", clause.requirement).member("answer", clause.answer);
  if (!clause.parameters.empty()) {
    json.key("parameters").begin_object();
    for (const auto& [name, value] : clause.parameters) json.key(name).number(value.text());
    json.end_object();
  }
  if (!clause.text.empty()) json.member("text", clause.text);
}

}  // namespace

std::string response_json(const Response& response) {
  JsonWriter json;
  Foreign foreign(response, json);
  const auto write_list = [&](const std::string& key, const auto& list, auto write) {
    json.key(key).begin_array();
    for (std::size_t i = 0; i < list.size(); ++i) {
      json.begin_object();
      write(list[i]);
      foreign.put_back("/" + key + "/" + std::to_string(i));
      json.end_object();
    }
    json.end_array();
  };
  json.begin_object().member("schema", formats::response::kSchema).member("tender", response.tender);
  if (!response.edition.empty()) json.member("edition", response.edition);
  json.member("bidder", response.bidder);
  write_list("answers", response.claims, [&](const Claim& claim) { write_claim(json, claim); });
  if (!response.clauses.empty()) {
    write_list("clauses", response.clauses, [&](const ClauseResponse& clause) { write_clause(json, clause); });
  }
  if (!response.demands.empty()) {
    write_list("demands", response.demands,
               [&](const SeenDemand& demand) { json.member("requirement", demand.requirement).member("sha256", demand.sha256); });
  }
  foreign.put_back("");
  json.end_object();
  return std::move(json).take();
}

}  // namespace proofhouse::tender
