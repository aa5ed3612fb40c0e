// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/pdf_pages.h"

#include "app/report/blocks.h"
#include "app/report/fitted.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <limits>

namespace anteroom::report {

namespace {

constexpr qreal marginX = mm(12);
constexpr qreal marginY = mm(10.5);
constexpr qreal footHeight = pt(13);
constexpr qreal headHeight = pt(13);
constexpr qreal frameGap = pt(5); ///< between the flow and the lines of head and foot
constexpr qreal topOfOthers = marginY + headHeight + frameGap;
constexpr qreal continuedHeight = pt(15);
constexpr qreal leastPiece = pt(34); ///< three lines and their title
constexpr qreal reminderGap = pt(5);
constexpr Extent everything{-std::numeric_limits<qreal>::infinity(), std::numeric_limits<qreal>::infinity()};

QPageSize pageSize(Paper paper) { return QPageSize(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter); }

QSizeF pageTwips(Paper paper) { return pageSize(paper).size(QPageSize::Point) * pt(1); }

PageRoom roomOf(Paper paper) {
    const qreal bottom = pageTwips(paper).height() - marginY - footHeight - frameGap;
    return {contentWidth(paper), bottom - marginY, bottom - topOfOthers,
            continuedHeight,     leastPiece,       reminderGap};
}

/// Paints `block` with its top left at `origin` and returns its height.
qreal paintAt(QPainter& painter, Block& block, QPointF origin, qreal width, ReadFrom side) {
    const qreal height = block.layOut(width, side);
    block.paint(painter, origin, everything);
    return height;
}

void paintHead(QPainter& painter, const PageFrame& frame, qreal width, ReadFrom side) {
    TextBlock head(frame.runningHead);
    paintAt(painter, head, {marginX, marginY}, width, side);
    painter.fillRect(QRectF(marginX, marginY + headHeight, width, pt(0.5)), QColor::fromRgb(ink::line));
}

/// On one line, whatever the questionnaire is called. So many digits nobody makes another text to have.
QString exactQuestionnaire(const PageFrame& frame, qreal room) {
    constexpr qsizetype digits = 16;
    const QString hash =
        QStringLiteral(" · sha256 ") +
        (frame.hash.size() > digits ? frame.hash.left(digits) + QStringLiteral("…") : frame.hash);
    const qreal rest = RichText(Voice::QuietStrong, hash).naturalWidth() + pt(1);
    return fitted(frame.questionnaire, Voice::QuietStrong, room - rest) + hash;
}

void paintFoot(QPainter& painter, const PageFrame& frame, const QString& pageNumber, QSizeF page,
               ReadFrom side) {
    const qreal top = page.height() - marginY - footHeight;
    const qreal width = page.width() - 2 * marginX;
    painter.fillRect(QRectF(marginX, top, width, pt(0.5)), QColor::fromRgb(ink::line));
    const qreal numberWidth = RichText(Voice::QuietStrong, pageNumber).naturalWidth() + pt(2);
    const qreal room = width - numberWidth - pt(10);
    RichText words(Voice::QuietStrong, exactQuestionnaire(frame, room));
    RichText more = words;
    more.add(Voice::Quiet, QStringLiteral("   ") + frame.footMiddle);
    const bool fits = more.naturalWidth() < room;
    Columns line(pt(8));
    line.add(0, text(fits ? std::move(more) : std::move(words)));
    line.add(numberWidth, text(Voice::QuietStrong, pageNumber, Align::Right));
    paintAt(painter, line, {marginX, top + pt(3)}, width, side);
}

} // namespace

qreal contentWidth(Paper paper) { return pageTwips(paper).width() - 2 * marginX; }

std::size_t pageCount(Flow& flow, Paper paper) { return paginate(flow, roomOf(paper)).size(); }

bool fitsOn(std::size_t pages, Flow& flow, Paper paper) {
    return paginate(flow, roomOf(paper), pages).size() <= pages;
}

QByteArray renderPdf(Flow& flow, const PageFrame& frame, Paper paper) {
    const QSizeF size = pageTwips(paper);
    const qreal width = contentWidth(paper);
    const std::vector<Page> pages = paginate(flow, roomOf(paper));

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setTitle(frame.documentTitle);
    writer.setCreator(QStringLiteral("Anteroom"));
    writer.setResolution(twipsPerInch);
    writer.setPageLayout(QPageLayout(pageSize(paper), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));

    QPainter painter(&writer);
    painter.setRenderHint(QPainter::LosslessImageRendering);
    mirrorPage(painter, size.width(), flow.side());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i > 0) {
            writer.newPage();
            paintHead(painter, frame, width, flow.side());
        }
        const qreal pageTop = i == 0 ? marginY : topOfOthers; // the first has its own head, in the flow
        if (!pages[i].continued.isEmpty()) {
            TextBlock again(
                RichText(Voice::SideHeading, pages[i].continued).add(Voice::Quiet, frame.continued));
            paintAt(painter, again, {marginX, pageTop}, width, flow.side());
        }
        const auto paintPlaced = [&](const Placed& placed) {
            const QPointF origin(marginX, pageTop + placed.y - placed.slice.top);
            placed.block->paint(painter, origin, placed.slice);
        };
        if (pages[i].reminder.block != nullptr)
            paintPlaced(pages[i].reminder);
        for (const Placed& placed : pages[i].placed)
            paintPlaced(placed);
        paintFoot(painter, frame, frame.pageNumber.arg(i + 1).arg(pages.size()), size, flow.side());
    }
    painter.end();
    return bytes;
}

} // namespace anteroom::report
