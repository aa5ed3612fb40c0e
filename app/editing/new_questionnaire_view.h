// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::editing {

/// A questionnaire of the clinic's own: what it is called, and in which of the clinic's folders it will be.
class NewQuestionnaireView : public QWidget {
    Q_OBJECT
public:
    explicit NewQuestionnaireView(theme::Theme& theme, QWidget* parent = nullptr);

    /// `folders`: those of the clinic; none: one has to be chosen first.
    void open(const QStringList& folders);
    /// Chosen by a person; it becomes the one that is meant.
    void addFolder(const QString& folder);
    void showProblem(const theme::Wording& problem);

signals:
    void created(const QString& folder, const QString& title);
    void folderRequested();
    void backRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void create();
    void showPlace();

    QLineEdit* m_title;
    QComboBox* m_folders;
    QLabel* m_place;
    QLabel* m_problem;
};

} // namespace anteroom::editing
