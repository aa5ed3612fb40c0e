// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proofs/prover.h"
#include "tests/app/studio/studio_fixture.h"

#include <QSemaphore>

namespace anteroom::test {

/// Types `with` over `what`, and waits until that is checked.
inline void replace(const StudioDesk& desk, const std::string& what, const QString& with) {
    const std::size_t at = desk.editor().bytes().find(what);
    QVERIFY(at != std::string::npos);
    desk.editor().goTo(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + what.size()));
    desk.editor().setFocus();
    desk.keys(with);
    desk.key(Qt::Key_Escape);
    QTRY_VERIFY(desk.isUpToDate());
}

/// The page that publishes, with all that can be known of the text.
inline void openPage(const StudioDesk& desk) {
    desk.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(desk.find("publish"));
    QTRY_VERIFY_WITH_TIMEOUT(!desk.view->studio().proofs().isRunning(), 60'000);
}

/// All that a card says.
inline QString textIn(const StudioDesk& desk, const QString& name) {
    QStringList said;
    for (const QLabel* label : desk.find(name)->findChildren<QLabel*>())
        said << label->text();
    return said.join('\n');
}

/// One that stops at its first proof until it may go on.
class HeldProver : public Prover {
public:
    HeldProver(std::unique_ptr<Prover> prover, std::shared_ptr<QSemaphore> go)
        : m_prover(std::move(prover)), m_go(std::move(go)) {}
    Proof prove(const std::vector<Claim>& claims) override { return held().prove(claims); }
    Proof proveWhenAnswered(const std::vector<Claim>& claims) override {
        return held().proveWhenAnswered(claims);
    }
    Proof proveLinked(const std::vector<Claim>& claims, const Links& links,
                      const std::vector<Exclusion>& excluded) override {
        return held().proveLinked(claims, links, excluded);
    }
    Proof differsWithout(NodeIndex rule, OperandPlace part, Reading reading) override {
        return held().differsWithout(rule, part, reading);
    }
    Proof differsBy(NodeIndex rule, const OptionExchange& by) override { return held().differsBy(rule, by); }
    Proof decides(const Decision& decision) override { return held().decides(decision); }

private:
    Prover& held() {
        m_go->acquire();
        m_go->release();
        return *m_prover;
    }
    std::unique_ptr<Prover> m_prover;
    std::shared_ptr<QSemaphore> m_go;
};

inline studio::Proving heldProving(const std::shared_ptr<QSemaphore>& go) {
    const studio::Proving proving = studio::builtInProving(StudioDesk::clock());
    return {true, [=](const auto& questionnaire) {
                return std::make_unique<HeldProver>(proving.make(questionnaire), go);
            }};
}

} // namespace anteroom::test
