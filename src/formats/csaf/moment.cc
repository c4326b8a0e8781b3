#include "formats/csaf/moment.h"

#include "base/date.h"

namespace proofhouse::formats::csaf {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Two digits, or -1.
int two(std::string_view text, std::size_t at) {
  return is_digit(text[at]) && is_digit(text[at + 1]) ? (text[at] - '0') * 10 + (text[at + 1] - '0') : -1;
}

// Seconds east of UTC: "Z", "+02:00".
std::optional<int> offset_of(std::string_view text) {
  if (text == "Z") return 0;
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  const int hours = two(text, 1);
  const int minutes = two(text, 4);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return std::nullopt;
  return (hours * 60 + minutes) * (text[0] == '-' ? -60 : 60);
}

}  // namespace

std::optional<Moment> Moment::parse(std::string_view text) {
  if (text.size() < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':') return std::nullopt;
  const auto date = Date::parse(text.substr(0, 10));
  const int hour = two(text, 11);
  const int minute = two(text, 14);
  const int second = two(text, 17);
  if (!date || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return std::nullopt;
  std::size_t at = 19;
  Moment moment;
  if (text[at] == '.') {
    const std::size_t first = ++at;
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at == first) return std::nullopt;
    moment.fraction_ = text.substr(first, at - first);
    moment.fraction_ = moment.fraction_.substr(0, moment.fraction_.find_last_not_of('0') + 1);
  }
  const auto offset = offset_of(text.substr(at));
  if (!offset) return std::nullopt;
  moment.leap_ = second == 60;
  moment.seconds_ = std::int64_t{date->days()} * 86400 + hour * 3600 + minute * 60 + second - (moment.leap_ ? 1 : 0) - *offset;
  // Leap seconds end a day of UTC.
  if (moment.leap_ && (moment.seconds_ % 86400 + 86400) % 86400 != 86399) return std::nullopt;
  return moment;
}

}  // namespace proofhouse::formats::csaf
