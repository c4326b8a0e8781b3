#include "publish/award/files.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/json_writer.h"
#include "crypto/sha.h"
#include "publish/award/award_json.h"
#include "publish/award/bundle_json.h"
#include "publish/award/contract_schedule.h"
#include "publish/award/debrief_document.h"
#include "publish/award/notices.h"
#include "publish/decision_json.h"
#include "render/document.h"
#include "tender/award.h"
#include "tender/debrief.h"
#include "tender/signing.h"

namespace proofhouse::publish {

namespace {

constexpr std::string_view kSaltsSchema = "proofhouse-salts-1";

class Maker {
 public:
  Maker(const tender::Evaluation& evaluation, const Sources& sources, const AwardMaking& making)
      : evaluation_(evaluation),
        decision_(evaluation.decision),
        sources_(sources),
        making_(making),
        decision_json_(decision_json(decision_, sources)) {}

  Result<AwardFiles> award(const BidId& bid) && {
    const auto contract = tender::contract_of(evaluation_, bid, making_.day);
    TRY_VOID(add_document("contract-schedule", contract_schedule(contract, decision_, sources_)));
    salts_.begin_object().member("schema", kSaltsSchema).member("tender", decision_.title).key("bundles").begin_array();
    for (const auto& each : decision_.bids) TRY_VOID(add_bidder(each, bid, contract));
    salts_.end_array().end_object();
    add("salts.json", std::move(salts_).take());
    // What goes to the winner: award.json may be shown to it, and names nobody else.
    std::vector<std::string> names;
    for (const auto& file : out_.files) {
      const bool own =
          file.name.starts_with("notices/" + bid.str() + ".") || file.name.starts_with("debriefs/" + bid.str() + "/");
      if (own || file.name.starts_with("contract-schedule.")) names.push_back(file.name);
    }
    std::ranges::sort(names);
    sign_record("award.json", award_json(contract, decision_, crypto::sha256(decision_json_), names), bid);
    return std::move(out_);
  }

  Result<AwardFiles> cancellation(std::string_view reason) && {
    for (const auto& bid : decision_.bids) {
      TRY_VOID(add_document("notices/" + bid.id.str(), cancellation_notice(bid, decision_, making_.day, reason)));
    }
    sign_record("cancellation.json", cancellation_json(decision_, crypto::sha256(decision_json_), making_.day, reason),
                std::nullopt);
    return std::move(out_);
  }

 private:
  void add(std::string name, std::string bytes) { out_.files.push_back({std::move(name), std::move(bytes)}); }

  Result<void> add_document(const std::string& name, const render::Document& document) {
    add(name + ".html", render::document_html(document));
    if (out_.without_docx) return {};
    auto docx = render::document_docx(document, making_.day);
    if (!docx && docx.error().code == ErrorCode::kNotFound) {
      out_.without_docx = true;
      return {};
    }
    if (!docx) return std::unexpected(docx.error());
    add(name + ".docx", *std::move(docx));
    return {};
  }

  Result<void> add_bidder(const BidDecision& bid, const BidId& winner, const tender::Contract& contract) {
    const std::string& id = bid.id.str();
    Debrief debrief = tender::debrief_of(evaluation_, bid.id, winner, making_.day);
    const auto salted = tender::salted_inputs(decision_, bid.id, making_.salt);
    for (const auto& input : salted) debrief.salted.push_back(input.salted);
    add_salts(bid.id, salted);
    TRY_VOID(add_document("notices/" + id,
                          bid.id == winner ? award_notice(contract, decision_) : outcome_notice(debrief, contract, decision_)));
    const std::string folder = "debriefs/" + id + "/";
    TRY_VOID(add_document(folder + "debrief", debrief_document(debrief, sources_)));
    const std::string bundle = bundle_json(debrief);
    add(folder + tender::envelope_name("bundle.json"),
        tender::file_envelope({"bundle.json", bundle}, kDebriefPredicate, making_.day, *making_.key));
    add(folder + "bundle.json", bundle);
    return {};
  }

  void add_salts(const BidId& bid, const std::vector<tender::SaltedInput>& salted) {
    salts_.begin_object().member("bid", bid).key("inputs").begin_array();
    for (const auto& input : salted) {
      salts_.begin_object().member("path", input.path).member("sha256", input.sha256).member("salt", input.salt);
      salts_.member("salted", input.salted).end_object();
    }
    salts_.end_array().end_object();
  }

  void sign_record(const std::string& name, std::string bytes, const std::optional<BidId>& awarded) {
    const std::array<tender::RecordFile, 2> files = {{{"decision.json", decision_json_}, {name, bytes}}};
    add(tender::envelope_name("decision.json"), tender::decision_envelope(decision_, files, awarded, making_.day, *making_.key));
    add(name, std::move(bytes));
    add("decision.json", decision_json_);
  }

  const tender::Evaluation& evaluation_;
  const Decision& decision_;
  const Sources& sources_;
  const AwardMaking& making_;
  std::string decision_json_;
  JsonWriter salts_;
  AwardFiles out_;
};

}  // namespace

Result<AwardFiles> award_files(const tender::Evaluation& evaluation, const Sources& sources, const BidId& bid,
                               const AwardMaking& making) {
  return Maker(evaluation, sources, making).award(bid);
}

Result<AwardFiles> cancellation_files(const tender::Evaluation& evaluation, const Sources& sources, std::string_view reason,
                                      const AwardMaking& making) {
  return Maker(evaluation, sources, making).cancellation(reason);
}

}  // namespace proofhouse::publish
