// Moment: a date-time of RFC 3339 to its last digit, for rules that compare.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace proofhouse::formats::csaf {

// Ordered in time, whatever the offsets. A leap second is after the second before it and before the next. Refers to the text.
class Moment {
 public:
  // Nothing where the text is no date-time: also "t" and "z" in lower case, a day or leap second that cannot be.
  static std::optional<Moment> parse(std::string_view text);

  [[nodiscard]] bool leap_second() const { return leap_; }
  friend std::strong_ordering operator<=>(const Moment& a, const Moment& b) {
    if (a.seconds_ != b.seconds_) return a.seconds_ <=> b.seconds_;
    if (a.leap_ != b.leap_) return a.leap_ <=> b.leap_;
    return a.fraction_ <=> b.fraction_;
  }
  friend bool operator==(const Moment& a, const Moment& b) { return (a <=> b) == 0; }
  // Whole seconds from `earlier` to this.
  [[nodiscard]] std::int64_t seconds_since(const Moment& earlier) const { return seconds_ - earlier.seconds_; }

 private:
  std::int64_t seconds_ = 0;
  bool leap_ = false;
  std::string_view fraction_;  // digits behind the point without zeros at the end
};

}  // namespace proofhouse::formats::csaf
