#include "crypto/pem.h"

#include <algorithm>

#include "base/text.h"

namespace proofhouse::crypto {

namespace {

constexpr std::size_t kMostText = 16U << 10U;
constexpr std::size_t kMostLabel = 40;
constexpr std::size_t kLine = 64;
constexpr std::string_view kBegin = "-----BEGIN ";
constexpr std::string_view kEnd = "-----END ";
constexpr std::string_view kDashes = "-----";

std::unexpected<Error> malformed(std::string cause) {
  return fail(ErrorCode::kMalformed, std::move(cause), "give one PEM block and nothing else");
}

bool is_label(std::string_view label) {
  return !label.empty() && label.size() <= kMostLabel && std::ranges::all_of(label, [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || c == '#';
  });
}

// The base64 without its line ends, or nothing for a character that PEM does not use.
std::optional<std::string> without_line_ends(std::string_view body) {
  std::string joined;
  joined.reserve(body.size());
  for (const char c : body) {
    if (c == '\n' || c == '\r') continue;
    if (c == '-' || c == '_' || c == ' ' || c == '\t') return std::nullopt;
    joined += c;
  }
  return joined;
}

}  // namespace

Result<PemBlock> read_pem(std::string_view text) {
  if (text.size() > kMostText) return fail(ErrorCode::kLimit, "the key is larger than 16 KiB", "give one PEM block");
  const auto label = pem_label(text);
  if (!label) return malformed("the key does not begin with a PEM line (-----BEGIN ...-----)");
  text = trim(text);
  text.remove_prefix(kBegin.size() + label->size() + kDashes.size());

  const std::string end = std::string(kEnd) + *label + std::string(kDashes);
  const std::size_t body_end = text.find(end);
  if (body_end == std::string_view::npos) return malformed("the PEM block has no matching last line");
  if (body_end + end.size() != text.size()) return malformed("something follows the PEM block");
  const std::string_view body = text.substr(0, body_end);
  if (!body.starts_with('\n') && !body.starts_with("\r\n")) return malformed("the first PEM line is broken");
  if (!body.ends_with('\n')) return malformed("the last PEM line is broken");

  const auto joined = without_line_ends(body);
  if (!joined || joined->empty() || joined->size() % 4 != 0) return malformed("the PEM block is not base64");
  auto bytes = from_base64(*joined);
  if (!bytes) return malformed("the PEM block is not base64");
  return PemBlock{*label, std::move(*bytes)};
}

std::optional<std::string> pem_label(std::string_view text) {
  text = trim(text);
  if (!text.starts_with(kBegin)) return std::nullopt;
  text.remove_prefix(kBegin.size());
  const std::size_t end = text.substr(0, kMostLabel + kDashes.size()).find(kDashes);
  if (end == std::string_view::npos || !is_label(text.substr(0, end))) return std::nullopt;
  return std::string(text.substr(0, end));
}

std::string write_pem(std::string_view label, std::span<const std::uint8_t> bytes) {
  const std::string body = to_base64(bytes);
  std::string text = std::string(kBegin) + std::string(label) + "-----\n";
  for (std::size_t i = 0; i < body.size(); i += kLine) {
    text += body.substr(i, kLine);
    text += '\n';
  }
  return text + std::string(kEnd) + std::string(label) + "-----\n";
}

}  // namespace proofhouse::crypto
