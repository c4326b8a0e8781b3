// Arch Linux: [epoch:]version[-release] by vercmp(8) of pacman, which branched off from an rpmvercmp without "~" and "^".
#include "identifiers/version/orders.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

struct Evr {
  std::string_view epoch;
  std::string_view version;
  std::string_view release;
};

Evr read(std::string_view text) {
  Evr out;
  if (const std::size_t colon = text.find(':'); colon != std::string_view::npos && all_digits(text.substr(0, colon))) {
    out.epoch = take_field(text, ':');
  }
  const std::size_t hyphen = text.rfind('-');
  out.version = text.substr(0, hyphen);
  if (hyphen != std::string_view::npos) out.release = text.substr(hyphen + 1);
  return out;
}

constexpr bool separates(char c) { return !is_alnum(c); }
constexpr bool begins_with_letter(std::string_view text) { return !text.empty() && is_letter(text.front()); }

int vercmp(std::string_view a, std::string_view b) {
  if (a == b) return 0;
  while (!a.empty() && !b.empty()) {
    const std::size_t left_gap = take(a, separates).size();
    const std::size_t right_gap = take(b, separates).size();
    if (a.empty() || b.empty()) break;
    if (left_gap != right_gap) return left_gap < right_gap ? -1 : 1;
    const bool number = is_digit(a.front());
    const std::string_view left = number ? take_digits(a) : take_letters(a);
    const std::string_view right = number ? take_digits(b) : take_letters(b);
    if (right.empty()) return number ? 1 : -1;
    if (const int sign = number ? compare_numbers(left, right) : compare_text(left, right); sign != 0) return sign;
  }
  if (a.empty() && b.empty()) return 0;
  // What remains makes a version newer, unless it begins with a letter: "1.5" is newer than "1.5b".
  if (a.empty()) return begins_with_letter(b) ? 1 : -1;
  return begins_with_letter(a) ? -1 : 1;
}

}  // namespace

Order compare_alpm(std::string_view a, std::string_view b) {
  const Evr left = read(a);
  const Evr right = read(b);
  if (left.version.empty() || right.version.empty()) return Order::kUndecided;
  if (const int sign = compare_numbers(left.epoch, right.epoch); sign != 0) return order_of(sign);
  if (const int sign = vercmp(left.version, right.version); sign != 0) return order_of(sign);
  if (left.release.empty() || right.release.empty()) return Order::kEqual;
  return order_of(vercmp(left.release, right.release));
}

}  // namespace proofhouse::identifiers
