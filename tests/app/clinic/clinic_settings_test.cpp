// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clinic/clinic_settings.h"
#include "app/clinic/settings_keys.h"
#include "app/storage/signing_key.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace anteroom;
using clinic::ClinicSettings;
using clinic::readClinicSettings;
using clinic::writeClinicSettings;

class ClinicSettingsTest : public QObject {
    Q_OBJECT

private slots:
    void whatDiffersIsNamedByItsKeys();
    void everythingIsRead();
    void recordsAreKeptInAFileOrOnAServer();
    void anEmptyFileIsRefusedInWords();
    void theSecretKeyIsNotShownWhereverItWasPut_data();
    void theSecretKeyIsNotShownWhereverItWasPut();
    void anErrorElsewhereStandsWhereItIs();
    void aMistakeIsLocated_data();
    void aMistakeIsLocated();
    void whatIsWrittenReadsBack_data();
    void whatIsWrittenReadsBack();
    void aFileThatSetsNothingAnyMoreReadsBack();
    void aLanguageWithoutProtocolIsNamed();
    void theEnvironmentNamesTheFile();
    void theExampleOfTheReadmeIsRead();
    void theReadmeNamesEveryKey();
};

void ClinicSettingsTest::everythingIsRead() {
    const auto read = readClinicSettings("clinic.yaml", "name: Riverside Clinic\n"
                                                        "address: 12 Example Street\n"
                                                        "logo: /srv/logo.png\n"
                                                        "paper: a4\n"
                                                        "signing-key: /srv/clinic.key\n"
                                                        "questionnaire-folders: [/srv/ours]\n"
                                                        "language: es\n"
                                                        "clinician-language: en-GB\n"
                                                        "default-questionnaire: ketamine-prescreen\n"
                                                        "staff: [Mara Example, Jo Example]\n"
                                                        "trusted-keys: [/srv/clinic/key.public]\n"
                                                        "crisis-protocol:\n"
                                                        "  en: Stay with the patient.\n"
                                                        "  es: Quédese con el paciente.\n");
    QVERIFY(read.settings);
    QVERIFY(read.diagnostics.empty());
    QCOMPARE(read.settings->name, "Riverside Clinic");
    QCOMPARE(read.settings->address, "12 Example Street");
    QCOMPARE(read.settings->logo, "/srv/logo.png");
    QCOMPARE(read.settings->paper, "a4");
    QCOMPARE(read.settings->signingKey, "/srv/clinic.key");
    QCOMPARE(readClinicSettings("clinic.yaml", writeClinicSettings(*read.settings)).settings->signingKey,
             "/srv/clinic.key");
    QCOMPARE(read.settings->questionnaireFolders, std::vector<std::string>{"/srv/ours"});
    QCOMPARE(read.settings->language, "es");
    QCOMPARE(read.settings->clinicianLanguage, "en-GB");
    QCOMPARE(read.settings->defaultQuestionnaire, "ketamine-prescreen");
    QCOMPARE(read.settings->staff, (std::vector<std::string>{"Mara Example", "Jo Example"}));
    QCOMPARE(read.settings->trustedKeys, std::vector<std::string>{"/srv/clinic/key.public"});
    QCOMPARE(read.settings->crisisProtocol.at("es"), "Quédese con el paciente.");
}

void ClinicSettingsTest::recordsAreKeptInAFileOrOnAServer() {
    const auto file = readClinicSettings("clinic.yaml", "records: {file: /srv/records}\n");
    QVERIFY(file.settings);
    QCOMPARE(file.settings->recordsFile, "/srv/records");
    QVERIFY(!file.settings->recordsServer);
    QCOMPARE(readClinicSettings("clinic.yaml", writeClinicSettings(*file.settings)).settings->recordsFile,
             "/srv/records");

    const auto server = readClinicSettings(
        "clinic.yaml", "records:\n  server: {host: db.example, database: anteroom, user: intake}\n");
    QVERIFY(server.settings);
    const clinic::RecordsServer expected{"db.example", 5432, "anteroom", "intake"};
    QVERIFY(server.settings->recordsServer == expected);
    QVERIFY(
        readClinicSettings("clinic.yaml", writeClinicSettings(*server.settings)).settings->recordsServer ==
        expected);
}

