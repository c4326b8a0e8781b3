#include "render/document.h"
#include "render/docx_pandoc.h"
#include "render/docx_reference.h"
#include "render/docx_tree.h"

namespace proofhouse::render {

Result<std::string> document_docx(const Document& document, Date created) {
  const std::string program = TRY(find_pandoc());
  return run_pandoc(program, docx_tree(document), docx_reference(document.kind + " · " + document.title), created);
}

}  // namespace proofhouse::render
