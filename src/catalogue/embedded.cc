#include "catalogue/embedded.h"

#include "base/wire.h"
#include "catalogue/embedded_data.h"

namespace proofhouse::catalogue {

Result<Catalogue> embedded() { return from_wire<Catalogue>(kEmbeddedWire); }

std::string_view embedded_wire() { return kEmbeddedWire; }
std::string_view embedded_lock() { return kEmbeddedLock; }

}  // namespace proofhouse::catalogue
