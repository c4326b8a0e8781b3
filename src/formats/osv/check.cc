#include "formats/osv/check.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/date.h"
#include "base/text.h"
#include "formats/osv/reader.h"
#include "formats/osv/record.h"
#include "formats/osv/rules.h"
#include "formats/shape_check.h"

namespace proofhouse::formats::osv {

namespace {

// Which only an OSV record has beside id and modified; any of them, or nothing else that is a text, makes one.
constexpr std::array<std::string_view, 7> kOwnMembers = {"affected",           "aliases",    "schema_version",   "withdrawn",
                                                         "ecosystem_specific", "references", "database_specific"};

// Holds one document of either syntax against all rules.
void check_document(const syntax::JsonDocument& document, Violations& violations) {
  check_shape(document, "osv", "", violations);
  Remarks remarks;
  const auto record = read_record(document, remarks);
  if (record) check_rules(*record, document, violations);
}

// Of YAML the places are known only through the JSON that says the same.
void check_yaml(const Opened& file, Violations& violations) {
  const auto document = parse(std::string(file.bytes()), kLimits);
  if (!document) {
    const bool limit = document.error().code == ErrorCode::kLimit;
    violations.add_at(limit ? "limit" : "yaml", Severity::kError, document.error().place, document.error().cause);
    return;
  }
  Violations own;
  check_document(*document, own);
  FileCheck found;
  std::move(own).finish(document->source(), found);
  for (Violation& violation : found.violations) {
    violations.add_at(violation.rule, violation.severity, std::move(violation.place), std::move(violation.message));
  }
  if (found.left_out > 0) {
    violations.add_at("limit", Severity::kWarning, {}, std::to_string(found.left_out) + " more breaches were left out");
  }
}

// The version of a record in YAML, without parsing it.
std::string yaml_version(std::string_view bytes) {
  constexpr std::string_view kKey = "schema_version:";
  for (const std::string_view line : split(bytes.substr(0, 64U << 10U), '\n')) {
    if (!line.starts_with(kKey)) continue;
    std::string_view value = trim(line.substr(kKey.size()));
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'')) value = value.substr(1, value.size() - 2);
    return std::string(shorten(value, 20));
  }
  return "1.0.0";
}

}  // namespace

std::optional<std::string> claims(const Opened& file) {
  if (file.outside() == Outside::kText && looks_like_yaml(file.bytes())) return yaml_version(file.bytes());
  if (!file.member_text("id") || !file.member("modified")) return std::nullopt;
  if (std::ranges::none_of(kOwnMembers, [&](std::string_view key) { return file.member(key).has_value(); })) return std::nullopt;
  return std::string(file.member_text("schema_version").value_or("1.0.0"));
}

void check(const Opened& file, Violations& violations) {
  if (file.json() != nullptr) {
    check_document(*file.json(), violations);
  } else {
    check_yaml(file, violations);
  }
}

}  // namespace proofhouse::formats::osv
