#include "tender/exhibit_signatures.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/text.h"
#include "crypto/sha.h"
#include "formats/asic-e/reader.h"
#include "syntax/cms.h"

namespace proofhouse::tender {

namespace {

SignatureCheck with(SignatureState state, std::string detail) { return {state, {}, {}, {}, std::move(detail)}; }

// Keeps the check that says more.
void keep_best(std::optional<SignatureCheck>& best, SignatureCheck one) {
  if (!best || standing_of(one.state) > standing_of(best->state)) best = std::move(one);
}

SignatureCheck check_bytes(std::string_view signature, std::string_view content, const SignatureAsked& asked) {
  const auto cms = syntax::read_cms_file(signature);
  if (!cms) return with(SignatureState::kMalformed, one_line(cms.error()));
  return asked.trust.check(*cms, as_bytes(content), std::nullopt, asked.makers, asked.as_of);
}

std::string digest_of(std::string_view method, std::string_view bytes) {
  if (method == "sha256") return crypto::sha256(bytes).hex();
  if (method == "sha384") return crypto::sha384_hex(as_bytes(bytes));
  if (method == "sha512") return crypto::sha512_hex(as_bytes(bytes));
  return {};
}

const AsicObject* find(const AsicContainer& container, std::string_view name) {
  const auto found = std::ranges::find(container.objects, name, &AsicObject::name);
  return found == container.objects.end() ? nullptr : &*found;
}

// What keeps the manifest of a signature from standing for every file, or nothing.
std::string manifest_fault(const AsicContainer& container, const AsicSignature& signature) {
  std::set<std::string_view> covered;
  for (const AsicReference& reference : signature.references) {
    const AsicObject* object = find(container, reference.name);
    if (object == nullptr)
      return "its manifest names " + shorten(printable(reference.name), 80) + ", which is not in the container";
    const std::string digest = digest_of(reference.digest_method, as_text(object->bytes));
    if (digest.empty()) return "the digest of " + shorten(printable(reference.name), 80) + " is by " + reference.digest_method;
    if (digest != to_hex(reference.digest)) return shorten(printable(reference.name), 80) + " is not the file that was signed";
    covered.insert(object->name);
  }
  for (const AsicObject& object : container.objects) {
    if (!covered.contains(object.name)) return shorten(printable(object.name), 80) + " is not signed";
  }
  return covered.empty() ? "its manifest names no file" : "";
}

SignatureCheck check_cades(const AsicContainer& container, const AsicSignature& signature, const SignatureAsked& asked) {
  if (signature.manifest.empty())
    return with(SignatureState::kMalformed, "no manifest names " + shorten(printable(signature.file), 80));
  SignatureCheck check = check_bytes(as_text(signature.bytes), as_text(signature.manifest_bytes), asked);
  if (check.state != SignatureState::kGood) return check;
  if (std::string fault = manifest_fault(container, signature); !fault.empty()) {
    check.state = SignatureState::kWrongSubject;
    check.detail = std::move(fault);
  }
  return check;
}

}  // namespace

bool names_cms(std::string_view signature) {
  constexpr std::array<std::string_view, 7> kEndings{".p7s", ".p7m", ".p7b", ".p7", ".cms", ".pem", ".der"};
  const std::string name = lower(signature);
  return std::ranges::any_of(kEndings, [&](std::string_view ending) { return name.ends_with(ending); });
}

SignedKind signed_kind(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 1024);
  if (head.starts_with("PK\x03\x04") && head.substr(0, 128).find(formats::asic_e::kMimetype) != std::string_view::npos) {
    return SignedKind::kAsic;
  }
  return head.find("%PDF-") != std::string_view::npos ? SignedKind::kPdf : SignedKind::kNone;
}

SignatureCheck check_cms_beside(std::string_view signature, std::string_view content, const SignatureAsked& asked) {
  return check_bytes(signature, content, asked);
}

SignatureCheck check_container(const AsicContainer& container, const SignatureAsked& asked) {
  std::optional<SignatureCheck> best;
  bool xades = false;
  for (const AsicSignature& signature : container.signatures) {
    if (signature.kind == AsicSignatureKind::kXades) xades = true;
    if (signature.kind == AsicSignatureKind::kCades) keep_best(best, check_cades(container, signature, asked));
  }
  if (best) return *best;
  if (xades) return with(SignatureState::kUnverified, "it holds a XAdES signature, which is not verified");
  return with(SignatureState::kMalformed, "the container holds no signature of a signer");
}

SignatureCheck check_pdf(const SignedPdf& pdf, std::string_view bytes, const SignatureAsked& asked) {
  if (pdf.signatures.empty()) {
    if (bytes.find("/ByteRange") == std::string_view::npos) return {};
    return with(SignatureState::kMalformed, "its signature is none that can be read");
  }
  std::optional<SignatureCheck> best;
  for (const PdfSignature& signature : pdf.signatures) {
    if (signature.sub_filter != "ETSI.CAdES.detached" && signature.sub_filter != "adbe.pkcs7.detached") {
      keep_best(best, with(SignatureState::kUnverified,
                           "it holds a signature of the kind " + signature.sub_filter + ", which is not verified"));
      continue;
    }
    if (signature.covered != bytes.size() || signature.hole_end > bytes.size() || signature.hole_begin > signature.hole_end) {
      keep_best(best, with(SignatureState::kWrongSubject, "bytes were appended to the PDF after this signature"));
      continue;
    }
    std::string covered(bytes.substr(0, signature.hole_begin));
    covered += bytes.substr(signature.hole_end);
    keep_best(best, check_bytes(as_text(signature.bytes), covered, asked));
  }
  return best.value_or(SignatureCheck{});
}

}  // namespace proofhouse::tender
