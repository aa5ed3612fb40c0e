// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sealing/pdf_sealer.h"

#include "app/parts/part.h"

namespace anteroom::sealing {

Result<const PdfSealer*> pdfSealer() { return parts::part<PdfSealer>(QStringLiteral("attest")); }

} // namespace anteroom::sealing
