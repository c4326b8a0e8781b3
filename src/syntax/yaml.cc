#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

#include "base/text.h"
#include "syntax/json_text.h"
#include "syntax/tree.h"
#include "syntax/unique_keys.h"

namespace proofhouse::syntax {

namespace {

// yaml-cpp needs many times what the file has; a document of ours stays far below.
constexpr std::uint64_t kMostBytes = 16ULL << 20U;

// Carries an Error through yaml-cpp, which knows no other way to stop. Never leaves parse_yaml().
struct Stop {
  Error error;
};

Tree::Kind plain_kind(std::string_view text) {
  if (text == "true" || text == "false") return Tree::Kind::kBoolean;
  return is_json_number(text) ? Tree::Kind::kNumber : Tree::Kind::kText;
}

// Builds the tree from yaml-cpp's events, which come before anything is resolved or expanded.
class TreeMaker final : public YAML::EventHandler {
 public:
  TreeMaker(std::string_view bytes, const Limits& limits) : bytes_(bytes), limits_(limits) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      if (bytes[i] == '\n') line_starts_.push_back(i + 1);
    }
  }

  [[nodiscard]] std::optional<Tree> take() { return std::move(root_); }

  [[nodiscard]] std::string place(const YAML::Mark& mark) const { return place_text(line_column(mark)); }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (documents_++ > 0) invalid(mark, "something follows the end of the first document", "keep one document in a file");
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    plain(mark, anchor);
    if (expects_key()) invalid(mark, "a key is empty", "write the key before the colon, in quotes if need be");
    attach(made(mark, Tree::Kind::kNull, {}));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    invalid(mark, "aliases (*name) are not read", "write the value out, or put a text that begins with * in quotes");
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
    plain(mark, anchor);
    const bool quoted = tag == "!";
    if (!quoted && tag != "?") invalid_tag(mark);
    if (value.size() > limits_.text) {
      stop(ErrorCode::kLimit, mark, "a text is longer than " + std::to_string(limits_.text) + " bytes", "shorten it");
    }
    // yaml-cpp turns \N and \_ into single bytes.
    if (quoted && !is_utf8(value))
      stop(ErrorCode::kMalformed, mark, "an escape in this text is not read", "write it as \\u0085 or \\u00A0");
    if (expects_key()) return key(mark, value, quoted);
    attach(made(mark, quoted ? Tree::Kind::kText : plain_kind(value), value));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, Tree::Kind::kList);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, Tree::Kind::kMap);
  }
  void OnMapEnd() override {
    keys_differ();
    close();
  }

  void OnAnchor(const YAML::Mark& mark, const std::string&) override { invalid_anchor(mark); }

 private:
  [[noreturn]] void stop(ErrorCode code, const YAML::Mark& mark, std::string cause, std::string cure) const {
    throw Stop{Error{code, {}, place(mark), std::move(cause), std::move(cure)}};
  }
  [[noreturn]] void invalid(const YAML::Mark& mark, std::string cause, std::string cure) const {
    stop(ErrorCode::kInvalid, mark, std::move(cause), std::move(cure));
  }
  [[noreturn]] void invalid_tag(const YAML::Mark& mark) const {
    invalid(mark, "tags (!name) are not read", "remove the tag, or put a text that begins with ! in quotes");
  }
  [[noreturn]] void invalid_anchor(const YAML::Mark& mark) const {
    invalid(mark, "anchors (&name) are not read", "remove the anchor, or put a text that begins with & in quotes");
  }

  // yaml-cpp counts columns in bytes. Marks come in order but for a few, so one long line is counted once, not once a mark.
  [[nodiscard]] LineColumn line_column(const YAML::Mark& mark) const {
    if (mark.is_null()) return {};
    const auto line = std::min(static_cast<std::size_t>(mark.line), line_starts_.size() - 1);
    const auto offset = std::min(line_starts_[line] + static_cast<std::size_t>(mark.column), bytes_.size());
    if (offset < counted_ || line_starts_[line] > counted_) {
      counted_ = line_starts_[line];
      characters_ = 0;
    }
    for (; counted_ < offset; ++counted_) {
      if ((static_cast<std::uint8_t>(bytes_[counted_]) & 0xC0U) != 0x80U) ++characters_;
    }
    return {static_cast<std::uint32_t>(line + 1), characters_ + 1};
  }

  // The tag "!" alone looks to yaml-cpp like quotes, and "!<?>" like no tag; the bytes know better.
  void plain(const YAML::Mark& mark, YAML::anchor_t anchor) const {
    if (anchor != 0) invalid_anchor(mark);
    const auto at = static_cast<std::size_t>(std::max(mark.pos, 0));
    if (at < bytes_.size() && bytes_[at] == '!') invalid_tag(mark);
  }

  [[nodiscard]] bool expects_key() const {
    return !open_.empty() && open_.back().kind == Tree::Kind::kMap && open_.back().keys.size() == open_.back().children.size();
  }

  Tree made(const YAML::Mark& mark, Tree::Kind kind, std::string text) {
    if (nodes_ >= limits_.nodes) {
      stop(ErrorCode::kLimit, mark, "the document has more than " + std::to_string(limits_.nodes) + " values",
           "give a smaller file");
    }
    Tree tree;
    tree.kind = kind;
    tree.text = std::move(text);
    tree.place = line_column(mark);
    tree.node = nodes_++;
    return tree;
  }

  void key(const YAML::Mark& mark, const std::string& value, bool quoted) {
    if (!quoted && value == "<<") invalid(mark, "merge keys (<<) are not read", "write the keys out");
    open_.back().keys.push_back({value, line_column(mark)});
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Tree::Kind kind) {
    plain(mark, anchor);
    if (tag != "?") invalid_tag(mark);
    if (expects_key()) {
      const bool braces = kind == Tree::Kind::kMap;
      invalid(mark, std::string(kind_name(kind)) + " cannot be a key",
              braces ? "put a text that begins with { in quotes" : "put a text that begins with [ in quotes");
    }
    if (open_.size() >= limits_.depth) {
      stop(ErrorCode::kLimit, mark, "the document is nested deeper than " + std::to_string(limits_.depth) + " levels",
           "give a file that is less deep");
    }
    open_.push_back(made(mark, kind, {}));
  }

  void keys_differ() {
    const auto& keys = open_.back().keys;
    std::vector<std::string_view> texts;
    texts.reserve(keys.size());
    for (const Tree::Key& key : keys) texts.emplace_back(key.text);
    if (const auto repeated = unique_.repeated(texts)) {
      throw Stop{Error{ErrorCode::kInvalid,
                       {},
                       place_text(keys[*repeated].place),
                       "the key \"" + shorten(texts[*repeated], 60) + "\" stands twice in one map",
                       "keep one of the two"}};
    }
  }

  void close() {
    Tree done = std::move(open_.back());
    open_.pop_back();
    attach(std::move(done));
  }

  void attach(Tree tree) {
    if (open_.empty()) {
      root_ = std::move(tree);
    } else {
      open_.back().children.push_back(std::move(tree));
    }
  }

  std::string_view bytes_;
  const Limits& limits_;
  std::vector<std::size_t> line_starts_{0};
  mutable std::size_t counted_ = 0;       // up to here line_column() has counted
  mutable std::uint32_t characters_ = 0;  // that many of its line
  std::vector<Tree> open_;
  std::optional<Tree> root_;
  std::uint32_t documents_ = 0;
  std::uint32_t nodes_ = 0;
  UniqueKeys unique_;
};

