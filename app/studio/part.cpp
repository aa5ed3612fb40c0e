// SPDX-License-Identifier: GPL-3.0-or-later
// The way into the studio for a program that loads it: see app/parts/part.h.
#include "app/editing/editor.h"
#include "app/files/disk_file_source.h"
#include "app/studio/begin_questionnaire.h"
#include "app/studio/studio_view.h"

#include <QCoreApplication>

#include <string_view>

namespace anteroom::studio {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::studio::Opening)
};

class Studios : public editing::Editors {
public:
    Result<editing::Editor*> open(const QString& path, theme::Theme& theme, const editing::Asks& asks,
                                  const interview::Clock& clock) const override {
        Result<std::unique_ptr<Studio>> opened = Studio::open(path, std::make_shared<files::DiskFileSource>(),
                                                              files::sha256, builtInProving(clock));
        if (!opened)
            return opened.error();
        std::unique_ptr<Studio> studio = std::move(opened).value();
        if (studio->hasUnsaved() &&
            asks.confirm([] { return Texts::tr("Go on with what was not saved?"); },
                         [] {
                             return Texts::tr("This questionnaire was being edited when the desk was handed "
                                              "over. What was not saved then is still here. Without it, the "
                                              "file opens as it was saved last.");
                         },
                         [] { return Texts::tr("Go on with it"); }))
            studio->takeUnsaved();
        return new StudioView(theme, std::move(studio), asks, clock);
    }

    Result<QString> begin(const QString& folder, const QString& title) const override {
        return beginQuestionnaire(folder, title);
    }
};

} // namespace

} // namespace anteroom::studio

extern "C" const anteroom::editing::Editors* anteroom_studio(const char* version) {
    static const anteroom::studio::Studios studios;
    return std::string_view(version) == ANTEROOM_VERSION ? &studios : nullptr;
}
