#include "crypto/sigstore.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "crypto/dsse.h"
#include "crypto/sha.h"
#include "crypto/sigstore_certificate.h"
#include "crypto/sigstore_entry.h"
#include "crypto/sigstore_log.h"
#include "crypto/sigstore_timestamp.h"

namespace proofhouse::crypto {

namespace {

using Bytes = std::vector<std::uint8_t>;

std::unexpected<Error> wrong(std::string cause) { return fail(ErrorCode::kInvalid, std::move(cause)); }

// More entries or stamps than a bundle has use for; each costs several verifications.
constexpr std::size_t kMostProofs = 8;

class Verification {
 public:
  Verification(const SigstoreBundle& bundle, std::optional<std::span<const std::uint8_t>> artifact, const SigstoreTrust& trust)
      : bundle_(bundle), artifact_(artifact), trust_(trust) {}

  SigstoreCheck run() && {
    static_cast<void>(step("signer", find_key(), "The signer's key is known.") &&
                      step("signature", check_signature(), "It is a signature over these bytes.") && check_logs() &&
                      step("time", check_times(), "") && check_certificate());
    return std::move(check_);
  }

 private:
  bool step(std::string_view name, const Result<void>& result, std::string_view good) {
    if (!result) {
      check_.steps.push_back({name, SigstoreState::kFails, "It does not hold: " + result.error().cause + "."});
    } else if (!good.empty()) {
      check_.steps.push_back({name, SigstoreState::kHolds, std::string(good)});
    }
    return result.has_value();
  }
  void not_checked(std::string_view name, std::string text) {
    check_.steps.push_back({name, SigstoreState::kNotChecked, std::move(text)});
  }

  [[nodiscard]] bool has_certificate() const { return !bundle_.certificates.empty(); }

  Result<void> find_key() {
    if (!has_certificate()) {
      if (!trust_.key) return wrong("a managed key signed, and no public key was given");
      key_ = trust_.key;
      return {};
    }
    if (trust_.key) return wrong("a certificate signed, and a public key was given");
    if (trust_.root == nullptr) return wrong("a certificate signed, and no trusted root was given");
    if (trust_.identity.empty() || trust_.issuer.empty()) {
      return wrong("a certificate signed, and nobody said which identity and issuer count");
    }
    signer_ = TRY(read_signer(bundle_.certificates));
    key_ = signer_->key;
    return {};
  }

  Result<void> check_signature() {
    TRY_VOID(key_->check_strength());
    const SignatureScheme scheme =
        key_->algorithm() == KeyAlgorithm::rsa ? SignatureScheme::rsa_pkcs1 : usual_scheme(key_->algorithm());
    content_.key = key_->der();
    if (has_certificate()) content_.certificate = bundle_.certificates.front();
    if (bundle_.envelope) {
      // Sigstore allows exactly one: a second would be covered by nothing here.
      if (bundle_.envelope->signatures.size() != 1) return wrong("the envelope has not exactly one signature");
      const std::string message = pae(bundle_.envelope->payload_type, bundle_.envelope->payload);
      content_.message = sha256(message);
      content_.payload = sha256(bundle_.envelope->payload);
      content_.signatures = {bundle_.envelope->signatures.front().signature};
      return verify(*key_, scheme, as_bytes(message), content_.signatures.front());
    }
    if (!bundle_.message) return wrong("the bundle holds no signature");
    if (!artifact_) return wrong("the bundle is about a file, and none was given");
    content_.message = sha256(*artifact_);
    content_.signatures = {bundle_.message->signature};
    // The digest is a hint that nothing vouches for; one that is not the file's is a sign of a mix-up all the same.
    if (bundle_.message->algorithm == "SHA2_256" && !bundle_.message->digest.empty() &&
        !std::ranges::equal(bundle_.message->digest, content_.message.bytes)) {
      return wrong("the bundle names the digest of another file");
    }
    return verify(*key_, scheme, *artifact_, bundle_.message->signature);
  }

  Result<void> check_entry(const LogEntry& entry) {
    const TrustedLog& log = *TRY(log_of(entry, trust_.root->logs));
    // Only v0.1 may do with a promise alone.
    const bool proof_needed = bundle_.version != "0.1" || entry.promise.empty();
    if (entry.has_proof || proof_needed) TRY_VOID(check_inclusion(entry, log));
    if (!entry.promise.empty()) {
      times_.push_back(TRY(check_promise(entry, log)));
    } else {
      unpromised_.push_back(&log);
    }
    return check_body(entry, content_);
  }