void ClinicSettingsTest::anEmptyFileIsRefusedInWords() {
    const auto read = readClinicSettings("clinic.yaml", "");
    QVERIFY(!read.settings);
    QVERIFY(read.diagnostics.hasErrors());
    QVERIFY(!render(read.diagnostics, read.sources).empty());
}

void ClinicSettingsTest::theSecretKeyIsNotShownWhereverItWasPut_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("said");
    const QByteArray digits = QByteArray("0123456789abcdef").repeated(4);
    const QByteArray key = "anteroom-signing-key-1 " + digits;
    const QString isSecret = "given to nobody";
    const QString isNoKey = "no public key";
    const QString noPath = "whole path";
    QTest::newRow("in a list below") << "trusted-keys:\n  - " + key + "\nname: A\n" << isSecret;
    QTest::newRow("in a list on one line") << "trusted-keys: ['" + key + "']\n" << isSecret;
    QTest::newRow("with its line break") << "trusted-keys: [\"" + key + "\\n\"]\n" << isSecret;
    QTest::newRow("after a public key of another form")
        << "trusted-keys: [anteroom-public-key-2 12ab, " + key + "]\n"
        << isNoKey;
    QTest::newRow("after a blank") << "trusted-keys: [' " + key + "']\n" << isNoKey;
    QTest::newRow("without its first word") << "trusted-keys: [" + digits + "]\n" << isNoKey;
    QTest::newRow("cut") << "trusted-keys:\n  - " + key.chopped(32) + "\n" << isSecret;
    QTest::newRow("in capitals") << "trusted-keys: [ANTEROOM-SIGNING-KEY-1 " + digits.toUpper() + "]\n"
                                 << isNoKey;
    QTest::newRow("in no list") << "trusted-keys: " + key + "\n"
                                << "list";
    QTest::newRow("in a mapping") << "trusted-keys: {key: " + key + "}\n"
                                  << "list";
    QTest::newRow("in a mapping in the list") << "trusted-keys: [{key: " + key + "}]\n"
                                              << "a key that is trusted";
    QTest::newRow("as a key of the file") << "trusted-keys: {" + key + ": yes}\n"
                                          << "list";
    QTest::newRow("under signing-key") << "signing-key: " + key + "\n" << noPath;
    QTest::newRow("under signing-key in a list") << "signing-key: ['" + key + "']\n"
                                                 << "the key";
    QTest::newRow("where a file is named") << "logo: " + key + "\n" << noPath;
    QTest::newRow("as an id, for which another is suggested") << "default-questionnaire: " + key + "\n"
                                                              << "default";
    QTest::newRow("as a language") << "crisis-protocol: {" + key + ": Stay.}\n"
                                   << "language";
    QTest::newRow("under an unknown key") << "signing-kye: " + key + "\n"
                                          << "signing-kye";
    QTest::newRow("on the line of another error") << "{name: " + key + ", paper: legal}\n"
                                                  << "paper";
    QTest::newRow("in half a file") << "trusted-keys: ['" + key << "clinic.yaml:1";
    QTest::newRow("beside a NUL") << "trusted-keys: ['" + key + QByteArray("\0']\n", 4) << "clinic.yaml:1";
    QByteArray wide("\xFF\xFE", 2);
    for (const char c : QByteArray("trusted-keys: [" + key + "]\n"))
        wide.append(c).append('\0');
    QTest::newRow("in UTF-16") << wide << "UTF-8";
    QTest::newRow("in UTF-16 without its mark") << wide.mid(2) << "clinic.yaml:1";
}

void ClinicSettingsTest::theSecretKeyIsNotShownWhereverItWasPut() {
    QFETCH(QByteArray, text);
    QFETCH(QString, said);
    const auto read = readClinicSettings("clinic.yaml", text.toStdString());
    QVERIFY(!read.settings);
    QString words = QString::fromStdString(render(read.diagnostics, read.sources));
    QVERIFY2(words.contains(said), qPrintable(words));
    words.remove(QChar(0xB7)); // as which a terminal gets what is between the letters of UTF-16
    QVERIFY2(!words.contains("0123", Qt::CaseInsensitive), qPrintable(words));
    QVERIFY2(!words.contains("cdef", Qt::CaseInsensitive), qPrintable(words));
}

