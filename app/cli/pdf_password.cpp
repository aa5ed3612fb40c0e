// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pdf_password.h"

#include "app/files/disk_file_source.h"
#include "app/sealing/pdf_password.h"
#include "core/base/text.h"

namespace anteroom::cli {

const OptionSpec passwordFileOption{QStringLiteral("--password-file"), {}};

namespace {

std::string prepared(const std::string& written) {
    return sealing::preparedPassword(QString::fromStdString(written)).toStdString();
}

} // namespace

Result<std::string> writtenPassword(const Arguments& arguments) {
    if (!arguments.has(passwordFileOption.name))
        return std::string();
    const std::string path = arguments.option(passwordFileOption.name).toStdString();
    files::DiskFileSource disk;
    const Result<std::string> text = disk.read(path);
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
