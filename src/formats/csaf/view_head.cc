#include "formats/csaf/view_reader.h"

namespace proofhouse::formats::csaf {

void ViewReader::read_head(Value document) {
  DocumentHead& head = view_.head_;
  head.node = document.node();
  for (const syntax::JsonMember member : document.members()) {
    const std::string_view key = member.key;
    if (key == "category") set(head.category, member.value);
    if (key == "title") set(head.title, member.value);
    if (key == "lang") set(head.lang, member.value);
    if (key == "source_lang") set(head.source_lang, member.value);
    if (key == "license_expression") set(head.licence, member.value);
    if (key == "acknowledgments") head.acknowledgments = member.value.node();
    if (key == "publisher") read_publisher(member.value);
    if (key == "distribution") read_distribution(member.value);
    if (key == "tracking") read_tracking(member.value);
    if (key == "references") view_.document_references_ = reference_list(member.value);
    if (key == "x_extensions") extension_list(member.value, "document");
    if (key == "notes") {
      const std::uint32_t first = length_of(view_.statements_);
      read_statements(member.value, key, kNone);
      view_.document_notes_ = {first, length_of(view_.statements_)};
    }
  }
}

void ViewReader::read_publisher(Value publisher) {
  DocumentHead& head = view_.head_;
  for (const syntax::JsonMember member : publisher.members()) {
    if (member.key == "category") set(head.publisher_category, member.value);
    if (member.key == "name") set(head.publisher_name, member.value);
    if (member.key == "namespace") set(head.publisher_namespace, member.value);
  }
}

void ViewReader::read_distribution(Value distribution) {
  DocumentHead& head = view_.head_;
  head.distribution = distribution.node();
  for (const syntax::JsonMember member : distribution.members()) {
    if (member.key == "text") set(head.distribution_text, member.value);
    if (member.key == "tlp") {
      for (const syntax::JsonMember inner : member.value.members()) {
        if (inner.key == "label") set(head.tlp, inner.value);
        if (inner.key == "url") set(head.tlp_url, inner.value);
      }
    }
    if (member.key == "sharing_group") {
      for (const syntax::JsonMember inner : member.value.members()) {
        if (inner.key == "id") set(head.sharing_group, inner.value);
        if (inner.key == "name") set(head.sharing_group_name, inner.value);
      }
    }
  }
}

void ViewReader::read_tracking(Value tracking) {
  DocumentHead& head = view_.head_;
  head.tracking = tracking.node();
  for (const syntax::JsonMember member : tracking.members()) {
    const std::string_view key = member.key;
    if (key == "id") set(head.id, member.value);
    if (key == "version") set(head.version, member.value);
    if (key == "status") set(head.status, member.value);
    if (key == "initial_release_date") set_date(head.initial_release, member.value, key);
    if (key == "current_release_date") set_date(head.current_release, member.value, key);
    if (key == "generator") {
      head.generator = member.value.node();
      Text date;
      for (const syntax::JsonMember inner : member.value.members()) {
        if (inner.key == "date") set_date(date, inner.value, inner.key);
      }
    }
    if (key == "revision_history") {
      head.revision_history = member.value.node();
      for (const Value entry : member.value.elements()) read_revision(entry);
    }
  }
}

void ViewReader::read_revision(Value entry) {
  Revision revision;
  revision.node = entry.node();
  for (const syntax::JsonMember member : entry.members()) {
    if (member.key == "number") set(revision.number, member.value);
    if (member.key == "date") set_date(revision.date, member.value, member.key);
    if (member.key == "summary") set(revision.summary, member.value);
  }
  view_.revisions_.push_back(revision);
}

}  // namespace proofhouse::formats::csaf
