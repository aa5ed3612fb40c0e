// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/wording.h"
#include "core/questionnaire/left_out.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <vector>

namespace anteroom::exporting {

/// What staff decide to leave out of the next document of a screening: kinds of sensitive answers. Nothing,
/// until they say so; and nothing again once a document was made, for each is a decision of its own. Kept
/// nowhere.
class LeaveOut : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The kinds of this one; nullptr: none. Of the same one as before, what was decided stays.
    void offer(std::shared_ptr<const Questionnaire> questionnaire);
    std::uint32_t kinds() const;
    /// "substance-use"
    QString idOf(std::uint32_t kind) const;
    /// "Leave out: Substance use"
    QString entryOf(std::uint32_t kind) const;

    bool isLeftOut(std::uint32_t kind) const;
    void set(std::uint32_t kind, bool isLeftOut);
    void leaveNothingOut();
    LeftOut leftOut() const;

signals:
    /// Other kinds, of another questionnaire; what was decided before is forgotten.
    void offered();
    void changed();

private:
    std::shared_ptr<const Questionnaire> m_questionnaire;
    std::vector<std::uint32_t> m_chosen;
};

/// "Left out of it: Substance use.", for what is told of a document once it is made; empty where it has all.
language::Wording wordsOfLeftOut(const std::shared_ptr<const Questionnaire>& questionnaire,
                                 const LeftOut& leftOut);

/// `said` and, as a sentence of its own, `more`, which may be empty.
QString andThen(const QString& said, const QString& more);

} // namespace anteroom::exporting
