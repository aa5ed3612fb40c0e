// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/loading/file_source.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>

namespace anteroom::test {

/// Reads below one folder of tests/data.
class DataFiles : public FileSource {
public:
    explicit DataFiles(const QString& folder)
        : m_folder(QStringLiteral(ANTEROOM_SOURCE_DIR "/tests/data/") + folder) {}

    Result<std::string> read(const std::string& path) override {
        QFile file(m_folder + '/' + QString::fromStdString(path));
        if (!file.open(QIODevice::ReadOnly))
            return Error{"there is no file of this name"};
        return file.readAll().toStdString();
    }

    QStringList names(const QString& pattern) const {
        return QDir(m_folder).entryList({pattern}, QDir::Files, QDir::Name);
    }

private:
    QString m_folder;
};

/// Every problem that the files say they hold, in comments such as "# BAD: unknown-key, missing-key", as
/// "name:line: code".
inline QStringList plantedIn(const SourceSet& sources) {
    static const QRegularExpression pattern("# BAD: ([a-z, -]+)");
    QStringList planted;
    for (const auto& text : sources.texts()) {
        const QStringList lines =
            QString::fromUtf8(text->text().data(), qsizetype(text->text().size())).split('\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QRegularExpressionMatch match = pattern.match(lines[i]);
            if (!match.hasMatch())
                continue;
            for (const QString& code : match.captured(1).split(','))
                planted << QString("%1:%2: %3")
                               .arg(QString::fromStdString(text->name()))
                               .arg(i + 1)
                               .arg(code.trimmed());
        }
    }
    planted.sort();
    return planted;
}

/// Every problem that was reported, in the same form.
inline QStringList reportedIn(const Diagnostics& diagnostics, const SourceSet& sources) {
    QStringList reported;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        const SourceText& text = sources[diagnostic.span.file];
        reported << QString("%1:%2: %3")
                        .arg(QString::fromStdString(text.name()))
                        .arg(text.lineColumn(diagnostic.span.begin).line)
                        .arg(QString::fromStdString(diagnostic.code));
    }
    reported.sort();
    return reported;
}

/// What is in one list and not in the other, for a message.
inline QByteArray differenceOf(QStringList planted, QStringList reported) {
    QByteArray difference;
    for (const QString& one : planted)
        if (!reported.removeOne(one))
            difference += "\n  planted, not reported: " + one.toUtf8();
    for (const QString& one : reported)
        difference += "\n  reported, not planted: " + one.toUtf8();
    // removeOne above takes one of several equal ones, so that counts are compared as well
    return difference;
}

} // namespace anteroom::test
