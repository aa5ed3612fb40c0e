# Tests are found, not listed.
#
#   anteroom_add_tests(LABEL core DIRECTORY core/base [MODULES base...] [LINK Qt6::Widgets...] [STANDALONE])
#
# Every <name>_test.cpp below tests/DIRECTORY becomes the program <name>_test, linked to Qt Test, to
# anteroom_test_support and to the MODULES (core modules by name, app modules as app_<name>), and is
# registered with ctest under its LABEL. STANDALONE tests read our code instead of linking to it, so they run even
# while it does not compile. A folder that does not exist is fine.

include_guard(GLOBAL)

# What a test sees of the machine: no screen, no locale, no time zone, no settings of the person who runs it.
set(anteroom_test_home "${PROJECT_BINARY_DIR}/test-home")
file(MAKE_DIRECTORY "${anteroom_test_home}/runtime" "${anteroom_test_home}/cache")
file(CHMOD "${anteroom_test_home}/runtime" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)

set(ANTEROOM_TEST_ENVIRONMENT
    QT_QPA_PLATFORM=offscreen
    "QT_LOGGING_RULES=*.debug=false"
    TZ=UTC
    LC_ALL=C.UTF-8
    "HOME=${anteroom_test_home}"
    "XDG_CONFIG_HOME=${anteroom_test_home}/config"
    "XDG_DATA_HOME=${anteroom_test_home}/data"
    "XDG_STATE_HOME=${anteroom_test_home}/state"
    "XDG_CACHE_HOME=${anteroom_test_home}/cache"
    "XDG_RUNTIME_DIR=${anteroom_test_home}/runtime"
    "ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1"
    "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/leaks.supp:print_suppressions=0"
    "UBSAN_OPTIONS=print_stacktrace=1")
set(ANTEROOM_TEST_ENVIRONMENT_REMOVED
    LANGUAGE=unset: QT_STYLE_OVERRIDE=unset: QT_QPA_PLATFORMTHEME=unset: QT_SCALE_FACTOR=unset:
    QT_FONT_DPI=unset: DISPLAY=unset: WAYLAND_DISPLAY=unset:)

set(anteroom_test_timeout 240) # seconds: what hangs ends, what a busy machine slows down does not
if(ANTEROOM_SANITIZE)
    set(anteroom_test_timeout 720) # what is watched takes three times as long
endif()

# Reading <QTest> takes longer than compiling most tests: it is read once for those without Qt Gui, once for those with
# it and once for those with a window, whose Qt macros differ.
function(_anteroom_test_prefix name)
    set(empty "${CMAKE_CURRENT_BINARY_DIR}/prefix.cpp")
    file(CONFIGURE OUTPUT "${empty}" CONTENT "// Empty: what the precompiled header is built with.\n")
    add_library(${name} OBJECT "${empty}")
    target_link_libraries(${name} PRIVATE anteroom_flags Qt6::Test ${ARGN})
    target_precompile_headers(${name} PRIVATE <QTest> <algorithm> <functional> <map> <memory> <optional> <set>
        <string> <string_view> <utility> <variant> <vector>)
    _anteroom_use_prefix_with_ccache(${name})
endfunction()

# <name>.moc for the test class at the end of its file. AUTOMOC would also compile an empty file for each program,
# which takes as long as many a test.
function(_anteroom_moc_test name file)
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/moc")
    set(moc "${folder}/${name}.moc")
    file(MAKE_DIRECTORY "${folder}")
    add_custom_command(OUTPUT "${moc}"
        COMMAND Qt6::moc -o "${moc}" "${file}"
        DEPENDS "${file}"
        COMMENT "moc ${name}"
        VERBATIM)
    target_sources(${name} PRIVATE "${moc}")
    set_source_files_properties("${file}" PROPERTIES OBJECT_DEPENDS "${moc}")
    target_include_directories(${name} PRIVATE "${folder}")
endfunction()

