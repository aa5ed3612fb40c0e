// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/audit_log_view.h"

#include "app/records/record_row_delegate.h"
#include "app/theme/flow_layout.h"
#include "app/theme/page_head.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace anteroom::records {

namespace {

QString counted(std::uint64_t number) { return QLocale(QLocale::English).toString(qulonglong(number)); }

QString brokenWords(const BrokenLink& broken) {
    const QString number = counted(broken.number);
    switch (broken.why) {
    case BrokenLink::Why::Missing:
        return AuditLogView::tr("Entry %1 is missing.").arg(number);
    case BrokenLink::Why::Changed:
        return AuditLogView::tr("Entry %1 is not as it was written.").arg(number);
    case BrokenLink::Why::NotNext:
        return AuditLogView::tr("Entry %1 was not written after the one before it.").arg(number);
    case BrokenLink::Why::AfterTheEnd:
        return AuditLogView::tr("Entry %1 stands after the last one, and no desk wrote it.").arg(number);
    case BrokenLink::Why::NotTheEnd:
        break;
    }
    return AuditLogView::tr("Entry %1 is another one than was written last.").arg(number);
}

} // namespace

AuditLogView::AuditLogView(theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("auditLog"));
    const auto [state, outer] = theme::framePage(theme, this);
    m_state = state;
    auto* area = new QScrollArea; // at large text the page has more than the window's height
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(area, 1);
    auto* page = new QWidget;
    theme::setRole(page, "page");
    m_column = new QVBoxLayout(page);
    m_column->addWidget(makeHead());
    m_whole = theme::makeLabel({}, "body-strong");
    m_whole->setObjectName(QStringLiteral("auditWhole"));
    m_outcome = theme::makeLabel({}, "quiet-strong");
    m_outcome->setObjectName(QStringLiteral("auditOutcome"));
    m_outcome->hide();
    m_column->addWidget(m_whole);
    m_column->addWidget(m_outcome);
    m_column->addWidget(makeReading());
    m_column->addWidget(makeFilters());
    m_column->addWidget(makeList(), 1);
    m_column->addStretch(0);
    area->setWidget(page);
    connect(&theme, &theme::Theme::changed, this, &AuditLogView::fit);
    theme::whenLanguageChanges(this, [this] { speakAnew(); });
    fit();
    showReading(0, 0);
}

QWidget* AuditLogView::makeHead() {
    auto* head = new theme::PageHead(
        m_theme, [] { return tr("Audit log"); }, QStringLiteral("auditTitle"));
    m_back =
        theme::makeButton([] { return tr("Back to the records"); }, "quiet", QStringLiteral("auditBack"));
    m_csv = theme::makeButton([] { return tr("Export as CSV"); }, "secondary", QStringLiteral("auditCsv"));
    m_jsonLines = theme::makeButton([] { return tr("Export as JSON Lines"); }, "secondary",
                                    QStringLiteral("auditJsonLines"));
    connect(m_back, &QPushButton::clicked, this, &AuditLogView::backRequested);
    connect(m_csv, &QPushButton::clicked, this, [this] { emit exportRequested(AuditFormat::Csv); });
    connect(m_jsonLines, &QPushButton::clicked, this,
            [this] { emit exportRequested(AuditFormat::JsonLines); });
    head->setActions({m_back, m_csv, m_jsonLines});
    return head;
}

QWidget* AuditLogView::makeReading() {
    QVBoxLayout* content = nullptr;
    m_reading = theme::makeCard(m_theme, content);
    m_readingWords = theme::makeLabel({}, "body");
    m_readingWords->setObjectName(QStringLiteral("auditReading"));
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    theme::say(m_bar, "accessibleName", [] { return tr("How much of the log is read"); });
    m_stop = theme::makeButton([] { return tr("Stop"); }, "secondary", QStringLiteral("auditStop"));
    m_again =
        theme::makeButton([] { return tr("Read it again"); }, "secondary", QStringLiteral("auditAgain"));
    connect(m_stop, &QPushButton::clicked, this, &AuditLogView::stopRequested);
    connect(m_again, &QPushButton::clicked, this, &AuditLogView::readRequested);
    content->addWidget(m_readingWords);
    content->addWidget(m_bar);
    for (QPushButton* button : {m_stop, m_again})
        content->addWidget(button, 0, Qt::AlignLeading);
    return m_reading;
}

