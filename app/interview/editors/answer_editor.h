// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/card_model.h"
#include "app/interview/words.h"
#include "core/questionnaire/question.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace anteroom::theme {
class Theme;
}

namespace anteroom::interview {

class AnswerEditor;
class WaysOut;

/// Where a character goes that is typed on no field: an editor, the ways out of what it answers, and the
/// widget that both lie in. Without an editor it goes nowhere.
struct KeyTarget {
    AnswerEditor* editor = nullptr;
    WaysOut* ways = nullptr;
    const QWidget* around = nullptr;
};

/// What every editor wants to know of the world.
struct EditorContext {
    const theme::Theme& theme;
    std::string language;
    Date today;                                   ///< of the visit
    std::function<MeasurementTime()> measuredNow; ///< by the clock; not said where that does not know
    std::function<Timestamp()> latestMeasurement;
    bool withStaffNotes = true;
    /// The patient has the tablet: nothing is for staff, and no key is named.
    bool isHandedOver = false;
};

/// How an editor's parts call themselves: to tests ("bp" or "bp.0.systolic") and to screen readers.
struct EditorName {
    QString path;
    QString entry; ///< object name of what is typed into
    QString label;
    bool isField = false; ///< of a row, where room is short

    static EditorName ofQuestion(const Question& question, const std::string& language);
    static EditorName ofField(const Question& rows, std::size_t row, const Question& field,
                              const std::string& language);
};

/// Shows an answer and says what a person makes of it. Thin: what an act does to an answer is in
/// answer_edits.h, and whether it counts is decided by whoever listens. `question` outlives the editor.
class AnswerEditor : public QWidget {
    Q_OBJECT
public:
    AnswerEditor(const Question& question, const EditorContext& context, EditorName name,
                 QWidget* parent = nullptr);

    void display(const CardModel& model);
    /// What later acts start from, without showing it yet.
    void learn(const CardModel& model) { m_model = model; }
    const Answer& answer() const { return m_model.answer; }
    const Question& question() const { return m_question; }
    bool isField() const { return m_name.isField; }

    /// Of a list, where the keys go while `focus` lies in one of its rows: to that field, and never to the
    /// list. Nothing where it lies in none.
    virtual std::optional<KeyTarget> rowTarget(const QWidget* focus) const;
    /// The option at this place was chosen by its key; false where there is none.
    virtual bool choose(std::size_t place);
    /// What was typed with the focus on no field begins the answer: true where that is what it stands for.
    virtual bool begin(const QString& typed);
    /// Enter, with the focus on `from`: on to the next part of this question; false where that was the last.
    virtual bool advance(const QWidget* from);
    /// What is typed and not yet said is said now.
    virtual void commit() {}
    /// Where the focus goes when the question gets it.
    virtual QWidget* focusTarget() const = 0;

signals:
    void edited(const Answer& answer);
    /// Parts came or went: the order of Tab is to be made anew.
    void partsChanged();

protected:
    /// The model changed: show it, without touching what is being typed.
    virtual void refresh() = 0;

    const EditorContext& context() const { return m_context; }
    const EditorName& name() const { return m_name; }
    const CardModel& model() const { return m_model; }
    QString say(Word which) const { return word(which, m_context.language); }

private:
    const Question& m_question;
    EditorContext m_context;
    EditorName m_name;
    CardModel m_model;
};

/// The editor for a question of this type; nullptr for an information text.
std::unique_ptr<AnswerEditor> makeEditor(const Question& question, const EditorContext& context,
                                         EditorName name);

} // namespace anteroom::interview
