// File: whole files in and out, without following what a stranger planted.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace proofhouse {

// A file descriptor that closes itself. Moves, never copies.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();

  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool valid() const { return fd_ >= 0; }
  int release() { return std::exchange(fd_, -1); }

 private:
  int fd_ = -1;
};

// Whether a name is a plain relative path that stays below its folder: no root, no "..", no empty part, no backslash, no control
// character, UTF-8, at most 512 bytes.
bool is_safe_relative(std::string_view path);

// Opens a regular file below `folder` for reading. Every part of `relative` is opened without following links. Fails with kDenied
// for an unsafe name, a link or anything that is not a regular file; with kNotFound where it is not there.
Result<Descriptor> open_below(const std::string& folder, std::string_view relative);

// Opens a file that the user named. Follows links; refuses devices, sockets and pipes with kDenied.
Result<Descriptor> open_file(const std::string& path);

// Reads all of an open file. Fails with kLimit above `most` bytes.
Result<std::string> read_all(int fd, const std::string& name, std::uint64_t most);
// open_file and read_all. 64 MiB where nothing else is said.
Result<std::string> read_file(const std::string& path, std::uint64_t most = 64ULL << 20U);

// Replaces a file whole: written beside it, synced, renamed. A reader sees the old or the new bytes, never a mixture; a failure
// leaves the old file. Creates missing folders. Fails with kUnreadable; refuses to write through a link.
Result<void> write_file(const std::string& path, std::string_view bytes);

// The names in a folder, sorted by bytes; without "." and "..". Fails with kNotFound or kUnreadable.
Result<std::vector<std::string>> list_folder(const std::string& path);
bool is_folder(const std::string& path);
bool exists(const std::string& path);
// The folder of the running program's file.
std::string program_folder();

}  // namespace proofhouse
