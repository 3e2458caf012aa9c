# Shows that every check fails when its rule is broken, and names the file that breaks it: a tiny
# house is built in -DSCRATCH=<folder>, found clean by all checks, then broken in one place at a time.
# -DMANDOC=<mandoc> takes in the check that needs it.
cmake_minimum_required(VERSION 3.25)
set(house "${SCRATCH}/house")
set(mandoc_page ".Dd March 1, 2026\n.Dt HEARTH 1\n.Os\n.Sh NAME\n.Nm hearth\n.Nd a journal\n.Sh SYNOPSIS\n")
foreach(command IN ITEMS init checkin log list report)
  string(APPEND mandoc_page ".Nm hearth ${command}\n")
endforeach()
string(APPEND mandoc_page ".Sh DESCRIPTION\nDoes it.\n")

function(put file text)
  file(WRITE "${house}/${file}" "${text}")
endfunction()

# A room with one thing in it: header, code, test, and both lists.
function(put_thing room thing includes)
  put(include/hearth/${room}/${thing}.hpp "#pragma once\n#include <string>\n")
  put(src/${room}/${thing}.cpp "#include \"hearth/${room}/${thing}.hpp\"\n${includes}")
  put(src/${room}/CMakeLists.txt "add_room(x SOURCES\n  ${thing}.cpp\n)\n")
  put(tests/${room}/${thing}_test.cpp "#include <doctest/doctest.h>\n")
  put(tests/${room}/CMakeLists.txt "target_sources(hearth_tests PRIVATE\n  ${thing}_test.cpp\n)\n")
endfunction()

function(put_commands)
  set(sources "")
  set(tests "")
  foreach(command IN ITEMS init checkin log list report)
    put(src/cli/${command}.cpp "#include \"hearth/store/journal.hpp\"\n#include \"hearth/terminal/console.hpp\"\n")
    put(tests/cli/${command}_test.cpp "#include <doctest/doctest.h>\n")
    string(APPEND sources "  ${command}.cpp\n")
    string(APPEND tests "  ${command}_test.cpp\n")
  endforeach()
  put(src/cli/CMakeLists.txt "add_room(x SOURCES\n${sources})\n")
  put(tests/cli/CMakeLists.txt "target_sources(hearth_tests PRIVATE\n${tests})\n")
endfunction()

# A program that prints these words as what completes it in a shell; `list` takes --last.
function(put_program completed)
  put(hearth "#!/bin/sh
case \"$1 $2\" in
  'completion '*) echo '${completed} #' ;;
  'list --help') printf '  -n,--last INT  So many.\\n' ;;
  '--version ') echo 'hearth 0.1.0' ;;
  '--help ') printf '  %s  Does it.\\n' init checkin 'log [TEXT]' list report ;;
