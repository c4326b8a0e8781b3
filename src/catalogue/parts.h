// Parts: the small files of a catalogue beside its requirements and profiles.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/catalogue.h"
#include "syntax/tree.h"

namespace proofhouse::catalogue {

// What one file of guidance/ says about an element.
struct Guidance {
  ElementId element;
  std::uint32_t number = 0;
  std::string demand;
  std::vector<GuidanceQuestion> questions;
};

// A framework, and how it follows from another one.
struct FrameworkSource {
  Framework framework;
  std::string derived_from;  // empty: not derived
  std::string prefix;
};

// Each fails with kInvalid, the file and "line:column".
Result<std::string> read_version(const syntax::Tree& tree, const std::string& file);
Result<std::vector<Element>> read_elements(const syntax::Tree& tree, const std::string& file);
Result<Guidance> read_guidance(const syntax::Tree& tree, const std::string& file);
Result<FrameworkSource> read_framework(const syntax::Tree& tree, const std::string& file);

}  // namespace proofhouse::catalogue
