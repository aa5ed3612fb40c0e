// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/input.h"
#include "app/cli/leave_out.h"
#include "app/cli/line_screener.h"
#include "app/cli/screened.h"

#include <QThread>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace anteroom::cli {

namespace {

Exit refuseFile(const std::string& name, const std::string& what, int error, Streams streams) {
    streams.err << name << ": " << what << ": " << std::strerror(error) << '\n';
    return Exit::Refused;
}

} // namespace

Exit screenBatch(const Arguments& arguments, Streams streams) {
    const auto questionnaire = loadOrReport(arguments.files.first(), streams);
    if (!questionnaire)
        return Exit::Refused;
    const auto language = languageOf("screen", arguments, *questionnaire, streams);
    if (!language)
        return Exit::Usage;

    const auto asked = leaveOut("screen", arguments, *questionnaire, streams);
    if (!asked)
        return Exit::Usage;
    const QString path = arguments.option(QStringLiteral("--batch"));
    const BatchStyle style{path.toStdString(), *language, arguments.has(QStringLiteral("--explain")), *asked};
    Input input(path);
    if (!input.isOpen())
        return refuseFile(style.fileName, "cannot be opened", input.error(), streams);
    LineBlocks blocks([&](char* to, std::size_t size) { return input.read(to, size); },
                      LineScreener::longestLine());
    bool allScreened = true;
    int writeError = 0;
    const PipelineEnd end = runPipeline(
        blocks,
        [&]() -> BlockWork {
            const auto screener = std::make_shared<LineScreener>(questionnaire, style);
            return [screener](const LineBlock& block) { return screener->screen(block); };
        },
        [&](const BlockOutput& output) {
            streams.err << output.err;
            allScreened = allScreened && !output.isRefused;
            streams.out << output.out << std::flush; // whoever reads along need not wait for the next
            writeError = streams.out ? 0 : errno;
            return writeError == 0;
        },
        static_cast<unsigned>(std::max(1, QThread::idealThreadCount())));
    if (end == PipelineEnd::ReadFailed)
        return refuseFile(style.fileName, "cannot be read", input.error(), streams);
    if (end == PipelineEnd::WriteFailed)
        errno = writeError; // of another thread, perhaps; whoever ends the program says it
    return end == PipelineEnd::Done && allScreened ? Exit::Done : Exit::Refused;
}

} // namespace anteroom::cli
