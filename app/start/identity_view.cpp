// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/identity_view.h"

#include "app/language/spoken_language.h"
#include "app/start/typed_dates.h"
#include "app/theme/flow_layout.h"
#include "app/theme/language_name.h"
#include "app/theme/page_head.h"
#include "app/theme/parts.h"
#include "app/theme/state_bar.h"
#include "app/theme/theme.h"
#include "core/loading/free_text.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QCompleter>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace anteroom::start {

namespace {

std::string typed(const QLineEdit* edit) { return edit->text().trimmed().toStdString(); }

/// What is wrong with a date. Its room is kept: it comes when the field is left, often by a click, and what
/// is about to be clicked stays where it is.
QLabel* makeProblem(const QString& name) {
    QLabel* problem = theme::makeLabel({}, "attention");
    problem->setObjectName(name);
    QSizePolicy kept = problem->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    problem->setSizePolicy(kept);
    problem->hide();
    return problem;
}

void say(QLabel* problem, const QString& text) {
    problem->setText(text);
    problem->setVisible(!text.isEmpty());
}

} // namespace

IdentityView::IdentityView(theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_today(Date::fromDays(0)) {
    setObjectName(QStringLiteral("identity"));
    const auto [state, outer] = theme::framePage(theme, this);
    m_state = state;
    QVBoxLayout* column = nullptr;
    outer->addWidget(theme::makePage(theme, 720, column));
    column->addWidget(theme::makeLabel([] { return tr("Who is this screening for?"); }, "page-title"));

    addPatient(column);
    addStaff(column);
    m_back = theme::makeButton([] { return tr("Back"); }, "secondary", QStringLiteral("identityBack"));
    m_begin = theme::makeButton([] { return tr("Begin"); }, "primary", QStringLiteral("begin"));
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_isEdit)
            emit editAbandoned();
        else
            emit backRequested();
    });
    connect(m_begin, &QPushButton::clicked, this, &IdentityView::begin);
    for (QLineEdit* edit : fields())
        connect(edit, &QLineEdit::returnPressed, this, &IdentityView::goOn);
    m_tooLong = theme::makeLabel({}, "attention");
    m_tooLong->setObjectName(QStringLiteral("identityTooLong"));
    m_tooLong->hide();
    column->addWidget(m_tooLong);
    column->addWidget(theme::makeButtonRow(theme, {m_back, m_begin}));
    setTabOrder(m_begin, m_back);
    column->addStretch(1);
    theme::whenLanguageChanges(this, [this] {
        if (!m_dateProblem->isHidden())
            judgeDateOfBirth();
        if (!m_paperProblem->isHidden())
            judgeFormDay();
        keepRoom();
    });
}

void IdentityView::addPatient(QVBoxLayout* column) {
    column->addWidget(theme::makeCard(m_theme, m_patient));
    QVBoxLayout* content = m_patient;
    m_name = field(
        content, [] { return tr("Patient's name"); }, [] { return tr("As it should stand on the summary"); },
        QStringLiteral("patientName"));
    m_pair = new QBoxLayout(QBoxLayout::LeftToRight);
    m_pair->setSpacing(m_theme.px(24));
    m_born = new QVBoxLayout;
    auto* identified = new QVBoxLayout;
    m_pair->addLayout(m_born, 1);
    m_pair->addLayout(identified, 1);
    content->addLayout(m_pair);
    m_dateOfBirth = field(
        m_born, [] { return tr("Date of birth"); },
        [] { return tr("Year-month-day, for example 1985-02-11"); }, QStringLiteral("dateOfBirth"));
    m_dateProblem = makeProblem(QStringLiteral("dateOfBirthProblem"));
    m_name->installEventFilter(this);
    m_born->addStretch(1);
    m_patient->addWidget(m_dateProblem);
    connect(m_dateOfBirth, &QLineEdit::editingFinished, this, &IdentityView::judgeDateOfBirth);
    m_identifier = field(
        identified, [] { return tr("Identifier"); }, [] { return tr("For example: the chart number"); },
        QStringLiteral("identifier"));
    identified->addStretch(1);
}

