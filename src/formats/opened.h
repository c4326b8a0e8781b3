// Opened: one file of unknown kind, its bytes parsed once as what they seem to be, for all checkers to look at.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "syntax/json.h"
#include "syntax/xml.h"

namespace proofhouse::formats {

// What the first bytes say. None of it is trusted further than to choose a parser.
enum class Outside : std::uint8_t {
  kJson,  // "{" or "[" after white space and a byte order mark
  kXml,   // "<" and what may follow it in markup, likewise, but no HTML
  kHtml,
  kZip,   // "PK\3\4"
  kPdf,   // "%PDF-" within the first kilobyte
  kGzip,  // 1F 8B
  kPem,   // "-----BEGIN "
  kDer,   // a SEQUENCE of definite or indefinite length
  kText,  // valid UTF-8 without NUL
  kBinary
};

class Opened {
 public:
  // Never fails: what cannot be parsed is the error of json() or xml(). Bytes are kept as they are.
  static Opened open(std::string bytes, const Limits& limits);

  [[nodiscard]] Outside outside() const { return outside_; }
  [[nodiscard]] std::string_view bytes() const { return json_ ? json_->source() : std::string_view(bytes_); }
  // Null where the bytes are not JSON from outside or not well-formed; then parse_error() says why.
  [[nodiscard]] const syntax::JsonDocument* json() const { return json_ ? &*json_ : nullptr; }
  [[nodiscard]] const syntax::XmlDocument* xml() const { return xml_ ? &*xml_ : nullptr; }
  [[nodiscard]] const std::optional<Error>& parse_error() const { return error_; }

  // The member of a JSON file's root object, or nothing.
  [[nodiscard]] std::optional<syntax::JsonValue> member(std::string_view key) const;
  // Its text, or nothing where it is absent or no text.
  [[nodiscard]] std::optional<std::string_view> member_text(std::string_view key) const;

 private:
  Outside outside_ = Outside::kBinary;
  std::string bytes_;
  std::optional<syntax::JsonDocument> json_;
  std::optional<syntax::XmlDocument> xml_;
  std::optional<Error> error_;
};

}  // namespace proofhouse::formats
