#include "crypto/key_file.h"

#include <fcntl.h>
#include <openssl/crypto.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <utility>

#include "base/file.h"

namespace proofhouse::crypto {

namespace {

constexpr std::uint64_t kMostBytes = 16U << 10U;
constexpr mode_t kOwnerOnly = S_IRUSR | S_IWUSR;

// A text that is cleared when it goes.
struct SecretText {
  std::string text;
  explicit SecretText(std::string taken) : text(std::move(taken)) {}
  SecretText(const SecretText&) = delete;
  SecretText& operator=(const SecretText&) = delete;
  ~SecretText() { OPENSSL_cleanse(text.data(), text.size()); }
};

template <class T>
Result<T> named(Result<T> result, const std::string& path) {
  if (!result) result.error().file = path;
  return result;
}

bool write_whole(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(fd, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return fsync(fd) == 0;
}

}  // namespace

Result<PublicKey> read_public_key(const std::string& path) {
  const std::string text = TRY(read_file(path, kMostBytes));
  PublicKey key = TRY(named(PublicKey::from_pem(text), path));
  TRY_VOID(named(key.check_strength(), path));
  return key;
}

Result<PrivateKey> read_private_key(const std::string& path) {
  const SecretText secret(TRY(read_file(path, kMostBytes)));
  return named(PrivateKey::from_pem(secret.text), path);
}

Result<void> write_private_key(const std::string& path, const PrivateKey& key) {
  const Descriptor fd(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kOwnerOnly));
  if (!fd.valid() && (errno == EEXIST || errno == ELOOP)) {
    return fail_at(ErrorCode::kConflict, path, {}, "the file is there already", "choose another name or remove it yourself");
  }
  if (!fd.valid()) {
    const ErrorCode code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::kNotFound : ErrorCode::kUnreadable;
    return fail_at(code, path, {}, "the file cannot be made", "check the folder and its permissions");
  }
  const SecretText secret(key.to_pem());
  if (!write_whole(fd.get(), secret.text)) {
    unlink(path.c_str());
    return fail_at(ErrorCode::kUnreadable, path, {}, "the key cannot be written", "check the disk");
  }
  return {};
}

}  // namespace proofhouse::crypto