void IdentityView::addStaff(QVBoxLayout* column) {
    QVBoxLayout* content = nullptr;
    column->addWidget(theme::makeCard(m_theme, content));
    m_staff = field(
        content, [] { return tr("Your name"); },
        [] { return tr("Stands on the summary as the person who asked"); }, QStringLiteral("staff"));
    m_staffProblem = theme::makeLabel([] { return tr("Enter your name"); }, "attention");
    m_staffProblem->setObjectName(QStringLiteral("staffProblem"));
    m_staffProblem->hide();
    connect(m_staff, &QLineEdit::textChanged, this, [this] {
        if (!typed(m_staff).empty())
            m_staffProblem->hide();
    });
    content->addWidget(m_staffProblem);
    m_languages = new QWidget;
    auto* languages = new QVBoxLayout(m_languages);
    languages->setContentsMargins(0, 0, 0, 0);
    languages->setSpacing(m_theme.px(4));
    languages->addWidget(theme::makeLabel([] { return tr("Language of the questions"); }, "body-strong"));
    auto* choices = new QWidget;
    m_languageChoices = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, m_theme.px(16), choices);
    languages->addWidget(choices);
    m_notOffered = theme::makeLabel({}, "quiet");
    m_notOffered->setObjectName(QStringLiteral("languagesNotOffered"));
    languages->addWidget(m_notOffered);
    content->addWidget(m_languages);
    m_fromPaper = new QCheckBox;
    theme::say(m_fromPaper, "text", [] { return tr("Copied from a paper form"); });
    m_fromPaper->setObjectName(QStringLiteral("fromPaper"));
    content->addWidget(m_fromPaper);
    m_paperFields = new QWidget;
    auto* paper = new QVBoxLayout(m_paperFields);
    paper->setContentsMargins(0, 0, 0, 0);
    m_paperDate = field(
        paper, [] { return tr("Date on the paper form"); },
        [] { return tr("The day of the screening. Year-month-day, for example 2027-03-12"); },
        QStringLiteral("paperDate"));
    m_paperProblem = makeProblem(QStringLiteral("paperDateProblem"));
    paper->addWidget(m_paperProblem);
    m_paperFields->hide();
    connect(m_paperDate, &QLineEdit::editingFinished, this, &IdentityView::judgeFormDay);
    connect(m_fromPaper, &QCheckBox::toggled, m_paperFields, &QWidget::setVisible);
    content->addWidget(m_paperFields);
}

QLineEdit* IdentityView::field(QVBoxLayout* content, const theme::Wording& label, const theme::Wording& hint,
                               const QString& name) {
    content->setSpacing(m_theme.px(4));
    content->addWidget(theme::makeLabel(label, "body-strong"));
    content->addWidget(theme::makeLabel(hint, "quiet"));
    auto* edit = new QLineEdit;
    edit->setObjectName(name);
    theme::say(edit, "accessibleName", label);
    theme::say(edit, "accessibleDescription", hint);
    theme::setRole(edit, "entry");
    content->addWidget(edit);
    content->addSpacing(m_theme.px(4));
    return edit;
}

QList<QLineEdit*> IdentityView::fields() const {
    return {m_name, m_dateOfBirth, m_identifier, m_staff, m_paperDate};
}

void IdentityView::open(std::shared_ptr<const Questionnaire> questionnaire, Date today,
                        const std::vector<std::string>& withoutProtocol) {
    fill(std::move(questionnaire), today);
    m_isEdit = false;
    m_before = {};
    sayBegin([] { return tr("Begin"); });
    offerLanguages(withoutProtocol);
}

