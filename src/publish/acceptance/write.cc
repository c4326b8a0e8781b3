#include "publish/acceptance/write.h"

#include <array>
#include <utility>

#include "base/file.h"
#include "publish/acceptance/acceptance_html.h"
#include "publish/acceptance/acceptance_json.h"

namespace proofhouse::publish::acceptance {

Result<std::vector<std::string>> write_record(const AcceptanceRecord& record, const Sources& sources, const std::string& folder) {
  const std::array<std::pair<std::string_view, std::string>, 2> files = {{
      {"acceptance.html", acceptance_html(record, sources)},
      {"acceptance.json", acceptance_json(record)},
  }};
  for (const auto& [name, bytes] : files) {
    const std::string path = folder + "/" + std::string(name);
    if (exists(path)) {
      return fail_at(ErrorCode::kConflict, path, {}, "an earlier record lies there, and is never written over",
                     "name another folder with --out");
    }
  }
  std::vector<std::string> paths;
  for (const auto& [name, bytes] : files) {
    paths.push_back(folder + "/" + std::string(name));
    TRY_VOID(write_file(paths.back(), bytes));
  }
  return paths;
}

std::string next_folder(const std::string& tender, const BidId& bid) {
  const std::string below = tender + "/deliveries/" + bid.str() + "/acceptance/";
  std::uint64_t number = 1;
  while (exists(below + std::to_string(number))) ++number;
  return below + std::to_string(number);
}

}  // namespace proofhouse::publish::acceptance
