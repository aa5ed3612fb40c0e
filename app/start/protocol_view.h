// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clinic/effective_settings.h"
#include "app/theme/say.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::start {

/// Stands before an interview as long as none of its languages has a crisis protocol: the text is the
/// clinic's own, and Anteroom has none to put in its place. One text is enough; what is left empty has none,
/// and no interview takes place in that language.
class ProtocolView : public QWidget {
    Q_OBJECT
public:
    explicit ProtocolView(theme::Theme& theme, QWidget* parent = nullptr);

    /// Asks for the clinic's name and the texts of `languages`. What was written before and not saved is
    /// still there.
    void open(const clinic::EffectiveSettings& effective, const std::vector<std::string>& languages);
    /// Where Anteroom is only tried.
    void sayNothingIsSaved();
    /// What stood in the way of saving, in words.
    void showProblem(const theme::Wording& problem);

signals:
    void saved(anteroom::clinic::ClinicSettings settings);
    void backRequested();

private:
    void save();
    void leave();

    theme::Theme& m_theme;
    clinic::ClinicSettings m_settings;
    QLineEdit* m_name = nullptr;
    QLabel* m_nameLock = nullptr;
    QVBoxLayout* m_texts = nullptr;
    std::vector<std::pair<std::string, QPlainTextEdit*>> m_edits;
    std::optional<clinic::ClinicSettings> m_draft; ///< left by Back: name and texts as far as written
    QLabel* m_kept = nullptr;
    QLabel* m_trial = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace anteroom::start
