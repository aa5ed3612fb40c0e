// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/archive_proof.h"

#include <string>

namespace anteroom {

/// Whether the rest is to be had without what is damaged, if need be with a list that is made anew, see
/// rebuildIndex(). Not without what proves the whole list, nor without the list of staff, which says who may
/// open it.
bool canBeLeftOut(const ArchiveProof& proof);

/// Takes the records that the proof found damaged out of the archive, each with an entry in the log, and puts
/// the settings that everybody begins with in the place of damaged ones. A damaged revision, questionnaire or
/// entry of the log stays where it is, and is named by whoever opens it. Precondition: no part of the index
/// is damaged.
Outcome leaveOut(Archive& archive, const ArchiveProof& proof, const Act& by);

/// "; damaged: 2 records, ...": for the log, in English as its ids are; empty where nothing is damaged.
std::string wordsOfDamage(const ArchiveProof& proof);

} // namespace anteroom
