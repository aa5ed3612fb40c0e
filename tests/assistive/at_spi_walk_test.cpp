// SPDX-License-Identifier: GPL-3.0-or-later
// An interview as a screen reader meets it: the program itself on a screen without a monitor, walked over
// AT-SPI by walk.py. What that found is looked at here.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr const char* python = "/usr/bin/python3"; // Debian's own: python3-gi is for no other

constexpr const char* questionnaire = R"(anteroom: 1
id: a-walk
version: 1.0.0
title: A walk
license: CC0-1.0
languages: [en]
sections:
  - id: nights
    title: Nights
    questions:
      - {id: sleep, type: yes-no, text: 'Do you sleep well?', label: Sleeps well, staff-note: 'Made up: ask it slowly.'}
      - id: here
        type: choices
        text: Who is here with you?
        label: Is here
        options: [{id: partner, text: Partner}, {id: friend, text: A friend}, {id: nobody, text: Nobody, exclusive: yes}]
      - {id: hours, type: number, text: 'How many hours do you sleep?', label: Hours of sleep, unit: hours, range: [0, 24]}
      - {id: harm, type: yes-no, text: 'Do you want to harm yourself?', label: Harm}
      - {id: tired, type: yes-no, ask: staff, text: 'Seems tired?', label: Seems tired}
urgent:
  - {id: harm-now, tier: immediate, when: harm is yes, title: Harm}
)";

constexpr const char* clinic = R"(name: Riverside Clinic (sample)
crisis-protocol:
  en: Stay with the patient. Call Dr Sample on 555-0100.
)";

/// What must be installed and is not; empty: nothing.
QString missingTool() {
    for (const char* program : {"Xvfb", "dbus-run-session"})
        if (QStandardPaths::findExecutable(program).isEmpty())
            return program;
    QProcess library;
    library.start(python,
                  {"-c", "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"});
    const bool hasRun = library.waitForFinished(30'000) && library.exitStatus() == QProcess::NormalExit;
    return hasRun && library.exitCode() == 0 ? QString() : QStringLiteral("gir1.2-atspi-2.0 with python3-gi");
}

bool write(const QString& path, const char* text) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) >= 0;
}

} // namespace

class AtSpiWalkTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aQuestionIsAGroupWithItsOwnWordsAsName();
    void notSureThatIsChosenIsAnAnswer();
    void anOptionIsARadioButtonThatSaysWhetherItIsChecked();
    void severalChoicesAreCheckBoxes();
    void aRefusedEntrySaysWhatToDoAsItsDescription();
    void whereTheKeysAreIsSaid();
    void theCrisisProtocolIsAnnouncedWithTheWholeOfItsText();
    void theReviewListsTheGapsAndLeadsToThem();
    void theListOfRecordsIsNotThereDuringAnInterview();
    void whoAsksForWhatIsGoneGetsNothing();
    void sc4_1_3_whatIsToBeMendedIsToldWhereverTheKeysAre();
    void thePatientsViewHasNothingOfStaffOrOfOtherScreens();
    void promise8NothingOfThePatientIsInTheTreeOfALock();

private:
    QJsonObject at(const QString& step) const;
    static QStringList statesOf(const QJsonValue& of);

    QTemporaryDir m_home;
    QList<QJsonObject> m_found;
};

