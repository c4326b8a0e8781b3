#include "cli/ask_publish.h"

#include <utility>

#include "base/json_writer.h"
#include "base/text.h"
#include "catalogue/embedded.h"
#include "cli/terminal.h"
#include "cli/today.h"
#include "crypto/key_file.h"
#include "tender/publish_edition.h"
#include "tender/signing.h"

namespace proofhouse::cli {

namespace {

std::string as_json(const tender::Published& published, const std::string& folder) {
  JsonWriter json;
  json.begin_object().member("published", published.refused.empty()).member("number", published.edition.number);
  if (published.refused.empty()) {
    json.member("kind", published.edition.kind).member("date", published.edition.published);
    json.member("file", folder + "/" + published.file);
    json.member("envelope", tender::envelope_name(folder + "/" + published.file));
    json.member("sha256", published.sha256).member("signed_by", published.signature.holder);
    json.member("changes", published.edition.changes).member("documents", published.edition.documents);
  }
  json.member("refused", published.refused).member("notes", published.notes).end_object();
  return std::move(json).take();
}

std::string as_text(const tender::Published& published, const std::string& folder) {
  const Edition& edition = published.edition;
  std::string text = "Edition " + std::to_string(edition.number) + " of " + edition.published.iso() +
                     " is published, signed by " + printable(published.signature.holder) + ".\n";
  if (!edition.changes.empty()) text += " " + printable(edition.changes) + "\n";
  text += " " + folder + "/" + published.file + ", SHA-256 " + published.sha256.hex() + "\n";
  for (const auto& note : published.notes) text += " " + printable(note) + "\n";
  return text + "\nNext:\n  send both files of published/ and the documents to all bidders alike\n  proofhouse evaluate " +
         folder + "\n";
}

}  // namespace

Result<int> run_publish(const Arguments& arguments, DocumentsOf documents) {
  if (!arguments.has("--key")) {
    return fail(ErrorCode::kUsage, "--publish needs the key that signs", "add --key FILE; proofhouse key new FILE makes one");
  }
  tender::PublishOptions options;
  options.folder = arguments.folder("TENDER");
  options.date = TRY(arguments.date("--at")).value_or(today());
  options.changes = std::string(trim(arguments.text("--changes")));
  options.documents = std::move(documents);
  options.unsafe_no_sandbox = arguments.has("--unsafe-no-sandbox");
  const auto key = TRY(crypto::read_private_key(arguments.text("--key")));
  const auto catalogue = TRY(catalogue::embedded());
  const auto published = TRY(tender::publish_edition(options, catalogue, key));
  if (arguments.has("--json")) print(as_json(published, options.folder));
  if (!published.refused.empty()) {
    print_error(
        Error{ErrorCode::kConflict,
              options.folder,
              {},
              "edition " + std::to_string(published.edition.number) + " was not published: " + join(published.refused, " "),
              {}});
    return kDoneWithNo;
  }
  if (!arguments.has("--json")) print(as_text(published, options.folder));
  return kDone;
}

}  // namespace proofhouse::cli
