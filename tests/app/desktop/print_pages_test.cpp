// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/paper/print_pages.h"
#include "tests/support/gui/pdf_probe.h"

#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace anteroom;

namespace {

/// Pages of that size, each with a black square of an inch in its middle.
QByteArray pdfOf(const QSizeF& points, int pages) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72);
    writer.setPageSize(QPageSize(points, QPageSize::Point));
    writer.setPageMargins({});
    QPainter painter(&writer);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        painter.fillRect(QRectF(points.width() / 2 - 36, points.height() / 2 - 36, 72, 72), Qt::black);
    }
    painter.end();
    return buffer.data();
}

/// What is printed, printed into a file.
class Printed {
public:
    enum class Where { Here, InAThread };
    explicit Printed(const QByteArray& pdf, Where where = Where::Here) {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_folder.filePath("printed.pdf"));
        printer.setPageSize(QPageSize(QPageSize::A5)); // as it was last used
        if (where == Where::InAThread)
            std::thread([&] { outcome = desktop::printPages(pdf, printer); }).join();
        else
            outcome = desktop::printPages(pdf, printer);
        QFile file(m_folder.filePath("printed.pdf"));
        if (file.open(QIODevice::ReadOnly))
            bytes = file.readAll();
    }

    desktop::Printed outcome;
    QByteArray bytes;

private:
    QTemporaryDir m_folder;
};

} // namespace

class PrintPagesTest : public QObject {
    Q_OBJECT

private slots:
    void thePaperIsThatOfThePages_data();
    void thePaperIsThatOfThePages();
    void anotherThreadPrintsTheSame();
    void aPictureKeepsItsProportions_data();
    void aPictureKeepsItsProportions();
    void pagesThatCannotBeReadAreNotSent_data();
    void pagesThatCannotBeReadAreNotSent();
};

void PrintPagesTest::thePaperIsThatOfThePages_data() {
    QTest::addColumn<QSizeF>("points");
    QTest::newRow("letter") << QSizeF(612, 792);
    QTest::newRow("A4") << QSizeF(595, 842);
    QTest::newRow("of no standard") << QSizeF(400, 700);
}

void PrintPagesTest::thePaperIsThatOfThePages() {
    QFETCH(QSizeF, points);
    Printed printed(pdfOf(points, 2));
    QVERIFY(!printed.outcome.problem);
    QVERIFY(printed.outcome.mayHaveLeft);
    const QList<QImage> pages = probe::picturesOf(printed.bytes, 72);
    QCOMPARE(pages.size(), 2);
    for (const QImage& page : pages) {
        QVERIFY2(qAbs(page.width() - points.width()) <= 1 && qAbs(page.height() - points.height()) <= 1,
                 qPrintable(QString("%1 x %2").arg(page.width()).arg(page.height())));
        // The square is where it was, as large as it was.
        const QPoint middle(page.width() / 2, page.height() / 2);
        for (const QPoint side : {QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)}) {
            QVERIFY(qGray(page.pixel(middle + side * 33)) < 64);
            QVERIFY(qGray(page.pixel(middle + side * 39)) > 192);
        }
    }
}

void PrintPagesTest::anotherThreadPrintsTheSame() {
    const QByteArray pdf = pdfOf(QSizeF(612, 792), 3);
    const Printed here(pdf);
    const Printed there(pdf, Printed::Where::InAThread);
    QVERIFY(there.outcome.mayHaveLeft && !there.outcome.problem);
    QCOMPARE(probe::picturesOf(there.bytes, 72), probe::picturesOf(here.bytes, 72));
}

void PrintPagesTest::aPictureKeepsItsProportions_data() {
    QTest::addColumn<QSizeF>("picture");
    QTest::addColumn<QRectF>("place");
    QTest::newRow("as the paper") << QSizeF(600, 1200) << QRectF(0, 0, 300, 600);
    QTest::newRow("wider") << QSizeF(100, 100) << QRectF(0, 150, 300, 300);
    QTest::newRow("narrower") << QSizeF(10, 100) << QRectF(120, 0, 60, 600);
}

void PrintPagesTest::aPictureKeepsItsProportions() {
    QFETCH(QSizeF, picture);
    QTEST(desktop::fitted(picture, QRectF(0, 0, 300, 600)), "place");
}

void PrintPagesTest::pagesThatCannotBeReadAreNotSent_data() {
    QTest::addColumn<QByteArray>("pdf");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no PDF") << QByteArray("not a PDF");
    QTest::newRow("a page that is not there")
        << QByteArray("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                      "2 0 obj<</Type/Pages/Count 1/Kids[9 0 R]>>endobj\n"
                      "trailer<</Root 1 0 R/Size 3>>\n%%EOF\n");
}

void PrintPagesTest::pagesThatCannotBeReadAreNotSent() {
    QFETCH(QByteArray, pdf);
    const Printed printed(pdf);
    QVERIFY(!printed.outcome.mayHaveLeft);
    QCOMPARE(printed.outcome.problem->text(),
             QString("The pages cannot be read, so nothing was printed. Save the PDF and print it from "
                     "there."));
}

QTEST_MAIN(PrintPagesTest)
#include "print_pages_test.moc"
