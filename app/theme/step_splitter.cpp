// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/step_splitter.h"

#include "app/theme/say.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace anteroom::theme {

namespace {

constexpr int target = 24; // in every text size; larger it would only take room
constexpr int whole = 1000;
constexpr int hundred = 100;
constexpr std::array shares{333, 500, 750}; // for the upper part
constexpr int tolerance = 20;               // a part that wants more than its share still has it

int percentOf(const StepSplitter& splitter) { return (splitter.share() * hundred + whole / 2) / whole; }

class StepHandle : public QSplitterHandle {
public:
    explicit StepHandle(StepSplitter* splitter)
        : QSplitterHandle(Qt::Vertical, splitter), m_splitter(*splitter) {
        setObjectName(QStringLiteral("splitterHandle"));
        setFocusPolicy(Qt::TabFocus);
        say(this, "accessibleName", [] { return StepSplitter::tr("Room for what is above and below"); });
    }

    StepSplitter& splitter() const { return m_splitter; }
    void step() {
        const QList<int> sizes = m_splitter.sizes();
        const int now = m_splitter.share();
        // What a part wants may keep the handle from where it was sent: then the next one after that.
        for (const int next : shares)
            if (next > now + tolerance) {
                m_splitter.share(next);
                if (m_splitter.sizes().value(0) != sizes.value(0))
                    return;
            }
        m_splitter.share(shares.front());
    }

protected:
    void mousePressEvent(QMouseEvent* event) override {
        m_pressed = event->globalPosition().toPoint();
        QSplitterHandle::mousePressEvent(event);
    }
    void mouseReleaseEvent(QMouseEvent* event) override {
        QSplitterHandle::mouseReleaseEvent(event);
        const QPoint way = event->globalPosition().toPoint() - m_pressed;
        if (event->button() == Qt::LeftButton && way.manhattanLength() < QApplication::startDragDistance())
            step();
    }
    void keyPressEvent(QKeyEvent* event) override {
        switch (event->key()) {
        case Qt::Key_Up:
            moveSplitter(pos().y() - target);
            break;
        case Qt::Key_Down:
            moveSplitter(pos().y() + target);
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            step();
            break;
        default:
            QSplitterHandle::keyPressEvent(event);
        }
    }
    // While it has the keys: else it is moved by another size of the window.
    void moveEvent(QMoveEvent* event) override {
        QSplitterHandle::moveEvent(event);
        if (!hasFocus())
            return;
        QAccessibleValueChangeEvent moved(this, percentOf(m_splitter));
        QAccessible::updateAccessibility(&moved);
        emit m_splitter.told();
    }
    // A line across, and three points by which it can be told from one.
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int middle = height() / 2;
        painter.fillRect(0, middle, width(), 1, palette().color(QPalette::Midlight));
        if (!isEnabled())
            return;
        painter.fillRect(width() / 2 - target, middle, target * 2, 1, palette().color(QPalette::Window));
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Mid));
        for (const int place : {-8, 0, 8})
            painter.drawEllipse(QPointF(width() / 2.0 + place, middle + 0.5), 2, 2);
    }

private:
    StepSplitter& m_splitter;
    QPoint m_pressed;
};

/// Qt has a handle as a grip, which AT-SPI does not know. It is told and set as what it shares out: the upper
/// part's percentage.
class HandleInterface : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit HandleInterface(StepHandle* handle) : QAccessibleWidget(handle, QAccessible::Splitter) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QStringList actionNames() const override {
        return QStringList{pressAction()} + QAccessibleWidget::actionNames(); // those give it the keys
    }
    void doAction(const QString& action) override {
        if (handle() && handle()->isEnabled() && action == pressAction())
            handle()->step();
        else
            QAccessibleWidget::doAction(action);
    }

    QVariant currentValue() const override { return handle() ? percentOf(handle()->splitter()) : 0; }
    void setCurrentValue(const QVariant& value) override {
        if (handle() && handle()->isEnabled())
            handle()->splitter().share(std::clamp(value.toInt(), 0, hundred) * whole / hundred);
    }
    QVariant minimumValue() const override { return 0; }
    QVariant maximumValue() const override { return hundred; }
    QVariant minimumStepSize() const override { return 1; }

private:
    /// Nothing once it is being destroyed.
    StepHandle* handle() const { return dynamic_cast<StepHandle*>(object()); }
};

QAccessibleInterface* interfaceOf(const QString&, QObject* object) {
    auto* handle = dynamic_cast<StepHandle*>(object);
    return handle ? new HandleInterface(handle) : nullptr;
}

} // namespace

StepSplitter::StepSplitter(QWidget* parent) : QSplitter(Qt::Vertical, parent) {
    QAccessible::installFactory(interfaceOf); // Qt keeps each only once
    setChildrenCollapsible(false);
    setHandleWidth(target);
}

int StepSplitter::share() const {
    const QList<int> now = sizes();
    const int both = now.value(0) + now.value(1);
    return both > 0 ? now.value(0) * whole / both : 0;
}

void StepSplitter::share(int upper) {
    const QList<int> now = sizes();
    const int both = now.value(0) + now.value(1);
    setSizes({both * upper / whole, both * (whole - upper) / whole});
}

void StepSplitter::setFixed(bool isFixed) {
    setHandleWidth(isFixed ? 1 : target);
    for (int i = 0; i < count(); ++i)
        handle(i)->setEnabled(!isFixed);
}

QSplitterHandle* StepSplitter::createHandle() { return new StepHandle(this); }

} // namespace anteroom::theme
