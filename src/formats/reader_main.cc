// proofhouse-reader: one file of a vendor, a device or a feed in, one typed document out. Sandboxed; started by descriptor.
//
//   proofhouse-reader read FORMAT    input 0: the file                 answer: the wire form of its ReadDocument
//   proofhouse-reader check          input 0: the file                 answer: the wire form of its FileCheck
//   proofhouse-reader locate         input 0: a JSON file,             answer: the wire form of a list of Located
//                                    input 1: the wire form of a list of 32-bit node indexes
#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/wire.h"
#include "formats/check.h"
#include "formats/locate.h"
#include "formats/readers.h"
#include "model/document_wire.h"
#include "sandbox/child.h"

namespace {

using namespace proofhouse;

std::unexpected<Error> wrong_use() {
  return fail(ErrorCode::kUsage, "the reader was called wrongly",
              "call it as: read FORMAT or check with one input, or locate with two");
}

Result<std::string> read_one(std::string_view name, int input) {
  const auto format = from_name<Format>(name);
  if (!format) return fail(ErrorCode::kUsage, "there is no format " + std::string(name), "name a format of the reader");
  const formats::Reader& reader = formats::reader_of(*format);
  std::string bytes = TRY(sandbox::read_input(input, reader.limits.bytes));
  const ReadDocument document = TRY(reader.read(std::move(bytes), reader.limits));
  std::string answer = to_wire(document);
  if (answer.size() > reader.limits.output) {
    return fail(ErrorCode::kLimit,
                "the file grows to more than " + std::to_string(reader.limits.output) + " bytes when it is read",
                "give a smaller file");
  }
  return answer;
}

Result<std::string> check_one(int input) {
  return to_wire(formats::check(TRY(sandbox::read_input(input, formats::kCheckLimits.bytes))));
}

Result<std::string> locate_all(int file, int list) {
  constexpr std::uint64_t kWireBytes = 4 + 8 * formats::kMostLocated;
  const std::string wire = TRY(sandbox::read_input(list, kWireBytes));
  const auto nodes = TRY(from_wire<std::vector<std::uint32_t>>(wire));
  std::uint64_t most = 0;
  for (const formats::Reader& reader : formats::readers()) most = std::max(most, reader.limits.bytes);
  const std::string bytes = TRY(sandbox::read_input(file, most));
  return to_wire(TRY(formats::locate(bytes, nodes)));
}

Result<std::string> answer(std::span<const std::string_view> arguments, std::span<const int> inputs) {
  if (arguments.size() == 2 && arguments[0] == "read" && inputs.size() == 1) return read_one(arguments[1], inputs[0]);
  if (arguments.size() == 1 && arguments[0] == "check" && inputs.size() == 1) return check_one(inputs[0]);
  if (arguments.size() == 1 && arguments[0] == "locate" && inputs.size() == 2) return locate_all(inputs[0], inputs[1]);
  return wrong_use();
}

}  // namespace

int main(int argc, char** argv) { sandbox::child_main(argc, argv, answer); }
