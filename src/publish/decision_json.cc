#include "publish/decision_json.h"

#include <optional>
#include <utility>

#include "base/json_writer.h"
#include "publish/decision_bid_json.h"
#include "publish/titles.h"

namespace proofhouse::publish {

namespace {

void write_tender(JsonWriter& out, const Decision& decision) {
  const Tender& tender = decision.tender;
  out.member("title", decision.title).member("buyer", decision.buyer).member("law", tender.law);
  out.member("profile", decision.profile).member("criticality", decision.criticality).member("currency", tender.currency);
  out.member("dates", tender.dates).member("tender_items", tender.items);
  out.key("formula").begin_object();
  const Award& award = tender.award;
  out.member("name", award.formula).member("reference", award.reference).member("minimum_security", award.minimum_security);
  out.member("security_options", award.security_options)
      .member("ties", award.ties)
      .member("abnormally_low", award.abnormally_low);
  out.end_object();
  out.member("criteria", tender.criteria).member("life", tender.life).member("variation", tender.robustness);
}

void write_weights(JsonWriter& out, const Decision& decision, const Sources& sources) {
  out.key("elements").begin_array();
  for (const auto& weight : decision.element_weights) {
    out.begin_object().member("element", weight.element).member("title", element_title(sources, weight.element));
    out.member("weight", weight.weight).end_object();
  }
  out.end_array();
  out.key("requirements").begin_array();
  for (const auto& id : decision.requirements) {
    Rational weight;
    for (const auto& [of, value] : decision.weights) {
      if (of == id) weight = value;
    }
    out.begin_object().member("id", id).member("title", requirement_title(sources, id));
    write_id_or_null(out, "element", element_of(sources, id));
    write_exact(out, "weight", weight);
    out.end_object();
  }
  out.end_array();
}

void write_waivers(JsonWriter& out, const Decision& decision) {
  out.key("waivers").begin_array();
  for (const auto& waiver : decision.waivers) {
    out.begin_object().member("requirement", waiver.requirement);
    write_id_or_null(out, "bid", waiver.bid);
    out.member("measure", waiver.measure).member("owner", waiver.owner).member("reason", waiver.reason);
    out.member("published", waiver.published).member("expires", waiver.expires).member("holds", waiver.refused.empty());
    write_id_or_null(out, "refused", waiver.refused);
    out.end_object();
  }
  out.end_array();
}

void write_publication(JsonWriter& out, const Publication& publication) {
  out.key("publication").begin_object().member("editions", publication.editions);
  const bool known = publication.published != Date();
  out.member("published", known ? std::optional(publication.published) : std::nullopt);
  out.member("newest", publication.newest.is_zero() ? std::nullopt : std::optional(publication.newest));
  out.key("signature").begin_object().member("state", publication.signature.state);
  write_id_or_null(out, "key", publication.signature.key);
  write_id_or_null(out, "holder", publication.signature.holder);
  write_id_or_null(out, "detail", publication.signature.detail);
  out.end_object().member("differences", publication.differences).end_object();
}

void write_flips(JsonWriter& out, const Decision& decision) {
  const auto optional_exact = [&](std::string_view name, const std::optional<Rational>& value) {
    if (value) {
      write_exact(out, name, *value, 3);
    } else {
      out.key(name).null().key(std::string(name) + "_exact").null();
    }
  };
  out.key("flips").begin_array();
  for (const auto& flip : decision.flips) {
    out.begin_object().member("element", flip.element);
    write_exact(out, "weight", flip.weight);
    optional_exact("change", flip.change);
    optional_exact("to", flip.to);
    write_id_or_null(out, "first", flip.first);
    out.member("exact", flip.exact).end_object();
  }
  out.end_array();
}

void write_frameworks(JsonWriter& out, const Decision& decision) {
  out.key("frameworks").begin_array();
  for (const auto& framework : decision.frameworks) {
    out.begin_object().member("framework", framework.framework).member("mapped", framework.mapped).member("ids", framework.ids);
    out.key("met").begin_array();
    for (const auto& [bid, ids] : framework.met) out.begin_object().member("bid", bid).member("ids", ids).end_object();
    out.end_array().end_object();
  }
  out.end_array();
}

}  // namespace

std::string decision_json(const Decision& decision, const Sources& sources) {
  JsonWriter out;
  out.begin_object();
  out.member("schema", kDecisionSchema).member("as_of", decision.as_of).member("recommended", decision.recommended);
  out.member("recommended_tied", decision.recommended_tied);
  out.member("incomplete", decision.incomplete).member("unsafe", decision.unsafe);
  out.member("without_prices", decision.without_prices).member("summary", decision.summary);
  write_tender(out, decision);
  write_weights(out, decision, sources);
  write_publication(out, decision.publication);
  out.key("bids").begin_array();
  for (const auto& bid : decision.bids) write_bid(out, bid, decision.tender.currency);
  out.end_array();
  write_waivers(out, decision);
  out.member("panel_marks", decision.marks);
  out.member("clarifications", decision.clarifications).member("conflicts", decision.conflicts);
  write_flips(out, decision);
  write_frameworks(out, decision);
  out.member("inputs", decision.inputs);
  out.key("program").begin_object();
  out.member("version", decision.program_version).member("build", decision.program_build);
  out.end_object().end_object();
  return std::move(out).take();
}

}  // namespace proofhouse::publish
