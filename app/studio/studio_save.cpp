// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio_save.h"

#include "app/files/save_file.h"

namespace anteroom::studio {

Outcome StudioSave::write(StudioDocument::Over over) {
    for (Part& part : parts) {
        StudioDocument& document = part.document;
        if (!document.isDirty())
            continue;
        if (part.isPublishedItself)
            if (Outcome kept = document.keepPublished(); !kept)
                return kept;
        Outcome saved = document.save(over);
        part.isSaved = saved.ok();
        part.isThere =
            saved.ok() || files::holds(document.path(), QByteArray::fromStdString(document.text()));
        if (!saved)
            return saved;
    }
    if (isPublishing)
        for (Part& part : parts)
            part.document.setPublished();
    return done();
}

} // namespace anteroom::studio
