// ShapeIndex: finds the members and words of a shape by their text, in a table made once for each checker.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "syntax/shape.h"

namespace proofhouse::syntax {

class ShapeIndex {
 public:
  explicit ShapeIndex(const Shape& shape);

  // The member of an object's list with this key, or null.
  [[nodiscard]] const ShapeMember* member(const ShapeRule& object, std::string_view key) const;
  // Whether a rule of kind kWords lists the text.
  [[nodiscard]] bool has_word(const ShapeRule& words, std::string_view text) const;

 private:
  // Of a member: `salt` is that of its object; of a word that of its rule. `entry` counts in the shape's members or texts.
  struct Slot {
    std::uint32_t salt = 0;  // 0: free
    std::uint32_t entry = 0;
    std::string_view text;
  };
  void add(std::uint32_t salt, std::string_view text, std::uint32_t entry);
  [[nodiscard]] const Slot* find(std::uint32_t salt, std::string_view text) const;

  const Shape* shape_;
  std::vector<Slot> slots_;
  std::uint64_t mask_ = 0;
};

}  // namespace proofhouse::syntax
