// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of the README, of the program as it is: `resources/screenshots/make` keeps them.
#include "tests/support/desks/desk.h"
#include "tests/support/gui/clipping.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace anteroom;
using namespace anteroom::test;

class ReadmePicturesTest : public QObject {
    Q_OBJECT

private slots:
    void aScreeningIsPictured();
    void theStudioIsPictured();
    void theReadmeShowsThesePicturesAndNoOthers();

private:
    void picture(Desktop& desktop, const QString& name);

    QStringList m_names;
};

void ReadmePicturesTest::picture(Desktop& desktop, const QString& name) {
    settle();
    savePicture(*desktop.window, name);
    m_names << name + ".png";
}

void ReadmePicturesTest::aScreeningIsPictured() {
    const QTemporaryDir folder;
    Desk desk(folder.filePath("records"));
    Desktop& desktop = desk.desktop;
    desktop.window->resize(1200, 800);
    desk.setUp();
    desk.beginScreening();
    desktop.click("section.heart-and-pressure");
    for (const char* option :
         {"option.pressure-told.current", "option.pressure-controlled.yes", "option.heart-disease.no"})
        desktop.click(option);
    QTRY_VERIFY(desk.saved().startsWith("Saved"));
    picture(desktop, "interview");
    desktop.click("review");
    QVERIFY(desk.comesTo("reviewPage"));
    picture(desktop, "review");
    desktop.click("reviewFinish");
    desktop.click("showSummary");
    QVERIFY(desk.comesTo("summary"));
}

void ReadmePicturesTest::theStudioIsPictured() {
    Desktop desktop;
    desktop.window->resize(1500, 900);
    desktop.click("edit.demo");
    QTRY_COMPARE(desktop.screenName(), QString("studio"));
    QTRY_VERIFY(desktop.find<QLabel>("problemCounts") &&
                desktop.find<QLabel>("problemCounts")->text().startsWith("No problems"));
    picture(desktop, "studio");
}

void ReadmePicturesTest::theReadmeShowsThesePicturesAndNoOthers() {
    QFile readme(QStringLiteral(ANTEROOM_SOURCE_DIR "/README.md"));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    QStringList shown;
    const QRegularExpression link(QStringLiteral("resources/screenshots/([a-z-]+\\.png)"));
    for (auto it = link.globalMatch(QString::fromUtf8(readme.readAll())); it.hasNext();) {
        shown << it.next().captured(1);
        QVERIFY2(QFile::exists(QStringLiteral(ANTEROOM_SOURCE_DIR "/resources/screenshots/") + shown.last()),
                 qPrintable(shown.last()));
    }
    m_names << QStringLiteral("summary.png"); // its first page, made by the command line
    shown.sort();
    m_names.sort();
    QCOMPARE(shown, m_names);
}

QTEST_MAIN(ReadmePicturesTest)
#include "readme_pictures_test.moc"
