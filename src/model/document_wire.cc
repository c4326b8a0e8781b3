#include "model/document_wire.h"

#include "base/wire.h"

namespace proofhouse {

std::string to_wire(const ReadDocument& document) { return to_wire<ReadDocument>(document); }

Result<ReadDocument> document_from_wire(std::string_view bytes) { return from_wire<ReadDocument>(bytes); }

}  // namespace proofhouse
