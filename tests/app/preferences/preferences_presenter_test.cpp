// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clinic/settings_keys.h"
#include "app/preferences/preferences_presenter.h"
#include "app/storage/signing_key.h"

#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using clinic::ClinicSettings;
using clinic::EffectiveSettings;
using preferences::PreferencesPresenter;
using preferences::TypedSettings;

namespace {

const std::string lockPath = "/etc/anteroom/clinic.yaml";

clinic::SettingsFile file(const std::string& path, const QString& text) {
    if (text.isEmpty())
        return {path, {}, {}};
    auto read = clinic::readClinicSettings(path, text.toStdString());
    if (!read.settings)
        qFatal("%s", render(read.diagnostics, read.sources).c_str());
    return {path, *read.settings, read.keys};
}

/// What the page would be given, and what it would hear.
struct Page {
    explicit Page(const QString& own, const QString& administrator = {})
        : presenter(EffectiveSettings(file("/home/desk/clinic.yaml", own), file(lockPath, administrator)),
                    {{"en", "es"}, {{"small", "Small"}}}),
          typed(presenter.typed()) {
        QObject::connect(&presenter, &PreferencesPresenter::wanted, &presenter,
                         [this](const ClinicSettings& settings) { wanted.push_back(settings); });
    }
    /// Until it was judged.
    void save() {
        presenter.save(typed);
        QVERIFY(QTest::qWaitFor([this] { return !presenter.isBusy() || !wanted.empty(); }));
    }
    QString problem(const std::string& key) const {
        const auto found = presenter.problems().find(key);
        return found == presenter.problems().end() ? QString() : found->second.text();
    }

    PreferencesPresenter presenter;
    TypedSettings typed;
    std::vector<ClinicSettings> wanted;
};

} // namespace

class PreferencesPresenterTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFieldComesBackAsItIsTyped_data();
    void everyFieldComesBackAsItIsTyped();
    void whatNobodyTouchedStays();
    void eachKeyThatIsNoneIsNamed();
    void aSecretKeyIsNotSaidAgain();
    void aBrokenValueIsSaidAtItsFieldAndNothingIsSaved_data();
    void aBrokenValueIsSaidAtItsFieldAndNothingIsSaved();
    void aFolderThatWasThereBeforeMayBeAway();
    void whatIsLockedSaysByWhichFileAndStays();
    void whatIsLockedStandsInNobodysWay();
    void nothingIsWrittenWhereNothingWasChanged();
    void whyItWasNotWrittenIsSaid();
    void aProtocolIsAskedForInEveryLanguageThatHasOne();
    void theLogoIsReadNoLargerThanItIsShown();
    void ofTwoLogosTheLastIsShown();

private:
    QString at(const QString& name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void PreferencesPresenterTest::initTestCase() {
    QImage logo(400, 100, QImage::Format_RGB32);
    logo.fill(Qt::darkGreen);
    QVERIFY(logo.save(at("logo.png")));
    QFile text(at("letter.png"));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("Dear Dr Sample") > 0);
    QVERIFY(storage::SigningKey::random().saveNew(at("key")).ok());
}

void PreferencesPresenterTest::everyFieldComesBackAsItIsTyped_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("written"); ///< without the first line
    const auto row = [](const char* key, const QString& typed, const QString& written) {
        QTest::newRow(key) << QString(key) << typed << written;
    };
    row("name", "  Hillside ", "name: \"Hillside\"\n");
    row("address", "1 Sample Street", "address: \"1 Sample Street\"\n");
    row("logo", at("logo.png"), "logo: \"" + at("logo.png") + "\"\n");
    row("paper", "a4", "paper: \"a4\"\n");
    row("signing-key", at("key"), "signing-key: \"" + at("key") + "\"\n");
    row("questionnaire-folders", m_folder.path(),
        "questionnaire-folders:\n  - \"" + m_folder.path() + "\"\n");
    row("language", "es", "language: \"es\"\n");
    row("clinician-language", "es", "clinician-language: \"es\"\n");
    row("default-questionnaire", "small", "default-questionnaire: \"small\"\n");
    row("staff", " Mara Example\n\nJo Example\nMara Example\n",
        "staff:\n  - \"Mara Example\"\n  - \"Jo Example\"\n");
    row("records", at("records"), "records:\n  file: \"" + at("records") + "\"\n");
    const QString line = QString::fromStdString(storage::SigningKey::random().publicKey().line()).trimmed();
    row("trusted-keys", "  " + line + "\n\n" + at("key.public") + "\n" + line + "\n",
        "trusted-keys:\n  - \"" + line + "\"\n  - \"" + at("key.public") + "\"\n");
    row("crisis-protocol.es", " Quédese. \n", "crisis-protocol:\n  \"es\": \"Quédese.\"\n");
}

