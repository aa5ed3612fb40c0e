// SPDX-License-Identifier: GPL-3.0-or-later
// Finding and replacing.
#include "app/studio/code_editor.h"

namespace anteroom::studio {

std::optional<std::pair<long, long>> CodeEditor::findIn(const std::string& what, long from, long to,
                                                        bool matchCase) const {
    if (what.empty())
        return std::nullopt;
    send(SCI_SETSEARCHFLAGS, matchCase ? SCFIND_MATCHCASE : 0);
    send(SCI_SETTARGETRANGE, static_cast<std::size_t>(from), to); // backwards where to < from
    if (SendScintilla(SCI_SEARCHINTARGET, what.size(), what.c_str()) < 0)
        return std::nullopt;
    return std::pair(send(SCI_GETTARGETSTART), send(SCI_GETTARGETEND));
}

bool CodeEditor::find(const std::string& what, bool forward, bool matchCase) {
    const long length = send(SCI_GETLENGTH);
    const long begin = send(SCI_GETSELECTIONSTART);
    const long end = send(SCI_GETSELECTIONEND);
    auto found = forward ? findIn(what, end, length, matchCase) : findIn(what, begin, 0, matchCase);
    if (!found)
        found = forward ? findIn(what, 0, length, matchCase) : findIn(what, length, 0, matchCase);
    if (found)
        goTo(static_cast<std::uint32_t>(found->first), static_cast<std::uint32_t>(found->second));
    return found.has_value();
}

bool CodeEditor::replaceMarked(const std::string& what, const std::string& with, bool matchCase) {
    const long begin = send(SCI_GETSELECTIONSTART);
    const long end = send(SCI_GETSELECTIONEND);
    const auto marked = findIn(what, begin, end, matchCase);
    if (!marked || marked->first != begin || marked->second != end)
        return false;
    apply({{{{}, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, with}});
    return true;
}

int CodeEditor::replaceAll(const std::string& what, const std::string& with, bool matchCase) {
    std::vector<TextEdit> edits;
    const long length = send(SCI_GETLENGTH);
    for (auto found = findIn(what, 0, length, matchCase); found;
         found = findIn(what, found->second, length, matchCase))
        edits.push_back(
            {{{}, static_cast<std::uint32_t>(found->first), static_cast<std::uint32_t>(found->second)},
             with});
    apply(edits);
    return static_cast<int>(edits.size());
}

int CodeEditor::countOf(const std::string& what, bool matchCase) const {
    int count = 0;
    const long length = send(SCI_GETLENGTH);
    for (auto found = findIn(what, 0, length, matchCase); found;
         found = findIn(what, found->second, length, matchCase))
        ++count;
    return count;
}

std::string CodeEditor::markedText() const {
    const auto begin = static_cast<std::size_t>(send(SCI_GETSELECTIONSTART));
    const auto end = static_cast<std::size_t>(send(SCI_GETSELECTIONEND));
    return std::string(view().substr(begin, end - begin));
}

} // namespace anteroom::studio
