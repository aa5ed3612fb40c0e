// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/controls/entry_field.h"
#include "core/questionnaire/question.h"

#include <QPointer>

namespace anteroom::interview {

class SuggestionList;

/// A field that offers the entries of a vocabulary while one types. Down marks one, Enter or a click takes
/// it; leaving the field keeps what was typed.
class VocabularyField : public EntryField {
    Q_OBJECT
public:
    VocabularyField(std::shared_ptr<const Vocabulary> vocabulary, const QString& suggestionsName,
                    int characters, const theme::Theme& theme, QWidget* parent = nullptr);
    ~VocabularyField() override;

    /// Whether the list is open, and whether Enter takes one of it.
    bool isOffering() const;
    bool isMarked() const;

signals:
    void offeringChanged();
    void entryChosen(const Vocabulary::Completion& entry);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void suggest(const QString& typed);
    void take(int place);

    std::shared_ptr<const Vocabulary> m_vocabulary;
    std::vector<Vocabulary::Completion> m_offered;
    QPointer<SuggestionList> m_list; ///< lives in the window while it is shown
};

} // namespace anteroom::interview
