// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QMap>
#include <QPointer>

class QBoxLayout;
class QPushButton;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::interview {

class AnswerEditor;
class InterviewPresenter;
class ReadingLabel;
class VocabularyField;

/// The keys, Back and Next. Next can always be clicked; where something is still open its second press goes
/// on.
class FootBar : public QFrame {
    Q_OBJECT
public:
    FootBar(const InterviewPresenter& presenter, const theme::Theme& theme, QWidget* parent = nullptr);

    void refresh();
    void setNarrow(bool isNarrow);
    /// The keys that do something where the focus is. `editor`: where a character goes that is typed there,
    /// if it goes anywhere.
    void showKeysFor(const QWidget* focus, const AnswerEditor* editor);
    /// Back and Next end where the cards end.
    void setEndMargin(int margin);
    QWidget* nextButton() const;
    /// Keys and notice give way: only the buttons must fit.
    QSize minimumSizeHint() const override;

signals:
    void detailsClicked();
    void backClicked();
    void nextClicked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Key {
        Leave,
        Question,
        Choose,
        Begin,
        NotSure,
        NotMeasured,
        NotDone,
        GoOn,
        GoOnFromText,
        NextUnanswered,
        All,
        Suggestion,
        Take,
        Close
    };

    void addKeys();
    void chooseKeys();
    void fitKeys();

    const InterviewPresenter& m_presenter;
    const theme::Theme& m_theme;
    QBoxLayout* m_column; ///< the notice above the line of keys and buttons
    QBoxLayout* m_line;
    QMap<Key, QWidget*> m_keys;                                      ///< each with its meaning
    QList<Key> m_applying{Key::All, Key::GoOn, Key::NextUnanswered}; ///< most needed first
    QList<Key> m_usual;                                              ///< where no list of suggestions is open
    QPointer<const VocabularyField> m_field;
    ReadingLabel* m_notice;
    QPushButton* m_details; ///< on the first page, in the place of Back
    QPushButton* m_back;
    QPushButton* m_next;
    bool m_isNarrow = false;
};

} // namespace anteroom::interview
