#include "formats/cve/affected.h"

#include <utility>

#include "formats/lenient.h"

namespace proofhouse::formats::cve {

namespace {

using syntax::JsonValue;

std::vector<CveVersionChange> read_changes(const JsonValue& value, Remarks& remarks) {
  std::vector<CveVersionChange> changes;
  lenient::each_object(value, remarks, [&](const JsonValue& element) {
    CveVersionChange change;
    for (const auto [key, member] : element.members()) {
      if (key == "at") change.at = lenient::text(member, remarks);
      if (key == "status") change.status = lenient::text(member, remarks);
    }
    changes.push_back(std::move(change));
  });
  return changes;
}

CveVersion read_version(const JsonValue& element, Remarks& remarks) {
  CveVersion version;
  version.node = element.node();
  for (const auto [key, member] : element.members()) {
    if (key == "version")
      version.version = lenient::text(member, remarks);
    else if (key == "status")
      version.status = lenient::text(member, remarks);
    else if (key == "versionType")
      version.type = lenient::text(member, remarks);
    else if (key == "lessThan")
      version.less_than = lenient::text(member, remarks);
    else if (key == "lessThanOrEqual")
      version.less_than_or_equal = lenient::text(member, remarks);
    else if (key == "changes")
      version.changes = read_changes(member, remarks);
    else
      remarks.add(quote(key) + " is no member of a version", member.node());
  }
  return version;
}

void read_member(std::string_view key, const JsonValue& value, CveAffected& out, Remarks& remarks) {
  if (key == "vendor")
    out.vendor = lenient::text(value, remarks);
  else if (key == "product")
    out.product = lenient::text(value, remarks);
  else if (key == "collectionURL")
    out.collection = lenient::text(value, remarks);
  else if (key == "packageName")
    out.package_name = lenient::text(value, remarks);
  else if (key == "packageURL")
    out.purl = lenient::text(value, remarks);
  else if (key == "repo")
    out.repo = lenient::text(value, remarks);
  else if (key == "defaultStatus")
    out.default_status = lenient::text(value, remarks);
  else if (key == "cpes")
    out.cpes = lenient::texts(value, remarks);
  else if (key == "modules")
    out.modules = lenient::texts(value, remarks);
  else if (key == "programFiles")
    out.files = lenient::texts(value, remarks);
  else if (key == "platforms")
    out.platforms = lenient::texts(value, remarks);
  else if (key == "programRoutines") {
    lenient::each_object(value, remarks, [&](const JsonValue& element) {
      if (const auto name = element.get("name")) out.routines.push_back(lenient::text(*name, remarks));
    });
  } else if (key == "versions") {
    out.versions.reserve(value.size());
    lenient::each_object(value, remarks,
                         [&](const JsonValue& element) { out.versions.push_back(read_version(element, remarks)); });
  }
}

}  // namespace

std::vector<CveAffected> read_affected(const JsonValue& value, Remarks& remarks) {
  std::vector<CveAffected> affected;
  affected.reserve(value.size());
  lenient::each_object(value, remarks, [&](const JsonValue& element) {
    CveAffected& one = affected.emplace_back();
    one.node = element.node();
    for (const auto [key, member] : element.members()) read_member(key, member, one, remarks);
  });
  return affected;
}

}  // namespace proofhouse::formats::cve
