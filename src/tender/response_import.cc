#include "tender/response_import.h"

#include <utility>

#include "base/file.h"
#include "base/text.h"
#include "formats/readers.h"
#include "formats/remarks.h"
#include "tender/asked_folder.h"
#include "tender/response_json.h"
#include "tender/workers.h"

namespace proofhouse::tender {

namespace {

Result<std::string> bid_folder(const ImportOptions& options) {
  const std::string folder = options.tender + "/bids/" + options.bid;
  if (!is_safe_relative(options.bid) || options.bid.find('/') != std::string::npos) {
    return fail(ErrorCode::kUsage, formats::quote(options.bid) + " is no name of a bid", "name a folder below bids/");
  }
  if (!is_folder(folder)) {
    return fail_at(ErrorCode::kNotFound, folder, {}, "there is no such bid", "make the folder with the bid's bid.yaml first");
  }
  return folder;
}

// The bytes of the former response, moved under a name that nothing reads.
Result<std::string> keep_former(const std::string& folder) {
  const std::string bytes = TRY(read_file(folder + "/response.json", 1ULL << 30U));
  for (std::uint32_t number = 1;; ++number) {
    std::string path = folder + "/response-" + std::to_string(number) + ".json";
    if (exists(path)) continue;
    TRY_VOID(write_file(path, bytes));
    return path;
  }
}

}  // namespace

Result<Import> import_response(const ImportOptions& options, const Catalogue& catalogue) {
  const Questionnaire asked = TRY(asked_by_folder(options.tender, catalogue));
  const std::string folder = TRY(bid_folder(options));
  const Workers workers = TRY(Workers::open(options.unsafe_no_sandbox, options.workers));
  ResponseFile read = TRY(read_response_file(options.file, workers));
  if (read.response.tender != asked.tender && read.response.tender != printable(asked.tender)) {
    return fail_at(ErrorCode::kConflict, options.file, {},
                   "it answers " + formats::quote(read.response.tender) + ", and this tender is " + formats::quote(asked.tender),
                   "import it into that tender, or answer this one's questionnaire");
  }
  read.response.tender = asked.tender;
  Import out;
  out.format = read.format;
  out.written = folder + "/response.json";
  const bool former = exists(out.written);
  if (former && !options.replace) {
    return fail_at(ErrorCode::kConflict, out.written, {}, "there is a response already",
                   "give --replace: the former one is then kept beside it");
  }
  out.gaps = gaps_of(asked, read.response);
  for (const auto& remark : read.remarks) out.remarks.push_back(remark.text);
  const std::string json = response_json(read.response);
  if (json.size() > formats::reader_of(Format::kResponse).limits.bytes) {
    return fail_at(ErrorCode::kLimit, options.file, {}, "the response is larger than evaluate would read", "shorten its texts");
  }
  if (former) out.kept = TRY(keep_former(folder));
  TRY_VOID(write_file(out.written, json));
  out.response = std::move(read.response);
  return out;
}

}  // namespace proofhouse::tender
