// New files: what is written once and never over anything, such as signed records.
#pragma once

#include <span>
#include <string>

#include "base/result.h"

namespace proofhouse {

struct NewFile {
  std::string path;
  std::string bytes;
};

// Writes files that are not there yet, all of them or none: each is written beside its place, synced, and moved there without
// replacing anything; where one cannot be moved, those before it are taken away again. Only a power cut between two moves leaves
// a part, and then the first ones whole. Creates missing folders. Fails with kConflict where one of the paths is taken, be it by
// a link, and with kUnreadable or kNotFound where the system refuses.
Result<void> write_new_files(std::span<const NewFile> files);

}  // namespace proofhouse
