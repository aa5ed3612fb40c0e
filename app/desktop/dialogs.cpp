// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPainter>
#include <QPdfDocument>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace anteroom::desktop {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Dialogs", text); }

/// Qt keeps the names chosen in its own file dialog in a settings file; what a person typed there may name
/// the patient.
void forgetChosenNames() {
    QSettings settings(QSettings::UserScope, QStringLiteral("QtProject"));
    settings.remove(QStringLiteral("FileDialog"));
}

} // namespace

QString WindowDialogs::pdfPath(const QString& title, const QString& suggestedName) {
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir()) // the dialog would fall back to where Anteroom was started
        folder = QDir::homePath();
    QString path = QFileDialog::getSaveFileName(m_window, title, folder + QLatin1Char('/') + suggestedName,
                                                tr("PDF (*.pdf)"));
    forgetChosenNames();
    if (!path.isEmpty() && !path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        path += QStringLiteral(".pdf");
    return path;
}

Result<bool> WindowDialogs::print(const QByteArray& pdf) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(tr("Pre-screening summary")); // print queues show it: nothing of the patient
    QPrintDialog dialog(&printer, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return false;

    QByteArray bytes = pdf;
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&device);
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer))
        return Error{tr("The printer did not take the pages. Check it and print again.").toStdString()};
    // 300 dots an inch: print quality for 8 pt text, at a size that an old printer takes.
    const double scale = std::min(300.0, static_cast<double>(printer.resolution())) / 72.0;
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0 && !printer.newPage())
            return Error{tr("The printer stopped after page %1.").arg(page).toStdString()};
        const QImage image = document.render(page, (document.pagePointSize(page) * scale).toSize());
        painter.drawImage(QRectF(QPointF(0, 0), printer.pageRect(QPrinter::DevicePixel).size()), image);
    }
    if (!painter.end())
        return Error{tr("The printer did not take all pages. Check it and print again.").toStdString()};
    return true;
}

bool WindowDialogs::leaveScreening(const QString& notice) {
    QMessageBox box(m_window);
    box.setIcon(QMessageBox::NoIcon);
    box.setWindowTitle(tr("Leave this screening"));
    box.setText(notice.isEmpty() ? tr("Leave this screening?") : notice);
    box.setInformativeText(tr("The answers are not stored. What is not saved as a PDF is gone."));
    QPushButton* leave = box.addButton(tr("Leave"), QMessageBox::DestructiveRole);
    QPushButton* stay = box.addButton(tr("Stay"), QMessageBox::RejectRole);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    return box.clickedButton() == leave;
}

} // namespace anteroom::desktop
