#include "tender/own_reader.h"

#include <algorithm>

#include "base/file.h"
#include "base/text.h"
#include "crypto/sha.h"
#include "tender/own_text.h"

namespace proofhouse::tender {

Result<std::vector<std::string>> yaml_files(const std::string& tender, const std::string& relative) {
  std::vector<std::string> out;
  if (!is_folder(tender + "/" + relative)) return out;
  for (const auto& name : TRY(list_folder(tender + "/" + relative))) {
    if (name.starts_with('.')) continue;
    const std::string ending = lower(name.substr(std::min(name.size(), name.find_last_of('.'))));
    if (name.ends_with(".yaml")) {
      out.push_back(relative + "/" + name);
    } else if (ending == ".yml" || ending == ".yaml") {
      return fail_at(ErrorCode::kInvalid, tender + "/" + relative + "/" + printable(name), {}, "it would not be read",
                     "let its name end in .yaml");
    }
  }
  return out;
}

Result<std::string> OwnReader::file(const std::string& relative) {
  const Descriptor fd = TRY(open_below(folder_, relative));
  std::string bytes = TRY(read_all(fd.get(), display(relative), kOwnFileLimits.bytes));
  inputs_.push_back({relative, crypto::sha256(bytes)});
  return bytes;
}

Result<std::vector<std::string>> OwnReader::files(const std::string& relative) const { return yaml_files(folder_, relative); }

bool OwnReader::has(const std::string& relative) const { return exists(display(relative)); }

}  // namespace proofhouse::tender
