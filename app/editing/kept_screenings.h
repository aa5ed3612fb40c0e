// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/wording.h"
#include "core/questionnaire/questionnaire.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace anteroom::editing {

/// What an edit would change in the screenings that a clinic keeps; whoever keeps them brings it. Names no
/// patient.
class KeptScreenings : public QObject {
    Q_OBJECT
public:
    struct Changed {
        QString record; ///< its id
        QString day;
        language::Wording findings; ///< "poor-sleep: was not raised, is now raised", a line each
    };
    struct Found {
        language::Wording words; ///< "2 of 40 screenings would be flagged differently"
        std::vector<Changed> changed;
    };

    using QObject::QObject;

    /// In place of what was found. What follows is changed().
    virtual void compare(const std::shared_ptr<const Questionnaire>& before,
                         const std::shared_ptr<const Questionnaire>& after) = 0;
    virtual void stop() = 0;
    /// What was found is of other texts.
    virtual void forget() = 0;
    virtual bool isRunning() const = 0;
    virtual int percent() const = 0;
    /// Why it is not known, in words; empty: it is, or nobody asked.
    virtual QString problem() const = 0;
    virtual const std::optional<Found>& found() const = 0;
    /// A person wants to read it, as from the list of records.
    virtual void open(const QString& record) = 0;

signals:
    void changed();
};

} // namespace anteroom::editing
