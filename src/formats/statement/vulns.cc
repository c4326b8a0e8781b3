// Vulnerability scans: in-toto vulns v0.1 and v0.2, and cosign's vuln/v1 from which they come.
#include "formats/statement/predicates.h"

namespace proofhouse::formats::statement {

namespace {

ScannedVulnerability read_finding(const JsonObject& entry) {
  ScannedVulnerability found;
  found.id = entry.text("id");
  found.node = entry.node();
  // One severity or a list of them, in the wild.
  const auto severity = entry.optional_any("severity");
  const auto keep = [&](const JsonObject& one) {
    found.severities.emplace_back(one.optional_text("method"), one.optional_text("score"));
  };
  if (severity && severity->is_array()) {
    for (const JsonObject& one : entry.objects("severity")) keep(one);
  } else if (severity) {
    keep(entry.object("severity"));
  }
  return found;
}

// v0.1 puts each finding into a member "vulnerability" of its own.
void read_result(const JsonObject& scanner, std::string_view type, VulnerabilityScan& scan) {
  if (type.starts_with("https://cosign.")) {
    scan.foreign_result = true;
    return;
  }
  const bool wrapped = type.ends_with("/v0.1");
  for (const JsonObject& entry : scanner.objects("result")) {
    if (!wrapped) {
      scan.found.push_back(read_finding(entry));
    } else if (const JsonObject inner = entry.optional_object("vulnerability"); inner.present()) {
      scan.found.push_back(read_finding(inner));
    }
  }
}

}  // namespace

Predicate read_vulns(const JsonObject& predicate, std::string_view type) {
  VulnerabilityScan scan;
  const JsonObject scanner = predicate.object("scanner");
  scan.scanner = scanner.text("uri");
  scan.scanner_version = scanner.optional_text("version");
  const JsonObject database = scanner.optional_object("db");
  scan.database = database.optional_text("uri");
  scan.database_version = database.optional_text("version");
  scan.database_updated = database.optional_timestamp("lastUpdate");
  read_result(scanner, type, scan);
  const JsonObject metadata = predicate.optional_object("metadata");
  scan.started = metadata.optional_timestamp("scanStartedOn");
  scan.finished = metadata.optional_timestamp("scanFinishedOn");
  return scan;
}

}  // namespace proofhouse::formats::statement
