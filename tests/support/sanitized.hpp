#pragma once

// HEARTH_SANITIZED: the address sanitizer is in the program, which takes more address space than a
// limit for it leaves. g++ and clang++ say so each in a way of its own.
#if defined(__SANITIZE_ADDRESS__)
#define HEARTH_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HEARTH_SANITIZED
#endif
#endif
