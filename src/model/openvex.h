// OpenVexDocument: statements of one author, as OpenVEX writes them.
#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "model/vex.h"

namespace proofhouse {

struct OpenVexDocument {
  std::string spec_version;  // "0.2.0", from @context; "0.0.1" where it names none
  std::string id;
  std::string author;
  std::string role;
  std::string timestamp;  // as written
  std::string last_updated;
  std::string version;  // as written: a number in 0.2.0, a text before
  std::string tooling;
  std::vector<VexStatement> statements;  // in document order
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"spec_version", &OpenVexDocument::spec_version}, Field{"id", &OpenVexDocument::id},
                         Field{"author", &OpenVexDocument::author}, Field{"role", &OpenVexDocument::role},
                         Field{"timestamp", &OpenVexDocument::timestamp}, Field{"last_updated", &OpenVexDocument::last_updated},
                         Field{"version", &OpenVexDocument::version}, Field{"tooling", &OpenVexDocument::tooling},
                         Field{"statements", &OpenVexDocument::statements});
  }
};

}  // namespace proofhouse
