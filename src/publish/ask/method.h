// The evaluation method: how bids are judged and compared, with every weight, the formula and a worked example.
#pragma once

#include "publish/ask/asked.h"
#include "render/document.h"

namespace proofhouse::publish::ask {

render::Document evaluation_method(const Asked& asked);

}  // namespace proofhouse::publish::ask
