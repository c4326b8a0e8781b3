// Signatures as files: CMS signed data, ASiC-E containers and signed PDF, as read. Nothing in them was verified.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "base/fields.h"

namespace proofhouse {

struct CmsCertificate {
  std::string subject;
  std::string issuer;
  std::string serial;  // hexadecimal
  std::optional<Timestamp> not_before;
  std::optional<Timestamp> not_after;
  std::vector<std::string> usages;  // object identifiers of the extended key usage
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"subject", &CmsCertificate::subject}, Field{"issuer", &CmsCertificate::issuer},
                         Field{"serial", &CmsCertificate::serial}, Field{"not_before", &CmsCertificate::not_before},
                         Field{"not_after", &CmsCertificate::not_after}, Field{"usages", &CmsCertificate::usages});
  }
};

struct CmsSignature {
  std::string issuer;  // of the signer's certificate; empty where its key identifier names it
  std::string serial;  // or the key identifier, hexadecimal
  std::string digest;  // "sha256"
  std::string algorithm;
  std::optional<Timestamp> signing_time;  // the signer's own word
  std::optional<Timestamp> stamped;       // what the first time-stamp token in it tells
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"issuer", &CmsSignature::issuer}, Field{"serial", &CmsSignature::serial},
                         Field{"digest", &CmsSignature::digest}, Field{"algorithm", &CmsSignature::algorithm},
                         Field{"signing_time", &CmsSignature::signing_time}, Field{"stamped", &CmsSignature::stamped});
  }
};

// RFC 5652 SignedData, among it time-stamp tokens.
struct CmsDocument {
  std::string content_type;  // an object identifier
  bool attached = false;
  std::uint64_t content_size = 0;
  std::vector<CmsCertificate> certificates;
  std::uint32_t revocation_lists = 0;
  std::vector<CmsSignature> signers;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"content_type", &CmsDocument::content_type}, Field{"attached", &CmsDocument::attached},
                         Field{"content_size", &CmsDocument::content_size}, Field{"certificates", &CmsDocument::certificates},
                         Field{"revocation_lists", &CmsDocument::revocation_lists}, Field{"signers", &CmsDocument::signers});
  }
};

// What a manifest says about one file of the container.
struct AsicReference {
  std::string name;
  std::string digest_method;  // "sha256"; the URI where it is none that is known
  std::vector<std::uint8_t> digest;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"name", &AsicReference::name}, Field{"digest_method", &AsicReference::digest_method},
                         Field{"digest", &AsicReference::digest});
  }
};

enum class AsicSignatureKind : std::uint8_t { kCades, kXades, kTimeStamp };
constexpr std::array<std::string_view, 3> enum_names(AsicSignatureKind) { return {"cades", "xades", "time-stamp"}; }

struct AsicSignature {
  std::string file;  // META-INF/signature.p7s
  AsicSignatureKind kind = AsicSignatureKind::kCades;
  std::vector<std::uint8_t> bytes;
  std::string manifest;  // the entry that it signs; empty where no manifest names it
  std::vector<std::uint8_t> manifest_bytes;
  std::vector<AsicReference> references;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"file", &AsicSignature::file}, Field{"kind", &AsicSignature::kind},
                         Field{"bytes", &AsicSignature::bytes}, Field{"manifest", &AsicSignature::manifest},
                         Field{"manifest_bytes", &AsicSignature::manifest_bytes},
                         Field{"references", &AsicSignature::references});
  }
};

struct AsicObject {
  std::string name;
  std::vector<std::uint8_t> bytes;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"name", &AsicObject::name}, Field{"bytes", &AsicObject::bytes});
  }
};

// ETSI EN 319 162-1.
struct AsicContainer {
  std::vector<AsicObject> objects;  // all files but those of META-INF and mimetype
  std::vector<AsicSignature> signatures;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"objects", &AsicContainer::objects}, Field{"signatures", &AsicContainer::signatures});
  }
};

struct PdfSignature {
  std::string sub_filter;           // "ETSI.CAdES.detached"
  std::uint64_t hole_begin = 0;     // of the contents, which are not signed: the offset of "<"
  std::uint64_t hole_end = 0;       // behind ">"
  std::uint64_t covered = 0;        // the file up to here is signed, but for the hole
  std::vector<std::uint8_t> bytes;  // CMS, or a time-stamp token
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"sub_filter", &PdfSignature::sub_filter}, Field{"hole_begin", &PdfSignature::hole_begin},
                         Field{"hole_end", &PdfSignature::hole_end}, Field{"covered", &PdfSignature::covered},
                         Field{"bytes", &PdfSignature::bytes});
  }
};

// ETSI EN 319 142-1 and ISO 32000-1 §12.8.
struct SignedPdf {
  std::uint64_t size = 0;
  std::vector<PdfSignature> signatures;  // sound ones, in the order of the file
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"size", &SignedPdf::size}, Field{"signatures", &SignedPdf::signatures});
  }
};

}  // namespace proofhouse
