// OsvRecord: one vulnerability in the Open Source Vulnerability format.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/fields.h"
#include "model/advisory_text.h"

namespace proofhouse {

struct OsvSeverity {
  std::string type;   // "CVSS_V3"
  std::string score;  // a vector, or a word of Ubuntu's
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"type", &OsvSeverity::type}, Field{"score", &OsvSeverity::score},
                         Field{"node", &OsvSeverity::node});
  }
};

enum class OsvEventKind : std::uint8_t { kIntroduced, kFixed, kLastAffected, kLimit };
constexpr std::array<std::string_view, 4> enum_names(OsvEventKind) { return {"introduced", "fixed", "last_affected", "limit"}; }

struct OsvEvent {
  OsvEventKind kind = OsvEventKind::kIntroduced;
  std::string version;  // "0": before every version
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"kind", &OsvEvent::kind}, Field{"version", &OsvEvent::version}, Field{"node", &OsvEvent::node});
  }
};

// How its versions are ordered: a graph of commits, SemVer 2.0, or the ecosystem's own order. kUnknown: a word that is none of
// them.
enum class OsvRangeType : std::uint8_t { kUnknown, kGit, kSemver, kEcosystem };
constexpr std::array<std::string_view, 4> enum_names(OsvRangeType) { return {"", "GIT", "SEMVER", "ECOSYSTEM"}; }

struct OsvRange {
  OsvRangeType type = OsvRangeType::kUnknown;
  std::string repo;
  std::vector<OsvEvent> events;  // in document order, which means nothing
  std::vector<NamedValue> database_specific;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"type", &OsvRange::type}, Field{"repo", &OsvRange::repo}, Field{"events", &OsvRange::events},
                         Field{"database_specific", &OsvRange::database_specific}, Field{"node", &OsvRange::node});
  }
};

struct OsvAffected {
  std::string ecosystem;  // "Debian:12"
  std::string name;
  std::string purl;
  std::vector<OsvSeverity> severity;
  std::vector<OsvRange> ranges;
  std::vector<std::string> versions;
  std::vector<NamedValue> ecosystem_specific;
  std::vector<NamedValue> database_specific;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"ecosystem", &OsvAffected::ecosystem}, Field{"name", &OsvAffected::name},
                         Field{"purl", &OsvAffected::purl}, Field{"severity", &OsvAffected::severity},
                         Field{"ranges", &OsvAffected::ranges}, Field{"versions", &OsvAffected::versions},
                         Field{"ecosystem_specific", &OsvAffected::ecosystem_specific},
                         Field{"database_specific", &OsvAffected::database_specific}, Field{"node", &OsvAffected::node});
  }
};

struct OsvCredit {
  std::string name;
  std::vector<std::string> contact;
  std::string type;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"name", &OsvCredit::name}, Field{"contact", &OsvCredit::contact}, Field{"type", &OsvCredit::type});
  }
};

struct OsvRecord {
  std::string schema_version;
  std::string id;
  std::string modified;  // points in time as written
  std::string published;
  std::string withdrawn;  // not empty: the record no longer holds
  std::vector<std::string> aliases;
  std::vector<std::string> related;
  std::vector<std::string> upstream;
  std::string summary;
  std::string details;
  std::vector<OsvSeverity> severity;
  std::vector<OsvAffected> affected;
  std::vector<Link> references;
  std::vector<OsvCredit> credits;
  std::vector<NamedValue> database_specific;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(
        Field{"schema_version", &OsvRecord::schema_version}, Field{"id", &OsvRecord::id}, Field{"modified", &OsvRecord::modified},
        Field{"published", &OsvRecord::published}, Field{"withdrawn", &OsvRecord::withdrawn},
        Field{"aliases", &OsvRecord::aliases}, Field{"related", &OsvRecord::related}, Field{"upstream", &OsvRecord::upstream},
        Field{"summary", &OsvRecord::summary}, Field{"details", &OsvRecord::details}, Field{"severity", &OsvRecord::severity},
        Field{"affected", &OsvRecord::affected}, Field{"references", &OsvRecord::references},
        Field{"credits", &OsvRecord::credits}, Field{"database_specific", &OsvRecord::database_specific});
  }
};

}  // namespace proofhouse
