#include "base/new_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "base/file.h"

namespace proofhouse {

namespace {

std::unexpected<Error> taken(const std::string& path) {
  return fail_at(ErrorCode::kConflict, path, {}, "it is there already, and is never written over",
                 "look at it, and move it away yourself where it is wrong");
}

std::unexpected<Error> refused(const std::string& path, int error) {
  const ErrorCode code = error == ENOENT || error == ENOTDIR ? ErrorCode::kNotFound : ErrorCode::kUnreadable;
  return fail_at(code, path, {}, error == ENOSPC ? "the disk is full" : "the file cannot be made",
                 "check the folder, its permissions and the disk");
}

// Where no part of it is left when it goes.
class Staged {
 public:
  explicit Staged(const NewFile& file) : file_(file), beside_(file.path + ".new-" + std::to_string(getpid())) {}
  Staged(const Staged&) = delete;
  Staged& operator=(const Staged&) = delete;
  ~Staged() {
    if (written_) unlink(beside_.c_str());
    if (moved_ && !kept_) unlink(file_.path.c_str());
  }

  Result<void> write() {
    const std::filesystem::path target(file_.path);
    std::error_code error;
    if (target.has_parent_path()) std::filesystem::create_directories(target.parent_path(), error);
    if (error) return refused(file_.path, error.value());
    struct stat status{};
    if (lstat(file_.path.c_str(), &status) == 0) return taken(file_.path);
    const Descriptor fd(open(beside_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644));
    if (!fd.valid()) return refused(file_.path, errno);
    written_ = true;
    std::string_view bytes = file_.bytes;
    while (!bytes.empty()) {
      const ssize_t count = ::write(fd.get(), bytes.data(), bytes.size());
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) return refused(file_.path, errno);
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    if (fsync(fd.get()) != 0) return refused(file_.path, errno);
    return {};
  }

  Result<void> move() {
    int error = 0;
    if (renameat2(AT_FDCWD, beside_.c_str(), AT_FDCWD, file_.path.c_str(), RENAME_NOREPLACE) == 0) {
      written_ = false;
    } else {
      error = errno;
      // Not every file system knows that flag; nearly all of those know links.
      if (error == EINVAL || error == ENOSYS) error = link(beside_.c_str(), file_.path.c_str()) == 0 ? 0 : errno;
    }
    if (error == EEXIST) return taken(file_.path);
    if (error != 0) return refused(file_.path, error);
    moved_ = true;
    return {};
  }

  void keep() { kept_ = true; }

 private:
  const NewFile& file_;
  std::string beside_;
  bool written_ = false;
  bool moved_ = false;
  bool kept_ = false;
};

}  // namespace

Result<void> write_new_files(std::span<const NewFile> files) {
  std::vector<std::unique_ptr<Staged>> staged;
  for (const auto& file : files) {
    staged.push_back(std::make_unique<Staged>(file));
    TRY_VOID(staged.back()->write());
  }
  for (const auto& file : staged) TRY_VOID(file->move());
  for (const auto& file : staged) file->keep();
  return {};
}

}  // namespace proofhouse
