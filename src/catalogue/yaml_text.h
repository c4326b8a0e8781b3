// YamlText: writes the subset of YAML that syntax::parse_yaml reads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace proofhouse::catalogue {

// A double-quoted scalar on one line.
std::string yaml_quoted(std::string_view text);
// [word, word]: words that need no quotes, such as names of enumerations.
std::string yaml_words(const std::vector<std::string>& words);
// ["text", "text"]
std::string yaml_texts(const std::vector<std::string>& texts);

// Lines with their indentation.
class YamlText {
 public:
  explicit YamlText(std::size_t depth = 0) : depth_(depth) {}

  // key: value, the value already written out
  YamlText& line(std::string_view key, std::string_view value);
  // key: and what follows is one level deeper, until close()
  YamlText& open(std::string_view key);
  YamlText& close();
  // "- " before the next line, whose following lines stand two columns deeper, until close()
  YamlText& entry();

  [[nodiscard]] std::string take() && { return std::move(out_); }

 private:
  void indent();

  std::string out_;
  std::size_t depth_;
  bool dash_ = false;
};

}  // namespace proofhouse::catalogue
