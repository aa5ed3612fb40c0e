# QScintilla ships no CMake package. Defines QScintilla::QScintilla, for Qt 6, which is found before.

find_path(QSCINTILLA_INCLUDE_DIR Qsci/qsciscintilla.h PATH_SUFFIXES qt6 HINTS ${Qt6Core_INCLUDE_DIRS})
find_library(QSCINTILLA_LIBRARY NAMES qscintilla2_qt6)
mark_as_advanced(QSCINTILLA_INCLUDE_DIR QSCINTILLA_LIBRARY)
if(QSCINTILLA_INCLUDE_DIR)
    file(STRINGS "${QSCINTILLA_INCLUDE_DIR}/Qsci/qsciglobal.h" QSCINTILLA_VERSION REGEX "QSCINTILLA_VERSION_STR")
    string(REGEX REPLACE ".*\"([^\"]*)\".*" "\\1" QSCINTILLA_VERSION "${QSCINTILLA_VERSION}")
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(QScintilla
    REQUIRED_VARS QSCINTILLA_LIBRARY QSCINTILLA_INCLUDE_DIR
    VERSION_VAR QSCINTILLA_VERSION)

if(QScintilla_FOUND AND NOT TARGET QScintilla::QScintilla)
    add_library(QScintilla::QScintilla UNKNOWN IMPORTED)
    set_target_properties(QScintilla::QScintilla PROPERTIES
        IMPORTED_LOCATION "${QSCINTILLA_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${QSCINTILLA_INCLUDE_DIR}"
        INTERFACE_LINK_LIBRARIES "Qt6::Widgets;Qt6::PrintSupport")
endif()
