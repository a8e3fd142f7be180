// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/varianttabs.h"

#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/accountmark.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

#include <algorithm>
#include <cmath>

namespace carillon {

namespace {

constexpr int tabHeight = 32;
constexpr int markSide = 18;
constexpr int gap = 6;
constexpr int longestName = 200;
constexpr int glyphSide = 14;

/// Underlined while it is chosen; a pencil stands behind the name of who has something of its own.
class VariantTab final : public QPushButton
{
public:
    VariantTab(const QString &name, const std::optional<MarkLook> &mark, QWidget *parent)
        : QPushButton{name, parent},
          m_mark{mark}
    {
        setCheckable(true);
        setAutoDefault(false);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setOwn(false);
    }

    void setOwn(bool own)
    {
        m_own = own;
        //: What a screen reader says of an account's tab: %1 is its name
        setAccessibleName(own ? VariantTabs::tr("%1, differs from the others").arg(text()) : text());
        setToolTip(QFontMetrics{boldened()}.horizontalAdvance(text()) > longestName ? text() : QString{});
        updateGeometry();
        update();
    }

    /// As wide as when it is chosen, so that choosing moves nothing.
    [[nodiscard]] QSize sizeHint() const override
    {
        return {lead() + nameWidth() + (m_own ? gap + glyphSide : 0), tabHeight};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QStyleOptionButton option;
        initStyleOption(&option);
        const auto scheme = schemeOf(palette());
        const bool stands = isChecked() || (option.state & QStyle::State_MouseOver);
        QPainter painter{this};
        const auto square = [this](int x, int side) {
            QRectF box{0, 0, qreal(side), qreal(side)};
            box.moveCenter(QRectF{QStyle::visualRect(layoutDirection(), rect(), QRect{x, 0, side, height()})}.center());
            return box;
        };
        if (m_mark)
            paintMark(painter, square(0, markSide), *m_mark, palette());
        const auto face = isChecked() ? boldened() : font();
        painter.setFont(face);
        painter.setPen(colorOf(stands ? Token::Text : Token::Muted, scheme));
        // A name reads in its own direction: "@ada" stays so where the page is from right to left.
        painter.setLayoutDirection(text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        const QRect words{lead(), 0, nameWidth(), height()};
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
                         QFontMetrics{face}.elidedText(text(), Qt::ElideRight, nameWidth()));
        if (m_own)
            paintGlyph(painter, square(lead() + nameWidth() + gap, glyphSide), Glyph::Pencil,
                       colorOf(Token::Accent, scheme));
        if (isChecked())
            painter.fillRect(QRect{0, height() - 2, width(), 2}, colorOf(Token::Accent, scheme));
        if (showsFocusRing(option))
            paintFocusRing(painter, QRectF{rect()}.adjusted(0, 2, 0, -4), 4, colorOf(Token::Accent, scheme));
    }

private:
    [[nodiscard]] int lead() const { return m_mark ? markSide + gap : 0; }
    /// With a pixel to spare: elidedText() rounds otherwise than horizontalAdvance().
    [[nodiscard]] int nameWidth() const
    {
        return std::min(longestName, QFontMetrics{boldened()}.horizontalAdvance(text()) + 2);
    }
    [[nodiscard]] QFont boldened() const
    {
        auto bold = font();
        bold.setWeight(QFont::DemiBold);
        return bold;
    }

    std::optional<MarkLook> m_mark;
    bool m_own = false;
};

}  // namespace

VariantTabs::VariantTabs(const std::vector<std::unique_ptr<Platform>> &platforms, QWidget *parent)
    : QWidget{parent},
      m_platforms{platforms},
      m_group{new QButtonGroup{this}},
      m_flow{new FlowLayout{nullptr, 16}},
      m_sentence{new TextLabel{{}, TextSize::Small, Token::Muted}},
      m_follow{new Button{Glyph::Undo, tr("Follow the common text again"), ButtonRole::Quiet}}
{
    setAccessibleName(tr("Whose text is shown"));
    m_sentence->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_sentence, 1);
    line->addWidget(m_follow, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(m_flow);
    column->addLayout(line);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int at) { emit chosen(m_keys.value(at)); });
    // The arrow keys check a tab without a click.
    connect(m_group, &QButtonGroup::idToggled, this, [this](int at, bool checked) {
        if (checked && m_group->button(at)->hasFocus())
            emit chosen(m_keys.value(at));
    });
    connect(m_follow, &QPushButton::clicked, this, &VariantTabs::followWanted);
    hide();
}

void VariantTabs::showDraft(const ComposerDraft &draft, const QList<Account> &accounts, const QString &current)
{
    const bool differs = std::any_of(accounts.begin(), accounts.end(), [&](const Account &account) {
        return draft.content.variants.contains(account.key);
    });
    setTabs(accounts);
    const auto at = std::max(qsizetype{0}, m_keys.indexOf(current));
    for (int index = 0; index < m_keys.size(); ++index)
        static_cast<VariantTab *>(m_group->button(index))->setOwn(draft.content.variants.contains(m_keys[index]));
    m_group->button(int(at))->setChecked(true);
    tell(draft, accounts, current);
    setVisible(accounts.size() > 1 || differs);
}

/// The buttons stay while the accounts do, and with them the focus.
void VariantTabs::setTabs(const QList<Account> &accounts)
{
    QStringList keys{QString{}};
    QStringList names{tr("All accounts")};
    for (const auto &account : accounts) {
        keys += account.key;
        names += account.name;
    }
    if (keys == m_keys && names == m_names)
        return;
    m_keys = keys;
    m_names = names;
    const auto before = m_group->buttons();
    for (auto *tab : before) {
        m_group->removeButton(tab);
        delete tab;
    }
    for (int at = 0; at < keys.size(); ++at) {
        std::optional<MarkLook> mark;
        if (at > 0) {
            const auto *platform = findPlatform(m_platforms, accounts[at - 1].platform);
            mark = platform ? markOf(platform->traits()) : MarkLook{};
        }
        auto *tab = new VariantTab{names[at], mark, this};
        m_group->addButton(tab, at);
        m_flow->addWidget(tab);
        tab->show();
    }
}

void VariantTabs::tell(const ComposerDraft &draft, const QList<Account> &accounts, const QString &current)
{
    const auto &variants = draft.content.variants;
    m_follow->setVisible(variants.contains(current));
    if (current.isEmpty()) {
        QStringList names;
        for (const auto &account : accounts) {
            if (variants.contains(account.key))
                names += account.name;
        }
        //: %1 is a list of accounts: what is written here does not reach them all
        const auto sentence = tr("With something of their own: %1.").arg(locale().createSeparatedList(names));
        m_sentence->setText(names.isEmpty() ? QString{} : sentence);
        m_sentence->setVisible(!names.isEmpty());
        return;
    }
    const auto own = variants.value(current);
    QStringList what;
    if (own.parts)
        what += tr("text");
    if (own.media)
        what += tr("media");
    if (own.title)
        what += tr("title");
    if (own.link)
        what += tr("link");
    if (own.firstComment)
        what += tr("first comment");
    m_sentence->setText(
        what.isEmpty() ? tr("It gets what all get. What you change here is for this account alone.")
                       //: %1 is a list of: text, media, title, link, first comment
                       : tr("Its own: %1. All else follows the common text.").arg(locale().createSeparatedList(what)));
    m_sentence->show();
}

QPushButton *VariantTabs::tab(const QString &key) const
{
    return qobject_cast<QPushButton *>(m_group->button(int(m_keys.indexOf(key))));
}

QString VariantTabs::sentence() const
{
    return m_sentence->text();
}

}  // namespace carillon
