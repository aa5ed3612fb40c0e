// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/encounter.h"
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
    /// Null before the first text that loads.
    interview::Encounter* encounter() const { return m_encounter.get(); }
    const interview::Clock& clock() const { return m_clock; }
    /// What is raised first, then what is not established, then what is not raised.
    std::vector<FindingLine> findings() const;

private:
    void remember();
    void acknowledge();

    interview::Clock m_clock;
    std::unique_ptr<interview::Encounter> m_encounter;
    std::map<std::string, std::pair<Question, Answer>> m_said; ///< by id
    std::map<std::string, std::string> m_acknowledged;         ///< urgent triggers, by whom
};

} // namespace anteroom::studio
