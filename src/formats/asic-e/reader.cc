#include "formats/asic-e/reader.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/text.h"
#include "formats/remarks.h"
#include "syntax/xml.h"
#include "syntax/zip.h"

namespace proofhouse::formats::asic_e {

namespace {

constexpr std::string_view kMeta = "META-INF/";
constexpr std::string_view kManifestNamespaceName = "ASiCManifest";

std::vector<std::uint8_t> copy(std::string_view bytes) { return {as_bytes(bytes).begin(), as_bytes(bytes).end()}; }

// §A.4: names of files in META-INF tell what they are; letters of either case.
bool is_meta(std::string_view name) { return lower(name).starts_with(lower(kMeta)); }
bool is_cades(std::string_view name) {
  return is_meta(name) && lower(name).find("signature") != std::string::npos && lower(name).ends_with(".p7s");
}
bool is_xades(std::string_view name) {
  return is_meta(name) && lower(name).find("signatures") != std::string::npos && lower(name).ends_with(".xml");
}
bool is_time_stamp(std::string_view name) { return is_meta(name) && lower(name).ends_with(".tst"); }
bool is_manifest(std::string_view name) {
  return is_meta(name) && lower(name).find("asicmanifest") != std::string::npos && lower(name).ends_with(".xml");
}

// "sha256" of http://www.w3.org/2001/04/xmlenc#sha256 and its kin; else the URI.
std::string digest_method(std::string_view uri) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kMethods{{
      {"http://www.w3.org/2001/04/xmlenc#sha256", "sha256"},
      {"http://www.w3.org/2001/04/xmldsig-more#sha384", "sha384"},
      {"http://www.w3.org/2001/04/xmlenc#sha512", "sha512"},
      {"http://www.w3.org/2000/09/xmldsig#sha1", "sha1"},
      {"http://www.w3.org/2001/04/xmldsig-more#md5", "md5"},
  }};
  for (const auto& [known, name] : kMethods) {
    if (known == uri) return std::string(name);
  }
  return shorten(printable(uri), 120);
}

// A relative reference as the name of an entry: percent-encoding undone once. Nothing for what cannot be one.
std::optional<std::string> entry_name(std::string_view uri) {
  std::string out;
  for (std::size_t i = 0; i < uri.size(); ++i) {
    if (uri[i] != '%') {
      out += uri[i];
      continue;
    }
    const auto byte = from_hex(uri.substr(i + 1, 2));
    if (!byte || byte->size() != 1) return std::nullopt;
    out += static_cast<char>(byte->front());
    i += 2;
  }
  if (out.starts_with("./")) out.erase(0, 2);
  if (out.empty() || out.find('\0') != std::string::npos || !is_utf8(out)) return std::nullopt;
  return out;
}

struct Manifest {
  std::string name;
  std::string bytes;
  std::string signature;  // the entry of its signature
  std::vector<AsicReference> references;
};

class Reading {
 public:
  Reading(const syntax::Zip& zip, std::string_view head, const Limits& limits) : zip_(zip), head_(head), limits_(limits) {}

  Result<Container> run() && {
    TRY_VOID(check_mimetype());
    for (const auto& entry : zip_.entries()) {
      if (entry.name.ends_with('/') || entry.name == "mimetype") continue;
      std::string bytes = TRY(zip_.read(entry.name));
      if (is_manifest(entry.name)) {
        add_manifest(entry.name, std::move(bytes));
      } else if (is_cades(entry.name) || is_xades(entry.name) || is_time_stamp(entry.name)) {
        add_signature(entry.name, bytes);
      } else if (!is_meta(entry.name)) {
        out_.container.objects.push_back({entry.name, copy(bytes)});
      }
    }
    bind();
    report();
    return std::move(out_);
  }

 private:
  void add(std::string_view rule, Severity severity, std::string entry, std::string message) {
    out_.breaches.push_back({rule, severity, std::move(entry), std::move(message)});
  }

  // §A.1: the first entry, stored, so that the media type stands at a fixed place.
  Result<void> check_mimetype() {
    if (zip_.find("mimetype") == nullptr) {
      add("mimetype", Severity::kError, {}, "there is no entry mimetype");
      return {};
    }
    const std::string type = TRY(zip_.read("mimetype"));
    if (trim(type) != kMimetype) {
      add("mimetype", Severity::kError, "mimetype", "the entry mimetype says " + quote(type) + ", not " + std::string(kMimetype));
    }
    if (head_.size() < 38 || head_.substr(30, 8) != "mimetype") {
      add("mimetype", Severity::kWarning, "mimetype", "mimetype is not the first entry");
    } else if (head_.substr(8, 2) != std::string_view("\0\0", 2) || head_.substr(28, 2) != std::string_view("\0\0", 2)) {
      add("mimetype", Severity::kWarning, "mimetype", "mimetype is compressed or has an extra field");
    }
    return {};
  }

  void add_signature(const std::string& name, std::string_view bytes) {
    if (out_.container.signatures.size() == kMostSignatures) {
      add("limit", Severity::kError, name, "it holds more than " + std::to_string(kMostSignatures) + " signatures");
      return;
    }
    AsicSignature signature;
    signature.file = name;
    signature.kind = is_cades(name)   ? AsicSignatureKind::kCades
                     : is_xades(name) ? AsicSignatureKind::kXades
                                      : AsicSignatureKind::kTimeStamp;
    signature.bytes = copy(bytes);
    out_.container.signatures.push_back(std::move(signature));
  }

