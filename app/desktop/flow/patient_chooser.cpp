// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/flow/patient_chooser.h"

#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QStringListModel>
#include <QTimer>
#include <QVBoxLayout>

namespace anteroom::desktop {

namespace {

constexpr int fewPatients = 8; ///< that are seen at once: nothing to search

} // namespace

PatientChooser::PatientChooser(const theme::Theme& theme, const Words& words, const QStringList& patients,
                               QWidget* window)
    : AskDialog(theme, {words.title, words.question, words.detail}, window), m_search(new QLineEdit),
      m_list(new QListView),
      m_choose(theme::makeButton(words.choose, "primary", QStringLiteral("choosePatient"))) {
    m_shown.setSourceModel(new QStringListModel(patients, this));
    m_list->setModel(&m_shown);
    m_list->setObjectName(QStringLiteral("patients"));
    theme::say(m_list, "accessibleName", words.question);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMinimumHeight(theme.px(200));
    m_search->setObjectName(QStringLiteral("searchPatients"));
    for (const char* property : {"placeholderText", "accessibleName"})
        theme::say(m_search, property, [] { return tr("Name, date of birth or identifier"); });
    m_search->setClearButtonEnabled(true);
    theme::setRole(m_search, "entry");
    content()->addWidget(m_search);
    content()->addWidget(m_list);
    if (patients.size() <= fewPatients)
        m_search->hide();

    auto* nobody = theme::makeButton(words.nobody, "secondary", QStringLiteral("newPatient"));
    auto* back = theme::makeButton([] { return tr("Back"); }, "secondary", QStringLiteral("back"));
    setButtons({back, nobody, m_choose});
    m_choose->setEnabled(false);
    m_choose->setDefault(true); // while nobody is marked, Enter does nothing
    m_list->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &PatientChooser::narrow);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_choose->setEnabled(m_list->selectionModel()->hasSelection()); });
    connect(m_list, &QListView::activated, this, &PatientChooser::choose);
    connect(m_choose, &QPushButton::clicked, this, &PatientChooser::choose);
    connect(nobody, &QPushButton::clicked, this, [this] {
        m_chosen = -1;
        accept();
    });
    (m_search->isHidden() ? static_cast<QWidget*>(m_list) : m_search)->setFocus();
}

std::optional<int> PatientChooser::ask() {
    m_chosen.reset();
    exec();
    return m_chosen;
}

// Each word in any place and order: "zoe 1985" finds Zoe who was born then.
void PatientChooser::narrow(const QString& typed) {
    QString all;
    for (const QString& word : typed.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        all += QStringLiteral("(?=.*%1)").arg(QRegularExpression::escape(word));
    // A view marks the neighbour of a row that goes: here that would be somebody else.
    const QModelIndexList marked = m_list->selectionModel()->selectedIndexes();
    const QPersistentModelIndex who = marked.isEmpty() ? QModelIndex() : m_shown.mapToSource(marked.first());
    m_list->selectionModel()->clear();
    m_shown.setFilterRegularExpression(
        QRegularExpression(QLatin1Char('^') + all, QRegularExpression::CaseInsensitiveOption |
                                                       QRegularExpression::UseUnicodePropertiesOption));
    if (const QModelIndex still = m_shown.mapFromSource(who); still.isValid())
        m_list->setCurrentIndex(still);
}

// Qt would stand on the first row without marking it, and the first key would pass it over.
bool PatientChooser::eventFilter(QObject* watched, QEvent* event) {
    const bool isHandled = AskDialog::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn && !m_list->selectionModel()->hasSelection())
        QTimer::singleShot(0, m_list, [list = m_list] {
            if (!list->selectionModel()->hasSelection())
                list->selectionModel()->clearCurrentIndex();
        });
    return isHandled;
}

void PatientChooser::choose() {
    const QModelIndexList marked = m_list->selectionModel()->selectedIndexes();
    if (marked.isEmpty())
        return;
    m_chosen = m_shown.mapToSource(marked.first()).row();
    accept();
}

} // namespace anteroom::desktop
