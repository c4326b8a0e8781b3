#include "tender/published_parts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/json_writer.h"
#include "crypto/sha.h"

namespace proofhouse::tender {

namespace {

struct Rules {
  const Tender& tender;
  const Profile& profile;
  const decide::Scheme& scheme;
  std::span<const Waiver> waivers;
};

struct Part {
  PartName name;
  void (*write)(JsonWriter&, const Rules&);
};

// [{"id": …, and what `member` adds}, …] over all requirements of the scheme.
template <class Member>
void each_requirement(JsonWriter& out, const Rules& rules, Member&& member) {
  out.begin_array();
  for (const Requirement& requirement : rules.scheme.requirements) {
    out.begin_object().member("id", requirement.id);
    member(requirement);
    out.end_object();
  }
  out.end_array();
}

void write_buyer(JsonWriter& out, const Rules& rules) {
  const Tender& tender = rules.tender;
  out.begin_object().member("title", tender.title).member("buyer", tender.buyer).member("law", tender.law);
  out.member("currency", tender.currency).end_object();
}

void write_dates(JsonWriter& out, const Rules& rules) {
  const TenderDates& dates = rules.tender.dates;
  out.begin_object().member("deadline", dates.deadline).member("knowledge", dates.knowledge);
  out.member("support_until", dates.support_until).member("standstill", dates.standstill).end_object();
}

void write_profile(JsonWriter& out, const Rules& rules) {
  const Profile& profile = rules.profile;
  out.begin_object().member("id", profile.id).member("award_cap", profile.award_cap);
  out.member("prerequisites", profile.prerequisites).member("monitoring", profile.monitoring);
  out.member("two_reviewers", profile.two_reviewers).member("signed_reviews", profile.signed_reviews).end_object();
}

void write_requirements(JsonWriter& out, const Rules& rules) {
  each_requirement(out, rules, [&](const Requirement& requirement) {
    out.member("element", requirement.element).member("applies_to", requirement.applies_to).member("kinds", requirement.kinds);
    out.member("stage", requirement.stage).member("answers_by", requirement.answers_by);
    out.member("waivable", requirement.waivable).member("compensating", requirement.compensating);
    out.member("equivalence", requirement.equivalence).member("checks", requirement.checks);
  });
}

void write_gates(JsonWriter& out, const Rules& rules) {
  out.begin_array();
  for (const auto& gate : rules.scheme.gates) {
    out.begin_object().member("requirement", gate.requirement).member("stage", gate.stage);
    out.member("needed", gate.needed).member("capped", gate.capped).end_object();
  }
  out.end_array();
}

std::string waiver_json(const Waiver& waiver) {
  JsonWriter out(JsonWriter::Style::kCompact);
  out.begin_object().member("requirement", waiver.requirement).member("measure", waiver.measure);
  out.member("owner", waiver.owner).member("reason", waiver.reason);
  out.member("published", waiver.published).member("expires", waiver.expires).end_object();
  return std::move(out).take();
}

void write_waivers(JsonWriter& out, const Rules& rules) {
  std::vector<std::string> texts;
  for (const auto& waiver : rules.waivers) {
    if (waiver.bid.empty()) texts.push_back(waiver_json(waiver));
  }
  std::ranges::sort(texts);
  out.value_of(texts);
}

constexpr std::array<Part, 20> kParts = {{
    {{"buyer", "the title, the buyer, the law or the currency", false}, write_buyer},
    {{"items", "the items"}, [](JsonWriter& out, const Rules& rules) { out.value_of(rules.tender.items); }},
    {{"criticality", "the criticality", false},
     [](JsonWriter& out, const Rules& rules) { out.value_of(rules.tender.criticality); }},
    {{"dates", "the dates"}, write_dates},
    {{"criteria", "the award criteria"}, [](JsonWriter& out, const Rules& rules) { out.value_of(rules.tender.criteria); }},
    {{"formula", "the award formula", false}, [](JsonWriter& out, const Rules& rules) { out.value_of(rules.tender.award); }},
    {{"life", "the cost of keeping it patched", false},
     [](JsonWriter& out, const Rules& rules) { out.value_of(rules.tender.life); }},
    {{"robustness", "the spreads of the robustness analysis"},
     [](JsonWriter& out, const Rules& rules) { out.value_of(rules.tender.robustness); }},
    {{"clarifications", "the rule for clarifications", false},
     [](JsonWriter& out, const Rules& rules) { out.value_of(rules.tender.clarifications); }},
    {{"profile", "the profile", false}, write_profile},
    {{"weights", "the element weights"}, [](JsonWriter& out, const Rules& rules) { out.value_of(rules.scheme.weights); }},
    {{"requirements", "the requirements"}, write_requirements},
    {{"shares", "the shares of the requirements within their elements"},
     [](JsonWriter& out, const Rules& rules) {
       each_requirement(out, rules, [&](const Requirement& requirement) { out.member("share", requirement.share); });
     }},
    {{"gates", "the gates"}, write_gates},
    {{"demands", "the demands"},
     [](JsonWriter& out, const Rules& rules) {
       each_requirement(out, rules, [&](const Requirement& requirement) {
         out.member("title", requirement.title).member("demand", requirement.demand);
       });
     }},
    {{"questions", "the questions of the questionnaire"},
     [](JsonWriter& out, const Rules& rules) {
       each_requirement(out, rules, [&](const Requirement& requirement) { out.member("questions", requirement.questions); });
     }},
    {{"evidence", "the levels that evidence can reach"},
     [](JsonWriter& out, const Rules& rules) {
       each_requirement(out, rules, [&](const Requirement& requirement) { out.member("evidence", requirement.evidence); });
     }},
    {{"clauses", "the contract clauses"},
     [](JsonWriter& out, const Rules& rules) {
       each_requirement(out, rules, [&](const Requirement& requirement) { out.member("clause", requirement.clause); });
     }},
    {{"acceptance", "the acceptance tests"},
     [](JsonWriter& out, const Rules& rules) {
       each_requirement(out, rules, [&](const Requirement& requirement) { out.member("acceptance", requirement.acceptance); });
     }},
    {{"waivers", "the waivers for all bids"}, write_waivers},
}};

constexpr auto kNames = [] {
  std::array<PartName, kParts.size()> names{};
  for (std::size_t i = 0; i < kParts.size(); ++i) names[i] = kParts[i].name;
  return names;
}();

}  // namespace

std::span<const PartName> part_names() { return kNames; }

const PartName* part_named(std::string_view name) {
  const auto* const found = std::ranges::find(kNames, name, &PartName::name);
  return found == kNames.end() ? nullptr : found;
}

std::vector<PublishedPart> parts_of(const Tender& tender, const Profile& profile, const decide::Scheme& scheme,
                                    std::span<const Waiver> waivers) {
  const Rules rules{tender, profile, scheme, waivers};
  std::vector<PublishedPart> parts;
  for (const Part& part : kParts) {
    JsonWriter out(JsonWriter::Style::kCompact);
    part.write(out, rules);
    parts.push_back({std::string(part.name.name), crypto::sha256(std::move(out).take())});
  }
  return parts;
}

}  // namespace proofhouse::tender
