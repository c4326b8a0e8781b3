#include <algorithm>
#include <array>

#include "base/text.h"
#include "formats/cms/reader.h"
#include "formats/remarks.h"

namespace proofhouse::formats::cms {

namespace {

using syntax::CmsSignedData;
using syntax::CmsSigner;
using syntax::Octets;

bool is_strong(std::string_view digest) { return digest == "sha256" || digest == "sha384" || digest == "sha512"; }

bool is_known_algorithm(std::string_view oid) { return syntax::algorithm_name(oid) != oid; }

// The bits of an RSA modulus, or 0.
std::size_t rsa_bits(const syntax::X509Certificate& certificate) {
  if (certificate.key_algorithm != "1.2.840.113549.1.1.1") return 0;
  const auto modulus = [&]() -> Result<Octets> {
    syntax::DerReader outer(certificate.public_key);
    syntax::DerReader info = TRY(outer.inside(syntax::der_tag::kSequence, "the key"));
    (void)TRY(info.next(syntax::der_tag::kSequence, "the algorithm"));
    const auto element = TRY(info.next(syntax::der_tag::kBitString, "the key"));
    const Octets bits = TRY(syntax::der_bits(element));
    syntax::DerReader numbers(bits);
    syntax::DerReader pair = TRY(numbers.inside(syntax::der_tag::kSequence, "the numbers of the key"));
    return TRY(pair.next(syntax::der_tag::kInteger, "the modulus")).content;
  }();
  if (!modulus) return 0;
  Octets digits = *modulus;
  while (!digits.empty() && digits.front() == 0) digits = digits.subspan(1);
  if (digits.empty()) return 0;
  std::size_t bits = (digits.size() - 1) * 8;
  for (unsigned first = digits.front(); first != 0; first >>= 1U) ++bits;
  return bits;
}

class Rules {
 public:
  explicit Rules(const CmsSignedData& cms) : cms_(cms) {}

  std::vector<Breach> run() && {
    if (cms_.was_ber)
      add("ber", Severity::kInformation, 0, "it is written in BER; DER is the one form that all programs read alike");
    if (cms_.signers.empty()) add("signers", Severity::kError, 0, "nobody signed it");
    const bool token = cms_.content_type == syntax::oid::kTstInfo;
    if (!token) {
      if (cms_.content_type != syntax::oid::kData) {
        add("content-type", Severity::kError, 0, "what was signed is of the type " + cms_.content_type + ", not data");
      }
      if (cms_.content) {
        add("detached", Severity::kInformation, 0, "it carries what was signed; beside a file a detached signature is expected");
      }
    } else {
      check_token_content();
    }
    for (const CmsSigner& signer : cms_.signers) check(signer, token);
    for (const Octets der : cms_.certificates) check_certificate(der);
    if (cms_.other_certificates > 0)
      add("certificate", Severity::kWarning, 0, "it holds certificates of a kind that is not read");
    if (cms_.other_revocation > 0)
      add("revocation", Severity::kWarning, 0, "it holds revocation data of a kind that is not read");
    return std::move(out_);
  }

 private:
  void add(std::string_view rule, Severity severity, std::size_t offset, std::string message) {
    out_.push_back({rule, severity, offset, std::move(message)});
  }

  [[nodiscard]] std::size_t offset_of(Octets inside) const {
    const Octets whole = as_bytes(*cms_.bytes);
    return inside.data() >= whole.data() && inside.data() < whole.data() + whole.size()
               ? static_cast<std::size_t>(inside.data() - whole.data())
               : 0;
  }

  void check_token_content() {
    if (!cms_.content) {
      add("token", Severity::kError, 0, "a time-stamp token carries its content");
      return;
    }
    const auto info = syntax::read_time_stamp_info(*cms_.content);
    if (!info) {
      add("token", Severity::kError, offset_of(*cms_.content), "its time-stamp cannot be read: " + info.error().cause);
    } else if (!is_strong(syntax::digest_name(info->imprint_algorithm.oid))) {
      add("digest", Severity::kError, offset_of(*cms_.content),
          "its imprint is by " + syntax::algorithm_name(info->imprint_algorithm.oid));
    }
    if (cms_.signers.size() > 1) add("signers", Severity::kError, 0, "a time-stamp token has exactly one signer");
  }

