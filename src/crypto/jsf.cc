#include "crypto/jsf.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/text.h"
#include "crypto/signature.h"
#include "syntax/canonical_json.h"

namespace proofhouse::crypto {

namespace {

using syntax::JsonValue;

struct Algorithm {
  std::string_view name;
  KeyAlgorithm key;
  SignatureScheme scheme;
  HashAlgorithm hash;
};
constexpr std::array kAlgorithms{
    Algorithm{"Ed25519", KeyAlgorithm::ed25519, SignatureScheme::ed25519, HashAlgorithm::sha512},
    Algorithm{"ES256", KeyAlgorithm::ecdsa_p256, SignatureScheme::ecdsa_raw, HashAlgorithm::sha256},
    Algorithm{"ES384", KeyAlgorithm::ecdsa_p384, SignatureScheme::ecdsa_raw, HashAlgorithm::sha384},
    Algorithm{"PS256", KeyAlgorithm::rsa, SignatureScheme::rsa_pss, HashAlgorithm::sha256},
    Algorithm{"PS384", KeyAlgorithm::rsa, SignatureScheme::rsa_pss, HashAlgorithm::sha384},
    Algorithm{"PS512", KeyAlgorithm::rsa, SignatureScheme::rsa_pss, HashAlgorithm::sha512},
    Algorithm{"RS256", KeyAlgorithm::rsa, SignatureScheme::rsa_pkcs1, HashAlgorithm::sha256},
    Algorithm{"RS384", KeyAlgorithm::rsa, SignatureScheme::rsa_pkcs1, HashAlgorithm::sha384},
    Algorithm{"RS512", KeyAlgorithm::rsa, SignatureScheme::rsa_pkcs1, HashAlgorithm::sha512},
};

std::unexpected<Error> wrong(std::string cause) { return fail(ErrorCode::kInvalid, std::move(cause)); }

std::string_view text_at(const JsonValue& object, std::string_view key) {
  const auto found = object.get(key);
  return found ? found->text().value_or("") : std::string_view{};
}

// The texts of an optional array, all of which must be allowed.
Result<std::vector<std::string>> allowed_texts(const JsonValue& core, std::string_view key,
                                               const std::vector<std::string>& allowed) {
  const auto list = core.get(key);
  std::vector<std::string> texts;
  if (!list) return texts;
  if (!list->is_array()) return wrong("\"" + std::string(key) + "\" of the signature is no array");
  for (const JsonValue entry : list->elements()) {
    const std::string text(entry.text().value_or(""));
    if (std::ranges::find(allowed, text) == allowed.end()) {
      return wrong("the signature " + std::string(key) + " " + shorten(printable(text), 60) + ", which is not allowed");
    }
    texts.push_back(text);
  }
  return texts;
}

class Checker {
 public:
  Checker(const JsonValue& object, std::span<const PublicKey> trusted, const JsfPolicy& policy)
      : object_(object), trusted_(trusted), policy_(policy) {}

  // `without`: the nodes that this signature does not cover beside its own value.
  Result<void> check(const JsonValue& core, std::vector<std::uint32_t> without) {
    if (!core.is_object()) return wrong("a signature is no object");
    const std::string_view name = text_at(core, "algorithm");
    const auto* algorithm = std::ranges::find(kAlgorithms, name, &Algorithm::name);
    if (algorithm == kAlgorithms.end()) return wrong("the algorithm " + shorten(printable(name), 60) + " is not accepted");
    static_cast<void>(TRY(allowed_texts(core, "extensions", policy_.extensions)));
    for (const std::string& excluded : TRY(allowed_texts(core, "excludes", policy_.excludes))) {
      if (const auto member = object_.get(excluded)) without.push_back(member->node());
      if (std::ranges::find(out.excluded, excluded) == out.excluded.end()) out.excluded.push_back(excluded);
    }
    const auto value = core.get("value");
    const auto bytes = value && value->text() ? from_base64(*value->text()) : std::nullopt;
    if (!bytes || bytes->empty()) return wrong("the signature has no value of base64url");
    without.push_back(value->node());
    std::ranges::sort(without);
    const std::string message = TRY(syntax::canonical_json(object_, without));
    JsfSignature signature{std::string(name), std::string(text_at(core, "keyId")), std::nullopt};
    for (std::size_t i = 0; i < trusted_.size() && !signature.key; ++i) {
      if (trusted_[i].algorithm() != algorithm->key) continue;
      if (verify(trusted_[i], algorithm->scheme, as_bytes(message), *bytes, algorithm->hash)) signature.key = i;
    }
    out.signatures.push_back(std::move(signature));
    return {};
  }

  Result<void> check_list(const JsonValue& list, JsfForm form) {
    if (!list.is_array() || list.size() == 0) return wrong("the list of signatures is empty");
    if (list.size() > kMostJsfSignatures) {
      return fail(ErrorCode::kLimit, "there are more than " + std::to_string(kMostJsfSignatures) + " signatures");
    }
    out.form = form;
    for (const JsonValue core : list.elements()) {
      std::vector<std::uint32_t> without;
      for (const JsonValue other : list.elements()) {
        const bool covered = other.node() == core.node() || (form == JsfForm::kChain && other.node() < core.node());
        if (!covered) without.push_back(other.node());
      }
      TRY_VOID(check(core, std::move(without)));
    }
    return {};
  }

  JsfCheck out;

 private:
  const JsonValue& object_;
  std::span<const PublicKey> trusted_;
  const JsfPolicy& policy_;
};

}  // namespace

bool JsfCheck::all_verified() const {
  return !signatures.empty() &&
         std::ranges::all_of(signatures, [](const JsfSignature& signature) { return signature.key.has_value(); });
}

std::size_t JsfCheck::distinct_keys() const {
  std::set<std::size_t> keys;
  for (const JsfSignature& signature : signatures) {
    if (signature.key) keys.insert(*signature.key);
  }
  return keys.size();
}

Result<JsfCheck> check_jsf(const JsonValue& object, std::span<const PublicKey> trusted, const JsfPolicy& policy,
                           std::string_view member) {
  const auto signature = object.get(member);
  if (!signature || !signature->is_object()) return wrong("the object has no signature");
  const auto signers = signature->get("signers");
  const auto chain = signature->get("chain");
  if ((signers ? 1 : 0) + (chain ? 1 : 0) + (signature->get("algorithm") ? 1 : 0) != 1) {
    return wrong("the signature is not exactly one of a single signature, signers and a chain");
  }
  Checker checker(object, trusted, policy);
  if (signers) {
    TRY_VOID(checker.check_list(*signers, JsfForm::kSigners));
  } else if (chain) {
    TRY_VOID(checker.check_list(*chain, JsfForm::kChain));
  } else {
    TRY_VOID(checker.check(*signature, {}));
  }
  return std::move(checker.out);
}

}  // namespace proofhouse::crypto
