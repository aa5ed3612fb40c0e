// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace anteroom::keeping {
struct BothRecords;
}

namespace anteroom::desktop {

/// A record that was changed at two desks, as a person compares the two.
struct TwoRecords {
    /// One thing that is not the same in both.
    struct Difference {
        QString what; ///< the question, or which detail
        QString here;
        QString hereBy; ///< who last said so and when; may be empty
        QString there;
        QString thereBy;
    };

    QString patient; ///< "TEST, Avery (sample)"
    QString details; ///< "Born 1985-02-11 · T-0001"; may be empty
    QString here;    ///< who changed last what waits here, and when
    QString there;   ///< likewise of what stands in the records; empty: it was deleted
    std::vector<Difference> differences;

    bool isDeleted() const { return there.isEmpty(); }
};

/// Every answer, note and detail that differs, each with who said it; of a deleted record nothing is
/// compared. Who the patient is first, then the questions in their order.
TwoRecords compared(const keeping::BothRecords& both);

} // namespace anteroom::desktop