QWidget* AuditLogView::makeFilters() {
    m_filters = new QWidget;
    auto* column = new QVBoxLayout(m_filters);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.px(8));
    auto* find = theme::makeLabel([] { return tr("Find entries"); }, "body-strong");
    find->setWordWrap(false);
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("auditSearch"));
    theme::say(m_search, "accessibleName", [] { return tr("Find entries"); });
    m_search->setMaxLength(200);
    theme::setRole(m_search, "entry");
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_model.setSearch(typed);
        follow();
    });
    auto* choosing = new QWidget;
    auto* line = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, m_theme.px(8), choosing);
    line->setMiddlesAligned(true);
    m_acts = new QComboBox;
    m_acts->setObjectName(QStringLiteral("auditActs"));
    theme::say(m_acts, "accessibleName", [] { return tr("What was done"); });
    m_people = new QComboBox;
    m_people->setObjectName(QStringLiteral("auditPeople"));
    theme::say(m_people, "accessibleName", [] { return tr("Who did it"); });
    connect(m_acts, &QComboBox::activated, this, [this](int chosen) {
        const QVariant act = m_acts->itemData(chosen);
        m_model.setAct(act.isValid() ? std::optional(static_cast<AuditAct>(act.toInt())) : std::nullopt);
        follow();
    });
    connect(m_people, &QComboBox::activated, this, [this](int chosen) {
        m_model.setPerson(StaffId::parse(m_people->itemData(chosen).toString().toStdString()));
        follow();
    });
    m_count = theme::makeLabel({}, "quiet");
    m_count->setObjectName(QStringLiteral("auditCount"));
    m_count->setWordWrap(false);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_acts, m_people, m_count})
        line->addWidget(widget);
    column->addWidget(find);
    column->addWidget(m_search);
    column->addWidget(choosing);
    return m_filters;
}

QWidget* AuditLogView::makeList() {
    QVBoxLayout* content = nullptr;
    m_list = theme::makeCard(m_theme, content);
    content->setContentsMargins(4, 4, 4, 4);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("auditTable"));
    theme::say(m_table, "accessibleName", [] { return tr("Entries of the log, the newest first"); });
    theme::setRole(m_table, "bare");
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new RecordRowDelegate(m_theme, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AuditLogView::followChoice);
    m_chosen = theme::makeLabel({}, "body");
    m_chosen->setObjectName(QStringLiteral("auditChosen"));
    m_chosen->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_chosen->setContentsMargins(m_theme.px(12), m_theme.px(8), m_theme.px(12), m_theme.px(8));
    content->addWidget(m_table, 1);
    content->addWidget(m_chosen);
    return m_list;
}

// One of the two: the list with its filters, or that it is read.
void AuditLogView::part(QWidget* shown) {
    m_reading->setVisible(shown == m_reading);
    m_filters->setVisible(shown == m_list);
    m_list->setVisible(shown == m_list);
    m_whole->setVisible(shown == m_list);
    m_csv->setEnabled(shown == m_list);
    m_jsonLines->setEnabled(shown == m_list);
}

void AuditLogView::showReading(std::uint64_t done, std::uint64_t all) {
    m_model.setEntries({}, {});
    part(m_reading);
    theme::say(m_readingWords, "text", [done, all] {
        return all == 0 ? tr("Reading the log")
                        : tr("Reading the log: %1 of %2 entries").arg(counted(done), counted(all));
    });
    // A bar takes no larger numbers than these.
    constexpr int steps = 1000;
    m_bar->setRange(0, all == 0 ? 0 : steps);
    m_bar->setValue(all == 0 ? 0 : static_cast<int>(done * steps / all));
    m_bar->show();
    m_stop->show();
    m_again->hide();
}

void AuditLogView::showProblem(const theme::Wording& words) {
    m_model.setEntries({}, {});
    part(m_reading);
    theme::say(m_readingWords, "text", words);
    m_bar->hide();
    m_stop->hide();
    m_again->show();
    m_again->setFocus(Qt::OtherFocusReason);
}

void AuditLogView::show(const AuditCheck& check, AuditLogModel::Entries entries,
                        AuditLogModel::Patients patients) {
    m_model.setEntries(std::move(entries), std::move(patients));
    m_search->clear();
    fillFilters();
    part(m_list);
    theme::setRole(m_whole, check.broken ? "attention" : "body-strong");
    m_whole->setMargin(check.broken ? m_theme.px(12) : 0);
    theme::say(m_whole, "text", [broken = check.broken, entries = check.entries] {
        return broken ? tr("The log is broken. %1 From there on it proves nothing, and only what stands "
                           "before is "
                           "listed. Keep the records as they are, and compare them with the newest backup.")
                            .arg(brokenWords(*broken))
               : entries == 1 ? tr("The log has 1 entry, and it stands as it was written")
                              : tr("All %1 entries stand as they were written").arg(counted(entries));
    });
    follow();
    m_search->setFocus(Qt::OtherFocusReason);
}

