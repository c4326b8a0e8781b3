#include "syntax/locate.h"

#include <algorithm>
#include <numeric>

#include "base/text.h"
#include "syntax/json_text.h"
#include "syntax/line_counter.h"

namespace proofhouse::syntax {

namespace {

constexpr std::size_t kLongestPointer = 4096;

// One container around the value that is next.
struct Level {
  bool object = false;
  std::uint64_t index = 0;  // of the element
  std::string_view key;     // of the member, still escaped
};

std::string escaped_step(const Level& level) {
  if (!level.object) return std::to_string(level.index);
  std::string name;
  append_unescaped(level.key.substr(0, kLongestPointer * 2), name);
  return replace_all(replace_all(name, "~", "~0"), "/", "~1");
}

std::string pointer_of(std::span<const Level> levels) {
  std::string pointer;
  for (const Level& level : levels) {
    pointer += '/';
    pointer += escaped_step(level);
    if (pointer.size() > kLongestPointer) return shorten(pointer, kLongestPointer);
  }
  return pointer;
}

bool ends_scalar(char c) { return c == ',' || c == ']' || c == '}' || c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// Walks the text and stops at the beginning of each value.
class Walk {
 public:
  explicit Walk(std::string_view bytes) : bytes_(bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  // Goes to the value that is next; false at the end of the text.
  bool next() {
    if (entered_) leave();
    for (; at_ < bytes_.size(); ++at_) {
      switch (bytes_[at_]) {
        case ' ':
        case '\t':
        case '\n':
        case '\r':
        case ':': break;
        case ',': count(); break;
        case '}':
        case ']': close(); break;
        case '"':
          if (expects_key()) {
            key();
            break;
          }
          [[fallthrough]];
        default: return entered_ = true;
      }
    }
    return false;
  }

  [[nodiscard]] std::size_t offset() const { return at_; }
  [[nodiscard]] std::span<const Level> levels() const { return levels_; }

 private:
  // Past the scalar, or into the container, that next() stopped at.
  void leave() {
    entered_ = false;
    switch (bytes_[at_]) {
      case '{':
      case '[':
        levels_.push_back({.object = bytes_[at_] == '{', .index = 0, .key = {}});
        key_read_ = false;
        ++at_;
        break;
      case '"': string(); break;
      default:
        while (at_ < bytes_.size() && !ends_scalar(bytes_[at_])) ++at_;
    }
  }

  [[nodiscard]] bool expects_key() const { return !levels_.empty() && levels_.back().object && !key_read_; }

  void count() {
    if (!levels_.empty()) ++levels_.back().index;
    key_read_ = false;
  }

  void close() {
    if (!levels_.empty()) levels_.pop_back();
    // The container itself was the value of its key.
    key_read_ = true;
  }

  void key() {
    levels_.back().key = string();
    key_read_ = true;
    --at_;  // the loop steps over the closing quote
  }

  // What stands between the quotes; leaves at_ behind the closing one.
  std::string_view string() {
    const std::size_t from = ++at_;
    while (true) {
      while (at_ < bytes_.size() && bytes_[at_] != '"' && bytes_[at_] != '\\') ++at_;
      if (at_ == bytes_.size()) return bytes_.substr(from);
      if (bytes_[at_] == '"') break;
      at_ = std::min(at_ + 2, bytes_.size());
    }
    const auto inside = bytes_.substr(from, at_ - from);
    ++at_;
    return inside;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  bool entered_ = false;
  bool key_read_ = false;
  std::vector<Level> levels_;
};

}  // namespace

std::vector<JsonPlace> locate(std::string_view bytes, std::span<const std::uint32_t> nodes) {
  std::vector<std::size_t> order(nodes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return nodes[i]; });

  std::vector<JsonPlace> places(nodes.size());
  Walk walk(bytes);
  LineCounter lines(bytes);
  std::uint64_t reached = 0;  // values that next() has stopped at
  for (std::size_t i = 0; i < order.size(); ++i) {
    JsonPlace& place = places[order[i]];
    const std::uint32_t node = nodes[order[i]];
    if (i > 0 && nodes[order[i - 1]] == node) {
      place = places[order[i - 1]];
      continue;
    }
    while (reached <= node && walk.next()) ++reached;
    if (reached <= node) break;
    const LineColumn where = lines.at(walk.offset());
    place = {pointer_of(walk.levels()), where.line, where.column, walk.offset()};
  }
  return places;
}

}  // namespace proofhouse::syntax
