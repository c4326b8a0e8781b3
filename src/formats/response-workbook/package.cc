#include "formats/response-workbook/package.h"

#include <array>
#include <utility>

#include "base/text.h"
#include "formats/remarks.h"

namespace proofhouse::formats::response_workbook {

namespace {

constexpr std::string_view kOldOrEncrypted = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

// Parts that do something, or bring in what is not in the file.
struct Active {
  std::string_view sign;
  std::string_view what;
};
constexpr std::array kActive = {
    Active{"vbaproject", "macros"},
    Active{"macrosheets/", "macros"},
    Active{"vbadata", "macros"},
    Active{"externallinks/", "links to other files"},
    Active{"embeddings/", "embedded files"},
    Active{"activex/", "ActiveX controls"},
    Active{"ctrlprops/", "form controls"},
    Active{"connections.xml", "connections to data elsewhere"},
    Active{"querytables/", "connections to data elsewhere"},
    Active{"oleobjects", "embedded files"},
};

std::unexpected<Error> holds(std::string_view what) {
  return fail(ErrorCode::kInvalid, "the workbook holds " + std::string(what),
              "answer in the questionnaire as the buyer sent it, and save it as .xlsx");
}

// "xl/worksheets" of "xl/worksheets/sheet1.xml".
std::string folder_of(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string::npos ? std::string() : part.substr(0, slash);
}

// The part that a target names, seen from a folder; nothing where it leads out of the package.
std::optional<std::string> resolve(const std::string& folder, std::string_view target) {
  std::vector<std::string> parts;
  if (!target.starts_with('/')) {
    for (const auto part : split(folder, '/')) {
      if (!part.empty()) parts.emplace_back(part);
    }
  }
  for (const auto part : split(target, '/')) {
    if (part.empty() || part == ".") continue;
    if (part == "..") {
      if (parts.empty()) return std::nullopt;
      parts.pop_back();
    } else {
      parts.emplace_back(part);
    }
  }
  return join(parts, "/");
}

}  // namespace

Result<Package> Package::open(std::string bytes, const Limits& limits) {
  if (bytes.starts_with(kOldOrEncrypted)) {
    return fail(ErrorCode::kInvalid, "the workbook has a password, or is in the old format .xls",
                "save it as .xlsx without a password");
  }
  syntax::ZipLimits zip_limits;
  zip_limits.bytes = limits.bytes;
  zip_limits.inflated = limits.output;
  Package package(TRY(syntax::Zip::open(std::move(bytes), zip_limits)), limits);
  TRY_VOID(package.refuse_active_parts());
  TRY_VOID(package.refuse_active_types());
  return package;
}

Result<void> Package::refuse_active_parts() {
  for (const auto& entry : zip_.entries()) {
    const std::string name = lower(entry.name);
    if (name == "encryptedpackage" || name == "encryptioninfo") return holds("encrypted parts");
    for (const auto& active : kActive) {
      if (name.find(active.sign) != std::string::npos) return holds(active.what);
    }
  }
  return {};
}

Result<void> Package::refuse_active_types() {
  const auto types = TRY(xml("[Content_Types].xml"));
  for (const auto& type : types.root().children()) {
    const std::string content = lower(type.attribute("ContentType").value_or(""));
    for (const std::string_view sign : {"macroenabled", "vbaproject", "macrosheet", "oleobject", "activex"}) {
      if (content.find(sign) != std::string::npos) return holds("macros or controls");
    }
  }
  return {};
}

Result<syntax::XmlDocument> Package::xml(const std::string& part) {
  auto bytes = zip_.read(part);
  if (!bytes) {
    Error error = bytes.error();
    if (error.code == ErrorCode::kNotFound) error.code = ErrorCode::kMalformed;
    return std::unexpected(std::move(error));
  }
  Limits limits = limits_;
  limits.bytes = limits_.output;
  auto document = syntax::XmlDocument::parse(*std::move(bytes), limits);
  if (!document) {
    Error error = document.error();
    error.place = error.place.empty() ? part : part + " " + error.place;
    return std::unexpected(std::move(error));
  }
  return document;
}

Result<std::vector<Relation>> Package::relations(const std::string& part) {
  const std::string folder = folder_of(part);
  const std::string name = part.substr(folder.empty() ? 0 : folder.size() + 1);
  const std::string file = (folder.empty() ? "" : folder + "/") + "_rels/" + name + ".rels";
  std::vector<Relation> out;
  if (zip_.find(file) == nullptr) return out;
  const auto document = TRY(xml(file));
  for (const auto& node : document.root().children("Relationship")) {
    const std::string type(node.attribute("Type").value_or(""));
    const std::string target(node.attribute("Target").value_or(""));
    Relation relation{std::string(node.attribute("Id").value_or("")), type.substr(type.rfind('/') + 1), {}};
    if (lower(node.attribute("TargetMode").value_or("")) == "external") {
      // What a spreadsheet program makes of an address that somebody typed. It is never followed.
      if (relation.type != "hyperlink") return holds("a link to a file elsewhere: " + quote(target));
      remarks_.push_back("a link to " + quote(target) + " was not followed");
      continue;
    }
    auto to = resolve(folder, target);
    if (!to) return fail(ErrorCode::kInvalid, "the part " + quote(part) + " points out of the workbook", "save it again");
    relation.part = std::move(*to);
    out.push_back(std::move(relation));
  }
  return out;
}

}  // namespace proofhouse::formats::response_workbook