namespace {

void put(TypedSettings& typed, const QString& key, const QString& value) {
    const std::map<QString, QString*> texts{{"name", &typed.name},
                                            {"address", &typed.address},
                                            {"logo", &typed.logo},
                                            {"paper", &typed.paper},
                                            {"signing-key", &typed.signingKey},
                                            {"language", &typed.language},
                                            {"clinician-language", &typed.clinicianLanguage},
                                            {"default-questionnaire", &typed.defaultQuestionnaire},
                                            {"staff", &typed.staff},
                                            {"trusted-keys", &typed.trustedKeys},
                                            {"crisis-protocol.en", &typed.protocol["en"]},
                                            {"crisis-protocol.es", &typed.protocol["es"]}};
    if (key == "questionnaire-folders") {
        typed.folders << value;
    } else if (key == "records") {
        typed.records.kind = value.isEmpty() ? "" : "file";
        typed.records.file = value;
    } else if (key == "records.server") {
        typed.records = {"server", {}, "127.0.0.1", value, "none", "nobody"};
    } else
        *texts.at(key) = value;
}

} // namespace

void PreferencesPresenterTest::everyFieldComesBackAsItIsTyped() {
    QFETCH(QString, key);
    QFETCH(QString, typed);
    QFETCH(QString, written);
    Page page({});
    put(page.typed, key, typed);
    QVERIFY(page.presenter.isChanged(page.typed));
    page.save();
    QCOMPARE(page.problem(""), QString());
    QCOMPARE(page.wanted.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(writeClinicSettings(page.wanted[0])).section('\n', 1), written);
    QVERIFY(page.presenter.isBusy()); // until whoever writes has written
    QCOMPARE(changedKeys({}, page.wanted[0]), std::vector<std::string>{key.toStdString()});
    // And goes when its field is emptied; a choice has nothing to empty.
    if (key == "paper")
        return;
    Page again(written);
    QVERIFY(!again.presenter.isChanged(again.typed));
    again.typed.folders.clear();
    for (const char* one :
         {"name", "address", "logo", "signing-key", "language", "clinician-language", "default-questionnaire",
          "staff", "crisis-protocol.es", "records", "trusted-keys"})
        put(again.typed, one, {});
    again.save();
    QCOMPARE(changedKeys({}, again.wanted.at(0)), std::vector<std::string>());
}

void PreferencesPresenterTest::whatNobodyTouchedStays() {
    Page page("name: Desk\nrecords: {file: /srv/records}\ntrusted-keys: [/srv/key.public]\n"
              "crisis-protocol:\n  en: |\n    Stay.\n");
    page.typed.name = "Another";
    page.save();
    QCOMPARE(page.wanted.at(0).recordsFile, std::string("/srv/records"));
    QCOMPARE(page.wanted.at(0).trustedKeys, std::vector<std::string>{"/srv/key.public"});
    QCOMPARE(page.wanted.at(0).name, std::string("Another"));
    QCOMPARE(page.wanted.at(0).crisisProtocol.at("en"), std::string("Stay.\n")); // nobody touched it
}

