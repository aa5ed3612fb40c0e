// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/paper/save_pdf.h"

#include "app/files/replaceable.h"
#include "app/files/save_file.h"

namespace anteroom::desktop {

SavedPdf savePdf(const QString& path, const QByteArray& pdf) {
    if (const Outcome may = files::mayBecomePdf(path, {}); !may)
        return {may, false};
    const Outcome saved = files::saveFile(path, pdf);
    return {saved, saved.ok() || files::holds(path, pdf)};
}

} // namespace anteroom::desktop
