// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/spoken_language.h"

#include <QCoreApplication>

namespace anteroom::language {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::language::SpokenLanguage)
};

QString spokenTag() { return Texts::tr("en", "the tag of the language that this is translated into"); }

} // namespace

std::string spokenLanguage() { return spokenTag().toStdString(); }

} // namespace anteroom::language
