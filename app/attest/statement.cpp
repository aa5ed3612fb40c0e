// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attest/statement.h"

#include "app/files/disk_file_source.h"
#include "core/printout/printout.h"

#include <QByteArray>

namespace anteroom::attest {

namespace {

constexpr std::string_view firstLine = "anteroom-signature-1";
constexpr std::string_view lastLine = "signed ";
constexpr std::string_view gap = "  ";
constexpr std::size_t hashDigits = 64;

bool isHex(std::string_view text) {
    return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// The next line without its end; nothing where it has none.
std::optional<std::string_view> takeLine(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return line;
}

} // namespace

std::string signedStatement(const std::vector<PdfPart>& parts, const storage::SigningKey& key) {
    std::string text(firstLine);
    text += '\n';
    for (const PdfPart& part : parts)
        text.append(part.sha256).append(gap).append(part.name).append("\n");
    const std::string signature = key.sign(text);
    return text.append(lastLine)
        .append(QByteArray::fromStdString(signature).toHex().toStdString())
        .append("\n");
}

std::optional<Statement> readStatement(std::string_view text) {
    std::string_view rest = text;
    if (takeLine(rest) != firstLine)
        return std::nullopt;
    Statement statement;
    for (;;) {
        const std::size_t begin = text.size() - rest.size();
        const auto line = takeLine(rest);
        if (!line)
            return std::nullopt;
        if (line->starts_with(lastLine)) {
            const std::string_view digits = line->substr(lastLine.size());
            if (!rest.empty() || digits.size() != 2 * storage::signatureSize || !isHex(digits))
                return std::nullopt;
            statement.text = text.substr(0, begin);
            statement.signature =
                QByteArray::fromHex(QByteArray(digits.data(), static_cast<qsizetype>(digits.size())))
                    .toStdString();
            return statement;
        }
        if (line->size() <= hashDigits + gap.size() || line->substr(hashDigits, gap.size()) != gap ||
            !isHex(line->substr(0, hashDigits)))
            return std::nullopt;
        statement.parts.push_back(
            {std::string(line->substr(hashDigits + gap.size())), std::string(line->substr(0, hashDigits))});
    }
}

std::vector<PdfPart> partsToSign(const PdfContent& content) {
    std::vector<PdfPart> parts = content.parts;
    const auto record = content.record ? partsOfPrintout(*content.record) : std::nullopt;
    if (record) {
        parts.push_back({"record questionnaire", files::sha256(record->questionnaire)});
        parts.push_back({"record screening", files::sha256(record->screening)});
        parts.push_back({"record result", files::sha256(record->result)});
    }
    return parts;
}

} // namespace anteroom::attest
