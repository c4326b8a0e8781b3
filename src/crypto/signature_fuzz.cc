// Any bytes as a signature, under every scheme. The first byte chooses the key; no input may verify, since none is signed.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <vector>

#include "base/text.h"
#include "crypto/keys.h"
#include "crypto/signature.h"

namespace {

using proofhouse::crypto::PublicKey;
using proofhouse::crypto::SignatureScheme;

// Keys of RFC 8032 §7.1 test 1 and RFC 6979 A.2.5 and A.2.6.
const std::vector<PublicKey>& keys() {
  static const std::vector<PublicKey> made = [] {
    std::vector<PublicKey> list;
    for (const char* der :
         {"302a300506032b6570032100d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
          "3059301306072a8648ce3d020106082a8648ce3d0301070342000460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
          "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299",
          "3076301006072a8648ce3d020106052b8104002203620004"
          "ec3a4e415b4e19a4568618029f427fa5da9a8bc4ae92e02e06aae5286b300c64def8f0ea9055866064a254515480bc13"
          "8015d9b72d7d57244ea8ef9ac0c621896708a59367f9dfb9f54ca84b3f1c9db1288b231c3ae0d4fe7344fd2533264720"}) {
      list.push_back(PublicKey::from_der(proofhouse::from_hex(der).value()).value());
    }
    return list;
  }();
  return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using enum SignatureScheme;
  if (size == 0) return 0;
  const PublicKey& key = keys()[data[0] % keys().size()];
  const std::span<const std::uint8_t> signature(data + 1, size - 1);
  constexpr std::array<std::uint8_t, 5> kMessage{'u', 'n', 's', 'e', 't'};
  for (const auto scheme : {ed25519, ecdsa_der, ecdsa_raw, rsa_pss, rsa_pkcs1}) {
    if (proofhouse::crypto::verify(key, scheme, kMessage, signature)) std::abort();
  }
  return 0;
}
