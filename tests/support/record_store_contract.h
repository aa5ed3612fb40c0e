// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record_store.h"

#include <QObject>

#include <memory>

namespace anteroom {

/// What every RecordStore does. The test of a store derives from this, says where cells are kept, and runs
/// all of it unchanged. The slots are the tests: Qt Test runs inherited ones too.
class RecordStoreContract : public QObject {
    Q_OBJECT

protected:
    /// A new place without cells; the one before is given up. Called before each test.
    virtual void makePlace() = 0;
    /// A store over the place, as another desk would open it.
    virtual std::unique_ptr<RecordStore> openDesk() = 0;

private slots:
    void init();
    void aCellThatNobodyMadeIsNotThere();
    void aCellIsMadeAtVersionOneAndCountsItsWrites();
    void aCellThatWentIsNotThereAndBeginsAtOneAgain();
    void aCellIsMadeOnlyWhereThereIsNone();
    void anotherVersionThanExpectedIsAConflict_data();
    void anotherVersionThanExpectedIsAConflict();
    void everyConflictOfABatchIsNamedAndNothingOfItWritten();
    void aBatchMakesChangesAndErasesAtOnce();
    void anEmptyBatchChangesNothing();
    void bytesComeBackAsTheyWere_data();
    void bytesComeBackAsTheyWere();
    void shelvesDoNotMix();
    void aShelfIsReadInTheOrderOfItsKeysAsBytes();
    void readingAShelfEndsWhereItIsTold();
    void theLongestKeyIsKept();
    void twoDesksSeeEachOthersCommits();
    void ofTwoDesksThatChangeOneCellTheSecondIsTold();
    void aDeskThatOpensLaterFindsEverything();
    void aLeaseThatIsRenewedSaysThatTheRecordIsAsItWas();
    void aLeaseThatIsTakenAnewSaysWhoChangedTheRecordMeanwhile();
    void aLeaseThatIsTakenAnewSaysThatTheRecordIsGone();
    void whatAnotherDeskHasOpenIsNotErased();
    void whoLostTheLeaseErasesNothing();
    void ofARecordThatIsErasedNoCellIsLeft();
    void ofARecordThatIsGoneNoLeaseIsMadeAnew();
    void aCopyHoldsEveryCellOfEveryShelf();
    void aCopyOfManyCellsHoldsEachOnce();
    void copyingEndsWhereItIsTold();
    void aCopyIsOfOneMomentThoughAnotherDeskWrites();
    void aCopyMissesNothingInThePlaceOfWhatWasDeleted();
    void aCopyEndsThoughAnotherDeskNeverPauses();
};

} // namespace anteroom
