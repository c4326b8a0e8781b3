#include "cli/ask.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/wire.h"
#include "catalogue/embedded.h"
#include "cli/terminal.h"
#include "crypto/sha.h"
#include "decide/scheme.h"
#include "publish/ask/pack.h"
#include "tender/asked.h"
#include "tender/folder.h"

namespace proofhouse::cli {

namespace {

constexpr std::string_view kUnpublished = "draft";

// The day that the documents carry: what was asked for, else when the tender is published.
Result<Date> date_of(const Arguments& arguments, const tender::TenderFolder& folder) {
  const auto at = TRY(arguments.date("--at"));
  if (at) return *at;
  if (folder.tender.dates.published) return *folder.tender.dates.published;
  return fail_at(ErrorCode::kUsage, folder.path + "/tender.yaml", {}, "it has no dates.published, and no --at was given",
                 "give --at 2026-11-01, or write dates.published");
}

Result<decide::Scheme> scheme_of(const tender::TenderFolder& folder) {
  auto scheme = decide::make_scheme(folder.tender, folder.profile, folder.requirements);
  if (scheme) return scheme;
  Error error = scheme.error();
  error.file = folder.path + "/tender.yaml";
  return std::unexpected(std::move(error));
}

void print_written(const publish::ask::Written& written, const publish::ask::Asked& asked, bool json) {
  if (json) {
    JsonWriter out;
    out.begin_object().member("tender", asked.tender.title).member("edition", asked.questionnaire.edition);
    out.member("date", asked.date).member("profile", asked.profile.id);
    out.member("complete", !written.missing.has_value()).member("written", written.paths).end_object();
    print(std::move(out).take());
    return;
  }
  std::string text = asked.tender.title + " · profile " + asked.profile.id.str() + " · criticality " +
                     std::string(name_of(asked.scheme.criticality)) + " · edition " + asked.questionnaire.edition + " · " +
                     asked.date.iso() + "\n\n";
  for (const auto& path : written.paths) text += "  " + path + "\n";
  print(text);
}

Result<int> run_ask(const Arguments& arguments) {
  const auto catalogue = TRY(catalogue::embedded());
  const auto folder = TRY(tender::open_folder(arguments.folder("TENDER"), catalogue, crypto::sha256(to_wire(catalogue))));
  const Date date = TRY(date_of(arguments, folder));
  const auto scheme = TRY(scheme_of(folder));
  const auto questionnaire =
      tender::questionnaire_of(folder.tender, folder.profile, scheme, catalogue.elements, std::string(kUnpublished));
  const publish::ask::Asked asked{folder.tender, folder.profile, catalogue, scheme, questionnaire, date};
  const auto documents = arguments.has("--policy") ? publish::ask::policy_documents(asked) : publish::ask::pack_documents(asked);
  const auto formats = arguments.has("--html-only") ? publish::ask::Formats::kHtml : publish::ask::Formats::kHtmlAndDocx;
  publish::ask::Written written;
  {
    Progress progress("Writing documents");
    written = TRY(publish::ask::write_pack(documents, arguments.folder("--out", folder.path + "/out/ask"), formats, date,
                                           [&](std::size_t done, std::size_t all) { progress.show(done, all); }));
  }
  print_written(written, asked, arguments.has("--json"));
  if (!written.missing) return kDone;
  Error error = *written.missing;
  error.cause += "; no DOCX file was written, the HTML files are there";
  error.cure += ", or give --html-only";
  return std::unexpected(std::move(error));
}

}  // namespace

Command ask_command() {
  return {
      .name = "ask",
      .summary = "Write what bidders are told: security annex, clause book, evaluation method",
      .example = "proofhouse ask examples/feeder-rtu --out rfp",
      .positionals = {{"TENDER", ArgumentKind::kPath, "The tender folder", true}},
      .options = {{"--out", ArgumentKind::kPath, "Where the documents go; TENDER/out/ask where nothing is said"},
                  {"--policy", ArgumentKind::kFlag, "The organisation's procurement policy instead"},
                  {"--at", ArgumentKind::kDate, "The date on the documents; the tender's dates.published where nothing is said"},
                  {"--html-only", ArgumentKind::kFlag, "No DOCX files, which need pandoc"},
                  {"--json", ArgumentKind::kFlag, "As JSON: what was written"}},
      .run = run_ask};
}

}  // namespace proofhouse::cli
