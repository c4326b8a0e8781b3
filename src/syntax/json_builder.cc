#include "syntax/json_builder.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <optional>
#include <utility>

#include "base/text.h"
#include "syntax/json_text.h"
#include "syntax/line_counter.h"
#include "syntax/token_starts.h"
#include "syntax/unique_keys.h"

namespace proofhouse::syntax {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Errors are made in functions of their own, kept apart from the ways that every document takes.
class Builder {
 public:
  Builder(JsonStore& store, std::size_t start, const TokenStarts& tokens, const Limits& limits)
      : store_(store),
        nodes_(store.nodes),
        source_(store.source.data()),
        start_(start),
        starts_(tokens.offsets.get()),
        count_(tokens.count),
        limits_(limits),
        most_nodes_(std::min<std::uint64_t>(limits.nodes, std::numeric_limits<std::uint32_t>::max())),
        size_(store.source.size()) {
    // Of two tokens that follow each other at most one is a value, the first and last bracket apart.
    nodes_.reserve(std::min<std::uint64_t>(tokens.count / 2 + 1, most_nodes_));
  }

  Result<void> run() {
    bool good = add_node() && value();
    while (good && !open_.empty()) good = step();
    if (good && next_ < count_) {
      good = refuse(ErrorCode::kMalformed, here(), "something follows the end of the document",
                    "remove it: a file holds one JSON value");
    }
    if (!good) return std::unexpected(std::move(*error_));
    return {};
  }

 private:
  // The offset of the token that is next; the end of the text where there is none.
  [[nodiscard]] std::size_t here() const { return start_ + starts_[next_]; }
  [[nodiscard]] char character() const { return next_ < count_ ? source_[here()] : '\0'; }
  // One past the last character of the scalar that is next.
  [[nodiscard]] std::size_t scalar_end() const {
    std::size_t end = start_ + starts_[next_ + 1];
    while (is_space(source_[end - 1])) --end;
    return end;
  }

  // One member or element with the comma before it, or the end of the innermost container.
  bool step() {
    const std::uint32_t index = open_.back();
    JsonNode& container = nodes_.data()[index];
    const bool object = container.kind == JsonKind::kObject;
    const char c = character();
    if (c == (object ? '}' : ']')) {
      ++next_;
      return close(index);
    }
    if (container.length > 0) {
      if (c != ',') return unexpected(object ? "a comma or \"}\"" : "a comma or \"]\"");
      ++next_;
    }
    ++container.length;
    return add_node() && (!object || key()) && value();
  }

  bool add_node() {
    if (made_ >= most_nodes_) return too_many();
    node_ = &nodes_.emplace_back();
    node_->end = static_cast<std::uint32_t>(++made_);
    return true;
  }

  bool key() {
    if (character() != '"') return unexpected("a key in quotation marks");
    JsonNode& node = *node_;
    if (!string(node.key_begin, node.key_length, node.key_unescaped)) return false;
    if (character() != ':') return unexpected("a colon after the key");
    ++next_;
    return true;
  }

  bool value() {
    JsonNode& node = *node_;
    switch (character()) {
      case '{': node.kind = JsonKind::kObject; return open(node);
      case '[': node.kind = JsonKind::kArray; return open(node);
      case '"': node.kind = JsonKind::kText; return string(node.begin, node.length, node.unescaped);
      default: return next_ < count_ ? scalar(node) : unexpected("a value");
    }
  }

  bool scalar(JsonNode& node) {
    const std::size_t begin = here();
    const std::string_view written(source_ + begin, scalar_end() - begin);
    if (written == "null") {
      node.kind = JsonKind::kNull;
    } else if (written == "true" || written == "false") {
      node.kind = JsonKind::kBoolean;
    } else if (is_json_number(written)) {
      node.kind = JsonKind::kNumber;
    } else {
      return unexpected("a value");
    }
    if (written.size() > limits_.text) return too_long(begin);
    node.begin = static_cast<std::uint32_t>(begin);
    node.length = static_cast<std::uint32_t>(written.size());
    ++next_;
    return true;
  }

  bool open(JsonNode& node) {
    if (open_.size() >= limits_.depth) return too_deep();
    node.begin = static_cast<std::uint32_t>(here());
    open_.push_back(node.end - 1);
    ++next_;
    return true;
  }

  bool close(std::uint32_t container) {
    JsonNode& node = nodes_.data()[container];
    node.end = static_cast<std::uint32_t>(made_);
    open_.pop_back();
    return node.kind != JsonKind::kObject || node.length < 2 || keys_differ(container);
  }

  bool keys_differ(std::uint32_t object) {
    // Keys of different lengths are different: of most objects nothing more needs to be seen.
    std::uint64_t lengths = 0;
    bool alike = false;
    for (std::uint32_t node = object + 1; node < made_ && !alike; node = nodes_.data()[node].end) {
      const std::uint64_t bit = 1ULL << (nodes_.data()[node].key_length & 63U);
      alike = (lengths & bit) != 0;
      lengths |= bit;
    }
    return !alike || texts_differ(object);
  }

  bool texts_differ(std::uint32_t object) {
    keys_.clear();
    keys_.reserve(nodes_.data()[object].length);
    for (const JsonMember member : JsonValue(store_, object).members()) keys_.push_back(member.key);
    const auto repeated = unique_.repeated(keys_);
    return !repeated || twice(object, *repeated);
  }

