// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace anteroom::interview {

class InterviewPresenter;

/// What stands above a question that has a page to itself: what it would stand below on the page of its
/// section.
struct Stem {
    QStringList before; ///< information that closes the sections before, and stood above no other question
    QString section;
    QStringList texts; ///< introduction, headings and information, from above
    QString credit;    ///< of an instrument; may be empty
};

/// The questions that are put, one after the other through all sections. Holds nothing but the presenter,
/// which outlives it.
class OneAtATime {
public:
    explicit OneAtATime(const InterviewPresenter& presenter) : m_presenter(presenter) {}

    std::optional<QuestionIndex> after(std::optional<QuestionIndex> question) const;  ///< nothing: the first
    std::optional<QuestionIndex> before(std::optional<QuestionIndex> question) const; ///< nothing: the last
    /// The first that still wants an answer.
    std::optional<QuestionIndex> firstOpen() const;
    int open() const;
    /// "Question 3 of 20".
    QString progressText(QuestionIndex question) const;
    Stem stemOf(QuestionIndex question) const;
    /// Information that stands below the last question.
    QStringList closing() const;
    /// Whether it is the one that is put first of its section.
    bool isFirstOfSection(QuestionIndex question) const;

private:
    bool isOne(std::uint32_t index) const;
    QStringList information(std::uint32_t begin, std::uint32_t end) const;
    std::uint32_t placeAfter(std::optional<QuestionIndex> question) const; ///< nothing: the first place

    const InterviewPresenter& m_presenter;
};

} // namespace anteroom::interview
