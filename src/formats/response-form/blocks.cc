#include "formats/response-form/blocks.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace proofhouse::formats::response_form {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

// What stands between their tags is text, whatever it looks like (WHATWG HTML §13.2.5).
constexpr std::array<std::string_view, 9> kTextOnly = {"script", "style",   "title",    "textarea", "xmp",
                                                       "iframe", "noembed", "noframes", "noscript"};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool ends_name(char c) { return is_space(c) || c == '/' || c == '>'; }

// A start or end tag, as far as it matters here.
struct Tag {
  std::string name;
  std::optional<std::string> id;
  std::optional<std::string> type;
};

class Scanner {
 public:
  Scanner(std::string_view html, std::string_view id) : html_(html), id_(id) {}

  std::vector<Block> all() {
    while ((at_ = html_.find('<', at_)) != kNone) markup();
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool at_end() const { return at_ >= html_.size(); }
  [[nodiscard]] char next(std::size_t ahead) const { return at_ + ahead < html_.size() ? html_[at_ + ahead] : '\0'; }

  void go_behind(std::string_view end, std::size_t from) {
    const std::size_t found = html_.find(end, from);
    at_ = found == kNone ? html_.size() : found + end.size();
  }

  void markup() {
    const std::size_t begin = at_;
    if (html_.substr(at_).starts_with("<!--")) return go_behind("-->", at_ + 2);
    if (next(1) == '!' || next(1) == '?') return go_behind(">", at_);
    const bool closing = next(1) == '/';
    if (!is_letter(next(closing ? 2 : 1))) {
      at_ += 1;
      return;
    }
    at_ += closing ? 2 : 1;
    const auto tag = read_tag();
    if (!tag || closing || std::ranges::find(kTextOnly, tag->name) == kTextOnly.end()) return;
    const std::size_t content = at_;
    const auto end = find_end(tag->name);
    if (tag->name == "script" && tag->id == id_) found_.push_back({begin, content, end, lower(tag->type.value_or(""))});
    at_ = end.value_or(html_.size());
  }

  // Leaves at_ behind the tag; nothing where the file ends within it.
  std::optional<Tag> read_tag() {
    Tag tag;
    const std::size_t begin = at_;
    while (!at_end() && !ends_name(html_[at_])) ++at_;
    tag.name = lower(html_.substr(begin, at_ - begin));
    while (true) {
      while (!at_end() && (is_space(html_[at_]) || html_[at_] == '/')) ++at_;
      if (at_end()) return std::nullopt;
      if (html_[at_] == '>') break;
      read_attribute(tag);
    }
    ++at_;
    return tag;
  }

  void read_attribute(Tag& tag) {
    const std::size_t begin = at_++;  // an equals sign in front belongs to the name
    while (!at_end() && !ends_name(html_[at_]) && html_[at_] != '=') ++at_;
    const std::string name = lower(html_.substr(begin, at_ - begin));
    std::size_t look = at_;
    while (look < html_.size() && is_space(html_[look])) ++look;
    std::string_view value;
    if (look < html_.size() && html_[look] == '=') {
      at_ = look + 1;
      value = read_value();
    }
    // The first of two counts.
    if (name == "id" && !tag.id) tag.id = value;
    if (name == "type" && !tag.type) tag.type = value;
  }

  std::string_view read_value() {
    while (!at_end() && is_space(html_[at_])) ++at_;
    const char quote = next(0);
    std::size_t begin = at_;
    if (quote != '"' && quote != '\'') {
      while (!at_end() && !is_space(html_[at_]) && html_[at_] != '>') ++at_;
      return html_.substr(begin, at_ - begin);
    }
    ++begin;
    const std::size_t end = std::min(html_.find(quote, begin), html_.size());
    at_ = std::min(end + 1, html_.size());
    return html_.substr(begin, end - begin);
  }

  // The end tag of an element that holds text alone.
  [[nodiscard]] std::optional<std::size_t> find_end(std::string_view name) const {
    for (std::size_t from = html_.find("</", at_); from != kNone; from = html_.find("</", from + 2)) {
      const std::size_t after = from + 2 + name.size();
      if (after < html_.size() && ends_name(html_[after]) && lower(html_.substr(from + 2, name.size())) == name) return from;
    }
    return std::nullopt;
  }

  std::string_view html_;
  std::string_view id_;
  std::size_t at_ = 0;
  std::vector<Block> found_;
};

}  // namespace

std::vector<Block> blocks(std::string_view html, std::string_view id) { return Scanner(html, id).all(); }

}  // namespace proofhouse::formats::response_form
