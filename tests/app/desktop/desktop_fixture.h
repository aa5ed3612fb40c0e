// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clinic/clinic_settings.h"
#include "app/desktop/window/main_window.h"
#include "app/files/save_file.h"
#include "app/theme/theme.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/contrast.h"
#include "tests/support/gui/pdf_probe.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace anteroom::test {

/// Answers every dialog as the test says, and keeps what it was asked.
class ScriptedDialogs : public desktop::Dialogs {
public:
    QString pdfPath(const Wording&, const QString& suggestedName) override {
        suggested = suggestedName;
        return path;
    }
    desktop::SummaryFile summaryFile(const Wording&, const QString& suggestedName) override {
        suggested = suggestedName;
        return {path, access::Passphrase::taking(QString(password))};
    }
    QString password; ///< of a summary; empty: none
    QString auditPath(const Wording&, const QString& suggestedName) override {
        suggested = suggestedName;
        return path;
    }
    QString patientPath(const QString& suggestedName) override {
        suggested = suggestedName;
        return path;
    }
    QString exportPath(const QString& suggestedName) override {
        suggested = suggestedName;
        return path;
    }
    QString mapPath(const QString& suggestedName) override {
        suggested = suggestedName;
        return path;
    }
    QString newBackupPath(const QString& suggestedName) override {
        suggested = suggestedName;
        return path;
    }
    QString backupPath() override { return path; }
    QString picturePath() override { return path; }
    QString folderPath(const QString&) override { return chosenFolder; }
    QString chosenFolder;
    desktop::PrintChoice print(const QByteArray& pdf) override {
        printed = pdf;
        return prints;
    }
    std::optional<access::Passphrase> printedFilePassword() override {
        return isSureOfPassword ? std::optional(access::Passphrase::taking(QString(password))) : std::nullopt;
    }
    bool isSureOfPassword = true;
    bool leaveScreening(const Wording& notice, const Wording& loss) override {
        notices << notice.text();
        losses << loss.text();
        return mayLeave;
    }

    std::optional<int> choosePatient(const QStringList& candidates) override {
        offered << candidates;
        return patient;
    }
    std::optional<int> otherPatient(const QStringList& patients) override {
        offered << patients;
        return patient;
    }
    std::optional<bool> takeDetails(const QString& typed, const QString& theirs) override {
        details = QStringList{typed, theirs};
        return takesDetails;
    }
    QString reason(const Wording& title, const Wording&) override {
        told << title.text();
        return why;
    }
    bool confirm(const Wording& title, const Wording& text, const Wording&) override {
        told << title.text();
        confirmed << text.text();
        return isSure;
    }
    std::optional<bool> takesDetails = true;
    QStringList details; ///< as they were typed, and the patient's
    QString why = "a made-up reason";
    bool isSure = true;
    void tell(const Wording& title, const Wording& text) override {
        lastTold = [title, text] { return title.text() + ": " + text.text(); };
        told << lastTold.text();
    }
    Wording lastTold; ///< in the language of whoever looks

    Waiting decideWaiting(const desktop::CompareRecords& compare, bool) override {
        decisions.push_back(compare());
        return decision;
    }
    Waiting decision = Waiting::Later;
    std::vector<desktop::TwoRecords> decisions;

    QStringList offered;
    std::optional<int> patient = -1;
    QStringList told;
    QStringList confirmed; ///< what stood below the question
    QString path;
    QString suggested;
    QByteArray printed;
    desktop::PrintChoice prints{.send = [] { return desktop::Printed{.mayHaveLeft = true}; }};
    QStringList notices;
    QStringList losses;
    bool mayLeave = true;
};

/// The program as a person meets it: one window over a folder of questionnaires, with a clock that stands
/// where the test puts it.
class Desktop {
public:
    explicit Desktop(const QString& folderOfQuestionnaires = {}, bool withProtocol = true,
                     const std::string& signingKey = {})
        : theme(*qApp), m_signingKey(signingKey) {
        start(folderOfQuestionnaires, withProtocol, {});
        if (!QTest::qWaitFor([this] { return !find("reading"); }))
            qFatal("The questionnaires are not read");
        settle(); // the cards come in its place
    }

    using MakeWorkspace = std::function<workspace::WorkspaceSurroundings(const clinic::ClinicSettings&)>;
    /// Who answers what the program asks: the script of the test, or whoever is before its real dialogs.
    enum class Answers { Script, Person };
    /// One with records.
    Desktop(const QString& folderOfQuestionnaires, MakeWorkspace workspace, Answers answers = Answers::Script,
            bool withProtocol = true)
        : theme(*qApp) {
        start(folderOfQuestionnaires, withProtocol, std::move(workspace), answers);
    }

