// New folder: what is written once, as a whole, and never over anything, such as an award.
#pragma once

#include <functional>
#include <string>

#include "base/result.h"

namespace proofhouse {

// Makes the folder `path` with all that `fill` writes into it, or not at all: `fill` is given the path of a fresh folder beside
// it, which is then moved to its place without replacing anything; where `fill` fails, it is taken away again and the failure is
// returned. Only a kill leaves that folder behind, under a name of its own. Makes missing folders above. Fails with kConflict
// where the path is taken, be it by a link or an empty folder, and with kUnreadable or kNotFound where the system refuses.
Result<void> write_new_folder(const std::string& path, const std::function<Result<void>(const std::string&)>& fill);

}  // namespace proofhouse
