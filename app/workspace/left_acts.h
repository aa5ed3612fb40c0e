// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/staff.h"
#include "app/workspace/endable_act.h"

#include <vector>

namespace anteroom::workspace {

/// Acts whose page is gone before they ended, as when a lock met them: what came of each is kept until
/// whoever began it, or an administrator, can hear it.
class LeftActs : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    struct Left {
        language::Wording what;  ///< the title of its page
        language::Wording words; ///< what came of it; nothing of a patient
        storage::StaffAccount by;
    };

    /// A lock meets `act`, which is under way: it belongs to this from now on, is ended, and goes once it
    /// has.
    void keep(EndableAct& act, const language::Wording& what, const storage::StaffAccount& by);
    void add(Left left);
    /// What `who` may hear. It is not here any more.
    std::vector<Left> takeFor(const storage::StaffAccount& who);

signals:
    void added();

private:
    void lookAt(EndableAct& act, const language::Wording& what, const storage::StaffAccount& by);

    std::vector<Left> m_left;
};

} // namespace anteroom::workspace
