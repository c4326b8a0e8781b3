// The checklist: what makes a product unsuitable, on one page.
#pragma once

#include "publish/ask/asked.h"
#include "render/document.h"

namespace proofhouse::publish::ask {

// Whether the tender gets one: the profile caps what is proved before award, so that few people must decide by few papers.
bool has_checklist(const Profile& profile);

render::Document checklist(const Asked& asked);

}  // namespace proofhouse::publish::ask
