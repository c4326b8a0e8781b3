// Result<T>: a value or an Error. TRY: the value, or return the Error to the caller.
#pragma once

#include <expected>
#include <utility>

#include "base/error.h"

namespace proofhouse {

template <class T>
using Result = std::expected<T, Error>;

// A failure, ready to be returned from any function that returns a Result.
inline std::unexpected<Error> fail(ErrorCode code, std::string cause, std::string cure = {}) {
  return std::unexpected(Error{code, {}, {}, std::move(cause), std::move(cure)});
}

// The same failure with a file and, where it is known, a place.
inline std::unexpected<Error> fail_at(ErrorCode code, std::string file, std::string place, std::string cause,
                                      std::string cure = {}) {
  return std::unexpected(Error{code, std::move(file), std::move(place), std::move(cause), std::move(cure)});
}

}  // namespace proofhouse

// Evaluates an expression of type Result<T>; yields the T, or returns the Error from the enclosing function.
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): the one macro of the house; a function cannot return for its caller.
#define TRY(...)                                                              \
  __extension__({                                                             \
    auto&& try_result_ = (__VA_ARGS__);                                       \
    if (!try_result_) return std::unexpected(std::move(try_result_).error()); \
    std::move(try_result_).value();                                           \
  })

// The same for Result<void>.
#define TRY_VOID(...)                                                         \
  do {                                                                        \
    auto&& try_result_ = (__VA_ARGS__);                                       \
    if (!try_result_) return std::unexpected(std::move(try_result_).error()); \
  } while (false)
