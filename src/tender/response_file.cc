#include "tender/response_file.h"

#include <unistd.h>

#include <array>
#include <optional>
#include <utility>

#include "base/file.h"
#include "base/text.h"
#include "crypto/sha.h"

namespace proofhouse::tender {

namespace {

// By the first bytes: an archive, or the old container that encrypted workbooks come in; markup; JSON.
// Not inlined: GCC 12 would see bytes of an empty text that nobody wrote.
[[gnu::noinline]] std::optional<Format> format_of(std::string_view head) {
  constexpr std::string_view kOldContainer = "\xD0\xCF\x11\xE0";
  if (head.starts_with("PK") || head.starts_with(kOldContainer)) return Format::kResponseWorkbook;
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  head = trim(head);
  if (head.starts_with('{')) return Format::kResponse;
  if (head.starts_with('<')) return Format::kResponseForm;
  return std::nullopt;
}

Result<std::string> head_of(const Descriptor& file, const std::string& path) {
  std::array<char, 4096> bytes{};
  const ssize_t count = pread(file.get(), bytes.data(), bytes.size(), 0);
  if (count < 0) return fail_at(ErrorCode::kUnreadable, path, {}, "it cannot be read", "check the disk and the rights");
  return std::string(bytes.data(), static_cast<std::size_t>(count));
}

}  // namespace

std::string_view words_of(Format format) {
  switch (format) {
    case Format::kResponse: return "JSON";
    case Format::kResponseWorkbook: return "a workbook (XLSX)";
    default: return "a form (HTML)";
  }
}

Result<ResponseFile> read_response_file(const std::string& path, const Workers& workers) {
  const Descriptor file = TRY(open_file(path));
  const std::string head = TRY(head_of(file, path));
  const auto format = format_of(head);
  if (!format) {
    return fail_at(ErrorCode::kMalformed, path, {}, "this is no workbook (XLSX), no form (HTML) and no JSON",
                   "name the file with the answers");
  }
  bool died = false;
  auto read = workers.read(*format, file.get(), died);
  if (!read) {
    Error error = read.error();
    error.file = path;
    if (died) error.code = ErrorCode::kMalformed;
    return std::unexpected(std::move(error));
  }
  auto* response = std::get_if<Response>(&read->document);
  if (response == nullptr) return fail_at(ErrorCode::kInternal, path, {}, "its reader answered something else", "report it");
  for (auto& demand : response->demands) {
    if (!demand.text.empty() && demand.sha256.is_zero()) demand.sha256 = crypto::sha256(demand.text);
  }
  return ResponseFile{*format, std::move(*response), std::move(read->remarks)};
}

}  // namespace proofhouse::tender
