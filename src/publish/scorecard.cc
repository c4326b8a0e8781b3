#include "publish/scorecard.h"

#include <utility>

#include "publish/scorecard_sheets.h"
#include "render/xlsx.h"

namespace proofhouse::publish {

Result<std::string> scorecard_xlsx(const Decision& decision, const Sources& sources) {
  render::Xlsx book = TRY(render::Xlsx::create(decision.title, decision.as_of));
  write_summary(book.sheet("Summary"), decision);
  write_ranking(book.sheet(decision.without_prices ? "Bids" : "Ranking"), decision);
  write_gates(book.sheet("Gates"), decision, sources);
  write_scores(book.sheet("Scores"), decision, sources);
  write_requirements(book.sheet("Requirements"), decision, sources);
  if (!decision.without_prices) write_prices(book.sheet("Prices"), decision);
  write_findings(book.sheet("Findings"), decision);
  write_method(book.sheet("Method"), decision, sources);
  return std::move(book).finish();
}

}  // namespace proofhouse::publish
