// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/desktop/records_behind.h"

#include <QCheckBox>

namespace anteroom::test {

inline const QString box = QStringLiteral("leaveOut.substance-use");
inline const QString entry = QStringLiteral("exportWithout.substance-use");
inline const QString leftOut = QStringLiteral("Left out of it: Substance use.");
inline const QString wholeAgain = QStringLiteral(" The pages here are whole again.");

inline void makeSensitiveQuestionnaire(const QTemporaryDir& folder) {
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

inline QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Both flags are raised.
inline void answerBoth(Desktop& desktop) {
    desktop.click("option.pressure.yes");
    desktop.click("option.cannabis.yes");
}

inline void openSummary(Desktop& desktop) {
    desktop.click("choose.small");
    desktop.type("patientName", "TEST, Avery (sample)");
    desktop.type("staff", "J. Sample");
    desktop.click("begin");
    QTRY_VERIFY(desktop.find("review"));
    answerBoth(desktop);
    desktop.click("review");
    desktop.click("reviewFinish");
    desktop.click("showSummary");
    QTRY_VERIFY(desktop.find("summaryExport"));
}

inline QAction* entryOf(Desktop& desktop, const QString& button, const QString& name) {
    const auto* there = desktop.find<QPushButton>(button);
    return there ? there->menu()->findChild<QAction*>(name) : nullptr;
}

inline void choose(Desktop& desktop, const QString& button, const QString& name) {
    QAction* action = entryOf(desktop, button, name);
    QVERIFY2(action, qPrintable(name + " is not offered"));
    action->trigger();
}

inline bool isChecked(const Desktop& desktop) { return desktop.find<QCheckBox>(box)->isChecked(); }

/// A finished screening whose summary is shown, at a desk that was set up.
inline void screenSensitive(Desk& desk) {
    QTRY_VERIFY(desk.desktop.find("firstScreening"));
    desk.desktop.click("firstScreening");
    QTRY_VERIFY(desk.desktop.find("choose.small"));
    desk.desktop.click("choose.small");
    desk.desktop.type("patientName", "TEST, Avery (sample)");
    desk.desktop.click("begin");
    QVERIFY(desk.comesTo("interview"));
    answerBoth(desk.desktop);
    desk.desktop.click("review");
    desk.desktop.click("reviewFinish");
    desk.desktop.click("showSummary");
    QVERIFY(desk.comesTo("summary"));
}

} // namespace anteroom::test
