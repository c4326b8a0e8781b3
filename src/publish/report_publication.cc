#include "base/text.h"
#include "publish/publication_text.h"
#include "publish/report_caveats.h"
#include "publish/report_parts.h"

namespace proofhouse::publish {

void write_publication_banner(render::Html& html, const View& view) {
  const std::size_t differences = view.decision.publication.differences.size();
  if (differences == 0) return;
  const auto banner = html.in("div", {{"class", "banner"}, {"role", "note"}, {"aria-label", "Not as published"}});
  const auto line = html.in("p");
  html.element("strong", "⚠\uFE0E Not as it was published. ");
  html.text(counted(differences, "difference", "differences") +
            " from the signed editions, named under “What was published”. Nothing may be awarded while one stands.");
}

void write_publication(render::Html& html, const View& view) {
  const auto panel = html.in("div", {{"class", "panel"}});
  html.element("h3", "What was published");
  paragraph(html, published_sentence(view.decision.publication));
  const auto warnings = publication_warnings(view.decision);
  if (warnings.empty()) {
    if (view.decision.publication.editions > 0) paragraph(html, "The folder says the same, and every bid answers this edition.");
    return;
  }
  const auto list = html.in("ul");
  for (const auto& warning : warnings) html.element("li", warning);
}

}  // namespace proofhouse::publish
