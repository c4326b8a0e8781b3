// Random: bytes that nobody can guess, for salts. Nothing that decides is ever made from them.
#pragma once

#include "base/digest.h"

namespace proofhouse::crypto {

// 32 bytes from the system's random source. Ends the program where there is none.
Digest random_salt();

}  // namespace proofhouse::crypto
