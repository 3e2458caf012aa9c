# What makes a mistake in reading a file that somebody else wrote end the program rather than obey
# the file. HEARTH_HARDENED is what there is of it with this compiler, linker and C library, by the
# names of tests/hardening, which reads it back from the binary; HEARTH_HARDENING_FLAGS is how it is
# asked for. A debug build goes without: it is not optimised, which _FORTIFY_SOURCE asks for, and
# what people run is the release.
include(CheckCXXCompilerFlag)
include(CheckCXXSourceRuns)
include(CheckCXXSymbolExists)
include(CheckLinkerFlag)

set(HEARTH_HARDENED "")
set(HEARTH_HARDENING_FLAGS "")
set(optimised $<CONFIG:Release,RelWithDebInfo,MinSizeRel>)

# harden_compiling(<flag> [<name>]): if the compiler knows the flag.
macro(harden_compiling flag)
  string(MAKE_C_IDENTIFIER "HEARTH_COMPILER_HAS${flag}" known)
  check_cxx_compiler_flag("${flag}" ${known})
  if(${known})
    target_compile_options(house INTERFACE $<${optimised}:${flag}>)
    list(APPEND HEARTH_HARDENING_FLAGS ${flag})
    list(APPEND HEARTH_HARDENED ${ARGN})
  endif()
endmacro()

# harden_linking(<flag> [<name>]): if the linker knows the flag.
macro(harden_linking flag)
  string(MAKE_C_IDENTIFIER "HEARTH_LINKER_HAS${flag}" known)
  check_linker_flag(CXX "${flag}" ${known})
  if(${known})
    target_link_options(house INTERFACE $<${optimised}:${flag}>)
    list(APPEND HEARTH_HARDENING_FLAGS ${flag})
    list(APPEND HEARTH_HARDENED ${ARGN})
  endif()
endmacro()

target_compile_definitions(house INTERFACE _GLIBCXX_ASSERTIONS)
# Some systems set _FORTIFY_SOURCE by themselves, and two values for it are an error.
set(fortify -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
target_compile_options(house INTERFACE "$<${optimised}:${fortify}>")
list(APPEND HEARTH_HARDENING_FLAGS ${fortify})
check_cxx_symbol_exists(__GLIBC__ features.h HEARTH_C_LIBRARY_FORTIFIES)
if(HEARTH_C_LIBRARY_FORTIFIES)
  list(APPEND HEARTH_HARDENED fortified)
endif()

harden_compiling(-fstack-protector-strong stack_protector)
harden_compiling(-fcf-protection marked_branches)
harden_compiling(-fPIE)
harden_linking(-pie position_independent)
harden_linking(-Wl,-z,relro read_only_relocations)
harden_linking(-Wl,-z,now bound_at_once)
# A shadow stack asks nothing of what is linked in but that it leaves return addresses alone, so the
# binary may have one although not every library says so of itself. Tracked branches ask every part
# to be compiled for them; whether that is so, the linker finds out.
if(HEARTH_COMPILER_HAS_fcf_protection)
  harden_linking(-Wl,-z,shstk shadow_stack)
endif()

# With these checks inside, g++ 12 takes parts of std::string itself for an overflow.
set(old_gcc $<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>)
target_compile_options(house INTERFACE
  "$<$<AND:${optimised},${old_gcc}>:-Wno-stringop-overflow;-Wno-array-bounds;-Wno-restrict>")

# What is never called is left out, and relocations are packed where the loader of this machine
# unpacks them: a binary that starts sooner.
harden_compiling(-ffunction-sections)
harden_compiling(-fdata-sections)
harden_linking(-Wl,--gc-sections)
set(CMAKE_REQUIRED_FLAGS -fPIE)
set(CMAKE_REQUIRED_LINK_OPTIONS -pie -Wl,-z,pack-relative-relocs)
check_cxx_source_runs("const char* words[] = {\"a\", \"b\"}; int main() { return *words[1] - 'b'; }"
                      HEARTH_LOADER_UNPACKS_RELOCATIONS)
unset(CMAKE_REQUIRED_FLAGS)
unset(CMAKE_REQUIRED_LINK_OPTIONS)
if(HEARTH_LOADER_UNPACKS_RELOCATIONS)
  target_link_options(house INTERFACE $<${optimised}:-Wl,-z,pack-relative-relocs>)
endif()
