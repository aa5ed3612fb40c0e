// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/paper/print_pages.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>

#include <algorithm>

namespace anteroom::desktop {

namespace {

// Print quality for 8 pt text, at a size that an old printer takes.
constexpr double mostDotsPerInch = 300;
constexpr double pointsPerInch = 72;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::desktop::Printing)
};

Printed unreadable() {
    return {
        false, [] {
            return Texts::tr(
                "The pages cannot be read, so nothing was printed. Save the PDF and print it from there.");
        }};
}

void takeSizeOf(const QPdfDocument& document, int page, QPrinter& printer) {
    printer.setPageSize(QPageSize(document.pagePointSize(page), QPageSize::Point));
    printer.setPageMargins({}, QPageLayout::Point);
}

} // namespace

void offerPaperOf(const QByteArray& pdf, QPrinter& printer) {
    QByteArray bytes = pdf;
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&device);
    if (document.pageCount() > 0)
        takeSizeOf(document, 0, printer);
}

std::optional<report::Paper> paperOf(const QPrinter& printer) {
    switch (printer.pageLayout().pageSize().id()) {
    case QPageSize::A4:
        return report::Paper::A4;
    case QPageSize::Letter:
        return report::Paper::Letter;
    default:
        return std::nullopt;
    }
}

QRectF fitted(const QSizeF& picture, const QRectF& paper) {
    QRectF place(QPointF(), picture.scaled(paper.size(), Qt::KeepAspectRatio));
    place.moveCenter(paper.center());
    return place;
}

Printed printPages(const QByteArray& pdf, QPrinter& printer) {
    QByteArray bytes = pdf;
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&device);
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() < 1)
        return unreadable();

    printer.setFullPage(true);
    takeSizeOf(document, 0, printer);
    QPainter painter;
    if (!painter.begin(&printer))
        return {false,
                [] { return Texts::tr("The printer did not take the pages. Check it and print again."); }};
    const double scale = std::min(mostDotsPerInch, double(printer.resolution())) / pointsPerInch;
    for (int page = 0; page < document.pageCount(); ++page) {
        const QImage image = document.render(page, (document.pagePointSize(page) * scale).toSize());
        if (image.isNull()) {
            printer.abort();
            return {page > 0, [] {
                        return Texts::tr(
                            "A page cannot be read, so the printing was ended. Save the PDF and print it "
                            "from there.");
                    }};
        }
        if (page > 0) {
            takeSizeOf(document, page, printer);
            if (!printer.newPage())
                return {true, [] {
                            return Texts::tr(
                                "The printer stopped before the last page. Check it and print again.");
                        }};
        }
        const QRectF paper(QPointF(), printer.pageRect(QPrinter::DevicePixel).size());
        painter.drawImage(fitted(image.size(), paper), image);
    }
    if (!painter.end())
        return {true,
                [] { return Texts::tr("The printer did not take all pages. Check it and print again."); }};
    return {true};
}

} // namespace anteroom::desktop
