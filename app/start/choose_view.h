// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/start/catalogue.h"
#include "app/theme/say.h"

#include <QList>
#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::start {

/// The first screen: which questionnaire. One that has errors is shown with what is wrong, for its author.
class ChooseView : public QWidget {
    Q_OBJECT
public:
    explicit ChooseView(theme::Theme& theme, QWidget* parent = nullptr);

    /// Until show(): the questionnaires are being read.
    void showReading();
    /// `folders`, and the file that may name more: said where nothing was found in them.
    void show(const std::vector<CatalogueEntry>& entries, const QStringList& folders,
              const QString& settingsPath);
    /// Clinic's folders of which nothing is in the list: those that did not answer yet, those that are not
    /// there now, and those with nothing in them. Says too where the usual questionnaire is not in the list.
    void sayOfFolders(const QStringList& pending, const QStringList& unreachable, const QStringList& empty);
    /// The questionnaire that is chosen beforehand, from the next show() on; empty: the first one.
    void setUsual(const QString& id) { m_usual = id; }
    /// One line on what became of a form: saved where, or why not.
    void showOutcome(const theme::Wording& text, bool isProblem);

    /// Whether the clinic's settings can be changed from here.
    void offerSettings(bool isOffered);
    /// Whether another language can be chosen for the program.
    void offerLanguages(bool isOffered);
    /// Whether questionnaires can be changed from here.
    void offerEditing(bool isOffered);
    /// A way back to where this screen was opened from; empty: there is none.
    void setBack(const theme::Wording& text);

signals:
    void backRequested();
    void chosen(std::shared_ptr<const Questionnaire> questionnaire);
    /// A form to fill in by hand.
    void paperFormRequested(std::shared_ptr<const Questionnaire> questionnaire);
    void clinicSettingsRequested();
    /// The questionnaire in this file is to be changed.
    void editRequested(const QString& path);
    void newQuestionnaireRequested();
    /// For the program: staff's own.
    void languageChosen(const QString& code);

private:
    QWidget* card(const CatalogueEntry& entry);
    std::vector<CatalogueEntry> usualFirst(std::vector<CatalogueEntry> entries) const;
    bool isUsual(const CatalogueEntry& entry) const;
    void giveKeys(const QString& before); ///< to what had them, or to the first Start
    QPushButton* editButton(const CatalogueEntry& entry, const QString& name, const theme::Wording& title);

    theme::Theme& m_theme;
    QPushButton* m_settings = nullptr; ///< it asks in the languages of what was read
    QPushButton* m_back = nullptr;
    QPushButton* m_new = nullptr;
    QWidget* m_languages = nullptr;
    QLabel* m_outcome = nullptr;
    QLabel* m_pending = nullptr;
    QLabel* m_unreachable = nullptr;
    QLabel* m_empty = nullptr;
    QLabel* m_noUsual = nullptr;
    QString m_usual;
    bool m_isUsualThere = false;
    QVBoxLayout* m_cards = nullptr;
    QList<QPointer<QPushButton>> m_edits; ///< one a card
    bool m_isEditing = true;
    QPushButton* m_first = nullptr; ///< Start of the first usable one; has the keys when the screen opens
};

} // namespace anteroom::start
