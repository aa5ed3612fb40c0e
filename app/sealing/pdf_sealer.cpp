// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sealing/pdf_sealer.h"

#include "app/parts/part.h"

namespace anteroom::sealing {

Result<const PdfSealer*> pdfSealer() {
    const Result<const void*> part = parts::partIn(parts::folderOfParts(), QStringLiteral("attest"));
    if (!part)
        return part.error();
    return static_cast<const PdfSealer*>(*part);
}

} // namespace anteroom::sealing