function(anteroom_add_tests)
    cmake_parse_arguments(PARSE_ARGV 0 arg "STANDALONE" "LABEL;DIRECTORY" "MODULES;LINK")
    if(arg_UNPARSED_ARGUMENTS OR NOT arg_LABEL OR NOT arg_DIRECTORY)
        message(FATAL_ERROR "anteroom_add_tests: LABEL and DIRECTORY are needed; unknown: ${arg_UNPARSED_ARGUMENTS}")
    endif()
    list(TRANSFORM arg_MODULES PREPEND "anteroom::")
    set(support anteroom_test_support)
    if(arg_STANDALONE)
        set(support "")
    endif()

    file(GLOB_RECURSE files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/${arg_DIRECTORY}/*_test.cpp")
    foreach(file IN LISTS files)
        cmake_path(GET file STEM name)
        if(TARGET ${name})
            get_target_property(other ${name} SOURCES)
            message(FATAL_ERROR "Two tests are called ${name}: ${other} and ${file}. Rename one.")
        endif()
        add_executable(${name} "${file}")
        _anteroom_moc_test(${name} "${file}")
        target_link_libraries(${name} PRIVATE
            anteroom_flags ${support} ${arg_MODULES} ${arg_LINK} Qt6::Test)
        target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
        if("Qt6::Widgets" IN_LIST arg_LINK)
            target_precompile_headers(${name} REUSE_FROM anteroom_gui_test_prefix)
        elseif(arg_LINK)
            target_precompile_headers(${name} REUSE_FROM anteroom_paper_test_prefix)
        else()
            target_precompile_headers(${name} REUSE_FROM anteroom_test_prefix)
        endif()
        _anteroom_use_prefix_with_ccache(${name})
        target_compile_definitions(${name} PRIVATE
            "ANTEROOM_SOURCE_DIR=\"${PROJECT_SOURCE_DIR}\""
            "ANTEROOM_BIN_DIR=\"${CMAKE_RUNTIME_OUTPUT_DIRECTORY}\"")
        if(ANTEROOM_SANITIZE) # the compilers have no macro in common that says so
            target_compile_definitions(${name} PRIVATE ANTEROOM_IS_SANITIZED)
        endif()
        if(TARGET anteroom-cli AND arg_LABEL MATCHES "^(cli|questionnaires|faults)$")
            add_dependencies(${name} anteroom-cli)
        endif()
        if(arg_LABEL STREQUAL "gui")
            anteroom_loads_parts(${name} studio pdfpages attest)
        else()
            set_property(GLOBAL APPEND PROPERTY ANTEROOM_WINDOWLESS ${name})
        endif()
        add_test(NAME ${name} COMMAND ${name})
        set_tests_properties(${name} PROPERTIES
            LABELS "${arg_LABEL}"
            TIMEOUT ${anteroom_test_timeout}
            ENVIRONMENT "${ANTEROOM_TEST_ENVIRONMENT}"
            ENVIRONMENT_MODIFICATION "${ANTEROOM_TEST_ENVIRONMENT_REMOVED}")
        if(arg_LABEL MATCHES "^(questionnaires|faults)$")
            # They are first: the longest of them would otherwise be the last, with no other beside them.
            set_tests_properties(${name} PROPERTIES COST 100)
        endif()
    endforeach()
endfunction()

# All of tests/benchmarks is one program, so that what is compared is measured in one run. ctest runs each benchmark
# once, small, which shows that it works; `anteroom-bench` without --short measures.
function(anteroom_add_benchmarks)
    find_package(benchmark REQUIRED)
    file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/benchmarks/*.cpp")
    add_executable(anteroom-bench ${sources})
    target_link_libraries(anteroom-bench PRIVATE
        anteroom_flags anteroom::app_memory anteroom_test_support anteroom::core anteroom::generated
        anteroom::shipped_by_hand anteroom::app_cli
        anteroom::app_desktop anteroom::app_records anteroom::proofs Qt6::Pdf yaml-cpp benchmark::benchmark)
    target_include_directories(anteroom-bench PRIVATE "${PROJECT_SOURCE_DIR}")
    # A start of Anteroom, and what it is held against: each loads what it needs and no more.
    foreach(window IN ITEMS own-window bare-window)
        string(REPLACE "-" "_" folder ${window})
        add_executable(anteroom-${window}
            "${PROJECT_SOURCE_DIR}/tests/benchmarks/${folder}/main.cpp"
            "${PROJECT_SOURCE_DIR}/tests/benchmarks/first_paint.cpp")
        target_include_directories(anteroom-${window} PRIVATE "${PROJECT_SOURCE_DIR}")
        add_dependencies(anteroom-bench anteroom-${window})
    endforeach()
    target_link_libraries(anteroom-own-window PRIVATE anteroom_flags anteroom::app_memory anteroom::app_desktop)
    anteroom_loads_parts(anteroom-own-window studio pdfpages attest)
    anteroom_loads_parts(anteroom-bench pdfpages attest)
    target_link_libraries(anteroom-bare-window PRIVATE anteroom_flags Qt6::Widgets)
    target_compile_definitions(anteroom-bench PRIVATE
        "ANTEROOM_SOURCE_DIR=\"${PROJECT_SOURCE_DIR}\""
        "ANTEROOM_BIN_DIR=\"${CMAKE_RUNTIME_OUTPUT_DIRECTORY}\"")
    add_test(NAME benchmarks COMMAND anteroom-bench --short
        --json "${PROJECT_BINARY_DIR}/bench-short.json" --figure "${PROJECT_BINARY_DIR}/bench-short.svg")
    set_tests_properties(benchmarks PROPERTIES
        LABELS bench
        TIMEOUT 300
        ENVIRONMENT "${ANTEROOM_TEST_ENVIRONMENT}"
        ENVIRONMENT_MODIFICATION "${ANTEROOM_TEST_ENVIRONMENT_REMOVED}")
endfunction()

# Every tests/fuzz/<name>_fuzz.cpp: a libFuzzer program, run by ctest for a fixed number of inputs.
# Seeds are read from tests/fuzz/<name>_corpus/, a dictionary from tests/fuzz/<name>.dict; both are optional.
# What the fuzzer learns stays in the build folder.
function(anteroom_add_fuzz_targets)
    set(ANTEROOM_FUZZ_RUNS 20000 CACHE STRING "Inputs that ctest gives to each fuzz target")
    set(findings "${PROJECT_BINARY_DIR}/fuzz-findings")
    file(MAKE_DIRECTORY "${findings}")
    file(GLOB files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/fuzz/*_fuzz.cpp")
    foreach(file IN LISTS files)
        cmake_path(GET file STEM name)
        string(REGEX REPLACE "_fuzz$" "" subject "${name}")
        add_executable(${name} "${file}")
        target_link_libraries(${name} PRIVATE anteroom_flags anteroom::core)
        target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
        _anteroom_tell_fuzzer(${name})
        target_link_options(${name} PRIVATE -fsanitize=fuzzer)

        set(learnt "${PROJECT_BINARY_DIR}/fuzz-corpus/${subject}")
        file(MAKE_DIRECTORY "${learnt}")
        set(command ${name} -runs=${ANTEROOM_FUZZ_RUNS} -seed=1 -max_len=4096 -timeout=10 -rss_limit_mb=2048
            -print_final_stats=1 "-artifact_prefix=${findings}/${name}-")
        set(dictionary "${PROJECT_SOURCE_DIR}/tests/fuzz/${subject}.dict")
        if(EXISTS "${dictionary}")
            list(APPEND command "-dict=${dictionary}")
        endif()
        list(APPEND command "${learnt}")
        set(seeds "${PROJECT_SOURCE_DIR}/tests/fuzz/${subject}_corpus")
        if(EXISTS "${seeds}")
            list(APPEND command "${seeds}")
        endif()
        add_test(NAME ${name} COMMAND ${command})
        set_property(GLOBAL APPEND PROPERTY ANTEROOM_WINDOWLESS ${name})
        set_tests_properties(${name} PROPERTIES
            LABELS fuzz TIMEOUT 300 ENVIRONMENT "${ANTEROOM_TEST_ENVIRONMENT}")
    endforeach()
endfunction()