    void start(const QString& folderOfQuestionnaires, bool withProtocol, MakeWorkspace workspace,
               Answers answers = Answers::Script) {
        theme.setScheme(theme::Scheme::Light);
        settingsPath = folder.filePath("clinic.yaml");
        if (withProtocol) {
            clinic::ClinicSettings settings;
            settings.name = "Riverside Clinic (sample)";
            settings.signingKey = m_signingKey;
            settings.crisisProtocol = {{"en", "Stay with the patient. Call Dr Sample on 555-0100."},
                                       {"es", "Quedese con el paciente. Llame al 555-0100."}};
            const auto saved =
                files::saveFile(settingsPath, QByteArray::fromStdString(writeClinicSettings(settings)));
            Q_ASSERT(saved.ok());
        }
        if (!ownFile.isEmpty()) {
            const auto saved = files::saveFile(settingsPath, ownFile);
            Q_ASSERT(saved.ok());
        }
        desktop::Surroundings surroundings;
        surroundings.questionnaireFolders = {folderOfQuestionnaires.isEmpty()
                                                 ? QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires")
                                                 : folderOfQuestionnaires};
        surroundings.clinicSettingsPath = settingsPath;
        surroundings.administratorPath = folder.filePath("all-desks.yaml");
        if (!administratorsFile.isEmpty()) {
            const auto saved = files::saveFile(surroundings.administratorPath, administratorsFile);
            Q_ASSERT(saved.ok());
        }
        log = files::openLog(folder.filePath("log"));
        surroundings.log = log;
        surroundings.ownsClipboard = [](QClipboard::Mode) { return true; }; // there is no other program
        surroundings.clock = [this] { return Timestamp{*Date::of(2027, 3, 14), minuteOfDay}; };
        surroundings.workspace = std::move(workspace);
        window = std::make_unique<desktop::MainWindow>(theme, std::move(surroundings),
                                                       answers == Answers::Script ? &dialogs : nullptr);
        window->resize(1280, 860);
        window->start();
        window->show();
        dialogs.path = folder.filePath("out.pdf");
    }

    /// What the administrator's file says, for those that start from now on; empty: there is none.
    static inline QByteArray administratorsFile; // NOLINT: for a test to say before the window is there
    /// Likewise what the desk's own file says; empty: the protocol, if there is one.
    static inline QByteArray ownFile; // NOLINT

    QWidget* screen() const { return window->findChild<QStackedWidget*>()->currentWidget(); }
    QString screenName() const { return screen()->objectName(); }

    /// A visible widget of the current screen.
    template <typename Widget = QWidget>
    Widget* find(const QString& name) const {
        for (Widget* widget : window->findChildren<Widget*>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    /// As a person does: once it is there.
    void click(const QString& name) {
        QVERIFY2(QTest::qWaitFor([&] { return find<QAbstractButton>(name) != nullptr; }),
                 qPrintable(name + " is not on the screen " + screenName()));
        auto* button = find<QAbstractButton>(name);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    /// Presses what writes a PDF, and waits until what came of it is said at `outcome`.
    void save(const QString& button = QStringLiteral("summarySave"),
              const QString& outcome = QStringLiteral("summaryOutcome")) {
        for (QLabel* before : window->findChildren<QLabel*>(outcome))
            before->clear();
        click(button);
        const auto isSaid = [&] {
            const auto* label = find<QLabel>(outcome);
            return label && !label->text().isEmpty();
        };
        QVERIFY(QTest::qWaitFor(isSaid));
    }

    /// An entry of the menu that the list has for administrators.
    void administer(const QString& name) {
        auto* button = find<QPushButton>("recordsAdministration");
        QVERIFY2(button && button->isEnabled(),
                 qPrintable("no administration on the screen " + screenName()));
        auto* action = button->menu()->findChild<QAction*>(name);
        QVERIFY2(action && action->isEnabled(), qPrintable(name + " is not in the menu"));
        action->trigger();
    }

    void type(const QString& name, const QString& text) {
        auto* field = find<QLineEdit>(name);
        QVERIFY2(field, qPrintable(name + " is not on the screen " + screenName()));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }

    /// The key goes to whatever has the focus, as a real one does.
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window.get(), which, modifiers);
    }
    /// Presses Tab until `name` has the focus; false when the keyboard cannot reach it.
    bool tabTo(const QString& name) {
        constexpr int most = 300;
        for (int press = 0; press < most; ++press) {
            if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name)
                return true;
            key(Qt::Key_Tab);
        }
        return false;
    }
    void keys(const QString& text) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClicks(focus ? focus : static_cast<QWidget*>(window.get()), text);
    }

    /// To the first page of an interview with the shipped questionnaire.
    void beginInterview(const QString& questionnaire = QStringLiteral("ketamine-prescreen")) {
        click("choose." + questionnaire);
        type("patientName", "TEST, Avery (sample)");
        type("dateOfBirth", "1985-02-11");
        type("identifier", "T-0001");
        type("staff", "J. Sample");
        click("begin");
    }

    int minuteOfDay = 13 * 60 + 52;
    files::Log log = files::noLog();
    QTemporaryDir folder;
    QString settingsPath;
    ScriptedDialogs dialogs;
    theme::Theme theme;
    std::unique_ptr<desktop::MainWindow> window;

private:
    std::string m_signingKey; ///< path; empty: nothing is signed
};

/// The page that is shown, in every window and text size, with a picture of each; it is left as it was.
inline void lookAtEverySize(Desktop& desktop, const QString& name) {
    QWidget& window = *desktop.window;
    theme::Theme& theme = desktop.theme;
    const QSize size = window.size();
    QStringList found;
    for (const ScreenSize& each : screenSizes()) {
        theme.setScheme(each.scheme);
        theme.setScale(each.scale);
        window.resize(each.size);
        settle();
        savePicture(window, name + '-' + each.name);
        for (const QString& what : clipped(window) + faintTexts(window))
            found << name + '-' + each.name + ": " + what;
    }
    theme.setScheme(theme::Scheme::Light);
    theme.setScale(100);
    window.resize(size);
    settle();
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
}

} // namespace anteroom::test