// The rest of the text reads as ever: no key that is no secret is refused, and what is amiss is quoted.
void ClinicSettingsTest::anErrorElsewhereStandsWhereItIs() {
    const std::string key = storage::SigningKey::random().publicKey().line();
    const auto read =
        readClinicSettings("clinic.yaml", "trusted-keys:\n  - " + key + "logo: 0123456789/logo.png\n");
    QCOMPARE(read.diagnostics.size(), std::size_t{1});
    const std::string words = render(read.diagnostics, read.sources);
    QVERIFY2(words.starts_with("clinic.yaml:3:7: "), words.c_str());
    QVERIFY2(words.find("    logo: 0123456789/logo.png\n") != std::string::npos, words.c_str());
}

void ClinicSettingsTest::aMistakeIsLocated_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    QTest::newRow("unknown key") << "name: A\nadress: B\n"
                                 << "unknown-key" << 2;
    QTest::newRow("paper") << "name: A\n\npaper: legal\n"
                           << "wrong-type" << 3;
    QTest::newRow("folders not a list") << "questionnaire-folders: /srv\n"
                                        << "wrong-type" << 1;
    QTest::newRow("protocol without languages") << "name: A\ncrisis-protocol: Call 1\n"
                                                << "wrong-type" << 2;
    QTest::newRow("a protocol in no language") << "crisis-protocol:\n  en: Stay.\n  English: Stay.\n"
                                               << "unknown-language" << 3;
    QTest::newRow("a logo from wherever one stands") << "name: A\nlogo: logo.png\n"
                                                     << "relative-path" << 2;
    QTest::newRow("a key to sign with likewise") << "signing-key: ./key\n"
                                                 << "relative-path" << 1;
    QTest::newRow("a folder likewise") << "questionnaire-folders:\n  - /srv/ours\n  - ours\n"
                                       << "relative-path" << 3;
    QTest::newRow("records likewise") << "records:\n  file: ~/records\n"
                                      << "relative-path" << 2;
    QTest::newRow("half a file") << "name: A\nrecords: {file: /srv/rec"
                                 << "yaml-syntax" << 2;
    QTest::newRow("records in two places")
        << "records:\n  file: /a\n  server: {host: h, database: d, user: u}\n"
        << "wrong-type" << 3;
    QTest::newRow("a server without a name") << "records:\n  server: {database: d, user: u}\n"
                                             << "missing-key" << 2;
    QTest::newRow("a port that is none") << "records:\n  server: {host: h, database: d, user: u, port: 0}\n"
                                         << "wrong-type" << 2;
    QTest::newRow("a language that the program does not speak") << "name: A\nlanguage: fr\n"
                                                                << "wrong-type" << 2;
    QTest::newRow("a language that is a list") << "language: [en]\n"
                                               << "wrong-type" << 1;
    QTest::newRow("a clinician's language that is none") << "clinician-language: es_MX\n"
                                                         << "wrong-type" << 1;
    QTest::newRow("a questionnaire by its title") << "default-questionnaire: Before ketamine\n"
                                                  << "bad-id" << 1;
    QTest::newRow("one name that is no list") << "staff: Mara Example\n"
                                              << "wrong-type" << 1;
    QTest::newRow("a name that is a list") << "staff:\n  - Mara Example\n  - [Jo]\n"
                                           << "wrong-type" << 3;
    QTest::newRow("a key that is none") << "trusted-keys:\n  - anteroom-public-key-1 12ab\n"
                                        << "wrong-type" << 2;
    QTest::newRow("a key in a place that depends on where one stands") << "trusted-keys: [key.public]\n"
                                                                       << "wrong-type" << 1;
    QTest::newRow("a protocol cut by a number")
        << "crisis-protocol:\n  en: Call Dr Sample on #12, and stay.\n"
        << "text-cut" << 2;
    QTest::newRow("a protocol cut by what may be a comment")
        << "name: A\ncrisis-protocol:\n  en: Stay. # 12 is the room\n"
        << "text-cut" << 3;
    QTest::newRow("a protocol of a blank that does not break") << "crisis-protocol: {en: \"\\u00a0\"}\n"
                                                               << "wrong-type" << 1;
    QTest::newRow("an address cut by a number") << "name: A\naddress: 12 Main St #4, Sampletown\n"
                                                << "text-cut" << 2;
    QTest::newRow("a name cut by a comment") << "name: Riverside # ours\n"
                                             << "text-cut" << 1;
    QTest::newRow("a folder cut by a number") << "questionnaire-folders:\n  - /srv/Clinic #2/ours\n"
                                              << "text-cut" << 2;
    QTest::newRow("a logo cut by a number") << "logo: /srv/Clinic #2/logo.png\n"
                                            << "text-cut" << 1;
    QTest::newRow("a key cut by a number") << "trusted-keys:\n  - /srv/Clinic #2/key.public\n"
                                           << "text-cut" << 2;
    QTest::newRow("staff cut by a number") << "staff:\n  - Jo #2\n"
                                           << "text-cut" << 2;
    QTest::newRow("key twice") << "name: A\nname: B\n"
                               << "duplicate-key" << 2;
}

