// The security annex: every requirement that holds, what proves it, its gates and its tests.
#pragma once

#include "publish/ask/asked.h"
#include "render/document.h"

namespace proofhouse::publish::ask {

render::Document security_annex(const Asked& asked);

// What the levels C0 to C5 stand for and what each is worth; a table that other documents show too.
render::Table table_of_levels();

}  // namespace proofhouse::publish::ask
