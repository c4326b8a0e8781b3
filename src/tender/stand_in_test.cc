// The test program as a reader that can be made to die: copied under the name of the reader and started by the product, it reads
// as the reader does, unless the file asks for something else. It becomes the reader before main.
#include <signal.h>
#include <unistd.h>

#include "base/wire.h"
#include "formats/readers.h"
#include "sandbox/child.h"
#include "sandbox/process.h"

namespace proofhouse::tender {
namespace {

Result<std::string> read_as_asked(std::span<const std::string_view> arguments, std::span<const int> inputs) {
  if (arguments.size() != 2 || inputs.size() != 1) return fail(ErrorCode::kInternal, "this reader locates nothing");
  const auto format = from_name<Format>(arguments[1]);
  std::string bytes = TRY(sandbox::read_input(inputs[0], 1U << 20U));
  return to_wire(TRY(formats::read(*format, std::move(bytes))));
}

[[gnu::constructor]] void become_reader(int argc, char** argv) {
  if (argc < 1 || std::string_view(argv[0]) != "proofhouse-reader") return;
  const auto bytes = sandbox::read_input(sandbox::kFirstInput, 1U << 20U).value_or("");
  if (bytes.find("please die") != std::string::npos) __builtin_trap();
  if (bytes.find("please want too much memory") != std::string::npos) kill(getpid(), SIGKILL);
  sandbox::child_main(argc, argv, read_as_asked);
}

}  // namespace
}  // namespace proofhouse::tender
