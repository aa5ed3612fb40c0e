// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the clinic's settings, with the keys and clicks of a person.
#include "app/preferences/preferences_view.h"
#include "app/theme/theme.h"
#include "tests/support/gui/clipping.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;
using clinic::ClinicSettings;
using preferences::PreferencesPresenter;
using preferences::PreferencesView;

namespace {

clinic::SettingsFile file(const std::string& path, const QString& text) {
    if (text.isEmpty())
        return {path, {}, {}};
    auto read = clinic::readClinicSettings(path, text.toStdString());
    if (!read.settings)
        qFatal("%s", render(read.diagnostics, read.sources).c_str());
    return {path, *read.settings, read.keys};
}

struct Page {
    explicit Page(const QString& own, const QString& administrator = {})
        : theme(*qApp),
          presenter({file("/home/desk/clinic.yaml", own), file("/etc/anteroom/clinic.yaml", administrator)},
                    {{"en", "es"}, {{"mood", "Mood"}, {"sleep", "Sleep"}}}),
          view(theme, presenter) {
        QObject::connect(&presenter, &PreferencesPresenter::wanted, &presenter,
                         [this](const ClinicSettings& settings) { wanted.push_back(settings); });
        view.resize(1024, 700);
        view.show();
        if (!QTest::qWaitForWindowActive(&view))
            qFatal("the page has no keys");
        view.focusProxy()->setFocus(); // as the window does that shows it
    }
    template <typename Widget = QWidget>
    Widget* find(const QString& name) const {
        auto* widget = view.findChild<Widget*>(name);
        if (!widget)
            qFatal("%s is not on the page", qPrintable(name));
        return widget;
    }
    void type(const QString& name, const QString& text) const {
        find(name)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    void click(const QString& name) const { QTest::mouseClick(find(name), Qt::LeftButton); }
    static QString focused() {
        const QWidget* widget = QApplication::focusWidget();
        return widget ? widget->objectName() : QString();
    }

    theme::Theme theme;
    PreferencesPresenter presenter;
    PreferencesView view;
    std::vector<ClinicSettings> wanted;
};

} // namespace

class PreferencesViewTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsTypedAndChosenIsSaved();
    void tabGoesDownThePage();
    void whatIsLockedCanBeReadAndNotChanged_data();
    void whatIsLockedCanBeReadAndNotChanged();
    void whatIsWrongIsSaidAtItsFieldWhichHasTheKeys();
    void ofSeveralTheFirstOnThePageHasTheKeys();
    void foldersAreAddedAndRemoved();
    void theLogoIsShownAsItIsPrinted();
    void aUsualQuestionnaireThatIsNotFoundNowStaysChosen();
    void theFieldsOfThePlaceOfTheRecordsAreThoseOfItsKind();
    void thePlaceOfTheRecordsIsAFolderOrAServer();
    void recordsThatTheAdministratorLeavesToTheDeskAreSaidToBeThere();

private:
    QTemporaryDir m_folder;
};

void PreferencesViewTest::whatIsTypedAndChosenIsSaved() {
    Page page("name: Desk\nstaff: [Jo Example]\n");
    QCOMPARE(Page::focused(), QString("clinicName"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QTest::keyClicks(QApplication::focusWidget(), " of ours");
    page.type("clinicAddress", "1 Sample Street");
    page.type("protocolText.es", "Llame al 555-0100.");
    page.find("defaultQuestionnaire")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    page.find("paper.letter")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    page.click("clinicianLanguage.es");
    page.find("staffNames")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), "Mara Example");
    page.click("programLanguage.es");
    page.find("preferencesSave")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(page.wanted.size(), std::size_t(1));
    QVERIFY(!page.find("preferencesSave")->isEnabled()); // it is being written
    QCOMPARE(QString::fromStdString(writeClinicSettings(page.wanted[0])).section('\n', 1),
             QString("name: \"Desk of ours\"\naddress: \"1 Sample Street\"\npaper: \"a4\"\nlanguage: \"es\"\n"
                     "clinician-language: \"es\"\ndefault-questionnaire: \"mood\"\n"
                     "staff:\n  - \"Jo Example\"\n  - \"Mara Example\"\n"
                     "crisis-protocol:\n  \"es\": \"Llame al 555-0100.\"\n"));
}

