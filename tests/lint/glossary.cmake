# One word for one thing: names that were given up for those of CONTRIBUTING.md's glossary, and
# docstrings that stand alone.
include("${CMAKE_CURRENT_LIST_DIR}/tree.cmake")

# a name that was given up, and what is said in its place
set(given_up
  "Parcel"        "what is incoming"
  "Medium"        "Storage"
  "Owners"        "PersonalKeys"
  "Parted"        "what it is split by"
  "OpenPlan"      "PlanSession"
  "WrittenOut"    "OutputFile"
  "JournalFolder" "SaveFolder"
  "see_off"       "leave"
  "let_in"        "what is done: a key is asked for, or a person admitted"
  "take_in"       "what is done: words are imported, or kept")

# check_lines(<file> <pattern> <rule>): a breach for each line that matches.
function(check_lines file pattern rule)
  lines_of(lines "${file}")
  set(number 0)
  foreach(line IN LISTS lines)
    math(EXPR number "${number} + 1")
    if(line MATCHES "${pattern}")
      breach("${file}:${number}" "glossary: ${rule}")
    endif()
  endforeach()
endfunction()

files(sources include/*.hpp src/*.hpp src/*.cpp tests/*.hpp tests/*.cpp)
expect_some(sources ${sources})
foreach(file IN LISTS sources)
  file(READ "${HOUSE}/${file}" text)
  set(rows ${given_up})
  while(rows)
    list(POP_FRONT rows name instead)
    if(text MATCHES "[^A-Za-z_]${name}[^A-Za-z_]")
      check_lines("${file}" "(^|[^A-Za-z_])${name}([^A-Za-z_]|$)" "'${name}' was given up for ${instead}")
    endif()
  endwhile()
  if(text MATCHES "/// The same")
    check_lines("${file}" "^ */// The same" "a docstring stands alone: the same as what?")
  endif()
endforeach()
finish()
