// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importdialog.h"

#include "core/base/reply.h"
#include "ui/exchange/exchangewords.h"
#include "ui/exchange/problemmodel.h"
#include "ui/exchange/zonechoice.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QStyledItemDelegate>
#include <QTableView>

namespace carillon {

namespace {

/// Sentences of several lines, with room between one row and the next.
class RoomyRows final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize{0, 12};
    }
};

}  // namespace

ImportDialog::ImportDialog(ExchangeDesk &exchange, const WorkspaceFacts &facts, const Clock &clock, QWidget *parent)
    : DialogFrame{tr("Import posts"), parent},
      m_exchange{exchange},
      m_clock{clock},
      m_file{new QLineEdit},
      m_zone{new ZoneChoice{facts.zone}},
      m_past{new QComboBox},
      m_skip{new QCheckBox{tr("Leave out the rows with an error")}},
      m_maxSpeed{new QCheckBox{tr("As fast as the limits allow, without a pause between posts")}},
      m_errorsOnly{new QCheckBox{tr("Errors only")}},
      m_summary{new TextLabel{{}}},
      m_problems{new ProblemModel{this}},
      m_table{new QTableView},
      m_progress{new QProgressBar},
      m_cancel{addCancel()},
      //: Button
      m_import{addButton(tr("Import"), ButtonRole::Primary)}
{
    setAcceptDrops(true);
    resize(760, 600);
    build();
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::run);
    connect(m_zone, &QComboBox::currentIndexChanged, this, &ImportDialog::check);
    connect(m_past, &QComboBox::currentIndexChanged, this, &ImportDialog::check);
    connect(m_skip, &QCheckBox::toggled, this, &ImportDialog::showReport);
    connect(m_errorsOnly, &QCheckBox::toggled, m_problems, &ProblemModel::setErrorsOnly);
    connect(&exchange, &ExchangeDesk::progressed, m_progress, &QProgressBar::setValue);
    showReport();
}

ImportDialog::~ImportDialog()
{
    if (m_isBusy)
        m_exchange.cancel();
}

void ImportDialog::build()
{
    m_summary->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_progress->hide();
    body()->addWidget(fileRow());
    body()->addWidget(optionsRow());
    m_maxSpeed->setToolTip(tr("For posts that fall due together. An account's limits hold all the same."));
    body()->addWidget(m_maxSpeed);
    body()->addWidget(m_summary);
    body()->addWidget(m_progress);
    body()->addWidget(problemsView(), 1);
    body()->addStretch(0);
}

QWidget *ImportDialog::fileRow()
{
    m_file->setReadOnly(true);
    m_file->setPlaceholderText(tr("A CSV file in Carillon's own columns"));
    auto *choose = new Button{tr("Choose a file...")};
    auto *place = new QWidget;
    auto *row = new QHBoxLayout{place};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new FormField{tr("File"), m_file}, 1);
    row->addWidget(choose, 0, Qt::AlignBottom);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    choose->setFocus();
    return place;
}

QWidget *ImportDialog::optionsRow()
{
    m_past->addItem(tr("Are errors"), int(PastTimes::Refuse));
    m_past->addItem(tr("Go out at once"), int(PastTimes::Now));
    m_past->addItem(tr("Become drafts"), int(PastTimes::Draft));
    auto *place = new QWidget;
    auto *row = new QHBoxLayout{place};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(new FormField{tr("Time zone of rows that name none"), m_zone}, 1);
    //: A choice follows: "Times gone by" "become drafts"
    row->addWidget(new FormField{tr("Times gone by"), m_past}, 1);
    return place;
}