// Once: what each test looks at is another moment of one walk.
void AtSpiWalkTest::initTestCase() {
    const QString missing = missingTool();
    if (!missing.isEmpty() && qEnvironmentVariable("CI") == QLatin1String("true"))
        QFAIL(qPrintable("For the walk there is no " + missing));
    if (!missing.isEmpty())
        QSKIP(qPrintable("For the walk there is no " + missing));
    QVERIFY(write(m_home.filePath("questionnaires/a-walk/questionnaire.yaml"), questionnaire));
    QVERIFY(write(m_home.filePath("config/anteroom/clinic.yaml"), clinic));
    QVERIFY(QDir().mkpath(m_home.filePath("runtime")));
    QFile::setPermissions(m_home.filePath("runtime"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QProcessEnvironment around = QProcessEnvironment::systemEnvironment();
    for (const char* other :
         {"DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "NO_AT_BRIDGE", "WAYLAND_DISPLAY"})
        around.remove(other);
    around.insert("HOME", m_home.path());
    for (const char* place : {"CONFIG", "DATA", "STATE", "CACHE"})
        around.insert(QStringLiteral("XDG_%1_HOME").arg(place), m_home.filePath(QString(place).toLower()));
    around.insert("XDG_RUNTIME_DIR", m_home.filePath("runtime"));
    around.insert("QT_QPA_PLATFORM", "xcb");
    around.insert("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
    QProcess walk;
    walk.setProcessEnvironment(around);
    walk.start("dbus-run-session",
               {"--", python, QStringLiteral(ANTEROOM_SOURCE_DIR "/tests/assistive/walk.py"),
                QStringLiteral(ANTEROOM_BIN_DIR "/anteroom"),
                m_home.filePath("questionnaires/a-walk/questionnaire.yaml")});
    walk.closeWriteChannel();
    QVERIFY(walk.waitForFinished(200'000));
    for (const QByteArray& line : walk.readAllStandardOutput().split('\n'))
        if (!line.isEmpty())
            m_found << QJsonDocument::fromJson(line).object();
    QVERIFY2(walk.exitStatus() == QProcess::NormalExit && walk.exitCode() == 0,
             walk.readAllStandardError().constData());
}

QJsonObject AtSpiWalkTest::at(const QString& step) const {
    for (const QJsonObject& found : m_found)
        if (found["step"] == step)
            return found;
    return {};
}

QStringList AtSpiWalkTest::statesOf(const QJsonValue& of) { return of["states"].toVariant().toStringList(); }

void AtSpiWalkTest::aQuestionIsAGroupWithItsOwnWordsAsName() {
    QStringList names;
    for (const QJsonValue& question : at("questions")["found"].toArray())
        names << question["name"].toString();
    QCOMPARE(names,
             QStringList({"Do you sleep well?", "Who is here with you?", "How many hours do you sleep?",
                          "Do you want to harm yourself?", "Seems tired?"}));
}

// And not only shown as chosen.
void AtSpiWalkTest::notSureThatIsChosenIsAnAnswer() {
    const QJsonObject notSure = at("not sure");
    QCOMPARE(notSure["before"].toString(), QString("Nights, 5 left"));
    QCOMPARE(notSure["after"].toString(), QString("Nights, 4 left"));
    QVERIFY(statesOf(notSure["way"]).contains("checked"));
}

void AtSpiWalkTest::anOptionIsARadioButtonThatSaysWhetherItIsChecked() {
    const QJsonValue before = at("before an answer")["option"];
    QCOMPARE(before["role"].toString(), QString("radio button"));
    QVERIFY(!statesOf(before).contains("checked"));
    QVERIFY(statesOf(at("after an answer")["option"]).contains("checked"));
    QVERIFY(!statesOf(at("after an answer")["other"]).contains("checked"));
}

void AtSpiWalkTest::severalChoicesAreCheckBoxes() {
    const QJsonArray options = at("several")["options"].toArray();
    QCOMPARE(options.size(), 2);
    for (const QJsonValue& option : options) {
        QCOMPARE(option["role"].toString(), QString("check box"));
        QVERIFY(statesOf(option).contains("checked"));
    }
}

void AtSpiWalkTest::aRefusedEntrySaysWhatToDoAsItsDescription() {
    const QJsonValue refused = at("refused")["field"];
    QCOMPARE(refused["role"].toString(), QString("text"));
    QCOMPARE(refused["name"].toString(), QString("Hours of sleep"));
    QVERIFY2(refused["description"].toString().contains("between 0 and 24"),
             qPrintable(refused["description"].toString()));
    const QJsonObject mended = at("mended");
    QCOMPARE(mended["field"]["description"].toString(), QString());
    QCOMPARE(mended["text"].toString(), QString("7"));
}

void AtSpiWalkTest::whereTheKeysAreIsSaid() { QVERIFY(statesOf(at("focus")["field"]).contains("focused")); }

void AtSpiWalkTest::theCrisisProtocolIsAnnouncedWithTheWholeOfItsText() {
    const QJsonObject urgent = at("urgent");
    QVERIFY(
        urgent["cover"]["name"].toString().contains("Stay with the patient. Call Dr Sample on 555-0100."));
    bool isFocusSaid = false;
    for (const QJsonValue& heard : urgent["heard"].toArray()) {
        const QJsonArray said = heard.toArray(); // kind, role, name
        isFocusSaid = isFocusSaid || (said.at(0).toString().contains("focused") &&
                                      said.at(2).toString().contains("555-0100"));
    }
    QVERIFY(isFocusSaid);
}

void AtSpiWalkTest::theReviewListsTheGapsAndLeadsToThem() {
    const QJsonObject review = at("review");
    QVERIFY(review["texts"].toString().contains("Not answered yet: 1 of 5."));
    const QStringList ways = review["ways"].toVariant().toStringList();
    QVERIFY2(ways.contains("Nights: 1 left"), qPrintable(ways.join('\n')));
}

// Qt calls the cells of a hidden table shown, and they name other patients.
void AtSpiWalkTest::theListOfRecordsIsNotThereDuringAnInterview() {
    QVERIFY(at("review").contains("cells"));
    QCOMPARE(at("review")["cells"].toArray(), QJsonArray());
}

// Of Qt itself, a scroll area then read beyond its list.
void AtSpiWalkTest::whoAsksForWhatIsGoneGetsNothing() {
    const QJsonObject gone = at("gone");
    QVERIFY(gone["asked"].toInt() > 20);
    QCOMPARE(gone["found"].toArray(), QJsonArray());
}

void AtSpiWalkTest::sc4_1_3_whatIsToBeMendedIsToldWhereverTheKeysAre() {
    const QJsonObject wrong = at("wrong passphrase");
    QCOMPARE(wrong["said"]["role"].toString(), QString("notification"));
    int told = 0;
    for (const QJsonValue& heard : wrong["heard"].toArray()) {
        const QJsonArray said = heard.toArray(); // kind, role, name
        if (said.at(0).toString().contains("showing") && said.at(2).toString().startsWith("This is not"))
            ++told;
    }
    QVERIFY(told > 0);
}

void AtSpiWalkTest::thePatientsViewHasNothingOfStaffOrOfOtherScreens() {
    const QString texts = at("handed over")["texts"].toString();
    QVERIFY(!texts.isEmpty());
    for (const char* other :
         {"Avery", "Seems tired", "ask it slowly", "Ada Admin", "New screening", "Review"})
        QVERIFY2(!texts.contains(other), other);
}

void AtSpiWalkTest::promise8NothingOfThePatientIsInTheTreeOfALock() {
    QVERIFY(at("before the lock")["texts"].toString().contains("Do you sleep well?"));
    const QString locked = at("locked")["texts"].toString();
    QVERIFY(locked.contains("Passphrase of Ada Admin"));
    for (const char* kept : {"Avery", "Do you sleep well?", "Hours of sleep", "Partner", "A walk", "Harm"})
        QVERIFY2(!locked.contains(kept), kept);
    QVERIFY(at("unlocked")["texts"].toString().contains("Do you sleep well?"));
}

QTEST_GUILESS_MAIN(AtSpiWalkTest)
#include "at_spi_walk_test.moc"
