// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/line_blocks.h"

#include <functional>
#include <string>

namespace anteroom::cli {

/// What became of one block: what goes to the results, and what to the messages.
struct BlockOutput {
    std::string out;
    std::string err;
    bool isRefused = false; ///< some of it was
};

/// Called by one thread only; each thread has its own.
using BlockWork = std::function<BlockOutput(const LineBlock&)>;
/// Called with one block after the other, in their order; false: it cannot be written, and all is to end.
using WriteBlock = std::function<bool(const BlockOutput&)>;

/// Whether all was read and written.
enum class PipelineEnd { Done, ReadFailed, WriteFailed };

/// Puts every block of `blocks` through the work of one of `threads` threads, of which the caller's is one,
/// and writes what comes of them in the order in which they were read.
///
/// There is no thread that only reads or only writes: whoever is free takes the next block, and whoever ends
/// the one whose turn it is writes it, with those behind it that are ready. A thread with nothing to do is a
/// core that does nothing. A thread that is ahead by too many blocks waits, so that memory does not grow with
/// the file.
PipelineEnd runPipeline(LineBlocks& blocks, const std::function<BlockWork()>& makeWork,
                        const WriteBlock& write, unsigned threads);

} // namespace anteroom::cli
