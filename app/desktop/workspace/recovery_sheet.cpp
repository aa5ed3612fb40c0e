// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/recovery_sheet.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

namespace anteroom::desktop {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::desktop::RecoverySheet)
};

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
        const QFont usual = painter.font();
        const auto write = [&](const QString& text, int points, QFont font) {
            font.setPointSize(points);
            painter.setFont(font);
            QRect used;
            painter.drawText(page.adjusted(0, y, 0, 0), Qt::TextWordWrap, text, &used);
            y = used.bottom() + line;
        };
        QFont heading = usual;
        heading.setBold(true);
        QFont evenly = usual; // so that a letter is not missed when it is typed back
        evenly.setFamilies({QStringLiteral("Noto Sans Mono"), QStringLiteral("monospace")});
        write(Texts::tr("Recovery key of the screening records"), 18, heading);
        write(recoveryKey, 20, evenly);
        write(
            Texts::tr(
                "It opens all records when no passphrase is left. Keep this sheet where only the people who "
                "answer for the records can reach it, and not beside the computer. To use it, choose \"Use "
                "the recovery key\" where Anteroom asks who you are."),
            12, usual);
    }
    return pdf;
}

} // namespace anteroom::desktop
