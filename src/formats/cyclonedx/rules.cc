#include "formats/cyclonedx/rules.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "formats/cyclonedx/hash_lengths.h"
#include "identifiers/cpe.h"
#include "identifiers/purl.h"
#include "identifiers/spdx_licence.h"

namespace proofhouse::formats::cyclonedx {

namespace {

using syntax::JsonDocument;
using syntax::JsonValue;

std::string_view text_in(const JsonValue& object, std::string_view key) {
  const auto value = object.get(key);
  return value ? value->text().value_or("") : std::string_view{};
}

// One walk over the whole document: what is known by its member's name wherever it stands.
class Walk {
 public:
  Walk(const JsonDocument& document, Violations& violations) : document_(document), violations_(violations) {}

  void run() {
    for (std::uint32_t node = 0; node < document_.node_count(); ++node) {
      const JsonValue value = document_.at(node);
      const std::string_view key = value.key();
      if (key == "bom-ref") {
        check_reference(value);
      } else if (key == "hashes") {
        for (const JsonValue hash : value.elements()) check_hash(hash);
      } else if (key == "purl") {
        check_purl(value);
      } else if (key == "cpe") {
        check_cpe(value);
      } else if (key == "name" && value.text() == "" && value.is_text()) {
        warn("name-empty", value, "the name is empty");
      }
    }
  }

  [[nodiscard]] bool known(std::string_view reference) const { return references_.contains(reference); }

 private:
  void warn(std::string_view rule, const JsonValue& value, std::string message) {
    violations_.add(rule, Severity::kWarning, value.node(), std::move(message));
  }

  void check_reference(const JsonValue& value) {
    const auto text = value.text();
    if (text && !references_.insert(*text).second)
      warn("bom-ref-unique", value, "the bom-ref " + quote(*text) + " stands in the file already");
  }

  void check_purl(const JsonValue& value) {
    const auto text = value.text();
    if (!text) return;
    const auto purl = identifiers::Purl::parse(*text, identifiers::PurlReading::kTolerant);
    if (!purl) {
      warn("purl-malformed", value, quote(*text) + " is no package URL: " + purl.error().cause);
      return;
    }
    for (const std::string& remark : purl->remarks()) warn("purl-malformed", value, quote(*text) + ": " + remark);
  }

  void check_cpe(const JsonValue& value) {
    const auto text = value.text();
    if (!text) return;
    if (const auto cpe = identifiers::Cpe::parse(*text); !cpe) {
      warn("cpe-malformed", value, quote(*text) + " is no CPE name: " + cpe.error().cause);
    }
  }

  void check_hash(const JsonValue& hash) {
    const std::string_view algorithm = text_in(hash, "alg");
    const std::string_view content = text_in(hash, "content");
    const std::size_t digits = hash_digits(algorithm);
    if (digits == 0 || content.empty() || content.size() == digits) return;
    warn("hash-length", hash,
         "a " + std::string(algorithm) + " has " + std::to_string(digits) + " hexadecimal digits, not " +
             std::to_string(content.size()));
  }

  const JsonDocument& document_;
  Violations& violations_;
  std::unordered_set<std::string_view> references_;
};

// References that must name something in the file, or in another one ("urn:cdx:").
class References {
 public:
  References(const Walk& walk, Violations& violations) : walk_(walk), violations_(violations) {}

  void check(std::string_view rule, const JsonValue& value) {
    const auto text = value.text();
    if (!text || text->starts_with("urn:cdx:") || walk_.known(*text)) return;
    violations_.add(rule, Severity::kWarning, value.node(), "the reference " + quote(*text) + " names nothing in the file");
  }

  void check_member(std::string_view rule, const JsonValue& object, std::string_view key) {
    const auto value = object.get(key);
    if (!value) return;
    if (value->is_array()) {
      for (const JsonValue element : value->elements()) check(rule, element);
    } else {
      check(rule, *value);
    }
  }

 private:
  const Walk& walk_;
  Violations& violations_;
};

}  // namespace

void check_licence_ids(const JsonDocument& document, Violations& violations) {
  for (std::uint32_t node = 0; node < document.node_count(); ++node) {
    const JsonValue value = document.at(node);
    if (value.key() != "license" || !value.is_object()) continue;
    const auto id = value.get("id");
    const auto text = id ? id->text() : std::nullopt;
    if (!text || identifiers::find_spdx_licence(*text) == *text || identifiers::find_spdx_exception(*text) == *text) continue;
    violations.add("schema", Severity::kError, id->node(), quote(*text) + " is not an identifier of the SPDX licence list");
  }
}

void check_rules(const JsonDocument& document, Violations& violations) {
  Walk walk(document, violations);
  walk.run();
  References references(walk, violations);
  const JsonValue root = document.root();
  const auto each = [&](std::string_view list, auto look) {
    const auto array = root.get(list);
    if (!array) return;
    for (const JsonValue entry : array->elements()) look(entry);
  };
  each("dependencies", [&](const JsonValue& entry) {
    for (const std::string_view key : {"ref", "dependsOn", "provides"}) references.check_member("dependency-refers", entry, key);
  });
  each("compositions", [&](const JsonValue& entry) {
    for (const std::string_view key : {"assemblies", "dependencies", "vulnerabilities"})
      references.check_member("composition-refers", entry, key);
  });
  each("vulnerabilities", [&](const JsonValue& entry) {
    const auto affects = entry.get("affects");
    if (!affects || affects->size() == 0) {
      violations.add("vex-applies-to-nothing", Severity::kWarning, entry.node(),
                     "the vulnerability names nothing that it affects");
      return;
    }
    for (const JsonValue affected : affects->elements()) references.check_member("affects-refers", affected, "ref");
  });
}

}  // namespace proofhouse::formats::cyclonedx