QWidget *ImportDialog::problemsView()
{
    m_table->setModel(m_problems);
    m_table->setItemDelegate(new RoomyRows{m_table});
    m_table->setAccessibleName(tr("Problems of the file"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setColumnWidth(ProblemModel::Row, 80);
    m_table->setColumnWidth(ProblemModel::Field, 110);
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(24);
    boxes->addWidget(m_skip);
    boxes->addStretch();
    boxes->addWidget(m_errorsOnly);
    m_tablePlace = new QWidget;
    auto *column = new QVBoxLayout{m_tablePlace};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_table, 1);
    column->addLayout(boxes);
    return m_tablePlace;
}

void ImportDialog::chooseFile()
{
    auto *chooser = new QFileDialog{this, tr("Import posts"), QFileInfo{m_file->text()}.path(),
                                    tr("CSV files (*.csv);;All files (*)")};
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, &ImportDialog::setFile);
    chooser->open();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (!m_isBusy && urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    setFile(event->mimeData()->urls().first().toLocalFile());
}

void ImportDialog::setFile(const QString &path)
{
    m_file->setText(path);
    check();
}

ImportOptions ImportDialog::options() const
{
    ImportOptions options;
    options.file = m_file->text();
    options.skipBadRows = m_skip->isChecked();
    options.maxSpeed = m_maxSpeed->isChecked();
    options.past = PastTimes(m_past->currentData().toInt());
    options.zone = m_zone->zone();
    return options;
}

void ImportDialog::check()
{
    if (m_file->text().isEmpty())
        return;
    m_exchange.cancel();
    m_report.reset();
    hideTrouble();
    setBusy(true, tr("Reading the file..."));
    Reply{m_exchange.checkImport(options())}.then(this,
                                                  [this, question = ++m_question](const Result<ImportReport> &report) {
                                                      if (question == m_question)
                                                          takeChecked(report);
                                                  });
}

void ImportDialog::takeChecked(const Result<ImportReport> &report)
{
    setBusy(false, {});
    if (!report)
        return fail(report.error());
    m_report = *report;
    showReport();
}

void ImportDialog::run()
{
    if (!m_report || !canImport(*m_report, m_skip->isChecked()))
        return;
    m_progress->setRange(0, m_report->rows + m_report->added);
    m_progress->setValue(0);
    hideTrouble();
    setBusy(true, tr("Importing..."));
    Reply{m_exchange.runImport(options())}.then(this,
                                                [this, question = ++m_question](const Result<ImportReport> &report) {
                                                    if (question == m_question)
                                                        takeImported(report);
                                                });
}

void ImportDialog::takeImported(const Result<ImportReport> &report)
{
    setBusy(false, {});
    if (!report)
        return fail(report.error());
    m_report = *report;
    if (!report->imported)
        return showReport();
    emit imported(ExchangeWords::done(*report),
                  LastAct{.batch = report->batch,
                          .isImport = true,
                          .label = QFileInfo{m_file->text()}.fileName(),
                          .madeAt = m_clock.now()});
    accept();
}

void ImportDialog::setBusy(bool busy, const QString &sentence)
{
    m_isBusy = busy;
    m_progress->setVisible(busy);
    if (busy && !m_report)
        m_progress->setRange(0, 0);
    m_import->setEnabled(!busy);
    m_zone->setEnabled(!busy || !m_report);
    m_past->setEnabled(!busy || !m_report);
    m_maxSpeed->setEnabled(!busy || !m_report);
    m_summary->setText(sentence);
    m_summary->setVisible(!sentence.isEmpty());
}

void ImportDialog::showReport()
{
    const auto problems = m_report ? m_report->problems : QList<RowProblem>{};
    m_problems->setProblems(problems);
    m_tablePlace->setVisible(!problems.isEmpty());
    const bool ready = m_report && canImport(*m_report, m_skip->isChecked());
    m_import->setEnabled(ready && !m_isBusy);
    //: Button
    m_import->setText(ready ? tr("Import %Ln post(s)", nullptr, m_report->added + m_report->updated) : tr("Import"));
    m_skip->setVisible(m_report && m_report->bad > 0);
    m_errorsOnly->setVisible(m_report && m_report->bad > 0 && m_report->warnings > 0);
    if (!m_report) {
        m_summary->setText(tr("You can drop the file here too. You see what is in it before anything is imported."));
        m_summary->show();
        return;
    }
    QStringList sentences{ExchangeWords::found(*m_report), ExchangeWords::obstacle(*m_report, m_skip->isChecked())};
    if (m_problems->hidden() > 0)
        sentences += tr("The first %Ln problem(s) are shown.", nullptr, ProblemModel::mostRows);
    if (problems.isEmpty() && ready)
        sentences += tr("Nothing is wrong with it.");
    sentences.removeAll({});
    m_summary->setText(sentences.join(u' '));
    m_summary->show();
}

void ImportDialog::fail(const Error &error)
{
    if (error.kind != ErrorKind::Cancelled)
        showTrouble(error.detail);
    showReport();
}

void ImportDialog::done(int result)
{
    // The first Cancel ends the import, the second one closes.
    if (result == QDialog::Rejected && m_isBusy && m_report) {
        m_exchange.cancel();
        return;
    }
    DialogFrame::done(result);
}

}  // namespace carillon