void PreferencesViewTest::tabGoesDownThePage() {
    const Page page({}, "paper: a4\n");
    QStringList stops;
    do {
        stops << Page::focused();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    } while (Page::focused() != "clinicName" && stops.size() < 60);
    const QStringList settings = stops.filter(QRegularExpression("^(?!state)"));
    QCOMPARE(settings, (QStringList{"clinicName", "clinicAddress", "clinicLogo", "logoChoose", "logoNone",
                                    "protocolText.en", "protocolText.es", "defaultQuestionnaire",
                                    "questionnaireFolders", "folderAdd", "paper", "clinicianLanguage.",
                                    "signingKey", "trustedKeys", "staffNames", "programLanguage.",
                                    "recordsPlace.", "preferencesSave", "preferencesBack"}));
}

void PreferencesViewTest::whatIsLockedCanBeReadAndNotChanged_data() {
    QTest::addColumn<QString>("locked");
    QTest::addColumn<QString>("editor");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* editor, const char* locked, const char* shown) {
        QTest::newRow(editor) << QString(locked) << QString(editor) << QString(shown);
    };
    row("clinicName", "name: Clinic", "Clinic");
    row("clinicAddress", "address: There", "There");
    row("clinicLogo", "logo: /srv/logo.png", "/srv/logo.png");
    row("paper", "paper: a4", "A4");
    row("signingKey", "signing-key: /srv/key", "/srv/key");
    row("programLanguage", "language: es", "Español");
    row("clinicianLanguage", "clinician-language: fr", "Français");
    row("defaultQuestionnaire", "default-questionnaire: sleep", "Sleep");
    row("staffNames", "staff: [Mara Example, Jo Example]", "Mara Example\nJo Example");
    row("questionnaireFolders", "questionnaire-folders: [/srv/ours]", "/srv/ours");
    row("protocolText.en", "crisis-protocol: {en: Stay.}", "Stay.");
    row("trustedKeys", "trusted-keys: [/srv/key.public]", "/srv/key.public");
    row("recordsPlace", "records: {server: {host: db.example, database: anteroom, user: intake}}",
        "anteroom @ db.example");
}

void PreferencesViewTest::whatIsLockedCanBeReadAndNotChanged() {
    QFETCH(QString, locked);
    QFETCH(QString, editor);
    QFETCH(QString, shown);
    const Page page("name: Desk\n", locked + "\n");
    auto* widget = page.find(editor);
    const auto text = [widget] {
        if (const auto* line = qobject_cast<QLineEdit*>(widget))
            return line->text();
        if (const auto* lines = qobject_cast<QPlainTextEdit*>(widget))
            return lines->toPlainText();
        return qobject_cast<QListWidget*>(widget)->item(0)->text();
    };
    QCOMPARE(text(), shown);
    widget->setFocus();
    QVERIFY(widget->hasFocus()); // by the keyboard too, as whoever listens to the screen needs it
    QTest::keyClicks(widget, "x");
    QTest::keyClick(widget, Qt::Key_Delete);
    QCOMPARE(text(), shown);
    const QString said = "Set by /etc/anteroom/clinic.yaml";
    QCOMPARE(page.find<QLabel>(editor + "Lock")->text(), said);
    QVERIFY(page.find<QLabel>(editor + "Lock")->isVisible());
    QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(widget);
    QVERIFY(!heard->text(QAccessible::Name).isEmpty());
    QVERIFY2(heard->text(QAccessible::Description).contains(said),
             qPrintable(heard->text(QAccessible::Description)));
    for (const char* field : {"recordsFile", "recordsHost", "recordsChoose"})
        QVERIFY(!page.view.findChild<QWidget*>(field) || editor != "recordsPlace");
    if (editor == "questionnaireFolders")
        QVERIFY(!page.view.findChild<QWidget*>("folderAdd"));
    QCOMPARE(page.view.findChildren<QLabel*>(QRegularExpression("Lock$")).size(), qsizetype(1));
    QCOMPARE(clipped(page.view), QStringList());
}

