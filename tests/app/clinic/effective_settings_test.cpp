// SPDX-License-Identifier: GPL-3.0-or-later
// What holds at a desk where an administrator's file was rolled out, and which file says so.
#include "app/clinic/settings_files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using clinic::ClinicSettings;
using clinic::EffectiveSettings;
using clinic::SettingsFile;

namespace {

const std::string ownPath = "/home/desk/clinic.yaml";
const std::string administratorPath = "/etc/anteroom/clinic.yaml";

SettingsFile file(const std::string& path, const QString& text) {
    if (text.isEmpty())
        return {path, {}, {}};
    auto read = clinic::readClinicSettings(path, text.toStdString());
    if (!read.settings)
        qFatal("%s", render(read.diagnostics, read.sources).c_str());
    return {path, *read.settings, read.keys};
}

EffectiveSettings effective(const QString& own, const QString& administrator) {
    return {file(ownPath, own), file(administratorPath, administrator)};
}

/// As the desk's own file would say it; empty where nothing is set.
QString text(const ClinicSettings& settings) {
    const QString written = QString::fromStdString(writeClinicSettings(settings)).section('\n', 1);
    return written == "{}\n" ? QString() : written;
}

} // namespace

class EffectiveSettingsTest : public QObject {
    Q_OBJECT

private slots:
    void whatTheAdministratorSetsWins_data();
    void whatTheAdministratorSetsWins();
    void eachKeyKnowsItsFile_data();
    void eachKeyKnowsItsFile();
    void whatIsLockedIsNeverWritten_data();
    void whatIsLockedIsNeverWritten();
    void afterAWriteTheDeskHoldsWhatWasWritten();
    void aMissingFileSetsNothing_data();
    void aMissingFileSetsNothing();
    void whatIsAmissWithAFileIsSaid_data();
    void whatIsAmissWithAFileIsSaid();
    void theEnvironmentNamesTheAdministratorsFile();
    void aNamedFileThatIsAwayIsNotNothing();
    void aNamedFileIsNamedByItsWholePath();
};

void EffectiveSettingsTest::whatTheAdministratorSetsWins_data() {
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("administrator");
    QTest::addColumn<QString>("holds");
    const auto row = [](const char* name, const char* own, const char* administrator, const char* holds) {
        QTest::newRow(name) << QString(own) << QString(administrator) << QString(holds);
    };
    row("neither", "", "", "");
    row("the desk's alone", "name: Desk\n", "", "name: \"Desk\"\n");
    row("the administrator's alone", "", "name: Clinic\n", "name: \"Clinic\"\n");
    row("both", "name: Desk\naddress: Here\n", "name: Clinic\n", "name: \"Clinic\"\naddress: \"Here\"\n");
    row("what holds anyway is locked too", "paper: a4\n", "paper: letter\n", "");
    row("an empty list", "staff: [Jo Example]\n", "staff: []\n", "");
    row("a list is not added to", "staff: [Jo Example]\n", "staff: [Mara Example]\n",
        "staff:\n  - \"Mara Example\"\n");
    row("a server instead of the desk's file", "records: {file: /srv/desk}\n",
        "records: {server: {host: db.example, database: anteroom, user: intake}}\n",
        "records:\n  server:\n    host: \"db.example\"\n    port: 5432\n    database: \"anteroom\"\n"
        "    user: \"intake\"\n");
    row("a file instead of the desk's server",
        "records: {server: {host: db.example, database: anteroom, user: intake}}\n",
        "records: {file: /srv/clinic}\n", "records:\n  file: \"/srv/clinic\"\n");
    row("the protocol by its languages", "crisis-protocol: {en: Desk., es: Mesa.}\n",
        "crisis-protocol: {en: Clinic., fr: Clinique.}\n",
        "crisis-protocol:\n  \"en\": \"Clinic.\"\n  \"es\": \"Mesa.\"\n  \"fr\": \"Clinique.\"\n");
    row("all others",
        "language: en\nclinician-language: en\ndefault-questionnaire: one\nlogo: /a\nsigning-key: /a\n"
        "questionnaire-folders: [/a]\ntrusted-keys: [/a]\n",
        "language: es\nclinician-language: es\ndefault-questionnaire: two\nlogo: /b\nsigning-key: /b\n"
        "questionnaire-folders: [/b]\ntrusted-keys: [/b]\n",
        "logo: \"/b\"\nsigning-key: \"/b\"\nquestionnaire-folders:\n  - \"/b\"\nlanguage: \"es\"\n"
        "clinician-language: \"es\"\ndefault-questionnaire: \"two\"\ntrusted-keys:\n  - \"/b\"\n");
}

void EffectiveSettingsTest::whatTheAdministratorSetsWins() {
    QFETCH(QString, own);
    QFETCH(QString, administrator);
    QFETCH(QString, holds);
    QCOMPARE(text(effective(own, administrator).settings()), holds);
}

