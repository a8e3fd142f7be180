// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/platformchoice.h"

#include "ui/accounts/guideview.h"
#include "ui/theme/glyph.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/accountmark.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace carillon {

namespace {

constexpr int tileHeight = 52;
constexpr int markSide = 28;

/// A platform as a row to press: mark, name, and an arrow onwards.
class PlatformTile final : public QAbstractButton
{
public:
    explicit PlatformTile(const PlatformTraits &traits)
        : m_mark{markOf(traits)},
          m_readiness{readinessWords(traits.guide.readiness)}
    {
        setText(traits.displayName);
        setAccessibleName(traits.displayName);
        setAccessibleDescription(m_readiness);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setFixedHeight(tileHeight);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QStyleOption option;
        option.initFrom(this);
        const auto scheme = schemeOf(palette());
        QPainter painter{this};
        const bool under = option.state & QStyle::State_MouseOver;
        paintBox(painter, rect(), measure::cardRadius, colorOf(under ? Token::Hover : Token::Surface, scheme),
                 colorOf(Token::Border, scheme));
        const auto place = [&](const QRect &where) {
            return QStyle::visualRect(layoutDirection(), rect(), where);
        };
        paintMark(painter, place({12, (height() - markSide) / 2, markSide, markSide}), m_mark, palette());
        painter.setPen(colorOf(Token::Text, scheme));
        painter.drawText(place({12 + markSide + 12, 0, width() - 100, height()}),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter), text());
        painter.setPen(colorOf(Token::Muted, scheme));
        painter.setFont(fontOf(TextSize::Small, font()));
        painter.drawText(place({0, 0, width() - 12 - measure::icon - 12, height()}),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter),
                         m_readiness);
        paintGlyph(painter, place({width() - 12 - measure::icon, (height() - measure::icon) / 2, 16, 16}),
                   layoutDirection() == Qt::LeftToRight ? Glyph::ChevronEnd : Glyph::ChevronStart,
                   colorOf(Token::Muted, scheme));
        if (showsFocusRing(option))
            paintFocusRing(painter, rect(), measure::cardRadius, colorOf(Token::Accent, scheme));
    }

    void keyPressEvent(QKeyEvent *event) override;

private:
    MarkLook m_mark;
    QString m_readiness;
};

/// Those that are ready at once first, else as they come.
QList<PlatformTraits> byReadiness(const std::vector<std::unique_ptr<Platform>> &platforms)
{
    QList<PlatformTraits> sorted;
    for (const auto &platform : platforms)
        sorted += platform->traits();
    std::stable_sort(sorted.begin(), sorted.end(), [](const PlatformTraits &one, const PlatformTraits &other) {
        return one.guide.readiness < other.guide.readiness;
    });
    return sorted;
}

void PlatformTile::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    case Qt::Key_Down:
        focusNextChild();
        break;
    case Qt::Key_Up:
        focusPreviousChild();
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

}  // namespace

PlatformChoice::PlatformChoice(const std::vector<std::unique_ptr<Platform>> &platforms, QWidget *parent)
    : QWidget{parent}
{
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (const auto &traits : byReadiness(platforms)) {
        auto *tile = new PlatformTile{traits};
        column->addWidget(tile);
        m_buttons += tile;
        connect(tile, &QAbstractButton::clicked, this, [this, traits] { emit chosen(traits); });
    }
    column->addStretch();
    if (!m_buttons.isEmpty())
        setFocusProxy(m_buttons.first());
}

}  // namespace carillon
