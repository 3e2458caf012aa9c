# Compiles every shipped TOML file into the library, so that a single binary always works.
file(GLOB_RECURSE shipped RELATIVE ${CMAKE_SOURCE_DIR}/prompts CONFIGURE_DEPENDS
     ${CMAKE_SOURCE_DIR}/prompts/*.toml)
list(SORT shipped)
set(rows "")
foreach(name IN LISTS shipped)
  file(READ ${CMAKE_SOURCE_DIR}/prompts/${name} text)
  if(text MATCHES [[\)TOML"]])
    message(FATAL_ERROR "prompts/${name} holds the end mark of its own raw string")
  endif()
  string(APPEND rows "    {\"${name}\", R\"TOML(${text})TOML\"},\n")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/prompts/${name})
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/builtin_prompts.cpp @ONLY CONTENT
[[// Written by cmake/EmbedPrompts.cmake from prompts/.
#include "hearth/prompt/builtin_prompts.hpp"

namespace hearth {

const std::vector<BuiltinPrompt>& builtin_prompts() {
  static const std::vector<BuiltinPrompt> kPrompts = {
@rows@  };
  return kPrompts;
}

}  // namespace hearth
]])
target_sources(hearth_prompt PRIVATE ${CMAKE_BINARY_DIR}/generated/builtin_prompts.cpp)
