// RPM: [epoch:]version[-release], each part by rpmvercmp (rpm-version(7), rpmvercmp of rpm 4.15 and later: "~" and "^").
#include "identifiers/version/orders.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

struct Evr {
  std::string_view epoch;
  std::string_view version;
  std::string_view release;
  bool released = false;
};

Evr read(std::string_view text) {
  Evr out;
  if (const std::size_t colon = text.find(':'); colon != std::string_view::npos && all_digits(text.substr(0, colon))) {
    out.epoch = take_field(text, ':');
  }
  const std::size_t hyphen = text.find('-');
  out.released = hyphen != std::string_view::npos;
  out.version = take_field(text, '-');
  out.release = text;
  return out;
}

constexpr bool counts(char c) { return is_alnum(c) || c == '~' || c == '^'; }
constexpr bool separates(char c) { return !counts(c); }

constexpr bool begins(std::string_view text, char c) { return !text.empty() && text.front() == c; }

// One run of the same kind from both. 2 where the runs are equal.
int compare_runs(std::string_view& a, std::string_view& b) {
  const bool number = is_digit(a.front());
  const std::string_view left = number ? take_digits(a) : take_letters(a);
  const std::string_view right = number ? take_digits(b) : take_letters(b);
  if (right.empty()) return number ? 1 : -1;
  const int sign = number ? compare_numbers(left, right) : compare_text(left, right);
  return sign == 0 ? 2 : sign;
}

int vercmp(std::string_view a, std::string_view b) {
  if (a == b) return 0;
  while (!a.empty() || !b.empty()) {
    take(a, separates);
    take(b, separates);
    if (begins(a, '~') || begins(b, '~')) {
      if (!begins(a, '~')) return 1;
      if (!begins(b, '~')) return -1;
    } else if (begins(a, '^') || begins(b, '^')) {
      if (a.empty()) return -1;
      if (b.empty()) return 1;
      if (!begins(a, '^')) return 1;
      if (!begins(b, '^')) return -1;
    } else {
      if (a.empty() || b.empty()) break;
      if (const int sign = compare_runs(a, b); sign != 2) return sign;
      continue;
    }
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  if (a.empty() && b.empty()) return 0;
  return a.empty() ? -1 : 1;
}

}  // namespace

Order compare_rpm(std::string_view a, std::string_view b) {
  const Evr left = read(a);
  const Evr right = read(b);
  if (left.version.empty() || right.version.empty()) return Order::kUndecided;
  if (const int sign = compare_numbers(left.epoch, right.epoch); sign != 0) return order_of(sign);
  if (const int sign = vercmp(left.version, right.version); sign != 0) return order_of(sign);
  // A version without a release comes before the same with any.
  if (left.released != right.released) return left.released ? Order::kGreater : Order::kLess;
  return order_of(vercmp(left.release, right.release));
}

}  // namespace proofhouse::identifiers