  void check_algorithms(const CmsSigner& signer) {
    const std::string_view digest = syntax::digest_name(signer.digest.oid);
    if (digest.empty()) {
      add("algorithm", Severity::kError, signer.offset, "the digest " + signer.digest.oid + " is not known");
    } else if (!is_strong(digest)) {
      add("digest", Severity::kError, signer.offset, "the digest " + std::string(digest) + " is too weak; use SHA-256 or longer");
    }
    if (std::ranges::find(cms_.digest_algorithms, signer.digest.oid) == cms_.digest_algorithms.end()) {
      add("algorithm", Severity::kWarning, signer.offset, "the digest of a signer is not in the list of digest algorithms");
    }
    const std::string& oid = signer.signature_algorithm.oid;
    const std::string name = syntax::algorithm_name(oid);
    if (!is_known_algorithm(oid)) {
      add("algorithm", Severity::kError, signer.offset, "the signature algorithm " + oid + " is not known");
    } else if (name.ends_with("SHA-1") || name.ends_with("MD5") || name == "DSA") {
      add("digest", Severity::kError, signer.offset, "the signature algorithm " + name + " is too weak");
    }
  }

  void check_attributes(const CmsSigner& signer) {
    if (signer.signed_attributes.empty()) {
      add("signed-attributes", Severity::kError, signer.offset,
          "a signer signed no attributes, so nothing says what kind of content it is");
      return;
    }
    for (const std::string& oid : signer.doubled) {
      add("attribute-single", Severity::kError, signer.offset, "the signed attribute " + oid + " has more than one value");
    }
    if (!signer.content_type) {
      add("content-type", Severity::kError, signer.offset, "the signed attribute contentType is missing");
    } else if (*signer.content_type != cms_.content_type) {
      add("content-type", Severity::kError, signer.offset,
          "the signed attribute contentType names another type than the content");
    }
    if (!signer.message_digest) {
      add("message-digest", Severity::kError, signer.offset, "the signed attribute messageDigest is missing");
    }
    if (signer.signing_time) {
      add("signing-time", Severity::kInformation, signer.offset,
          "signingTime is the signer's own word and no trusted time: " + signer.signing_time->iso());
    }
    check_order(signer);
  }

  // X.690 §11.6: whoever verifies sorts, or does not, and gets another digest.
  void check_order(const CmsSigner& signer) {
    syntax::DerReader outer(signer.signed_attributes);
    const auto set = outer.next("the signed attributes");
    if (!set) return;
    syntax::DerReader reader(*set);
    Octets last;
    while (!reader.at_end()) {
      const auto one = reader.next("an attribute");
      if (!one) return;
      if (std::ranges::lexicographical_compare(one->whole, last)) {
        add("order", Severity::kWarning, one->offset, "the signed attributes are not in the order of DER");
        return;
      }
      last = one->whole;
    }
  }

  void check(const CmsSigner& signer, bool token) {
    check_algorithms(signer);
    check_attributes(signer);
    const bool named = std::ranges::any_of(cms_.certificates, [&](Octets der) {
      const auto read = syntax::read_certificate(der);
      if (!read) return false;
      if (signer.issuer.empty()) return std::ranges::equal(read->subject_key_id, signer.subject_key_id);
      return std::ranges::equal(read->issuer.der, signer.issuer) && std::ranges::equal(read->serial, signer.serial);
    });
    if (!named) add("certificate", Severity::kWarning, signer.offset, "the certificate of a signer is not in the file");
    if (token) {
      if (signer.certificate_hashes.empty()) {
        add("signing-certificate", Severity::kError, signer.offset, "the signer of a time-stamp does not name his certificate");
      }
      return;
    }
    if (signer.tokens.empty()) {
      add("time-stamp", Severity::kInformation, signer.offset,
          "no time-stamp: once the certificate has ended nothing says that it was signed before");
    }
    for (const Octets one : signer.tokens) check_token(one);
  }

  void check_token(Octets bytes) {
    const auto cms = syntax::read_cms(bytes);
    const auto info = cms && cms->content && cms->content_type == syntax::oid::kTstInfo
                          ? syntax::read_time_stamp_info(*cms->content)
                          : Result<syntax::TimeStampInfo>(fail(ErrorCode::kMalformed, "it is none"));
    if (!info) {
      add("token", Severity::kError, offset_of(bytes), "a time-stamp token cannot be read");
    } else if (!is_strong(syntax::digest_name(info->imprint_algorithm.oid))) {
      add("digest", Severity::kError, offset_of(bytes),
          "the imprint of a time-stamp is by " + syntax::algorithm_name(info->imprint_algorithm.oid));
    }
  }

  void check_certificate(Octets der) {
    const auto read = syntax::read_certificate(der);
    if (!read) {
      add("certificate", Severity::kError, offset_of(der), "a certificate cannot be read: " + read.error().cause);
      return;
    }
    const std::size_t bits = rsa_bits(*read);
    if (bits > 0 && bits < 2048) {
      add("key", Severity::kError, offset_of(der),
          "the RSA key of " + quote(read->shown()) + " has " + std::to_string(bits) + " bits; 2048 are the least");
    }
  }

  const CmsSignedData& cms_;
  std::vector<Breach> out_;
};

}  // namespace

std::vector<Breach> breaches(const CmsSignedData& cms) { return Rules(cms).run(); }

}  // namespace proofhouse::formats::cms
