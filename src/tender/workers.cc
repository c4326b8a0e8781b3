#include "tender/workers.h"

#include <csignal>

#include "base/file.h"
#include "base/wire.h"
#include "model/document_wire.h"
#include "verify/delivery/compare.h"

namespace proofhouse::tender {

namespace {

// The error of a machine that is out of something: no word about the input.
Error incomplete(Error error) {
  error.code = ErrorCode::kIncomplete;
  return error;
}

Result<Descriptor> input_file(std::string_view bytes) {
  auto file = sandbox::memory_file(bytes);
  if (!file) return std::unexpected(incomplete(file.error()));
  return file;
}

Result<std::string> taken(sandbox::Outcome outcome) {
  const bool refused = outcome.ending == sandbox::Ending::kRefused;
  auto answer = sandbox::answer_of(std::move(outcome));
  if (!answer && refused) return std::unexpected(incomplete(answer.error()));
  return answer;
}

}  // namespace

Result<Workers> Workers::open(bool unsafe_no_sandbox, const std::string& folder) {
  const std::string where = folder.empty() ? program_folder() : folder;
  auto reader = TRY(sandbox::Program::open(where + "/proofhouse-reader"));
  auto verifier = TRY(sandbox::Program::open(where + "/proofhouse-verifier"));
  return Workers(std::move(reader), std::move(verifier), unsafe_no_sandbox);
}

std::vector<std::string> Workers::arguments(std::vector<std::string> rest) const {
  if (unsafe_) rest.insert(rest.begin(), std::string(sandbox::kUnsafeArgument));
  return rest;
}

Result<std::string> Workers::ask_reader(std::vector<std::string> words, int fd, bool& died) const {
  sandbox::Request request;
  request.arguments = arguments(std::move(words));
  request.inputs = {fd};
  auto outcome = sandbox::run(reader_, request);
  // Nothing inside the sandbox sends SIGKILL: that came from a machine without memory, not from the file.
  died = outcome.ending == sandbox::Ending::kDied && outcome.signal != SIGKILL;
  return taken(std::move(outcome));
}

Result<ReadDocument> Workers::read(Format format, int fd, bool& died) const {
  const std::string answer = TRY(ask_reader({"read", std::string(name_of(format))}, fd, died));
  return document_from_wire(answer);
}

Result<FileCheck> Workers::check(int fd, bool& died) const {
  const std::string answer = TRY(ask_reader({"check"}, fd, died));
  return from_wire<FileCheck>(answer);
}

Result<ReadDocument> Workers::read(Format format, std::string_view bytes) const {
  const Descriptor file = TRY(input_file(bytes));
  bool died = false;
  return read(format, file.get(), died);
}

Result<std::vector<formats::Located>> Workers::locate(int fd, const std::vector<std::uint32_t>& nodes) const {
  const Descriptor list = TRY(input_file(to_wire(nodes)));
  sandbox::Request request;
  request.arguments = arguments({"locate"});
  request.inputs = {fd, list.get()};
  const std::string answer = TRY(taken(sandbox::run(reader_, request)));
  return from_wire<std::vector<formats::Located>>(answer);
}

Result<std::string> Workers::ask_verifier(std::vector<std::string> words, std::string_view wire) const {
  const Descriptor input = TRY(input_file(wire));
  sandbox::Request request;
  request.arguments = arguments(std::move(words));
  request.inputs = {input.get()};
  return taken(sandbox::run(verifier_, request));
}

Result<Verified> Workers::verify(std::string_view case_wire) const {
  const std::string answer = TRY(ask_verifier({}, case_wire));
  return from_wire<Verified>(answer);
}

Result<DeliverySight> Workers::compare(std::string_view delivery_wire) const {
  const std::string answer = TRY(ask_verifier({std::string(verify::kDeliveryArgument)}, delivery_wire));
  return from_wire<DeliverySight>(answer);
}

}  // namespace proofhouse::tender