void EffectiveSettingsTest::eachKeyKnowsItsFile_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("source");
    QTest::addColumn<bool>("isLocked");
    const QString desk = QString::fromStdString(ownPath);
    const QString clinic = QString::fromStdString(administratorPath);
    QTest::newRow("in both") << "name" << clinic << true;
    QTest::newRow("in the desk's") << "address" << desk << false;
    QTest::newRow("in the administrator's") << "paper" << clinic << true;
    QTest::newRow("in neither") << "logo" << QString() << false;
    QTest::newRow("a language of both") << "crisis-protocol.en" << clinic << true;
    QTest::newRow("a language of the desk's") << "crisis-protocol.es" << desk << false;
    QTest::newRow("a language of neither") << "crisis-protocol.fr" << QString() << false;
    QTest::newRow("no key at all") << "nonsense" << QString() << false;
}

void EffectiveSettingsTest::eachKeyKnowsItsFile() {
    QFETCH(QString, key);
    QFETCH(QString, source);
    QFETCH(bool, isLocked);
    const EffectiveSettings settings =
        effective("name: Desk\naddress: Here\ncrisis-protocol: {en: Desk., es: Mesa.}\n",
                  "name: Clinic\npaper: letter\ncrisis-protocol: {en: Clinic.}\n");
    QCOMPARE(QString::fromStdString(settings.sourceOf(key.toStdString())), source);
    QCOMPARE(settings.isLocked(key.toStdString()), isLocked);
}

void EffectiveSettingsTest::whatIsLockedIsNeverWritten_data() {
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("administrator");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("written");
    const auto row = [](const char* name, const char* own, const char* administrator, const char* wanted,
                        const char* written) {
        QTest::newRow(name) << QString(own) << QString(administrator) << QString(wanted) << QString(written);
    };
    row("nothing is locked", "name: Desk\n", "", "name: Another\npaper: a4\n",
        "name: \"Another\"\npaper: \"a4\"\n");
    row("what is unset goes", "name: Desk\nstaff: [Jo]\n", "", "name: Desk\n", "name: \"Desk\"\n");
    row("a locked value", "", "name: Clinic\n", "name: Clinic\naddress: Here\n", "address: \"Here\"\n");
    row("below a lock the desk keeps its own", "name: Desk\n", "name: Clinic\n",
        "name: Clinic\naddress: Here\n", "name: \"Desk\"\naddress: \"Here\"\n");
    row("a locked server", "", "records: {server: {host: db.example, database: a, user: u}}\n",
        "records: {server: {host: db.example, database: a, user: u}}\nname: Desk\n", "name: \"Desk\"\n");
    row("a locked language", "crisis-protocol: {es: Mesa., fr: Bureau.}\n",
        "crisis-protocol: {en: Clinic., es: Clinica.}\n",
        "crisis-protocol: {en: Clinic., es: Clinica., de: Tisch.}\n",
        "crisis-protocol:\n  \"de\": \"Tisch.\"\n  \"es\": \"Mesa.\"\n");
}

void EffectiveSettingsTest::whatIsLockedIsNeverWritten() {
    QFETCH(QString, own);
    QFETCH(QString, administrator);
    QFETCH(QString, wanted);
    QFETCH(QString, written);
    QCOMPARE(text(effective(own, administrator).ownFor(file({}, wanted).settings)), written);
}

void EffectiveSettingsTest::afterAWriteTheDeskHoldsWhatWasWritten() {
    const EffectiveSettings before = effective("name: Desk\n", "paper: a4\n");
    ClinicSettings wanted = before.settings();
    wanted.name.clear();
    wanted.address = "Here";
    wanted.paper = "letter";
    const EffectiveSettings after = before.withOwn(before.ownFor(wanted));
    QCOMPARE(text(after.settings()), QString("address: \"Here\"\npaper: \"a4\"\n"));
    QCOMPARE(after.sourceOf("name"), std::string());
    QCOMPARE(after.sourceOf("address"), ownPath);
    QCOMPARE(after.sourceOf("paper"), administratorPath);
    QCOMPARE(after.administratorPath(), administratorPath);
}

void EffectiveSettingsTest::aMissingFileSetsNothing_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("no file") << "clinic.yaml";
    QTest::newRow("no folder") << "none/clinic.yaml";
}

void EffectiveSettingsTest::aMissingFileSetsNothing() {
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const auto loaded = clinic::loadSettings(folder.filePath(name), folder.filePath(name));
    QCOMPARE(loaded.ownProblem.text(), QString());
    QCOMPARE(loaded.administratorProblem.text(), QString());
    QCOMPARE(text(loaded.settings.settings()), QString());
    QCOMPARE(clinic::loadSettings(folder.filePath(name), {}).administratorProblem.text(), QString());
}

