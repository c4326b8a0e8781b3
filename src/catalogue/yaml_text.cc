#include "catalogue/yaml_text.h"

#include "base/text.h"

namespace proofhouse::catalogue {

std::string yaml_quoted(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<std::uint8_t>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20 || byte == 0x7F) {
      out += "\\x";
      out += kHex[byte >> 4U];
      out += kHex[byte & 0xFU];
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string yaml_words(const std::vector<std::string>& words) { return '[' + join(words, ", ") + ']'; }

std::string yaml_texts(const std::vector<std::string>& texts) {
  std::vector<std::string> quoted;
  for (const auto& text : texts) quoted.push_back(yaml_quoted(text));
  return yaml_words(quoted);
}

YamlText& YamlText::line(std::string_view key, std::string_view value) {
  indent();
  out_.append(key).append(": ").append(value) += '\n';
  return *this;
}

YamlText& YamlText::open(std::string_view key) {
  indent();
  out_.append(key).append(":\n");
  ++depth_;
  return *this;
}

YamlText& YamlText::close() {
  --depth_;
  return *this;
}

YamlText& YamlText::entry() {
  dash_ = true;
  ++depth_;
  return *this;
}

void YamlText::indent() {
  const std::size_t spaces = 2 * depth_;
  out_.append(dash_ ? spaces - 2 : spaces, ' ');
  if (dash_) out_ += "- ";
  dash_ = false;
}

}  // namespace proofhouse::catalogue
