#include "crypto/sha.h"

#include <openssl/evp.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <new>
#include <stdexcept>
#include <vector>

#include "base/text.h"
#include "crypto/library.h"

namespace proofhouse::crypto {

namespace {

constexpr std::size_t kBuffer = 1U << 20U;

void require(int done) {
  if (done != 1) throw std::bad_alloc();
}

// Fetched once: an implicit fetch for each digest costs more than the digest of a short text.
const EVP_MD* fetched(const char* name) {
  start_library();
  EVP_MD* algorithm = EVP_MD_fetch(nullptr, name, nullptr);
  if (algorithm == nullptr) throw std::runtime_error("OpenSSL has no " + std::string(name));
  return algorithm;
}

const EVP_MD* sha256_algorithm() {
  static const EVP_MD* const algorithm = fetched("SHA256");
  return algorithm;
}

const EVP_MD* sha384_algorithm() {
  static const EVP_MD* const algorithm = fetched("SHA384");
  return algorithm;
}

const EVP_MD* sha512_algorithm() {
  static const EVP_MD* const algorithm = fetched("SHA512");
  return algorithm;
}

template <std::size_t Size>
std::array<std::uint8_t, Size> one_shot(const EVP_MD* algorithm, std::span<const std::uint8_t> bytes) {
  std::array<std::uint8_t, Size> digest{};
  require(EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, algorithm, nullptr));
  return digest;
}

// Calls `take` with each piece of the file in order.
template <class Take>
Result<void> each_piece(int fd, std::string_view name, Take take) {
  std::vector<std::uint8_t> buffer(kBuffer);
  std::uint64_t offset = 0;
  while (true) {
    const ssize_t count = pread(fd, buffer.data(), buffer.size(), static_cast<off_t>(offset));
    if (count == 0) return {};
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      return fail_at(ErrorCode::kUnreadable, std::string(name), "byte " + std::to_string(offset),
                     "the file cannot be read, the system says error " + std::to_string(errno), "name a readable regular file");
    }
    take(std::span<const std::uint8_t>(buffer.data(), static_cast<std::size_t>(count)));
    offset += static_cast<std::uint64_t>(count);
  }
}

}  // namespace

void Sha256::Free::operator()(evp_md_ctx_st* context) const { EVP_MD_CTX_free(context); }

Digest sha256(std::span<const std::uint8_t> bytes) { return Digest{one_shot<32>(sha256_algorithm(), bytes)}; }

Digest sha256(std::string_view text) { return sha256(as_bytes(text)); }

std::string sha384_hex(std::span<const std::uint8_t> bytes) { return to_hex(one_shot<48>(sha384_algorithm(), bytes)); }

std::string sha512_hex(std::span<const std::uint8_t> bytes) { return to_hex(one_shot<64>(sha512_algorithm(), bytes)); }

Sha256::Sha256() {
  const EVP_MD* algorithm = sha256_algorithm();
  context_.reset(EVP_MD_CTX_new());
  require(context_ ? 1 : 0);
  require(EVP_DigestInit_ex2(context_.get(), algorithm, nullptr));
}

void Sha256::update(std::span<const std::uint8_t> bytes) {
  require(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()));
}

void Sha256::update(std::string_view text) { update(as_bytes(text)); }

Digest Sha256::finish() {
  Digest digest;
  require(EVP_DigestFinal_ex(context_.get(), digest.bytes.data(), nullptr));
  require(EVP_DigestInit_ex2(context_.get(), sha256_algorithm(), nullptr));
  return digest;
}

Result<Digest> sha256_of(int fd, std::string_view name) {
  Sha256 digest;
  TRY_VOID(each_piece(fd, name, [&](std::span<const std::uint8_t> piece) { digest.update(piece); }));
  return digest.finish();
}

Result<FileDigests> digests_of(int fd, std::string_view name) {
  FileDigests digests;
  Sha256 short_digest;
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> long_digest(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  require(long_digest ? 1 : 0);
  require(EVP_DigestInit_ex2(long_digest.get(), sha512_algorithm(), nullptr));
  TRY_VOID(each_piece(fd, name, [&](std::span<const std::uint8_t> piece) {
    short_digest.update(piece);
    require(EVP_DigestUpdate(long_digest.get(), piece.data(), piece.size()));
    digests.size += piece.size();
  }));
  std::array<std::uint8_t, 64> bytes{};
  require(EVP_DigestFinal_ex(long_digest.get(), bytes.data(), nullptr));
  digests.sha256 = short_digest.finish();
  digests.sha512 = to_hex(bytes);
  return digests;
}

std::string uuid5(std::string_view namespace_uuid_hex, std::string_view name) {
  static const EVP_MD* const sha1 = fetched("SHA1");
  auto hashed = from_hex(replace_all(namespace_uuid_hex, "-", ""));
  if (!hashed || hashed->size() != 16) throw std::invalid_argument("a namespace is a UUID of 32 hexadecimal digits");
  const auto text = as_bytes(name);
  hashed->insert(hashed->end(), text.begin(), text.end());
  auto digest = one_shot<20>(sha1, *hashed);
  // RFC 9562 §5.5: version 5 in the high bits of byte 6, the variant 10 in those of byte 8.
  digest[6] = static_cast<std::uint8_t>((digest[6] & 0x0FU) | 0x50U);
  digest[8] = static_cast<std::uint8_t>((digest[8] & 0x3FU) | 0x80U);
  std::string uuid = to_hex(std::span(digest).first<16>());
  for (const std::size_t dash : {8U, 13U, 18U, 23U}) uuid.insert(dash, 1, '-');
  return uuid;
}

}  // namespace proofhouse::crypto
