#include "base/text.h"
#include "publish/report_parts.h"
#include "publish/report_sections.h"

namespace proofhouse::publish {

namespace {

// More bids than this stand in narrow columns: shape and level, the word for screen readers.
constexpr std::size_t kWordBids = 5;
constexpr std::size_t kBidsPerTable = 12;

void write_mark(render::Html& html, const Cell& found, bool with_word) {
  const Mark mark = mark_of(found.worst->status);
  html.element("span", mark.glyph, {{"aria-hidden", "true"}});
  if (with_word) {
    html.text(" ");
    html.element("span", mark.word, {{"class", "w"}});
  } else {
    html.element("span", mark.word, {{"class", "vh"}});
  }
  if (found.worst->confidence != Confidence::kC0) html.text(" " + std::string(name_of(found.worst->confidence)));
  if (found.differs) {
    html.element("span", "*", {{"aria-hidden", "true"}});
    html.element("span", ", the worst of its items", {{"class", "vh"}});
  }
}

void write_cell(render::Html& html, const View& view, const BidDecision& bid, const RequirementId& id, bool with_word) {
  const auto scope = html.in("td");
  const Cell& found = view.cell(bid, id);
  if (found.worst == nullptr) {
    html.element("span", "not asked", {{"class", "vh"}});
    return;
  }
  const std::string style = "c " + std::string(mark_of(found.worst->status).style);
  if (view.has_detail(bid, id)) {
    const auto link = html.link(anchor_of(bid, id), {{"class", style}});
    write_mark(html, found, with_word);
  } else {
    const auto plain = html.in("span", {{"class", style}});
    write_mark(html, found, with_word);
  }
}

void write_group(render::Html& html, const View& view, const Group& group, std::span<const BidDecision> bids, bool with_word) {
  {
    const auto body = html.in("tbody", {{"class", "group"}});
    const auto row = html.in("tr");
    html.element("th", group.title, {{"scope", "rowgroup"}, {"colspan", static_cast<std::int64_t>(bids.size() + 1)}});
  }
  const auto body = html.in("tbody");
  for (const auto& id : group.requirements) {
    const auto row = html.in("tr");
    {
      const auto head = html.in("th", {{"scope", "row"}});
      requirement_link(html, view, nullptr, id);
      html.text(" " + std::string(view.title(id)));
      if (view.is_gate(id)) {
        html.text(" ");
        html.element("span", "gate", {{"class", "tag"}});
      }
    }
    for (const auto& bid : bids) write_cell(html, view, bid, id, with_word);
  }
}

void write_map(render::Html& html, const View& view, std::span<const BidDecision> bids, const std::string& range) {
  const bool with_word = view.decision.bids.size() <= kWordBids;
  wide_table(
      html, "Status and level of every requirement" + range, with_word ? "heat" : "heat dense",
      [&] {
        html.element("th", "Requirement", {{"scope", "col"}});
        for (const auto& bid : bids) {
          const auto head = html.in("th", {{"scope", "col"}});
          html.element("span", bid.id.str());
        }
      },
      [&] {
        for (const auto& group : view.groups()) write_group(html, view, group, bids, with_word);
      });
}

}  // namespace

void write_heat(render::Html& html, const View& view) {
  section(html, Part::kHeat, "part long", [&] {
    paragraph(html,
              "Every requirement of every bid: its status after all findings, and the level of confidence behind it, from C0 "
              "(nothing) to C5 "
              "(tested by the buyer). A cell leads to what was claimed and found. An asterisk marks the worst of several items "
              "that differ.");
    status_key(html);
    in_pieces(html, view.decision.bids, kBidsPerTable,
              [&](auto bids, const std::string& range) { write_map(html, view, bids, range); });
  });
}

}  // namespace proofhouse::publish
