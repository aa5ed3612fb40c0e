// SPDX-License-Identifier: GPL-3.0-or-later
// The clinic's logo is read beside the window, and stands at the head of what is printed.
#include "app/desktop/window/clinic_logo.h"
#include "tests/support/desks/desktop.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/pdf_probe.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;
using desktop::ClinicLogo;

class ClinicLogoTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { Desktop::ownFile.clear(); }
    void itComesLaterAndOnceForEachPicture();
    void oneThatIsAwayStaysAsItWas();
    void anotherPathLeavesNothingOfTheFirst();
    void aLargeOneKeepsNobodyWaitingAndIsCutDownToWhatIsPrinted();
    void itStandsOnTheSummaryAndOnTheBlankForm();
    void onesThatCannotBeReadLeaveTheSummaryWithout_data();
    void onesThatCannotBeReadLeaveTheSummaryWithout();

private:
    QString put(const QString& name, const QColor& color, const QSize& size = {400, 100}) const {
        QImage image(size, QImage::Format_RGB32);
        image.fill(color);
        if (!image.save(at(name)))
            qFatal("cannot write");
        return at(name);
    }
    QString at(const QString& name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QColor green(0, 128, 0);

/// How much of the first page is of this colour, in thousandths.
int shareOf(const QByteArray& pdf, const QColor& color) {
    constexpr int dots = 50;
    const QImage page = probe::picturesOf(pdf, dots).value(0);
    int found = 0;
    for (int y = 0; y < page.height(); ++y)
        for (int x = 0; x < page.width(); ++x) {
            const QColor here = page.pixelColor(x, y);
            found += std::abs(here.red() - color.red()) + std::abs(here.green() - color.green()) +
                                 std::abs(here.blue() - color.blue()) <
                             30
                         ? 1
                         : 0;
        }
    return page.isNull() ? -1 : 1000 * found / (page.width() * page.height());
}

QByteArray written(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void comeToTheSummary(Desktop& desktop) {
    desktop.beginInterview();
    desktop.showSummary();
    QTRY_COMPARE(desktop.screenName(), QString("summary"));
}

} // namespace

void ClinicLogoTest::itComesLaterAndOnceForEachPicture() {
    ClinicLogo logo(files::noLog());
    QSignalSpy changed(&logo, &ClinicLogo::changed);
    logo.read(put("logo.png", green));
    QVERIFY(logo.picture().isNull());
    QVERIFY(changed.wait());
    QCOMPARE(logo.picture().size(), QSize(400, 100));
    logo.read(at("logo.png"));
    QVERIFY(!changed.wait(200)); // it is the same
    put("logo.png", Qt::blue);
    logo.read(at("logo.png"));
    QVERIFY(changed.wait());
    QCOMPARE(logo.picture().pixelColor(5, 5), QColor(Qt::blue));
    QCOMPARE(changed.count(), 2);
}

void ClinicLogoTest::oneThatIsAwayStaysAsItWas() {
    ClinicLogo logo(files::noLog());
    QSignalSpy changed(&logo, &ClinicLogo::changed);
    logo.read(put("logo.png", green));
    QVERIFY(changed.wait());
    QVERIFY(QFile::rename(at("logo.png"), at("away.png")));
    logo.read(at("logo.png"));
    QVERIFY(!changed.wait(200));
    QCOMPARE(logo.picture().pixelColor(5, 5), green);
}

void ClinicLogoTest::anotherPathLeavesNothingOfTheFirst() {
    ClinicLogo logo(files::noLog());
    QSignalSpy changed(&logo, &ClinicLogo::changed);
    logo.read(put("logo.png", green));
    QVERIFY(changed.wait());
    logo.read(at("none.png"));
    QVERIFY(logo.picture().isNull());
    logo.read(at("logo.png"));
    QVERIFY(changed.wait());
    logo.read({});
    QVERIFY(logo.picture().isNull());
    // Of two that are asked for at once the last one counts.
    logo.read(at("logo.png"));
    logo.read(put("blue.png", Qt::blue));
    QTRY_VERIFY(!logo.picture().isNull());
    QCOMPARE(logo.picture().pixelColor(5, 5), QColor(Qt::blue));
}

void ClinicLogoTest::aLargeOneKeepsNobodyWaitingAndIsCutDownToWhatIsPrinted() {
    put("large.png", green, {8000, 5000});
    ClinicLogo logo(files::noLog());
    QElapsedTimer clock;
    clock.start();
    logo.read(at("large.png"));
    QVERIFY2(clock.elapsed() < 50, qPrintable(QString::number(clock.elapsed())));
    QTRY_VERIFY(!logo.picture().isNull());
    QCOMPARE(logo.picture().height(), 720);
    {
        ClinicLogo gone(files::noLog()); // whoever goes meanwhile waits for no picture
        gone.read(at("large.png"));
        clock.start();
    }
    QVERIFY2(clock.elapsed() < 50, qPrintable(QString::number(clock.elapsed())));
}

void ClinicLogoTest::itStandsOnTheSummaryAndOnTheBlankForm() {
    Desktop::ownFile =
        "name: Hillside\nlogo: " + put("logo.png", green).toUtf8() + "\ncrisis-protocol: {en: Stay.}\n";
    Desktop desktop;
    desktop.save("paperForm.ketamine-prescreen", "chooseOutcome");
    QVERIFY(shareOf(written(desktop.dialogs.path), green) > 3);
    comeToTheSummary(desktop);
    desktop.save();
    QVERIFY(shareOf(written(desktop.dialogs.path), green) > 3);
    savePicture(*desktop.window, "summary-with-logo");
}

void ClinicLogoTest::onesThatCannotBeReadLeaveTheSummaryWithout_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("none there") << "none.png";
    QTest::newRow("a folder") << ".";
}

void ClinicLogoTest::onesThatCannotBeReadLeaveTheSummaryWithout() {
    QFETCH(QString, name);
    Desktop::ownFile = "name: Hillside\nlogo: " + at(name).toUtf8() + "\ncrisis-protocol: {en: Stay.}\n";
    Desktop desktop;
    comeToTheSummary(desktop);
    desktop.save();
    const QByteArray pdf = written(desktop.dialogs.path);
    QCOMPARE(shareOf(pdf, green), 0);
    QVERIFY(probe::textOf(pdf).contains("Hillside"));
}

QTEST_MAIN(ClinicLogoTest)
#include "clinic_logo_test.moc"
