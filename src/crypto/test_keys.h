// Keys and files for the tests of this folder.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/text.h"
#include "crypto/keys.h"

namespace proofhouse::crypto::testing {

inline std::string test_file(std::string_view name) {
  auto text = read_file(std::string(PROOFHOUSE_SOURCE_DIR) + "/src/crypto/testdata/" + std::string(name));
  EXPECT_TRUE(text) << name;
  return text.value_or("");
}

inline PrivateKey private_key(std::string_view name) {
  auto key = PrivateKey::from_pem(test_file(std::string(name) + ".pem"));
  EXPECT_TRUE(key) << name << ": " << (key ? "" : one_line(key.error()));
  return key.value();
}

inline PublicKey public_key(std::string_view name) {
  auto key = PublicKey::from_pem(test_file(std::string(name) + ".pub.pem"));
  EXPECT_TRUE(key) << name << ": " << (key ? "" : one_line(key.error()));
  return key.value();
}

inline std::vector<std::uint8_t> hex(std::string_view digits) {
  auto bytes = from_hex(digits);
  EXPECT_TRUE(bytes) << digits;
  return bytes.value_or(std::vector<std::uint8_t>{});
}

inline PublicKey public_key_of(std::string_view der_hex) {
  auto key = PublicKey::from_der(hex(der_hex));
  EXPECT_TRUE(key) << (key ? "" : one_line(key.error()));
  return key.value();
}

inline constexpr std::string_view kEd25519Prefix = "302a300506032b6570032100";
inline constexpr std::string_view kP256Prefix = "3059301306072a8648ce3d020106082a8648ce3d03010703420004";
inline constexpr std::string_view kP384Prefix = "3076301006072a8648ce3d020106052b8104002203620004";

// A folder of third-party conformance data, or nothing where the machine has none.
inline std::string shared_data(std::string_view below) {
  const char* given = std::getenv("PROOFHOUSE_DATA");
  const std::string root = given != nullptr ? given : std::string(PROOFHOUSE_SOURCE_DIR) + "/../shared/data";
  const std::string path = root + "/" + std::string(below);
  return is_folder(path) ? path : "";
}

}  // namespace proofhouse::crypto::testing