// The offset of the first character that YAML 1.2 §5.1 does not allow; yaml-cpp would take one of them for the end of the file.
std::optional<std::size_t> first_control(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<std::uint8_t>(text[i]);
    if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F) return i;
    if (byte == 0xC2 && i + 1 < text.size() && static_cast<std::uint8_t>(text[i + 1]) < 0xA0) return i;
  }
  return std::nullopt;
}

Result<Tree> parsed(std::string_view bytes, const Limits& limits) {
  const std::uint64_t most = std::min(limits.bytes, kMostBytes);
  if (bytes.size() > most) {
    return fail(ErrorCode::kLimit, "the document is larger than " + std::to_string(most) + " bytes", "give a smaller file");
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (const auto bad = first_invalid_utf8(bytes)) {
    return fail_at(ErrorCode::kMalformed, {}, place_of(bytes, *bad), "the text is not UTF-8", "save the file as UTF-8");
  }
  if (const auto control = first_control(bytes)) {
    return fail_at(ErrorCode::kMalformed, {}, place_of(bytes, *control), "a control character stands in the text", "remove it");
  }
  TreeMaker maker(bytes, limits);
  try {
    std::istringstream stream{std::string(bytes)};
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(maker)) {
    }
  } catch (const Stop& stopped) {
    return std::unexpected(stopped.error);
  } catch (const YAML::Exception& exception) {
    return fail_at(ErrorCode::kMalformed, {}, maker.place(exception.mark), "this is not YAML: " + exception.msg,
                   "put texts with special characters in quotes, and check the indentation");
  }
  auto root = maker.take();
  if (!root) return fail_at(ErrorCode::kMalformed, {}, "1:1", "the document is empty", "give a file that holds a value");
  return std::move(*root);
}

}  // namespace

Result<Tree> parse_yaml(std::string_view bytes, std::string file, const Limits& limits) {
  auto tree = parsed(bytes, limits);
  if (!tree) tree.error().file = std::move(file);
  return tree;
}

}  // namespace proofhouse::syntax
