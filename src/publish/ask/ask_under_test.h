// The rules of a tender for tests: the built-in catalogue, one of its profiles, and a tender made in the program.
#pragma once

#include <string>

#include "catalogue/embedded.h"
#include "publish/ask/asked.h"
#include "render/document.h"
#include "tender/asked.h"

namespace proofhouse::publish::ask::testing {

inline Tender small_tender() {
  Tender tender;
  tender.title = "Feeder RTU 2026";
  tender.buyer = "Example Utility";
  tender.profile = ProfileId("medium");
  tender.currency = "EUR";
  tender.criticality = {2, 3, 1, Exposure::kRemote};
  tender.dates.published = Date::from(2026, 8, 31);
  tender.items = {{ItemId("rtu"), ProductKind::kRtu, 40, Decimal::whole(80)},
                  {ItemId("tool"), ProductKind::kEngineeringTool, 2, Decimal::whole(20)}};
  tender.criteria = {{CriterionId("security"), CriterionSource::kSecurity, Decimal::whole(40), 0},
                     {CriterionId("function"), CriterionSource::kPanel, Decimal::whole(20), 5},
                     {CriterionId("price"), CriterionSource::kPrice, Decimal::whole(40), 0}};
  tender.award.minimum_security = Decimal::whole(30);
  tender.award.ties = {CriterionId("security"), CriterionId("price")};
  tender.life = Life{2,
                     Decimal::of_millionths(250'000),
                     Decimal::whole(1),
                     Decimal::whole(95),
                     Decimal::whole(30),
                     Decimal::whole(900),
                     {Decimal::whole(2), Decimal::whole(1), Decimal::whole(0)}};
  tender.robustness.draws = 200;
  return tender;
}

// Owns what an Asked refers to.
class Rules {
 public:
  explicit Rules(Tender tender_, const std::string& profile_ = "medium")
      : catalogue(catalogue::embedded().value()),
        tender(std::move(tender_)),
        profile(*catalogue.profile(ProfileId(profile_))),
        scheme(decide::make_scheme(tender, profile, catalogue.requirements).value()),
        questionnaire(tender::questionnaire_of(tender, profile, scheme, catalogue.elements, "draft")) {}

  [[nodiscard]] Asked asked() const { return {tender, profile, catalogue, scheme, questionnaire, Date::from(2026, 8, 31)}; }

  Catalogue catalogue;
  Tender tender;
  Profile profile;
  decide::Scheme scheme;
  Questionnaire questionnaire;
};

// All text of a document, a line a block.
inline std::string text_of(const render::Document& document) {
  std::string out;
  const auto spans = [&](const render::Paragraph& paragraph) {
    for (const auto& span : paragraph.spans) out += span.text;
  };
  for (const auto& block : document.blocks) {
    if (const auto* heading = std::get_if<render::Heading>(&block)) out += heading->text;
    if (const auto* paragraph = std::get_if<render::Paragraph>(&block)) spans(*paragraph);
    if (const auto* list = std::get_if<render::List>(&block)) {
      for (const auto& item : list->items) {
        for (const auto& paragraph : item) spans(paragraph);
        out += "\n";
      }
    }
    if (const auto* table = std::get_if<render::Table>(&block)) {
      out += table->caption + "\n";
      for (const auto& row : table->rows) {
        for (const auto& cell : row) {
          spans(cell);
          out += " | ";
        }
        out += "\n";
      }
    }
    out += "\n";
  }
  return out;
}

}  // namespace proofhouse::publish::ask::testing