void PreferencesPresenterTest::aBrokenValueIsSaidAtItsFieldAndNothingIsSaved_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("field");
    const QString endless(501, 'a');
    const auto row = [](const char* name, const QString& key, const QString& typed, const QString& said,
                        const QString& field = {}) {
        QTest::newRow(name) << key << typed << said << (field.isEmpty() ? key : field);
    };
    row("a name beyond all paper", "name", endless, "Shorten it to 500 characters");
    row("an address", "address", endless, "Shorten it to 500 characters");
    row("one of the staff", "staff", "Jo\n" + endless, "Shorten the name that begins with “aaaaaaaaaaaa");
    row("no logo there", "logo", at("none.png"), "There is no such file. Choose the picture again.");
    row("a logo that is a letter", "logo", at("letter.png"), "This is no picture that can be printed.");
    row("a logo that is a folder", "logo", m_folder.path(), "There is no such file.");
    row("a logo from wherever one stands", "logo", "logo.png", "Enter the whole path");
    row("no key", "signing-key", at("letter.png"), "this is no signing key of Anteroom");
    row("the public key", "signing-key", at("key.public"), "this is no signing key of Anteroom");
    row("a key from wherever one stands", "signing-key", "key", "Enter the whole path");
    row("records from wherever one stands", "records", "records", "Enter the whole path", "records.file");
    row("records in a folder that is not there", "records", at("none/records"),
        "There is no folder " + at("none"), "records.file");
    row("records in what is a folder", "records", m_folder.path(), m_folder.path() + " is a folder",
        "records.file");
    row("records in what is a letter", "records", at("letter.png"),
        at("letter.png") + " holds no records of Anteroom", "records.file");
    row("records nowhere", "records", "  ", "Choose the folder that the records are to be in",
        "records.file");
    row("a server on no port", "records.server", "postgres", "Enter a whole number, between 1 and 65535",
        "records.port");
    row("a server that does not answer", "records.server", "1",
        "The server that holds the database none at 127.0.0.1 does not answer on port 1.");
    row("a key that is none", "trusted-keys", "anteroom-public-key-1 12ab",
        "Key 1 is no public key of Anteroom: “anteroom-public-key-1 12ab”.");
    row("no folder there", "questionnaire-folders", at("none"), "There is no folder " + at("none"));
    row("a folder that is a file", "questionnaire-folders", at("logo.png"), "There is no folder");
    row("a folder from wherever one stands", "questionnaire-folders", ".", "There is no folder");
}

void PreferencesPresenterTest::aBrokenValueIsSaidAtItsFieldAndNothingIsSaved() {
    QFETCH(QString, key);
    QFETCH(QString, typed);
    QFETCH(QString, said);
    QFETCH(QString, field);
    Page page("address: Here\n");
    page.typed.paper = "a4"; // which would be good
    put(page.typed, key, typed);
    page.save();
    QVERIFY(page.wanted.empty());
    QVERIFY(!page.presenter.isBusy());
    QVERIFY2(page.problem(field.toStdString()).contains(said), qPrintable(page.problem(field.toStdString())));
    QCOMPARE(page.problem(""), QString("Nothing is saved yet: one entry has to be mended."));
    QCOMPARE(page.presenter.problems().size(), std::size_t(2));
    // Mended, and nothing is left of it.
    page.typed = page.presenter.typed();
    page.typed.paper = "a4";
    page.save();
    QVERIFY(page.presenter.problems().empty());
    QCOMPARE(page.wanted.size(), std::size_t(1));
}

void PreferencesPresenterTest::eachKeyThatIsNoneIsNamed() {
    const QString good = QString::fromStdString(storage::SigningKey::random().publicKey().line());
    Page page({});
    page.typed.trustedKeys =
        "key.public\n" + good + "\n" + at("letter.png") + "\n" + at("key.public") + "\n" + QString(60, 'f');
    page.save();
    const QString rest = ". Enter the line of a file that ends in .public, or the whole path of such a file.";
    QCOMPARE(
        page.problem("trusted-keys").split('\n'),
        (QStringList{"Key 1 is no public key of Anteroom: “key.public”" + rest,
                     "Key 3 is no public key of Anteroom: “" +
                         (at("letter.png").size() > 40 ? at("letter.png").left(40) + "…" : at("letter.png")) +
                         "”" + rest,
                     "Key 5 is no public key of Anteroom: “" + QString(40, 'f') + "…”" + rest}));
    QVERIFY(page.wanted.empty());
    // One that was there before may be in a folder that is away.
    Page before("trusted-keys: [/nowhere/key.public]\n");
    before.typed.name = "Hillside";
    before.save();
    QCOMPARE(before.problem(""), QString());
}

void PreferencesPresenterTest::aSecretKeyIsNotSaidAgain() {
    Page page({});
    page.typed.trustedKeys = "anteroom-signing-key-1 " + QString(64, '7');
    page.save();
    QVERIFY(page.problem("trusted-keys").startsWith("Key 1 is the one that the clinic signs with"));
    QVERIFY(!page.problem("trusted-keys").contains("777"));
    QVERIFY(page.wanted.empty());
}

void PreferencesPresenterTest::aFolderThatWasThereBeforeMayBeAway() {
    Page page("questionnaire-folders: [/nowhere/on/the/network]\nlogo: /nowhere/logo.png\n");
    page.typed.name = "Hillside";
    page.save();
    QCOMPARE(page.problem(""), QString());
    QCOMPARE(page.wanted.size(), std::size_t(1));
}

