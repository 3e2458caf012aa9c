# Compiles every shipped TOML file into the library, as text and parsed (src/embed_prompts.cpp), and
# an index of them (src/index_prompts.cpp).
file(GLOB_RECURSE shipped CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/prompts/*.toml)
set(builtin_prompts ${CMAKE_BINARY_DIR}/generated/builtin_prompts.cpp)
add_custom_command(OUTPUT ${builtin_prompts}
  COMMAND embed_prompts ${CMAKE_SOURCE_DIR}/prompts ${builtin_prompts}
  DEPENDS embed_prompts ${shipped} VERBATIM)
add_custom_target(builtin_prompts DEPENDS ${builtin_prompts})
add_dependencies(hearth_prompt builtin_prompts)
set_source_files_properties(${builtin_prompts} TARGET_DIRECTORY hearth_prompt
  PROPERTIES GENERATED TRUE SKIP_UNITY_BUILD_INCLUSION ON)
target_sources(hearth_prompt PRIVATE ${builtin_prompts})

set(prompt_index ${CMAKE_BINARY_DIR}/generated/prompt_index.cpp)
add_custom_command(OUTPUT ${prompt_index}
  COMMAND index_prompts ${prompt_index} DEPENDS index_prompts VERBATIM)
add_custom_target(prompt_index DEPENDS ${prompt_index})
add_dependencies(hearth_store prompt_index)
set_source_files_properties(${prompt_index} TARGET_DIRECTORY hearth_store
  PROPERTIES GENERATED TRUE SKIP_UNITY_BUILD_INCLUSION ON)
target_sources(hearth_store PRIVATE ${prompt_index})
