#include <utf8proc.h>

#include "hearth/core/normal_form.hpp"

namespace hearth {
namespace {

utf8proc_option_t options_for(NormalForm form) {
  const auto how = form == NormalForm::composed ? UTF8PROC_COMPOSE : UTF8PROC_DECOMPOSE;
  return static_cast<utf8proc_option_t>(UTF8PROC_STABLE | how);
}

utf8proc_ssize_t decompose(std::string_view bytes, NormalForm form, std::span<std::int32_t> room) {
  return utf8proc_decompose(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()),
                            static_cast<utf8proc_ssize_t>(bytes.size()), room.data(),
                            static_cast<utf8proc_ssize_t>(room.size()), options_for(form));
}

}  // namespace

std::size_t room_to_normalize(std::string_view bytes, NormalForm form) {
  const auto count = decompose(bytes, form, {});
  return count < 0 ? 0 : static_cast<std::size_t>(count) + 1;  // and a zero behind them
}

std::size_t normalize(std::string_view utf8, NormalForm form, std::span<std::int32_t> room) {
  const auto count = decompose(utf8, form, room);
  return static_cast<std::size_t>(utf8proc_reencode(room.data(), count, options_for(form)));
}

}  // namespace hearth