  void add_manifest(const std::string& name, std::string bytes) {
    if (manifests_.size() == kMostSignatures) {
      add("limit", Severity::kError, name, "it holds more than " + std::to_string(kMostSignatures) + " manifests");
      return;
    }
    const auto xml = syntax::XmlDocument::parse(bytes, limits_);
    if (!xml || xml->root().name() != kManifestNamespaceName) {
      add("manifest", Severity::kError, name, xml ? "it is no ASiCManifest" : "it cannot be read: " + one_line(xml.error()));
      return;
    }
    Manifest manifest;
    manifest.name = name;
    manifest.bytes = std::move(bytes);
    const auto reference = xml->root().child("SigReference");
    const auto uri = reference ? reference->attribute("URI") : std::nullopt;
    if (const auto signature = uri ? entry_name(*uri) : std::nullopt) {
      manifest.signature = *signature;
    } else {
      add("manifest", Severity::kError, name, "it names no signature");
    }
    for (const syntax::XmlNode node : xml->root().children("DataObjectReference")) {
      if (manifest.references.size() == kMostReferences) {
        add("limit", Severity::kError, name, "it refers to more than " + std::to_string(kMostReferences) + " files");
        break;
      }
      add_reference(node, manifest);
    }
    manifests_.push_back(std::move(manifest));
  }

  void add_reference(const syntax::XmlNode& node, Manifest& manifest) {
    const auto uri = node.attribute("URI");
    const auto name = uri ? entry_name(*uri) : std::nullopt;
    const auto method = node.child("DigestMethod");
    const auto value = node.child("DigestValue");
    const auto algorithm = method ? method->attribute("Algorithm") : std::nullopt;
    std::string digits;
    if (value) {
      for (const char c : value->text()) {
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t') digits += c;
      }
    }
    const auto digest = from_base64(digits);
    if (!name || !algorithm || !digest || digest->empty()) {
      add("manifest", Severity::kError, manifest.name, "a reference to a file has no name, digest method or digest");
      return;
    }
    AsicReference reference{*name, digest_method(*algorithm), *digest};
    if (reference.digest_method != "sha256" && reference.digest_method != "sha384" && reference.digest_method != "sha512") {
      add("digest", Severity::kError, manifest.name,
          "the digest of " + quote(*name) + " is by " + reference.digest_method + "; SHA-256 or longer is accepted");
    }
    if (!names_.insert({manifest.name, *name}).second) {
      add("manifest", Severity::kError, manifest.name, "it refers to " + quote(*name) + " twice");
      return;
    }
    if (zip_.find(*name) == nullptr || zip_.find(*name)->name != *name) {
      add("object", Severity::kError, manifest.name, quote(*name) + " is not in the container");
    }
    manifest.references.push_back(std::move(reference));
  }

  // Gives each CAdES signature and time-stamp its manifest: exactly one must name it.
  void bind() {
    for (AsicSignature& signature : out_.container.signatures) {
      if (signature.kind == AsicSignatureKind::kXades) continue;
      for (const Manifest& manifest : manifests_) {
        if (manifest.signature != signature.file) continue;
        if (!signature.manifest.empty()) {
          add("manifest", Severity::kError, manifest.name, "a second manifest names " + quote(signature.file));
          continue;
        }
        signature.manifest = manifest.name;
        signature.manifest_bytes = copy(manifest.bytes);
        signature.references = manifest.references;
      }
      if (signature.manifest.empty()) add("manifest", Severity::kError, signature.file, "no manifest names this signature");
    }
  }

  void report() {
    const auto& signatures = out_.container.signatures;
    if (signatures.empty()) add("signature", Severity::kError, {}, "the container holds no signature");
    std::set<std::string_view> covered;
    for (const AsicSignature& signature : signatures) {
      if (signature.kind == AsicSignatureKind::kXades) {
        add("xades", Severity::kWarning, signature.file, "it is a XAdES signature, which is not verified");
      }
      for (const AsicReference& reference : signature.references) covered.insert(reference.name);
    }
    if (out_.container.objects.empty()) add("object", Severity::kError, {}, "the container holds no file beside its signatures");
    const bool xades = std::ranges::any_of(signatures, [](const auto& s) { return s.kind == AsicSignatureKind::kXades; });
    for (const AsicObject& object : out_.container.objects) {
      if (!covered.contains(object.name) && !xades) {
        add("unsigned", Severity::kError, object.name, "no manifest refers to this file, so nobody signed it");
      }
    }
    for (const Manifest& manifest : manifests_) {
      const bool there = std::ranges::any_of(signatures, [&](const auto& s) { return s.file == manifest.signature; });
      if (!there && !manifest.signature.empty()) {
        add("signature", Severity::kError, manifest.name, "its signature " + quote(manifest.signature) + " is not there");
      }
    }
  }

  const syntax::Zip& zip_;
  std::string_view head_;
  const Limits& limits_;
  std::vector<Manifest> manifests_;
  std::set<std::pair<std::string, std::string>> names_;
  Container out_;
};

}  // namespace

Result<Container> read_container(std::string bytes, const Limits& limits) {
  const std::string head = bytes.substr(0, 64);
  const syntax::ZipLimits zip_limits{.bytes = limits.bytes, .entries = 2 * kMostReferences, .inflated = kMostInflated};
  const auto zip = TRY(syntax::Zip::open(std::move(bytes), zip_limits));
  return Reading(zip, head, limits).run();
}

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  Container container = TRY(read_container(std::move(bytes), limits));
  Remarks remarks;
  for (const Breach& breach : container.breaches) {
    remarks.add(breach.entry.empty() ? breach.message : quote(breach.entry) + ": " + breach.message);
  }
  return ReadDocument{std::move(container.container), std::move(remarks).take()};
}

}  // namespace proofhouse::formats::asic_e
