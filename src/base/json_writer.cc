#include "base/json_writer.h"

#include "base/text.h"

namespace proofhouse {

namespace {

void append_escaped(std::string& out, std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string repaired;
  while (const auto bad = first_invalid_utf8(text)) {
    repaired += text.substr(0, *bad);
    repaired += "\uFFFD";
    text.remove_prefix(*bad + 1);
  }
  if (!repaired.empty()) {
    repaired += text;
    text = repaired;
  }
  char previous = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto byte = static_cast<std::uint8_t>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\r') {
      out += "\\r";
    } else if (byte < 0x20 || byte == 0x7F) {
      out += "\\u00";
      out += kHex[byte >> 4U];
      out += kHex[byte & 15U];
    } else if (c == '/' && previous == '<') {
      out += "\\/";
    } else if (c == '!' && previous == '<') {
      out += "\\u0021";
    } else if (byte == 0xE2 && i + 2 < text.size() && static_cast<std::uint8_t>(text[i + 1]) == 0x80 &&
               (static_cast<std::uint8_t>(text[i + 2]) == 0xA8 || static_cast<std::uint8_t>(text[i + 2]) == 0xA9)) {
      out += static_cast<std::uint8_t>(text[i + 2]) == 0xA8 ? "\\u2028" : "\\u2029";
      i += 2;
    } else {
      out += c;
    }
    previous = c;
  }
}

}  // namespace

void JsonWriter::indent() {
  if (style_ == Style::kCompact) return;
  out_ += '\n';
  out_.append(has_members_.size() * 2, ' ');
}

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (has_members_.empty()) return;
  if (has_members_.back()) out_ += ',';
  has_members_.back() = true;
  indent();
}

JsonWriter& JsonWriter::begin_object() {
  separate();
  out_ += '{';
  has_members_.push_back(false);
  return *this;
}
JsonWriter& JsonWriter::end_object() {
  const bool had = has_members_.back();
  has_members_.pop_back();
  if (had) indent();
  out_ += '}';
  return *this;
}
JsonWriter& JsonWriter::begin_array() {
  separate();
  out_ += '[';
  has_members_.push_back(false);
  return *this;
}
JsonWriter& JsonWriter::end_array() {
  const bool had = has_members_.back();
  has_members_.pop_back();
  if (had) indent();
  out_ += ']';
  return *this;
}
JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  out_ += '"';
  append_escaped(out_, name);
  out_ += style_ == Style::kCompact ? "\":" : "\": ";
  after_key_ = true;
  return *this;
}
JsonWriter& JsonWriter::text(std::string_view value) {
  separate();
  out_ += '"';
  append_escaped(out_, value);
  out_ += '"';
  return *this;
}
JsonWriter& JsonWriter::integer(std::int64_t value) { return number(std::to_string(value)); }
JsonWriter& JsonWriter::boolean(bool value) { return number(value ? "true" : "false"); }
JsonWriter& JsonWriter::null() { return number("null"); }
JsonWriter& JsonWriter::number(std::string_view literal) {
  separate();
  out_ += literal;
  return *this;
}
JsonWriter& JsonWriter::bytes(const std::vector<std::uint8_t>& value) { return text(to_base64(value)); }

std::string JsonWriter::take() && {
  if (style_ == Style::kIndented) out_ += '\n';
  return std::move(out_);
}

}  // namespace proofhouse
