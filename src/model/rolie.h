// RolieFeed: a list of CSAF documents and where they are (RFC 8322, CSAF 2.0 section 7.1.15).
#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "base/fields.h"

namespace proofhouse {

// Dates are as written; texts are empty where the feed has none.
struct RolieEntry {
  std::string id;
  std::string title;
  std::string published;
  std::string updated;
  std::string document;   // URL
  std::string hash;       // URL of the digest
  std::string signature;  // URL
  std::string schema;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(
        Field{"id", &RolieEntry::id}, Field{"title", &RolieEntry::title}, Field{"published", &RolieEntry::published},
        Field{"updated", &RolieEntry::updated}, Field{"document", &RolieEntry::document}, Field{"hash", &RolieEntry::hash},
        Field{"signature", &RolieEntry::signature}, Field{"schema", &RolieEntry::schema}, Field{"node", &RolieEntry::node});
  }
};

struct RolieFeed {
  std::string id;
  std::string title;
  std::string updated;
  std::string self;                 // URL
  std::vector<RolieEntry> entries;  // as they stand; ids differ
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &RolieFeed::id}, Field{"title", &RolieFeed::title}, Field{"updated", &RolieFeed::updated},
                         Field{"self", &RolieFeed::self}, Field{"entries", &RolieFeed::entries});
  }
};

}  // namespace proofhouse
