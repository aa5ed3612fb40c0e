// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QCoreApplication>

namespace anteroom::storage {

/// The sentences of this module, in the language that the program speaks where they are made, in whichever
/// thread that is. Names, paths and the system's own reasons stand in them as they are.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::storage::Texts)
};

/// `pattern`: the tr() of a sentence in which %1 stands for the file or folder it is about.
inline Error errorAbout(const QString& path, const QString& pattern) {
    return Error{pattern.arg(path).toStdString()};
}

/// Likewise, with `reason` for %2.
inline Error errorAbout(const QString& path, const QString& pattern, const QString& reason) {
    return Error{pattern.arg(path, reason).toStdString()};
}

} // namespace anteroom::storage