void EffectiveSettingsTest::whatIsAmissWithAFileIsSaid_data() {
    QTest::addColumn<QString>("content"); ///< "/": a folder stands there; "@": a link that leads nowhere
    QTest::addColumn<QString>("said");
    QTest::newRow("a mistake") << "name: Clinic\npapr: a4\n"
                               << "clinic.yaml:2:1: error";
    QTest::newRow("no YAML") << "name: [\n"
                             << "clinic.yaml:";
    QTest::newRow("an empty file") << ""
                                   << "clinic.yaml:";
    QTest::newRow("a protocol of blanks") << "crisis-protocol:\n  en: '  '\n"
                                          << "clinic.yaml:2:7: error";
    QTest::newRow("a folder") << "/"
                              << "this is a folder";
    QTest::newRow("a link to what is not there") << "@"
                                                 << "this link leads to a file that is not there";
}

void EffectiveSettingsTest::whatIsAmissWithAFileIsSaid() {
    QFETCH(QString, content);
    QFETCH(QString, said);
    const QTemporaryDir folder;
    const QString path = folder.filePath("clinic.yaml");
    const QString good = folder.filePath("good.yaml");
    const auto put = [](const QString& where, const QByteArray& bytes) {
        QFile file(where);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    };
    put(good, "name: Good\n");
    if (content == "/")
        QVERIFY(QDir().mkpath(path));
    else if (content == "@")
        QVERIFY(QFile::link(folder.filePath("nowhere"), path));
    else
        put(path, content.toUtf8());

    const auto asAdministrators = clinic::loadSettings(good, path);
    const QString problem = asAdministrators.administratorProblem.text();
    QVERIFY2(problem.contains(said), qPrintable(problem));
    QVERIFY(problem.contains(path));
    QCOMPARE(asAdministrators.settings.settings().name, std::string("Good"));
    QCOMPARE(asAdministrators.ownProblem.text(), QString());
    const auto asDesks = clinic::loadSettings(path, good);
    QVERIFY(asDesks.ownProblem.text().contains(said));
    QCOMPARE(asDesks.administratorProblem.text(), QString());
    QCOMPARE(asDesks.settings.settings().name, std::string("Good"));
}

void EffectiveSettingsTest::theEnvironmentNamesTheAdministratorsFile() {
    qunsetenv("ANTEROOM_ADMINISTRATOR");
    QCOMPARE(clinic::administratorSettingsPath(), QString("/etc/anteroom/clinic.yaml"));
    qputenv("ANTEROOM_ADMINISTRATOR", "/srv/all-desks.yaml");
    QCOMPARE(clinic::administratorSettingsPath(), QString("/srv/all-desks.yaml"));
    // Empty is as unset: whoever clears it does not take the locks away.
    qputenv("ANTEROOM_ADMINISTRATOR", "");
    QCOMPARE(clinic::administratorSettingsPath(), QString("/etc/anteroom/clinic.yaml"));
    qunsetenv("ANTEROOM_ADMINISTRATOR");
}

// On a share that is not mounted, it may lock what this desk would then change.
void EffectiveSettingsTest::aNamedFileThatIsAwayIsNotNothing() {
    const QTemporaryDir folder;
    const QString path = folder.filePath("all-desks.yaml");
    const QString own = folder.filePath("clinic.yaml");
    QCOMPARE(clinic::loadSettings(own, path).administratorProblem.text(), QString());
    qputenv("ANTEROOM_ADMINISTRATOR", path.toUtf8());
    QCOMPARE(clinic::loadSettings(own, path).administratorProblem.text(),
             path + ": the administrator's file is not there, so nobody knows what it sets. It is named by "
                    "ANTEROOM_ADMINISTRATOR on this computer.");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("paper: a4\n") > 0);
    file.close();
    QCOMPARE(clinic::loadSettings(own, path).administratorProblem.text(), QString());
    qunsetenv("ANTEROOM_ADMINISTRATOR");
}

// Else it would depend on where a program is started, and whoever hands over a folder could choose it.
void EffectiveSettingsTest::aNamedFileIsNamedByItsWholePath() {
    qputenv("ANTEROOM_ADMINISTRATOR", "all-desks.yaml");
    const QString said = QStringLiteral("all-desks.yaml: the administrator's file is to be named by its "
                                        "whole path, which begins with /. It is "
                                        "named by ANTEROOM_ADMINISTRATOR on this computer.");
    QCOMPARE(clinic::loadSettings({}, clinic::administratorSettingsPath()).administratorProblem.text(), said);
    const auto read = clinic::loadSettingsFile(clinic::administratorSettingsPath());
    QVERIFY(!read);
    QCOMPARE(QString::fromStdString(read.error().message), said);
    qunsetenv("ANTEROOM_ADMINISTRATOR");
}

QTEST_GUILESS_MAIN(EffectiveSettingsTest)
#include "effective_settings_test.moc"