  bool check_logs() {
    if (trust_.root == nullptr) {
      if (!bundle_.entries.empty() || !bundle_.timestamps.empty()) {
        not_checked("log entry", "No trusted root was given, so logs and time stamps were not looked at.");
      }
      return true;
    }
    if (bundle_.entries.size() > kMostProofs || bundle_.timestamps.size() > kMostProofs) {
      return step("log entry", wrong("the bundle has more log entries or time stamps than any needs"), "");
    }
    if (bundle_.entries.empty()) {
      if (has_certificate()) return step("log entry", wrong("the bundle has no entry of a transparency log"), "");
      not_checked("log entry", "The bundle has no entry of a transparency log.");
      return true;
    }
    for (const LogEntry& entry : bundle_.entries) {
      if (!step("log entry", check_entry(entry), "A log of the trusted root holds exactly this signature.")) return false;
    }
    return true;
  }

  // Stamps by authorities that nobody trusts prove nothing and harm nothing; one by a trusted authority counts.
  Result<void> check_times() {
    if (trust_.root == nullptr) return {};
    std::string cause = "no log and no authority of the trusted root says when it was signed";
    for (const auto& stamp : bundle_.timestamps) {
      const auto time = stamped_time(stamp, content_.signatures.front(), trust_.root->timestamp_authorities);
      if (time) {
        times_.push_back(*time);
      } else {
        cause = time.error().cause;
      }
    }
    const bool needed = has_certificate() || !unpromised_.empty();
    if (times_.empty()) return needed ? Result<void>(wrong(cause)) : Result<void>();
    for (const TrustedLog* log : unpromised_) {
      const auto outside = [&](Timestamp time) { return !log->valid.contains(time); };
      if (std::ranges::any_of(times_, outside)) return wrong("the log's key was not valid at the time of the signature");
    }
    check_.time = std::ranges::min(times_);
    step("time", {}, "It was signed at " + check_.time->iso() + ", as a log or an authority of the trusted root says.");
    return {};
  }

  bool check_certificate() {
    if (!has_certificate()) return true;
    Bytes issuer;
    for (const Timestamp time : times_) {
      auto found = check_chain(bundle_.certificates, trust_.root->certificate_authorities, time);
      if (!found) return step("certificate", std::unexpected(found.error()), "");
      issuer = *std::move(found);
    }
    step("certificate", {}, "It chains to an authority of the trusted root at every proven time.");
    if (trust_.root->certificate_logs.empty()) {
      not_checked("certificate log", "The trusted root has no log of certificates.");
    } else if (!step("certificate log",
                     check_certificate_log(bundle_.certificates.front(), issuer, trust_.root->certificate_logs),
                     "A log of the trusted root vouches for the certificate.")) {
      return false;
    }
    return step("identity", check_identity(), "The certificate is of the one who is wanted.");
  }

  Result<void> check_identity() {
    if (std::ranges::find(signer_->identities, trust_.identity) == signer_->identities.end()) {
      return wrong("the certificate is of " +
                   (signer_->identities.empty() ? std::string("nobody") : shorten(printable(signer_->identities.front()), 200)));
    }
    if (signer_->issuer != trust_.issuer)
      return wrong("the issuer of the identity is " + shorten(printable(signer_->issuer), 200));
    return {};
  }

  const SigstoreBundle& bundle_;
  std::optional<std::span<const std::uint8_t>> artifact_;
  const SigstoreTrust& trust_;
  SigstoreCheck check_;
  std::optional<CertifiedSigner> signer_;
  std::optional<PublicKey> key_;
  SignedContent content_;
  std::vector<Timestamp> times_;
  std::vector<const TrustedLog*> unpromised_;
};

}  // namespace

bool SigstoreCheck::good() const {
  return std::ranges::any_of(steps, [](const SigstoreStep& step) { return step.name == "signature"; }) &&
         std::ranges::none_of(steps, [](const SigstoreStep& step) { return step.state == SigstoreState::kFails; });
}

SigstoreCheck verify_bundle(const SigstoreBundle& bundle, std::optional<std::span<const std::uint8_t>> artifact,
                            const SigstoreTrust& trust) {
  return Verification(bundle, artifact, trust).run();
}

}  // namespace proofhouse::crypto
