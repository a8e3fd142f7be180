// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exportdialog.h"

#include "core/base/reply.h"
#include "core/schedule/walltime.h"
#include "ui/exchange/exchangewords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>

namespace carillon {

using namespace Qt::StringLiterals;

ExportDialog::ExportDialog(ExchangeDesk &exchange, const WorkspaceFacts &facts, QDate today, QWidget *parent)
    : DialogFrame{tr("Export posts"), parent},
      m_exchange{exchange},
      m_facts{facts},
      m_which{new QComboBox},
      m_from{new QDateEdit},
      m_to{new QDateEdit},
      m_format{new QComboBox}
{
    setMinimumWidth(480);
    build(today);
    addCancel();
    //: Button; a dialog for the file's name follows
    m_export = addButton(tr("Export..."), ButtonRole::Primary);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_which, &QComboBox::currentIndexChanged, m_range, [this](int index) {
        m_range->setVisible(index == 1);
        adjustSize();
    });
    connect(m_from, &QDateEdit::dateChanged, m_to, &QDateEdit::setMinimumDate);
}

void ExportDialog::build(QDate today)
{
    m_which->addItems({tr("All posts"), tr("Posts planned for certain days")});
    m_format->addItem(tr("Carillon's CSV, to be imported again"), int(ExportFormat::Carillon));
    m_format->addItem(tr("JSON lines, with all that is known of each post"), int(ExportFormat::JsonLines));
    for (auto *date : {m_from, m_to})
        date->setCalendarPopup(true);
    m_from->setDate(QDate{today.year(), today.month(), 1});
    m_to->setMinimumDate(m_from->date());
    m_to->setDate(m_from->date().addMonths(1).addDays(-1));
    m_range = new QWidget;
    auto *row = new QHBoxLayout{m_range};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    //: The first day
    row->addWidget(new FormField{tr("From"), m_from}, 1);
    //: The last day
    row->addWidget(new FormField{tr("Up to and with"), m_to}, 1);
    m_range->hide();
    body()->addWidget(new FormField{tr("What"), m_which});
    body()->addWidget(m_range);
    //: Of a file
    body()->addWidget(new FormField{tr("As"), m_format});
    addSentence(tr("Pictures are named as they lie in the workspace's media folder; they are not copied."));
    body()->addStretch();
}

void ExportDialog::chooseFile()
{
    const bool csv = m_format->currentData().toInt() == int(ExportFormat::Carillon);
    auto *chooser = new QFileDialog{this, tr("Export posts")};
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(csv ? u"csv"_s : u"jsonl"_s);
    chooser->setNameFilter(csv ? tr("CSV files (*.csv)") : tr("JSON lines (*.jsonl)"));
    chooser->selectFile(m_facts.name() + (csv ? u".csv"_s : u".jsonl"_s));
    connect(chooser, &QFileDialog::fileSelected, this, &ExportDialog::exportTo);
    chooser->open();
}

Result<ExportOptions> ExportDialog::options(const QString &path) const
{
    ExportOptions options{.file = path, .format = ExportFormat(m_format->currentData().toInt()), .from = {}, .to = {}};
    if (m_which->currentIndex() == 0)
        return options;
    const auto zone = findZone(QString::fromLatin1(m_facts.zone));
    if (!zone)
        return zone.error();
    const auto startOf = [&](QDate day) {
        return resolve(day, QTime{0, 0}, *zone, GapPolicy::AfterGap, OverlapPolicy::First);
    };
    const auto from = startOf(m_from->date());
    const auto to = startOf(m_to->date().addDays(1));
    if (!from || !to)
        return from ? to.error() : from.error();
    options.from = *from;
    options.to = *to;
    return options;
}

void ExportDialog::exportTo(const QString &path)
{
    const auto wanted = options(path);
    if (!wanted)
        return showTrouble(wanted.error().detail);
    hideTrouble();
    m_export->setEnabled(false);
    Reply{m_exchange.exportPosts(*wanted)}.then(this, [this, path](const Result<int> &posts) {
        m_export->setEnabled(true);
        if (!posts)
            return showTrouble(posts.error().detail);
        emit acted(ExchangeWords::exported(*posts, path), {});
        accept();
    });
}

}  // namespace carillon
