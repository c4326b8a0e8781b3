#include <algorithm>
#include <array>
#include <string_view>

#include "formats/spdx/sbom.h"

namespace proofhouse::formats::spdx {

namespace {

struct Meaning {
  std::string_view type;
  Needs needs;
};
// SPDX 2.3, clause 11.1. What one element needs or is made of counts; copies, descriptions and tests of it do not.
constexpr std::array kMeanings{
    Meaning{"BUILD_DEPENDENCY_OF", Needs::kBackward},
    Meaning{"CONTAINED_BY", Needs::kBackward},
    Meaning{"CONTAINS", Needs::kForward},
    Meaning{"DEPENDENCY_OF", Needs::kBackward},
    Meaning{"DEPENDS_ON", Needs::kForward},
    Meaning{"DEV_DEPENDENCY_OF", Needs::kBackward},
    Meaning{"DYNAMIC_LINK", Needs::kForward},
    Meaning{"HAS_PREREQUISITE", Needs::kForward},
    Meaning{"OPTIONAL_COMPONENT_OF", Needs::kBackward},
    Meaning{"OPTIONAL_DEPENDENCY_OF", Needs::kBackward},
    Meaning{"PACKAGE_OF", Needs::kBackward},
    Meaning{"PREREQUISITE_FOR", Needs::kBackward},
    Meaning{"PROVIDED_DEPENDENCY_OF", Needs::kBackward},
    Meaning{"RUNTIME_DEPENDENCY_OF", Needs::kBackward},
    Meaning{"STATIC_LINK", Needs::kForward},
    Meaning{"TEST_DEPENDENCY_OF", Needs::kBackward},
};
static_assert(std::ranges::is_sorted(kMeanings, {}, &Meaning::type));

}  // namespace

Needs needs_of(std::string_view relationship_type) {
  const auto at = std::ranges::lower_bound(kMeanings, relationship_type, {}, &Meaning::type);
  return at != kMeanings.end() && at->type == relationship_type ? at->needs : Needs::kNothing;
}

}  // namespace proofhouse::formats::spdx
