// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/identity_view.h"

#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace anteroom::start {

namespace {

QString languageName(const std::string& tag) {
    const QString name = QLocale(QString::fromStdString(tag)).nativeLanguageName();
    return name.isEmpty() ? QString::fromStdString(tag) : name.left(1).toUpper() + name.mid(1);
}

std::string typed(const QLineEdit* edit) { return edit->text().trimmed().toStdString(); }

} // namespace

IdentityView::IdentityView(theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_today(Date::fromDays(0)) {
    setObjectName(QStringLiteral("identity"));
    theme::setRole(this, "window");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout* column = nullptr;
    outer->addWidget(theme::makePage(theme, 640, column));
    m_title = theme::makeLabel({}, "quiet");
    column->addWidget(m_title);
    column->addWidget(theme::makeLabel(tr("Who is this screening for?"), "page-title"));

    QVBoxLayout* content = nullptr;
    column->addWidget(theme::makeCard(theme, content));
    m_name = field(content, tr("Patient's name"), tr("As it should stand on the summary"),
                   QStringLiteral("patientName"));
    m_dateOfBirth =
        field(content, tr("Date of birth"), tr("For example: 1985-02-11"), QStringLiteral("dateOfBirth"));
    m_identifier =
        field(content, tr("Identifier"), tr("For example: the chart number"), QStringLiteral("identifier"));

    column->addWidget(theme::makeCard(theme, content));
    m_staff = field(content, tr("Your name"), tr("Stands on the summary as the person who asked"),
                    QStringLiteral("staff"));
    m_staffProblem = theme::makeLabel(tr("Enter your name"), "attention");
    m_staffProblem->hide();
    content->addWidget(m_staffProblem);
    m_languages = new QWidget;
    m_languageChoices = new QVBoxLayout(m_languages);
    m_languageChoices->setContentsMargins(0, 0, 0, 0);
    content->addWidget(m_languages);
    m_fromPaper = new QCheckBox(tr("Copied from a paper form"));
    m_fromPaper->setObjectName(QStringLiteral("fromPaper"));
    content->addWidget(m_fromPaper);
    m_paperFields = new QWidget;
    auto* paper = new QVBoxLayout(m_paperFields);
    paper->setContentsMargins(0, 0, 0, 0);
    m_paperDate = field(paper, tr("Date on the paper form"), tr("For example: 2027-03-12"),
                        QStringLiteral("paperDate"));
    m_paperFields->hide();
    connect(m_fromPaper, &QCheckBox::toggled, m_paperFields, &QWidget::setVisible);
    content->addWidget(m_paperFields);

    QPushButton* back = theme::makeButton(tr("Back"), "secondary", QStringLiteral("identityBack"));
    QPushButton* begin = theme::makeButton(tr("Begin"), "primary", QStringLiteral("begin"));
    begin->setDefault(true);
    connect(back, &QPushButton::clicked, this, &IdentityView::backRequested);
    connect(begin, &QPushButton::clicked, this, &IdentityView::begin);
    for (QLineEdit* edit : {m_name, m_dateOfBirth, m_identifier, m_staff, m_paperDate})
        connect(edit, &QLineEdit::returnPressed, this, &IdentityView::begin);
    column->addWidget(theme::makeButtonRow(theme, {back, begin}));
    column->addStretch(1);
}

QLineEdit* IdentityView::field(QVBoxLayout* content, const QString& label, const QString& hint,
                               const QString& name) {
    content->addWidget(theme::makeLabel(label, "body-strong"));
    content->addWidget(theme::makeLabel(hint, "quiet"));
    auto* edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    edit->setAccessibleDescription(hint);
    edit->setMaxLength(200);
    theme::setRole(edit, "entry");
    content->addWidget(edit);
    content->addSpacing(m_theme.px(8));
    return edit;
}

void IdentityView::open(std::shared_ptr<const Questionnaire> questionnaire, Date today) {
    m_questionnaire = std::move(questionnaire);
    m_today = today;
    const auto& texts = m_questionnaire->data();
    m_title->setText(QString::fromStdString(std::string(texts.title.in(texts.languages.front()))));
    for (QLineEdit* edit : {m_name, m_dateOfBirth, m_identifier, m_paperDate})
        edit->clear();
    m_fromPaper->setChecked(false);
    m_staffProblem->hide();

    theme::clearLayout(m_languageChoices);
    m_languages->setVisible(texts.languages.size() > 1);
    if (texts.languages.size() > 1)
        m_languageChoices->addWidget(theme::makeLabel(tr("Language of the questions"), "body-strong"));
    for (const std::string& language : texts.languages) {
        auto* choice = new QRadioButton(languageName(language));
        choice->setObjectName(QStringLiteral("language.") + QString::fromStdString(language));
        choice->setProperty("language", QString::fromStdString(language));
        choice->setChecked(language == texts.languages.front());
        m_languageChoices->addWidget(choice);
    }
    m_name->setFocus();
}

void IdentityView::begin() {
    Opening opening;
    opening.identity.staff = typed(m_staff);
    m_staffProblem->setVisible(opening.identity.staff.empty());
    if (opening.identity.staff.empty()) {
        m_staff->setFocus();
        return;
    }
    opening.identity.patientName = typed(m_name);
    opening.identity.dateOfBirth = typed(m_dateOfBirth);
    opening.identity.identifier = typed(m_identifier);
    opening.language = m_questionnaire->data().languages.front();
    for (const QRadioButton* choice : m_languages->findChildren<QRadioButton*>()) {
        if (choice->isChecked())
            opening.language = choice->property("language").toString().toStdString();
    }
    if (m_fromPaper->isChecked()) {
        opening.transcribedBy = opening.identity.staff;
        opening.transcribedOn = m_today.iso();
        if (const std::string written = typed(m_paperDate); !written.empty())
            opening.transcribedOn += " (form dated " + written + ")";
    }
    emit begun(std::move(opening));
}

} // namespace anteroom::start