void PreferencesViewTest::whatIsWrongIsSaidAtItsFieldWhichHasTheKeys() {
    Page page("name: Desk\n");
    page.type("signingKey", "key");
    page.click("preferencesSave");
    const auto* problem = page.find<QLabel>("signingKeyProblem");
    QTRY_VERIFY(problem->isVisible());
    QCOMPARE(problem->text(), QString("Enter the whole path, which begins with /"));
    QVERIFY(page.find("signingKey")->accessibleDescription().startsWith("Enter the whole path"));
    QTRY_COMPARE(Page::focused(), QString("signingKey"));
    QCOMPARE(page.find<QLabel>("preferencesOutcome")->text(),
             QString("Nothing is saved yet: one entry has to be mended."));
    QVERIFY(page.wanted.empty());
    QCOMPARE(page.find<QLineEdit>("signingKey")->text(), QString("key")); // it is still there to be mended
    page.find<QLineEdit>("signingKey")->clear();
    page.type("clinicAddress", "There");
    page.click("preferencesSave");
    QTRY_COMPARE(page.wanted.size(), std::size_t(1));
    QVERIFY(!problem->isVisible() && !page.find("preferencesOutcome")->isVisible());
}

void PreferencesViewTest::ofSeveralTheFirstOnThePageHasTheKeys() {
    Page page({});
    page.find<QLineEdit>("clinicAddress")->setText(QString(501, 'a'));
    page.find<QPlainTextEdit>("staffNames")->setPlainText(QString(501, 'a'));
    page.find("preferencesSave")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(Page::focused(), QString("clinicAddress"));
    QVERIFY(page.find("staffNamesProblem")->isVisible());
    QCOMPARE(page.find<QLabel>("preferencesOutcome")->text(),
             QString("Nothing is saved yet: 2 entries have to be mended."));
    settle();
    QVERIFY(!page.find("clinicAddress")->visibleRegion().isEmpty()); // scrolled to
}

