// Workers: the reader and verifier processes of this build, and what they answer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "formats/locate.h"
#include "model/case.h"
#include "model/delivery.h"
#include "model/document.h"
#include "model/file_check.h"
#include "sandbox/process.h"

namespace proofhouse::tender {

// May be used by several threads at once. In every function the error kIncomplete says that the answer might be another one the
// next time: a backstop of time or memory fired, or a process could not be started; the whole result is then incomplete. All
// other errors are about the input and always the same.
class Workers {
 public:
  // Finds proofhouse-reader and proofhouse-verifier in `folder`; empty: beside the running program. Fails as
  // sandbox::Program::open.
  static Result<Workers> open(bool unsafe_no_sandbox, const std::string& folder = {});

  // Reads an open file as a format, in a process of its own. Error codes: kMalformed, kInvalid and kLimit are about the file;
  // `died` is set where the file made the process end without an answer.
  Result<ReadDocument> read(Format format, int fd, bool& died) const;
  // The same for bytes in memory.
  Result<ReadDocument> read(Format format, std::string_view bytes) const;

  // What an open file is and every rule that it breaks. Errors and `died` as of read().
  Result<FileCheck> check(int fd, bool& died) const;

  // Where these nodes of a JSON document are.
  Result<std::vector<formats::Located>> locate(int fd, const std::vector<std::uint32_t>& nodes) const;

  // All verifiers over one case, given as its wire form.
  Result<Verified> verify(std::string_view case_wire) const;
  // The same for a delivery: verify/delivery/compare.h over one DeliveryCase, given as its wire form.
  Result<DeliverySight> compare(std::string_view delivery_wire) const;

 private:
  Result<std::string> ask_reader(std::vector<std::string> words, int fd, bool& died) const;
  Result<std::string> ask_verifier(std::vector<std::string> words, std::string_view wire) const;
  Workers(sandbox::Program reader, sandbox::Program verifier, bool unsafe)
      : reader_(std::move(reader)), verifier_(std::move(verifier)), unsafe_(unsafe) {}
  [[nodiscard]] std::vector<std::string> arguments(std::vector<std::string> rest) const;

  sandbox::Program reader_;
  sandbox::Program verifier_;
  bool unsafe_ = false;
};

}  // namespace proofhouse::tender
