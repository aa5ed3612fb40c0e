// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/controls/vocabulary_field.h"

#include "app/interview/controls/suggestion_list.h"
#include "app/interview/text.h"

#include <QKeyEvent>

namespace anteroom::interview {

namespace {

bool isForTheList(int key) { return key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_Escape; }

} // namespace

VocabularyField::VocabularyField(std::shared_ptr<const Vocabulary> vocabulary, const QString& suggestionsName,
                                 int characters, const theme::Theme& theme, QWidget* parent)
    : EntryField(characters, theme, parent), m_vocabulary(std::move(vocabulary)),
      m_list(new SuggestionList(this, suggestionsName)) {
    connect(this, &QLineEdit::textEdited, this, &VocabularyField::suggest);
    connect(m_list, &SuggestionList::chosen, this, &VocabularyField::take);
    connect(m_list, &SuggestionList::changed, this, &VocabularyField::offeringChanged);
}

VocabularyField::~VocabularyField() {
    if (m_list)
        m_list->disconnect(this);
    delete m_list;
}

bool VocabularyField::isOffering() const { return m_list && m_list->isOffering(); }

bool VocabularyField::isMarked() const { return m_list && m_list->marked() >= 0; }

void VocabularyField::suggest(const QString& typed) {
    const QString text = typed.trimmed();
    m_offered = text.isEmpty() ? std::vector<Vocabulary::Completion>{} : m_vocabulary->complete(fromQt(text));
    QStringList shown;
    for (const Vocabulary::Completion& offered : m_offered) {
        const std::string& name = m_vocabulary->entries().at(offered.entry).name;
        shown << (name == offered.matched ? toQt(name) : toQt(offered.matched) + " (" + toQt(name) + ")");
    }
    m_list->offer(shown);
}

void VocabularyField::take(int place) {
    if (place < 0 || static_cast<std::size_t>(place) >= m_offered.size())
        return;
    const Vocabulary::Completion entry = m_offered[static_cast<std::size_t>(place)];
    m_list->hide();
    // Put back what was shown, so that what comes of the choice is displayed and typing is not committed
    // beside it.
    undoTyping();
    emit entryChosen(entry);
}

bool VocabularyField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && m_list && m_list->isOffering()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (isForTheList(key) || (isEnter && m_list->marked() >= 0)) {
            event->accept();
            return true;
        }
    }
    return EntryField::event(event);
}

void VocabularyField::keyPressEvent(QKeyEvent* event) {
    if (!m_list->isOffering()) {
        EntryField::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down:
        m_list->mark(1);
        break;
    case Qt::Key_Up:
        m_list->mark(-1);
        break;
    case Qt::Key_Escape:
        m_list->hide();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(m_list->marked());
        break;
    default:
        EntryField::keyPressEvent(event);
    }
}

void VocabularyField::focusOutEvent(QFocusEvent* event) {
    m_list->hide();
    EntryField::focusOutEvent(event);
}

void VocabularyField::hideEvent(QHideEvent* event) {
    m_list->hide();
    EntryField::hideEvent(event);
}

} // namespace anteroom::interview
