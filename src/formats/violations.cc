#include "formats/violations.h"

#include <algorithm>
#include <utility>

#include "syntax/locate.h"

namespace proofhouse::formats {

void Violations::keep(Kept kept) {
  if (kept.violation.severity == Severity::kError) ++errors_;
  if (full()) {
    ++left_out_;
    // That not everything was looked at must be said, however much there is to say of the rest.
    if (kept.violation.rule == "limit") kept_.back() = std::move(kept);
  } else {
    kept_.push_back(std::move(kept));
  }
}

void Violations::add(std::string_view rule, Severity severity, std::uint32_t node, std::string message) {
  keep({{std::string(rule), severity, {}, std::move(message)}, node, true});
}

void Violations::add_at(std::string_view rule, Severity severity, std::string place, std::string message) {
  keep({{std::string(rule), severity, std::move(place), std::move(message)}, 0, false});
}

void Violations::add_remarks(std::string_view rule, Severity severity, const std::vector<Remark>& remarks) {
  for (const Remark& remark : remarks) add(rule, severity, remark.node, remark.text);
}

void Violations::add_left_out(std::uint64_t count, bool errors) {
  left_out_ += count;
  if (errors && count > 0) ++errors_;
}

void Violations::finish(std::string_view json, FileCheck& check) && {
  std::ranges::stable_sort(kept_, [](const Kept& a, const Kept& b) {
    return std::pair(a.node, std::string_view(a.violation.rule)) < std::pair(b.node, std::string_view(b.violation.rule));
  });
  std::vector<std::uint32_t> nodes;
  for (const Kept& kept : kept_) {
    if (kept.at_node) nodes.push_back(kept.node);
  }
  std::vector<syntax::JsonPlace> places;
  if (!nodes.empty() && !json.empty()) places = syntax::locate(json, nodes);
  std::size_t next = 0;
  check.violations.clear();
  check.violations.reserve(kept_.size());
  for (Kept& kept : kept_) {
    if (kept.at_node && next < places.size()) kept.violation.place = std::move(places[next++].pointer);
    check.violations.push_back(std::move(kept.violation));
  }
  check.left_out = left_out_;
  check.valid = errors_ == 0;
}

}  // namespace proofhouse::formats
