// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desks/mirrored.h"

#include "app/files/save_file.h"
#include "tests/support/desks/desktop.h"
#include "tests/support/gui/clipping.h"

#include <QDir>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

namespace anteroom::test {

void writeArabic(const QTemporaryDir& folder) {
    QVERIFY(QDir().mkpath(folder.filePath("questionnaires/arabic")));
    QVERIFY(files::saveFile(folder.filePath("questionnaires/arabic/questionnaire.yaml"), R"(anteroom: 1
id: arabic
version: 1.0.0
title: {ar: "فحص تجريبي", en: Sample}
license: CC0-1.0
languages: [ar, en]
sections:
  - id: main
    title: {ar: "القسم", en: Main}
    questions:
      - id: pressure
        type: yes-no
        text: {ar: "هل ضغط الدم مرتفع؟", en: "Is the blood pressure high?"}
      - id: words
        type: text
        text: {ar: "بكلماتك", en: "In your own words"}
  - id: more
    title: {ar: "المزيد", en: More}
    questions:
      - id: again
        type: yes-no
        text: {ar: "مرة أخرى؟", en: "Once more?"}
      - id: harm
        type: yes-no
        text: {ar: "هل تريد إيذاء نفسك؟", en: "Do you want to harm yourself?"}
urgent:
  - {id: harm-now, tier: immediate, when: harm is yes, title: {ar: "أذى", en: Harm}}
)"));
}

int middleOf(const QWidget& widget, const QWidget& within) {
    return widget.mapTo(&within, widget.rect().center()).x();
}

void beginArabic(Desktop& desktop, const QString& language) {
    desktop.click("choose.arabic");
    if (desktop.screenName() == "protocol") {
        desktop.find<QPlainTextEdit>("protocolText.ar")->setPlainText("A made-up protocol");
        desktop.find<QPlainTextEdit>("protocolText.en")->setPlainText("A made-up protocol");
        desktop.click("protocolSave");
        QTRY_COMPARE(desktop.screenName(), QString("identity"));
    }
    desktop.click("language." + language);
    desktop.type("staff", "J. Sample");
    desktop.click("begin");
    QCOMPARE(desktop.screenName(), QString("interview"));
    settle();
}

} // namespace anteroom::test
