#include "publish/write_all.h"

#include <array>
#include <utility>

#include "base/file.h"
#include "publish/decision_json.h"
#include "publish/oscal_results.h"
#include "publish/report.h"
#include "publish/sarif.h"
#include "publish/scorecard.h"

namespace proofhouse::publish {

Result<std::vector<std::string>> write_all(const Decision& decision, const Sources& sources, const std::string& folder) {
  const std::array<std::pair<std::string_view, std::string>, 5> files = {{
      {"report.html", report_html(decision, sources)},
      {"decision.json", decision_json(decision, sources)},
      {"scorecard.xlsx", TRY(scorecard_xlsx(decision, sources))},
      {"findings.sarif", findings_sarif(decision)},
      {"assessment-results.json", oscal_results(decision, sources)},
  }};
  std::vector<std::string> paths;
  for (const auto& [name, bytes] : files) {
    paths.push_back(folder + "/" + std::string(name));
    TRY_VOID(write_file(paths.back(), bytes));
  }
  return paths;
}

}  // namespace proofhouse::publish
