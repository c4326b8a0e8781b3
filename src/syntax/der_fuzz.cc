// What der.h must hold for any bytes: what was rewritten is DER, and certificates, lists and signed data are read or refused.
#include "syntax/der.h"

#include <cstdlib>
#include <string>

#include "base/text.h"
#include "syntax/cms.h"
#include "syntax/crl.h"
#include "syntax/pem_blocks.h"
#include "syntax/x509.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace syntax = proofhouse::syntax;
  const syntax::Octets bytes{data, size};
  const auto rewritten = syntax::definite(bytes, syntax::kCmsLimits);
  if (rewritten) {
    if (rewritten->used > size) std::abort();
    if (!rewritten->der.empty()) {
      const auto again = syntax::definite(proofhouse::as_bytes(rewritten->der), syntax::kCmsLimits);
      if (!again || !again->der.empty() || again->used != rewritten->der.size()) std::abort();
    }
  }
  if (const auto certificate = syntax::read_certificate(bytes)) {
    if (!proofhouse::is_utf8(certificate->subject.text)) std::abort();
  }
  if (const auto list = syntax::read_crl(bytes)) {
    for (const auto& entry : list->entries) {
      if (list->find(entry.serial) == nullptr) std::abort();
    }
  }
  (void)syntax::read_cms_file(proofhouse::as_text(bytes));
  (void)syntax::read_time_stamp_info(bytes);
  (void)syntax::token_of(bytes);
  (void)syntax::pem_blocks(proofhouse::as_text(bytes), 16);
  return 0;
}
