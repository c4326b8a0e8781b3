#include "tender/trust.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"

namespace proofhouse::tender {

namespace {

std::string holder_of(const TrustedKey& key) {
  std::string text = key.name;
  if (!key.title.empty()) text += ", " + key.title;
  if (!key.organization.empty()) text += ", " + key.organization;
  return text;
}

template <class List, class Value>
bool contains(const List& list, const Value& value) {
  return std::ranges::find(list, value) != list.end();
}

// The first maker that the key may not speak for, or null.
const std::string* foreign_maker(const TrustedKey& key, const std::vector<std::string>& makers) {
  if (key.makers.empty()) return nullptr;
  const auto found = std::ranges::find_if(makers, [&](const std::string& maker) {
    return std::ranges::none_of(key.makers, [&](const std::string& mine) { return lower(mine) == lower(maker); });
  });
  return found == makers.end() ? nullptr : &*found;
}

// Which of several verified signatures says most. All but the good one are worth nothing.
int standing(SignatureState state) {
  switch (state) {
    case SignatureState::kGood: return 4;
    case SignatureState::kExpired: return 3;
    case SignatureState::kNotYetValid: return 2;
    case SignatureState::kNotAuthorised: return 1;
    default: return 0;
  }
}

SignatureCheck judge(const TrustedKey& key, bool weak, std::optional<Purpose> purpose, const std::vector<std::string>& makers,
                     Date as_of) {
  SignatureCheck check{SignatureState::kGood, key.id, holder_of(key), key.purposes, {}};
  if (weak) {
    check.state = SignatureState::kWeakKey;
    check.detail = "the key " + key.id.str() + " is too weak to prove anything";
  } else if (key.until && *key.until < as_of) {
    check.state = SignatureState::kExpired;
    check.detail = "the key " + key.id.str() + " was trusted until " + key.until->iso();
  } else if (key.from && *key.from > as_of) {
    check.state = SignatureState::kNotYetValid;
    check.detail = "the key " + key.id.str() + " is trusted from " + key.from->iso() + " on";
  } else if (purpose && !contains(key.purposes, *purpose)) {
    check.state = SignatureState::kNotAuthorised;
    check.detail = holder_of(key) + " is not trusted for the purpose " + std::string(name_of(*purpose));
  } else if (const std::string* foreign = foreign_maker(key, makers)) {
    check.state = SignatureState::kNotAuthorised;
    check.detail = holder_of(key) + " may not speak for the maker " + shorten(*foreign, 80);
  } else {
    check.detail = "signed by " + holder_of(key);
  }
  return check;
}

}  // namespace

Result<TrustPolicy> TrustPolicy::make(std::vector<std::pair<std::string, TrustedKey>> keys_by_file) {
  TrustPolicy policy;
  std::set<KeyId> seen;
  std::map<Digest, std::string> files;
  for (auto& [file, key] : keys_by_file) {
    const auto located = [&](Error error) {
      error.file = file;
      return std::unexpected(std::move(error));
    };
    if (!seen.insert(key.id).second) {
      return fail_at(ErrorCode::kInvalid, file, {}, "another file already holds the key id " + key.id.str(),
                     "give each key its own id");
    }
    auto parsed = crypto::PublicKey::from_pem(key.pem);
    if (!parsed) return located(parsed.error());
    auto scheme = crypto::usual_scheme(parsed->algorithm());
    if (!key.scheme.empty()) {
      const auto named = crypto::parse_scheme(key.scheme);
      if (!named || !crypto::fits(parsed->algorithm(), *named)) {
        return fail_at(ErrorCode::kInvalid, file, {}, "the scheme \"" + key.scheme + "\" does not fit the key",
                       "write ed25519, ecdsa-der, ecdsa-raw, rsa-pss or rsa-pkcs1 as the key's owner signs");
      }
      scheme = *named;
    }
    // One key in two entries would leave open which of them counts.
    if (const auto [other, fresh] = files.emplace(parsed->fingerprint(), file); !fresh) {
      return fail_at(ErrorCode::kInvalid, file, {}, "it holds the same key as " + other->second,
                     "write one entry with all purposes and makers");
    }
    const bool weak = !parsed->check_strength().has_value();
    policy.entries_.push_back({std::move(key), {*parsed, scheme, std::nullopt}, weak});
  }
  return policy;
}

Result<TrustPolicy> TrustPolicy::of(
    std::vector<std::pair<std::string, std::variant<TrustedKey, TrustedAuthority>>> entries_by_file) {
  std::vector<std::pair<std::string, TrustedKey>> keys;
  std::vector<CertificateTrustEntry> authorities;
  std::set<KeyId> seen;
  for (auto& [file, entry] : entries_by_file) {
    if (auto* key = std::get_if<TrustedKey>(&entry)) {
      seen.insert(key->id);
      keys.emplace_back(file, std::move(*key));
    }
  }
  for (auto& [file, entry] : entries_by_file) {
    auto* authority = std::get_if<TrustedAuthority>(&entry);
    if (authority == nullptr) continue;
    if (!seen.insert(authority->id).second) {
      return fail_at(ErrorCode::kInvalid, file, {}, "another file already holds the id " + authority->id.str(),
                     "give each entry its own id");
    }
    authorities.push_back(TRY(CertificateTrustEntry::make(file, std::move(*authority))));
  }
  TrustPolicy policy = TRY(make(std::move(keys)));
  policy.authorities_ = std::move(authorities);
  return policy;
}

SignatureCheck TrustPolicy::check(const syntax::CmsSignedData& signature, syntax::Octets content, std::optional<Purpose> purpose,
                                  const std::vector<std::string>& makers, Date as_of) const {
  std::optional<SignatureCheck> best;
  for (const auto& authority : authorities_) {
    SignatureCheck check = authority.check(signature, content, purpose, makers, as_of);
    if (!best || standing_of(check.state) > standing_of(best->state)) best = std::move(check);
  }
  if (best) return *best;
  return {SignatureState::kUntrusted, {}, {}, {}, "it is signed by a certificate, and trust/ names no certificate authority"};
}

SignatureCheck TrustPolicy::check(const Envelope& envelope, std::optional<Purpose> purpose,
                                  const std::vector<std::string>& makers, Date as_of) const {
  if (envelope.payload_type != kInTotoPayload) {
    return {SignatureState::kMalformed,
            {},
            {},
            {},
            "the payload is \"" + shorten(envelope.payload_type, 80) + "\", not an in-toto statement"};
  }
  std::vector<crypto::EnvelopeSignature> signatures;
  for (const auto& signature : envelope.signatures) signatures.push_back({signature.signature, signature.keyid});
  std::vector<crypto::EnvelopeKey> keys;
  for (const auto& entry : entries_) keys.push_back(entry.envelope_key);
  const auto checked = crypto::check_envelope(envelope.payload_type, envelope.payload, signatures, keys);
  if (!checked) return {SignatureState::kMalformed, {}, {}, {}, checked.error().cause};
  std::optional<SignatureCheck> best;
  for (const auto& match : checked->matches) {
    const Entry& entry = entries_[match.key];
    SignatureCheck check = judge(entry.key, entry.weak, purpose, makers, as_of);
    if (!best || standing(check.state) > standing(best->state)) best = std::move(check);
  }
  if (best) return *best;
  // Nothing verified. The hint says which sentence helps people most; no verdict depends on it.
  for (const auto& entry : entries_) {
    const bool hinted =
        std::ranges::any_of(signatures, [&](const auto& signature) { return signature.keyid == entry.key.id.str(); });
    if (hinted && entry.weak) return judge(entry.key, true, purpose, makers, as_of);
    if (hinted) {
      return {SignatureState::kBad, {}, {}, {}, "the signature does not match the payload under the key " + entry.key.id.str()};
    }
  }
  return {
      SignatureState::kUnknownKey, {}, {}, {}, "none of the " + std::to_string(entries_.size()) + " trusted keys verifies it"};
}

std::string TrustPolicy::name_of(const KeyId& key) const {
  const auto found = std::ranges::find(entries_, key, [](const Entry& entry) { return entry.key.id; });
  return found == entries_.end() ? std::string() : found->key.name;
}

}  // namespace proofhouse::tender
