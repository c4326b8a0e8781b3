// The shipped catalogue, loaded once for the tests of this folder.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "base/file.h"
#include "catalogue/load.h"

namespace proofhouse::catalogue {

inline const std::string& shipped_folder() {
  static const std::string folder = PROOFHOUSE_SOURCE_DIR "/catalogue";
  return folder;
}

inline const Catalogue& shipped() {
  static const Catalogue catalogue = [] {
    const auto files = read_folder(shipped_folder());
    if (!files) throw std::runtime_error(one_line(files.error()));
    auto loaded = load(*files);
    if (!loaded) throw std::runtime_error(one_line(loaded.error()));
    return *std::move(loaded);
  }();
  return catalogue;
}

inline std::string shipped_lock() { return read_file(shipped_folder() + "/questions.lock").value(); }

// For tests that change a copy.
inline Requirement& requirement(Catalogue& catalogue, const char* id) {
  return *std::ranges::find(catalogue.requirements, RequirementId(id), &Requirement::id);
}
inline Profile& profile(Catalogue& catalogue, const char* id) {
  return *std::ranges::find(catalogue.profiles, ProfileId(id), &Profile::id);
}

}  // namespace proofhouse::catalogue
