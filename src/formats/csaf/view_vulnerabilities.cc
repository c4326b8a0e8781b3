#include <array>
#include <optional>
#include <utility>

#include "formats/csaf/view_reader.h"

namespace proofhouse::formats::csaf {

namespace {

constexpr std::array kStatementLists{
    std::pair{std::string_view("notes"), StatementKind::kNote},
    std::pair{std::string_view("flags"), StatementKind::kFlag},
    std::pair{std::string_view("ids"), StatementKind::kId},
    std::pair{std::string_view("involvements"), StatementKind::kInvolvement},
    std::pair{std::string_view("remediations"), StatementKind::kRemediation},
    std::pair{std::string_view("threats"), StatementKind::kThreat},
    std::pair{std::string_view("first_known_exploitation_dates"), StatementKind::kExploitation},
};

std::optional<Status> status_of(std::string_view key) {
  for (std::uint8_t i = 0; i <= static_cast<std::uint8_t>(Status::kUnknown); ++i) {
    if (status_name(static_cast<Status>(i)) == key) return static_cast<Status>(i);
  }
  return std::nullopt;
}

}  // namespace

void ViewReader::read_vulnerability(Value value, std::uint32_t index) {
  Vulnerability of;
  of.node = value.node();
  of.weaknesses.first = length_of(view_.weaknesses_);
  of.statements.first = length_of(view_.statements_);
  of.statuses.first = length_of(view_.statuses_);
  of.metrics.first = length_of(view_.metrics_);
  of.references.first = of.references.end = length_of(view_.references_);
  for (const syntax::JsonMember member : value.members()) {
    const std::string_view key = member.key;
    if (key == "cve") set(of.cve, member.value);
    if (key == "title") set(of.title, member.value);
    if (key == "release_date" || key == "disclosure_date") set_date(of.disclosed, member.value, key);
    if (key == "discovery_date") set_date(of.discovered, member.value, key);
    if (key == "product_status") read_statuses(member.value);
    if (key == "references") of.references = reference_list(member.value);
    if (key == "cwe") read_weakness(member.value);
    if (key == "x_extensions") extension_list(member.value, "vulnerability");
    const bool metrics = key == (view_.version_ == CsafVersion::k20 ? "scores" : "metrics");
    if (!metrics && key != "cwes") {
      read_statements(member.value, key, index);
      continue;
    }
    for (const Value entry : member.value.elements()) metrics ? read_metric(entry) : read_weakness(entry);
  }
  of.weaknesses.end = length_of(view_.weaknesses_);
  of.statements.end = length_of(view_.statements_);
  of.statuses.end = length_of(view_.statuses_);
  of.metrics.end = length_of(view_.metrics_);
  view_.vulnerabilities_.push_back(of);
}

bool ViewReader::read_statements(Value list, std::string_view key, std::uint32_t vulnerability) {
  for (const auto& [name, kind] : kStatementLists) {
    if (name != key) continue;
    for (const Value value : list.elements()) read_statement(value, kind, vulnerability);
    return true;
  }
  return false;
}

void ViewReader::read_statement(Value value, StatementKind kind, std::uint32_t vulnerability) {
  Statement statement;
  statement.kind = kind;
  statement.node = value.node();
  statement.vulnerability = vulnerability;
  for (const syntax::JsonMember member : value.members()) {
    const std::string_view key = member.key;
    if (key == "category" || key == "label" || key == "system_name" || key == "party") set(statement.category, member.value);
    if (kind == StatementKind::kId ? key == "text" : (key == "title" || key == "status")) set(statement.title, member.value);
    if (key == "date") set_date(statement.date, member.value, key);
    if (key == "exploitation_date") {
      Text date;
      set_date(date, member.value, key);
    }
    if (key == "product_ids") statement.products = product_list(member.value);
    if (key == "group_ids") statement.groups = group_list(member.value);
  }
  view_.statements_.push_back(statement);
}

void ViewReader::read_statuses(Value value) {
  for (const syntax::JsonMember member : value.members()) {
    const auto status = status_of(member.key);
    if (!status) continue;
    view_.statuses_.push_back({*status, member.value.node(), product_list(member.value)});
  }
}

void ViewReader::read_metric(Value value) {
  Metric metric;
  metric.node = value.node();
  for (const syntax::JsonMember member : value.members()) {
    if (member.key == "products") metric.products = product_list(member.value);
    if (member.key == "source") set(metric.source, member.value);
    if (member.key == "content") read_content(member.value, metric);
  }
  if (view_.version_ == CsafVersion::k20) read_content(value, metric);
  view_.metrics_.push_back(metric);
}

void ViewReader::read_content(Value content, Metric& metric) {
  for (const syntax::JsonMember member : content.members()) {
    const std::string_view key = member.key;
    if (key == "qualitative_severity_rating") set(metric.qualitative, member.value);
    if (key == "x_extensions") extension_list(member.value, "content");
    if (!member.value.is_object()) continue;
    if (key == "cvss_v2") metric.cvss_v2 = member.value.node();
    if (key == "cvss_v3") metric.cvss_v3 = member.value.node();
    if (key == "cvss_v4") metric.cvss_v4 = member.value.node();
    if (key.starts_with("cvss_v")) read_cvss(member.value);
    if (key == "epss") metric.epss = member.value.node();
    if (key == "ssvc_v2") metric.ssvc = member.value.node();
    if (key != "epss" && key != "ssvc_v2") continue;
    Text date;
    for (const syntax::JsonMember inner : member.value.members()) {
      if (inner.key == "timestamp") set_date(date, inner.value, inner.key);
    }
  }
}

void ViewReader::read_cvss(Value score) {
  Text vector;
  if (const auto value = score.get("vectorString")) set(vector, *value);
  if (!vector) return;
  if (auto parsed = identifiers::CvssVector::parse(vector.text)) {
    view_.cvss_.push_back({score.node(), *std::move(parsed)});
  } else {
    view_.cvss_faults_.push_back({vector, parsed.error().cause});
  }
}

void ViewReader::read_weakness(Value value) {
  Weakness weakness;
  weakness.node = value.node();
  for (const syntax::JsonMember member : value.members()) {
    if (member.key == "id") set(weakness.id, member.value);
    if (member.key == "name") set(weakness.name, member.value);
    if (member.key == "version") set(weakness.version, member.value);
  }
  view_.weaknesses_.push_back(weakness);
}

}  // namespace proofhouse::formats::csaf
