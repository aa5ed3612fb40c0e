// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/answer_sheet.h"
#include "core/questionnaire/questionnaire.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::start {

/// What is typed before an interview begins.
struct Opening {
    Identity identity; ///< without the clinic
    std::string language;
    std::string transcribedBy; ///< empty: answered here
    std::string transcribedOn;
};

/// Who is screened, by whom, in which language. Only the staff member's name is needed: acknowledgements bear
/// it.
class IdentityView : public QWidget {
    Q_OBJECT
public:
    explicit IdentityView(theme::Theme& theme, QWidget* parent = nullptr);

    /// Empties the form for the next patient; the staff member's name stays.
    void open(std::shared_ptr<const Questionnaire> questionnaire, Date today);

signals:
    void begun(anteroom::start::Opening opening);
    void backRequested();

private:
    QLineEdit* field(QVBoxLayout* content, const QString& label, const QString& hint, const QString& name);
    void begin();

    theme::Theme& m_theme;
    std::shared_ptr<const Questionnaire> m_questionnaire;
    Date m_today;
    QLabel* m_title = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_dateOfBirth = nullptr;
    QLineEdit* m_identifier = nullptr;
    QLineEdit* m_staff = nullptr;
    QLabel* m_staffProblem = nullptr;
    QWidget* m_languages = nullptr;
    QVBoxLayout* m_languageChoices = nullptr;
    QCheckBox* m_fromPaper = nullptr;
    QLineEdit* m_paperDate = nullptr;
    QWidget* m_paperFields = nullptr;
};

} // namespace anteroom::start
