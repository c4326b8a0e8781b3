// ShapeIndex: finds the members and words of a shape by their text, in a table made once for each checker.
//
// It remembers which member came after which: objects that one program wrote have their members in one order, and each is found
// where it was expected. One thread at a time.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "syntax/same_text.h"
#include "syntax/shape.h"

namespace proofhouse::syntax {

class ShapeIndex {
 public:
  explicit ShapeIndex(const Shape& shape);

  // Where in an object's members a walk is: a new one for each object.
  struct Place {
    explicit Place(const ShapeRule& object) : slot(object.first * 2) {}
    std::uint32_t slot;  // into next_
  };
  // The member of an object's list with this key, or null.
  [[nodiscard]] const ShapeMember* member(const ShapeRule& object, std::string_view key, Place& place) {
    const std::uint32_t expected = next_.data()[place.slot];
    if (expected - object.first < object.count && same_text(names_.data()[expected], key)) {
      place.slot = expected * 2 + 1;
      return shape_->members.data() + expected;
    }
    return find_member(object, key, place);
  }
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
  [[nodiscard]] const ShapeMember* find_member(const ShapeRule& object, std::string_view key, Place& place);

  const Shape* shape_;
  std::vector<Slot> slots_;
  std::uint64_t mask_ = 0;
  std::vector<std::string_view> names_;  // of each member its key
  // By the first member of an object: one bit for each length of a key, modulo 64.
  std::vector<std::uint64_t> lengths_;
  // The member that came last at the beginning of an object (twice its first member) and behind a member (twice that, plus one).
  std::vector<std::uint32_t> next_;
};

}  // namespace proofhouse::syntax