void IdentityView::offerLanguages(const std::vector<std::string>& withoutProtocol) {
    const std::vector<std::string>& languages = m_questionnaire->data().languages;
    theme::clearLayout(m_languageChoices);
    m_languages->setVisible(languages.size() > 1);
    m_language.clear();
    QStringList notOffered;
    for (const std::string& language : languages) {
        const QString tag = QString::fromStdString(language);
        if (std::find(withoutProtocol.begin(), withoutProtocol.end(), language) != withoutProtocol.end()) {
            notOffered << theme::languageName(tag);
            continue;
        }
        auto* choice = new QRadioButton(theme::languageTitle(tag));
        choice->setObjectName(QStringLiteral("language.") + tag);
        choice->setProperty("language", tag);
        choice->setChecked(m_language.empty());
        m_languageChoices->addWidget(choice);
        if (m_language.empty())
            m_language = language;
    }
    m_notOffered->setVisible(!notOffered.isEmpty());
    theme::say(m_notOffered, "text", [names = notOffered.join(QStringLiteral(", "))] {
        return tr("Not offered: %1. The clinic has no crisis protocol in it yet; it is written "
                  "under Clinic settings, on the page of the questionnaires.")
            .arg(names);
    });
}

void IdentityView::sayBegin(const theme::Wording& words) {
    theme::say(m_begin, "text", words);
    theme::say(m_begin, "accessibleName", words);
}

void IdentityView::setStaff(const QString& name) { m_staff->setText(name); }

void IdentityView::offerStaff(const QStringList& names) {
    if (names.isEmpty()) {
        m_staff->setCompleter(nullptr);
        return;
    }
    auto* completer = new QCompleter(names, m_staff);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains); // by the family name too
    completer->popup()->setObjectName(QStringLiteral("staffNames"));
    theme::say(completer->popup(), "accessibleName", [] { return tr("Names of staff"); });
    QCompleter* before = m_staff->completer();
    m_staff->setCompleter(completer);
    delete before;
}

void IdentityView::setPatient(const Identity& patient) {
    m_name->setText(QString::fromStdString(patient.patientName));
    m_dateOfBirth->setText(QString::fromStdString(patient.dateOfBirth));
    m_identifier->setText(QString::fromStdString(patient.identifier));
}

void IdentityView::edit(std::shared_ptr<const Questionnaire> questionnaire, Date today,
                        const Opening& opening) {
    fill(std::move(questionnaire), today);
    m_isEdit = true;
    sayBegin([] { return tr("Save and go back to the questions"); });
    m_languages->hide();
    m_language = opening.language;
    setPatient(opening.identity);
    m_staff->setText(QString::fromStdString(opening.identity.staff));
    m_fromPaper->setChecked(!opening.transcribedBy.empty());
    if (opening.formDay)
        m_paperDate->setText(QString::fromStdString(opening.formDay->iso()));
    m_before = opening;
    judgeDateOfBirth();
}

void IdentityView::fill(std::shared_ptr<const Questionnaire> questionnaire, Date today) {
    m_questionnaire = std::move(questionnaire);
    m_today = today;
    const auto title = [asked = m_questionnaire] {
        return QString::fromStdString(std::string(asked->data().title.in(language::spokenLanguage())));
    };
    m_state->show({title, {}, {}, {}});
    for (QLineEdit* edit : {m_name, m_dateOfBirth, m_identifier, m_paperDate})
        edit->clear();
    m_fromPaper->setChecked(false);
    m_staffProblem->hide();
    m_dateProblem->hide();
    m_paperProblem->hide();
    m_name->setFocus();
}

void IdentityView::judgeDateOfBirth() {
    const TypedDay born = readDateOfBirth(typed(m_dateOfBirth), m_today);
    if (born.day)
        m_dateOfBirth->setText(QString::fromStdString(born.day->iso()));
    say(m_dateProblem, born.problem);
}

