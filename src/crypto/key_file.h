// Key files: one key in, one key out. Whom a key is trusted for is not said here.
#pragma once

#include <string>

#include "base/result.h"
#include "crypto/keys.h"

namespace proofhouse::crypto {

// Reads a public key from a PEM file. Fails as open_file of base/file.h, PublicKey::from_pem and check_strength(), with the
// file's name.
Result<PublicKey> read_public_key(const std::string& path);

// Reads a private key from a PEM file, and clears the text that it read. Fails as open_file and PrivateKey::from_pem, with the
// file's name.
Result<PrivateKey> read_private_key(const std::string& path);

// Writes a private key to a new file that only its owner can read (mode 0600), and syncs it. Fails with kConflict where the path
// is taken, be it by a link; with kUnreadable or kNotFound where the system refuses. A key is never written over.
Result<void> write_private_key(const std::string& path, const PrivateKey& key);

}  // namespace proofhouse::crypto
