// From text to a checked vector.
#include "base/text.h"
#include "identifiers/cvss.h"

namespace proofhouse::identifiers {

namespace {

// Longer than any vector with every metric; what is longer is not shown to the rest of the reader.
constexpr std::size_t kMostBytes = 512;

constexpr std::string_view kSyntax = "write METRIC:VALUE pairs parted by /";

std::unexpected<Error> refuse(ErrorCode code, std::size_t at, std::string cause, std::string_view cure) {
  return fail_at(code, {}, "byte " + std::to_string(at + 1), std::move(cause), std::string(cure));
}

std::string quoted(std::string_view text) { return "\"" + printable(shorten(text, 40)) + "\""; }

std::string choices(const CvssMetric& metric) {
  std::string out;
  for (const auto& value : metric.values) out.append(out.empty() ? "" : ", ").append(value.code);
  return out;
}

struct Prefix {
  CvssVersion version = CvssVersion::k20;
  std::size_t length = 0;  // "CVSS:3.1"
};

Result<Prefix> prefix_of(std::string_view text) {
  if (!text.starts_with("CVSS:")) return Prefix{};
  const std::string_view number = text.substr(5, text.find('/') == std::string_view::npos ? text.npos : text.find('/') - 5);
  for (const CvssVersion version : {CvssVersion::k30, CvssVersion::k31, CvssVersion::k40}) {
    if (number == text_of(version)) return Prefix{version, 8};
  }
  return refuse(ErrorCode::kMalformed, 5, "CVSS version " + quoted(number) + " has no such prefix",
                "write CVSS:3.0, CVSS:3.1 or CVSS:4.0, and for 2.0 no prefix");
}

}  // namespace

class CvssParser {
 public:
  CvssParser(std::string_view text, Prefix prefix)
      : text_(text), at_(prefix.length), metrics_(cvss_metrics(prefix.version)), vector_(prefix.version) {}

  Result<CvssVector> run() {
    while (at_ < text_.size()) {
      const std::size_t end = std::min(text_.find('/', at_), text_.size());
      TRY_VOID(pair(text_.substr(at_, end - at_)));
      if (end + 1 == text_.size()) return refuse(ErrorCode::kMalformed, end, "nothing follows the last /", kSyntax);
      at_ = end + 1;
    }
    for (std::size_t i = 0; i < metrics_.size(); ++i) {
      if (metrics_[i].mandatory() && vector_.chosen_[i] == CvssVector::kAbsent) {
        return refuse(ErrorCode::kInvalid, text_.size(), "the base metric " + std::string(metrics_[i].code) + " is missing",
                      "give every base metric a value");
      }
    }
    return vector_;
  }

 private:
  Result<void> pair(std::string_view pair) {
    const std::size_t colon = pair.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == pair.size()) {
      return refuse(ErrorCode::kMalformed, at_, quoted(pair) + " is not a metric with its value", kSyntax);
    }
    const std::size_t metric = index_of(pair.substr(0, colon));
    if (metric == metrics_.size()) {
      return refuse(ErrorCode::kInvalid, at_,
                    "CVSS " + std::string(text_of(vector_.version_)) + " has no metric " + quoted(pair.substr(0, colon)),
                    "use the metrics of the version that the prefix names");
    }
    if (vector_.chosen_[metric] != CvssVector::kAbsent) {
      return refuse(ErrorCode::kInvalid, at_, "the metric " + std::string(metrics_[metric].code) + " stands twice", "leave one");
    }
    if (vector_.version_ == CvssVersion::k40 && metric < next_) {
      return refuse(ErrorCode::kInvalid, at_, "the metric " + std::string(metrics_[metric].code) + " stands too late",
                    "keep the order of the specification's table 23");
    }
    next_ = metric + 1;
    return choose(metric, pair.substr(colon + 1), at_ + colon + 1);
  }

  Result<void> choose(std::size_t metric, std::string_view code, std::size_t at) {
    const auto& values = metrics_[metric].values;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (values[i].code != code) continue;
      vector_.chosen_[metric] = static_cast<std::uint8_t>(i);
      return {};
    }
    return refuse(ErrorCode::kInvalid, at, "the metric " + std::string(metrics_[metric].code) + " has no value " + quoted(code),
                  "choose one of " + choices(metrics_[metric]));
  }

  [[nodiscard]] std::size_t index_of(std::string_view code) const {
    std::size_t index = 0;
    while (index < metrics_.size() && metrics_[index].code != code) ++index;
    return index;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t next_ = 0;
  std::span<const CvssMetric> metrics_;
  CvssVector vector_;
};

Result<CvssVector> CvssVector::parse(std::string_view text) {
  if (text.size() > kMostBytes) {
    return refuse(ErrorCode::kMalformed, kMostBytes, "longer than any CVSS vector", "give one vector");
  }
  Prefix prefix = TRY(prefix_of(text));
  if (prefix.version == CvssVersion::k20) {
    if (text.starts_with('(') && text.ends_with(')') && text.size() > 1) {
      text.remove_suffix(1);
      prefix.length = 1;
    }
    if (text.size() == prefix.length) return refuse(ErrorCode::kMalformed, 0, "the vector is empty", kSyntax);
  } else if (prefix.length < text.size()) {
    ++prefix.length;  // the / behind the version
    if (prefix.length == text.size()) return refuse(ErrorCode::kMalformed, 8, "nothing follows the prefix", kSyntax);
  }
  return CvssParser(text, prefix).run();
}

}  // namespace proofhouse::identifiers
