#include "crypto/sigstore_x509.h"

#include <new>

#include "crypto/library.h"

namespace proofhouse::crypto {

X509Pointer x509_of(std::span<const std::uint8_t> der) {
  start_library();
  const unsigned char* at = der.data();
  X509Pointer certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
  forget_library_errors();
  return certificate && at == der.data() + der.size() ? std::move(certificate) : nullptr;
}

std::vector<std::uint8_t> der_of(const X509& certificate) {
  unsigned char* out = nullptr;
  const int size = i2d_X509(&certificate, &out);
  if (size <= 0) return {};
  std::vector<std::uint8_t> der(out, out + size);
  OPENSSL_free(out);
  return der;
}

X509List x509_list(std::span<const std::vector<std::uint8_t>> ders) {
  X509List list(sk_X509_new_null());
  if (!list) throw std::bad_alloc();
  for (const auto& der : ders) {
    X509Pointer certificate = x509_of(der);
    if (!certificate) continue;
    if (sk_X509_push(list.get(), certificate.get()) == 0) throw std::bad_alloc();
    static_cast<void>(certificate.release());  // the list owns it now
  }
  return list;
}

X509Store store_of(std::span<const std::vector<std::uint8_t>> chain, std::int64_t at) {
  const X509Pointer root = chain.empty() ? nullptr : x509_of(chain.back());
  if (!root) return nullptr;
  X509Store store(X509_STORE_new());
  if (!store || X509_STORE_add_cert(store.get(), root.get()) != 1) throw std::bad_alloc();
  X509_VERIFY_PARAM* parameters = X509_STORE_get0_param(store.get());
  X509_VERIFY_PARAM_set_time(parameters, at);
  X509_VERIFY_PARAM_set_auth_level(parameters, 2);
  // What the buyer names is trusted, also where it is no root.
  X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN);
  return store;
}

}  // namespace proofhouse::crypto
