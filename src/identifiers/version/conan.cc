// Conan 2: items[-pre][+build], each a dotted list; numbers as numbers, anything else as text, zeros at the end do not count.
#include <algorithm>
#include <vector>

#include "identifiers/version/orders.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

using Items = std::vector<std::string_view>;

struct Conan {
  Items items;
  bool has_pre = false;
  bool has_build = false;
  std::string_view pre;
  std::string_view build;
};

Items list(std::string_view text) {
  Items out;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t dot = std::min(text.find('.', from), text.size());
    out.push_back(text.substr(from, dot - from));
    from = dot + 1;
  }
  while (!out.empty() && all_digits(out.back()) && without_zeros(out.back()).empty()) out.pop_back();
  return out;
}

Conan read(std::string_view text) {
  Conan out;
  if (const std::size_t plus = text.rfind('+'); plus != std::string_view::npos) {
    out.has_build = true;
    out.build = text.substr(plus + 1);
    text = text.substr(0, plus);
  }
  if (const std::size_t hyphen = text.rfind('-'); hyphen != std::string_view::npos) {
    out.has_pre = true;
    out.pre = text.substr(hyphen + 1);
    text = text.substr(0, hyphen);
  }
  out.items = list(text);
  return out;
}

// A number and a text are compared as texts; a number is written without zeros in front.
int compare_items(std::string_view a, std::string_view b) {
  const bool left = all_digits(a);
  const bool right = all_digits(b);
  if (left && right) return compare_numbers(a, b);
  if (left) a = without_zeros(a).empty() ? "0" : without_zeros(a);
  if (right) b = without_zeros(b).empty() ? "0" : without_zeros(b);
  return compare_text(a, b);
}

int compare_lists(const Items& a, const Items& b) {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (const int sign = compare_items(a[i], b[i]); sign != 0) return sign;
  }
  return a.size() < b.size() ? -1 : a.size() > b.size() ? 1 : 0;
}

// `pre` and `build` are versions of their own, without parts of their own: the last "-" and "+" part, so none is left in `build`.
int compare_parts(std::string_view a, std::string_view b) { return compare_lists(list(a), list(b)); }

int compare(const Conan& a, const Conan& b) {
  if (const int sign = compare_lists(a.items, b.items); sign != 0) return sign;
  if (a.has_pre != b.has_pre) return a.has_pre ? -1 : 1;
  if (a.has_pre) {
    if (const int sign = compare_parts(a.pre, b.pre); sign != 0) return sign;
  }
  if (a.has_build != b.has_build) return a.has_build ? 1 : -1;
  return a.has_build ? compare_parts(a.build, b.build) : 0;
}

}  // namespace

Order compare_conan(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return Order::kUndecided;
  return order_of(compare(read(a), read(b)));
}

}  // namespace proofhouse::identifiers
