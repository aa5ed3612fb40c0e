// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parts/part.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;

class PartTest : public QObject {
    Q_OBJECT

private slots:
    void itIsLoadedOnce();
    void oneThatIsMissingIsNamed();
    void oneThatIsNoneIsNamed();
    void oneOfAnotherVersionSaysWhatToDo();
};

// tests/app/parts/sample_part.cpp, which counts how often it was asked.
void PartTest::itIsLoadedOnce() {
    const Result<const void*> first = parts::partIn(ANTEROOM_TEST_PARTS, "sample");
    QVERIFY2(first.ok(), first ? "" : first.error().message.c_str());
    const Result<const void*> second = parts::partIn(ANTEROOM_TEST_PARTS, "sample");
    QVERIFY(second.ok());
    QCOMPARE(*first, *second);
    QCOMPARE(*static_cast<const int*>(*second), 2);
}

void PartTest::oneThatIsMissingIsNamed() {
    const QTemporaryDir folder;
    const Result<const void*> part = parts::partIn(folder.path(), "studio");
    QVERIFY(!part.ok());
    QCOMPARE(QString::fromStdString(part.error().message),
             "A part of Anteroom cannot be loaded: " + folder.filePath("studio.so") +
                 ". Close Anteroom and start it again. If that does not help, it has to be installed again.");
}

void PartTest::oneThatIsNoneIsNamed() {
    const QTemporaryDir folder;
    QFile file(folder.filePath("studio.so"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("half of a file");
    file.close();
    const Result<const void*> part = parts::partIn(folder.path(), "studio");
    QVERIFY(!part.ok());
    QVERIFY(QString::fromStdString(part.error().message).contains(file.fileName()));
}

void PartTest::oneOfAnotherVersionSaysWhatToDo() {
    const Result<const void*> part = parts::partIn(ANTEROOM_TEST_PARTS, "other");
    QVERIFY(!part.ok());
    QCOMPARE(QString::fromStdString(part.error().message),
             QString("Anteroom was updated on this computer while it was open. Save what is open, close "
                     "Anteroom and start it again."));
}

QTEST_GUILESS_MAIN(PartTest)
#include "part_test.moc"