  // The string that is next, into the fields of a node.
  bool string(std::uint32_t& begin, std::uint32_t& length, bool& unescaped) {
    const std::size_t from = here() + 1;
    const std::string_view raw(source_ + from, scalar_end() - 1 - from);
    if (raw.size() > limits_.text) return too_long(from - 1);
    ++next_;
    begin = static_cast<std::uint32_t>(from);
    length = static_cast<std::uint32_t>(raw.size());
    if (from + raw.size() <= backslash_ || !has_escape(from, raw.size())) return true;
    unescaped = true;
    return unescape(raw, begin, length);
  }

  // Looks for the next backslash of the document, where that behind the last one found is not known yet: every byte is looked at
  // once, and a text costs nothing.
  [[gnu::noinline]] bool has_escape(std::size_t from, std::size_t length) {
    if (backslash_ < from) {
      const void* found = std::memchr(source_ + from, '\\', size_ - from);
      backslash_ = found != nullptr ? static_cast<std::size_t>(static_cast<const char*>(found) - source_) : size_;
    }
    return backslash_ < from + length;
  }

  bool unescape(std::string_view raw, std::uint32_t& begin, std::uint32_t& length) {
    std::string& out = store_.unescaped;
    out.resize(out.size() + sizeof(begin));
    std::memcpy(out.data() + out.size() - sizeof(begin), &begin, sizeof(begin));
    const std::size_t from = out.size();
    if (const auto bad = append_unescaped(raw, out)) return wrong_escape(begin + *bad);
    begin = static_cast<std::uint32_t>(from);
    length = static_cast<std::uint32_t>(out.size() - from);
    return true;
  }

  [[gnu::cold, gnu::noinline]] bool twice(std::uint32_t object, std::size_t position) {
    auto member = JsonValue(store_, object).members().begin();
    for (std::size_t i = 0; i < position; ++i) ++member;
    return refuse(ErrorCode::kInvalid, (*member).value.key_offset(),
                  "the key \"" + shorten((*member).key, 60) + "\" stands twice in one object", "keep one of the two");
  }
  [[gnu::cold, gnu::noinline]] bool too_many() {
    return refuse(ErrorCode::kLimit, here(), "the document has more than " + std::to_string(most_nodes_) + " values",
                  "give a smaller file");
  }
  [[gnu::cold, gnu::noinline]] bool too_deep() {
    return refuse(ErrorCode::kLimit, here(), "the document is nested deeper than " + std::to_string(limits_.depth) + " levels",
                  "give a file that is less deep");
  }
  [[gnu::cold, gnu::noinline]] bool too_long(std::size_t offset) {
    return refuse(ErrorCode::kLimit, offset, "a text is longer than " + std::to_string(limits_.text) + " bytes",
                  "give a smaller file");
  }
  [[gnu::cold, gnu::noinline]] bool wrong_escape(std::size_t offset) {
    return refuse(ErrorCode::kMalformed, offset, "this escape does not name a character",
                  "write a pair such as \\uD83D\\uDE00 whole, or the character itself");
  }
  [[gnu::cold, gnu::noinline]] bool unexpected(std::string_view wanted) {
    if (next_ >= count_) {
      return refuse(ErrorCode::kMalformed, here(), "the document ends where " + std::string(wanted) + " should stand",
                    "fetch the whole file again");
    }
    const std::string_view found(source_ + here(), scalar_end() - here());
    return refuse(ErrorCode::kMalformed, here(),
                  "found " + shorten(found, 40) + " where " + std::string(wanted) + " should stand",
                  "write JSON as RFC 8259 has it");
  }

  bool refuse(ErrorCode code, std::size_t offset, std::string cause, std::string cure) {
    error_ = Error{code, {}, place_of(store_.source, offset), std::move(cause), std::move(cure)};
    return false;
  }

  JsonStore& store_;
  std::vector<JsonNode>& nodes_;
  const char* source_;
  std::size_t start_;
  const std::uint32_t* starts_;
  std::size_t count_;
  const Limits& limits_;
  std::uint64_t most_nodes_;
  std::size_t size_;
  std::uint64_t made_ = 0;     // nodes_.size()
  JsonNode* node_ = nullptr;   // the last of them
  std::size_t backslash_ = 0;  // there is none between the last text that was looked through and here
  std::size_t next_ = 0;
  std::vector<std::uint32_t> open_;
  std::vector<std::string_view> keys_;
  UniqueKeys unique_;
  std::optional<Error> error_;
};

}  // namespace

Result<void> build_json(JsonStore& store, std::size_t start, const Limits& limits) {
  const std::uint64_t most = std::min<std::uint64_t>(limits.bytes, std::numeric_limits<std::uint32_t>::max() - 64);
  if (store.source.size() > most) {
    return fail(ErrorCode::kLimit, "the document is larger than " + std::to_string(most) + " bytes", "give a smaller file");
  }
  auto tokens = token_starts(std::string_view(store.source).substr(start));
  if (!tokens) return std::unexpected(std::move(tokens).error());
  return Builder(store, start, *tokens, limits).run();
}

}  // namespace proofhouse::syntax
