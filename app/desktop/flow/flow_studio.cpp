// SPDX-License-Identifier: GPL-3.0-or-later
// Questionnaires are edited from the first screen, and read anew afterwards.
#include "app/desktop/flow/flow.h"
#include "app/editing/editor.h"
#include "app/editing/new_place.h"
#include "app/editing/new_questionnaire_view.h"
#include "app/language/said.h"
#include "app/start/choose_view.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace anteroom::desktop {

namespace {

/// For the log, which speaks one language: "sleep 1.0.0 to 1.1.0, published".
QString wordsOf(const editing::Edit& edit) {
    QString versions = edit.version;
    if (!edit.before.isEmpty() && edit.before != edit.version)
        versions = edit.before + QStringLiteral(" to ") + edit.version;
    return edit.questionnaire + QLatin1Char(' ') + versions +
           (edit.isPublished ? QStringLiteral(", published") : QStringLiteral(", edited"));
}

} // namespace

void Flow::changeQuestionnaire(const QString& what, const keeping::ActLog::LateAct& act,
                               const keeping::ActLog::Refused& refused) {
    if (m_records)
        m_records->changeQuestionnaire(what.toStdString(), act, refused);
    else
        act([](bool) {});
}

void Flow::edit(const QString& path) {
    if (!mayChangeClinic() || m_studio)
        return;
    const editing::Asks asks{
        [this](const theme::Wording& title, const theme::Wording& text, const theme::Wording& act) {
            return m_dialogs.confirm(title, text, act);
        },
        [this](const theme::Wording& title, const theme::Wording& text) { m_dialogs.tell(title, text); },
        [this](const editing::Edit& edit, const keeping::ActLog::LateAct& act,
               const keeping::ActLog::Refused& refused) { changeQuestionnaire(wordsOf(edit), act, refused); },
        [this](const QString& name) { return m_dialogs.mapPath(name); }};
    const Result<const editing::Editors*> editors = editing::editors();
    const Result<editing::Editor*> opened =
        editors ? (*editors)->open(path, m_theme, asks, m_surroundings.clock) : editors.error();
    if (!opened) {
        m_dialogs.tell([] { return tr("This questionnaire cannot be opened"); },
                       language::inWords(opened.error()));
        return;
    }
    m_studio = *opened;
    connect(m_studio, &editing::Editor::left, this, &Flow::endEditing);
    if (m_records)
        m_studio->setKept(m_records->kept(m_studio));
    m_stack.addWidget(m_studio);
    m_stack.setCurrentWidget(m_studio);
}

void Flow::endEditing() {
    const bool wasShown = m_stack.currentWidget() == m_studio;
    m_stack.removeWidget(m_studio);
    m_studio->setKept({});   // a comparison has a key in memory: it does not wait for the widget to go
    m_studio->deleteLater(); // it asked for this
    m_studio = nullptr;
    if (wasShown)
        m_stack.setCurrentWidget(&chooseScreen());
    readQuestionnaires();
}

void Flow::showNewQuestionnaire() {
    if (!mayChangeClinic() || m_newQuestionnaire)
        return;
    m_newQuestionnaire = new editing::NewQuestionnaireView(m_theme);
    connect(m_newQuestionnaire, &editing::NewQuestionnaireView::created, this, &Flow::createQuestionnaire);
    connect(m_newQuestionnaire, &editing::NewQuestionnaireView::backRequested, this, [this] {
        endNewQuestionnaire();
        m_stack.setCurrentWidget(&chooseScreen());
    });
    connect(m_newQuestionnaire, &editing::NewQuestionnaireView::folderRequested, this, [this] {
        const QString folder = m_dialogs.folderPath(tr("A folder for the clinic's questionnaires"));
        if (m_newQuestionnaire && !folder.isEmpty())
            m_newQuestionnaire->addFolder(folder);
    });
    m_stack.addWidget(m_newQuestionnaire);
    m_stack.setCurrentWidget(m_newQuestionnaire);
    QStringList folders;
    for (const std::string& folder : m_clinic.settings().questionnaireFolders)
        folders << QString::fromStdString(folder);
    m_newQuestionnaire->open(folders);
}

void Flow::createQuestionnaire(const QString& folder, const QString& title) {
    const auto refused = [guard = QPointer(m_newQuestionnaire)](const theme::Wording& problem) {
        if (guard)
            guard->showProblem(problem);
    };
    const auto begun = [this, guard = QPointer(m_newQuestionnaire), folder,
                        refused](const Result<QString>& path) {
        m_isBeginning = false;
        if (!guard || guard != m_newQuestionnaire) // it was left meanwhile
            return;
        if (!path) {
            refused(language::inWords(path.error()));
            return;
        }
        keepFolder(folder);
        endNewQuestionnaire();
        edit(*path);
    };
    const auto create = [flow = QPointer(this), guard = QPointer(m_newQuestionnaire), folder, title,
                         begun](const keeping::ActLog::Ended& ended) {
        if (!flow || !guard || std::exchange(flow->m_isBeginning, true)) {
            ended(false);
            return;
        }
        const Result<const editing::Editors*> editors = editing::editors();
        flow->m_writing.run(
            [editors, folder, title] {
                return editors ? (*editors)->begin(folder, title) : Result<QString>(editors.error());
            },
            [begun, ended](const Result<QString>& result) {
                ended(result.ok());
                begun(result);
            });
    };
    const QString id = QFileInfo(editing::placeOfNew(folder, title)).dir().dirName();
    changeQuestionnaire(id + QStringLiteral(", begun"), create, refused);
}

void Flow::endNewQuestionnaire() {
    if (!m_newQuestionnaire)
        return;
    m_stack.removeWidget(m_newQuestionnaire);
    m_newQuestionnaire->deleteLater(); // it asked for this
    m_newQuestionnaire = nullptr;
}

// What lies in none of the clinic's folders would not be found again.
void Flow::keepFolder(const QString& folder) {
    clinic::ClinicSettings settings = m_clinic.settings();
    std::vector<std::string>& folders = settings.questionnaireFolders;
    if (std::find(folders.begin(), folders.end(), folder.toStdString()) != folders.end())
        return;
    folders.push_back(folder.toStdString());
    const auto refused = [guard = QPointer(this)](const theme::Wording& problem) {
        if (guard)
            guard->m_dialogs.tell([] { return tr("The folder is not among the clinic's"); }, problem);
    };
    const clinic::EffectiveSettings& effective = m_clinic.effective();
    if (effective.isLocked("questionnaire-folders")) {
        refused([path = QString::fromStdString(effective.administratorPath())] {
            return tr("The list of folders is set by %1. Whoever looks after that file adds the folder "
                      "there.")
                .arg(path);
        });
        return;
    }
    const keeping::ActLog::LateAct keep = [guard = QPointer(this), settings,
                                           refused](const keeping::ActLog::Ended& ended) {
        if (!guard) {
            ended(false);
            return;
        }
        guard->m_clinic.keep(settings, guard->m_writing, [refused, ended](const ClinicKeeper::Kept& kept) {
            ended(kept.isThere);
            if (!kept.outcome)
                refused(language::inWords(kept.outcome.error()));
        });
    };
    if (m_records)
        m_records->changeClinic(clinic::changedKeys(m_clinic.settings(), settings), keep, refused);
    else
        keep([](bool) {});
}

} // namespace anteroom::desktop
