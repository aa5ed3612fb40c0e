// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/wording.h"
#include "core/questionnaire/questionnaire.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace anteroom::start {

/// One questionnaire found on the disk, usable or not.
struct CatalogueEntry {
    QString path;
    std::shared_ptr<const Questionnaire> questionnaire; ///< nullptr: it has errors
    QString problems; ///< what stands in the way, in English, with lines and carets; empty when usable
    qsizetype problemCount = 0;
    QString canonicalPath{}; ///< the same whatever way leads to the file
    bool isOpenedByItself = false;
    language::Wording problemsSaid{}; ///< `problems` as staff read them
};

/// One place where questionnaires are looked for.
struct PlaceRead {
    bool isReachable = false; ///< the place itself is there
    std::vector<CatalogueEntry> entries;
};

/// Hears of a file just before it is read, whether it is there or not.
using FileAsked = std::function<void(const QString& path)>;

/// Takes as long as the disk does. `isWanted` is asked before each questionnaire, for whoever gives up
/// meanwhile. `asked`: of each questionnaire and of what it includes.
PlaceRead readPlace(const QString& place, const std::function<bool()>& isWanted, const FileAsked& asked);

/// The questionnaires of all places in the order of readCatalogue().
std::vector<CatalogueEntry> catalogueOf(const std::vector<std::vector<CatalogueEntry>>& byPlace);

/// Every `<folder>/<id>/questionnaire.yaml` in the order of their titles. One that does not load is listed
/// with its problems, after the others and by its path. A place that is a file is a questionnaire that a
/// person opened by itself: it stands before all others, with errors too, so long as the place comes before a
/// folder that holds the same file.
std::vector<CatalogueEntry> readCatalogue(const QStringList& places);

/// Where the shipped questionnaires are: what ANTEROOM_QUESTIONNAIRES names, the installed folder, or the
/// source tree that this program was built in. Where none of them is there, all the places where one may be.
QStringList shippedQuestionnaires();

} // namespace anteroom::start
