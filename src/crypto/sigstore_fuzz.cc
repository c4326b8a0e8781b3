// Any bytes as the certificate, the time stamp, the body and the checkpoint of a bundle, and as a trusted root: nothing verifies.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/text.h"
#include "crypto/sigstore.h"
#include "crypto/sigstore_certificate.h"
#include "crypto/sigstore_entry.h"
#include "crypto/sigstore_log.h"
#include "crypto/sigstore_timestamp.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace proofhouse;
  const std::vector<std::uint8_t> bytes(data, data + size);
  const std::vector<std::vector<std::uint8_t>> list{bytes};
  const crypto::TrustedAuthority authority{"", list, {}};
  static_cast<void>(crypto::TrustedRoot::parse(std::string(as_text(bytes))));
  static_cast<void>(crypto::read_signer(list));
  static_cast<void>(crypto::check_certificate_log(bytes, bytes, {}));
  static_cast<void>(crypto::read_checkpoint(as_text(bytes)));
  LogEntry entry;
  entry.kind = "hashedrekord";
  entry.version = "0.0.1";
  entry.body = bytes;
  if (crypto::check_body(entry, {})) std::abort();
  if (crypto::check_chain(list, {}, Timestamp())) std::abort();
  if (crypto::stamped_time(bytes, bytes, {&authority, 1})) std::abort();
  return 0;
}
