// Debian policy §5.6.12, deb-version(7): [epoch:]upstream[-revision].
#include <optional>

#include "base/text.h"
#include "identifiers/version/orders.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

struct Deb {
  std::string_view epoch;
  std::string_view upstream;
  std::string_view revision;
};

std::optional<Deb> read(std::string_view text) {
  Deb out;
  text = trim(text);
  if (const std::size_t colon = text.find(':'); colon != std::string_view::npos) {
    out.epoch = take_field(text, ':');
    if (!all_digits(out.epoch)) return std::nullopt;
  }
  const std::size_t hyphen = text.rfind('-');
  out.upstream = text.substr(0, hyphen);
  if (hyphen != std::string_view::npos) out.revision = text.substr(hyphen + 1);
  if (out.upstream.empty() || (hyphen != std::string_view::npos && out.revision.empty())) return std::nullopt;
  for (const char c : out.upstream) {
    if (!is_alnum(c) && c != '.' && c != '+' && c != '-' && c != '~' && (c != ':' || out.epoch.empty())) return std::nullopt;
  }
  for (const char c : out.revision) {
    if (!is_alnum(c) && c != '.' && c != '+' && c != '~') return std::nullopt;
  }
  return out;
}

// A tilde sorts before the end, letters before all other characters.
constexpr int weight(std::string_view text) {
  if (text.empty()) return 0;
  const char c = text.front();
  if (is_digit(c)) return 0;
  if (c == '~') return -1;
  return is_letter(c) ? c : c + 256;
}

int compare_parts(std::string_view a, std::string_view b) {
  while (!a.empty() || !b.empty()) {
    while ((!a.empty() && !is_digit(a.front())) || (!b.empty() && !is_digit(b.front()))) {
      const int left = weight(a);
      const int right = weight(b);
      if (left != right) return left < right ? -1 : 1;
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
    const std::string_view left = take_digits(a);
    const std::string_view right = take_digits(b);
    if (const int sign = compare_numbers(left, right); sign != 0) return sign;
  }
  return 0;
}

}  // namespace

Order compare_deb(std::string_view a, std::string_view b) {
  const auto left = read(a);
  const auto right = read(b);
  if (!left || !right) return Order::kUndecided;
  if (const int sign = compare_numbers(left->epoch, right->epoch); sign != 0) return order_of(sign);
  if (const int sign = compare_parts(left->upstream, right->upstream); sign != 0) return order_of(sign);
  return order_of(compare_parts(left->revision, right->revision));
}

}  // namespace proofhouse::identifiers
