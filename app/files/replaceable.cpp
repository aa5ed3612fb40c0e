// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/replaceable.h"

#include "core/base/said.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>

namespace anteroom::files {

namespace {

bool isSameFile(const QString& path, const std::string& other) {
    std::error_code unreadable;
    return std::filesystem::equivalent(path.toStdString(), other, unreadable) && !unreadable;
}

/// A mark near the beginning is what readers of PDF go by. An empty file is one that something made room for.
bool isPdfOrEmpty(const QString& path) {
    constexpr qint64 markIsWithin = 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray begin = file.read(markIsWithin);
    return begin.isEmpty() || begin.contains("%PDF-");
}

Error refused(const QString& path, const Message& why) {
    return Error{core::said("%1 was not saved: %2. Give another name for the PDF. What was there before is "
                            "unchanged.",
                            {path.toStdString(), why})};
}

} // namespace

Outcome mayBecomePdf(const QString& path, const std::vector<std::string>& inputs) {
    if (std::any_of(inputs.begin(), inputs.end(), [&](const auto& input) { return isSameFile(path, input); }))
        return refused(path, core::said("it is one of the files that it would be made from"));
    if (QFileInfo(path).isFile() && !isPdfOrEmpty(path))
        return refused(path, core::said("the file that has this name is not a PDF"));
    return done();
}

Outcome mayBeMade(const QString& path) {
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
        return Error{core::said("%1 is there already. Give another name.", {path.toStdString()})};
    return done();
}

Outcome mayBecome(const QString& path, std::string_view begin) {
    if (!QFileInfo(path).isFile())
        return done();
    QFile file(path);
    const auto size = static_cast<qint64>(begin.size());
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray there = file.read(size);
        if (there.isEmpty() || there == QByteArray(begin.data(), size))
            return done();
    }
    return Error{
        core::said("%1 was not saved: the file that has this name holds something else. Give another "
                   "name. What was there before is unchanged.",
                   {path.toStdString()})};
}

} // namespace anteroom::files
