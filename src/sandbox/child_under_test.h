// The test program as its own child: started again with a child's name as its first argument, it becomes that child before main.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fields.h"
#include "base/file.h"
#include "sandbox/child.h"
#include "sandbox/process.h"

namespace proofhouse::sandbox {

// To be called by a constructor function (which runs before main and gets main's arguments) for each child that a test file has.
inline void become_child(std::string_view name, int argc, char** argv, void (*child)(int argc, char** argv)) {
  if (argc > 1 && argv[1] == "--child=" + std::string(name)) child(argc - 1, argv + 1);
}

inline const Program& this_program() {
  static const auto program = Program::open(program_folder() + "/sandbox_test");
  return program.value();
}

// Runs the child of that name; `arguments` may begin with kUnsafeArgument. No limit that a sound child would meet.
inline Request child_request(std::string_view name, std::vector<std::string> arguments = {}, std::vector<int> inputs = {}) {
  Request request;
  request.arguments = std::move(arguments);
  request.arguments.insert(request.arguments.begin(), "--child=" + std::string(name));
  request.inputs = std::move(inputs);
  return request;
}

inline Outcome run_child(std::string_view name, std::vector<std::string> arguments = {}, std::vector<int> inputs = {}) {
  return run(this_program(), child_request(name, std::move(arguments), std::move(inputs)));
}

}  // namespace proofhouse::sandbox
