// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::interview {

class InterviewPresenter;
class QuietButton;

/// What always stays in view: product, questionnaire, language, text size, the keys, whether it is saved and
/// whether the record was entered in error; undo and redo. In a narrow window, where the list of sections is
/// not beside the page, also the button that shows it.
class HeaderBar : public QFrame {
    Q_OBJECT
public:
    HeaderBar(const InterviewPresenter& presenter, theme::Theme& theme, QWidget* parent = nullptr);

    void refresh();
    void setSaveState(const QString& text, bool isAmiss);
    void setNarrow(bool isNarrow);

signals:
    void languageChosen(const QString& language);
    /// In a try: the patient's view or the staff's.
    void viewChosen(bool isPatients);
    void undoClicked();
    void redoClicked();
    void sectionsClicked();

private:
    QuietButton* addButton(const QString& text, const QString& objectName, const QString& accessibleName);
    QLabel* addState(const QString& objectName, QWidget* parent);
    void addLanguages(QWidget* parent);
    void languageTriggered();
    void addViews(QWidget* parent);
    void smaller();
    void larger();
    void zoomBy(int percent);

    const InterviewPresenter& m_presenter;
    theme::Theme& m_theme;
    QLabel* m_brand;
    QLabel* m_title;
    QLabel* m_progress; ///< narrow: the list that says it is not in view
    QLabel* m_textSize;
    QLabel* m_saveState;
    QString m_saveText;
    bool m_isSavingAmiss = false;
    bool m_isNarrow = false;
    QuietButton* m_sections;
    QuietButton* m_undo;
    QuietButton* m_redo;
    QuietButton* m_smaller;
    QuietButton* m_larger;
    QuietButton* m_keys;
};

} // namespace anteroom::interview
