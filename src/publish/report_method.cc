#include "base/text.h"
#include "decide/combine.h"
#include "publish/report_parts.h"
#include "publish/report_sections.h"

namespace proofhouse::publish {

namespace {

void write_levels(render::Html& html) {
  table(html, "Confidence: how much a yes is worth", "", {{"Level"}, {"What stands behind it"}, {"Factor", true}}, [&] {
    for (std::size_t i = 0; i < enum_count<Confidence>(); ++i) {
      const auto level = static_cast<Confidence>(i);
      const auto row = html.in("tr");
      row_head(html, name_of(level));
      cell(html, meaning_of(level));
      number(html, decide::worth(Status::kMet, level).text(1));
    }
  });
  paragraph(html,
            "Evidence counts in full for the offered model, hardware revision and version. Out of date, or about another version "
            "without a signed "
            "change note: one level lower each. Another model of a declared family: C2 at most. Another product: nothing.");
}

struct Rule {
  std::string_view name;
  std::string_view when;
  std::string_view outcome;
};

constexpr std::array<Rule, 10> kRules = {
    {{"R0", "The bidder answered nothing to this tender, and a row from R7 on would fit", "unknown"},
     {"R1", "The bidder says no", "not met, at R or C1"},
     {"R2", "The bidder says not applicable; N reaches the level needed and is above R", "not applicable, at N"},
     {"R3", "The bidder says not applicable, otherwise", "not met at R where refuted, else unknown"},
     {"R4", "Nothing supports and nothing refutes", "unknown"},
     {"R5", "R is at S and P or above, and the bidder said yes", "contradicted, at R"},
     {"R6", "R is at S and P or above, and the bidder said partly or nothing", "not met, at R"},
     {"R7", "The bidder said partly; S or P is above R", "partly, at the higher of S and P"},
     {"R8", "S is above R", "met, at S, unless R9 is worth more"},
     {"R9", "P is above R and worth more than S", "partly, at P"}}};

void write_rules(render::Html& html) {
  table(html,
        "How findings combine. S, P, R and N are the highest levels at which findings support, support in part, refute, and "
        "confirm absence",
        "", {{"Rule"}, {"When"}, {"Then"}}, [&] {
          for (const auto& rule : kRules) {
            const auto row = html.in("tr", anchor_of_rule(rule.name));
            row_head(html, rule.name);
            cell(html, rule.when);
            cell(html, rule.outcome);
          }
        });
  paragraph(html,
            "A yes that is refuted is contradicted. It scores nothing, and every other answer of the bid that stands on C1 or C2 "
            "alone loses a "
            "level. An answer in free text that nobody reviewed and no verifier decided is unknown, never met.");
}

void term(render::Html& html, std::string_view name, std::string_view meaning) {
  html.element("dt", name);
  html.element("dd", meaning);
}

void write_price_terms(render::Html& html) {
  term(html, "Comparable price",
       "Price lines for the demanded quantities and years, options that demanded security functions need, and patching over the "
       "life at the buyer's "
       "published rates. Exact decimal, one currency, net of tax. Publishing more advisories never raises it.");
  term(html, "Abnormally low",
       "A price far below the mean of the higher eligible ones. It is asked to be explained; unexplained, it sets no reference "
       "for others.");
  term(html, "Variations",
       "Stochastic multicriteria acceptability analysis. The draws come from an integer generator keyed by the digest of all "
       "inputs, so that every "
       "machine gives the same. The standard error is √(p(1 − p) ÷ n).");
  term(html, "Nearest change",
       "Computed in exact fractions for each element weight alone; “about” marks a change proved to lie within one thousandth of "
       "a point.");
}

// Without prices the terms of price and order explain nothing.
void write_terms(render::Html& html, bool priced) {
  const auto list = html.in("dl", {{"class", "terms"}});
  term(html, "Gate",
       "A requirement whose failure excludes a bid. Its level depends on the criticality of the tender and holds twice, at award "
       "and at acceptance. "
       "The worst item decides. Nothing outweighs a failed or open gate but a published waiver.");
  term(html, "Eligible, pending, excluded",
       "Eligible: every award gate is passed or waived. Pending: some are open and none failed. Excluded: one failed, the bid "
       "was late, or it cannot "
       "be read. Only eligible bids are ranked.");
  term(html, "Security score",
       "100 × Σ weight × fulfilment × factor ÷ Σ weight. Fulfilment is 1 for met, ½ for partly, 0 otherwise; the factor is that "
       "of the level. "
       "Elements weigh as published; requirements share the weight of their element. An item takes its own sum, a bid the mean "
       "by item weights.");
  term(html, "Not applicable",
       "What does not apply to the purchase is removed for all bids before publication. What one bid is excused from needs "
       "evidence of absence and a "
       "reviewer; the score is then shown with and without it.");
  if (priced) write_price_terms(html);
  term(html, "Numbers", "Every number is an exact fraction until it is printed, then rounded half away from zero.");
}

}  // namespace

void write_method(render::Html& html, const View& view) {
  section(html, Part::kMethod, "part long", [&] {
    html.element("h3", "Levels of confidence");
    write_levels(html);
    html.element("h3", "The combining table");
    write_rules(html);
    html.element("h3", "Words and formulas");
    write_terms(html, !view.decision.without_prices);
  });
}

void write_inputs(render::Html& html, const View& view) {
  section(html, Part::kInputs, "part long", [&] {
    {
      const auto line = html.in("p");
      html.text("Proofhouse " + view.decision.program_version + ", build ");
      html.element("code", view.decision.program_build);
      html.text(". Catalogue " + view.sources.catalogue->version + ". As of " + view.decision.as_of.iso() + ".");
    }
    if (view.decision.inputs.empty()) return;
    details(html, "SHA-256 of " + counted(view.decision.inputs.size(), "input", "inputs"), "box settled", [&] {
      table(html, "Inputs of this evaluation", "", {{"Input"}, {"SHA-256"}}, [&] {
        for (const auto& input : view.decision.inputs) {
          const auto row = html.in("tr");
          row_head(html, input.path);
          cell(html, input.sha256.hex(), "mono");
        }
      });
    });
  });
}

}  // namespace proofhouse::publish
