// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/scripts.h"

namespace anteroom::report {

namespace {

char32_t pointAt(QStringView text, qsizetype at) {
    const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
}

bool isLetterOfAScript(QChar::Script script) {
    return script != QChar::Script_Common && script != QChar::Script_Inherited &&
           script != QChar::Script_Unknown;
}

} // namespace

std::vector<ScriptRun> scriptRuns(QStringView text) {
    std::vector<ScriptRun> runs;
    bool isOpen = true; // nothing but blanks and the like so far
    for (qsizetype at = 0; at < text.size();) {
        const char32_t point = pointAt(text, at);
        const qsizetype end = at + (point > 0xffff ? 2 : 1);
        const QChar::Script script = QChar::script(point);
        if (runs.empty())
            runs.push_back({0, 0, QChar::Script_Latin});
        if (isLetterOfAScript(script)) {
            if (isOpen)
                runs.back().script = script;
            else if (runs.back().script != script)
                runs.push_back({at, at, script});
            isOpen = false;
        }
        runs.back().end = at = end;
    }
    return runs;
}

bool isShaped(QChar::Script script) {
    switch (script) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Armenian:
    case QChar::Script_Georgian:
    case QChar::Script_Hebrew:
    case QChar::Script_Ethiopic:
    case QChar::Script_Cherokee:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Hangul:
    case QChar::Script_Common:
    case QChar::Script_Inherited:
    case QChar::Script_Unknown:
        return false;
    default:
        return true;
    }
}

} // namespace anteroom::report
