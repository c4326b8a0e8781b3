// What advisories of several formats share: texts in a language, links, and members that only their source understands.
#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "base/fields.h"

namespace proofhouse {

struct LanguageText {
  std::string language;  // BCP 47, as written
  std::string text;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"language", &LanguageText::language}, Field{"text", &LanguageText::text});
  }
};

struct Link {
  std::string url;
  std::string name;               // its title, or who gave it
  std::vector<std::string> tags;  // "ADVISORY", "patch": as the format's list has them
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"url", &Link::url}, Field{"name", &Link::name}, Field{"tags", &Link::tags},
                         Field{"node", &Link::node});
  }
};

// A member of an object whose meaning is the database's own. It is kept by name so that nobody takes it for absent.
struct NamedValue {
  std::string name;
  std::string text;  // of a text, number or boolean; empty for all else, which stands at the node
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"name", &NamedValue::name}, Field{"text", &NamedValue::text}, Field{"node", &NamedValue::node});
  }
};

}  // namespace proofhouse
