#include "publish/report_parts.h"

namespace proofhouse::publish {

void paragraph(render::Html& html, std::string_view text, std::string_view style) {
  if (style.empty()) {
    html.element("p", text);
  } else {
    html.element("p", text, {{"class", style}});
  }
}

void cell(render::Html& html, std::string_view text, std::string_view style) {
  if (style.empty()) {
    html.element("td", text);
  } else {
    html.element("td", text, {{"class", style}});
  }
}

void number(render::Html& html, std::string_view text) { html.element("td", text, {{"class", "num"}}); }

void row_head(render::Html& html, std::string_view text) { html.element("th", text, {{"scope", "row"}}); }

void chip(render::Html& html, const Mark& mark, std::string_view after) {
  const auto scope = html.in("span", {{"class", "st " + std::string(mark.style)}});
  html.element("i", mark.glyph, {{"aria-hidden", "true"}});
  html.text(mark.word);
  if (!after.empty()) html.text(" " + std::string(after));
}

void requirement_link(render::Html& html, const View& view, const BidDecision* bid, const RequirementId& id) {
  if (!view.holds(id)) {
    html.text(id.str());
    return;
  }
  const bool detailed = bid != nullptr && view.has_detail(*bid, id) && view.cell(*bid, id).worst != nullptr;
  html.link(detailed ? anchor_of(*bid, id) : anchor_of(id), id.str(), {{"class", "nowrap"}});
}

void status_key(render::Html& html) {
  const auto list = html.in("ul", {{"class", "key"}, {"aria-label", "Key"}});
  for (std::size_t i = 0; i < enum_count<Status>(); ++i) {
    const auto entry = html.in("li");
    chip(html, mark_of(static_cast<Status>(i)));
  }
}

void fact(render::Html& html, std::string_view term, std::string_view value) {
  const auto group = html.in("div");
  html.element("dt", term);
  html.element("dd", value);
}

void figure(render::Html& html, std::string_view term, std::string_view big, std::string_view of) {
  const auto group = html.in("div");
  html.element("dt", term);
  const auto value = html.in("dd");
  html.element("span", big, {{"class", "big"}});
  html.element("span", of, {{"class", "of"}});
}

}  // namespace proofhouse::publish
