// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/file_source.h"

#include <QTest>

using namespace anteroom;

class FileSourceTest : public QObject {
    Q_OBJECT

private slots:
    void aRelativePathIsSeenFromTheFileThatNamesIt_data();
    void aRelativePathIsSeenFromTheFileThatNamesIt();
    void aMemoryFileSourceGivesWhatWasSet();
    void aReasonDoesNotNameThePathTwice();
};

void FileSourceTest::aRelativePathIsSeenFromTheFileThatNamesIt_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("relative");
    QTest::addColumn<QString>("path");
    QTest::newRow("beside it") << "a/b.yaml"
                               << "c.yaml"
                               << "a/c.yaml";
    QTest::newRow("one up") << "a/b.yaml"
                            << "../c.yaml"
                            << "c.yaml";
    QTest::newRow("one up and down") << "q/a/b.yaml"
                                     << "../v/c.yaml"
                                     << "q/v/c.yaml";
    QTest::newRow("below it") << "b.yaml"
                              << "parts/c.yaml"
                              << "parts/c.yaml";
    QTest::newRow("further up than is known") << "a/b.yaml"
                                              << "../../c.yaml"
                                              << "../c.yaml";
    QTest::newRow("from further up") << "../a/b.yaml"
                                     << "../../c.yaml"
                                     << "../../c.yaml";
    QTest::newRow("dots and double slashes") << "a/./b.yaml"
                                             << ".//c.yaml"
                                             << "a/c.yaml";
    QTest::newRow("from the root") << "/a/b.yaml"
                                   << "../c.yaml"
                                   << "/c.yaml";
    QTest::newRow("not beyond the root") << "/b.yaml"
                                         << "../../c.yaml"
                                         << "/c.yaml";
    QTest::newRow("absolute") << "a/b.yaml"
                              << "/c.yaml"
                              << "/c.yaml";
    QTest::newRow("nothing but ups") << "a/b/c.yaml"
                                     << "../.."
                                     << "";
}

void FileSourceTest::aRelativePathIsSeenFromTheFileThatNamesIt() {
    QFETCH(QString, from);
    QFETCH(QString, relative);
    QFETCH(QString, path);
    QCOMPARE(QString::fromStdString(resolvePath(from.toStdString(), relative.toStdString())), path);
}

void FileSourceTest::aMemoryFileSourceGivesWhatWasSet() {
    MemoryFileSource files;
    files.set("a", "1");
    files.set("a", "2");
    QCOMPARE(*files.read("a"), "2");
    QVERIFY(!files.read("b").ok());
}

void FileSourceTest::aReasonDoesNotNameThePathTwice() {
    QCOMPARE(withoutPath("a/b: there is no such file", "a/b"), std::string("there is no such file"));
    QCOMPARE(withoutPath("there is no file of this name", "a/b"),
             std::string("there is no file of this name"));
}

QTEST_APPLESS_MAIN(FileSourceTest)
#include "file_source_test.moc"