void AuditLogView::showOutcome(const theme::Wording& words, bool isProblem) {
    theme::setRole(m_outcome, isProblem ? "attention" : "quiet-strong");
    theme::say(m_outcome, "text", words);
    m_outcome->setVisible(!m_outcome->text().isEmpty());
}

void AuditLogView::fillFilters() {
    m_acts->clear();
    m_acts->addItem({});
    for (const AuditAct act : m_model.acts())
        m_acts->addItem({}, static_cast<int>(act));
    m_people->clear();
    m_people->addItem({});
    for (const auto& [id, name] : m_model.people())
        m_people->addItem(name, QString::fromStdString(id.str()));
    nameFilters();
    fit();
}

void AuditLogView::nameFilters() {
    for (int item = 0; item < m_acts->count(); ++item) {
        const QVariant act = m_acts->itemData(item);
        m_acts->setItemText(item, act.isValid() ? actWord(static_cast<AuditAct>(act.toInt()))
                                                : tr("Everything that was done"));
    }
    if (m_people->count() > 0)
        m_people->setItemText(0, tr("Everyone"));
}

void AuditLogView::speakAnew() {
    const int row = m_table->currentIndex().row();
    m_model.speakAnew();
    if (row >= 0) // selectRow() finds none where the first column is at the right
        m_table->setCurrentIndex(m_model.index(row, 0));
    nameFilters();
    fit();
    follow();
}

void AuditLogView::follow() {
    const auto shown = static_cast<std::uint64_t>(m_model.rowCount());
    m_count->setText(shown == m_model.size()
                         ? (shown == 1 ? tr("1 entry") : tr("%1 entries").arg(counted(shown)))
                         : tr("%1 of %2 entries").arg(counted(shown), counted(m_model.size())));
    followChoice();
}

void AuditLogView::followChoice() {
    const QModelIndex chosen = m_table->currentIndex();
    if (!chosen.isValid() || m_model.rowCount() == 0) {
        m_chosen->setText(m_model.rowCount() > 0
                              ? tr("Choose an entry to read all of it")
                              : tr("No entry has all of this. Type less, or choose less."));
        return;
    }
    const AuditEntry& entry = m_model.entry(chosen.row());
    QStringList lines{tr("Entry %1: %2, %3, by %4")
                          .arg(counted(m_model.number(chosen.row())), actWord(entry.what),
                               m_model.index(chosen.row(), AuditLogModel::When).data().toString(),
                               QString::fromStdString(entry.by.name))};
    if (const QString about = m_model.about(entry); !about.isEmpty())
        lines << about;
    if (!entry.detail.empty())
        lines << QString::fromStdString(entry.detail);
    m_chosen->setText(lines.join(QLatin1Char('\n')));
}

void AuditLogView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void AuditLogView::fit() {
    const int margin = theme::sideMargin(m_theme, width());
    m_column->setContentsMargins(margin, m_theme.px(16), margin, m_theme.px(16));
    m_column->setSpacing(m_theme.px(12));
    m_table->verticalHeader()->setDefaultSectionSize(m_theme.px(36));
    m_table->setMinimumHeight(m_theme.px(220));
    m_table->ensurePolished();
    const QFontMetrics cells(m_table->font());
    const int margins = m_theme.px(28);
    const auto setWidth = [&](AuditLogModel::Column column, const QString& sample) {
        m_table->setColumnWidth(column, cells.horizontalAdvance(sample) + margins);
    };
    setWidth(AuditLogModel::Number, QStringLiteral("123456"));
    setWidth(AuditLogModel::When, QStringLiteral("2027-03-14 14:06"));
    setWidth(AuditLogModel::Who, QStringLiteral("A. Castillo-Lind"));
    setWidth(AuditLogModel::What, tr("Marked as entered in error"));
    setWidth(AuditLogModel::About, QStringLiteral("Thornberg, Alexandra, record 1f0c52aa"));
    // What is left out here, the chosen entry has in full.
    int taken = 2 * margin + m_theme.px(32);
    for (int column = 0; column < AuditLogModel::Detail; ++column)
        taken += m_table->columnWidth(column);
    m_table->setColumnHidden(AuditLogModel::Detail, taken + m_theme.px(160) > width());
}

} // namespace anteroom::records
