#include "publish/write_all.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "base/at_once.h"
#include "base/file.h"
#include "publish/decision_json.h"
#include "publish/oscal_results.h"
#include "publish/report.h"
#include "publish/sarif.h"
#include "publish/scorecard.h"

namespace proofhouse::publish {

namespace {

struct File {
  std::string_view name;
  Result<std::string> (*make)(const Decision&, const Sources&);
};

constexpr std::array kFiles{
    File{"report.html", [](const Decision& d, const Sources& s) -> Result<std::string> { return report_html(d, s); }},
    File{"decision.json", [](const Decision& d, const Sources& s) -> Result<std::string> { return decision_json(d, s); }},
    File{"scorecard.xlsx", scorecard_xlsx},
    File{"findings.sarif", [](const Decision& d, const Sources&) -> Result<std::string> { return findings_sarif(d); }},
    File{"assessment-results.json",
         [](const Decision& d, const Sources& s) -> Result<std::string> { return oscal_results(d, s); }},
};
using Made = std::array<std::optional<Result<std::string>>, kFiles.size()>;

// The files do not know of each other; of a hundred bids each takes a second.
Made make_all(const Decision& decision, const Sources& sources) {
  Made made;
  at_once(kFiles.size(), 0, [&](std::size_t i) { made.at(i) = kFiles.at(i).make(decision, sources); });
  return made;
}

}  // namespace

Result<std::vector<std::string>> write_all(const Decision& decision, const Sources& sources, const std::string& folder) {
  Made made = make_all(decision, sources);
  for (const auto& each : made) {
    if (!*each) return std::unexpected(each->error());
  }
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < kFiles.size(); ++i) {
    paths.push_back(folder + "/" + std::string(kFiles.at(i).name));
    TRY_VOID(write_file(paths.back(), **made.at(i)));
  }
  return paths;
}

}  // namespace proofhouse::publish
