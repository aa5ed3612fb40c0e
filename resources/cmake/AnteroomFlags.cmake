# How every target of ours is compiled: link it to anteroom_flags.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

find_program(ANTEROOM_CCACHE ccache DOC "Compiler cache; empty for none")
if(ANTEROOM_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # With the base folder a second clone finds what the first one has compiled.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}"
        "${ANTEROOM_CCACHE}")
endif()

add_library(anteroom_flags INTERFACE)
target_compile_options(anteroom_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow
    -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${ANTEROOM_WERROR}>:-Werror>)

# Programs and debug information name files from the repository's root, not by the builder's folders.
target_compile_options(anteroom_flags INTERFACE "-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.")

# An index out of range stops the program instead of reading what lies behind.
target_compile_definitions(anteroom_flags INTERFACE _GLIBCXX_ASSERTIONS)

if(CMAKE_BUILD_TYPE STREQUAL "Release" OR CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
    target_compile_definitions(anteroom_flags INTERFACE _FORTIFY_SOURCE=2)
    target_compile_options(anteroom_flags INTERFACE -fstack-protector-strong)
endif()

if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    # Every test is a program of its own: hundreds of links, each in a third of the time.
    find_program(ANTEROOM_LLD ld.lld DOC "Linker of Debug builds; the compiler's own where there is none")
    if(ANTEROOM_LLD)
        target_link_options(anteroom_flags INTERFACE -fuse-ld=lld)
    endif()
endif()

set(ANTEROOM_COMPILER_MEMORY "" CACHE STRING "Megabytes that GCC fills before it tidies up in them; empty for its own few")
if(ANTEROOM_COMPILER_MEMORY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    math(EXPR kilobytes "${ANTEROOM_COMPILER_MEMORY} * 1024")
    target_compile_options(anteroom_flags INTERFACE --param=ggc-min-heapsize=${kilobytes})
endif()

if(ANTEROOM_SANITIZE)
    set(sanitize "-fsanitize=${ANTEROOM_SANITIZE}" -fno-sanitize-recover=all)
    target_compile_options(anteroom_flags INTERFACE ${sanitize} -fno-omit-frame-pointer)
    target_link_options(anteroom_flags INTERFACE ${sanitize})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Instrumented code makes GCC see uninitialized values where there are none.
        target_compile_options(anteroom_flags INTERFACE -Wno-maybe-uninitialized)
    endif()
endif()

if(ANTEROOM_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "ANTEROOM_FUZZ needs clang: configure with --preset asan")
    endif()
endif()

# core under sanitizers: nearly all of what tests wait for there is its code, which takes a moment longer to compile
# so and a third of the time to run. A fuzzer is told which way it went.
function(_anteroom_watch_core target)
    if(ANTEROOM_SANITIZE)
        target_compile_options(${target} PRIVATE -O1)
    endif()
    _anteroom_tell_fuzzer(${target})
endfunction()

# What a fuzz target runs tells it which way it went.
function(_anteroom_tell_fuzzer target)
    if(ANTEROOM_FUZZ)
        target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
    endif()
endfunction()

# See "Precompiled headers" in the manual of ccache.
function(_anteroom_use_prefix_with_ccache target)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(${target} PRIVATE -fpch-preprocess)
    elseif(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
    endif()
endfunction()
