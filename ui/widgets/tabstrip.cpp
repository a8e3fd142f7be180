// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabstrip.h"

#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace carillon {

namespace {

constexpr int markSide = 18;

class Tab final : public QPushButton
{
public:
    Tab(const QString &text, int height, QWidget *parent) : QPushButton{text, parent}, m_height{height}
    {
        setCheckable(true);
        setAutoDefault(false);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    std::optional<int> count;
    bool attention = false;
    std::optional<MarkLook> mark;

    [[nodiscard]] QString words() const
    {
        return count ? QStringLiteral("%1 %2").arg(text(), QLocale{}.toString(*count)) : text();
    }

    /// As wide as when it is chosen, so that choosing moves nothing.
    [[nodiscard]] QSize sizeHint() const override
    {
        return {qRound(tabularWidth(boldened(), words()) + 0.5) + (mark ? markSide + 6 : 0), m_height};
    }

    void changed()
    {
        setAccessibleName(words());
        updateGeometry();
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QStyleOptionButton option;
        initStyleOption(&option);
        const auto scheme = schemeOf(palette());
        const bool under = option.state & QStyle::State_MouseOver;
        QPainter painter{this};
        int indent = 0;
        if (mark) {
            QRectF square{0, 0, markSide, markSide};
            const auto place = QStyle::visualRect(layoutDirection(), rect(), QRect{0, 0, markSide, height()});
            square.moveCenter(QRectF{place}.center());
            paintMark(painter, square, *mark, palette());
            indent = markSide + 6;
        }
        painter.setFont(isChecked() ? boldened() : font());
        painter.setPen(colorOf(attention ? Token::Failed : isChecked() || under ? Token::Text : Token::Muted, scheme));
        const auto area = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(indent, 0, 0, 0));
        drawTabular(painter, area, QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft), words());
        if (isChecked())
            painter.fillRect(QRect{0, height() - 2, width(), 2}, colorOf(Token::Accent, scheme));
        if (showsFocusRing(option))
            paintFocusRing(painter, QRectF{rect()}.adjusted(0, 2, 0, -4), 4, colorOf(Token::Accent, scheme));
    }

private:
    [[nodiscard]] QFont boldened() const
    {
        auto bold = font();
        bold.setWeight(QFont::DemiBold);
        return bold;
    }

    int m_height;
};

Tab *tabAt(const QButtonGroup *group, int index)
{
    return static_cast<Tab *>(group->button(index));
}

}  // namespace

TabStrip::TabStrip(const QString &name, int height, QWidget *parent)
    : QWidget{parent},
      m_group{new QButtonGroup{this}},
      m_height{height}
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    row->addStretch();
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool checked) {
        if (checked)
            emit currentIndexChanged(index);
    });
}

int TabStrip::addTab(const QString &text)
{
    const int index = count();
    auto *tab = new Tab{text, m_height, this};
    m_group->addButton(tab, index);
    static_cast<QHBoxLayout *>(layout())->insertWidget(index, tab);
    tab->changed();
    if (index == 0)
        tab->setChecked(true);
    return index;
}

void TabStrip::setText(int index, const QString &text)
{
    auto *tab = tabAt(m_group, index);
    tab->setText(text);
    tab->changed();
}

void TabStrip::setCount(int index, std::optional<int> count)
{
    auto *tab = tabAt(m_group, index);
    tab->count = count;
    tab->changed();
}

void TabStrip::setAttention(int index, bool attention)
{
    auto *tab = tabAt(m_group, index);
    tab->attention = attention;
    tab->changed();
}

void TabStrip::setMark(int index, const MarkLook &mark)
{
    auto *tab = tabAt(m_group, index);
    tab->mark = mark;
    tab->changed();
}

void TabStrip::setTabVisible(int index, bool visible)
{
    tabAt(m_group, index)->setVisible(visible);
}

void TabStrip::shorten(int count)
{
    if (currentIndex() >= count)
        setCurrentIndex(0);
    for (int at = this->count() - 1; at >= count; --at)
        delete tabAt(m_group, at);
}

int TabStrip::count() const
{
    return int(m_group->buttons().size());
}

int TabStrip::currentIndex() const
{
    return m_group->checkedId();
}

void TabStrip::setCurrentIndex(int index)
{
    if (auto *tab = m_group->button(index))
        tab->setChecked(true);
}

}  // namespace carillon
