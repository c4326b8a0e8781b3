#include "publish/page.h"

#include <utility>
#include <vector>

#include "base/text.h"
#include "crypto/sha.h"
#include "publish/report_parts.h"
#include "render/theme.h"

namespace proofhouse::publish {

namespace {

// Nothing may be loaded, run or sent; the one style sheet is allowed by its digest.
std::string content_security_policy() {
  const Digest sheet = crypto::sha256(render::theme().text());
  return "default-src 'none'; style-src 'sha256-" + to_base64(sheet.bytes) + "'; base-uri 'none'; form-action 'none'";
}

void write_head(render::Html& html, const PageFrame& frame) {
  const auto head = html.in("head");
  html.leaf("meta", {{"charset", "utf-8"}});
  html.leaf("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", content_security_policy()}});
  html.leaf("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.leaf("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  html.leaf("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
  html.element("title", frame.title);
  html.style(render::theme());
}

void write_section(render::Html& html, const PageSection& section) {
  const render::Anchor heading("h", {section.id.text()});
  const auto scope = html.in("section", render::Anchor(section.id), {{"class", "part"}, {"aria-labelledby", heading.text()}});
  {
    const auto h2 = html.in("h2", heading);
    html.text(section.title.text());
  }
  section.body(html);
}

}  // namespace

void write_contents(render::Html& html, std::string_view heading, std::span<const PartName> parts) {
  const auto nav = html.in("nav", {{"class", "contents"}, {"aria-label", "Contents"}});
  const auto stick = html.in("div", {{"class", "stick"}});
  paragraph(html, heading);
  const auto list = html.in("ol");
  {
    const auto entry = html.in("li");
    html.link(render::Anchor("summary"), "Summary");
  }
  for (const auto& part : parts) {
    const auto entry = html.in("li");
    html.link(render::Anchor(part.id), part.title.text());
  }
}

std::string frame_html(const PageFrame& frame, const std::function<void(render::Html&)>& main) {
  render::Html html;
  html.doctype();
  {
    const auto root = html.in("html", {{"lang", "en"}});
    write_head(html, frame);
    const auto body = html.in("body");
    html.link(render::Anchor("summary"), "Skip to the summary", {{"class", "skip"}});
    {
      const auto header = html.in("header", {{"class", "top"}});
      const auto line = html.in("div", {{"class", "line"}});
      html.element("span", frame.kind, {{"class", "brand"}});
      html.element("span", frame.date);
    }
    {
      const auto page = html.in("div", {{"class", "page"}});
      const auto scope = html.in("main");
      main(html);
    }
    const auto footer = html.in("footer", {{"class", "foot"}});
    html.text(frame.foot);
  }
  return std::move(html).take();
}

std::string page_html(const PageFrame& frame, const std::function<void(render::Html&)>& front,
                      std::span<const PageSection> sections) {
  return frame_html(frame, [&](render::Html& html) {
    {
      const auto first = html.in("section", render::Anchor("summary"), {{"aria-labelledby", "title"}});
      front(html);
    }
    std::vector<PartName> parts;
    for (const auto& section : sections) parts.push_back({section.id, section.title});
    write_contents(html, "On this page", parts);
    for (const auto& section : sections) write_section(html, section);
  });
}

}  // namespace proofhouse::publish
