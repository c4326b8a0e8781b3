#include "publish/file_check_text.h"

#include <algorithm>
#include <vector>

#include "base/json_writer.h"
#include "base/text.h"

namespace proofhouse::publish {

namespace {

constexpr std::size_t kLongestMessage = 400;

struct Group {
  const Violation* first = nullptr;
  std::uint64_t count = 0;
};

// Errors first, then in the order in which rules come up.
std::vector<Group> groups_of(const FileCheck& check, bool all) {
  std::vector<Group> groups;
  for (const Violation& violation : check.violations) {
    const auto same = std::ranges::find_if(groups, [&](const Group& group) {
      return group.first->rule == violation.rule && group.first->severity == violation.severity;
    });
    if (same == groups.end() || all) {
      groups.push_back({&violation, 1});
    } else {
      ++same->count;
    }
  }
  std::ranges::stable_sort(groups, {}, [](const Group& group) { return group.first->severity; });
  return groups;
}

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  if (out.size() < width) out.append(width - out.size(), ' ');
  return out;
}

std::string verdict_of(const FileCheck& check) {
  if (check.kind == "unknown") return "unknown";
  return check.valid ? "valid" : "invalid";
}

}  // namespace

std::string file_check_text(const FileCheck& check, std::string_view file, bool all) {
  std::string kind =
      check.kind == "unknown" ? "" : check.kind + (check.version.empty() ? "" : " " + printable(shorten(check.version, 40)));
  std::string out = padded(verdict_of(check), 8) + " " + padded(kind, 16) + " " + printable(file) + "\n";
  for (const Group& group : groups_of(check, all)) {
    const Violation& violation = *group.first;
    out += "         " + padded(name_of(violation.severity), 12) + padded(violation.rule, 10) + " ";
    if (group.count > 1) out += std::to_string(group.count) + " times, first ";
    out += violation.place.empty() ? "" : printable(shorten(violation.place, 200)) + ": ";
    out += printable(shorten(violation.message, kLongestMessage)) + "\n";
  }
  if (check.left_out > 0) out += "         and " + grouped(check.left_out) + " more\n";
  return out;
}

std::string file_check_json(const FileCheck& check, std::string_view file) {
  JsonWriter json(JsonWriter::Style::kCompact);
  json.begin_object();
  json.member("file", file);
  json.member("kind", check.kind);
  json.member("version", check.version);
  json.member("valid", check.valid);
  json.member("violations", check.violations);
  if (check.left_out > 0) json.member("left_out", check.left_out);
  json.end_object();
  return std::move(json).take() + "\n";
}

}  // namespace proofhouse::publish
