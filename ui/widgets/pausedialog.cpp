// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pausedialog.h"

#include "core/base/clock.h"
#include "core/schedule/walltime.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timefields.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace carillon {

namespace {

/// The next morning.
WishedTime proposal(Instant now, const QByteArray &zone)
{
    const auto wall = wallTimeAt(now, QTimeZone{zone});
    return {.date = wall.date.addDays(1), .time = QTime{8, 0}, .zone = QString::fromLatin1(zone)};
}

}  // namespace

PauseDialog::PauseDialog(const Subject &subject, const Clock &clock, QWidget *parent)
    : DialogFrame{subject.title, parent},
      m_clock{clock},
      m_home{subject.home},
      m_tag{new QComboBox},
      m_reason{new QLineEdit},
      m_ends{new QCheckBox{tr("Resume by itself")}},
      m_fields{new TimeFields},
      m_sentence{new TextLabel{{}, TextSize::Small, Token::Muted}},
      m_end{new QWidget}
{
    constexpr int width = 560;
    setMinimumWidth(width);
    addSentence(subject.sentence);
    m_tag->addItems(subject.tags);
    auto *choice = new FormField{tr("Tag"), m_tag};
    choice->setVisible(!subject.tags.isEmpty());
    m_reason->setMaxLength(200);
    m_sentence->setWordWrap(true);
    //: Above a date, at which publishing goes on
    m_fields->setVerb(tr("Resume"));
    m_fields->setTime(proposal(clock.now(), m_home));
    auto *end = new QVBoxLayout{m_end};
    end->setContentsMargins(0, 0, 0, 0);
    end->setSpacing(8);
    end->addWidget(m_fields);
    end->addWidget(m_sentence);
    m_end->hide();
    body()->addWidget(choice);
    body()->addWidget(new FormField{tr("Reason, for yourself (optional)"), m_reason});
    body()->addWidget(m_ends);
    body()->addWidget(m_end);
    body()->addStretch();
    addCancel();
    //: Button: publish nothing of it for now
    m_pause = addButton(tr("Pause"), ButtonRole::Primary);
    connect(m_ends, &QCheckBox::toggled, this, [this](bool on) {
        m_end->setVisible(on);
        read();
        resize(this->width(), layout()->totalHeightForWidth(this->width()));
    });
    connect(m_fields, &TimeFields::changed, this, &PauseDialog::read);
    connect(m_pause, &QPushButton::clicked, this, &PauseDialog::decide);
    read();
    m_reason->setFocus();
}

void PauseDialog::read()
{
    m_reading = readPlan(m_fields->wished(), m_clock.now(), m_home, locale());
    m_fields->setReading(m_reading);
    m_sentence->setText(m_reading.sentence);
    m_sentence->setToken(m_reading.isUsable() ? Token::Muted : Token::Failed);
    m_pause->setEnabled(!m_ends->isChecked() || m_reading.isUsable());
}

void PauseDialog::decide()
{
    read();  // some minutes may have gone by
    if (!m_pause->isEnabled())
        return;
    PauseWish wish{.tag = m_tag->currentText(), .reason = m_reason->text().trimmed(), .until = {}};
    if (m_ends->isChecked())
        wish.until = m_reading.plan->due;
    emit decided(wish);
    accept();
}

}  // namespace carillon
