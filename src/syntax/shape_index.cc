#include "syntax/shape_index.h"

#include <bit>

#include "syntax/text_digest.h"

namespace proofhouse::syntax {

namespace {

// Different for each object and each list of words; never 0.
std::uint32_t member_salt(const ShapeRule& object) { return object.first * 2 + 1; }
std::uint32_t word_salt(const ShapeRule& words) { return words.first * 2 + 2; }

}  // namespace

ShapeIndex::ShapeIndex(const Shape& shape) : shape_(&shape) {
  std::size_t count = 0;
  for (const ShapeRule& rule : shape.rules) {
    if (rule.kind == ShapeKind::kObject || rule.kind == ShapeKind::kWords) count += rule.count;
  }
  // At most half full, so that what is not there is soon known not to be.
  slots_.resize(std::bit_ceil(count * 2 + 2));
  mask_ = slots_.size() - 1;
  names_.reserve(shape.members.size());
  for (const ShapeMember& member : shape.members)
    names_.push_back(member.key < shape.texts.size() ? shape.texts[member.key] : "");
  next_.resize(shape.members.size() * 2 + 2);
  lengths_.resize(shape.members.size() + 1);
  for (const ShapeRule& rule : shape.rules) {
    for (std::uint32_t i = rule.first; i < rule.first + rule.count; ++i) {
      if (rule.kind == ShapeKind::kObject) lengths_[rule.first] |= 1ULL << (names_[i].size() & 63U);
      if (rule.kind == ShapeKind::kObject) add(member_salt(rule), shape.texts[shape.members[i].key], i);
      if (rule.kind == ShapeKind::kWords) add(word_salt(rule), shape.texts[i], i);
    }
  }
}

void ShapeIndex::add(std::uint32_t salt, std::string_view text, std::uint32_t entry) {
  if (find(salt, text) != nullptr) return;
  std::uint64_t at = text_digest(text, salt) & mask_;
  while (slots_[at].salt != 0) at = (at + 1) & mask_;
  slots_[at] = {salt, entry, text};
}

const ShapeIndex::Slot* ShapeIndex::find(std::uint32_t salt, std::string_view text) const {
  const Slot* slots = slots_.data();
  for (std::uint64_t at = text_digest(text, salt) & mask_; slots[at].salt != 0; at = (at + 1) & mask_) {
    if (slots[at].salt == salt && same_text(slots[at].text, text)) return slots + at;
  }
  return nullptr;
}

const ShapeMember* ShapeIndex::find_member(const ShapeRule& object, std::string_view key, Place& place) {
  if ((lengths_[object.first] >> (key.size() & 63U) & 1U) == 0) return nullptr;
  const Slot* slot = find(member_salt(object), key);
  if (slot == nullptr) return nullptr;
  next_[place.slot] = slot->entry;
  place.slot = slot->entry * 2 + 1;
  return &shape_->members[slot->entry];
}

bool ShapeIndex::has_word(const ShapeRule& words, std::string_view text) const { return find(word_salt(words), text) != nullptr; }

}  // namespace proofhouse::syntax
