// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/clocktime.h"
#include "ui/widgets/textlabel.h"

#include <QAction>
#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTimer>

#include <algorithm>

namespace carillon {

namespace {

constexpr int pictureSide = 14;

class Entry final : public QPushButton
{
public:
    explicit Entry(const StatusEntry &entry) : m_entry{entry}
    {
        setText(entry.text);
        setAccessibleName(entry.text);
        setFont(fontOf(TextSize::Small));
        setAutoDefault(false);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        if (entry.action) {
            connect(this, &QPushButton::clicked, entry.action, &QAction::trigger);
        } else {
            setFocusPolicy(Qt::NoFocus);
            setAttribute(Qt::WA_TransparentForMouseEvents);
        }
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {indent() + qRound(tabularWidth(font(), text()) + 0.5) + 4, 24};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, 24}; }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QStyleOptionButton option;
        initStyleOption(&option);
        const auto scheme = schemeOf(palette());
        const bool under = m_entry.action && (option.state & QStyle::State_MouseOver);
        QPainter painter{this};
        if (showsFocusRing(option))
            paintFocusRing(painter, rect(), 4, colorOf(Token::Accent, scheme));
        if (m_entry.glyph && width() > pictureSide) {
            const auto place = QStyle::visualRect(layoutDirection(), rect(),
                                                  QRect{4, (height() - pictureSide) / 2, pictureSide, pictureSide});
            paintGlyph(painter, place, *m_entry.glyph, colorOf(m_entry.token, scheme));
        }
        const auto area = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(indent(), 0, 0, 0));
        painter.setPen(colorOf(under ? Token::Text : Token::Muted, scheme));
        auto words = text();
        if (tabularWidth(font(), words) > area.width() + 1)
            words = fontMetrics().elidedText(words, Qt::ElideRight, area.width());
        drawTabular(painter, area, QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft), words);
    }

private:
    [[nodiscard]] int indent() const { return 4 + (m_entry.glyph ? pictureSide + 6 : 0); }

    StatusEntry m_entry;
};

}  // namespace

StatusLine::StatusLine(const Clock &clock, QWidget *parent)
    : QWidget{parent},
      m_clock{clock},
      m_zone{QTimeZone::systemTimeZone()},
      m_row{new QHBoxLayout{this}},
      m_time{new TextLabel{{}, TextSize::Small, Token::Muted}},
      m_minute{new QTimer{this}}
{
    setAccessibleName(tr("Status"));
    setFixedHeight(28);
    m_row->setContentsMargins(12, 1, 16, 0);
    m_row->setSpacing(12);
    m_row->addStretch(1);
    m_row->addWidget(m_time);
    m_minute->setSingleShot(true);
    m_minute->setTimerType(Qt::PreciseTimer);
    connect(m_minute, &QTimer::timeout, this, &StatusLine::showTime);
    showTime();
}

void StatusLine::setEntries(const QList<StatusEntry> &entries)
{
    for (auto *old : std::as_const(m_entries))
        delete old;
    m_entries.clear();
    for (const auto &entry : entries) {
        auto *item = new Entry{entry};
        m_row->insertWidget(int(m_entries.size()), item);
        item->show();  // now, so that F6 finds it; a layout would only do it later
        m_entries += item;
    }
}

void StatusLine::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    showTime();
}

QString StatusLine::timeText() const
{
    return m_time->text();
}

void StatusLine::showTime()
{
    const auto now = m_clock.now();
    const auto local = toUtcDateTime(now).toTimeZone(m_zone);
    //: %1 is a time zone such as Europe/Berlin, %2 the time there
    m_time->setText(tr("%1, %2").arg(QString::fromUtf8(m_zone.id()), clockTime(local.time())));
    const auto intoMinute = now.time_since_epoch() % std::chrono::minutes{1};
    m_minute->start(std::chrono::minutes{1} - intoMinute + std::chrono::milliseconds{20});
}

void StatusLine::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    painter.fillRect(QRect{0, 0, width(), 1}, colorOf(Token::Border, this));
}

}  // namespace carillon
