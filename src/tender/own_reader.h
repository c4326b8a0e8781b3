// Own reader: opens the buyer's own files below the tender folder, and keeps the digest of each as an input.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/decision.h"

namespace proofhouse::tender {

// Both outlive it.
class OwnReader {
 public:
  OwnReader(const std::string& folder, std::vector<InputDigest>& inputs) : folder_(folder), inputs_(inputs) {}

  // The bytes of a file. Fails as open_below, with kLimit above what one of the buyer's own files may hold.
  Result<std::string> file(const std::string& relative);
  // The YAML files of a folder, sorted; none where it is not there. As yaml_files.
  [[nodiscard]] Result<std::vector<std::string>> files(const std::string& relative) const;

  // How a file is called in errors.
  [[nodiscard]] std::string display(const std::string& relative) const { return folder_ + "/" + relative; }
  [[nodiscard]] bool has(const std::string& relative) const;

 private:
  const std::string& folder_;
  std::vector<InputDigest>& inputs_;
};

// The YAML files of one of the buyer's folders, sorted, with the folder before their names; none where it is not there. A file
// that looks like one and would be passed over in silence fails with kInvalid.
Result<std::vector<std::string>> yaml_files(const std::string& tender, const std::string& relative);

}  // namespace proofhouse::tender
