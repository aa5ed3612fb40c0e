// SPDX-License-Identifier: GPL-3.0-or-later
// Questionnaires are edited from the first screen, and read anew afterwards.
#include "app/desktop/flow.h"
#include "app/files/disk_file_source.h"
#include "app/start/choose_view.h"
#include "app/studio/studio_view.h"

#include <QFileInfo>
#include <QStackedWidget>

namespace anteroom::desktop {

void Flow::edit(const QString& path) {
    if (!mayChangeClinic() || m_studio)
        return;
    Result<std::unique_ptr<studio::Studio>> opened =
        studio::Studio::open(path, std::make_shared<files::DiskFileSource>(), files::sha256);
    if (!opened) {
        m_dialogs.tell(tr("This questionnaire cannot be opened"),
                       QString::fromStdString(opened.error().message));
        return;
    }
    const studio::Asks asks{
        [this](const QString& title, const QString& text, const QString& act) {
            return m_dialogs.confirm(title, text, act);
        },
        [this](const QString& title, const QString& text) { m_dialogs.tell(title, text); }};
    m_studio = new studio::StudioView(m_theme, std::move(opened).value(), asks, m_surroundings.clock);
    connect(m_studio, &studio::StudioView::left, this, &Flow::endEditing);
    m_stack.addWidget(m_studio);
    m_stack.setCurrentWidget(m_studio);
}

void Flow::endEditing() {
    const bool wasShown = m_stack.currentWidget() == m_studio;
    m_stack.removeWidget(m_studio);
    m_studio->deleteLater(); // it asked for this
    m_studio = nullptr;
    if (wasShown)
        m_stack.setCurrentWidget(m_choose);
    readQuestionnaires();
}

} // namespace anteroom::desktop
