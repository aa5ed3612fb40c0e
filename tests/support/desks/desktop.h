// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/window/main_window.h"
#include "app/files/log.h"
#include "app/theme/theme.h"
#include "tests/support/desks/scripted_dialogs.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <string>

namespace anteroom::clinic {
struct ClinicSettings;
}
namespace anteroom::workspace {
struct WorkspaceSurroundings;
}

namespace anteroom::test {

/// The program as a person meets it: one window over a folder of questionnaires, with a clock that stands
/// where the test puts it.
class Desktop {
public:
    explicit Desktop(const QString& folderOfQuestionnaires = {}, bool withProtocol = true,
                     const std::string& signingKey = {});

    using MakeWorkspace = std::function<workspace::WorkspaceSurroundings(const clinic::ClinicSettings&)>;
    /// Who answers what the program asks: the script of the test, or whoever is before its real dialogs.
    enum class Answers { Script, Person };
    /// One with records.
    Desktop(const QString& folderOfQuestionnaires, MakeWorkspace workspace, Answers answers = Answers::Script,
            bool withProtocol = true);
    ~Desktop();

    void start(const QString& folderOfQuestionnaires, bool withProtocol, MakeWorkspace workspace,
               Answers answers = Answers::Script);

    /// What the administrator's file says, for those that start from now on; empty: there is none.
    static QByteArray administratorsFile; // NOLINT: for a test to say before the window is there
    /// Likewise what the desk's own file says; empty: the protocol, if there is one.
    static QByteArray ownFile; // NOLINT

    QWidget* screen() const;
    QString screenName() const;

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
    void click(const QString& name);

    /// Presses what writes a PDF, and waits until what came of it is said at `outcome`.
    void save(const QString& button = QStringLiteral("summarySave"),
              const QString& outcome = QStringLiteral("summaryOutcome"));

    /// An entry of the menu that the list has for administrators.
    void administer(const QString& name);

    void type(const QString& name, const QString& text);

    /// The key goes to whatever has the focus, as a real one does.
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {});
    /// Presses Tab until `name` has the focus; false when the keyboard cannot reach it.
    bool tabTo(const QString& name);
    void keys(const QString& text);

    /// To the first page of an interview with the shipped questionnaire.
    void beginInterview(const QString& questionnaire = QStringLiteral("ketamine-prescreen"));
    /// From the interview to the summary at its end.
    void showSummary();

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

} // namespace anteroom::test
