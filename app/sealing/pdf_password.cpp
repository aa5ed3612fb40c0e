// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sealing/pdf_password.h"

namespace anteroom::sealing {

namespace {

/// Table B.1 of RFC 3454.
bool isMappedToNothing(QChar character) {
    const char16_t c = character.unicode();
    return c == 0x00AD || c == 0x034F || c == 0x1806 || (c >= 0x180B && c <= 0x180D) ||
           (c >= 0x200B && c <= 0x200D) || c == 0x2060 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

} // namespace

QString preparedPassword(QString typed) {
    QString mapped;
    mapped.reserve(typed.size()); // one that grows leaves what it was behind
    for (const QChar character : typed)
        if (!isMappedToNothing(character))
            mapped += character.category() == QChar::Separator_Space ? QChar(u' ') : character;
    QString prepared = mapped.normalized(QString::NormalizationForm_KC);
    typed.fill(u'\0');
    mapped.fill(u'\0');
    return prepared;
}

} // namespace anteroom::sealing
