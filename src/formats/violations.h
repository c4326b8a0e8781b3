// Violations: the rules that one file breaks, gathered while it is checked and kept short whatever the file holds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formats/remarks.h"
#include "model/file_check.h"

namespace proofhouse::formats {

// The most that are kept: a file of a million breaches must not become a million sentences. One of the rule "limit" is always
// kept, in the place of the last where there is no room.
inline constexpr std::size_t kMostViolations = 1000;

class Violations {
 public:
  // About the JSON value of this node (JsonValue::node(); 0 is the document). `message` says what is wrong and what is wanted in
  // one sentence part without a full stop; texts of the file in it have passed quote().
  void add(std::string_view rule, Severity severity, std::uint32_t node, std::string message);
  // About a place of a file that is not JSON: "line:column", "byte 17", the name of an entry. Kept in the order of adding.
  void add_at(std::string_view rule, Severity severity, std::string place, std::string message);
  // What a reader read past.
  void add_remarks(std::string_view rule, Severity severity, const std::vector<Remark>& remarks);

  // As many more that nobody put into words; `errors`: some of them make the file invalid.
  void add_left_out(std::uint64_t count, bool errors);

  [[nodiscard]] bool any_error() const { return errors_ > 0; }
  [[nodiscard]] bool full() const { return kept_.size() >= kMostViolations; }
  // All so far, those left out included.
  [[nodiscard]] std::uint64_t count() const { return kept_.size() + left_out_; }

  // Fills violations, left_out and valid (no error). Nodes become JSON pointers into `json`, the bytes that were parsed.
  void finish(std::string_view json, FileCheck& check) &&;

 private:
  struct Kept {
    Violation violation;
    std::uint32_t node = 0;
    bool at_node = false;
  };
  void keep(Kept kept);

  std::vector<Kept> kept_;
  std::uint64_t left_out_ = 0;
  std::uint64_t errors_ = 0;
};

}  // namespace proofhouse::formats
