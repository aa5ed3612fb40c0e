// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/save_export.h"

#include "app/files/replaceable.h"
#include "app/files/save_file.h"

namespace anteroom::files {

Outcome mayBecomeExport(const QString& path, ScreeningFormat format) {
    const std::string begin = beginOfExport(format);
    return begin.empty() ? mayBeMade(path) : mayBecome(path, begin);
}

Outcome saveExport(const QString& path, ScreeningFormat format, const std::string& text) {
    const Outcome may = mayBecomeExport(path, format);
    return may ? saveFile(path, QByteArray::fromStdString(text)) : may;
}

} // namespace anteroom::files
