// 6.2.8 MD5 and 6.2.9 SHA-1 as a file's only hash algorithm; 6.2.52 hash algorithms that nobody knows.
#include <algorithm>
#include <array>

#include "formats/csaf/file_hashes.h"
#include "formats/csaf/rules_6_2/rules.h"

namespace proofhouse::formats::csaf {

namespace {

// The names by which OpenSSL lists its digests, as the standard has them (2.1, §3.1.3.3.3).
constexpr std::array<std::string_view, 25> kAlgorithms{
    "blake2b512", "blake2s256", "md4",      "md5",      "md5-sha1", "mdc2",     "rmd160",   "ripemd", "ripemd160",
    "sha1",       "sha224",     "sha256",   "sha3-224", "sha3-256", "sha3-384", "sha3-512", "sha384", "sha512",
    "sha512-224", "sha512-256", "shake128", "shake256", "sm3",      "ssl3-md5", "whirlpool"};

void check_only(const DocumentView& view, std::string_view algorithm, Breaches& breaches) {
  each_file_hashes(view, [&](const syntax::JsonValue& list) {
    bool any = false;
    for (const syntax::JsonValue hash : list.elements()) {
      if (member_of(hash, "algorithm").text != algorithm) return;
      any = true;
    }
    if (any) breaches.add(list.node(), std::string(algorithm) + " is broken and the file's only hash algorithm");
  });
}

}  // namespace

void test_6_2_8(const DocumentView& view, Breaches& breaches) { check_only(view, "md5", breaches); }

void test_6_2_9(const DocumentView& view, Breaches& breaches) { check_only(view, "sha1", breaches); }

void test_6_2_52(const DocumentView& view, Breaches& breaches) {
  each_file_hashes(view, [&](const syntax::JsonValue& list) {
    for (const syntax::JsonValue hash : list.elements()) {
      const Text algorithm = member_of(hash, "algorithm");
      if (!algorithm || std::ranges::find(kAlgorithms, algorithm.text) != kAlgorithms.end()) continue;
      breaches.add(algorithm.node, quote(algorithm.text) + " is no hash algorithm that the standard names");
    }
  });
}

}  // namespace proofhouse::formats::csaf
