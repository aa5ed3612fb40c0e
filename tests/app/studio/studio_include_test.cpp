// SPDX-License-Identifier: GPL-3.0-or-later
// A questionnaire in two files, of which the other one is edited too.
#include "tests/app/studio/publish_page.h"

#include <QDir>
#include <QFileInfo>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// Its questionnaire places an instrument that stands in another file, whose path this is.
QString withInclude(const StudioFolder& folder) {
    const QString include = QFileInfo(folder.path()).dir().filePath("meals.yaml");
    writeFile(include, "anteroom: 1\nlibrary: meals\nlicense: CC0-1.0\nlanguage: en\ninstruments:\n"
                       "  - id: meals\n    title: Meals\n    source: Made up\n    license: CC0-1.0\n"
                       "    questions:\n      - {id: late-meals, type: yes-no, text: 'Do you eat late?'}\n");
    QByteArray text = bytesOf(folder.path());
    text.replace("\nsections:\n", "\nincludes: [meals.yaml]\n\nsections:\n");
    text.replace("\nfindings:\n", "      - instrument: meals\n\nfindings:\n");
    writeFile(folder.path(), text);
    return include;
}

void editAndSave(const StudioDesk& desk, const QString& include) {
    studio::Studio& studio = desk.view->studio();
    studio::StudioDocument& document = *studio.documentAt(include.toStdString()).value();
    const auto at = static_cast<std::uint32_t>(document.text().find("late?"));
    studio.apply(document, {{{FileIndex{0}, at, at + 4}, "at night"}});
    QTRY_VERIFY(desk.isUpToDate());
    desk.key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!studio.isDirty());
}

void editAndSave(const StudioFolder& folder, const QString& include) {
    const StudioDesk desk(folder.path());
    editAndSave(desk, include);
}

} // namespace

class StudioIncludeTest : public QObject {
    Q_OBJECT

private slots:
    void anIncludeThatWasEditedEarlierIsComparedAndPublished();
    void anIncludeThatWasPublishedByAnotherWayIsNoEdit();
};

void StudioIncludeTest::anIncludeThatWasEditedEarlierIsComparedAndPublished() {
    const StudioFolder folder;
    const QString include = withInclude(folder);
    editAndSave(folder, include);
    QVERIFY(QFile::exists(include + ".before"));
    QVERIFY(!QFile::exists(folder.path() + ".before"));

    StudioDesk second(folder.path());
    QVERIFY(second.find("tab.meals.yaml"));
    QCOMPARE(second.focused(), QString("editor.questionnaire.yaml"));
    openPage(second);
    QVERIFY2(textIn(second, "reportChanges").contains("(late-meals): its text "),
             qPrintable(textIn(second, "reportChanges")));
    second.find("publishChange")->setFocus();
    second.keys("Asks about late meals");
    second.key(Qt::Key_Return);
    QVERIFY(bytesOf(folder.path()).contains("\nversion: 1.0.1\n"));
    QVERIFY(!QFile::exists(include + ".before"));

    StudioDesk third(folder.path());
    QVERIFY(!third.find("tab.meals.yaml"));
    openPage(third);
    QVERIFY2(textIn(third, "reportChanges").contains("Nothing changes against version 1.0.1"),
             qPrintable(textIn(third, "reportChanges")));
}

void StudioIncludeTest::anIncludeThatWasPublishedByAnotherWayIsNoEdit() {
    const StudioFolder folder;
    const QString include = withInclude(folder);
    StudioDesk first(folder.path());
    replace(first, "Your sleep", "Sleep");
    editAndSave(first, include);
    QVERIFY(QFile::exists(folder.path() + ".before"));
    writeFile(folder.path(), bytesOf(folder.path()).replace("version: 1.0.0", "version: 1.1.0"));
    StudioDesk second(folder.path());
    openPage(second);
    QVERIFY2(textIn(second, "reportChanges").contains("Nothing changes against version 1.1.0"),
             qPrintable(textIn(second, "reportChanges")));
}

QTEST_MAIN(StudioIncludeTest)
#include "studio_include_test.moc"
