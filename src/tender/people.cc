#include "tender/people.h"

#include <algorithm>
#include <set>

#include "base/file.h"
#include "base/text.h"
#include "syntax/tree.h"
#include "tender/clarifications.h"
#include "tender/folder.h"
#include "tender/input.h"
#include "tender/own_text.h"
#include "tender/people_files.h"
#include "tender/review_file.h"
#include "tender/signing.h"

namespace proofhouse::tender {

namespace {

constexpr std::string_view kWithdrawals = "withdrawals.yaml";

bool is_bid(const TenderFolder& folder, const BidId& bid) { return std::ranges::binary_search(folder.bids, bid); }

std::unexpected<Error> no_such_bid(const std::string& file, std::string place, const BidId& bid) {
  return fail_at(ErrorCode::kInvalid, file, std::move(place), "there is no bid \"" + shorten(bid.str(), 60) + "\"",
                 "name a folder below bids/");
}

Result<void> check_file(const OwnReader& reader, const TenderFolder& folder, const ReviewFile& read, const std::string& file) {
  for (const auto& review : read.reviews) {
    if (!is_bid(folder, review.bid)) return no_such_bid(reader.display(file), std::to_string(review.line), review.bid);
  }
  for (const auto& mark : read.marks) {
    const auto criterion = std::ranges::find(folder.tender.criteria, mark.criterion, &Criterion::id);
    const bool known = criterion != folder.tender.criteria.end() && criterion->from == CriterionSource::kPanel;
    if (!known || !is_bid(folder, mark.bid) || mark.mark > Decimal::whole(static_cast<std::int32_t>(criterion->scale))) {
      return fail_at(ErrorCode::kInvalid, reader.display(file), {},
                     "the mark " + mark.mark.text() + " of " + mark.bid.str() + " for \"" + mark.criterion.str() +
                         "\" fits no bid and panel criterion",
                     "name a bid, a criterion from: panel, and a mark within its scale");
    }
  }
  for (const auto& declared : read.conflicts) {
    if (!declared.bid.empty() && !is_bid(folder, declared.bid)) return no_such_bid(reader.display(file), {}, declared.bid);
  }
  return {};
}

// The envelopes beside review files. One that is left alone would be passed over in silence.
Result<std::vector<std::string>> envelopes(const std::string& tender) {
  std::vector<std::string> out;
  if (!is_folder(tender + "/reviews")) return out;
  for (const auto& name : TRY(list_folder(tender + "/reviews"))) {
    const std::string ending = envelope_name(".yaml");
    if (name.starts_with('.') || !name.ends_with(envelope_name(""))) continue;
    const std::string shown = tender + "/reviews/" + printable(name);
    if (!name.ends_with(ending) || !exists(tender + "/reviews/" + name.substr(0, name.size() - envelope_name("").size()))) {
      return fail_at(ErrorCode::kInvalid, shown, {}, "there is no review file that it signs",
                     "put the file beside it, or take the signature away");
    }
    out.push_back("reviews/" + name);
  }
  return out;
}

Result<void> read_reviews(OwnReader& reader, TenderFolder& folder) {
  const auto signed_files = TRY(envelopes(folder.path));
  for (const auto& file : TRY(reader.files("reviews"))) {
    const std::string bytes = TRY(reader.file(file));
    const Digest digest = folder.inputs.back().sha256;
    ReviewFile read = TRY(parse_reviews(bytes, reader.display(file)));
    TRY_VOID(check_file(reader, folder, read, file));
    // The same wherever the folder lies.
    for (auto& review : read.reviews) review.file = file;
    for (auto& mark : read.marks) mark.file = file;
    for (auto& declared : read.conflicts) declared.file = file;
    std::ranges::move(read.reviews, std::back_inserter(folder.reviews));
    std::ranges::move(read.marks, std::back_inserter(folder.marks));
    std::ranges::move(read.conflicts, std::back_inserter(folder.conflicts));
    const std::string envelope = envelope_name(file);
    if (!std::ranges::binary_search(signed_files, envelope)) continue;
    folder.signed_reviews.push_back({file, digest, TRY(reader.file(envelope))});
  }
  return {};
}

// The bids that were asked something: each folder below clarifications/.
Result<std::vector<BidId>> asked_bids(const std::string& tender) {
  std::vector<BidId> out;
  if (!is_folder(tender + "/clarifications")) return out;
  for (const auto& name : TRY(list_folder(tender + "/clarifications"))) {
    if (name.starts_with('.') || name == "README.md") continue;
    if (!is_folder(tender + "/clarifications/" + name)) {
      return fail_at(ErrorCode::kInvalid, tender + "/clarifications/" + printable(name), {},
                     "it is no folder, and would not be read", "give each bid a folder of its own below clarifications/");
    }
    out.emplace_back(name);
  }
  return out;
}

Result<void> read_clarifications(OwnReader& reader, TenderFolder& folder) {
  for (const auto& bid : TRY(asked_bids(folder.path))) {
    const std::string below = "clarifications/" + bid.str();
    if (!is_bid(folder, bid)) return no_such_bid(reader.display(below), {}, bid);
    std::set<std::string> files;
    for (const auto& file : TRY(reader.files(below))) {
      const std::string bytes = TRY(reader.file(file));
      Clarification asked = TRY(parse_clarification(bytes, reader.display(file)));
      asked.bid = bid;
      asked.file = file;
      if (!asked.requirement.empty() &&
          std::ranges::find(folder.requirements, asked.requirement, &Requirement::id) == folder.requirements.end()) {
        return fail_at(ErrorCode::kInvalid, reader.display(file), {},
                       "there is no requirement \"" + shorten(asked.requirement.str(), 60) + "\"",
                       "list the requirements with: proofhouse catalogue list");
      }
      for (const auto& evidence : asked.files) {
        if (files.insert(evidence.file).second) continue;
        return fail_at(ErrorCode::kInvalid, reader.display(file), {},
                       "another answer already listed the file \"" + shorten(printable(evidence.file), 60) + "\"",
                       "give each new file its own name");
      }
      folder.clarifications.push_back(std::move(asked));
    }
    const Listing new_files = list_input(folder.path, new_files_folder(bid));
    if (!new_files.files.empty()) folder.inputs.push_back({new_files_folder(bid) + "/", new_files.sha256});
  }
  return {};
}

Result<void> read_withdrawals(OwnReader& reader, TenderFolder& folder) {
  const std::string file(kWithdrawals);
  if (!reader.has(file)) return {};
  const std::string bytes = TRY(reader.file(file));
  folder.withdrawals = TRY(parse_withdrawals(bytes, reader.display(file)));
  for (const auto& withdrawal : folder.withdrawals) {
    if (!is_bid(folder, withdrawal.bid)) return no_such_bid(reader.display(file), {}, withdrawal.bid);
  }
  return {};
}

// {"awarded": "2026-11-12…"} of one record; nothing where it cannot be read.
std::optional<Date> awarded_in(const std::string& tender, const std::string& file) {
  const auto fd = open_below(tender, file);
  if (!fd) return std::nullopt;
  auto bytes = read_all(fd->get(), file, kOwnFileLimits.bytes);
  if (!bytes) return std::nullopt;
  const auto tree = syntax::parse_json_tree(std::move(*bytes), file, kOwnFileLimits);
  const syntax::Tree* day = tree ? tree->find("awarded") : nullptr;
  if (day == nullptr || day->kind != syntax::Tree::Kind::kText) return std::nullopt;
  const auto parsed = Date::parse(day->text.substr(0, 10));
  return parsed ? std::optional(*parsed) : std::nullopt;
}

std::optional<Date> first_award(const std::string& tender) {
  std::optional<Date> first;
  const auto names = list_folder(tender + "/award");
  if (!names) return first;
  for (const auto& name : *names) {
    const auto day = awarded_in(tender, "award/" + name + "/award.json");
    if (day && (!first || *day < *first)) first = day;
  }
  return first;
}

}  // namespace

Result<void> read_people(OwnReader& reader, TenderFolder& folder) {
  TRY_VOID(read_reviews(reader, folder));
  TRY_VOID(read_clarifications(reader, folder));
  TRY_VOID(read_withdrawals(reader, folder));
  folder.awarded = first_award(folder.path);
  return {};
}

Result<std::vector<std::string>> files_of_people(const std::string& tender) {
  std::vector<std::string> out = TRY(yaml_files(tender, "reviews"));
  std::ranges::move(TRY(envelopes(tender)), std::back_inserter(out));
  for (const auto& bid : TRY(asked_bids(tender))) {
    std::ranges::move(TRY(yaml_files(tender, "clarifications/" + bid.str())), std::back_inserter(out));
    const std::string new_files = new_files_folder(bid);
    if (!list_input(tender, new_files).files.empty()) out.push_back(new_files + "/");
  }
  if (exists(tender + "/" + std::string(kWithdrawals))) out.emplace_back(kWithdrawals);
  return out;
}

}  // namespace proofhouse::tender
