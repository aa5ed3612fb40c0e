// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/patient_chooser.h"

#include <QEvent>
#include <QLabel>
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

QLabel* paragraph(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

QPushButton* button(const QString& text, const QString& name, QWidget* parent) {
    auto* made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

} // namespace

PatientChooser::PatientChooser(const Words& words, const QStringList& patients, QWidget* parent)
    : QDialog(parent), m_search(new QLineEdit(this)), m_list(new QListView(this)),
      m_choose(button(words.choose, QStringLiteral("choosePatient"), this)) {
    setWindowTitle(words.title);
    auto* question = paragraph(words.question, this);
    QFont bold = question->font();
    bold.setBold(true);
    question->setFont(bold);

    m_shown.setSourceModel(new QStringListModel(patients, this));
    m_list->setModel(&m_shown);
    m_list->setObjectName(QStringLiteral("patients"));
    m_list->setAccessibleName(words.question);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMinimumSize(fontMetrics().averageCharWidth() * 56, fontMetrics().height() * 10);
    m_search->setObjectName(QStringLiteral("searchPatients"));
    m_search->setPlaceholderText(tr("Name, date of birth or identifier"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setVisible(patients.size() > fewPatients);

    auto* nobody = button(words.nobody, QStringLiteral("newPatient"), this);
    auto* back = button(tr("Back"), QStringLiteral("back"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(nobody);
    buttons->addWidget(m_choose);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(question);
    if (!words.detail.isEmpty())
        layout->addWidget(paragraph(words.detail, this));
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);

    m_choose->setEnabled(false);
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
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    if (m_search->isHidden())
        m_list->setFocus();
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
    const bool isHandled = QDialog::eventFilter(watched, event);
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
