#include "base/new_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "base/file.h"

namespace proofhouse {

namespace {

std::unexpected<Error> taken(const std::string& path) {
  return fail_at(ErrorCode::kConflict, path, {}, "it is there already, and is never written over",
                 "name another folder, or move this one away");
}

std::unexpected<Error> refused(const std::string& path, int error) {
  return fail_at(error == ENOENT ? ErrorCode::kNotFound : ErrorCode::kUnreadable, path, {},
                 "the folder cannot be made (system error " + std::to_string(error) + ")",
                 "check the path, the rights and the space");
}

// Whatever lies there, be it a link that leads nowhere.
bool is_taken(const std::string& path) {
  struct stat status{};
  return lstat(path.c_str(), &status) == 0;
}

// Removes the folder unless it was moved to its place.
class Stage {
 public:
  explicit Stage(std::string path) : path_(std::move(path)) {}
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;
  ~Stage() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] const std::string& path() const { return path_; }
  void keep() { path_.clear(); }

 private:
  std::string path_;
};

// What is known of the folder's entries survives a power cut.
void sync_folder(const std::string& path) {
  const Descriptor fd(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (fd.valid()) static_cast<void>(fsync(fd.get()));
}

}  // namespace

Result<void> write_new_folder(const std::string& path, const std::function<Result<void>(const std::string&)>& fill) {
  if (is_taken(path)) return taken(path);
  const std::string above = std::filesystem::path(path).parent_path().string();
  if (!above.empty()) {
    std::error_code error;
    std::filesystem::create_directories(above, error);
    if (error) return refused(above, error.value());
  }
  std::string name = path + ".part-XXXXXX";
  if (mkdtemp(name.data()) == nullptr) return refused(path, errno);
  Stage stage(std::move(name));
  if (chmod(stage.path().c_str(), 0755) != 0) return refused(path, errno);
  TRY_VOID(fill(stage.path()));
  sync_folder(stage.path());
  if (renameat2(AT_FDCWD, stage.path().c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) != 0) {
    if (errno == EEXIST) return taken(path);
    // A file system that cannot refuse to replace: a folder that holds anything is never replaced by rename().
    if (errno != EINVAL) return refused(path, errno);
    if (is_taken(path)) return taken(path);
    if (std::rename(stage.path().c_str(), path.c_str()) != 0) return refused(path, errno);
  }
  stage.keep();
  sync_folder(above.empty() ? "." : above);
  return {};
}

}  // namespace proofhouse
