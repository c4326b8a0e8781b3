// The clause book: what becomes part of the contract, clause by clause.
#pragma once

#include "model/requirement.h"
#include "publish/ask/asked.h"
#include "render/document.h"

namespace proofhouse::publish::ask {

render::Document clause_book(const Asked& asked);

// The clause with each {placeholder} replaced by its default in brackets, strong: "within [21] days". What is no parameter of the
// clause stays as it is written.
render::Paragraph filled_clause(const Clause& clause);

}  // namespace proofhouse::publish::ask
