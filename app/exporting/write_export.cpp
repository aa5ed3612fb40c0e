// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/write_export.h"

#include "app/exporting/leave_out.h"
#include "app/files/new_uuid.h"
#include "app/files/save_export.h"
#include "app/files/save_file.h"
#include "app/language/said.h"

#include <QCoreApplication>
#include <QStringList>

namespace anteroom::exporting {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::exporting::Texts)
};

ScreeningExport made(const ToExport& what) {
    const Session session = Session::resume(what.questionnaire, what.session);
    // The others stand beside it, where the format has a place for them.
    const std::string& language = (*what.questionnaire)->languages.front();
    return what.head
               ? exportRecord(*what.head, session, what.sheet, what.format, language, files::newUuid,
                              what.leftOut)
               : exportScreening(session, what.sheet, what.format, language, files::newUuid, what.leftOut);
}

} // namespace

Exported writeExport(const QString& path, const ToExport& what) {
    ScreeningExport text = made(what);
    const Outcome saved = files::saveExport(path, what.format, text.text);
    return {saved, saved.ok() || files::holds(path, QByteArray::fromStdString(text.text)),
            std::move(text.notCarried), what.isMoved};
}

QString exportFileName(const ToExport& what) {
    return QStringLiteral("screening-%1%2")
        .arg(QString::fromStdString(what.session.startedAt.date.iso()),
             QString::fromUtf8(formatEnding(what.format).data()));
}

QString wordsOf(const Exported& exported, const QString& path) {
    if (!exported.outcome)
        return language::said(exported.outcome.error());
    QStringList lost;
    for (const NotCarried& one : exported.notCarried)
        lost << QString::fromStdString(one.item);
    const QString there = lost.isEmpty()
                              ? Texts::tr("Exported: %1").arg(path)
                              : Texts::tr("Exported: %1. The format has no way to say all of this: %2.")
                                    .arg(path, lost.join(QStringLiteral(", ")));
    const QString moved =
        exported.isMoved
            ? Texts::tr(
                  "It was another patient's before: what staff typed about it, such as notes, may name that "
                  "patient. Read it before the file leaves.")
            : QString();
    return andThen(there, moved);
}

} // namespace anteroom::exporting
