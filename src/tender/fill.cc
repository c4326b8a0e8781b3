#include "tender/fill.h"

#include <algorithm>
#include <utility>

#include "base/file.h"
#include "formats/remarks.h"
#include "tender/asked_folder.h"
#include "tender/response_file.h"
#include "tender/workers.h"

namespace proofhouse::tender {

namespace {

template <class T>
Result<T> read_as(Format format, const std::string& path, const Workers& workers) {
  const Descriptor file = TRY(open_file(path));
  bool died = false;
  auto read = workers.read(format, file.get(), died);
  if (!read) {
    Error error = read.error();
    error.file = path;
    return std::unexpected(std::move(error));
  }
  auto* value = std::get_if<T>(&read->document);
  if (value == nullptr) return fail_at(ErrorCode::kInternal, path, {}, "its reader answered something else", "report it");
  return std::move(*value);
}

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::string listed(const std::vector<TenderItem>& items) {
  std::string out;
  for (const auto& item : items) out += (out.empty() ? "" : ", ") + item.id.str();
  return out;
}

// "rtu=certificate.json": the item, where the word before the first "=" is one, and the file.
Result<OfferedCertificate> read_certificate(const std::string& argument, const Questionnaire& asked, const Workers& workers) {
  OfferedCertificate out;
  std::string path = argument;
  const auto& items = asked.items;
  if (const std::size_t sign = argument.find('='); sign != std::string::npos && !exists(argument)) {
    out.item = ItemId(argument.substr(0, sign));
    path = argument.substr(sign + 1);
    if (std::ranges::find(items, out.item, &TenderItem::id) == items.end()) {
      return fail(ErrorCode::kUsage, "--certificate: there is no item " + formats::quote(out.item.str()),
                  "name one of " + listed(items));
    }
  } else if (items.size() > 1) {
    return fail(ErrorCode::kUsage, "--certificate: " + formats::quote(argument) + " does not say which item it is about",
                "write --certificate ITEM=" + path + ", ITEM one of " + listed(items));
  }
  out.certificate = TRY(read_as<Certificate>(Format::kCertificate, path, workers));
  out.file = file_name(path);
  return out;
}

}  // namespace

Result<Filled> fill_response(const FillOptions& options, const Catalogue& catalogue) {
  const Workers workers = TRY(Workers::open(options.unsafe_no_sandbox, options.workers));
  Questionnaire asked = is_folder(options.questionnaire)
                            ? TRY(asked_by_folder(options.questionnaire, catalogue))
                            : TRY(read_as<Questionnaire>(Format::kQuestionnaire, options.questionnaire, workers));
  const ResponseFile old = TRY(read_response_file(options.from, workers));
  std::vector<OfferedCertificate> certificates;
  for (const auto& argument : options.certificates) certificates.push_back(TRY(read_certificate(argument, asked, workers)));
  CarriedOver carried = carry_over(asked, old.response, certificates);
  return Filled{std::move(carried), std::move(asked)};
}

}  // namespace proofhouse::tender
