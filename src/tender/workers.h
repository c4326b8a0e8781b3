// Workers: the reader and verifier processes of this build, and what they answer.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "formats/locate.h"
#include "model/case.h"
#include "model/document.h"
#include "sandbox/process.h"

namespace proofhouse::tender {

// May be used by several threads at once.
class Workers {
 public:
  // Finds proofhouse-reader and proofhouse-verifier beside the running program. Fails with kNotFound where one is missing.
  static Result<Workers> open(bool unsafe_no_sandbox);

  // Reads an open file as a format, in a process of its own. Error codes: kMalformed, kInvalid and kLimit are about the file; kIncomplete says
  // that a backstop fired; `died` is set where the process ended without an answer.
  Result<ReadDocument> read(Format format, int fd, bool& died) const;

  // Where these nodes of a JSON document are.
  Result<std::vector<formats::Located>> locate(int fd, const std::vector<std::uint32_t>& nodes) const;

  // All verifiers over one case.
  Result<Verified> verify(const Case& subject) const;

  [[nodiscard]] bool unsafe() const { return unsafe_; }

 private:
  Workers(sandbox::Program reader, sandbox::Program verifier, bool unsafe)
      : reader_(std::move(reader)), verifier_(std::move(verifier)), unsafe_(unsafe) {}
  [[nodiscard]] std::vector<std::string> arguments(std::vector<std::string> rest) const;

  sandbox::Program reader_;
  sandbox::Program verifier_;
  bool unsafe_ = false;
};

}  // namespace proofhouse::tender