esac
")
  file(CHMOD "${house}/hearth" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
endfunction()

# A catalogue whose first translation stands in line 8.
function(put_catalogue entries)
  put(po/de.po "msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: hearth\\nPO-Revision-Date: 2026-03-01 12:00+0000\\n\"
\"Last-Translator: hearth\\nLanguage-Team: German\\nLanguage: de\\nMIME-Version: 1.0\\n\"
\"Content-Type: text/plain; charset=UTF-8\\nContent-Transfer-Encoding: 8bit\\n\"\n\n${entries}")
endfunction()

function(build_clean_house)
  file(REMOVE_RECURSE "${house}")
  put_thing(core date "#include <fmt/core.h>\n")
  put_thing(journal entry "#include \"hearth/prompt/value.hpp\"\n#include \"hearth/core/date.hpp\"\n")
  put_thing(store journal "#include <SQLiteCpp/Database.h>\n#include \"hearth/journal/entry.hpp\"\n#include \"schema.hpp\"\n")
  put(src/store/schema.hpp "#pragma once\n")
  put(src/store/vault/slot.hpp "#include \"../schema.hpp\"\n")
  put(src/store/vault/slot.cpp "#include \"slot.hpp\"\n")
  put(src/store/CMakeLists.txt "add_room(x SOURCES\n  journal.cpp\n  vault/slot.cpp\n)\n")
  put_thing(terminal console "#include <unistd.h>\n")
  put_commands()
  put(src/hearth_calendar.cpp "#include <libical/ical.h>\n#include \"hearth/core/date.hpp\"\n")
  put(src/main.cpp "#include \"hearth/cli/app.hpp\"\nauto said = tr(\"Kept.\\n\");\n")
  put(po/marked "src/main.cpp\nsrc/core\nexcept src/core/date.cpp of a command\n")
  put(src/core/date.cpp "#include \"hearth/core/date.hpp\"\n#include <fmt/core.h>\nauto words = \"of a command\";\n")
  put_catalogue("msgid \"Kept.\\n\"\nmsgstr \"Verwahrt.\\n\"\n")
  put(CHANGELOG.md "# Changelog\n\n## Unreleased\n")
  put(CMakeLists.txt "project(hearth VERSION 0.1.0 LANGUAGES CXX)\nadd_executable(hearth src/main.cpp)\nadd_executable(hearth-calendar src/hearth_calendar.cpp)\n")
  put(CONTRIBUTING.md "See `src/core/date.cpp` and src/<room>/.\n")
  put(man/hearth.1 "${mandoc_page}")
  put(scripts/packages "# use | Debian\nlibrary | libfmt-dev | a | b | c | MIT | formats text\n")
  put(README.md "# hearth\n\n| package | licence | why |\n|---|---|---|\n| `libfmt-dev` | MIT | formats text |\n")
  put_program("init checkin log list report --last")
endfunction()

# run(<check>): sets status and said.
macro(run check)
  execute_process(
    COMMAND "${CMAKE_COMMAND}" "-DHOUSE=${house}" "-DHEARTH=${house}/hearth" "-DMANDOC=${MANDOC}"
            "-DSCRATCH=${SCRATCH}/scratch"
            -P "${CMAKE_CURRENT_LIST_DIR}/${check}.cmake"
    OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE status)
endmacro()

# expect(<check> <where> [<count>]): the check fails now with that many breaches (1), and a line of
# what it says begins with <where>.
function(expect check where)
  set(count 1 ${ARGN})
  list(GET count -1 count)
  run(${check})
  string(FIND "\n${said}" "\n${where}: " at)
  if(status EQUAL 0 OR at EQUAL -1)
    message(SEND_ERROR "${check} did not fail on ${where}; it said (${status}):\n${said}")
  endif()
  string(REGEX MATCH "breaches: ([0-9]+)" matched "${said}")
  if(NOT CMAKE_MATCH_1 EQUAL count)
    message(SEND_ERROR "${check} did not find ${count} breach(es), as ${where}; it said:\n${said}")
  endif()
  build_clean_house()
endfunction()

# breaks(<check> <file>:<line> <text>): the file gets that text, and the check names file and line.
function(breaks check where text)
  string(REGEX REPLACE ":.*" "" file "${where}")
  put("${file}" "${text}")
  expect(${check} "${where}")
endfunction()

# elsewhere(<check> <file> <text> <where> [<count>]): the file gets that text, and the check names
# the other place.
function(elsewhere check file text where)
  put("${file}" "${text}")
  if(file STREQUAL hearth)
    file(CHMOD "${house}/hearth" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
  endif()
  expect(${check} "${where}" ${ARGN})
endfunction()

# needs(<check> <file> <where>): without that file, the check names the other place.
function(needs check file where)
  file(REMOVE "${house}/${file}")
  expect(${check} "${where}")
endfunction()

build_clean_house()
set(checks catalogue unmarked rooms libraries listed sizes words glossary guide packages manual completions version)
if(MANDOC)
  list(APPEND checks mandoc)
endif()
foreach(check IN LISTS checks)
  run(${check})
  if(NOT status EQUAL 0)
    message(SEND_ERROR "${check} fails on a clean house:\n${said}")
  endif()
endforeach()

breaks(rooms include/hearth/journal/hidden.hpp:1 "#pragma once\n")
breaks(rooms include/hearth/core/date.hpp:2 "#pragma once\n#include \"private.hpp\"\n")
elsewhere(rooms src/store/journal.cpp "int a;\n" include/hearth/journal/entry.hpp:1)
breaks(rooms src/core/date.cpp:1 "#include <unistd.h>\n")

foreach(header IN ITEMS CLI/CLI.hpp toml++/toml.h sodium.h keyutils.h libical/ical.h libintl.h)
  breaks(libraries src/cli/init.cpp:1 "#include <${header}>\n")
endforeach()
foreach(header IN ITEMS SQLiteCpp/Database.h sqlite3.h nlohmann/json.hpp utf8proc.h CLI/App.hpp)
  breaks(libraries src/terminal/console.cpp:2 "\n#include <${header}>\n")
endforeach()
breaks(libraries src/store/journal.cpp:1 "#include \"toml++/toml.h\"\n")
breaks(libraries include/hearth/core/date.hpp:1 "#include <nlohmann/json.hpp>\n")

needs(listed src/terminal/CMakeLists.txt src/terminal/console.cpp:1)
elsewhere(listed src/store/CMakeLists.txt "add_room(store SOURCES journal.cpp slot.cpp)\n" src/store/vault/slot.cpp:1)
elsewhere(listed src/core/CMakeLists.txt "add_room(core SOURCES mydate.cpp date.hpp)\n" src/core/date.cpp:1)
elsewhere(listed tests/core/CMakeLists.txt "target_sources(hearth_tests PRIVATE\n)\n" tests/core/date_test.cpp:1)
string(REPLACE ".Nm hearth log\n" "" page_without_log "${mandoc_page}")

string(REPEAT "line\n" 300 at_the_ceiling)
breaks(sizes tests/core/date_test.cpp:301 "${at_the_ceiling}one more")
breaks(sizes src/core/date.cpp:301 "${at_the_ceiling}\n")
breaks(sizes include/hearth/core/date.hpp:301 "${at_the_ceiling}[;\\\n")

foreach(number RANGE 1 26)
  put(src/attic/box${number}.hpp "#pragma once\n")
endforeach()
expect(sizes src/attic)

breaks(guide CONTRIBUTING.md:2 "See `src/core/`\nand `src/cellar/wine.cpp`.\n")
breaks(catalogue src/main.cpp:4 "auto a =\n    tr(\"Kept.\\n\");\nauto b =\n    tr(\"Gone; [{}]\", 1);\n")
elsewhere(catalogue src/main.cpp "auto a = tr(\"One; [{}]\", 1);\n" src/main.cpp:1 2)
put_catalogue("msgid \"Kept.\\n\"\nmsgstr \"\"\n")
expect(catalogue po/de.po:8 2)
put_catalogue("msgid \"Kept.\\n\"\nmsgstr \"Verwahrt.\"\n")
expect(catalogue po/de.po:8)
put_catalogue("msgid \"Kept.\\n\"\nmsgstr \"Verwahrt.\\n\"\n\nmsgid \"Gone.\"\nmsgstr \"Weg.\"\n")
expect(catalogue po/de.po:11)

foreach(words IN ITEMS "Two words" "Kept." "{} of {}" "In two\"\n\" [lines]")
  breaks(unmarked src/main.cpp:4 "auto a = tr(\"Kept.\\n\");\n\nauto b =\n    said(\"${words}\", tr(\"Kept.\\n\"));\n")
endforeach()
foreach(words IN ITEMS id {} {}/{} "hearth plan new" "`hearth log`")
  put(src/main.cpp "auto a = f(\"${words}\"); // \"Two words\"\nauto b = tr(R\"x(Two words)x\");\n")
  run(unmarked)
  if(NOT status EQUAL 0)
    message(SEND_ERROR "unmarked takes '${words}' for words:\n${said}")
  endif()
endforeach()
build_clean_house()
elsewhere(unmarked src/core/date.cpp "int a;\n" po/marked:1)
elsewhere(unmarked po/marked "src/gone.cpp\n" po/marked:1)

breaks(glossary include/hearth/core/date.hpp:2 "#pragma once\nstruct Medium {};\n")
breaks(glossary tests/core/date_test.cpp:1 "void let_in(int);\n")
breaks(glossary src/core/date.cpp:3 "\n/// Reads.\n/// The same of a copy.\n")

# Put together here, for this file is checked too.
foreach(pair IN ITEMS "/wor|k/" "/roo|t/" "/hom|e/" "TOD|O" "FIXM|E")
  string(REPLACE "|" "" word "${pair}")
  breaks(words README.md:2 "# hearth\n[see ${word}x];\n")
endforeach()
string(CONCAT word "NOLIN" "T")
breaks(words tests/core/date_test.cpp:3 "\n\nint a;  // ${word}\n")

breaks(packages README.md:1 "| `libfmt-dev` | GPL | formats text |\n")
elsewhere(packages README.md "# hearth\n\n`libfmt-dev` is MIT\n" scripts/packages:2)

elsewhere(manual man/hearth.1 "${page_without_log}" "hearth --help")
needs(manual tests/cli/report_test.cpp "hearth --help")
elsewhere(manual hearth "#!/bin/sh\nprintf '  %s  Does it.\\n' init checkin log list\n" "hearth --help")
elsewhere(manual hearth "#!/bin/sh\nprintf '  %s  Does it.\\n' init checkin log list report undo |
  sed s/undo/log-book/\n" "hearth --help" 2)
breaks(version CMakeLists.txt:2 "project(hearth VERSION 0.2.0 LANGUAGES CXX)\nadd_executable(hearth src/main.cpp)\n")
elsewhere(version CHANGELOG.md "# Changelog\n\n## 0.2.0 – 2026-03-01\n" CHANGELOG.md)
put_program("init checkin logs list report --last")
expect(completions "hearth completion zsh" 3)
put_program("init checkin log list report --lasting")
expect(completions "hearth completion fish" 3)
find_program(ZSH zsh)
find_program(FISH fish)
set(readers bash)
foreach(shell IN ITEMS ZSH FISH)
  if(${shell})
    list(APPEND readers ${shell})
  endif()
endforeach()
list(LENGTH readers count)
put_program("init checkin log list report --last )")
expect(completions "hearth completion bash" ${count})
if(MANDOC)
  breaks(mandoc man/hearth.1:15 "${mandoc_page}.Ql undone No or Ql erased\n")
  breaks(mandoc man/hearth.1:1 ".Dd March 1, 2026\n.Dt HEARTH 1\n.Os\n.Sh NAME\n.Nm hearth\n.Nd a journal\n.Bl -tag\n")
endif()
