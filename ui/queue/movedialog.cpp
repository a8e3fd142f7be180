// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/movedialog.h"

#include "core/base/clock.h"
#include "core/schedule/walltime.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>

#include <algorithm>

namespace carillon {

using namespace std::chrono_literals;

namespace {

constexpr auto pauseBeforeForeseeing = 300ms;  ///< while somebody types, nothing is asked

}  // namespace

MoveDialog::MoveDialog(Subject subject, const Clock &clock, QWidget *parent)
    : DialogFrame{subject.isDraft ? tr("Schedule the post") : tr("Move the post"), parent},
      m_subject{std::move(subject)},
      m_clock{clock},
      m_fields{new TimeFields},
      m_sentence{new TextLabel{{}}},
      m_exact{new TextLabel{{}, TextSize::Small, Token::Muted}},
      m_warning{new TextLabel{{}, TextSize::Small, Token::Publishing}}
{
    m_sentence->setWordWrap(true);
    m_exact->setWordWrap(true);
    m_warning->setWordWrap(true);
    m_warning->hide();
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_sentence);
    words->addWidget(m_exact);
    words->addWidget(m_warning);
    auto *beginning = new ElidedLabel{m_subject.text, TextSize::Body, Token::Muted};
    body()->addWidget(beginning);
    body()->addWidget(m_fields);
    body()->addLayout(words);
    body()->addStretch(1);
    addCancel();
    //: Verb, on a button: let the post go out at the chosen time
    m_move = addButton(m_subject.isDraft ? tr("Schedule") : tr("Move"), ButtonRole::Primary);
    m_fields->setTime(m_subject.from);
    m_foreseeing.setSingleShot(true);
    m_foreseeing.setInterval(pauseBeforeForeseeing);
    connect(&m_foreseeing, &QTimer::timeout, this, &MoveDialog::askForForesight);
    connect(m_fields, &TimeFields::changed, this, &MoveDialog::read);
    connect(m_move, &QPushButton::clicked, this, [this] {
        read();  // some minutes may have gone by
        if (m_reading.isUsable())
            emit moveWanted(*m_reading.plan);
    });
    read();
    // With room for the choices that a change of the clocks leaves.
    constexpr int width = 560;
    setMinimumWidth(width);
    resize(width, layout()->totalHeightForWidth(width) + measure::denseControl + 12);
}

WishedTime MoveDialog::proposal(std::optional<Instant> due, const QByteArray &zone, Instant now)
{
    const QTimeZone there{zone};
    const auto wished = [&](const WallTime &wall) {
        return WishedTime{.date = wall.date, .time = wall.time, .zone = QString::fromLatin1(zone)};
    };
    if (due && *due > now)
        return wished(wallTimeAt(*due, there));
    // The next full hour that is at least half an hour away.
    auto wall = wallTimeAt(now + 90min, there);
    wall.time = QTime{wall.time.hour(), 0};
    return wished(wall);
}

QString MoveDialog::sentence() const
{
    return m_sentence->text();
}

QString MoveDialog::warning() const
{
    return m_warning->text();
}

void MoveDialog::askForForesight()
{
    if (!m_reading.isUsable() || m_foreseen == m_reading.plan)
        return;
    m_foreseen = m_reading.plan;
    emit foresightWanted(*m_foreseen);
}

void MoveDialog::warn(const PlannedTime &plan, const QStringList &warnings)
{
    if (m_reading.plan != plan)
        return;
    m_warning->setText(warnings.join(u'\n'));
    m_warning->setVisible(!warnings.isEmpty());
    m_fields->setAccessibleDescription(m_warning->text());
}

void MoveDialog::read()
{
    hideTrouble();
    m_reading = readPlan(m_fields->wished(), m_clock.now(), m_subject.home, locale());
    m_fields->setReading(m_reading);
    m_sentence->setText(m_reading.sentence);
    m_sentence->setToken(m_reading.isUsable() ? Token::Text : Token::Failed);
    m_exact->setText(m_reading.exact);
    m_exact->setVisible(!m_reading.exact.isEmpty());
    m_move->setEnabled(m_reading.isUsable());
    m_move->setAccessibleDescription(m_reading.isUsable() ? QString{} : m_reading.sentence);
    if (m_foreseen != m_reading.plan) {
        m_foreseen.reset();
        m_warning->clear();
        m_warning->hide();
    }
    m_foreseeing.start();
}

}  // namespace carillon
