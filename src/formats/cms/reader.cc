#include "formats/cms/reader.h"

#include "base/text.h"
#include "formats/remarks.h"

namespace proofhouse::formats::cms {

namespace {

std::string issuer_text(syntax::Octets der) {
  if (der.empty()) return {};
  syntax::DerReader reader(der);
  const auto element = reader.next("an issuer");
  if (!element) return {};
  const auto name = syntax::read_name(*element);
  return name ? name->text : std::string();
}

CmsCertificate certificate_of(const syntax::X509Certificate& read) {
  CmsCertificate out;
  out.subject = read.subject.text;
  out.issuer = read.issuer.text;
  out.serial = to_hex(read.serial);
  out.not_before = read.not_before;
  out.not_after = read.not_after;
  if (read.extended_key_usage) out.usages = *read.extended_key_usage;
  return out;
}

std::optional<Timestamp> told_by(syntax::Octets token) {
  const auto cms = syntax::read_cms(token);
  if (!cms || !cms->content) return std::nullopt;
  const auto info = syntax::read_time_stamp_info(*cms->content);
  return info ? std::optional(info->time) : std::nullopt;
}

CmsSignature signature_of(const syntax::CmsSigner& signer) {
  CmsSignature out;
  out.issuer = issuer_text(signer.issuer);
  out.serial = to_hex(signer.issuer.empty() ? signer.subject_key_id : signer.serial);
  out.digest = syntax::algorithm_name(signer.digest.oid);
  out.algorithm = syntax::algorithm_name(signer.signature_algorithm.oid);
  out.signing_time = signer.signing_time;
  if (!signer.tokens.empty()) out.stamped = told_by(signer.tokens.front());
  return out;
}

}  // namespace

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  const auto cms = TRY(syntax::read_cms_file(bytes, limits));
  CmsDocument document;
  document.content_type = cms.content_type;
  document.attached = cms.content.has_value();
  document.content_size = cms.content ? cms.content->size() : 0;
  for (const syntax::Octets der : cms.certificates) {
    if (const auto read = syntax::read_certificate(der)) document.certificates.push_back(certificate_of(*read));
  }
  document.revocation_lists = static_cast<std::uint32_t>(cms.revocation_lists.size());
  for (const auto& signer : cms.signers) document.signers.push_back(signature_of(signer));
  Remarks remarks;
  for (const Breach& breach : breaches(cms)) remarks.add(breach.message);
  return ReadDocument{std::move(document), std::move(remarks).take()};
}

}  // namespace proofhouse::formats::cms
