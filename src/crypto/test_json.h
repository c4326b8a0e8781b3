// Just enough JSON for the vectors that the tests of this folder read from files they trust. Product code reads JSON with
// syntax/.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace proofhouse::crypto::testing {

// A value: text (numbers and literals keep their spelling), a list or a map, whichever is not empty.
struct Json {
  std::string text;
  std::vector<Json> list;
  std::map<std::string, Json, std::less<>> map;

  const Json& operator[](std::string_view name) const {
    static const Json kAbsent;
    const auto found = map.find(name);
    return found == map.end() ? kAbsent : found->second;
  }
};

class JsonReader {
 public:
  explicit JsonReader(std::string_view text) : text_(text) {}

  Json read() {
    skip();
    Json value;
    if (peek() == '{') {
      each('}', [&] {
        const std::string name = string();
        expect(':');
        value.map[name] = read();
      });
    } else if (peek() == '[') {
      each(']', [&] { value.list.push_back(read()); });
    } else if (peek() == '"') {
      value.text = string();
    } else {
      while (at_ < text_.size() && std::string_view(",]} \n\r\t").find(text_[at_]) == std::string_view::npos)
        value.text += text_[at_++];
    }
    return value;
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : throw std::runtime_error("the JSON ends early"); }
  void skip() {
    while (at_ < text_.size() && std::string_view(" \n\r\t").find(text_[at_]) != std::string_view::npos) ++at_;
  }
  void expect(char c) {
    skip();
    if (peek() != c) throw std::runtime_error(std::string("no ") + c + " at byte " + std::to_string(at_));
    ++at_;
  }
  template <class Item>
  void each(char end, Item item) {
    ++at_;
    skip();
    while (peek() != end) {
      item();
      skip();
      if (peek() == ',') ++at_;
      skip();
    }
    ++at_;
  }
  std::string string() {
    expect('"');
    std::string out;
    while (peek() != '"') {
      char c = text_[at_++];
      if (c == '\\') {
        c = peek();
        ++at_;
        if (c == 'n') c = '\n';
        if (c == 'r') c = '\r';
        if (c == 't') c = '\t';
        if (c == 'u') {
          at_ += 4;  // no vector that is compared holds one
          c = '?';
        }
      }
      out += c;
    }
    ++at_;
    return out;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace proofhouse::crypto::testing
