// The cryptographic library behind this folder: started on first use, never at program start.
#pragma once

namespace proofhouse::crypto {

// Starts OpenSSL once, without its configuration file: the machine's openssl.cnf can neither load providers nor change a verdict.
// Every function of this folder that reaches OpenSSL calls it first. Safe from several threads; costs nothing after the first
// call.
void start_library();

// Drops what OpenSSL queued about refused input, so that no refusal leaks into the next call of this thread.
void forget_library_errors();

}  // namespace proofhouse::crypto
