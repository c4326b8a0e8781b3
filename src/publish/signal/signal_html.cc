#include "publish/signal/signal_html.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "publish/money_text.h"
#include "publish/page.h"
#include "publish/report_parts.h"
#include "publish/signal/chart.h"

namespace proofhouse::publish::signal {

namespace {

std::uint64_t awards_of(const MarketSignal& signal) {
  return static_cast<std::uint64_t>(std::ranges::count(signal.tenders, true, &TenderSignal::has_winner));
}

// The elements that a figure is greatest for, in words.
template <class Figure>
std::string leaders(const MarketSignal& signal, Figure figure_of) {
  std::uint64_t most = 0;
  for (const auto& element : signal.elements) most = std::max(most, figure_of(element));
  if (most == 0) return "none";
  std::vector<std::string> names;
  for (const auto& element : signal.elements) {
    if (figure_of(element) == most && names.size() < 3) names.push_back(element.title);
  }
  return listed(names) + " (" + grouped(most) + ")";
}

void write_front(render::Html& html, const MarketSignal& signal) {
  std::uint64_t bids = 0;
  std::uint64_t excluded = 0;
  for (const auto& tender : signal.tenders) {
    bids += tender.bids;
    excluded += tender.excluded;
  }
  html.element("h1", "Market signal", {{"id", "title"}});
  paragraph(html, "What past tenders demanded, what bids missed, and what decided the awards, by element.", "lead");
  const auto card = html.in("div", {{"class", "card"}});
  paragraph(html, "In short", "eyebrow");
  html.element("h2", counted(signal.tenders.size(), "tender", "tenders") + ", " + counted(bids, "bid", "bids"));
  {
    const auto list = html.in("ul", {{"class", "prose"}});
    html.element("li", "Excluded most bids: " + leaders(signal, [](const ElementSignal& element) { return element.excluded; }));
    html.element("li", "Missed by most bids: " + leaders(signal, [](const ElementSignal& element) { return element.missed; }));
    html.element("li", "Decided most awards: " + leaders(signal, [](const ElementSignal& element) { return element.decided; }));
  }
  const auto list = html.in("dl", {{"class", "figures"}});
  figure(html, "Bids excluded", grouped(excluded) + " of " + grouped(bids), "by a gate, or late");
  figure(html, "With a winner", grouped(awards_of(signal)) + " of " + grouped(signal.tenders.size()), "tenders");
  for (const auto& [currency, sums] : signal.money) {
    figure(html, "Offered by excluded bids", money_text(sums.excluded, currency), "that a gate excluded");
    figure(html, "Comparable price", money_text(sums.decided, currency), "of the winners");
    figure(html, "Options paid for", money_text(sums.options, currency), "that a demand needs");
  }
}

void write_elements(render::Html& html, const MarketSignal& signal, bool names) {
  {
    const auto scope = html.in("figure", {{"class", "wide"}});
    const auto box =
        html.in("div", {{"class", "scroll"}, {"role", "group"}, {"aria-label", "Bids by element"}, {"tabindex", "0"}});
    draw_elements(html, signal.elements);
  }
  table(html, "Demands over all tenders, and what became of them", "",
        {{"Element"},
         {"Tenders", true},
         {"Requirements", true},
         {"Gates", true},
         {"Bids", true},
         {"Missed it", true},
         {"Not proved", true},
         {"Excluded by it", true},
         {"Awards decided", true}},
        [&] {
          for (const auto& element : signal.elements) {
            const auto row = html.in("tr");
            {
              const auto head = html.in("th", {{"scope", "row"}});
              html.text(element.title);
              if (names && !element.excluded_bidders.empty()) {
                html.element("div", "Excluded: " + join(element.excluded_bidders, ", "), {{"class", "small muted"}});
              }
            }
            for (const std::uint64_t count : {element.tenders, element.requirements, element.gates, element.bids, element.missed,
                                              element.unproved, element.excluded, element.decided}) {
              number(html, grouped(count));
            }
          }
        });
  if (signal.criteria.empty()) return;
  std::vector<std::string> parts;
  for (const auto& [criterion, decided] : signal.criteria) parts.push_back(criterion + " (" + grouped(decided) + ")");
  paragraph(html, "Awards that another criterion decided: " + listed(parts) + ".");
}

void write_money(render::Html& html, const MarketSignal& signal) {
  if (signal.money.empty()) {
    paragraph(html, "No price could be read.");
    return;
  }
  paragraph(html,
            "Each currency stands by itself. A bid that gates of several elements excluded counts for each of them, and once in "
            "the sum; so "
            "do awards that several elements decided.");
  for (const auto& [currency, all] : signal.money) {
    html.element("h3", currency);
    table(html, "Money that moved, in " + currency, "",
          {{"Element"},
           {"Offered by bids that it excluded", true},
           {"Comparable price of awards it decided", true},
           {"Options paid for", true}},
          [&] {
            for (const auto& element : signal.elements) {
              const auto mine = element.money.find(currency);
              if (mine == element.money.end()) continue;
              const auto row = html.in("tr");
              row_head(html, element.title);
              for (const Rational& sum : {mine->second.excluded, mine->second.decided, mine->second.options}) {
                number(html, sum.is_zero() ? "–" : money_text(sum, currency));
              }
            }
            const auto row = html.in("tr", {{"class", "sum"}});
            row_head(html, "Over all tenders, each once");
            for (const Rational& sum : {all.excluded, all.decided, all.options}) number(html, money_text(sum, currency));
          });
  }
}

void write_tenders(render::Html& html, const MarketSignal& signal, bool names) {
  table(html, "The tenders that were summed up", "",
        {{"Tender"},
         {"As of"},
         {"Read from"},
         {"Bids", true},
         {"Excluded", true},
         {"Comparable price of the winner", true},
         {"Decided by"}},
        [&] {
          for (const auto& tender : signal.tenders) {
            const auto row = html.in("tr");
            {
              const auto head = html.in("th", {{"scope", "row"}});
              html.text(tender.title);
              if (names && tender.has_winner) {
                html.element("div", (tender.awarded ? "Awarded to " : "Recommended: ") + tender.winner,
                             {{"class", "small muted"}});
              }
            }
            cell(html, tender.as_of.iso(), "nowrap");
            cell(html, tender.file + (tender.awarded ? "" : " (not awarded)"));
            number(html, grouped(tender.bids));
            number(html, grouped(tender.excluded));
            number(html, tender.price ? money_text(*tender.price, tender.currency) : "–");
            cell(html, tender.decided.empty() ? (tender.has_winner ? "no single element" : "no winner") : listed(tender.decided));
          }
        });
}

void write_method(render::Html& html) {
  for (const char* text :
       {"A bid missed an element where one of its requirements is not met, met in part or contradicted; it is not proved where "
        "one stayed "
        "unknown.",
        "An element excluded a bid where one of its gates at award failed. A bid may be excluded by several.",
        "An element decided an award where its part of the winner's lead over the next bid is at least the whole lead, so that "
        "without it the "
        "winner would not have been ahead. Where no other bid was ranked, the elements whose gates excluded the others decided "
        "it. The lead "
        "is worked out for the formula quality-price.",
        "Figures are those that decision.json prints. Signatures were not checked here: proofhouse verify does that.",
        "Small numbers say little about a market, and nothing about a maker."}) {
    paragraph(html, text);
  }
}

}  // namespace

std::string signal_html(const MarketSignal& signal, bool names, std::string_view program_version) {
  const PageFrame frame{
      "Proofhouse market signal", "Market signal", names ? "With names of bidders: keep it inside" : "Without names of bidders",
      "Made by Proofhouse " + std::string(program_version) + ". The same decisions give this file again, byte for byte."};
  const std::array<PageSection, 4> sections = {{
      {"elements", "Elements", [&](render::Html& html) { write_elements(html, signal, names); }},
      {"money", "Money that moved", [&](render::Html& html) { write_money(html, signal); }},
      {"tenders", "Tenders", [&](render::Html& html) { write_tenders(html, signal, names); }},
      {"method", "How it is counted", [](render::Html& html) { write_method(html); }},
  }};
  return page_html(frame, [&](render::Html& html) { write_front(html, signal); }, sections);
}

}  // namespace proofhouse::publish::signal
