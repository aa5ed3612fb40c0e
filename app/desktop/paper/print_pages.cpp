// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/paper/print_pages.h"

#include "app/pages/pages.h"
#include "app/report/report.h"

#include <QCoreApplication>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPrinter>

#include <algorithm>
#include <memory>

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

/// Null where they cannot be read.
std::unique_ptr<pages::Pages> pagesOf(const QByteArray& pdf) {
    const Result<const pages::PageReader*> reader = pages::pageReader();
    return reader ? (*reader)->read(pdf) : nullptr;
}

void takeSizeOf(const pages::Pages& pages, int page, QPrinter& printer) {
    printer.setPageSize(QPageSize(pages.size(page), QPageSize::Point));
    printer.setPageMargins({}, QPageLayout::Point);
}

} // namespace

void offerPaperOf(const QByteArray& pdf, QPrinter& printer) {
    if (const std::unique_ptr<pages::Pages> pages = pagesOf(pdf))
        takeSizeOf(*pages, 0, printer);
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
    const std::unique_ptr<pages::Pages> pages = pagesOf(pdf);
    if (!pages)
        return unreadable();

    printer.setFullPage(true);
    takeSizeOf(*pages, 0, printer);
    QPainter painter;
    if (!painter.begin(&printer))
        return {false,
                [] { return Texts::tr("The printer did not take the pages. Check it and print again."); }};
    const double scale = std::min(mostDotsPerInch, double(printer.resolution())) / pointsPerInch;
    for (int page = 0; page < pages->count(); ++page) {
        const QImage image = pages->picture(page, (pages->size(page) * scale).toSize());
        if (image.isNull()) {
            printer.abort();
            return {page > 0, [] {
                        return Texts::tr(
                            "A page cannot be read, so the printing was ended. Save the PDF and print it "
                            "from there.");
                    }};
        }
        if (page > 0) {
            takeSizeOf(*pages, page, printer);
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
