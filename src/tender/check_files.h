// Files to check: what a user named, folders opened up, each judged by itself in a reader process.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/file_check.h"
#include "tender/workers.h"

namespace proofhouse::tender {

struct FileToCheck {
  std::string path;          // as the user gave it, or below the folder that he gave
  bool of_a_folder = false;  // found below a folder, not named
};

// The files of a list of paths in its order; those below a folder sorted by path. Names that begin with a dot, links and what is
// no file are left out of folders. Fails with kNotFound for a path that is not there, with kLimit above a million files or 64
// folders inside each other.
Result<std::vector<FileToCheck>> files_to_check(const std::vector<std::string>& paths);

// What one file is. A file that cannot be opened is an Error; one that makes its reader die is a FileCheck of unknown kind with a
// violation of the rule "reader-died"; kIncomplete where a backstop fired.
using FileChecked = std::function<void(std::size_t index, const Result<FileCheck>& check)>;

// Checks all of them, `jobs` at once (0: as many as there are processors). Calls `checked` once for each, in the order of the
// files, never twice at the same time.
void check_files(const std::vector<FileToCheck>& files, const Workers& workers, unsigned jobs, const FileChecked& checked);

}  // namespace proofhouse::tender
