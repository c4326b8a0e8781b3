#include "formats/spdx/check.h"

#include <utility>

#include "base/text.h"
#include "formats/shape_check.h"
#include "formats/spdx/graph.h"
#include "formats/spdx/graph_rules.h"
#include "formats/spdx/rdf.h"
#include "formats/spdx/reader.h"
#include "formats/spdx/rules.h"
#include "formats/spdx/syntaxes.h"
#include "formats/spdx/tag_value.h"

namespace proofhouse::formats::spdx {

namespace {

std::string_view without_mark(std::string_view bytes) { return bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes; }

// "2.3" of "SPDX-2.3".
std::string version_of(std::string_view text) {
  text = trim(text);
  return std::string(text.starts_with("SPDX-") ? text.substr(5) : text);
}

// What stands behind a tag or key at the start of a line.
std::string line_value(std::string_view bytes, std::string_view key) {
  for (std::size_t at = bytes.find(key); at != std::string_view::npos; at = bytes.find(key, at + 1)) {
    std::string_view rest = bytes.substr(at + key.size(), 64);
    while (!rest.empty() && (rest.front() == '"' || rest.front() == '\'' || rest.front() == ':' || rest.front() == ' '))
      rest.remove_prefix(1);
    return version_of(rest.substr(0, rest.find_first_of("\"'<\r\n")));
  }
  return {};
}

// "3.0" of "3.0.1".
std::string short_version(std::string_view version) {
  const std::size_t second = version.find('.', std::min(version.size(), version.find('.') + 1));
  return std::string(version.substr(0, second));
}

void add_breaches(const SpdxDocument& document, Violations& violations) {
  for (const Breach& breach : document.breaches) {
    violations.add_at("schema", Severity::kError, document.place(breach.at), breach.text);
  }
  if (document.breaches_left_out > 0) {
    violations.add_at("schema", Severity::kError, {},
                      "and " + std::to_string(document.breaches_left_out) + " more breaches of the format");
  }
}

// Whether the rules of this version are known; the shape and the rules of the nearest serve for the others.
std::string_view rules_of(const SpdxDocument& document, Violations& violations) {
  const std::string version = version_of(document.version.text);
  if (version == "2.2" || version == "2.3") return version == "2.2" ? "2.2" : "2.3";
  std::string message = document.version.given ? "the version is " + quote(document.version.text) +
                                                     ", which is neither \"SPDX-2.2\" nor \"SPDX-2.3\""
                                               : "the file does not say its version";
  if (document.syntax == Syntax::kJson) {
    violations.add("version", Severity::kError, document.version.at, std::move(message));
  } else {
    violations.add_at("version", Severity::kError, document.place(document.version.at), std::move(message));
  }
  return version.starts_with("2.2") || version.starts_with("2.1") ? "2.2" : "2.3";
}

void finish(const SpdxDocument& document, Violations& violations) {
  add_breaches(document, violations);
  check_rules(document, rules_of(document, violations), false, violations);
}

void check_json(const Opened& file, Violations& violations) {
  if (is_graph(*file.json())) return check_graph_rules(*file.json(), violations);
  SpdxDocument document;
  read_json(*file.json(), document);
  const std::string_view version = rules_of(document, violations);
  check_shape(*file.json(), "spdx", version, violations);
  check_rules(document, version, true, violations);
}

void add_error(std::string_view rule, const Error& error, Violations& violations) {
  violations.add_at(error.code == ErrorCode::kLimit ? "limit" : rule, Severity::kError, error.place, error.cause);
}

void check_xml(const Opened& file, Violations& violations) {
  SpdxDocument document;
  syntax::Tree tree;
  if (is_spdx_xml(*file.xml())) {
    read_xml(*file.xml(), tree, document);
  } else if (const auto read = read_rdf(*file.xml(), document); !read) {
    return add_error("rdf", read.error(), violations);
  }
  finish(document, violations);
}

void check_text(const Opened& file, Violations& violations) {
  const std::string_view text = without_mark(file.bytes());
  SpdxDocument document;
  syntax::Tree tree;
  if (looks_like_tag_value(text)) {
    if (!read_tag_value(text, document)) {
      violations.add_at("limit", Severity::kError, {}, "the file holds more than " + std::to_string(kMostRecords) + " records");
      return;
    }
  } else if (const auto read = read_yaml(text, kLimits, tree, document); !read) {
    return add_error("yaml", read.error(), violations);
  }
  finish(document, violations);
}

}  // namespace

std::optional<std::string> claims(const Opened& file) {
  if (file.json() != nullptr) {
    if (const auto version = file.member_text("spdxVersion")) return version_of(*version);
    if (file.member("spdxVersion") || (file.member("SPDXID") && !file.member("bomFormat"))) return std::string();
    if (is_graph(*file.json())) return short_version(graph_version(*file.json()));
    return std::nullopt;
  }
  if (file.xml() != nullptr) {
    if (is_spdx_xml(*file.xml())) return version_of(file.xml()->root().child("spdxVersion")->text());
    if (!is_rdf(*file.xml()) || file.bytes().find("://spdx.org/rdf/terms") == std::string_view::npos) return std::nullopt;
    // The ontology speaks of the same things, but has no version of a document.
    std::string version = line_value(file.bytes(), "specVersion>");
    if (version.empty()) return std::nullopt;
    return version;
  }
  if (file.outside() != Outside::kText) return std::nullopt;
  const std::string_view text = without_mark(file.bytes());
  if (looks_like_tag_value(text)) return line_value(text, "SPDXVersion");
  if (looks_like_yaml(text)) return line_value(text, "spdxVersion");
  return std::nullopt;
}

void check(const Opened& file, Violations& violations) {
  if (file.json() != nullptr) return check_json(file, violations);
  if (file.xml() != nullptr) return check_xml(file, violations);
  check_text(file, violations);
}

}  // namespace proofhouse::formats::spdx
