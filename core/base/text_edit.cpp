// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_edit.h"

#include <algorithm>

namespace anteroom {

std::string edited(std::string_view text, FileIndex file, std::vector<TextEdit> edits) {
    std::stable_sort(edits.begin(), edits.end(),
                     [](const TextEdit& a, const TextEdit& b) { return a.span.begin < b.span.begin; });
    std::string result;
    std::size_t done = 0;
    for (const TextEdit& edit : edits) {
        if (edit.span.file != file)
            continue;
        result.append(text.substr(done, edit.span.begin - done)).append(edit.text);
        done = edit.span.end;
    }
    return result.append(text.substr(done));
}

} // namespace anteroom
