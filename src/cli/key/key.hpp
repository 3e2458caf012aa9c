#pragma once

#include <array>
#include <memory>

#include "frame/command.hpp"

namespace hearth {

std::unique_ptr<Command> make_unlock();
std::unique_ptr<Command> make_lock();
std::unique_ptr<Command> make_key_status();
std::unique_ptr<Command> make_key_add();
std::unique_ptr<Command> make_key_change();
std::unique_ptr<Command> make_key_code();
std::unique_ptr<Command> make_key_remove();
std::unique_ptr<Command> make_key_recover();
std::unique_ptr<Command> make_key_rotate();
std::unique_ptr<Command> make_key_encrypt();
std::unique_ptr<Command> make_key_decrypt();

inline constexpr std::array kLockCommands = {
    CommandEntry{"unlock", "Remember the key of the journal for a while.", make_unlock},
    CommandEntry{"lock", "Forget the key at once.", make_lock},
};

inline constexpr std::array kKeyCommands = {
    CommandEntry{"key", "Show what opens the journal.", make_key_status},
    CommandEntry{"key status", "Show what opens the journal.", make_key_status},
    CommandEntry{"key add", "Add a passphrase, for a person or shared.", make_key_add},
    CommandEntry{"key change", "Change a passphrase.", make_key_change},
    CommandEntry{"key code", "Make a new recovery code, with your passphrase.", make_key_code},
    CommandEntry{"key remove", "Remove a passphrase or recovery code.", make_key_remove},
    CommandEntry{"key recover", "Set a new passphrase with the recovery code.", make_key_recover},
    CommandEntry{"key rotate", "Give the journal a new key.", make_key_rotate},
    CommandEntry{"key encrypt", "Encrypt a plain journal.", make_key_encrypt},
    CommandEntry{"key decrypt", "Make a plain journal of an encrypted one.", make_key_decrypt},
};

}  // namespace hearth
