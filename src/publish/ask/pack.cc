#include "publish/ask/pack.h"

#include <mutex>

#include "base/at_once.h"
#include "base/file.h"
#include "publish/ask/annex.h"
#include "publish/ask/checklist.h"
#include "publish/ask/clauses.h"
#include "publish/ask/method.h"
#include "publish/ask/policy.h"

namespace proofhouse::publish::ask {

namespace {

using Made = std::vector<std::optional<Result<std::string>>>;

// pandoc takes most of the time and one processor each: as many at once as there are processors.
Made all_docx(const std::vector<PackDocument>& documents, Date created, const std::function<void()>& done) {
  Made made(documents.size());
  std::mutex mutex;
  at_once(documents.size(), 0, [&](std::size_t i) {
    made[i] = render::document_docx(documents[i].document, created);
    const std::lock_guard lock(mutex);
    done();
  });
  return made;
}

}  // namespace

std::vector<PackDocument> pack_documents(const Asked& asked) {
  std::vector<PackDocument> out;
  out.push_back({"security-annex", security_annex(asked)});
  out.push_back({"clause-book", clause_book(asked)});
  out.push_back({"evaluation-method", evaluation_method(asked)});
  if (has_checklist(asked.profile)) out.push_back({"checklist", checklist(asked)});
  return out;
}

std::vector<PackDocument> policy_documents(const Asked& asked) {
  std::vector<PackDocument> out;
  out.push_back({"policy", procurement_policy(asked)});
  return out;
}

Result<Written> write_pack(const std::vector<PackDocument>& documents, std::span<const NamedFile> files,
                           const std::string& folder, Formats formats, Date created,
                           const std::function<void(std::size_t, std::size_t)>& progress) {
  const std::size_t all = documents.size() * (formats == Formats::kHtml ? 1 : 2);
  std::size_t count = 0;
  const auto done = [&] {
    ++count;
    if (progress) progress(count, all);
  };
  Written written;
  const auto put = [&](const std::string& name, const std::string& bytes) -> Result<void> {
    written.paths.push_back(folder + "/" + name);
    return write_file(written.paths.back(), bytes);
  };
  for (const auto& file : files) TRY_VOID(put(file.name, file.bytes));
  for (const auto& each : documents) {
    TRY_VOID(put(each.name + ".html", render::document_html(each.document)));
    done();
  }
  if (formats == Formats::kHtml) return written;
  const Made made = all_docx(documents, created, done);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const auto& docx = *made[i];
    if (docx) {
      TRY_VOID(put(documents[i].name + ".docx", *docx));
    } else if (!written.missing) {
      written.missing = docx.error();
    }
  }
  return written;
}

}  // namespace proofhouse::publish::ask
