// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/batch_pipeline.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace anteroom::cli {

namespace {

class Pipeline {
public:
    Pipeline(LineBlocks& blocks, const WriteBlock& write, unsigned threads)
        : m_blocks(blocks), m_write(write), m_mostAhead(4 * std::uint64_t{threads}) {}

    /// Of each thread, until there is no more to do.
    void run(const BlockWork& work) {
        std::uint64_t index = 0;
        while (const auto block = take(index))
            give(index, work(*block));
    }

    PipelineEnd end() const {
        return m_writeFailed          ? PipelineEnd::WriteFailed
               : m_blocks.hasFailed() ? PipelineEnd::ReadFailed
                                      : PipelineEnd::Done;
    }

private:
    std::optional<LineBlock> take(std::uint64_t& index) {
        const std::lock_guard reading(m_input);
        {
            std::unique_lock writing(m_output);
            m_wasWritten.wait(writing, [this] { return m_writeFailed || m_taken < m_written + m_mostAhead; });
            if (m_writeFailed)
                return std::nullopt;
        }
        index = m_taken++;
        return m_blocks.next();
    }

    void give(std::uint64_t index, BlockOutput output) {
        const std::lock_guard writing(m_output);
        m_ready.emplace(index, std::move(output));
        for (auto next = m_ready.begin(); next != m_ready.end() && next->first == m_written;
             next = m_ready.erase(next)) {
            m_writeFailed = m_writeFailed || !m_write(next->second);
            ++m_written;
        }
        m_wasWritten.notify_all();
    }

    LineBlocks& m_blocks; ///< guarded by m_input, as m_taken is
    const WriteBlock& m_write;
    const std::uint64_t m_mostAhead;
    std::mutex m_input;
    std::uint64_t m_taken = 0;
    std::mutex m_output; ///< taken after m_input where both are
    std::condition_variable m_wasWritten;
    std::uint64_t m_written = 0;
    std::map<std::uint64_t, BlockOutput> m_ready; ///< by the order in which they were read
    bool m_writeFailed = false;
};

} // namespace

PipelineEnd runPipeline(LineBlocks& blocks, const std::function<BlockWork()>& makeWork,
                        const WriteBlock& write, unsigned threads) {
    Pipeline pipeline(blocks, write, threads);
    std::vector<std::thread> others;
    for (unsigned i = 1; i < threads; ++i)
        others.emplace_back([&] { pipeline.run(makeWork()); });
    pipeline.run(makeWork());
    for (std::thread& other : others)
        other.join();
    return pipeline.end();
}

} // namespace anteroom::cli