void ClinicSettingsTest::aMistakeIsLocated() {
    QFETCH(QString, text);
    QFETCH(QString, code);
    QFETCH(int, line);
    const auto read = readClinicSettings("clinic.yaml", text.toStdString());
    QVERIFY(!read.settings);
    QCOMPARE(read.diagnostics.size(), std::size_t{1});
    const Diagnostic& diagnostic = read.diagnostics.all().front();
    QCOMPARE(QString::fromStdString(diagnostic.code), code);
    QCOMPARE(static_cast<int>(read.sources[diagnostic.span.file].lineColumn(diagnostic.span.begin).line),
             line);
}

void ClinicSettingsTest::whatIsWrittenReadsBack_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << "Riverside Clinic";
    QTest::newRow("quotes and backslash") << R"(The "Old" \ Mill)";
    QTest::newRow("lines") << "First line.\nSecond line.\n\n  Indented.";
    QTest::newRow("what YAML reads as something else") << "no";
    QTest::newRow("like a comment") << "# 12, key: value, [x], {y}, - z, &a *b !c %d @e `f`";
    QTest::newRow("other scripts") << QStringLiteral("عيادة · 诊所 · 😀");
    QTest::newRow("tab") << "a\tb";
    // As in a text that came from a PDF, or from a program that took Windows' characters for others.
    QTest::newRow("a page's end") << "Stay.\fCall 555-0100.\x0b\r";
    QTest::newRow("an apostrophe that is none") << QStringLiteral("Don\u0092t leave the patient\u0085");
    QTest::newRow("no characters") << QString(QChar(0xFFFE)) + QChar(0xFFFF) + QChar(0x7F) + "x";
    QTest::newRow("other line breaks") << QStringLiteral("\u2028x\u2029y\uFEFFz\u0085w");
    QTest::newRow("blanks outside") << "  a  ";
}

void ClinicSettingsTest::whatIsWrittenReadsBack() {
    QFETCH(QString, text);
    ClinicSettings settings;
    settings.name = settings.address = text.toStdString();
    settings.logo = settings.signingKey = settings.recordsFile = "/srv/" + text.toStdString();
    settings.paper = "a4";
    settings.questionnaireFolders = {settings.logo, "/srv"};
    settings.staff = {text.toStdString(), "/srv"};
    settings.language = "en";
    settings.clinicianLanguage = "es";
    settings.defaultQuestionnaire = "demo";
    settings.trustedKeys = {storage::SigningKey::random().publicKey().line(), "/srv/\"x\".public"};
    settings.crisisProtocol = {{"en", text.toStdString()}, {"no", text.toStdString()}};
    const auto read = readClinicSettings("clinic.yaml", writeClinicSettings(settings));
    QVERIFY2(read.settings, render(read.diagnostics, read.sources).c_str());
    QCOMPARE(read.settings->name, settings.name);
    QCOMPARE(read.settings->address, settings.address);
    QCOMPARE(read.settings->logo, settings.logo);
    QCOMPARE(read.settings->signingKey, settings.signingKey);
    QCOMPARE(read.settings->recordsFile, settings.recordsFile);
    QCOMPARE(read.settings->paper, settings.paper);
    QCOMPARE(read.settings->questionnaireFolders, settings.questionnaireFolders);
    QCOMPARE(read.settings->language, settings.language);
    QCOMPARE(read.settings->clinicianLanguage, settings.clinicianLanguage);
    QCOMPARE(read.settings->defaultQuestionnaire, settings.defaultQuestionnaire);
    QCOMPARE(read.settings->staff, settings.staff);
    QCOMPARE(read.settings->trustedKeys, settings.trustedKeys);
    QCOMPARE(read.settings->crisisProtocol, settings.crisisProtocol);
}

