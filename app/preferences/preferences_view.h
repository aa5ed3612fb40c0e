// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/preferences/choice_row.h"
#include "app/preferences/preferences_presenter.h"

#include <QWidget>

#include <functional>
#include <map>
#include <utility>
#include <vector>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::preferences {

class FolderList;
class LogoPicker;
class SettingField;

/// The page of PreferencesPresenter.
class PreferencesView : public QWidget {
    Q_OBJECT
public:
    PreferencesView(theme::Theme& theme, PreferencesPresenter& presenter, QWidget* parent = nullptr);

    /// As the fields hold them now.
    TypedSettings typed() const;
    void addFolder(const QString& folder);
    void setLogo(const QString& path);
    /// In which the records are to be, in a file of the usual name.
    void setRecordsFolder(const QString& folder);
    /// Above all of it: what whoever opens this page has to know.
    void warn(const theme::Wording& words);

signals:
    void folderRequested();
    void logoRequested();
    void recordsFolderRequested();
    void backRequested();

private:
    /// One text of the settings: how it comes out of the fields and goes into them.
    struct Bound {
        std::function<QString()> read;
        std::function<void(const QString&)> fill;
    };
    QVBoxLayout* addCard(const theme::Wording& title);
    void addClinic();
    void addPaper(const TypedSettings& now);
    void addKeys(QVBoxLayout* card);
    void addRecords();
    void addRecordsFile(QVBoxLayout* card);
    void addRecordsServer(QVBoxLayout* card);
    void showRecordsFields();
    void addProtocol();
    void addQuestionnaires(const TypedSettings& now);
    void addDesk();
    SettingField* field(QVBoxLayout* card, const std::string& key, const QString& name,
                        const theme::Wording& label, const theme::Wording& hint);
    Bound addLine(QVBoxLayout* card, const std::string& key, const QString& name, const theme::Wording& label,
                  const theme::Wording& hint);
    Bound addText(QVBoxLayout* card, const std::string& key, const QString& name, const theme::Wording& label,
                  const theme::Wording& hint, int height);
    Bound addChoice(QVBoxLayout* card, const std::string& key, const QString& name,
                    const theme::Wording& label, const theme::Wording& hint,
                    const QList<ChoiceRow::Choice>& choices);
    /// What is locked is no choice: its value can be read, marked and copied.
    Bound showLocked(SettingField* field, const QList<ChoiceRow::Choice>& choices);
    QList<ChoiceRow::Choice> questionnaires(const QString& chosen) const;
    void fill(const TypedSettings& typed);
    void save();
    void follow();

    theme::Theme& m_theme;
    PreferencesPresenter& m_presenter;
    QVBoxLayout* m_column = nullptr;
    QLabel* m_warning = nullptr;
    QLabel* m_outcome = nullptr;
    QPushButton* m_save = nullptr;
    std::vector<std::pair<std::string, SettingField*>> m_fields; ///< by key, in their order on the page
    std::map<std::string, Bound> m_bound;                        ///< by key
    FolderList* m_folders = nullptr;
    LogoPicker* m_logo = nullptr;
    ChoiceRow* m_recordsKind = nullptr; ///< where the place of the records is not locked
};

} // namespace anteroom::preferences
