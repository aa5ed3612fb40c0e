// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parts/part.h"

#include "core/base/said.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

namespace anteroom::parts {

QString folderOfParts() {
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../lib/anteroom"));
}

Result<const void*> partIn(const QString& folder, const QString& name) {
    QLibrary library(QDir::cleanPath(QDir(folder).filePath(name + QStringLiteral(".so"))));
    library.setLoadHints(QLibrary::ResolveAllSymbolsHint); // what does not fit is told now, not in the midst
    using Entry = const void* (*)(const char* version);
    const auto entry =
        reinterpret_cast<Entry>(library.resolve(QByteArray("anteroom_" + name.toLatin1()).constData()));
    if (!entry)
        return Error{core::said("A part of Anteroom cannot be loaded: %1. Close Anteroom and start it again. "
                                "If that does not help, it has to be installed again.",
                                {library.fileName().toStdString()})};
    const void* part = entry(ANTEROOM_VERSION);
    if (!part)
        return Error{core::said("Anteroom was updated on this computer while it was open. Save what is open, "
                                "close Anteroom and start it again.")};
    return part;
}

} // namespace anteroom::parts
