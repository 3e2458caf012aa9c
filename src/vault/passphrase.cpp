#include "hearth/vault/passphrase.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include "hearth/core/unicode.hpp"

namespace hearth {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kPasteMarks[] = {"\x1b[200~", "\x1b[201~"};

std::string_view as_text(ByteView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Bytes of the mark at the front of the text; 0 if there is none.
std::size_t mark_size(std::string_view text, bool at_beginning) {
  if (at_beginning && text.starts_with(kByteOrderMark)) return kByteOrderMark.size();
  for (const std::string_view mark : kPasteMarks) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

ByteView without_cr(ByteView line) {
  return !line.empty() && line.back() == '\r' ? line.first(line.size() - 1) : line;
}

/// The numbers lie in the same guarded memory as the bytes do.
Secret in_form(ByteView bytes, NormalForm form) {
  const std::size_t count = room_to_normalize(as_text(bytes), form);
  if (count == 0) return Secret::copy_of(bytes);
  Secret room(count * sizeof(std::int32_t));
  const std::span numbers(reinterpret_cast<std::int32_t*>(room.bytes().data()), count);
  const std::size_t size = normalize(as_text(bytes), form, numbers);
  return Secret::copy_of(room.view().first(size));
}

void add_new(std::vector<Secret>& forms, Secret form) {
  const auto same = [&](const Secret& other) { return same_secret(other.view(), form.view()); };
  if (std::ranges::none_of(forms, same)) forms.push_back(std::move(form));
}

}  // namespace

Secret without_marks(ByteView line) {
  Secret kept(line.size());
  std::size_t size = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t mark = mark_size(as_text(line.subspan(at)), size == 0);
    if (mark == 0) kept.bytes()[size++] = line[at];
    at += std::max(mark, std::size_t{1});
  }
  return Secret::copy_of(without_cr(kept.view().first(size)));
}

Secret passphrase_bytes(ByteView line) {
  return in_form(without_marks(line).view(), NormalForm::composed);
}

std::vector<Secret> passphrase_forms(ByteView line) {
  std::vector<Secret> forms;
  add_new(forms, passphrase_bytes(line));
  const Secret typed = without_marks(line);
  add_new(forms, Secret::copy_of(typed.view()));
  add_new(forms, in_form(typed.view(), NormalForm::decomposed));
  add_new(forms, Secret::copy_of(without_cr(line)));
  add_new(forms, Secret::copy_of(line));
  return forms;
}

}  // namespace hearth
