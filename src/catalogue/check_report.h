// CheckReport: collects the faults that a check finds.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"

namespace proofhouse::catalogue {

class CheckReport {
 public:
  // The file whose faults come next.
  void in(std::string file) { file_ = std::move(file); }

  void fault(std::string place, std::string cause, std::string cure) {
    errors_.push_back(Error{ErrorCode::kInvalid, file_, std::move(place), std::move(cause), std::move(cure)});
  }
  void needs(const std::string& place, const std::string& value) {
    if (value.empty()) fault(place, place + " is empty", "write it");
  }
  template <class List>
  void size(const std::string& place, const List& list, std::size_t least, std::size_t most) {
    if (list.size() >= least && list.size() <= most) return;
    fault(place, place + " has " + std::to_string(list.size()) + " entries",
          "give " + std::to_string(least) + " to " + std::to_string(most));
  }

  [[nodiscard]] std::vector<Error> take() && { return std::move(errors_); }
  void take_over(std::vector<Error> errors) {
    for (auto& error : errors) errors_.push_back(std::move(error));
  }

 private:
  std::string file_;
  std::vector<Error> errors_;
};

// Finds what stands twice.
class Once {
 public:
  Once(CheckReport& report, std::string what) : report_(report), what_(std::move(what)) {}
  void add(const std::string& place, const std::string& value) {
    if (!seen_.insert(value).second)
      report_.fault(place, what_ + " \"" + value + "\" stands twice", "give one of the two another one");
  }

 private:
  CheckReport& report_;
  std::string what_;
  std::set<std::string> seen_;
};

}  // namespace proofhouse::catalogue
