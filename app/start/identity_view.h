// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"
#include "core/questionnaire/answer_sheet.h"
#include "core/questionnaire/questionnaire.h"

#include <QList>
#include <QWidget>

#include <memory>
#include <optional>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace anteroom::theme {
class StateBar;
class Theme;
} // namespace anteroom::theme

namespace anteroom::start {

/// What is typed before an interview begins.
struct Opening {
    Identity identity; ///< without the clinic
    std::string language;
    std::string transcribedBy; ///< empty: answered here
    std::string transcribedOn;
    std::optional<Date> formDay{}; ///< the day on the paper form, where one is copied
};

/// Who is screened, by whom, in which language. Only the staff member's name is needed: acknowledgements bear
/// it.
class IdentityView : public QWidget {
    Q_OBJECT
public:
    explicit IdentityView(theme::Theme& theme, QWidget* parent = nullptr);

    /// Empties the form for the next patient; the staff member's name stays. Languages `withoutProtocol`
    /// cannot be chosen, and it is said why; at least one can.
    void open(std::shared_ptr<const Questionnaire> questionnaire, Date today,
              const std::vector<std::string>& withoutProtocol = {});

    /// Whose name stands there when the form is opened next.
    void setStaff(const QString& name);
    /// Names that are offered while one is typed; none: nothing is.
    void offerStaff(const QStringList& names);

    /// After open(): somebody who was screened before, to be looked over.
    void setPatient(const Identity& patient);

    /// Shows what was typed before, to be mended while the interview goes on. The language is not asked
    /// again: the interview has its own switch, and the same comes back.
    void edit(std::shared_ptr<const Questionnaire> questionnaire, Date today, const Opening& opening);

signals:
    /// After open().
    void begun(anteroom::start::Opening opening);
    void backRequested();
    /// After edit().
    void edited(anteroom::start::Opening opening);
    void editAbandoned();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addPatient(QVBoxLayout* column);
    void addStaff(QVBoxLayout* column);
    void offerLanguages(const std::vector<std::string>& withoutProtocol);
    QLineEdit* field(QVBoxLayout* content, const theme::Wording& label, const theme::Wording& hint,
                     const QString& name);
    void sayBegin(const theme::Wording& words);
    QList<QLineEdit*> fields() const;
    void fill(std::shared_ptr<const Questionnaire> questionnaire, Date today);
    void judgeDateOfBirth();
    /// Nothing where it is none that the form can be of, and says so.
    std::optional<Date> judgeFormDay();
    void keepRoom(); ///< for what is said of a date
    bool isChoosingStaff() const;
    void goOn();   ///< Enter: to the next field, from the last one on
    bool allFit(); ///< else it is said which does not, and that field has the keys
    void begin();

    theme::Theme& m_theme;
    std::shared_ptr<const Questionnaire> m_questionnaire;
    Date m_today;
    theme::StateBar* m_state = nullptr;
    QLineEdit* m_name = nullptr;
    QVBoxLayout* m_patient = nullptr; ///< the card
    QVBoxLayout* m_born = nullptr;
    QBoxLayout* m_pair = nullptr; ///< date of birth and identifier, side by side where there is room
    QLineEdit* m_dateOfBirth = nullptr;
    QLabel* m_dateProblem = nullptr;
    QLineEdit* m_identifier = nullptr;
    QLineEdit* m_staff = nullptr;
    QLabel* m_staffProblem = nullptr;
    QWidget* m_languages = nullptr;
    QLayout* m_languageChoices = nullptr;
    QLabel* m_notOffered = nullptr; ///< languages in which there is no protocol
    std::string m_language;         ///< where no choice of one is shown
    QCheckBox* m_fromPaper = nullptr;
    QLineEdit* m_paperDate = nullptr;
    QLabel* m_paperProblem = nullptr;
    QWidget* m_paperFields = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_begin = nullptr;
    QLabel* m_tooLong = nullptr;
    bool m_isEdit = false;
    Opening m_before; ///< what edit() began with
};

} // namespace anteroom::start
