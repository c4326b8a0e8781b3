#include "formats/opened.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace proofhouse::formats {

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::string_view kSpace = " \t\r\n";

std::string_view without_blank(std::string_view bytes) {
  if (bytes.starts_with(kMark)) bytes.remove_prefix(kMark.size());
  const std::size_t first = bytes.find_first_not_of(kSpace);
  return first == std::string_view::npos ? std::string_view{} : bytes.substr(first);
}

bool is_html(std::string_view head) {
  const std::string low = lower(head.substr(0, 64));
  return low.starts_with("<!doctype html") || low.starts_with("<html");
}

// "<134>" begins a line of a log, not a document.
bool is_markup(std::string_view head) {
  const char next = head.size() > 1 ? head[1] : ' ';
  return head[0] == '<' && (next == '?' || next == '!' || next == '_' || static_cast<unsigned char>(next) >= 0x80U ||
                            (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z'));
}

Outside outside_of(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return Outside::kZip;
  if (bytes.starts_with("\x1F\x8B")) return Outside::kGzip;
  const std::string_view head = without_blank(bytes);
  if (head.starts_with('{') || head.starts_with('[')) return Outside::kJson;
  if (!head.empty() && is_markup(head)) return is_html(head) ? Outside::kHtml : Outside::kXml;
  if (head.starts_with("-----BEGIN ")) return Outside::kPem;
  if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return Outside::kPdf;
  if (bytes.size() > 1 && bytes[0] == '\x30' && (static_cast<unsigned char>(bytes[1]) >= 0x80U)) return Outside::kDer;
  if (bytes.find('\0') == std::string_view::npos && is_utf8(bytes)) return Outside::kText;
  return Outside::kBinary;
}

}  // namespace

Opened Opened::open(std::string bytes, const Limits& limits) {
  Opened file;
  file.outside_ = outside_of(bytes);
  if (file.outside_ == Outside::kJson) {
    // The document takes the bytes with it; where it refuses them, nobody needs them any more.
    auto document = syntax::JsonDocument::parse(std::move(bytes), limits);
    if (document) {
      file.json_ = *std::move(document);
    } else {
      file.error_ = std::move(document).error();
    }
    return file;
  }
  file.bytes_ = std::move(bytes);
  if (file.outside_ == Outside::kXml) {
    auto document = syntax::XmlDocument::parse(file.bytes_, limits);
    if (document) {
      file.xml_ = *std::move(document);
    } else {
      file.error_ = std::move(document).error();
    }
  }
  return file;
}

std::optional<syntax::JsonValue> Opened::member(std::string_view key) const {
  return json_ ? json_->root().get(key) : std::nullopt;
}

std::optional<std::string_view> Opened::member_text(std::string_view key) const {
  const auto value = member(key);
  return value ? value->text() : std::nullopt;
}

}  // namespace proofhouse::formats
