// Shape: what JSON values of a format look like (members, types, patterns, lists of words), and which values of a document do
// not.
//
// Our own statement of what a format's JSON Schema asks, written in src/formats/<format>/<name>.shape and compiled into tables
// when the project is built (tools/pack_shapes.py, where the notation is explained). One .shape file may hold several versions.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/json.h"

namespace proofhouse::syntax {

enum class ShapeKind : std::uint8_t {
  kAny,
  kNever,
  kNull,
  kBoolean,
  kInteger,
  kNumber,
  kText,
  kWords,  // one of a list of texts
  kArray,
  kObject,
  kAnyOf,
  kOneOf,
  kAllOf,
  kNot,
  kIf,  // first: condition, then: second, else: third
};

// One rule. The tables of one version are made together; indexes point into them. Which numbers mean something depends on `kind`.
struct ShapeRule {
  ShapeKind kind = ShapeKind::kAny;
  bool closed = false;        // kObject: no members but those listed; kArray: elements must differ
  std::uint8_t format = 0;    // kText: index + 1 into the shape's formats
  std::uint32_t first = 0;    // kObject: first member; kWords: first text; kAnyOf …: first of `parts`; kArray: the element's rule
  std::uint32_t count = 0;    // of them
  std::uint32_t pattern = 0;  // kText: index + 1 into patterns; kObject: first of its pattern members
  std::uint32_t patterns = 0;  // kObject: how many of them
  std::uint32_t others = 0;    // kObject, not closed: the rule of all other members
  std::uint32_t names = 0;     // kObject: the rule of the names of its members, or 0
  std::int64_t least = 0;      // characters, elements, members, or the number's value
  std::int64_t most = -1;      // -1: any (for numbers see bounded)
  bool bounded = false;        // kInteger, kNumber: `most` holds
  bool from = false;           // kInteger, kNumber: `least` holds
  std::uint16_t required = 0;  // kObject: how many members are required
  std::uint32_t name = 0;      // index into texts: what the rule is called in the .shape file, for messages
};

struct ShapeMember {
  std::uint32_t key = 0;  // index into texts; for a pattern member into patterns
  std::uint32_t rule = 0;
  std::uint16_t required = 0;  // 1 + its number among the object's required members; 0: optional
};

// One version of one .shape file. All spans are of tables that are never gone.
struct Shape {
  std::string_view name;     // "csaf"
  std::string_view version;  // "2.0"
  std::span<const ShapeRule> rules;
  std::span<const ShapeMember> members;  // of one object sorted by length, then bytes
  std::span<const std::uint32_t> parts;
  std::span<const std::string_view> texts;
  std::span<const std::string_view> patterns;  // regular expressions that RE2 takes
  std::span<const std::string_view> formats;   // names of text formats: "date-time"
  std::uint32_t root = 0;
};

// The shape of that name and version. Null where there is none: a fault of the caller.
const Shape* find_shape(std::string_view name, std::string_view version);
std::span<const Shape> shapes();
// Patterns that RE2 does not take and text formats that nobody knows: a fault of the .shape file, since both would let everything
// pass.
std::vector<std::string> unknown_parts(const Shape& shape);

// One value that is not what the shape asks.
struct ShapeBreach {
  std::uint32_t node = 0;  // the value; of a missing member the object
  std::string message;     // what is wrong and what is wanted, without a full stop
};

struct ShapeBreaches {
  std::vector<ShapeBreach> breaches;  // in document order
  std::uint64_t left_out = 0;         // more than were asked for
  bool whole = true;  // false: so many alternatives were tried that the rest of the document was not held against it
};

// Holds documents against one shape. Keeps compiled patterns, so one checker serves many documents; one thread at a time.
class ShapeChecker {
 public:
  explicit ShapeChecker(const Shape& shape);
  ShapeChecker(ShapeChecker&&) noexcept;
  ShapeChecker& operator=(ShapeChecker&&) noexcept;
  ~ShapeChecker();

  // Of the value at `node` and all below it. Depth is the document's (Limits::depth); work grows with the document and is cut off
  // at a fixed multiple of it.
  ShapeBreaches check(const JsonDocument& document, std::size_t most = 1000, std::uint32_t node = 0);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace proofhouse::syntax
