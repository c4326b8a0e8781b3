#include <algorithm>

#include "base/text.h"
#include "publish/money_text.h"
#include "publish/report_parts.h"
#include "publish/report_sections.h"

namespace proofhouse::publish {

namespace {

std::string_view how_marked(const Criterion& criterion) {
  switch (criterion.from) {
    case CriterionSource::kSecurity: return "the security score";
    case CriterionSource::kPrice: return "100 × reference ÷ comparable price, at most 100";
    case CriterionSource::kPanel: return "the mean of the panel's marks, as a share of the scale";
  }
  return {};
}

void write_criteria(render::Html& html, const Tender& tender) {
  if (tender.criteria.empty()) return;
  table(html, "The published criteria", "", {{"Criterion"}, {"Weight, of 100", true}, {"Marks, 0 to 100"}}, [&] {
    for (const auto& criterion : tender.criteria) {
      const auto row = html.in("tr");
      row_head(html, criterion.id.str());
      number(html, criterion.weight.text());
      cell(html, std::string(how_marked(criterion)) +
                     (criterion.from == CriterionSource::kPanel ? " of " + std::to_string(criterion.scale) : ""));
    }
  });
}

// The reference follows from any price mark below its ceiling; where there is none, the best-marked price is the reference.
std::optional<Rational> reference_of(const Decision& decision) {
  if (decision.tender.award.reference) return decision.tender.award.reference->rational();
  std::optional<Rational> at_ceiling;
  for (const auto& bid : decision.bids) {
    for (std::size_t c = 0; c < bid.criteria.size() && c < decision.tender.criteria.size(); ++c) {
      if (decision.tender.criteria[c].from != CriterionSource::kPrice || !bid.price) continue;
      if (bid.criteria[c].marks < Rational(100)) return bid.criteria[c].marks * bid.price->comparable / Rational(100);
      if (bid.state == BidState::kEligible) at_ceiling = bid.price->comparable;
    }
  }
  return at_ceiling;
}

// "40 % × 81.4 = 32.56"
std::string term(const Criterion& criterion, const CriterionMark& mark) {
  return criterion.weight.text() + " % × " + mark.marks.text(1) + " = " + (mark.weight * mark.marks / Rational(100)).text(2);
}

void write_marks(render::Html& html, const View& view, std::span<const BidDecision> bids, const std::string& range) {
  wide_table(
      html, "The formula worked for each bid" + range + ": weight × marks, summed", "",
      [&] {
        html.element("th", "Bid", {{"scope", "col"}});
        for (const auto& criterion : view.decision.tender.criteria) html.element("th", criterion.id.str(), {{"scope", "col"}});
        html.element("th", "Marks, of 100", {{"scope", "col"}, {"class", "num"}});
      },
      [&] {
        const auto body = html.in("tbody");
        for (const auto& bid : bids) {
          if (bid.criteria.empty()) continue;
          const auto row = html.in("tr");
          row_head(html, bid.id.str() +
                             (bid.state == BidState::kEligible ? "" : " (" + std::string(name_of(bid.state)) + ", not ranked)"));
          for (std::size_t c = 0; c < bid.criteria.size() && c < view.decision.tender.criteria.size(); ++c) {
            cell(html, term(view.decision.tender.criteria[c], bid.criteria[c]), "nowrap");
          }
          number(html, bid.total ? bid.total->text(2) : "–");
        }
      });
}

void write_per_point(render::Html& html, const View& view, std::span<const BidDecision> bids, const std::string& range) {
  const std::string& currency = view.decision.tender.currency;
  table(html, "The formula worked for each bid" + range + ": comparable price ÷ security score", "",
        {{"Bid"},
         {"Comparable price, " + currency, true},
         {"Security score, of 100", true},
         {"Price for each point, " + currency, true}},
        [&] {
          for (const auto& bid : bids) {
            if (!bid.price) continue;
            const auto row = html.in("tr");
            row_head(html,
                     bid.id.str() +
                         (bid.state == BidState::kEligible ? "" : " (" + std::string(name_of(bid.state)) + ", not ranked)"));
            number(html, cents(bid.price->comparable));
            number(html, bid.score.text(2));
            number(html, bid.total ? cents(*bid.total) : "–");
          }
        });
}

void write_formula(render::Html& html, const View& view) {
  const Tender& tender = view.decision.tender;
  html.element("h3", "The formula, worked for each bid");
  paragraph(html, "Formula: " + std::string(words_of(tender.award.formula)) + ". Minimum security score: " +
                      (tender.award.minimum_security == Decimal() ? "none" : tender.award.minimum_security.text() + " of 100") +
                      ".");
  if (tender.award.formula == Formula::kQualityPrice) {
    if (const auto reference = reference_of(view.decision)) {
      paragraph(html, "Reference price: " + money_text(*reference, tender.currency, 2) +
                          (tender.award.reference ? ", published in the tender."
                                                  : ", the lowest comparable price of an eligible bid."));
    }
    in_pieces(html, view.decision.bids, 20, [&](auto bids, const std::string& range) { write_marks(html, view, bids, range); });
  } else if (tender.award.formula == Formula::kPricePerPoint) {
    in_pieces(html, view.decision.bids, 20,
              [&](auto bids, const std::string& range) { write_per_point(html, view, bids, range); });
  } else {
    paragraph(html, "The order is that of the comparable prices; what they are made of is under Price.");
  }
}

// The criteria that were judged without the price.
void write_other_marks(render::Html& html, std::span<const BidDecision> bids, const std::string& range) {
  table(html, "Marks without the price" + range, "", {{"Bid"}, {"Criterion"}, {"Weight, of 100", true}, {"Marks, of 100", true}},
        [&] {
          for (const auto& bid : bids) {
            for (const auto& mark : bid.criteria) {
              const auto row = html.in("tr");
              row_head(html, bid.id.str());
              cell(html, mark.criterion.str());
              number(html, mark.weight.text(1));
              number(html, mark.marks.text(2));
            }
          }
        });
}

void write_elements_of_scheme(render::Html& html, const View& view) {
  table(html, "The published weights of the elements", "",
        {{"Element"}, {"Weight, of 100", true}, {"Requirements", true}, {"Gates", true}}, [&] {
          for (const auto& weight : view.decision.element_weights) {
            const auto belongs = [&](const RequirementId& id) {
              const Requirement* known = view.requirement(id);
              return known != nullptr && known->element == weight.element;
            };
            const auto row = html.in("tr");
            row_head(html, view.element_title(weight.element));
            number(html, weight.weight.text());
            number(html, grouped(static_cast<std::uint64_t>(std::ranges::count_if(view.decision.requirements, belongs))));
            number(html,
                   grouped(static_cast<std::uint64_t>(std::ranges::count_if(
                       view.decision.requirements, [&](const RequirementId& id) { return belongs(id) && view.is_gate(id); }))));
          }
        });
}

void write_items(render::Html& html, const View& view, std::span<const BidDecision> bids, const std::string& range) {
  wide_table(
      html, "Security score of each item" + range + ", of 100; a bid's score is their mean by weight", "",
      [&] {
        html.element("th", "Item", {{"scope", "col"}});
        html.element("th", "Quantity", {{"scope", "col"}, {"class", "num"}});
        html.element("th", "Weight, of 100", {{"scope", "col"}, {"class", "num"}});
        for (const auto& bid : bids) html.element("th", bid.id.str(), {{"scope", "col"}, {"class", "num"}});
      },
      [&] {
        const auto body = html.in("tbody");
        for (const auto& item : view.decision.tender.items) {
          const auto row = html.in("tr");
          row_head(html, item.id.str() + " (" + std::string(name_of(item.kind)) + ")");
          number(html, grouped(item.quantity));
          number(html, item.weight.text());
          for (const auto& bid : bids) {
            const auto found = std::ranges::find(bid.items, item.id, &ItemScore::item);
            number(html, found == bid.items.end() ? "–" : found->score.text(1));
          }
        }
      });
}

void write_register(render::Html& html, const View& view) {
  details(
      html,
      "All " + counted(view.decision.requirements.size(), "requirement", "requirements") + ", with what they demand and weigh",
      "box", [&] {
        table(html, "Requirements in the order of the catalogue; the weight is that for the heaviest item", "",
              {{"Id"}, {"Demand"}, {"Weight, of 100", true}}, [&] {
                for (const auto& id : view.decision.requirements) {
                  const Requirement* known = view.requirement(id);
                  const auto row = html.in("tr", anchor_of(id));
                  {
                    const auto head = html.in("th", {{"scope", "row"}, {"class", "nowrap"}});
                    html.text(id.str());
                    if (view.is_gate(id)) {
                      html.text(" ");
                      html.element("span", "gate", {{"class", "tag"}});
                    }
                  }
                  {
                    const auto demand = html.in("td");
                    html.element("strong", view.title(id));
                    if (known != nullptr) paragraph(html, known->demand);
                  }
                  const auto weight = std::ranges::find(view.decision.weights, id, &std::pair<RequirementId, Rational>::first);
                  number(html, weight == view.decision.weights.end() || weight->second.is_zero() ? "–" : weight->second.text(2));
                }
              });
      });
}

void write_panel(render::Html& html, const View& view) {
  if (view.decision.marks.empty()) return;
  details(html, "The panel's marks", "box", [&] {
    table(html, "Marks of the panel, as recorded", "", {{"Bid"}, {"Criterion"}, {"Mark", true}, {"By"}, {"Reason"}, {"Counts"}},
          [&] {
            for (const auto& mark : view.decision.marks) {
              const auto row = html.in("tr");
              row_head(html, mark.bid.str());
              cell(html, mark.criterion.str());
              number(html, mark.mark.text());
              cell(html, mark.by);
              cell(html, mark.reason);
              cell(html, mark.refused.empty() ? "yes" : "no: " + mark.refused);
            }
          });
  });
}

}  // namespace

void write_judging(render::Html& html, const View& view) {
  section(html, Part::kJudging, "part page-break", [&] {
    paragraph(html,
              "First the gates: a bid that fails one is excluded, whatever its score and price. Then, for the others, security "
              "and price by the "
              "published formula. Each requirement earns its weight times what was fulfilled times how well it is proved.");
    write_criteria(html, view.decision.tender);
    if (view.decision.without_prices) {
      in_pieces(html, view.decision.bids, 20, [&](auto bids, const std::string& range) { write_other_marks(html, bids, range); });
    } else {
      write_formula(html, view);
    }
    html.element("h3", "Weights of the security score");
    write_elements_of_scheme(html, view);
    in_pieces(html, view.decision.bids, 10, [&](auto bids, const std::string& range) { write_items(html, view, bids, range); });
    write_panel(html, view);
    write_register(html, view);
  });
}

}  // namespace proofhouse::publish
