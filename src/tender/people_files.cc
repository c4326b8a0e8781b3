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

// What a key and an authority share: purposes, makers and the days of the trust.
template <class Entry>
void read_scope(StrictMap& map, Entry& entry) {
  for (const auto& name : map.texts("purposes")) {
    if (const auto purpose = from_name<Purpose>(name)) {
      entry.purposes.push_back(*purpose);
    } else {
      map.refuse("purposes", "\"" + name + "\" is no purpose", "write " + names_of<Purpose>());
    }
  }
  if (entry.purposes.empty()) refuse(map, "purposes", "names no purpose", "name one, such as shipment-attestation");
  entry.makers = map.optional_texts("makers");
  entry.from = map.optional_date("from");
  entry.until = map.optional_date("until");
  if (entry.from && entry.until && *entry.until < *entry.from) {
    refuse(map, "until", "is before from", "correct one of the two dates");
  }
}

Result<TrustedKey> read_key(const Tree& tree, const std::string& file) {
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
  read_scope(map, key);
  TRY_VOID(map.finish());
  return key;
}

void read_certificate_marks(StrictMap& map, const std::string& file, TrustedAuthority& out) {
  const Tree* marks = map.map("certificate");
  if (marks == nullptr) return;
  StrictMap inner(*marks, file, "certificate");
  const auto mark = [&](std::string_view key) { return inner.has(key) ? said(inner, key) : std::string(); };
  out.common_name = mark("common_name");
  out.organization = mark("organization");
  out.email = mark("email");
  out.uri = mark("uri");
  out.usage = mark("usage");
  out.policy = mark("policy");
  map.check(inner.finish());
  if (out.common_name.empty() && out.organization.empty() && out.email.empty() && out.uri.empty()) {
    refuse(map, "certificate", "names nobody",
           "write common_name, organization, email or uri of the certificates that may attest");
  }
}

Result<TrustedAuthority> read_authority(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "a trusted authority");
  TrustedAuthority out;
  out.id = map.id<KeyId>("id");
  out.roots = map.text("authorities");
  read_certificate_marks(map, file, out);
  out.time_roots = map.optional_text("time_authorities").value_or("");
  out.revocation_lists = map.optional_text("revocation_lists").value_or("");
  for (const auto& word : map.optional_texts("require")) {
    if (word == "timestamp") {
      out.require_time = true;
    } else if (word == "revocation") {
      out.require_revocation = true;
    } else {
      map.refuse("require", "\"" + word + "\" is nothing that can be asked for", "write timestamp or revocation");
    }
  }
  read_scope(map, out);
  TRY_VOID(map.finish());
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
  return read_key(tree, file);
}

Result<TrustEntry> parse_trust_entry(std::string_view bytes, const std::string& file) {
  const Tree tree = TRY(syntax::parse_yaml(bytes, file, kOwnFileLimits));
  if (StrictMap(tree, file, "an entry of trust/").has("authorities")) return TrustEntry(TRY(read_authority(tree, file)));
  return TrustEntry(TRY(read_key(tree, file)));
}

}  // namespace proofhouse::tender
