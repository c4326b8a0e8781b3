#include "formats/epss/table.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.h"
#include "formats/cve_id.h"
#include "formats/epss/probability.h"
#include "formats/remarks.h"
#include "syntax/csv.h"
#include "syntax/gzip.h"

namespace proofhouse::formats::epss {

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::string_view kComment = "#model_version:";
constexpr std::string_view kHeader = "cve,epss,percentile";

std::string_view first_line(std::string_view text) {
  std::string_view line = text.substr(0, text.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// ',' as FIRST writes it, ';' as a mirror does; nothing where the line is no line of scores.
std::optional<char> separator_of(std::string_view line) {
  const std::size_t end = line.find_first_of(",;");
  if (end == std::string_view::npos || !is_cve_id(line.substr(0, end))) return std::nullopt;
  return line[end];
}

class TableReader {
 public:
  TableReader(std::string_view text, const Limits& limits) : text_(text), limits_(limits) {}

  Result<ReadTable> read() {
    if (text_.starts_with(kMark)) text_.remove_prefix(kMark.size());
    if (!looks_like_table(text_)) {
      return fail_at(ErrorCode::kMalformed, {}, "1:1", "this is no table of EPSS scores",
                     "give FIRST's file, which begins with #model_version and cve,epss,percentile");
    }
    read_head();
    TRY_VOID(read_rows());
    drop_repeated();
    return std::move(out_);
  }

 private:
  void add(std::string_view rule, bool fatal, std::uint64_t line, std::string message) {
    if (out_.breaches.size() < kMostBreaches) {
      out_.breaches.push_back({rule, fatal, line, std::move(message)});
    } else {
      ++out_.left_out;
    }
  }

  // "#model_version:v2025.03.14,score_date:2025-12-26T12:55:00Z"
  void read_comment(std::string_view line) {
    for (std::string_view part : split(line.substr(1), ',')) {
      const std::size_t colon = part.find(':');
      const std::string_view key = part.substr(0, colon);
      const std::string_view value = colon == std::string_view::npos ? std::string_view{} : trim(part.substr(colon + 1));
      if (key == "model_version") out_.table.model = shorten(value, 60);
      if (key == "score_date") out_.table.date = shorten(value, 60);
    }
  }

  void pass_line() {
    const std::size_t end = text_.find('\n');
    text_.remove_prefix(end == std::string_view::npos ? text_.size() : end + 1);
    ++passed_;
  }

  void read_head() {
    if (first_line(text_).starts_with(kComment)) {
      read_comment(first_line(text_));
      pass_line();
    }
    if (out_.table.model.empty() || out_.table.date.empty()) {
      add("model", false, 1, "the file does not say which model made the scores, and when");
    }
    if (lower(first_line(text_)) == kHeader) {
      pass_line();
    } else {
      add("header", false, passed_ + 1, "the line cve,epss,percentile is missing");
      separator_ = separator_of(first_line(text_)).value_or(',');
    }
    if (separator_ != ',') add("separator", false, passed_ + 1, "the fields are parted by semicolons");
  }

  Result<void> read_rows() {
    syntax::Csv csv(text_, separator_, {.rows = limits_.nodes, .fields = 16, .text = 256}, passed_ + 1);
    while (true) {
      if (!TRY(csv.next())) return {};
      read_row(csv.fields(), csv.line());
    }
  }

  void read_row(const std::vector<std::string_view>& fields, std::uint64_t line) {
    if (fields.size() != 3)
      return add("columns", true, line, "the line has " + std::to_string(fields.size()) + " fields instead of 3");
    if (!is_cve_id(fields[0])) return add("cve", true, line, quote(fields[0]) + " is no CVE id");
    const auto score = read_probability(fields[1]);
    const auto percentile = read_probability(fields[2]);
    if (!score || !percentile) {
      return add("probability", true, line, quote(score ? fields[2] : fields[1]) + " is no number from 0 to 1");
    }
    if (!score->exact || !percentile->exact) {
      add("precision", false, line, "the numbers have more than six places and were rounded");
    }
    out_.table.scores.push_back({std::string(fields[0]), score->millionths, percentile->millionths});
  }

  void drop_repeated() {
    auto& scores = out_.table.scores;
    // FIRST sorts by text already, so that this is one pass as a rule.
    const auto by_cve = [](const EpssScore& a, const EpssScore& b) { return a.cve < b.cve; };
    if (!std::ranges::is_sorted(scores, by_cve)) std::ranges::stable_sort(scores, by_cve);
    for (std::size_t i = 1; i < scores.size(); ++i) {
      if (scores[i].cve == scores[i - 1].cve) add("cve-unique", true, 0, scores[i].cve + " stands twice; its first line counts");
    }
    const auto repeated = std::ranges::unique(scores, {}, &EpssScore::cve);
    scores.erase(repeated.begin(), repeated.end());
  }

  std::string_view text_;
  const Limits& limits_;
  char separator_ = ',';
  std::uint64_t passed_ = 0;  // lines before the rows
  ReadTable out_;
};

}  // namespace

bool looks_like_table(std::string_view text) {
  if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
  const std::string_view line = first_line(text);
  return line.starts_with(kComment) || lower(line.substr(0, 64)) == kHeader || separator_of(line.substr(0, 256)).has_value();
}

Result<std::string> unpacked(std::string bytes, const Limits& limits) {
  if (bytes.size() > limits.bytes) {
    return fail(ErrorCode::kLimit, "the file is larger than " + std::to_string(limits.bytes) + " bytes", "give a smaller file");
  }
  if (syntax::is_gzip(bytes)) bytes = TRY(syntax::gunzip(bytes, {.inflated = limits.output}));
  if (const auto bad = first_invalid_utf8(bytes)) {
    return fail_at(ErrorCode::kMalformed, {}, "byte " + std::to_string(*bad), "the text is not UTF-8", "give FIRST's file");
  }
  return bytes;
}

Result<ReadTable> read_table(std::string_view text, const Limits& limits) { return TableReader(text, limits).read(); }

}  // namespace proofhouse::formats::epss
