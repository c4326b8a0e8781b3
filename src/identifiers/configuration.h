// Evaluates applicability statements of NVD and CVE records (model/configuration.h) against what is offered: as the trees that
// they are, with three values.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "identifiers/cpe.h"
#include "model/configuration.h"

namespace proofhouse::identifiers {

enum class Truth : std::uint8_t { kFalse, kUndecided, kTrue };
std::string_view text_of(Truth truth);  // "false", "undecided", "true"

// Whether the names that are offered are all there are. A device that is named by its firmware alone may run on the hardware that
// a configuration asks for: nobody said that it does not.
enum class Stated : std::uint8_t { kAll, kSome };

// How version `a` stands to version `b`: below 0, 0, above 0; nothing where no order decides. Versions come without CPE's
// backslashes.
using VersionOrder = std::function<std::optional<int>(std::string_view a, std::string_view b)>;

struct Applicability {
  // kTrue: the whole tree holds, and something vulnerable of it is offered. kUndecided: it may; a version could not be compared,
  // a name could not be read, or a platform was not stated.
  Truth applies = Truth::kFalse;
  // The indexes of the offered names that a leaf with `vulnerable` matched (kTrue) or may have matched, ascending. Empty where
  // `applies` is kFalse.
  std::vector<std::size_t> vulnerable;
};

// One leaf against one name: NISTIR 7696 for the attributes; where the leaf has bounds, its own version is "*" and the bounds
// decide. Undecided where the name does not state what the leaf restricts, or `order` gives no answer. A wrong criteria is
// undecided.
Truth matches(const CpeMatch& match, const Cpe& offered, const VersionOrder& order);

// The tree: leaves of a node and nodes of a configuration are combined with AND or OR in Kleene's logic and then negated; nothing
// at all is false. Leaves that are not vulnerable are conditions: "the firmware on this hardware" is AND(firmware vulnerable,
// hardware not). Work grows with leaves times names.
Applicability evaluate(const Configuration& configuration, std::span<const Cpe> offered, Stated stated,
                       const VersionOrder& order);

// Of a whole vulnerability, whose configurations are alternatives. Without any it is undecided: the source has not said.
Applicability evaluate(std::span<const Configuration> configurations, std::span<const Cpe> offered, Stated stated,
                       const VersionOrder& order);

}  // namespace proofhouse::identifiers
