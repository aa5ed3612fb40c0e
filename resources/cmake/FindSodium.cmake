# libsodium ships no CMake package. Defines Sodium::sodium.

find_path(SODIUM_INCLUDE_DIR sodium.h)
find_library(SODIUM_LIBRARY sodium)
mark_as_advanced(SODIUM_INCLUDE_DIR SODIUM_LIBRARY)
if(SODIUM_INCLUDE_DIR)
    file(STRINGS "${SODIUM_INCLUDE_DIR}/sodium/version.h" SODIUM_VERSION REGEX "SODIUM_VERSION_STRING")
    string(REGEX REPLACE ".*\"([^\"]*)\".*" "\\1" SODIUM_VERSION "${SODIUM_VERSION}")
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Sodium
    REQUIRED_VARS SODIUM_LIBRARY SODIUM_INCLUDE_DIR
    VERSION_VAR SODIUM_VERSION)

if(Sodium_FOUND AND NOT TARGET Sodium::sodium)
    add_library(Sodium::sodium UNKNOWN IMPORTED)
    set_target_properties(Sodium::sodium PROPERTIES
        IMPORTED_LOCATION "${SODIUM_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${SODIUM_INCLUDE_DIR}")
endif()
