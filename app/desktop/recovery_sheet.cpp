// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/recovery_sheet.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

namespace anteroom::desktop {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("RecoverySheet", text); }

} // namespace

QByteArray recoverySheet(const QString& recoveryKey) {
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::Letter));
        writer.setPageMargins(QMarginsF(25, 25, 25, 25), QPageLayout::Millimeter);
        writer.setTitle(QStringLiteral("Anteroom"));
        QPainter painter(&writer);
        const QRect page(0, 0, writer.width(), writer.height());
        const int line = writer.logicalDpiY() / 6;
        int y = 0;
        const auto write = [&](const QString& text, int points, const QString& family) {
            QFont font = painter.font();
            if (!family.isEmpty())
                font.setFamily(family);
            font.setPointSize(points);
            painter.setFont(font);
            QRect used;
            painter.drawText(page.adjusted(0, y, 0, 0), Qt::TextWordWrap, text, &used);
            y = used.bottom() + line;
        };
        write(tr("Recovery key of the screening records"), 20, {});
        write(recoveryKey, 22, QStringLiteral("monospace"));
        write(
            tr("It opens all records when no passphrase is left. Keep this sheet where only the people who "
               "answer for the records can reach it, and not beside the computer. In Anteroom: the person's "
               "name, then \"Use the recovery key\"."),
            12, {});
    }
    return pdf;
}

} // namespace anteroom::desktop
