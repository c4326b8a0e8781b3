// The rules of the OpenVEX specification that hold beside its schema.
#pragma once

#include "formats/violations.h"
#include "model/openvex.h"
#include "syntax/json.h"

namespace proofhouse::formats::openvex {

// The rules of README.md other than "schema" and "draft", of a document that was read from this JSON.
void check_rules(const OpenVexDocument& vex, const syntax::JsonDocument& document, Violations& violations);

}  // namespace proofhouse::formats::openvex
