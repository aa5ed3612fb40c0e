// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/comparison.h"

namespace anteroom::bench {

/// Each adds its lines to the table.
void addLoading(Suite& suite);
void addAnswers(Suite& suite);
void addScreening(Suite& suite);
void addPainting(Suite& suite);
void addStart(Suite& suite);
void addPdf(Suite& suite);
void addBatch(Suite& suite);
void addRecordSearch(Suite& suite);
void addRecords(Suite& suite);
void addProofs(Suite& suite);

} // namespace anteroom::bench
