// Parts: what every section of the report is made of.
#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

#include "publish/report_view.h"
#include "publish/report_words.h"
#include "render/html.h"

namespace proofhouse::publish {

// The sections after the first page, in order; the contents list and the headings come from here.
enum class Part : std::uint8_t {
  kJudging,
  kPeople,
  kAsked,
  kGates,
  kHeat,
  kPrice,
  kElements,
  kRobustness,
  kFindings,
  kCoverage,
  kAcceptance,
  kMethod,
  kInputs
};

struct PartName {
  render::Literal id;
  render::Literal title;
};

inline constexpr std::array<PartName, 13> kParts = {{{"judging", "How the bids were judged"},
                                                     {"people", "Who judged"},
                                                     {"asked", "Asked after the deadline"},
                                                     {"gates", "Gates"},
                                                     {"requirements", "Requirements and bids"},
                                                     {"price", "Price"},
                                                     {"elements", "Security by element"},
                                                     {"robustness", "How stable the order is"},
                                                     {"findings", "Findings"},
                                                     {"coverage", "What could be judged"},
                                                     {"acceptance", "Due at acceptance"},
                                                     {"method", "Method"},
                                                     {"inputs", "Inputs and program"}}};

// Whether a report of this decision has the part: without prices there is neither price nor order.
constexpr bool has_part(const Decision& decision, Part part) {
  return !decision.without_prices || (part != Part::kPrice && part != Part::kRobustness);
}

constexpr PartName name_of_part(Part part) { return kParts.at(static_cast<std::size_t>(part)); }

// A section with its heading; `body` writes what it holds.
template <class Body>
void section(render::Html& html, Part part, std::string_view style, Body&& body) {
  const PartName name = name_of_part(part);
  const render::Anchor heading("h", {name.id.text()});
  const auto scope = html.in("section", render::Anchor(name.id), {{"class", style}, {"aria-labelledby", heading.text()}});
  {
    const auto h2 = html.in("h2", heading);
    html.text(name.title.text());
  }
  body();
}

struct Column {
  std::string_view title;
  bool number = false;
};

// A table with caption and column heads, in a container of its own that scrolls where the page is narrow; `body` writes rows. An
// empty title makes a head cell that only says nothing.
template <class Body>
void table(render::Html& html, std::string_view caption, std::string_view style, std::initializer_list<Column> columns,
           Body&& body) {
  const auto box = html.in("div", {{"class", "scroll"}, {"role", "group"}, {"aria-label", caption}, {"tabindex", "0"}});
  const auto scope = html.in("table", {{"class", style}});
  html.element("caption", caption);
  {
    const auto head = html.in("thead");
    const auto row = html.in("tr");
    for (const auto& column : columns) {
      html.element("th", column.title, {{"scope", "col"}, {"class", column.number ? "num" : ""}});
    }
  }
  const auto rows = html.in("tbody");
  body();
}

// Rows with other heads than a list of columns.
template <class Head, class Body>
void wide_table(render::Html& html, std::string_view caption, std::string_view style, Head&& head, Body&& body) {
  const auto box = html.in("div", {{"class", "scroll"}, {"role", "group"}, {"aria-label", caption}, {"tabindex", "0"}});
  const auto scope = html.in("table", {{"class", style}});
  html.element("caption", caption);
  {
    const auto row_group = html.in("thead");
    const auto row = html.in("tr");
    head();
  }
  body();
}

// Closed at first; on paper it is open.
template <class Body>
void details(render::Html& html, std::string_view summary, std::string_view style, Body&& body) {
  const auto scope = html.in("details", {{"class", style}});
  html.element("summary", summary);
  body();
}

// Bids in pieces of `size`: the first at once, each further one behind its own summary "Bids 11 to 20".
template <class Body>
void in_pieces(render::Html& html, std::span<const BidDecision> bids, std::size_t size, Body&& body) {
  const auto all = pieces(bids, size);
  std::size_t from = 1;
  for (const auto& piece : all) {
    const std::string range = "bids " + std::to_string(from) + " to " + std::to_string(from + piece.size() - 1);
    if (from == 1) {
      body(piece, all.size() == 1 ? std::string() : ", " + range);
    } else {
      details(html, "B" + range.substr(1), "box", [&] { body(piece, ", " + range); });
    }
    from += piece.size();
  }
}

void paragraph(render::Html& html, std::string_view text, std::string_view style = {});
void cell(render::Html& html, std::string_view text, std::string_view style = {});
// Entries of a list of facts: a term and its value; a term and a figure that is read at a glance, and what it is out of.
void fact(render::Html& html, std::string_view term, std::string_view value);
void figure(render::Html& html, std::string_view term, std::string_view big, std::string_view of);
void number(render::Html& html, std::string_view text);
void row_head(render::Html& html, std::string_view text);
// Shape and word; `after` follows the word.
void chip(render::Html& html, const Mark& mark, std::string_view after = {});
// The id, leading to the requirement's detail of this bid, or to the requirement itself; plain where
// the tender does not hold it.
void requirement_link(render::Html& html, const View& view, const BidDecision* bid, const RequirementId& id);
// The keys of all statuses.
void status_key(render::Html& html);

}  // namespace proofhouse::publish
