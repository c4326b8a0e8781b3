#include "publish/report.h"

#include "base/text.h"
#include "crypto/sha.h"
#include "publish/report_parts.h"
#include "publish/report_sections.h"
#include "publish/report_view.h"
#include "render/html.h"
#include "render/theme.h"

namespace proofhouse::publish {

namespace {

// Nothing may be loaded, run or sent; the one style sheet is allowed by its digest.
std::string content_security_policy() {
  const Digest sheet = crypto::sha256(render::theme().text());
  return "default-src 'none'; style-src 'sha256-" + to_base64(sheet.bytes) + "'; base-uri 'none'; form-action 'none'";
}

void write_head(render::Html& html, const Decision& decision) {
  const auto head = html.in("head");
  html.leaf("meta", {{"charset", "utf-8"}});
  html.leaf("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", content_security_policy()}});
  html.leaf("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.leaf("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  html.leaf("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
  html.element("title", decision.title + " – evaluation report");
  html.style(render::theme());
}

void write_contents(render::Html& html, const Decision& decision) {
  const auto nav = html.in("nav", {{"class", "contents"}, {"aria-label", "Contents"}});
  const auto stick = html.in("div", {{"class", "stick"}});
  paragraph(html, "In this report");
  const auto list = html.in("ol");
  {
    const auto entry = html.in("li");
    html.link(render::Anchor("summary"), "Summary");
  }
  for (std::size_t i = 0; i < kParts.size(); ++i) {
    if (!has_part(decision, static_cast<Part>(i))) continue;
    const PartName& part = kParts.at(i);
    const auto entry = html.in("li");
    html.link(render::Anchor(part.id), part.title.text());
  }
}

void write_top(render::Html& html, const Decision& decision) {
  const auto header = html.in("header", {{"class", "top"}});
  const auto line = html.in("div", {{"class", "line"}});
  html.element("span", "Proofhouse evaluation report", {{"class", "brand"}});
  html.element("span", "As of " + decision.as_of.iso());
}

void write_foot(render::Html& html, const Decision& decision) {
  const auto footer = html.in("footer", {{"class", "foot"}});
  html.text("Made by Proofhouse " + decision.program_version +
            " from the inputs listed above. The same inputs give this file again, byte for byte. decision.json holds every "
            "number as an "
            "exact fraction.");
}

}  // namespace

std::string report_html(const Decision& decision, const Sources& sources) {
  const View view(decision, sources);
  render::Html html;
  html.doctype();
  {
    const auto root = html.in("html", {{"lang", "en"}});
    write_head(html, decision);
    const auto body = html.in("body");
    html.link(render::Anchor("summary"), "Skip to the summary", {{"class", "skip"}});
    write_top(html, decision);
    {
      const auto page = html.in("div", {{"class", "page"}});
      const auto main = html.in("main");
      write_front(html, view);
      write_contents(html, decision);
      write_judging(html, view);
      write_people(html, view);
      write_asked(html, view);
      write_gates(html, view);
      write_heat(html, view);
      if (has_part(decision, Part::kPrice)) write_price(html, view);
      write_elements(html, view);
      if (has_part(decision, Part::kRobustness)) write_robustness(html, view);
      write_findings(html, view);
      write_coverage(html, view);
      write_acceptance(html, view);
      write_method(html, view);
      write_inputs(html, view);
    }
    write_foot(html, decision);
  }
  return std::move(html).take();
}

}  // namespace proofhouse::publish