void PreferencesViewTest::foldersAreAddedAndRemoved() {
    Page page("questionnaire-folders: [/srv/ours, /srv/theirs]\n");
    const QSignalSpy asked(&page.view, &PreferencesView::folderRequested);
    page.click("folderAdd");
    QCOMPARE(asked.count(), 1);
    page.view.addFolder(m_folder.path());
    page.view.addFolder("/srv/ours"); // it is there: selected, and not twice
    auto* list = page.find<QListWidget>("questionnaireFolders");
    QCOMPARE(list->count(), 3);
    QCOMPARE(list->currentRow(), 0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(list->count(), 2);
    list->setCurrentRow(0);
    page.click("folderRemove");
    QCOMPARE(list->count(), 1);
    page.click("preferencesSave");
    QTRY_COMPARE(page.wanted.size(), std::size_t(1));
    QCOMPARE(page.wanted[0].questionnaireFolders, std::vector<std::string>{m_folder.path().toStdString()});
    list->setCurrentRow(0);
    page.find("folderRemove")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(list->count(), 0);
    QCOMPARE(Page::focused(), QString("folderAdd")); // there is nothing more to remove
    QVERIFY(!page.find("folderRemove")->isEnabled());
}

void PreferencesViewTest::theLogoIsShownAsItIsPrinted() {
    QImage logo(640, 160, QImage::Format_ARGB32);
    logo.fill(Qt::transparent);
    for (int x = 0; x < logo.width(); ++x)
        logo.setPixelColor(x, 80, Qt::black);
    const QString path = m_folder.filePath("logo.png");
    QVERIFY(logo.save(path));
    Page page("logo: " + path + "\n");
    page.theme.setScheme(theme::Scheme::Dark);
    const auto* preview = page.find<QLabel>("logoPreview");
    QTRY_VERIFY(preview->isVisible());
    QCOMPARE(preview->pixmap().toImage().pixelColor(2, 2),
             QColor(Qt::white)); // paper is white in the dark too
    QVERIFY(preview->width() <= page.theme.px(340) && preview->height() <= page.theme.px(112));
    page.theme.setScheme(theme::Scheme::Light);
    page.type("clinicLogo", m_folder.filePath("none.png"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    const auto* said = page.find<QLabel>("logoSaid");
    QTRY_COMPARE(said->text(), QString("There is no such file. Choose the picture again."));
    QVERIFY(said->isVisible() && !preview->isVisible());
    page.click("logoNone");
    QCOMPARE(page.find<QLineEdit>("clinicLogo")->text(), QString());
    QVERIFY(!said->isVisible() && !preview->isVisible());
}

void PreferencesViewTest::aUsualQuestionnaireThatIsNotFoundNowStaysChosen() {
    Page page("default-questionnaire: away\n");
    QCOMPARE(page.find<QComboBox>("defaultQuestionnaire")->currentText(),
             QString("away, which is not found now"));
    page.type("clinicAddress", "There");
    page.click("preferencesSave");
    QTRY_COMPARE(page.wanted.size(), std::size_t(1));
    QCOMPARE(page.wanted[0].defaultQuestionnaire, std::string("away"));
}

void PreferencesViewTest::theFieldsOfThePlaceOfTheRecordsAreThoseOfItsKind() {
    const Page page({});
    const auto visible = [&page] {
        QStringList names;
        for (const char* name :
             {"recordsFile", "recordsChoose", "recordsHost", "recordsPort", "recordsDatabase", "recordsUser"})
            if (page.find(name)->isVisible())
                names << name;
        return names;
    };
    QCOMPARE(visible(), QStringList());
    page.click("recordsPlace.file");
    QCOMPARE(visible(), (QStringList{"recordsFile", "recordsChoose"}));
    page.click("recordsPlace.server");
    QCOMPARE(visible(), (QStringList{"recordsHost", "recordsPort", "recordsDatabase", "recordsUser"}));
    QCOMPARE(page.find<QLineEdit>("recordsPort")->text(), QString("5432"));
    settle();
    QCOMPARE(clipped(page.view), QStringList());
    page.click("recordsPlace.");
    QCOMPARE(visible(), QStringList());
    QVERIFY(!page.presenter.isChanged(page.view.typed()));
}

void PreferencesViewTest::thePlaceOfTheRecordsIsAFolderOrAServer() {
    Page page({});
    const QSignalSpy asked(&page.view, &PreferencesView::recordsFolderRequested);
    page.click("recordsPlace.file");
    page.click("preferencesSave");
    QCOMPARE(Page::focused(), QString("recordsFile"));
    QCOMPARE(page.find<QLabel>("recordsFileProblem")->text(),
             QString("Choose the folder that the records are to be in"));
    page.click("recordsChoose");
    QCOMPARE(asked.count(), 1);
    page.view.setRecordsFolder(m_folder.path());
    QCOMPARE(page.find<QLineEdit>("recordsFile")->text(), m_folder.filePath("records"));
    page.click("preferencesSave");
    QTRY_COMPARE(page.wanted.size(), std::size_t(1));
    QCOMPARE(page.wanted[0].recordsFile, m_folder.filePath("records").toStdString());
    QVERIFY(!page.wanted[0].recordsServer);

    Page server("records: {server: {host: db.example, port: 5433, database: anteroom, user: intake}}\n");
    QCOMPARE(server.find<QLineEdit>("recordsHost")->text(), QString("db.example"));
    QCOMPARE(server.find<QLineEdit>("recordsPort")->text(), QString("5433"));
    server.type("recordsUser", " ");
    server.find<QLineEdit>("recordsDatabase")->clear();
    server.click("preferencesSave");
    QCOMPARE(Page::focused(), QString("recordsDatabase"));
    QVERIFY(server.find("recordsUserProblem")->isVisible());
    server.click("recordsPlace.");
    server.click("preferencesSave");
    QTRY_COMPARE(server.wanted.size(), std::size_t(1));
    QVERIFY(!server.wanted[0].recordsServer && server.wanted[0].recordsFile.empty());
}

void PreferencesViewTest::recordsThatTheAdministratorLeavesToTheDeskAreSaidToBeThere() {
    const Page page("records: {file: /srv/records}\n", "records: {}\n");
    QCOMPARE(page.find<QLineEdit>("recordsPlace")->text(), QString("In a folder of this account's own"));
    QVERIFY(page.find("recordsPlaceLock")->isVisible());
}

QTEST_MAIN(PreferencesViewTest)
#include "preferences_view_test.moc"
