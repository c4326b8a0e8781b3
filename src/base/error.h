// Error: what went wrong, where, why, and what to do about it, as a value.
#pragma once

#include <cstdint>
#include <string>

namespace proofhouse {

// A class of failure. The command line turns it into an exit status; nothing else depends on it.
enum class ErrorCode : std::uint8_t {
  kUsage,       // the caller asked for something that does not exist
  kNotFound,    // a file, bid or requirement that is not there
  kUnreadable,  // the operating system refused
  kMalformed,   // bytes that are not what they should be
  kLimit,       // a limit on work was reached: bytes, nodes, depth
  kInvalid,     // well-formed, but against a rule
  kDenied,      // refused for safety: a link, a path out of its folder
  kConflict,    // would overwrite or contradict what is there
  kIncomplete,  // a time or memory backstop fired
  kInternal,    // a fault of Proofhouse
};

// An error names file, place, cause and cure. The same input always gives the same error.
struct Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string file;   // as the user gave it; empty where no file is concerned
  std::string place;  // "12:3" (line:column), "/components/4", "byte 17"; empty where there is none
  std::string cause;  // what is wrong, without a full stop
  std::string cure;   // what to do, an imperative; empty where nothing can be done

  friend bool operator==(const Error&, const Error&) = default;
};

// One line for standard error: "FILE:PLACE: CAUSE; CURE". Control characters are shown as escapes.
std::string one_line(const Error& error);

}  // namespace proofhouse
