// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/batch_pipeline.h"
#include "app/cli/line_screener.h"
#include "app/cli/screened.h"
#include "tests/app/cli/cli.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <sstream>
#include <thread>

using namespace anteroom;
using namespace anteroom::cli;

namespace {

/// A text as it comes out of a pipe, in reads of `piece` bytes.
ReadBytes inPieces(std::string text, std::size_t piece) {
    return [text = std::move(text), piece, at = std::size_t{0}](char* to, std::size_t size) mutable {
        const std::size_t count = std::min({size, piece, text.size() - at});
        std::copy_n(text.data() + at, count, to);
        at += count;
        return static_cast<std::ptrdiff_t>(count);
    };
}

/// Every line with its number; later blocks are quicker.
BlockOutput numbered(const LineBlock& block) {
    BlockOutput output;
    std::string_view rest = block.text;
    for (std::uint64_t number = block.firstLine; !rest.empty(); ++number)
        output.out += std::to_string(number) + ':' + std::string(takeLine(rest)) + '\n';
    if (block.firstLine % 3 == 0)
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    return output;
}

/// Answers of the questionnaire of clitest, some of them bad.
std::string manyLines(int count) {
    constexpr const char* answers[] = {"true", "false", R"({"state": "declined"})", R"("perhaps")",
                                       R"({"note": "asked twice", "value": "no"})"};
    std::string lines;
    for (int i = 0; i < count; ++i)
        lines += R"({"id": )" + std::to_string(i) + R"(, "date": "2027-03-14", "answers": {"trouble": )" +
                 answers[i * 7 % 5] + "}}\n";
    return lines;
}

} // namespace

class BatchPipelineTest : public QObject {
    Q_OBJECT

private slots:
    void orderIsKeptHoweverTheTextComesIn_data();
    void orderIsKeptHoweverTheTextComesIn();
    void manyThreadsSayWhatOneSays();
    void eachLineSaysWhatItSaysAlone();
    void aFailedWriteEndsIt();
    void aFailedReadIsNotTheEnd();
    void memoryDoesNotGrowWithTheFile();
    void theRestOfALineThatIsTooLongIsNotKept();
};

void BatchPipelineTest::orderIsKeptHoweverTheTextComesIn_data() {
    QTest::addColumn<std::size_t>("piece");
    QTest::addColumn<unsigned>("threads");
    for (const std::size_t piece : {1U, 7U, 4096U, 1U << 20U})
        for (const unsigned threads : {1U, 2U, 8U})
            QTest::addRow("%zu bytes, %u threads", piece, threads) << piece << threads;
}

void BatchPipelineTest::orderIsKeptHoweverTheTextComesIn() {
    QFETCH(std::size_t, piece);
    QFETCH(unsigned, threads);
    std::string text;
    std::string expected;
    for (int line = 1; line <= 2000; ++line) {
        const std::string word(static_cast<std::size_t>(line % 13), 'x');
        text += word + (line % 2 == 0 ? "\r\n" : "\n");
        expected += std::to_string(line) + ':' + word + '\n';
    }
    text += "last";
    expected += "2001:last\n";
    LineBlocks blocks(inPieces(text, piece), 1000);
    std::string written;
    const auto end = runPipeline(
        blocks, [] { return numbered; },
        [&](const BlockOutput& output) {
            written += output.out;
            return true;
        },
        threads);
    QVERIFY(end == PipelineEnd::Done);
    QVERIFY(written == expected);
}

void BatchPipelineTest::manyThreadsSayWhatOneSays() {
    const clitest::Folder folder;
    std::ostringstream problems;
    const auto questionnaire =
        loadOrReport(folder.put("q.yaml", clitest::smallQuestionnaire), {problems, problems});
    QVERIFY(questionnaire);
    const std::string lines = manyLines(3000);
    const auto screened = [&](unsigned threads) {
        LineBlocks blocks(inPieces(lines, 2000), LineScreener::longestLine());
        BlockOutput all;
        runPipeline(
            blocks,
            [&]() -> BlockWork {
                const auto screener =
                    std::make_shared<LineScreener>(questionnaire, BatchStyle{"b.jsonl", "en", true});
                return [screener](const LineBlock& block) { return screener->screen(block); };
            },
            [&](const BlockOutput& output) {
                all.out += output.out;
                all.err += output.err;
                return true;
            },
            threads);
        return all;
    };
    const BlockOutput one = screened(1);
    const BlockOutput many = screened(8);
    QCOMPARE(std::count(one.out.begin(), one.out.end(), '\n'), 3000);
    QVERIFY(many.out == one.out);
    QVERIFY(many.err == one.err);
}

