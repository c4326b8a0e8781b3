// The model of SPDX 3.0.1: its classes, and the properties that each has.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace proofhouse::formats::spdx {

enum class GraphKind : std::uint8_t {
  kText,
  kUri,
  kDate,  // xsd:dateTimeStamp as the model narrows it: "2026-01-31T12:00:00Z"
  kBoolean,
  kDecimal,
  kCount,     // an integer from 0
  kPositive,  // an integer from 1
  kVersion,   // "3.0.1"
  kWord,      // one of a list
  kElement    // an object, or the id of one
};

struct GraphProperty {
  std::string_view name;  // as the context writes it: "software_packageVersion"
  std::uint8_t least;
  bool single;  // at most one, and then written without a list
  GraphKind kind;
  std::uint16_t first_word;
  std::uint16_t words;
};

struct GraphClass {
  std::string_view name;  // "software_Package"
  std::int16_t parent;    // -1: none
  std::uint16_t first;    // of its own properties
  std::uint16_t count;
  bool is_abstract;  // nothing is of this class itself
};

// Null where the model has no class of that name.
const GraphClass* find_graph_class(std::string_view name);
const GraphClass* parent_of(const GraphClass& one);
// Its own, without those of its parents.
std::span<const GraphProperty> properties_of(const GraphClass& one);
std::span<const std::string_view> words_of(const GraphProperty& property);
bool is_a(const GraphClass& one, std::string_view name);

}  // namespace proofhouse::formats::spdx
