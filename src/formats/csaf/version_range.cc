#include "formats/csaf/version_range.h"

#include <algorithm>
#include <array>
#include <vector>

namespace proofhouse::formats::csaf {

namespace {

struct Constraint {
  std::string_view comparator;  // "=" also where none is written
  std::string_view version;
};

Constraint constraint_of(std::string_view text) {
  for (const std::string_view comparator : {"<=", ">=", "!=", "<", ">", "="}) {
    if (text.starts_with(comparator)) return {comparator, text.substr(comparator.size())};
  }
  return {"=", text};
}

// The constraints of a range after its scheme and type.
std::vector<Constraint> constraints_of(std::string_view text) {
  std::vector<Constraint> out;
  while (true) {
    const std::size_t bar = text.find('|');
    out.push_back(constraint_of(text.substr(0, bar)));
    if (bar == std::string_view::npos) return out;
    text.remove_prefix(bar + 1);
  }
}

bool is_type(std::string_view text) {
  return !text.empty() && text[0] >= 'a' && text[0] <= 'z' && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  });
}

bool has_space(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

std::optional<std::string_view> constraints_fault(std::string_view text) {
  auto constraints = constraints_of(text);
  for (const Constraint& constraint : constraints) {
    if (constraint.version.empty()) return "has a constraint without a version";
    if (constraint.version.find_first_of("<>=!*") != std::string_view::npos) {
      return "has a comparator or star within a version";
    }
  }
  std::ranges::sort(constraints, {}, &Constraint::version);
  const auto same = std::ranges::adjacent_find(constraints, {}, &Constraint::version);
  if (same != constraints.end()) return "has a version twice";
  return std::nullopt;
}

}  // namespace

std::optional<std::string_view> version_range_fault(std::string_view range) {
  if (has_space(range)) return "has white space, which no version range has";
  if (!range.starts_with("vers:")) {
    if (is_single_version(range)) return "is one version and no range";
    return constraints_fault(range);
  }
  const std::size_t slash = range.find('/');
  if (slash == std::string_view::npos) return "has no \"/\" behind its type";
  const std::string_view type = range.substr(5, slash - 5);
  const std::string_view constraints = range.substr(slash + 1);
  if (!is_type(type)) return "has no type in lower case behind \"vers:\"";
  if (type == "all") {
    if (constraints != "*") return "has the type all, whose one range is vers:all/*";
    return std::nullopt;
  }
  if (constraints == "*") return "is all versions, which vers:all/* says";
  return constraints_fault(constraints);
}

bool is_single_version(std::string_view range) {
  if (range.starts_with("vers:")) range.remove_prefix(std::min(range.size(), range.find('/') + 1));
  if (range.empty() || range == "*" || has_space(range)) return false;
  const auto constraints = constraints_of(range);
  return constraints.size() == 1 && constraints.front().comparator == "=" && !constraints.front().version.empty();
}

}  // namespace proofhouse::formats::csaf
