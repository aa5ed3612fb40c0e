// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editing/new_questionnaire_view.h"

#include "app/editing/new_place.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace anteroom::editing {

NewQuestionnaireView::NewQuestionnaireView(theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_title(new QLineEdit), m_folders(new QComboBox),
      m_place(theme::makeLabel({}, "quiet")), m_problem(theme::makeLabel({}, "attention")) {
    setObjectName(QStringLiteral("newQuestionnairePage"));
    theme::setRole(this, "window");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout* column = nullptr;
    outer->addWidget(theme::makePage(theme, 680, column));
    column->addWidget(theme::makeLabel([] { return tr("A new questionnaire"); }, "page-title"));
    column->addWidget(theme::makeLabel(
        [] {
            return tr("It begins with two questions, a finding and the cases that prove it, "
                      "and works as it is. Change it from there.");
        },
        "body"));
    QVBoxLayout* content = nullptr;
    column->addWidget(theme::makeCard(theme, content));
    content->addWidget(theme::makeLabel([] { return tr("What it is called"); }, "body-strong"));
    m_title->setObjectName(QStringLiteral("newTitle"));
    theme::say(m_title, "accessibleName", [] { return tr("What it is called"); });
    theme::setRole(m_title, "entry");
    content->addWidget(m_title);
    content->addWidget(
        theme::makeLabel([] { return tr("The clinic's folder that it belongs in"); }, "body-strong"));
    m_folders->setObjectName(QStringLiteral("newFolder"));
    theme::say(m_folders, "accessibleName", [] { return tr("The clinic's folder that it belongs in"); });
    m_folders->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    content->addWidget(m_folders);
    auto* other =
        theme::makeButton([] { return tr("Another folder"); }, "quiet", QStringLiteral("newOtherFolder"));
    content->addWidget(other, 0, Qt::AlignLeading);
    m_place->setObjectName(QStringLiteral("newPlace"));
    content->addWidget(m_place);
    m_problem->setObjectName(QStringLiteral("newProblem"));
    column->addWidget(m_problem);
    auto* back = theme::makeButton([] { return tr("Back"); }, "secondary", QStringLiteral("newBack"));
    auto* make =
        theme::makeButton([] { return tr("Create and edit"); }, "primary", QStringLiteral("newCreate"));
    column->addWidget(theme::makeButtonRow(theme, {back, make}));
    column->addStretch(1);
    setFocusProxy(m_title);
    connect(m_title, &QLineEdit::textChanged, this, &NewQuestionnaireView::showPlace);
    connect(m_title, &QLineEdit::returnPressed, this, &NewQuestionnaireView::create);
    connect(m_folders, &QComboBox::currentIndexChanged, this, &NewQuestionnaireView::showPlace);
    connect(other, &QPushButton::clicked, this, &NewQuestionnaireView::folderRequested);
    connect(back, &QPushButton::clicked, this, &NewQuestionnaireView::backRequested);
    connect(make, &QPushButton::clicked, this, &NewQuestionnaireView::create);
    setTabOrder(make, back);
}

void NewQuestionnaireView::open(const QStringList& folders) {
    m_title->clear();
    m_folders->clear();
    m_folders->addItems(folders);
    m_folders->setEnabled(!folders.isEmpty());
    m_problem->hide();
    showPlace();
}

void NewQuestionnaireView::addFolder(const QString& folder) {
    if (m_folders->findText(folder) < 0)
        m_folders->addItem(folder);
    m_folders->setCurrentText(folder);
    m_folders->setEnabled(true);
    m_problem->hide();
}

void NewQuestionnaireView::showPlace() {
    const QString folder = m_folders->currentText();
    const QString title = m_title->text().trimmed();
    m_place->setVisible(!folder.isEmpty() && !title.isEmpty());
    theme::say(m_place, "text",
               [place = placeOfNew(folder, title)] { return tr("It will be %1").arg(place); });
}

void NewQuestionnaireView::showProblem(const theme::Wording& problem) {
    theme::say(m_problem, "text", problem);
    m_problem->show();
}

void NewQuestionnaireView::create() {
    if (m_title->text().trimmed().isEmpty()) {
        showProblem([] { return tr("Enter what the questionnaire is called"); });
        m_title->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_folders->currentText().isEmpty()) {
        showProblem([] { return tr("Choose a folder for the clinic's own questionnaires"); });
        emit folderRequested();
        return;
    }
    emit created(m_folders->currentText(), m_title->text().trimmed());
}

void NewQuestionnaireView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit backRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace anteroom::editing
