// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/pages.h"

#include <QAbstractScrollArea>
#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

#include <thread>

using namespace anteroom;

namespace {

/// Pages of 200 x 100 points, black from the left to the middle.
QByteArray pdfOf(int pages) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72);
    writer.setPageSize(QPageSize(QSizeF(200, 100), QPageSize::Point));
    writer.setPageMargins({});
    QPainter painter(&writer);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        painter.fillRect(QRectF(0, 0, 100, 100), Qt::black);
    }
    painter.end();
    return buffer.data();
}

} // namespace

/// What reads pages as the program has it: loaded, and not linked.
class PagesTest : public QObject {
    Q_OBJECT

private slots:
    void pagesAreCountedMeasuredAndPictured();
    void whatIsNoPdfIsNotRead();
    void aViewShowsOnePdfAfterAnother();
};

void PagesTest::pagesAreCountedMeasuredAndPictured() {
    const Result<const pages::PageReader*> reader = pages::pageReader();
    QVERIFY2(reader.ok(), reader ? "" : reader.error().message.c_str());
    QImage picture;
    std::thread([&] { // as it is printed
        const std::unique_ptr<pages::Pages> read = (*reader)->read(pdfOf(2));
        if (read && read->count() == 2 && read->size(1) == QSizeF(200, 100))
            picture = read->picture(1, QSize(400, 200));
    })
        .join();
    QCOMPARE(picture.size(), QSize(400, 200));
    QVERIFY(picture.pixelColor(100, 100).lightness() < 10);
    QVERIFY(picture.pixelColor(300, 100).alpha() == 0 || picture.pixelColor(300, 100).lightness() > 245);
}

void PagesTest::whatIsNoPdfIsNotRead() {
    QVERIFY(!(*pages::pageReader())->read({}));
    QVERIFY(!(*pages::pageReader())->read("not a PDF"));
}

void PagesTest::aViewShowsOnePdfAfterAnother() {
    QWidget window;
    const std::unique_ptr<pages::PagesView> view = (*pages::pageReader())->makeView(&window);
    QVERIFY(view->pageSize().isEmpty());
    view->show(pdfOf(1));
    QCOMPARE(view->pageSize(), QSizeF(200, 100));
    view->show("not a PDF");
    QVERIFY(view->pageSize().isEmpty());
    view->show(pdfOf(3));
    view->setZoom(2);
    view->area().resize(600, 400);
    window.resize(600, 400);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_VERIFY(view->area().grab().toImage().pixelColor(150, 100).lightness() < 10);
}

QTEST_MAIN(PagesTest)
#include "pages_test.moc"
