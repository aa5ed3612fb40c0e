// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/problem_words.h"

#include "app/language/said.h"
#include "core/base/render.h"

namespace anteroom::language {

namespace {

QString said(const std::string& english, const Message& wording) {
    return wording.empty() ? QString::fromStdString(english) : language::said(wording);
}

} // namespace

QString messageOf(const Diagnostic& diagnostic) {
    return said(diagnostic.message, diagnostic.messageWording);
}

QString hintOf(const Diagnostic& diagnostic) { return said(diagnostic.hint, diagnostic.hintWording); }

QString rendered(const Diagnostics& diagnostics, const SourceSet& sources) {
    return QString::fromStdString(render(diagnostics, sources, translated));
}

} // namespace anteroom::language
