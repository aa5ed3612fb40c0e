// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/line_screener.h"
#include "app/cli/screened.h"

#include <QFile>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace anteroom::cli {

namespace {

/// A file, or what stands before the program in a pipe, read as it comes.
class Input {
public:
    explicit Input(const QString& path)
        : m_file(path == QLatin1String("-")
                     ? STDIN_FILENO
                     : ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC)) {}
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;
    ~Input() {
        if (m_file > STDIN_FILENO)
            ::close(m_file);
    }

    bool isOpen() const { return m_file >= 0; }
    std::ptrdiff_t read(char* to, std::size_t size) {
        ssize_t count = 0;
        do
            count = ::read(m_file, to, size);
        while (count < 0 && errno == EINTR);
        m_error = count < 0 ? errno : 0;
        return count;
    }
    /// Why the last read failed.
    int error() const { return m_error; }

private:
    int m_file;
    int m_error = 0;
};

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

    const QString path = arguments.option(QStringLiteral("--batch"));
    const BatchStyle style{path.toStdString(), *language, arguments.has(QStringLiteral("--explain"))};
    Input input(path);
    if (!input.isOpen())
        return refuseFile(style.fileName, "cannot be opened", errno, streams);
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
