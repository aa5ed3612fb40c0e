// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anteroom::records {

/// Has assistive technology find nothing in a RecordListView while another screen is shown. Qt keeps what is
/// hidden in the tree and says so of each widget, but the cells of a hidden table it calls shown, names of
/// other patients and all. Before anything is asked about a list; once is enough, more does nothing.
void installRecordListAccess();

} // namespace anteroom::records
