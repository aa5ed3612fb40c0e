// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/encounter.h"
#include "app/studio/example.h"
#include "core/findings/screening.h"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace anteroom::studio {

/// A finding as it stands, for an author: what was found, on which answers, by which rule.
struct FindingLine {
    std::string id;
    FindingStatus status = FindingStatus::NotEstablished;
    QString title;
    QString statusWords;
    QString because; ///< "trouble sleeping: yes; nights in a week: 3"; may be empty
    QString missing; ///< the questions that would settle it; may be empty
    QString rule;    ///< in words
};

/// A try at a questionnaire while it is written: an interview with made-up answers that outlive every edit.
/// An answer whose question is gone for a while comes back with it.
class Preview {
public:
    explicit Preview(interview::Clock clock) : m_clock(std::move(clock)) {}

    /// Goes on with a newer text, which changes what encounter() holds: nothing may show the old one then.
    void take(const std::shared_ptr<const Questionnaire>& questionnaire);
    bool isOf(const Questionnaire& questionnaire) const;
    /// Takes these answers on their day in place of the author's own, which are kept for leaveExample().
    /// Precondition: take() was called.
    void tryExample(const Example& example);
    void leaveExample();
    /// The day of the example that is tried; nothing: the answers are the author's own.
    const std::optional<Date>& exampleDay() const { return m_exampleDay; }

    /// Null before the first text that loads.
    interview::Encounter* encounter() const { return m_encounter.get(); }
    /// Of the day of the example while one is tried.
    interview::Clock clock() const;
    /// What is raised first, then what is not established, then what is not raised.
    std::vector<FindingLine> findings() const;

private:
    using Said = std::map<std::string, std::pair<Question, Answer>>; ///< by id

    void remember();
    void acknowledge();
    void build();

    interview::Clock m_clock;
    std::shared_ptr<const Questionnaire> m_questionnaire;
    std::unique_ptr<interview::Encounter> m_encounter;
    Said m_said;
    Said m_own; ///< while an example is tried
    std::optional<Date> m_exampleDay;
    std::map<std::string, std::string> m_acknowledged; ///< urgent triggers, by whom
};

} // namespace anteroom::studio
