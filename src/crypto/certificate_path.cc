#include "crypto/certificate_path.h"

#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <ctime>
#include <memory>
#include <new>

#include "base/text.h"
#include "crypto/library.h"

namespace proofhouse::crypto {

namespace {

constexpr std::size_t kMostOthers = 64;
constexpr int kMostDepth = 8;
constexpr int kSecurityLevel = 2;

// A stack that does not own what lies in it.
using Stack = std::unique_ptr<STACK_OF(X509), void (*)(STACK_OF(X509)*)>;
using Store = std::unique_ptr<X509_STORE, decltype(&X509_STORE_free)>;
using Context = std::unique_ptr<X509_STORE_CTX, decltype(&X509_STORE_CTX_free)>;

Stack stack_of(const std::vector<Certificate>& certificates) {
  Stack stack(sk_X509_new_null(), [](STACK_OF(X509) * s) { sk_X509_free(s); });
  if (!stack) throw std::bad_alloc();
  for (std::size_t i = 0; i < certificates.size() && i < kMostOthers; ++i) {
    if (sk_X509_push(stack.get(), certificates[i].handle()) == 0) throw std::bad_alloc();
  }
  return stack;
}

PathState state_of(int error) {
  switch (error) {
    case X509_V_OK: return PathState::good;
    case X509_V_ERR_CERT_HAS_EXPIRED: return PathState::expired;
    case X509_V_ERR_CERT_NOT_YET_VALID: return PathState::not_yet_valid;
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_KEY_TOO_SMALL:
    case X509_V_ERR_CA_MD_TOO_WEAK: return PathState::weak;
    default: return PathState::untrusted;
  }
}

std::string detail_of(int error, const Certificate* at_fault) {
  std::string who = at_fault == nullptr ? "" : "the certificate of " + shorten(at_fault->fields().shown(), 80) + ": ";
  if (error == X509_V_ERR_CERT_HAS_EXPIRED && at_fault != nullptr) return who + "it ended " + at_fault->fields().not_after.iso();
  if (error == X509_V_ERR_CERT_NOT_YET_VALID && at_fault != nullptr)
    return who + "it begins " + at_fault->fields().not_before.iso();
  return who + X509_verify_cert_error_string(error);
}

const Certificate* find(X509* wanted, const Certificate& leaf, const std::vector<Certificate>& others,
                        const std::vector<Certificate>& roots) {
  if (wanted == nullptr) return nullptr;
  if (X509_cmp(wanted, leaf.handle()) == 0) return &leaf;
  for (const auto* list : {&roots, &others}) {
    for (const Certificate& one : *list) {
      if (X509_cmp(wanted, one.handle()) == 0) return &one;
    }
  }
  return nullptr;
}

bool is_compromise(syntax::CrlReason reason) {
  using syntax::CrlReason;
  return reason == CrlReason::kUnspecified || reason == CrlReason::kKeyCompromise || reason == CrlReason::kAuthorityCompromise ||
         reason == CrlReason::kAttributeAuthorityCompromise;
}

bool revokes(const syntax::CrlEntry& entry, Timestamp at, bool trusted) {
  if (!is_compromise(entry.reason)) return at >= entry.revoked;
  const Timestamp since = entry.invalid_since ? std::min(*entry.invalid_since, entry.revoked) : entry.revoked;
  return !trusted || at >= since;
}

bool answers_for(const syntax::Crl& list, const Certificate& certificate, Timestamp at) {
  if (list.this_update >= at) return list.this_update <= certificate.fields().not_after;
  return list.next_update && at <= *list.next_update;
}

RevocationCheck check_one(const Certificate& certificate, const Certificate& issuer, const std::vector<RevocationList>& lists,
                          Timestamp at, bool trusted) {
  const std::string who = shorten(certificate.fields().shown(), 80);
  RevocationCheck check{Revocation::unknown, "no revocation list answers for the certificate of " + who};
  for (const RevocationList& list : lists) {
    const syntax::Crl& fields = list.fields();
    if (!list.is_signed_by(issuer)) continue;
    const syntax::CrlEntry* entry = fields.find(certificate.fields().serial);
    if (entry != nullptr && entry->reason != syntax::CrlReason::kRemoveFromCrl && revokes(*entry, at, trusted)) {
      return {Revocation::revoked, "the certificate of " + who + " was revoked " + entry->revoked.iso() + " (" +
                                       std::string(name_of(entry->reason)) + ")"};
    }
    if (fields.partial.empty() && answers_for(fields, certificate, at)) {
      check = {Revocation::good, "not revoked by the list of " + fields.this_update.iso()};
    }
  }
  return check;
}

}  // namespace

PathCheck check_path(const Certificate& leaf, const std::vector<Certificate>& others, const std::vector<Certificate>& roots,
                     Timestamp at) {
  if (roots.empty()) return {PathState::untrusted, "no root certificate is given for this", {}};
  start_library();
  const Store store(X509_STORE_new(), &X509_STORE_free);
  const Context context(X509_STORE_CTX_new(), &X509_STORE_CTX_free);
  if (!store || !context) throw std::bad_alloc();
  for (const Certificate& root : roots) {
    if (X509_STORE_add_cert(store.get(), root.handle()) != 1) throw std::bad_alloc();
  }
  const Stack untrusted = stack_of(others);
  if (X509_STORE_CTX_init(context.get(), store.get(), leaf.handle(), untrusted.get()) != 1) throw std::bad_alloc();
  X509_VERIFY_PARAM* rules = X509_STORE_CTX_get0_param(context.get());
  X509_VERIFY_PARAM_set_purpose(rules, X509_PURPOSE_ANY);
  X509_VERIFY_PARAM_set_time(rules, static_cast<time_t>(at.seconds()));
  X509_VERIFY_PARAM_set_auth_level(rules, kSecurityLevel);
  X509_VERIFY_PARAM_set_depth(rules, kMostDepth);
  // A buyer may trust an issuing authority without the one above it.
  X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_TRUSTED_FIRST);
  const bool verified = X509_verify_cert(context.get()) == 1;
  const int error = X509_STORE_CTX_get_error(context.get());
  PathCheck check;
  if (!verified || error != X509_V_OK) {
    check.state = verified || error == X509_V_OK ? PathState::untrusted : state_of(error);
    check.detail = detail_of(error, find(X509_STORE_CTX_get_current_cert(context.get()), leaf, others, roots));
    forget_library_errors();
    return check;
  }
  STACK_OF(X509)* chain = X509_STORE_CTX_get0_chain(context.get());
  for (int i = 0; i < sk_X509_num(chain); ++i) {
    const Certificate* one = find(sk_X509_value(chain, i), leaf, others, roots);
    if (one == nullptr) continue;
    if (one->weakness()) {
      return {PathState::weak, "the certificate of " + shorten(one->fields().shown(), 80) + ": " + one->weakness()->cause, {}};
    }
    check.chain.push_back(*one);
  }
  forget_library_errors();
  check.state = PathState::good;
  return check;
}

RevocationCheck check_revocation(const std::vector<Certificate>& chain, const std::vector<RevocationList>& lists, Timestamp at,
                                 bool trusted) {
  RevocationCheck whole{Revocation::good, {}};
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
    const RevocationCheck one = check_one(chain[i], chain[i + 1], lists, at, trusted);
    if (one.state == Revocation::revoked) return one;
    if (one.state == Revocation::unknown && whole.state == Revocation::good) whole = one;
    if (whole.detail.empty()) whole.detail = one.detail;
  }
  return whole;
}

}  // namespace proofhouse::crypto
