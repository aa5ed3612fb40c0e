// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/said.h"

#include <QString>

namespace anteroom::storage {

// The sentences of this module are core::said(), so that whoever shows them says them in the language of
// then. Names and paths stand in them as they are.

/// `pattern`: core::translatable(), in which %1 stands for the file or folder it is about.
inline Error errorAbout(const QString& path, const char* pattern) {
    return core::said(pattern, {path.toStdString()});
}

/// Likewise, with `reason` for %2.
inline Error errorAbout(const QString& path, const char* pattern, const Message& reason) {
    return core::said(pattern, {path.toStdString(), reason});
}

} // namespace anteroom::storage
