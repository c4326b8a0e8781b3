#include "publish/questionnaire/form_page.h"

#include <utility>

#include "base/text.h"
#include "crypto/sha.h"
#include "publish/questionnaire/assets.h"
#include "publish/questionnaire/json.h"
#include "render/html.h"

namespace proofhouse::publish {

namespace {

using render::Anchor;
using render::Html;

constexpr std::string_view kWithoutScript =
    "This form is filled in with the help of its own script, which this browser does not run. The same questions are in the "
    "workbook "
    "and in questionnaire.json, and may be answered there as well.";

// A source of a Content-Security-Policy (CSP Level 3 §2.3.1).
std::string source_of(std::string_view text) { return "'sha256-" + to_base64(crypto::sha256(text).bytes) + "'"; }

std::string policy() {
  return "default-src 'none'; script-src " + source_of(form_script().text()) + "; style-src " + source_of(form_style().text()) +
         "; base-uri 'none'; form-action 'none'";
}

void head(Html& html, const Questionnaire& questionnaire) {
  const auto scope = html.in("head");
  html.leaf("meta", {{"charset", "utf-8"}});
  html.leaf("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy()}});
  html.leaf("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.leaf("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
  html.leaf("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  html.element("title", questionnaire.tender + ": security questionnaire");
  html.style(form_style());
}

void fact(Html& html, std::string_view name, std::string_view value) {
  const auto scope = html.in("div");
  html.element("dt", name);
  html.element("dd", value);
}

// "2026-10-15 10:00 UTC"
std::string deadline_text(const Timestamp& deadline) {
  const std::string iso = deadline.iso();
  return iso.substr(0, 10) + " " + iso.substr(11, 5) + " UTC";
}

void top(Html& html, const Questionnaire& questionnaire) {
  const auto header = html.in("header", {{"class", "top"}});
  {
    const auto line = html.in("div", {{"class", "line"}});
    html.element("span", "Proofhouse", {{"class", "brand"}});
    html.element("span", "Security questionnaire");
  }
  const auto inner = html.in("div", {{"class", "inner"}});
  html.element("h1", questionnaire.tender);
  const auto facts = html.in("dl", {{"class", "facts"}});
  if (!questionnaire.buyer.empty()) fact(html, "Buyer", questionnaire.buyer);
  fact(html, "Edition", questionnaire.edition);
  if (questionnaire.deadline) fact(html, "Deadline", deadline_text(*questionnaire.deadline));
  fact(html, "Requirements", std::to_string(questionnaire.requirements.size()));
  std::string items;
  for (const auto& item : questionnaire.items) items += (items.empty() ? "" : ", ") + item.id.str();
  fact(html, questionnaire.items.size() == 1 ? "Item" : "Items", items);
}

}  // namespace

std::string form_page(const Questionnaire& questionnaire) {
  Html html;
  html.doctype();
  {
    const auto page = html.in("html", {{"lang", "en"}});
    head(html, questionnaire);
    const auto body = html.in("body");
    html.link(Anchor("form"), "Skip to the form", {{"class", "skip"}});
    top(html, questionnaire);
    html.element("div", "", {{"id", "bar"}});
    {
      const auto main = html.in("main", Anchor("form"), {{"tabindex", -1}});
      const auto without = html.in("noscript");
      html.element("p", kWithoutScript);
    }
    html.data("proofhouse-questionnaire", questionnaire_json(questionnaire, JsonWriter::Style::kCompact));
    html.data("proofhouse-response", "");
    html.script(form_script());
  }
  return std::move(html).take();
}

}  // namespace proofhouse::publish
