// EmbeddedData: the bytes that pack-catalogue writes while the program is built.
#pragma once

#include <string_view>

namespace proofhouse::catalogue {

extern const std::string_view kEmbeddedWire;
extern const std::string_view kEmbeddedLock;

}  // namespace proofhouse::catalogue
