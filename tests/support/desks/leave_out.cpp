// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desks/leave_out.h"

#include "app/files/save_file.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/small_screening.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace anteroom::test {

void makeSensitiveQuestionnaire(const QTemporaryDir& folder) {
    const QString place = folder.filePath("questionnaires/small");
    QVERIFY(QDir().mkpath(place));
    QVERIFY(files::saveFile(place + "/questionnaire.yaml", R"(anteroom: 1
id: small
version: 1.0.0
title: Small screening
license: CC0-1.0
languages: [en, es]
documents:
  leaflet: {title: A leaflet, publisher: Example Clinic, kind: public article}
sensitivities:
  - id: substance-use
    title: {en: Substance use, es: Consumo de sustancias}
    notice:
      en: 42 CFR part 2 prohibits unauthorized use or disclosure of these records.
      es: La parte 2 del título 42 del CFR prohíbe usar o divulgar estos registros sin autorización.
sections:
  - id: main
    title: Main
    questions:
      - {id: pressure, type: yes-no, text: "Is the blood pressure high?"}
      - {id: cannabis, type: yes-no, text: "Is cannabis used?", sensitivity: substance-use}
findings:
  - id: high
    kind: flag
    when: pressure is yes
    title: High pressure
    discuss: Talk about it
    cite: [{document: leaflet, section: One}]
  - id: cannabis-now
    kind: flag
    when: cannabis is yes
    title: Cannabis now
    discuss: Talk about it
    cite: [{document: leaflet, section: Two}]
)"));
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void answerBoth(Desktop& desktop) {
    desktop.click("option.pressure.yes");
    desktop.click("option.cannabis.yes");
}

void openSummary(Desktop& desktop) {
    desktop.click("choose.small");
    desktop.type("patientName", "TEST, Avery (sample)");
    desktop.type("staff", "J. Sample");
    desktop.click("begin");
    QTRY_VERIFY(desktop.find("review"));
    answerBoth(desktop);
    desktop.showSummary();
    QTRY_VERIFY(desktop.find("summaryExport"));
}

QAction* entryOf(Desktop& desktop, const QString& button, const QString& name) {
    const auto* there = desktop.find<QPushButton>(button);
    return there ? there->menu()->findChild<QAction*>(name) : nullptr;
}

void choose(Desktop& desktop, const QString& button, const QString& name) {
    QAction* action = entryOf(desktop, button, name);
    QVERIFY2(action, qPrintable(name + " is not offered"));
    action->trigger();
}

bool isChecked(const Desktop& desktop) { return desktop.find<QCheckBox>(box)->isChecked(); }

void screenSensitive(Desk& desk) {
    beginSmallScreening(desk);
    answerBoth(desk.desktop);
    desk.desktop.showSummary();
    QVERIFY(desk.comesTo("summary"));
}

} // namespace anteroom::test
