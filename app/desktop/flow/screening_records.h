// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/unlock_presenter.h"
#include "app/editing/kept_screenings.h"
#include "app/keeping/act_log.h"
#include "app/keeping/earlier_screenings.h"
#include "app/keeping/open_record.h"
#include "app/keeping/recorder.h"
#include "core/exchange/screening_export.h"
#include "core/records/audit_entry.h"

#include <functional>
#include <memory>

class QWidget;

namespace anteroom::desktop {

/// Where screenings are kept. A way through a screening that has none saves nothing.
class ScreeningRecords {
public:
    virtual ~ScreeningRecords() = default;

    /// Records a new screening, from now on. `patient`: whose earlier screenings it belongs to; nothing: a
    /// new patient.
    virtual std::unique_ptr<keeping::Recorder>
    begin(const std::shared_ptr<const Questionnaire>& questionnaire, const RecordSheet& sheet,
          const std::optional<PatientId>& patient) = 0;
    /// Goes on with one that was opened to be changed.
    virtual std::unique_ptr<keeping::Recorder> goOn(const keeping::OpenedRecord& opened) = 0;
    /// Whether this may be somebody who was screened before: staff say. The patient whose earlier screenings
    /// it belongs to, or nothing: a new one. Nothing at all: they want to look once more at what was typed.
    virtual std::optional<std::optional<PatientId>> patientFor(const Identity& typed) = 0;
    /// Reads one that was open here and that another desk changed, to be changed further. `done` says whether
    /// it goes on with it: else its lease, if there is one, is given back.
    virtual void reopen(const RecordId& id,
                        std::function<bool(const Result<keeping::OpenedRecord>&)> done) = 0;
    /// Staff say whose screening it is, after they typed other details into it: `record` is as it stands. The
    /// patient, who may be a new one or the one that it belongs to. Nothing: they want to look once more.
    virtual std::optional<PatientId> patientForEdited(const Identity& typed, const RecordHead& record) = 0;
    /// Asks whoever is at the desk for their passphrase: unlocked() says that it was right, and nothing more
    /// comes of it.
    virtual std::unique_ptr<access::UnlockPresenter> passphraseCheck() = 0;
    /// Reads what the earlier screenings of its patient have to show over time; nullptr: not now.
    virtual std::unique_ptr<keeping::EarlierScreeningsReader> earlierThan(const EarlierThan& present) = 0;
    /// Whether whoever is at the desk may change what belongs to the clinic.
    virtual bool mayChangeClinic() const = 0;
    /// Does so by `act`, once the log has these keys of it, as perform() does.
    virtual void changeClinic(const std::vector<std::string>& keys, keeping::ActLog::LateAct act,
                              keeping::ActLog::Refused refused) = 0;
    /// Likewise writes a questionnaire: `what` names it, its versions and what is done.
    virtual void changeQuestionnaire(const std::string& what, keeping::ActLog::LateAct act,
                                     keeping::ActLog::Refused refused) = 0;
    /// Those that are kept, to be compared by an edited questionnaire. `from`: the screen that leads to one
    /// of them, and that going back from it leads to.
    virtual std::unique_ptr<editing::KeptScreenings> kept(QWidget* from) = 0;
    /// Whether whoever is at the desk may take a screening out for another program.
    virtual bool mayExport() const = 0;
    /// Its summary, without what is left out, is printed, saved or copied by `act`, which says whether
    /// anything may have left, and which is called once the log's entry is kept. Where that cannot be,
    /// `refused` hears why instead.
    virtual void perform(AuditAct what, const RecordHead& head, const LeftOut& leftOut,
                         keeping::ActLog::LateAct act, keeping::ActLog::Refused refused) = 0;
    /// Likewise takes it out in this format.
    virtual void performExport(ScreeningFormat format, const RecordHead& head, const LeftOut& leftOut,
                               keeping::ActLog::LateAct act, keeping::ActLog::Refused refused) = 0;
};

} // namespace anteroom::desktop