void PreferencesPresenterTest::whatIsLockedSaysByWhichFileAndStays() {
    Page page("name: Desk\naddress: Here\n", "name: Clinic\ncrisis-protocol: {en: Stay.}\n");
    QCOMPARE(page.typed.name, QString("Clinic"));
    QCOMPARE(page.presenter.lockedBy("name").text(), QString("Set by /etc/anteroom/clinic.yaml"));
    QCOMPARE(page.presenter.lockedBy("crisis-protocol.en").text(),
             QString("Set by /etc/anteroom/clinic.yaml"));
    QCOMPARE(page.presenter.lockedBy("crisis-protocol.es").text(), QString());
    QCOMPARE(page.presenter.lockedBy("address").text(), QString());
    page.typed.name = "By whatever way";
    page.typed.protocol["en"] = "Go.";
    page.typed.address = "There";
    page.save();
    QCOMPARE(page.wanted.at(0).name, std::string("Clinic"));
    QCOMPARE(page.wanted.at(0).crisisProtocol.at("en"), std::string("Stay."));
    QCOMPARE(page.wanted.at(0).address, std::string("There"));
}

void PreferencesPresenterTest::whatIsLockedStandsInNobodysWay() {
    Page page({}, "name: " + QString(501, 'a') + "\nlogo: /nowhere.png\nquestionnaire-folders: [/nowhere]\n");
    page.typed.address = "There";
    page.save();
    QCOMPARE(page.problem(""), QString());
    QCOMPARE(page.wanted.size(), std::size_t(1));
}

void PreferencesPresenterTest::nothingIsWrittenWhereNothingWasChanged() {
    Page page("name: Desk\n");
    const QSignalSpy unchanged(&page.presenter, &PreferencesPresenter::unchanged);
    page.typed.name = " Desk ";
    page.save();
    QCOMPARE(unchanged.count(), 1);
    QVERIFY(page.wanted.empty());
}

void PreferencesPresenterTest::whyItWasNotWrittenIsSaid() {
    Page page("name: Desk\n");
    page.typed.name = "Another";
    page.save();
    QCOMPARE(page.wanted.size(), std::size_t(1));
    page.presenter.save(page.typed); // a second click meanwhile
    QCOMPARE(page.wanted.size(), std::size_t(1));
    page.presenter.refuse(QString("The disk is full."));
    QCOMPARE(page.problem(""), QString("The disk is full."));
    QVERIFY(!page.presenter.isBusy());
    page.presenter.save(page.typed);
    QTRY_COMPARE(page.wanted.size(), std::size_t(2));
}

void PreferencesPresenterTest::aProtocolIsAskedForInEveryLanguageThatHasOne() {
    const Page page("crisis-protocol: {fr: Restez.}\n", "crisis-protocol: {de: Bleiben.}\n");
    QCOMPARE(page.presenter.protocolLanguages(), (std::vector<std::string>{"en", "es", "de", "fr"}));
    QCOMPARE(page.typed.protocol.at("fr"), QString("Restez."));
    QCOMPARE(page.typed.protocol.at("en"), QString());
}

void PreferencesPresenterTest::theLogoIsReadNoLargerThanItIsShown() {
    Page page({});
    QSignalSpy read(&page.presenter, &PreferencesPresenter::logoRead);
    page.presenter.readLogo(at("logo.png"), {200, 200});
    QVERIFY(read.wait());
    QCOMPARE(read.last()[0].value<QImage>().size(), QSize(200, 50));
    page.presenter.readLogo(at("letter.png"), {200, 200});
    QVERIFY(read.wait());
    QVERIFY(read.last()[0].value<QImage>().isNull());
    QVERIFY(read.last()[1].value<language::Wording>().text().startsWith("This is no picture"));
    page.presenter.readLogo("  ", {200, 200});
    QCOMPARE(read.count(), 3); // at once: there is nothing to read
    QVERIFY(read.last()[0].value<QImage>().isNull());
    QCOMPARE(read.last()[1].value<language::Wording>().text(), QString());
}

void PreferencesPresenterTest::ofTwoLogosTheLastIsShown() {
    Page page({});
    QSignalSpy read(&page.presenter, &PreferencesPresenter::logoRead);
    page.presenter.readLogo(at("logo.png"), {200, 200});
    page.presenter.readLogo(at("letter.png"), {200, 200});
    QVERIFY(read.wait());
    QVERIFY(!QTest::qWaitFor([&] { return read.count() > 1; }, 100));
    QVERIFY(read.last()[0].value<QImage>().isNull());
}

QTEST_GUILESS_MAIN(PreferencesPresenterTest)
#include "preferences_presenter_test.moc"
