// RubyGems: Gem::Version. Segments are numbers or words; a word makes a pre-release; zeros before the first word and at the end
// do not count.
#include <vector>

#include "base/text.h"
#include "identifiers/version/orders.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

using Segments = std::vector<std::string_view>;

constexpr std::string_view kPre = "pre";  // what a hyphen stands for

bool is_gem_version(std::string_view text) {
  bool begun = false;
  for (const char c : text) {
    if (c == '.' || c == '-' ? !begun : !is_alnum(c)) return false;
    begun = c != '.' && c != '-';
  }
  return begun && is_digit(text.front());
}

void drop_zeros(Segments& segments, std::size_t from) {
  while (segments.size() > from && all_digits(segments.back()) && without_zeros(segments.back()).empty()) segments.pop_back();
}

Segments read(std::string_view text) {
  Segments out;
  bool word = false;
  std::size_t from = 0;
  const auto add = [&](std::string_view segment) {
    if (!word && !is_digit(segment.front())) {
      drop_zeros(out, 0);
      word = true;
      from = out.size();
    }
    out.push_back(segment);
  };
  while (!text.empty()) {
    if (take_char(text, '.')) continue;
    if (take_char(text, '-')) {
      add(kPre);
      continue;
    }
    add(is_digit(text.front()) ? take_digits(text) : take_letters(text));
  }
  drop_zeros(out, from);
  return out;
}

int compare_segments(std::string_view a, std::string_view b) {
  const bool left_number = all_digits(a);
  const bool right_number = all_digits(b);
  if (left_number != right_number) return left_number ? 1 : -1;
  return left_number ? compare_numbers(a, b) : compare_text(a, b);
}

}  // namespace

Order compare_gem(std::string_view a, std::string_view b) {
  a = trim(a);
  b = trim(b);
  if (!is_gem_version(a) || !is_gem_version(b)) return Order::kUndecided;
  const Segments left = read(a);
  const Segments right = read(b);
  for (std::size_t i = 0; i < left.size() || i < right.size(); ++i) {
    const int sign = compare_segments(i < left.size() ? left[i] : "0", i < right.size() ? right[i] : "0");
    if (sign != 0) return order_of(sign);
  }
  return Order::kEqual;
}

}  // namespace proofhouse::identifiers
