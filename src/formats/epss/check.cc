#include "formats/epss/check.h"

#include "formats/epss/reader.h"
#include "formats/epss/table.h"
#include "syntax/gzip.h"

namespace proofhouse::formats::epss {

namespace {

// Enough for the first line.
constexpr std::size_t kHead = 1024;

std::string head_of(const Opened& file) {
  if (file.outside() == Outside::kGzip) return syntax::gunzip_head(file.bytes(), kHead);
  return file.outside() == Outside::kText ? std::string(file.bytes().substr(0, kHead)) : std::string();
}

}  // namespace

std::optional<std::string> claims(const Opened& file) {
  const std::string head = head_of(file);
  if (head.empty() || !looks_like_table(head)) return std::nullopt;
  constexpr std::string_view kModel = "#model_version:";
  const std::size_t at = head.find(kModel);
  if (at == std::string::npos) return "";
  const std::size_t begin = at + kModel.size();
  return head.substr(begin, head.find_first_of(",\r\n", begin) - begin);
}

void check(const Opened& file, Violations& violations) {
  const auto failed = [&](const Error& error) {
    violations.add_at(error.code == ErrorCode::kLimit ? "limit" : "csv", Severity::kError, error.place, error.cause);
  };
  const auto text = unpacked(std::string(file.bytes()), kLimits);
  if (!text) return failed(text.error());
  const auto table = read_table(*text, kLimits);
  if (!table) return failed(table.error());
  for (const Breach& breach : table->breaches) {
    violations.add_at(breach.rule, breach.fatal ? Severity::kError : Severity::kWarning,
                      breach.line > 0 ? std::to_string(breach.line) + ":1" : std::string(), breach.message);
  }
  if (table->left_out > 0) {
    violations.add_at("limit", Severity::kWarning, {}, std::to_string(table->left_out) + " more breaches were left out");
  }
}

}  // namespace proofhouse::formats::epss
