// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/setup_presenter.h"

#include "app/access/recovery_copy.h"
#include "app/language/said.h"

#include <utility>

namespace anteroom::access {

SetupPresenter::SetupPresenter(const AccessTools& tools, QObject* parent)
    : QObject(parent), m_tools(tools), m_change(tools) {
    connect(&m_change, &KeyringChange::stageChanged, this, &SetupPresenter::changed);
    connect(&m_change, &KeyringChange::unheard, this, [this] { m_mayHaveArrived = true; });
    connect(&m_change, &KeyringChange::refused, this, [this](const language::Wording& words) {
        m_problem = words;
        emit changed();
    });
    connect(&m_change, &KeyringChange::overtaken, this, [this] {
        go(Step::Welcome);
        m_isOvertaken = true;
        m_problem = [mayHaveArrived = std::exchange(m_mayHaveArrived, false)] {
            return mayHaveArrived
                       ? tr("The workspace is there already, by an earlier try from here or from another "
                            "desk. Open it with the passphrase that was typed then, and keep every recovery "
                            "key that was written down until it is known which one opens it.")
                       : tr("The workspace was set up at another desk in the meantime. Nothing of what was "
                            "typed here is kept, and the recovery key from here opens nothing.");
        };
        emit changed();
    });
    connect(&m_change, &KeyringChange::stored, this, [this] {
        const auto dataKey = std::make_shared<storage::Secret>(std::move(m_made->dataKey));
        const storage::StaffAccount account = m_made->keyring.staff.front().account;
        m_mayHaveArrived = false;
        go(Step::Welcome);
        emit finished(dataKey, account);
    });
}

SetupPresenter::~SetupPresenter() { m_task.cancel(); }

QString SetupPresenter::recoveryKey() const {
    return m_made ? QString::fromStdString(m_made->recovery.printed()) : QString();
}

void SetupPresenter::forget() {
    m_task.cancel();
    m_isMaking = false;
    m_made.reset();
}

void SetupPresenter::go(Step step) {
    if (step != Step::Key && step != Step::TypeBack)
        forget();
    m_problem = {};
    m_step = step;
    emit changed();
}

void SetupPresenter::begin() { go(Step::Person); }

void SetupPresenter::makeKey(const QString& name, Passphrase passphrase) {
    if (isBusy())
        return;
    m_problem = {};
    m_isMaking = true;
    m_task = m_tools.runner.run(
        [id = m_tools.newId(), name = name.trimmed().toStdString(), cost = m_tools.cost,
         passphrase = std::make_shared<Passphrase>(std::move(passphrase))] {
            return storage::createKeyring(id, name, passphrase->text(), cost);
        },
        [this](Result<storage::NewKeyring> made) { takeKey(std::move(made)); });
    emit changed();
}

void SetupPresenter::takeKey(Result<storage::NewKeyring> made) {
    m_isMaking = false;
    if (!made) {
        m_problem = language::inWords(made.error());
        emit changed();
        return;
    }
    m_made = std::move(made).value();
    go(Step::Key);
}

void SetupPresenter::keyIsWritten() { go(Step::TypeBack); }

void SetupPresenter::finish(const Passphrase& typedBack) {
    if (isBusy() || !m_made)
        return;
    m_problem = objectionToCopy(m_made->recovery, typedBack.text());
    if (problem().isEmpty())
        m_change.store({m_made->keyring, std::make_shared<const storage::Secret>(m_made->dataKey.copy())}, 0);
    else
        emit changed();
}

QString SetupPresenter::keepIt() {
    return tr(
        "Keep the recovery key that was written down or printed: what was sent may have arrived all the "
        "same.");
}

void SetupPresenter::back() {
    if (isStoring())
        return;
    if (m_isMaking) {
        forget();
        emit changed();
        return;
    }
    const bool hadKey = m_step == Step::Key;
    go(m_step == Step::TypeBack ? Step::Key : hadKey ? Step::Person : Step::Welcome);
    if (hadKey) {
        m_problem = [mayHaveArrived = m_mayHaveArrived] {
            return mayHaveArrived ? keepIt()
                                  : tr("Throw away the recovery key that was written down or printed: "
                                       "another one is made.");
        };
        emit changed();
    }
}

void SetupPresenter::cancel() {
    if (isStoring())
        return;
    go(Step::Welcome);
    if (m_mayHaveArrived) {
        m_problem = &SetupPresenter::keepIt;
        emit changed();
    }
    emit cancelled();
}

void SetupPresenter::tryWithoutSaving() {
    go(Step::Welcome);
    emit withoutSavingRequested();
}

} // namespace anteroom::access
