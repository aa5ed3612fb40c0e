// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desks/desktop.h"

#include "app/clinic/clinic_settings.h"
#include "app/desktop/flow/surroundings.h"
#include "app/files/save_file.h"
#include "app/workspace/workplace.h"
#include "tests/support/gui/clipping.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>

#include <utility>

namespace anteroom::test {

QByteArray Desktop::administratorsFile; // NOLINT
QByteArray Desktop::ownFile;            // NOLINT

Desktop::Desktop(const QString& folderOfQuestionnaires, bool withProtocol, const std::string& signingKey)
    : theme(*qApp), m_signingKey(signingKey) {
    start(folderOfQuestionnaires, withProtocol, {});
    if (!QTest::qWaitFor([this] { return !find("reading"); }))
        qFatal("The questionnaires are not read");
    settle(); // the cards come in its place
}

Desktop::Desktop(const QString& folderOfQuestionnaires, MakeWorkspace workspace, Answers answers,
                 bool withProtocol)
    : theme(*qApp) {
    start(folderOfQuestionnaires, withProtocol, std::move(workspace), answers);
}

Desktop::~Desktop() = default;

void Desktop::start(const QString& folderOfQuestionnaires, bool withProtocol, MakeWorkspace workspace,
                    Answers answers) {
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

QWidget* Desktop::screen() const { return window->findChild<QStackedWidget*>()->currentWidget(); }

QString Desktop::screenName() const { return screen()->objectName(); }

void Desktop::click(const QString& name) {
    QVERIFY2(QTest::qWaitFor([&] { return find<QAbstractButton>(name) != nullptr; }),
             qPrintable(name + " is not on the screen " + screenName()));
    auto* button = find<QAbstractButton>(name);
    QTest::mouseClick(button, Qt::LeftButton);
}

void Desktop::save(const QString& button, const QString& outcome) {
    for (QLabel* before : window->findChildren<QLabel*>(outcome))
        before->clear();
    click(button);
    const auto isSaid = [&] {
        const auto* label = find<QLabel>(outcome);
        return label && !label->text().isEmpty();
    };
    QVERIFY(QTest::qWaitFor(isSaid));
}

void Desktop::administer(const QString& name) {
    auto* button = find<QPushButton>("recordsAdministration");
    QVERIFY2(button && button->isEnabled(), qPrintable("no administration on the screen " + screenName()));
    auto* action = button->menu()->findChild<QAction*>(name);
    QVERIFY2(action && action->isEnabled(), qPrintable(name + " is not in the menu"));
    action->trigger();
}

void Desktop::type(const QString& name, const QString& text) {
    auto* field = find<QLineEdit>(name);
    QVERIFY2(field, qPrintable(name + " is not on the screen " + screenName()));
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

void Desktop::key(Qt::Key which, Qt::KeyboardModifiers modifiers) {
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : window.get(), which, modifiers);
}

bool Desktop::tabTo(const QString& name) {
    constexpr int most = 300;
    for (int press = 0; press < most; ++press) {
        if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name)
            return true;
        key(Qt::Key_Tab);
    }
    return false;
}

void Desktop::keys(const QString& text) {
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClicks(focus ? focus : static_cast<QWidget*>(window.get()), text);
}

void Desktop::beginInterview(const QString& questionnaire) {
    click("choose." + questionnaire);
    type("patientName", "TEST, Avery (sample)");
    type("dateOfBirth", "1985-02-11");
    type("identifier", "T-0001");
    type("staff", "J. Sample");
    click("begin");
}

void Desktop::showSummary() {
    click("review");
    click("reviewFinish");
    click("showSummary");
}

} // namespace anteroom::test
