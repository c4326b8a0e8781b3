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

constexpr std::array<std::string_view, 45> kTypes{
    "AMENDS",
    "ANCESTOR_OF",
    "BUILD_DEPENDENCY_OF",
    "BUILD_TOOL_OF",
    "CONTAINED_BY",
    "CONTAINS",
    "COPY_OF",
    "DATA_FILE_OF",
    "DEPENDENCY_MANIFEST_OF",
    "DEPENDENCY_OF",
    "DEPENDS_ON",
    "DESCENDANT_OF",
    "DESCRIBED_BY",
    "DESCRIBES",
    "DEV_DEPENDENCY_OF",
    "DEV_TOOL_OF",
    "DISTRIBUTION_ARTIFACT",
    "DOCUMENTATION_OF",
    "DYNAMIC_LINK",
    "EXAMPLE_OF",
    "EXPANDED_FROM_ARCHIVE",
    "FILE_ADDED",
    "FILE_DELETED",
    "FILE_MODIFIED",
    "GENERATED_FROM",
    "GENERATES",
    "HAS_PREREQUISITE",
    "METAFILE_OF",
    "OPTIONAL_COMPONENT_OF",
    "OPTIONAL_DEPENDENCY_OF",
    "OTHER",
    "PACKAGE_OF",
    "PATCH_APPLIED",
    "PATCH_FOR",
    "PREREQUISITE_FOR",
    "PROVIDED_DEPENDENCY_OF",
    "REQUIREMENT_DESCRIPTION_FOR",
    "RUNTIME_DEPENDENCY_OF",
    "SPECIFICATION_FOR",
    "STATIC_LINK",
    "TEST_CASE_OF",
    "TEST_DEPENDENCY_OF",
    "TEST_OF",
    "TEST_TOOL_OF",
    "VARIANT_OF",
};
static_assert(std::ranges::is_sorted(kTypes));

}  // namespace

Needs needs_of(std::string_view relationship_type) {
  const auto at = std::ranges::lower_bound(kMeanings, relationship_type, {}, &Meaning::type);
  return at != kMeanings.end() && at->type == relationship_type ? at->needs : Needs::kNothing;
}

bool is_relationship_type(std::string_view type) { return std::ranges::binary_search(kTypes, type); }

}  // namespace proofhouse::formats::spdx
