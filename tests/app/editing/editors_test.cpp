// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editing/editor.h"
#include "app/editing/new_place.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;

/// The studio as the program has it: loaded, and not linked.
class EditorsTest : public QObject {
    Q_OBJECT

private slots:
    void theStudioIsLoadedOnceAndOpensWhatItBegan();
    void whatCannotBeOpenedSaysWhy();
    void aTitleBecomesAnId_data();
    void aTitleBecomesAnId();
};

void EditorsTest::theStudioIsLoadedOnceAndOpensWhatItBegan() {
    const Result<const editing::Editors*> editors = editing::editors();
    QVERIFY2(editors.ok(), editors ? "" : editors.error().message.c_str());
    QCOMPARE(*editing::editors(), *editors);

    const QTemporaryDir folder;
    const Result<QString> begun = (*editors)->begin(folder.path(), "Sleep (sample)");
    QVERIFY(begun.ok());
    QCOMPARE(*begun, editing::placeOfNew(folder.path(), "Sleep (sample)"));
    QVERIFY(!(*editors)->begin(folder.path(), "Sleep (sample)").ok());

    theme::Theme theme(*qApp);
    const Result<editing::Editor*> opened = (*editors)->open(*begun, theme, {}, [] {
        return Timestamp{*Date::of(2026, 3, 9), 600};
    });
    QVERIFY(opened.ok());
    const std::unique_ptr<editing::Editor> editor(*opened);
    editor->show();
    QVERIFY(editor->findChild<QWidget*>("editor.questionnaire.yaml"));
    QVERIFY(editor->mayLeave());
}

void EditorsTest::whatCannotBeOpenedSaysWhy() {
    const QTemporaryDir folder;
    theme::Theme theme(*qApp);
    const Result<editing::Editor*> opened =
        (*editing::editors())->open(folder.filePath("none.yaml"), theme, {}, [] {
            return Timestamp{*Date::of(2026, 3, 9), 600};
        });
    QVERIFY(!opened.ok());
    QVERIFY(!opened.error().message.empty());
}

void EditorsTest::aTitleBecomesAnId_data() {
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("id");
    QTest::newRow("words") << "Coffee and sleep"
                           << "coffee-and-sleep";
    QTest::newRow("letters with marks") << QString::fromUtf8("Sueño y ánimo") << "sueno-y-animo";
    QTest::newRow("begins with a number") << "2nd visit"
                                          << "nd-visit";
    QTest::newRow("no such letters") << QString::fromUtf8("수면") << "questionnaire";
}

void EditorsTest::aTitleBecomesAnId() {
    QFETCH(QString, title);
    QFETCH(QString, id);
    QCOMPARE(QString::fromStdString(editing::idOf(title).str()), id);
}

QTEST_MAIN(EditorsTest)
#include "editors_test.moc"
