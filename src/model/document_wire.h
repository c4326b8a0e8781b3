// The wire form of a ReadDocument (base/wire.h), compiled once for all formats: it takes a minute.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/document.h"

namespace proofhouse {

// As to_wire and from_wire of base/wire.h.
std::string to_wire(const ReadDocument& document);
Result<ReadDocument> document_from_wire(std::string_view bytes);

}  // namespace proofhouse