// As when the last setting of a desk is cleared, and its administrator's file has all.
void ClinicSettingsTest::aFileThatSetsNothingAnyMoreReadsBack() {
    const auto read = readClinicSettings("clinic.yaml", writeClinicSettings({}));
    QVERIFY2(read.settings, render(read.diagnostics, read.sources).c_str());
    QVERIFY(changedKeys(*read.settings, {}).empty());
    QVERIFY(read.keys.empty());
}

void ClinicSettingsTest::aLanguageWithoutProtocolIsNamed() {
    ClinicSettings settings;
    settings.crisisProtocol = {{"en", "Stay with the patient."}, {"es", "  \n"}};
    const std::vector<std::string> expected{"es", "fr"};
    QCOMPARE(settings.languagesWithoutProtocol({"en", "es", "fr"}), expected);
    QVERIFY(settings.languagesWithoutProtocol({"en"}).empty());
}

void ClinicSettingsTest::theEnvironmentNamesTheFile() {
    qputenv("ANTEROOM_CLINIC", "/srv/clinic.yaml");
    QCOMPARE(clinic::clinicSettingsPath(), "/srv/clinic.yaml");
    qunsetenv("ANTEROOM_CLINIC");
    QVERIFY(clinic::clinicSettingsPath().endsWith("/clinic.yaml"));
}

void ClinicSettingsTest::theExampleOfTheReadmeIsRead() {
    QFile readme(ANTEROOM_SOURCE_DIR "/README.md");
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(readme.readAll());
    const qsizetype begin = text.indexOf("```yaml\nname: ") + 8;
    const QString example = text.mid(begin, text.indexOf("```", begin) - begin);
    const auto read = readClinicSettings("clinic.yaml", example.toStdString());
    QVERIFY2(read.settings, render(read.diagnostics, read.sources).c_str());
    QCOMPARE(read.settings->paper, "letter");
    QVERIFY(read.settings->languagesWithoutProtocol({"en"}).empty());
}

void ClinicSettingsTest::theReadmeNamesEveryKey() {
    QFile readme(ANTEROOM_SOURCE_DIR "/README.md");
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(readme.readAll());
    const QString part = text.section("## What belongs to the clinic", 1).section("\n## ", 0, 0);
    for (const clinic::SettingsKey& key : clinic::settingsKeys())
        QVERIFY2(part.contains(QRegularExpression("(^|`)" + QRegularExpression::escape(key.name) + "[:`]",
                                                  QRegularExpression::MultilineOption)),
                 key.name);
    for (const char* within : {"file", "host", "database", "user", "crisis-protocol"})
        QVERIFY2(part.contains(within + QString(":")), within);
}

void ClinicSettingsTest::whatDiffersIsNamedByItsKeys() {
    ClinicSettings before;
    before.name = "A clinic";
    before.crisisProtocol = {{"en", "Call 1"}, {"es", "Llame al 1"}, {"fr", "Appelez le 1"}};
    QVERIFY(changedKeys(before, before).empty());
    ClinicSettings after = before;
    after.name = "Another";
    after.paper = "a4";
    after.recordsFile = "/srv/records";
    after.crisisProtocol = {{"de", "1 anrufen"}, {"en", "Call 1"}, {"es", "Llame al 2"}};
    QCOMPARE(changedKeys(before, after),
             (std::vector<std::string>{"name", "paper", "records", "crisis-protocol.de", "crisis-protocol.es",
                                       "crisis-protocol.fr"}));
    after = before;
    after.address = after.logo = after.signingKey = "x";
    after.questionnaireFolders = {"/srv"};
    QCOMPARE(changedKeys(before, after),
             (std::vector<std::string>{"address", "logo", "signing-key", "questionnaire-folders"}));
    after = before;
    after.language = after.clinicianLanguage = after.defaultQuestionnaire = "es";
    after.staff = after.trustedKeys = {"x"};
    QCOMPARE(changedKeys(before, after),
             (std::vector<std::string>{"language", "clinician-language", "default-questionnaire", "staff",
                                       "trusted-keys"}));
}

QTEST_GUILESS_MAIN(ClinicSettingsTest)
#include "clinic_settings_test.moc"
