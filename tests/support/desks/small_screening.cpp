// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desks/small_screening.h"

#include "app/files/save_file.h"
#include "tests/support/desks/desk.h"
#include "tests/support/gui/clipping.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace anteroom::test {

void writeSmallQuestionnaire(const QString& folderOfQuestionnaires, const QByteArray& questions,
                             const QByteArray& finding) {
    QVERIFY(QDir().mkpath(folderOfQuestionnaires + "/small"));
    QVERIFY(files::saveFile(folderOfQuestionnaires + "/small/questionnaire.yaml", R"(anteroom: 1
id: small
version: 1.0.0
title: Small screening
license: CC0-1.0
languages: [en]
documents:
  leaflet: {title: A leaflet, publisher: Example Clinic, kind: public article}
sections:
  - id: main
    title: Main
    questions:
      - {id: pressure, type: yes-no, text: "Is the blood pressure high?"}
)" + questions + R"(findings:
  - id: high
    kind: flag
    when: pressure is yes
    title: High pressure
    discuss: Talk about it
    cite: [{document: leaflet, section: One}]
)" + finding));
}
void makeSmallQuestionnaire(const QTemporaryDir& folder) {
    writeSmallQuestionnaire(folder.filePath("questionnaires"));
}

void beginSmallScreening(Desk& desk) {
    QTRY_VERIFY(desk.desktop.find("firstScreening"));
    desk.desktop.click("firstScreening");
    QTRY_VERIFY(desk.desktop.find("choose.small"));
    savePicture(*desk.desktop.window, "choose-with-records");
    desk.desktop.click("choose.small");
    desk.desktop.type("patientName", "TEST, Avery (sample)");
    desk.desktop.click("begin");
    QVERIFY(desk.comesTo("interview"));
}

void screenOnce(Desk& desk) {
    beginSmallScreening(desk);
    desk.answer();
    desk.desktop.showSummary();
    QVERIFY(desk.comesTo("summary"));
    savePicture(*desk.desktop.window, "summary-with-records");
    desk.desktop.click("summaryNew");
    QTRY_VERIFY(desk.comesTo("records"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.status().contains("Finished"), 10'000);
}

} // namespace anteroom::test
