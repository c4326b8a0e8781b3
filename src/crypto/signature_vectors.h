// The certificates, signatures and time-stamps that tools/make_signature_vectors.py made for the tests.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/text.h"
#include "crypto/certificate.h"

namespace proofhouse::crypto::testing {

inline const std::map<std::string, std::string, std::less<>>& signature_vectors() {
  static const auto all = [] {
    std::map<std::string, std::string, std::less<>> out;
    const std::string text = read_file(PROOFHOUSE_SOURCE_DIR "/src/crypto/testdata/cms/vectors.txt").value_or("");
    EXPECT_FALSE(text.empty());
    for (const std::string_view line : split(text, '\n')) {
      const std::size_t space = line.find(' ');
      if (space == std::string_view::npos) continue;
      const auto bytes = from_base64(line.substr(space + 1));
      EXPECT_TRUE(bytes) << line.substr(0, space);
      if (bytes) out.emplace(line.substr(0, space), as_text(*bytes));
    }
    return out;
  }();
  return all;
}

inline std::string_view vector_of(std::string_view name) {
  const auto found = signature_vectors().find(name);
  EXPECT_NE(found, signature_vectors().end()) << name;
  return found == signature_vectors().end() ? std::string_view() : std::string_view(found->second);
}

// Of PEM vectors.
inline std::vector<Certificate> certificates(std::string_view name) {
  auto read = Certificate::from_pem(vector_of(name));
  EXPECT_TRUE(read) << name << ": " << (read ? "" : one_line(read.error()));
  return read.value_or(std::vector<Certificate>{});
}

inline std::vector<RevocationList> lists(std::string_view name) {
  auto read = RevocationList::from_pem(vector_of(name));
  EXPECT_TRUE(read) << name << ": " << (read ? "" : one_line(read.error()));
  return read.value_or(std::vector<RevocationList>{});
}

}  // namespace proofhouse::crypto::testing
