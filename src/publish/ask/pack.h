// The RFP pack: every document of a tender, as bytes and on disk.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "publish/ask/asked.h"
#include "publish/questionnaire/write.h"
#include "render/document.h"

namespace proofhouse::publish::ask {

// One document and the name of its files, without an ending.
struct PackDocument {
  std::string name;
  render::Document document;
};

// security-annex, clause-book, evaluation-method, and checklist where the profile has one; in this order.
std::vector<PackDocument> pack_documents(const Asked& asked);
// policy.
std::vector<PackDocument> policy_documents(const Asked& asked);

enum class Formats : std::uint8_t { kHtml, kHtmlAndDocx };

struct Written {
  std::vector<std::string> paths;  // of what was written, in order: the files, all HTML, then all DOCX
  std::optional<Error> missing;    // why DOCX files are missing
};

// Writes the files and the documents below `folder`, which is made where it is missing; each file replaces its predecessor whole.
// First the files, then all HTML, then all DOCX, several at once. `progress` is called after each file, from one thread at a
// time. What hinders the DOCX (pandoc is not there) is in Written::missing and leaves the HTML. Fails with kDenied where a file
// is a link, kUnreadable where the system refuses.
Result<Written> write_pack(const std::vector<PackDocument>& documents, std::span<const NamedFile> files,
                           const std::string& folder, Formats formats, Date created,
                           const std::function<void(std::size_t, std::size_t)>& progress = {});

}  // namespace proofhouse::publish::ask
