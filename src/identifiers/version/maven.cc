// Maven: ComparableVersion of Maven 3.8.6 and before (later ones order ".x" with a word x otherwise), as the POM reference's
// "Version Order Specification" states it.
//
// Dots part items; hyphens and changes between digits and others open a list within the list. Each list ends with at most one
// inner list, so a version is a row of levels and is compared without recursion.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "identifiers/version/orders.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

struct Item {
  std::string_view text;
  bool number = false;
};

using Level = std::vector<Item>;
using Levels = std::vector<Level>;

// In their order; the empty one is a release. Any other word comes after "sp".
constexpr std::array<std::string_view, 7> kQualifiers = {"alpha", "beta", "milestone", "rc", "snapshot", "", "sp"};
constexpr int kRelease = 5;

std::string_view qualifier(std::string_view text, bool before_digit) {
  if (before_digit && text == "a") return "alpha";
  if (before_digit && text == "b") return "beta";
  if (before_digit && text == "m") return "milestone";
  if (text == "ga" || text == "final" || text == "release") return "";
  return text == "cr" ? std::string_view("rc") : text;
}

int rank(std::string_view word) {
  return static_cast<int>(std::find(kQualifiers.begin(), kQualifiers.end(), word) - kQualifiers.begin());
}

bool is_null(const Item& item) { return item.number ? without_zeros(item.text).empty() : item.text.empty(); }

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  Levels read() {
    for (std::size_t i = 0; i < text_.size(); ++i) step(i);
    if (from_ < text_.size()) add(text_.size(), false);
    for (auto& level : levels_) {
      while (!level.empty() && is_null(level.back())) level.pop_back();
    }
    // The specification trims what is null before every hyphen: 1-ga-1 is 1-1.
    levels_.erase(std::remove_if(levels_.begin() + 1, levels_.end(), [](const Level& level) { return level.empty(); }),
                  levels_.end());
    return std::move(levels_);
  }

 private:
  void step(std::size_t i) {
    const char c = text_[i];
    if (c == '.' || c == '-') {
      if (i == from_) {
        levels_.back().push_back({"0", true});
      } else {
        add(i, false);
      }
      from_ = i + 1;
      if (c == '-') levels_.emplace_back();
      return;
    }
    if (is_digit(c) != digits_ && i > from_) {
      add(i, is_digit(c));
      from_ = i;
      levels_.emplace_back();
    }
    digits_ = is_digit(c);
  }

  void add(std::size_t end, bool before_digit) {
    const std::string_view part = text_.substr(from_, end - from_);
    levels_.back().push_back({digits_ ? part : qualifier(part, before_digit), digits_});
  }

  std::string_view text_;
  std::size_t from_ = 0;
  bool digits_ = false;
  Levels levels_ = Levels(1);
};

// Against nothing: what a missing item is.
int compare_to_null(const Item& item) {
  if (item.number) return is_null(item) ? 0 : 1;
  return sign_of(rank(item.text) - kRelease);
}

int compare_items(const Item& a, const Item& b) {
  if (a.number && b.number) return compare_numbers(a.text, b.text);
  if (a.number != b.number) return a.number ? 1 : -1;
  if (const int sign = sign_of(rank(a.text) - rank(b.text)); sign != 0) return sign;
  return compare_text(a.text, b.text);
}

// The items of the level from `from` on and of all levels within it, against nothing.
int compare_rest_to_null(const Levels& levels, std::size_t level, std::size_t from) {
  for (; level < levels.size(); ++level, from = 0) {
    for (std::size_t i = from; i < levels[level].size(); ++i) {
      if (const int sign = compare_to_null(levels[level][i]); sign != 0) return sign;
    }
  }
  return 0;
}

// Where one list goes on with an item and the other with an inner list: the list is older than a number and newer than a word.
int compare_item_to_list(const Item& item) { return item.number ? 1 : -1; }

int compare(const Levels& a, const Levels& b) {
  for (std::size_t level = 0;; ++level) {
    if (level >= a.size()) return -compare_rest_to_null(b, level, 0);
    if (level >= b.size()) return compare_rest_to_null(a, level, 0);
    const Level& left = a[level];
    const Level& right = b[level];
    const std::size_t both = std::min(left.size(), right.size());
    for (std::size_t i = 0; i < both; ++i) {
      if (const int sign = compare_items(left[i], right[i]); sign != 0) return sign;
    }
    if (left.size() > both) {
      return level + 1 < b.size() ? compare_item_to_list(left[both]) : compare_rest_to_null(a, level, both);
    }
    if (right.size() > both) {
      return level + 1 < a.size() ? -compare_item_to_list(right[both]) : -compare_rest_to_null(b, level, both);
    }
  }
}

}  // namespace

Order compare_maven(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return Order::kUndecided;
  const std::string left = lower(a);
  const std::string right = lower(b);
  return order_of(compare(Reader(left).read(), Reader(right).read()));
}

}  // namespace proofhouse::identifiers
