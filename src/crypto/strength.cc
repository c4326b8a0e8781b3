#include "crypto/strength.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <string>

namespace proofhouse::crypto {

namespace {

using Number = std::unique_ptr<BIGNUM, decltype(&BN_free)>;

constexpr int kLeastBits = 2048;
constexpr int kMostBits = 16384;  // OpenSSL verifies nothing longer
constexpr int kMostExponentBits = 64;
constexpr unsigned kLeastExponent = 65537;
constexpr BN_ULONG kMostTrialDivisor = 751;  // the primes of NIST SP 800-89 §5.3.3

std::optional<Error> weak(std::string cause, std::string cure) {
  return Error{ErrorCode::kInvalid, {}, {}, std::move(cause), std::move(cure)};
}

Number parameter(const EVP_PKEY& key, const char* name) {
  BIGNUM* value = nullptr;
  if (EVP_PKEY_get_bn_param(&key, name, &value) != 1) throw std::bad_alloc();
  return {value, &BN_free};
}

// Odd numbers serve as well as primes: a composite divisor finds nothing that its factors did not.
bool has_small_factor(const BIGNUM& modulus) {
  for (BN_ULONG divisor = 3; divisor <= kMostTrialDivisor; divisor += 2) {
    if (BN_mod_word(&modulus, divisor) == 0) return true;
  }
  return false;
}

// The field and curve of Ed25519 (RFC 8032 §5.1): p = 2^255 - 19, d = -121665/121666.
class Edwards25519 {
 public:
  Edwards25519() : context_(BN_CTX_new(), &BN_CTX_free), prime_(BN_new(), &BN_free), d_(BN_new(), &BN_free) {
    if (!context_ || !prime_ || !d_) throw std::bad_alloc();
    BIGNUM* prime = prime_.get();
    BIGNUM* d = nullptr;
    BN_hex2bn(&prime, "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed");
    BN_hex2bn(&d, "52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3");
    d_.reset(d);
  }

  [[nodiscard]] bool is_reduced(const BIGNUM& y) const { return BN_cmp(&y, prime_.get()) < 0; }

  // Whether some x satisfies -x^2 + y^2 = 1 + d x^2 y^2, that is, whether (y^2 - 1)(d y^2 + 1) is a square or zero.
  [[nodiscard]] bool has_x(const BIGNUM& y) {
    const Number square(BN_new(), &BN_free);
    const Number above(BN_new(), &BN_free);
    const Number below(BN_new(), &BN_free);
    if (!square || !above || !below) throw std::bad_alloc();
    BN_mod_sqr(square.get(), &y, prime_.get(), context_.get());
    BN_mod_sub(above.get(), square.get(), BN_value_one(), prime_.get(), context_.get());
    BN_mod_mul(below.get(), square.get(), d_.get(), prime_.get(), context_.get());
    BN_mod_add(below.get(), below.get(), BN_value_one(), prime_.get(), context_.get());
    BN_mod_mul(above.get(), above.get(), below.get(), prime_.get(), context_.get());
    return BN_kronecker(above.get(), prime_.get(), context_.get()) >= 0;
  }

 private:
  std::unique_ptr<BN_CTX, decltype(&BN_CTX_free)> context_;
  Number prime_;
  Number d_;
};

// The y of all eight points whose order divides the cofactor: orders 4, 1, 2 and the two of order 8. Little-endian, without the
// sign.
constexpr std::array<std::array<std::uint8_t, 32>, 5> kSmallOrder{{
    {0x00},
    {0x01},
    {0xec, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
     0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f},
    {0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0,
     0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05},
    {0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f,
     0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a},
}};

}  // namespace

std::optional<Error> rsa_weakness(const evp_pkey_st& key) {
  const Number modulus = parameter(key, OSSL_PKEY_PARAM_RSA_N);
  const Number exponent = parameter(key, OSSL_PKEY_PARAM_RSA_E);
  const int bits = BN_num_bits(modulus.get());
  if (bits < kLeastBits) return weak("the RSA key has " + std::to_string(bits) + " bits", "use a key of 2048 bits or more");
  if (bits > kMostBits) return weak("the RSA key has " + std::to_string(bits) + " bits", "use a key of 16384 bits or less");
  if (BN_is_odd(modulus.get()) == 0 || has_small_factor(*modulus))
    return weak("the RSA modulus has a small factor", "use another key");
  if (BN_is_odd(exponent.get()) == 0 || BN_num_bits(exponent.get()) > kMostExponentBits ||
      (BN_num_bits(exponent.get()) <= 32 && BN_get_word(exponent.get()) < kLeastExponent)) {
    return weak("the RSA exponent is not an odd number from 65537 to 64 bits", "use a key with the exponent 65537");
  }
  return std::nullopt;
}

std::optional<Error> ed25519_weakness(std::span<const std::uint8_t, 32> point) {
  std::array<std::uint8_t, 32> bytes{};
  std::ranges::copy(point, bytes.begin());
  bytes.back() &= 0x7FU;  // the sign of x
  const Number y(BN_lebin2bn(bytes.data(), 32, nullptr), &BN_free);
  if (!y) throw std::bad_alloc();
  Edwards25519 curve;
  if (!curve.is_reduced(*y)) return weak("the Ed25519 point is not in its canonical form", "use another key");
  if (std::ranges::find(kSmallOrder, bytes) != kSmallOrder.end())
    return weak("the Ed25519 point has a small order", "use another key");
  if (!curve.has_x(*y)) return weak("the Ed25519 point is not on the curve", "use another key");
  return std::nullopt;
}

}  // namespace proofhouse::crypto
