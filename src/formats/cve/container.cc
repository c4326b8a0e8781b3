#include "formats/cve/container.h"

#include <utility>

#include "formats/configuration_json.h"
#include "formats/cve/affected.h"
#include "formats/cve/metrics.h"
#include "formats/lenient.h"

namespace proofhouse::formats::cve {

namespace {

using syntax::JsonKind;
using syntax::JsonValue;

std::vector<LanguageText> read_texts(const JsonValue& value, Remarks& remarks) {
  std::vector<LanguageText> texts;
  lenient::each_object(value, remarks, [&](const JsonValue& element) {
    LanguageText text;
    for (const auto [key, member] : element.members()) {
      if (key == "lang") text.language = lenient::text(member, remarks);
      if (key == "value") text.text = lenient::text(member, remarks);
    }
    texts.push_back(std::move(text));
  });
  return texts;
}

std::vector<Link> read_references(const JsonValue& value, Remarks& remarks) {
  std::vector<Link> links;
  links.reserve(value.size());
  lenient::each_object(value, remarks, [&](const JsonValue& element) {
    Link link;
    link.node = element.node();
    for (const auto [key, member] : element.members()) {
      if (key == "url") link.url = lenient::text(member, remarks);
      if (key == "name") link.name = lenient::text(member, remarks);
      if (key == "tags") link.tags = lenient::texts(member, remarks);
    }
    links.push_back(std::move(link));
  });
  return links;
}

void read_problem(const JsonValue& element, std::vector<CveProblem>& problems, Remarks& remarks) {
  const auto descriptions = element.get("descriptions");
  if (!descriptions) return;
  lenient::each_object(*descriptions, remarks, [&](const JsonValue& description) {
    CveProblem problem;
    for (const auto [key, member] : description.members()) {
      if (key == "cweId") problem.cwe = lenient::text(member, remarks);
      if (key == "description") problem.text = lenient::text(member, remarks);
    }
    problems.push_back(std::move(problem));
  });
}

void read_provider(const JsonValue& value, CveContainer& container, Remarks& remarks) {
  if (!lenient::is(JsonKind::kObject, value, remarks)) return;
  std::string id;
  for (const auto [key, member] : value.members()) {
    if (key == "shortName") container.provider = lenient::text(member, remarks);
    if (key == "orgId") id = lenient::text(member, remarks);
    if (key == "dateUpdated") container.updated = lenient::text(member, remarks);
  }
  if (container.provider.empty()) container.provider = std::move(id);
}

void read_member(std::string_view key, const JsonValue& value, CveContainer& out, Remarks& remarks) {
  if (key == "providerMetadata")
    read_provider(value, out, remarks);
  else if (key == "title")
    out.title = lenient::text(value, remarks);
  else if (key == "datePublic")
    out.public_since = lenient::text(value, remarks);
  else if (key == "descriptions" || key == "rejectedReasons")
    out.descriptions = read_texts(value, remarks);
  else if (key == "affected")
    out.affected = read_affected(value, remarks);
  else if (key == "cpeApplicability")
    out.configurations = read_configurations(value, remarks);
  else if (key == "metrics")
    read_metrics(value, out, remarks);
  else if (key == "problemTypes") {
    lenient::each_object(value, remarks, [&](const JsonValue& element) { read_problem(element, out.problems, remarks); });
  } else if (key == "references")
    out.references = read_references(value, remarks);
  else if (key == "solutions")
    out.solutions = read_texts(value, remarks);
  else if (key == "workarounds")
    out.workarounds = read_texts(value, remarks);
  else if (key == "tags")
    out.tags = lenient::texts(value, remarks);
  else if (key == "replacedBy")
    out.replaced_by = lenient::texts(value, remarks);
}

}  // namespace

CveContainer read_container(const JsonValue& container, Remarks& remarks) {
  CveContainer out;
  out.node = container.node();
  for (const auto [key, value] : container.members()) read_member(key, value, out, remarks);
  return out;
}

}  // namespace proofhouse::formats::cve