std::optional<Date> IdentityView::judgeFormDay() {
    const TypedDay form = readFormDay(typed(m_paperDate), m_today, typed(m_dateOfBirth));
    if (form.day)
        m_paperDate->setText(QString::fromStdString(form.day->iso()));
    say(m_paperProblem, form.problem);
    return form.day;
}

// Qt tells of Enter before it takes the name that is marked in the list of them.
bool IdentityView::isChoosingStaff() const {
    const QCompleter* names = m_staff->completer();
    return names && names->popup()->isVisible() && names->popup()->currentIndex().isValid();
}

void IdentityView::goOn() {
    if (isChoosingStaff())
        return;
    bool isPassed = false;
    for (QLineEdit* edit : fields()) {
        if (isPassed && edit->isVisibleTo(this)) {
            edit->setFocus(Qt::TabFocusReason);
            edit->selectAll();
            return;
        }
        isPassed = isPassed || edit == sender();
    }
    begin();
}

void IdentityView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool isStacked = width() < m_theme.px(640);
    m_pair->setDirection(isStacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // What is said of the date stands below it, and side by side below both, where it takes one line.
    QVBoxLayout* around = isStacked ? m_born : m_patient;
    if (around->indexOf(m_dateProblem) < 0) {
        (isStacked ? m_patient : m_born)->removeWidget(m_dateProblem);
        around->insertWidget(isStacked ? m_born->indexOf(m_dateOfBirth) + 1 : around->count(), m_dateProblem);
    }
}

bool IdentityView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_name && event->type() == QEvent::Resize)
        keepRoom();
    return QWidget::eventFilter(watched, event);
}

void IdentityView::keepRoom() {
    for (QLabel* problem : {m_dateProblem, m_paperProblem}) {
        const QString said = problem->text();
        problem->ensurePolished();
        problem->setText(longestDateProblem());
        const int most = problem->heightForWidth(m_name->width());
        problem->setText(said);
        problem->setMinimumHeight(most);
    }
}

// Nothing is cut in silence: what is pasted stands there until somebody shortens it.
bool IdentityView::allFit() {
    constexpr auto longest = static_cast<qsizetype>(loading::longestName);
    m_tooLong->hide();
    for (QLineEdit* edit : fields())
        if (edit->text().trimmed().size() > longest && edit->isVisibleTo(this)) {
            theme::say(m_tooLong, "text", [edit] {
                return tr("Shorten “%1”: at most %2 characters are kept.")
                    .arg(edit->accessibleName())
                    .arg(longest);
            });
            m_tooLong->show();
            edit->setFocus();
            return false;
        }
    return true;
}

void IdentityView::begin() {
    Opening opening;
    opening.identity.staff = typed(m_staff);
    m_staffProblem->setVisible(opening.identity.staff.empty());
    if (opening.identity.staff.empty()) {
        m_staff->setFocus();
        return;
    }
    if (!allFit())
        return;
    judgeDateOfBirth(); // Enter in the field begins before the field is left
    opening.identity.patientName = typed(m_name);
    opening.identity.dateOfBirth = typed(m_dateOfBirth);
    opening.identity.identifier = typed(m_identifier);
    opening.language = m_language;
    for (const QRadioButton* choice : m_languages->findChildren<QRadioButton*>()) {
        if (!m_isEdit && choice->isChecked())
            opening.language = choice->property("language").toString().toStdString();
    }
    if (m_fromPaper->isChecked()) {
        opening.formDay = judgeFormDay();
        if (!opening.formDay) {
            m_paperDate->setFocus();
            return;
        }
        // Who mends a name on another day has not copied the form.
        const bool wasCopied = !m_before.transcribedBy.empty();
        opening.transcribedBy = wasCopied ? m_before.transcribedBy : opening.identity.staff;
        opening.transcribedOn = wasCopied ? m_before.transcribedOn : m_today.iso();
    }
    if (m_isEdit)
        emit edited(std::move(opening));
    else
        emit begun(std::move(opening));
}

} // namespace anteroom::start
