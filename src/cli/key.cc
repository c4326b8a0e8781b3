#include "cli/key.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>
#include <vector>

#include "base/file.h"
#include "base/json_writer.h"
#include "base/new_files.h"
#include "base/text.h"
#include "cli/terminal.h"
#include "crypto/key_file.h"
#include "model/trust.h"
#include "tender/people_files.h"

namespace proofhouse::cli {

namespace {

constexpr std::string_view kNobody = "(write the name of the holder here)";

Result<std::vector<Purpose>> purposes_of(const std::string& text) {
  std::vector<Purpose> purposes;
  for (const std::string_view word : split(text, ',')) {
    const auto purpose = from_name<Purpose>(trim(word));
    if (!purpose) {
      std::string known;
      for (const std::string_view name : enum_names(Purpose{})) known += (known.empty() ? "" : ", ") + std::string(name);
      return fail(ErrorCode::kUsage, "there is no purpose \"" + std::string(trim(word)) + "\"",
                  "name some of " + known + ", with a comma between them");
    }
    if (std::ranges::find(purposes, *purpose) == purposes.end()) purposes.push_back(*purpose);
  }
  return purposes;
}

// A text in quotes, as JSON and YAML both read it.
std::string in_quotes(std::string_view text) {
  JsonWriter json(JsonWriter::Style::kCompact);
  json.text(text);
  return std::string(trim(std::move(json).take()));
}

// "buyer-3f2a9c01" for keys/buyer.pem: two keys of one name can stand in one folder.
std::string default_id(const std::string& path, const crypto::PublicKey& key) {
  std::string id;
  for (const char c : lower(std::filesystem::path(path).stem().string())) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) id += c;
    if (!plain && !id.empty() && !id.ends_with('-')) id += '-';
  }
  while (id.ends_with('-')) id.pop_back();
  return (id.empty() ? "key" : id) + "-" + key.fingerprint().hex().substr(0, 8);
}

std::string entry_of(const TrustedKey& key, const std::string& fingerprint) {
  std::string text = "# Put this file into trust/ of each tender in which this key shall count. SHA-256 of the public key:\n# " +
                     fingerprint + "\nid: " + in_quotes(key.id.str()) + "\n";
  text += "holder: {name: " + in_quotes(key.name) + "}   # also title and organization: printed beside all that it signs\n";
  text += "key: |\n  " + replace_all(trim(key.pem), "\n", "\n  ") + "\nscheme: ed25519\npurposes: [";
  for (std::size_t i = 0; i < key.purposes.size(); ++i) {
    text += (i == 0 ? "" : ", ") + std::string(name_of(key.purposes[i]));
  }
  return text +
         "]\n# from: 2026-01-01            # the first and the last day of your trust; always where nothing is said\n"
         "# until: 2028-12-31\n";
}

// Both files or neither.
Result<void> write_pair(const std::string& path, const crypto::PrivateKey& key, const NewFile& entry) {
  std::error_code error;
  if (const auto parent = std::filesystem::path(path).parent_path(); !parent.empty()) {
    std::filesystem::create_directories(parent, error);
  }
  if (exists(entry.path)) {
    return fail_at(ErrorCode::kConflict, entry.path, {}, "the file is there already",
                   "choose another name or remove it yourself");
  }
  TRY_VOID(crypto::write_private_key(path, key));
  const auto written = write_new_files(std::array{entry});
  if (!written) std::filesystem::remove(path, error);
  return written;
}

Result<int> run_key_new(const Arguments& arguments) {
  const std::string path = arguments.text("FILE");
  const auto key = crypto::PrivateKey::generate_ed25519();
  const crypto::PublicKey& pub = key.public_key();
  TrustedKey trusted;
  trusted.id = KeyId(std::string(trim(arguments.text("--id", default_id(path, pub)))));
  trusted.name = std::string(trim(arguments.text("--name", kNobody)));
  trusted.pem = pub.to_pem();
  trusted.purposes = TRY(purposes_of(arguments.text("--purpose", name_of(Purpose::kAward))));
  const NewFile entry{path + ".trust.yaml", entry_of(trusted, pub.fingerprint().hex())};
  // What trust/ would refuse is never written.
  if (const auto read = tender::parse_trusted_key(entry.bytes, "the entry for trust/"); !read) {
    return fail(ErrorCode::kUsage, read.error().cause, read.error().cure);
  }
  TRY_VOID(write_pair(path, key, entry));
  if (arguments.has("--json")) {
    JsonWriter json;
    json.begin_object().member("key", path).member("trust", entry.path).member("id", trusted.id).member("name", trusted.name);
    json.member("algorithm", crypto::name_of(pub.algorithm())).member("fingerprint", pub.fingerprint());
    json.member("purposes", trusted.purposes).end_object();
    print(std::move(json).take());
    return kDone;
  }
  print("The private key is in " + printable(path) + ": keep it secret, and keep a copy where nobody else reaches it.\n" +
        "Its entry for trust/ is in " + printable(entry.path) + ".\n SHA-256 of the public key " + pub.fingerprint().hex() +
        "\n" + "\nNext:\n" + (arguments.has("--name") ? "" : "  write the holder's name into " + printable(entry.path) + "\n") +
        "  cp " + printable(entry.path) + " TENDER/trust/" + printable(std::filesystem::path(path).filename().string()) +
        ".yaml\n" + "  tell the fingerprint to whoever checks your signatures, by another way than the file\n");
  return kDone;
}

}  // namespace

Command key_new_command() {
  return {.name = "key new",
          .summary = "Make a key pair and its entry for trust/",
          .example = "proofhouse key new keys/buyer.pem --name \"Head of Procurement\" --purpose award",
          .positionals = {{"FILE", ArgumentKind::kPath, "The private key to make; FILE.trust.yaml is made beside it", true}},
          .options = {{"--name", ArgumentKind::kText, "The person who answers for the key"},
                      {"--purpose", ArgumentKind::kText, "What it may sign, with commas; award where nothing is said"},
                      {"--id", ArgumentKind::kText, "Your name for the key; made from FILE where nothing is said"},
                      {"--json", ArgumentKind::kFlag, "As JSON"}},
          .run = run_key_new};
}

}  // namespace proofhouse::cli
