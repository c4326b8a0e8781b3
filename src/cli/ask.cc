#include "cli/ask.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/file.h"
#include "base/json_writer.h"
#include "catalogue/embedded.h"
#include "cli/ask_publish.h"
#include "cli/terminal.h"
#include "crypto/sha.h"
#include "decide/scheme.h"
#include "publish/ask/pack.h"
#include "publish/questionnaire/workbook.h"
#include "publish/questionnaire/write.h"
#include "tender/asked.h"
#include "tender/folder.h"
#include "tender/publication_files.h"

namespace proofhouse::cli {

namespace {

// The tender as its documents need it.
struct Prepared {
  Catalogue catalogue;
  tender::TenderFolder folder;
  decide::Scheme scheme;
  std::string out;
  bool policy = false;
  publish::ask::Formats formats = publish::ask::Formats::kHtmlAndDocx;
};

Result<Prepared> prepare(const Arguments& arguments) {
  Prepared out;
  out.catalogue = TRY(catalogue::embedded());
  out.folder = TRY(tender::open_folder(arguments.folder("TENDER"), out.catalogue));
  out.scheme = TRY(tender::scheme_of(out.folder));
  out.out = arguments.folder("--out", out.folder.path + "/out/ask");
  out.policy = arguments.has("--policy");
  if (arguments.has("--html-only")) out.formats = publish::ask::Formats::kHtml;
  return out;
}

// The day that the documents carry: what was asked for, else when the tender is published.
Result<Date> date_of(const Arguments& arguments, const tender::TenderFolder& folder) {
  const auto at = TRY(arguments.date("--at"));
  if (at) return *at;
  if (folder.tender.dates.published) return *folder.tender.dates.published;
  return fail_at(ErrorCode::kUsage, folder.path + "/tender.yaml", {}, "it has no dates.published, and no --at was given",
                 "give --at 2026-11-01, or write dates.published");
}

// What a bidder needs to try its bid out with `respond check`: the rules as they lie in the folder, and nothing else of it. A
// waiver for one bid is for nobody else to read.
Result<std::vector<publish::NamedFile>> rules_of(const tender::TenderFolder& folder) {
  const std::string& tender = folder.path;
  const bool for_one = std::ranges::any_of(folder.waivers, [](const Waiver& waiver) { return !waiver.bid.empty(); });
  std::vector<publish::NamedFile> out;
  for (const auto& file : TRY(tender::own_files(tender))) {
    const bool internal =
        std::ranges::any_of(std::array<std::string_view, 4>{"trust/", "reviews/", "clarifications/", "withdrawals.yaml"},
                            [&](std::string_view prefix) { return file.starts_with(prefix); });
    if (!internal && !(for_one && file == "waivers.yaml")) out.push_back({"tender/" + file, TRY(read_file(tender + "/" + file))});
  }
  return out;
}

// Every file that goes out, written.
Result<publish::ask::Written> write_documents(const Prepared& prepared, const std::string& edition, Date date) {
  const auto questionnaire = tender::questionnaire_of(prepared.folder.tender, prepared.folder.profile, prepared.scheme,
                                                      prepared.catalogue.elements, edition);
  const publish::ask::Asked asked{prepared.folder.tender, prepared.folder.profile, prepared.catalogue,
                                  prepared.scheme,        questionnaire,           date};
  std::vector<publish::NamedFile> files;
  if (!prepared.policy) {
    files = TRY(publish::questionnaire_files(questionnaire));
    files.push_back({"questionnaire.xlsx", TRY(publish::questionnaire_xlsx(questionnaire))});
    for (auto& file : TRY(rules_of(prepared.folder))) files.push_back(std::move(file));
  }
  const auto documents = prepared.policy ? publish::ask::policy_documents(asked) : publish::ask::pack_documents(asked);
  Progress progress("Writing documents");
  return publish::ask::write_pack(documents, files, prepared.out, prepared.formats, date,
                                  [&](std::size_t done, std::size_t all) { progress.show(done, all); });
}

Error without_docx(Error missing) {
  missing.cause += "; no DOCX file was written, the other files are there";
  missing.cure += ", or give --html-only";
  return missing;
}

void print_written(const publish::ask::Written& written, const Prepared& prepared, const std::string& edition, Date date,
                   bool json) {
  const Tender& tender = prepared.folder.tender;
  if (json) {
    JsonWriter out;
    out.begin_object().member("tender", tender.title).member("edition", edition);
    out.member("date", date).member("profile", prepared.folder.profile.id);
    out.member("complete", !written.missing.has_value()).member("written", written.paths).end_object();
    print(std::move(out).take());
    return;
  }
  std::string text = tender.title + " · profile " + prepared.folder.profile.id.str() + " · criticality " +
                     std::string(name_of(prepared.scheme.criticality)) + " · edition " + edition + " · " + date.iso() + "\n\n";
  for (const auto& path : written.paths) text += "  " + path + "\n";
  if (!prepared.policy)
    text += "\ntender/ holds copies of your own files, comments included; a bidder tries its bid out with them.\n";
  print(text);
}

Result<int> run_ask_only(const Arguments& arguments) {
  const Prepared prepared = TRY(prepare(arguments));
  const Date date = TRY(date_of(arguments, prepared.folder));
  const std::string edition = TRY(tender::newest_edition(prepared.folder.path));
  const auto written = TRY(write_documents(prepared, edition, date));
  print_written(written, prepared, edition, date, arguments.has("--json"));
  if (written.missing) return std::unexpected(without_docx(*written.missing));
  return kDone;
}

// The documents carry the number of the edition, and the edition carries their digests.
Result<int> run_ask_publish(const Arguments& arguments) {
  if (arguments.has("--policy")) {
    return fail(ErrorCode::kUsage, "--policy is not published with a tender", "leave out --policy or --publish");
  }
  return run_publish(arguments, [&](std::uint32_t number, Date date) -> Result<std::vector<PublishedPart>> {
    const Prepared prepared = TRY(prepare(arguments));
    const auto written = TRY(write_documents(prepared, std::to_string(number), date));
    if (written.missing) return std::unexpected(without_docx(*written.missing));
    std::vector<PublishedPart> parts;
    for (const auto& path : written.paths) {
      parts.push_back({path.substr(prepared.out.size() + 1), crypto::sha256(TRY(read_file(path)))});
    }
    std::ranges::sort(parts, {}, &PublishedPart::name);
    return parts;
  });
}

Result<int> run_ask(const Arguments& arguments) {
  if (arguments.has("--publish")) return run_ask_publish(arguments);
  for (const std::string_view only : {"--key", "--changes"}) {
    if (arguments.has(only)) {
      return fail(ErrorCode::kUsage, std::string(only) + " goes with --publish", "add --publish, or leave it out");
    }
  }
  return run_ask_only(arguments);
}

}  // namespace

Command ask_command() {
  return {.name = "ask",
          .summary = "Write what bidders are told: annex, clauses, method, questionnaire; sign it as an edition",
          .example = "proofhouse ask examples/feeder-rtu --out rfp",
          .positionals = {{"TENDER", ArgumentKind::kPath, "The tender folder", true}},
          .options =
              {{"--out", ArgumentKind::kPath, "Where the documents go; TENDER/out/ask where nothing is said"},
               {"--policy", ArgumentKind::kFlag, "The organisation's procurement policy instead"},
               {"--publish", ArgumentKind::kFlag, "Sign the rules as they stand as the next edition, into TENDER/published"},
               {"--key", ArgumentKind::kPath, "The private key that signs; its entry lies in TENDER/trust"},
               {"--changes", ArgumentKind::kText, "What an addendum changes, in your words"},
               {"--at", ArgumentKind::kDate,
                "The date on the documents, dates.published where nothing is said; with --publish the day of the edition, else "
                "today"},
               {"--html-only", ArgumentKind::kFlag, "No DOCX files, which need pandoc"},
               {"--json", ArgumentKind::kFlag, "As JSON: what was written"},
               {"--unsafe-no-sandbox", ArgumentKind::kFlag, "Read vendors' files without the sandbox"}},
          .run = run_ask};
}

}  // namespace proofhouse::cli
