#include "model/document.h"

#include <utility>

namespace proofhouse {

ReadDocument::ReadDocument() = default;
template <class T>
  requires(is_alternative<T, Document> || std::is_same_v<T, Document>)
ReadDocument::ReadDocument(T value, std::vector<Remark> seen) : document(std::move(value)), remarks(std::move(seen)) {}
ReadDocument::ReadDocument(const ReadDocument& other) = default;
ReadDocument::ReadDocument(ReadDocument&& other) noexcept = default;
ReadDocument& ReadDocument::operator=(const ReadDocument& other) = default;
ReadDocument& ReadDocument::operator=(ReadDocument&& other) noexcept = default;
ReadDocument::~ReadDocument() = default;

// Each alternative of Document.
template ReadDocument::ReadDocument(std::monostate value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(Bid value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(Response value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(Sbom value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(Envelope value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(Statement value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(KevCatalogue value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(TestReport value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(Certificate value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(ChangeNote value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(Questionnaire value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(OsvRecord value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(NvdFeed value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(CveRecord value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(EpssTable value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(OpenVexDocument value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(CsafDocument value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(CmsDocument value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(AsicContainer value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(SignedPdf value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(SigstoreBundle value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(SecureSoftwareForm value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(RolieFeed value, std::vector<Remark> seen);
template ReadDocument::ReadDocument(Document value, std::vector<Remark> seen);

}  // namespace proofhouse
