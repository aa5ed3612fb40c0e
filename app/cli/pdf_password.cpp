// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pdf_password.h"

#include "app/files/disk_file_source.h"
#include "app/language/said.h"
#include "app/sealing/pdf_password.h"
#include "core/base/said.h"
#include "core/base/text.h"

#include <QFile>

#include <filesystem>

namespace anteroom::cli {

const OptionSpec passwordFileOption{QStringLiteral("--password-file"), {}};

namespace {

std::string prepared(const std::string& written) {
    return sealing::preparedPassword(QString::fromStdString(written)).toStdString();
}

/// All that comes through it, of which nobody has to write anything on a disk; as much as is read of a file.
Result<std::string> readPipe(const std::string& path) {
    constexpr qsizetype most = 32 << 20;
    constexpr qint64 atOnce = 4 << 10;
    const auto because = [&path](const Message& reason) {
        return Error{core::said("%1: %2", {path, reason})};
    };
    QFile pipe(QString::fromStdString(path));
    if (!pipe.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return because(core::said("cannot be opened: %1", {language::systemReason(pipe.errorString())}));
    QByteArray bytes;
    for (QByteArray more = pipe.read(atOnce); !more.isEmpty() && bytes.size() <= most;
         more = pipe.read(atOnce))
        bytes += more;
    if (pipe.error() != QFileDevice::NoError)
        return because(core::said("cannot be read: %1", {language::systemReason(pipe.errorString())}));
    if (bytes.size() > most)
        return because(core::said("it is too large: at most 32 MiB are read"));
    return bytes.toStdString();
}

Result<std::string> readFileOrPipe(const std::string& path) {
    std::error_code unknown;
    if (std::filesystem::is_fifo(path, unknown))
        return readPipe(path);
    files::DiskFileSource disk;
    return disk.read(path);
}

} // namespace

Result<std::string> writtenPassword(const Arguments& arguments) {
    if (!arguments.has(passwordFileOption.name))
        return std::string();
    const std::string path = arguments.option(passwordFileOption.name).toStdString();
    const Result<std::string> text = readFileOrPipe(path);
    if (!text)
        return text.error();
    std::string password = text->substr(0, text->find('\n'));
    if (password.ends_with('\r'))
        password.pop_back();
    const std::size_t size = prepared(password).size();
    if (size == 0)
        return Error{path + ": its first line is empty; write the password there"};
    if (size > sealing::longestPdfPassword || firstInvalidUtf8(password) ||
        password.find('\0') != std::string::npos)
        return Error{path + ": a password of a PDF is one line of text in UTF-8, of at most " +
                     std::to_string(sealing::longestPdfPassword) + " bytes"};
    return password;
}

Result<std::string> pdfPassword(const Arguments& arguments) {
    Result<std::string> written = writtenPassword(arguments);
    return written ? prepared(*written) : std::move(written);
}

} // namespace anteroom::cli
