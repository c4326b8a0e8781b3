// SHA-2 digests of bytes and files, and the name-based UUIDs that identify results.
//
// SHA-256 and SHA-512 of FIPS 180-4, computed by OpenSSL. Exhausted memory throws std::bad_alloc; nothing else can fail but a
// read.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "base/result.h"

struct evp_md_ctx_st;

namespace proofhouse::crypto {

// The SHA-256 of the bytes.
Digest sha256(std::span<const std::uint8_t> bytes);
Digest sha256(std::string_view text);

// The SHA-384 of the bytes: 96 lower-case hexadecimal digits.
std::string sha384_hex(std::span<const std::uint8_t> bytes);

// The SHA-512 of the bytes: 128 lower-case hexadecimal digits.
std::string sha512_hex(std::span<const std::uint8_t> bytes);

// SHA-256 of bytes that come in pieces. Moves, never copies; one thread at a time.
class Sha256 {
 public:
  Sha256();
  void update(std::span<const std::uint8_t> bytes);
  void update(std::string_view text);
  // The digest of all bytes so far. The object then begins anew, as if just made.
  Digest finish();

 private:
  struct Free {
    void operator()(evp_md_ctx_st* context) const;
  };
  std::unique_ptr<evp_md_ctx_st, Free> context_;
};

// The SHA-256 of an open file, from its first to its last byte, whatever the size. Reads with pread through one buffer of 1 MiB,
// so the file offset stays where it is. `name` goes into the error. Fails with kUnreadable where the system refuses a read.
Result<Digest> sha256_of(int fd, std::string_view name = {});

// What one pass over a file yields.
struct FileDigests {
  Digest sha256;
  std::string sha512;      // 128 lower-case hexadecimal digits
  std::uint64_t size = 0;  // bytes read

  friend bool operator==(const FileDigests&, const FileDigests&) = default;
};

// As sha256_of, with the SHA-512 and the size from the same bytes.
Result<FileDigests> digests_of(int fd, std::string_view name = {});

// The namespace of every UUID of Proofhouse: the UUIDv5 of the name "proofhouse" in the nil namespace
// (00000000-0000-0000-0000-000000000000). It rests on no domain name that somebody may lose.
inline constexpr std::string_view kProofhouseNamespace = "365c82b4-6a0d-563d-948f-ef103e88b815";

// The name-based UUID of RFC 9562 §5.5 (version 5) in its usual form, 36 characters, lower case. The namespace is a UUID in
// hexadecimal digits of either case, with or without dashes. Its SHA-1 names things and protects nothing. Throws
// std::invalid_argument for a namespace that is no UUID: namespaces are constants of the program.
std::string uuid5(std::string_view namespace_uuid_hex, std::string_view name);

}  // namespace proofhouse::crypto
