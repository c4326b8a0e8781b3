#include "tender/people_files.h"

#include <set>

#include "syntax/strict_map.h"
#include "syntax/tree.h"
#include "tender/own_text.h"

namespace proofhouse::tender {

namespace {

using syntax::StrictMap;
using syntax::Tree;

template <NamedEnum E>
std::string names_of() {
  std::string out;
  for (const std::string_view name : enum_names(E{})) out += (out.empty() ? "" : ", ") + std::string(name);
  return out;
}

}  // namespace

Result<std::vector<Waiver>> parse_waivers(std::string_view bytes, const std::string& file) {
  const Tree tree = TRY(syntax::parse_yaml(bytes, file, kOwnFileLimits));
  StrictMap map(tree, file, "the waivers");
  std::vector<Waiver> waivers;
  for (const auto& entry : map.list("waivers")) {
    StrictMap inner(entry, file, "a waiver");
    Waiver waiver;
    waiver.requirement = inner.id<RequirementId>("requirement");
    waiver.bid = inner.optional_id<BidId>("bid").value_or(BidId());
    waiver.measure = said(inner, "measure");
    waiver.owner = said(inner, "owner");
    waiver.reason = said(inner, "reason");
    waiver.published = inner.date("published");
    waiver.expires = inner.date("expires");
    if (waiver.expires < waiver.published) refuse(inner, "expires", "is before the publication", "correct one of the two dates");
    map.check(inner.finish());
    waivers.push_back(std::move(waiver));
  }
  TRY_VOID(map.finish());
  return waivers;
}

Result<std::vector<Withdrawal>> parse_withdrawals(std::string_view bytes, const std::string& file) {
  const Tree tree = TRY(syntax::parse_yaml(bytes, file, kOwnFileLimits));
  StrictMap map(tree, file, "the withdrawals");
  std::vector<Withdrawal> withdrawals;
  std::set<BidId> seen;
  for (const auto& entry : map.list("withdrawals")) {
    StrictMap inner(entry, file, "a withdrawal");
    Withdrawal withdrawal;
    withdrawal.bid = inner.id<BidId>("bid");
    withdrawal.kind = inner.enumeration<WithdrawalKind>("kind");
    withdrawal.reason = said(inner, "reason");
    withdrawal.by = said(inner, "by");
    withdrawal.date = inner.date("date");
    if (!seen.insert(withdrawal.bid).second) {
      inner.refuse("bid", "\"" + withdrawal.bid.str() + "\" stands twice", "keep one entry for each bid");
    }
    map.check(inner.finish());
    withdrawals.push_back(std::move(withdrawal));
  }
  TRY_VOID(map.finish());
  return withdrawals;
}

Result<TrustedKey> parse_trusted_key(std::string_view bytes, const std::string& file) {
  const Tree tree = TRY(syntax::parse_yaml(bytes, file, kOwnFileLimits));
  StrictMap map(tree, file, "a trusted key");
  TrustedKey key;
  key.id = map.id<KeyId>("id");
  if (const Tree* holder = map.map("holder")) {
    StrictMap inner(*holder, file, "holder");
    key.name = said(inner, "name");
    key.title = inner.optional_text("title").value_or("");
    key.organization = inner.optional_text("organization").value_or("");
    map.check(inner.finish());
  }
  key.pem = map.text("key");
  key.scheme = map.optional_text("scheme").value_or("");
  for (const auto& name : map.texts("purposes")) {
    if (const auto purpose = from_name<Purpose>(name)) {
      key.purposes.push_back(*purpose);
    } else {
      map.refuse("purposes", "\"" + name + "\" is no purpose", "write " + names_of<Purpose>());
    }
  }
  if (key.purposes.empty()) refuse(map, "purposes", "names no purpose", "name one, such as shipment-attestation");
  key.makers = map.optional_texts("makers");
  key.from = map.optional_date("from");
  key.until = map.optional_date("until");
  if (key.from && key.until && *key.until < *key.from) refuse(map, "until", "is before from", "correct one of the two dates");
  TRY_VOID(map.finish());
  return key;
}

}  // namespace proofhouse::tender
