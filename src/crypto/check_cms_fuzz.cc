// A signature file of any bytes, and lists, certificates and tokens, are judged or refused; nothing without a root is ever good.
#include <cstdlib>

#include "base/text.h"
#include "crypto/cms.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace crypto = proofhouse::crypto;
  const proofhouse::syntax::Octets bytes{data, size};
  const proofhouse::Timestamp as_of(1'760'000'000);
  crypto::CertificateTrust trust;
  if (auto certificate = crypto::Certificate::from_der(bytes)) trust.roots.push_back(*certificate);
  if (auto certificates = crypto::Certificate::from_pem(proofhouse::as_text(bytes))) {
    for (const auto& one : *certificates) {
      if (crypto::check_path(one, *certificates, {}, as_of).state == crypto::PathState::good) std::abort();
      (void)crypto::check_path(one, *certificates, {certificates->back()}, as_of);
    }
  }
  if (auto list = crypto::RevocationList::from_der(bytes)) trust.lists.push_back(*std::move(list));
  if (auto lists = crypto::RevocationList::from_pem(proofhouse::as_text(bytes))) trust.lists = *std::move(lists);
  const auto none = crypto::check_cms_file(proofhouse::as_text(bytes), std::nullopt, {}, as_of);
  if (none.state == crypto::CmsState::good) std::abort();
  // With its own certificates as roots, so that the whole way is walked.
  if (const auto cms = proofhouse::syntax::read_cms_file(proofhouse::as_text(bytes))) {
    for (const auto der : cms->certificates) {
      if (auto certificate = crypto::Certificate::from_der(der)) trust.roots.push_back(*certificate);
    }
    trust.time.roots = trust.roots;
    (void)crypto::check_cms(*cms, bytes, trust, as_of);
    (void)crypto::check_cms(*cms, std::nullopt, trust, as_of);
  }
  (void)crypto::check_timestamp(bytes, bytes, trust.time);
  return 0;
}