// What stood on the lines before leaves no trace: neither an answer, nor a note, nor an urgent trigger.
void BatchPipelineTest::eachLineSaysWhatItSaysAlone() {
    const clitest::Folder folder;
    std::ostringstream problems;
    const auto questionnaire = loadOrReport(
        folder.put("q.yaml", QByteArray(clitest::smallQuestionnaire) +
                                 "urgent:\n"
                                 "  - {id: now, tier: immediate, title: Now, when: trouble is yes}\n"),
        {problems, problems});
    QVERIFY2(questionnaire, problems.str().c_str());
    const BatchStyle style{"b.jsonl", "en", true};
    const std::string lines = manyLines(50);
    LineScreener together(questionnaire, style);
    const std::string all = together.screen({lines, 1, false}).out;
    std::string oneByOne;
    std::string_view rest = lines;
    for (std::uint64_t number = 1; !rest.empty(); ++number) {
        LineScreener alone(questionnaire, style);
        oneByOne += alone.screen({std::string(takeLine(rest)), number, false}).out;
    }
    QCOMPARE(all, oneByOne);
    QVERIFY(all.find(R"("urgent":["now"])") != std::string::npos);
    QVERIFY(all.find(R"("urgent":[])") != std::string::npos);
}

void BatchPipelineTest::aFailedWriteEndsIt() {
    for (const unsigned threads : {1U, 4U}) {
        const std::string line(60, 'x');
        LineBlocks blocks(
            [&](char* to, std::size_t) { // without end
                *std::copy(line.begin(), line.end(), to) = '\n';
                return static_cast<std::ptrdiff_t>(line.size() + 1);
            },
            1000);
        int written = 0;
        const auto end = runPipeline(
            blocks, [] { return numbered; }, [&](const BlockOutput&) { return ++written < 5; }, threads);
        QVERIFY(end == PipelineEnd::WriteFailed);
        QCOMPARE(written, 5);
    }
}

void BatchPipelineTest::aFailedReadIsNotTheEnd() {
    int reads = 0;
    LineBlocks blocks(
        [&](char* to, std::size_t) -> std::ptrdiff_t {
            if (++reads > 3)
                return -1;
            std::copy_n("a\nb", 3, to);
            return 3;
        },
        1000);
    std::string written;
    const auto end = runPipeline(
        blocks, [] { return numbered; },
        [&](const BlockOutput& output) {
            written += output.out;
            return true;
        },
        2);
    QVERIFY(end == PipelineEnd::ReadFailed);
    QCOMPARE(written, std::string("1:a\n2:ba\n3:ba\n")); // whole lines; the cut one is none
}

// However slow whoever reads the results is.
void BatchPipelineTest::memoryDoesNotGrowWithTheFile() {
    constexpr unsigned threads = 4;
    const std::string line = std::string(1000, 'x') + '\n';
    std::atomic<std::int64_t> held = 0;
    std::atomic<std::int64_t> most = 0;
    int left = 40'000;
    LineBlocks blocks(
        [&](char* to, std::size_t size) {
            std::size_t count = 0;
            for (; left > 0 && count + line.size() <= size; count += line.size(), --left)
                std::copy(line.begin(), line.end(), to + count);
            held += static_cast<std::int64_t>(count);
            most = std::max(most.load(), held.load());
            return static_cast<std::ptrdiff_t>(count);
        },
        10'000);
    int blocksWritten = 0;
    runPipeline(
        blocks, [] { return [](const LineBlock& block) {
                         return BlockOutput{block.text, {}, false};
                     }; },
        [&](const BlockOutput& output) {
            held -= static_cast<std::int64_t>(output.out.size());
            if (++blocksWritten % 50 == 0)
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            return true;
        },
        threads);
    QCOMPARE(held.load(), 0);
    QVERIFY2(most <= (4L * threads + 2) * 65'536, qPrintable(QString::number(most.load())));
}

void BatchPipelineTest::theRestOfALineThatIsTooLongIsNotKept() {
    const std::string text = "a\n" + std::string(10 << 20, 'x') + "\nb\n";
    LineBlocks blocks(inPieces(text, 100'000), 1000);
    std::vector<LineBlock> all;
    while (auto block = blocks.next())
        all.push_back(std::move(*block));
    QCOMPARE(all.size(), std::size_t{3});
    QVERIFY(!all[0].isCut && all[1].isCut && !all[2].isCut);
    QVERIFY(all[1].text.size() <= 2UL * 65'536);
    QCOMPARE(all[1].firstLine, 2U);
    QCOMPARE(all[2].text, std::string("b\n"));
    QCOMPARE(all[2].firstLine, 3U);
}

QTEST_GUILESS_MAIN(BatchPipelineTest)
#include "batch_pipeline_test.moc"
