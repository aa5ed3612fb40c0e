// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/kept_texts.h"

#include "core/base/said.h"
#include "core/loading/load_questionnaire.h"
#include "core/records/packed.h"

namespace anteroom {

namespace {

constexpr std::uint64_t textsFormat = 1;

Error notRead() {
    return Error{
        core::said("The questionnaire that this record was answered with cannot be read by this version of "
                   "Anteroom. The record is as it was: open it with the version that it was made with.")};
}

} // namespace

KeptText keptText(const Questionnaire& questionnaire) {
    records::PackWriter out;
    out.number(textsFormat);
    out.number(questionnaire->texts.size());
    for (const UsedText& text : questionnaire->texts) {
        out.text(text.name);
        out.text(text.text->text());
    }
    return {questionnaire->sha256, out.packed()};
}

Result<std::shared_ptr<const Questionnaire>> questionnaireFromKept(const KeptText& kept,
                                                                   const Sha256& sha256) {
    records::PackReader in(kept.bytes);
    if (in.number() != textsFormat)
        return notRead();
    MemoryFileSource files;
    std::string main;
    for (std::size_t i = 0, count = in.count(); i < count && in.good(); ++i) {
        const std::string name(in.text());
        if (i == 0)
            main = name;
        // As the loader is going to ask for it: seen from the questionnaire.
        files.set(i == 0 ? name : resolvePath(main, name), std::string(in.text()));
    }
    if (!in.isDone() || main.empty())
        return notRead();
    LoadedQuestionnaire loaded = loadQuestionnaire(files, main, sha256);
    if (!loaded.questionnaire || loaded.questionnaire->data().sha256 != kept.sha256)
        return notRead();
    return loaded.questionnaire;
}

} // namespace anteroom
