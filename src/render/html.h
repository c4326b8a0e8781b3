// Html: writes HTML in which no text of a vendor can ever become markup.
//
// Result: well-formed HTML5 by construction. Elements are scopes that close themselves; names of elements and attributes are
// literals of the program, checked when compiled; every text and every value is escaped, control and bidirectional characters are
// shown as escapes. There is no way to write raw markup, an address outside the document or a style attribute; a script is the
// program's own text alone, and data for it stands in blocks that no text can end. Errors: none. Threads: one at a time. Same
// calls, same bytes.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace proofhouse::render {

// Text that stands in the program itself.
class Literal {
 public:
  consteval Literal(const char* text) : text_(text) {}  // NOLINT(google-explicit-constructor): a literal is one
  [[nodiscard]] constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

// A script of the program's own. One that could end its element or begin another within it does not compile.
class Program {
 public:
  consteval Program(const char* text) : text_(text) {  // NOLINT(google-explicit-constructor): a literal is one
    for (std::size_t i = 0; i + 1 < text_.size(); ++i) {
      if (text_[i] != '<') continue;
      const std::string_view rest = text_.substr(i + 1);
      if (rest.starts_with('/') || rest.starts_with("!--") || rest.starts_with("script")) throw "a script ends or begins here";
    }
  }
  [[nodiscard]] constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

// The name of an element or attribute: letters, digits and dashes. Names that can load, run or restyle do not compile.
class Name {
 public:
  consteval Name(const char* text) : text_(text) {  // NOLINT(google-explicit-constructor): a literal is one
    if (text_.empty()) throw "a name is not empty";
    for (const char c : text_) {
      const bool fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
      if (!fits) throw "a name holds letters, digits and dashes";
    }
    for (const std::string_view refused :
         {"href", "src", "srcset", "srcdoc", "style", "action", "formaction", "script", "iframe", "object"}) {
      if (text_ == refused) throw "this name can load, run or restyle";
    }
    if (text_.size() > 2 && text_.starts_with("on")) throw "a handler runs code";
  }
  [[nodiscard]] constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

// The id of an element of this document, made of any texts. Different texts give different anchors.
class Anchor {
 public:
  explicit Anchor(Literal kind, std::initializer_list<std::string_view> parts = {});
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

struct Attribute {
  Attribute(Name name_, std::string_view value_) : name(name_.text()), value(value_) {}
  Attribute(Name name_, const char* value_) : name(name_.text()), value(value_) {}
  Attribute(Name name_, const std::string& value_) : name(name_.text()), value(value_) {}
  // Counts, sizes and coordinates in whole numbers.
  Attribute(Name name_, std::int64_t value_) : name(name_.text()), number(std::to_string(value_)), value(number) {}
  Attribute(const Attribute&) = delete;
  Attribute& operator=(const Attribute&) = delete;

  std::string_view name;
  std::string number;
  std::string_view value;
};

class Html {
 public:
  using Attributes = std::initializer_list<Attribute>;

  // Closes its element at the end of its life. Lives no longer than its Html.
  class [[nodiscard]] Scope {
   public:
    Scope(Html& html, std::string_view tag) : html_(html), tag_(tag) {}
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    ~Scope() { html_.close(tag_); }

   private:
    Html& html_;
    std::string_view tag_;
  };

  // An element that holds what is written while the scope lives.
  Scope in(Name tag, Attributes attributes = {});
  // The same, with its id.
  Scope in(Name tag, const Anchor& id, Attributes attributes = {});
  // A link to an element of this document.
  Scope link(const Anchor& target, Attributes attributes = {});
  // An element with nothing but a text.
  void element(Name tag, std::string_view text, Attributes attributes = {});
  void link(const Anchor& target, std::string_view text, Attributes attributes = {});
  // An element that holds nothing: br, meta, col; rect, line, path within SVG.
  void leaf(Name tag, Attributes attributes = {});
  void text(std::string_view text);
  // "<!DOCTYPE html>"
  void doctype();
  // A style element of the program's own text, which holds no "<".
  void style(Literal sheet);
  // A script element of the program's own text.
  void script(Program program);
  // A block of data, which no browser runs: a script element of type application/json with this id. `json` is a JSON document;
  // each
  // "<" in it is written as an escape, so that whatever text it holds stays inside.
  void data(Literal id, std::string_view json);

  [[nodiscard]] std::string take() && { return std::move(out_); }
  [[nodiscard]] std::size_t size() const { return out_.size(); }

 private:
  void begin(std::string_view tag);
  void add(const Attribute& attribute);
  void attribute(std::string_view name, std::string_view value);
  void escaped(std::string_view text);
  void close(std::string_view tag);

  std::string out_;
};

}  // namespace proofhouse::render
