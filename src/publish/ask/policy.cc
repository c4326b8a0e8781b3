#include "publish/ask/policy.h"

#include <algorithm>

#include "base/text.h"
#include "publish/ask/annex.h"
#include "publish/ask/parts.h"
#include "publish/ask/policy_parts.h"
#include "publish/report_words.h"

namespace proofhouse::publish::ask {

namespace {

void write_scope(Text& text, const Asked& asked) {
  text.lead("How " + asked.tender.buyer +
            " buys products of operational technology: which purchases, by which rules, and who decides.");
  text.heading(1, "Purpose and scope");
  std::vector<std::string> kinds;
  for (std::size_t i = 0; i < enum_count<ProductKind>(); ++i) kinds.push_back(words_of(static_cast<ProductKind>(i)));
  text.paragraph(
      "This policy holds for every purchase of a product that measures, controls or protects a physical process, or that "
      "configures such a product: " +
      listed(kinds) + ".");
  text.list({
      "It holds for new products, extensions, replacements, spare units of another version, software alone, and leased products.",
      "It holds for products that come as part of works, plant or a service: the contractor hands the demands down.",
      "It holds whatever the price. A purchase is not split to stay outside.",
      "An emergency replacement may be bought first and judged within 60 days. Until then it is treated as not trusted, and its "
      "risk is entered in the register.",
  });
}

std::string count_of(const Profile& profile, const Catalogue& catalogue) {
  return std::to_string(profile.requirements.empty() ? catalogue.requirements.size() : profile.requirements.size());
}

void write_profiles(Text& text, const Asked& asked, const Profiles& profiles) {
  text.heading(1, "Which profile holds");
  render::Table table;
  table.caption = "The profiles, the one of this tender first";
  table.columns = {
      {"Profile", 3}, {"For", 6}, {"Demands", 2, true}, {"Gates", 2, true}, {"Proof at award", 3}, {"Prerequisites", 3, true}};
  for (const Profile* profile : profiles) {
    const std::string cap = profile->award_cap ? std::string(name_of(*profile->award_cap)) + " at most" : "as the demand says";
    table.rows.push_back(row({profile->id.str(), profile_name(*profile), count_of(*profile, asked.catalogue),
                              std::to_string(profile->gates.size()), cap, std::to_string(profile->prerequisites.size())}));
  }
  text.table(std::move(table));
  for (const Profile* profile : profiles) text.labelled(profile->id.str(), profile->summary);
  text.paragraph(
      "A purchase takes the profile of the organisation. A purchase of criticality high or critical takes at least the "
      "profile medium; one that stays in use beyond one site, or is watched as part of the supply chain, takes large. A "
      "weaker profile than this policy names is an exception and is approved like a waiver.");
  render::Table criticality;
  criticality.caption =
      "Criticality: the worst consequence for people, service or environment, against who can reach the product";
  criticality.columns = {{"Worst consequence", 5}, {"isolated", 2}, {"site", 2}, {"remote", 2}, {"internet", 2}};
  criticality.rows = criticality_rows();
  text.table(std::move(criticality));
}

void write_vendors(Text& text, const Asked& asked, const Profiles& profiles) {
  text.heading(1, "What makes a vendor unacceptable");
  std::vector<std::string> reasons;
  for (const Profile* profile : profiles) {
    for (const auto& id : profile->prerequisites) {
      const Requirement* known = asked.scheme.find(id) != nullptr ? asked.scheme.find(id) : asked.catalogue.find(id);
      reasons.push_back(id.str() + " is not met" + (known == nullptr ? "" : ": " + known->title) + " (profile " +
                        profile->id.str() + ")");
    }
  }
  text.paragraph("A vendor is not accepted, and an accepted one is suspended, while one of these holds:");
  std::vector<std::string> conduct = {
      "It gave a signed statement that its own evidence or a test contradicts.",
      "It refuses to disclose known vulnerabilities of the offered product, or to correct those that are exploited.",
      "It holds access to delivered products that it did not disclose, or that the owner cannot remove.",
      "It forbids the owner to test its own units or to publish, after coordination, what it found.",
  };
  text.list(conduct);
  if (!reasons.empty()) {
    text.paragraph(
        "Where the organisation manages supply-chain risk, these are prerequisites. They are judged before any offer:");
    text.list(reasons);
  }
  std::vector<std::string> never;
  for (const auto& requirement : asked.catalogue.requirements) {
    if (!requirement.waivable) never.push_back(requirement.id.str() + " " + requirement.title);
  }
  if (!never.empty()) {
    text.paragraph("A product is never bought, by nobody's approval, where one of these gates fails:");
    text.list(never);
  }
}

void write_waivers(Text& text, const Asked& asked) {
  text.heading(1, "Waivers");
  text.list({
      "A waiver names the demand, a compensating measure, an owner, a reason and the day on which it ends, three years ahead at "
      "most.",
      "It is published to all bidders before the deadline.",
      asked.tender.law == Law::kPublic
          ? "It holds for all bids alike."
          : "It holds for all bids alike; under private law a waiver for one bid is recorded with the "
            "reason why the others had none.",
      "It is printed on the first page of the evaluation, whether it holds or not, and is entered in the risk register.",
      "When it ends, the product meets the demand, is isolated, or is replaced.",
  });
}

void write_contract(Text& text, const Asked& asked, const Profiles& profiles) {
  text.heading(1, "Contract, acceptance and life");
  text.list({
      "The clauses of the demands become part of the contract. A clause is changed only within its limits, or by its fallback.",
      "Nothing is paid while an acceptance gate is open. Delivered files, versions and serial numbers are compared with the "
      "award.",
      "The buyer's knowledge of vulnerabilities is kept up to date for the life of the product.",
  });
  std::vector<std::string> watched;
  for (const auto& id : profiles.front()->monitoring) {
    const Requirement* known = asked.catalogue.find(id);
    watched.push_back(id.str() + (known == nullptr ? "" : " " + known->title));
  }
  if (watched.empty()) return;
  text.paragraph("Duties of the supplier that are watched for life:");
  text.list(watched);
}

void write_review(Text& text) {
  text.heading(1, "Records and review");
  text.list({
      "The request, every edition and addendum, all bids, reviews and the signed decision are kept for the life of the product "
      "and "
      "for at least ten years after the award.",
      "This policy is reviewed once a year, after an incident with a bought product, and when the catalogue of demands changes. "
      "Operators that are bound by NERC CIP-013 review and approve it at least every 15 months.",
      "The review looks at what was demanded, missed and decided in the tenders since the last one.",
  });
  render::Table table;
  table.caption = "Approval of this policy";
  table.columns = {{"Function", 4}, {"Name", 5}, {"Date", 3}, {"Signature", 5}};
  for (const std::string_view function : {"Management", "Operation", "OT security", "Procurement"}) {
    table.rows.push_back(row({std::string(function), "", "", ""}));
  }
  text.table(std::move(table));
}

}  // namespace

render::Document procurement_policy(const Asked& asked) {
  Profiles profiles = {&asked.profile};
  for (const auto& profile : asked.catalogue.profiles) {
    if (profile.id != asked.profile.id) profiles.push_back(&profile);
  }
  // The others by what they ask; a profile without a list asks everything.
  std::ranges::sort(profiles.begin() + 1, profiles.end(), {}, [&](const Profile* profile) {
    return profile->requirements.empty() ? asked.catalogue.requirements.size() : profile->requirements.size();
  });
  render::Document document = document_of("Procurement policy for operational technology", asked);
  document.title = asked.tender.buyer;
  document.facts = {{"Organisation", asked.tender.buyer},
                    {"Edition", "draft until approved"},
                    {"Date", asked.date.iso()},
                    {"Profile", asked.profile.id.str()},
                    {"Law", std::string(words_of(asked.tender.law))},
                    {"Catalogue", asked.catalogue.version}};
  Text text(document);
  write_scope(text, asked);
  write_profiles(text, asked, profiles);
  write_policy_gates(text, asked, profiles);
  write_approvals(text);
  write_vendors(text, asked, profiles);
  write_waivers(text, asked);
  write_contract(text, asked, profiles);
  write_review(text);
  return document;
}

}  // namespace proofhouse::publish::ask
