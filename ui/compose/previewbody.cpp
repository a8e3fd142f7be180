// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/previewbody.h"

#include "ui/compose/draftcheck.h"
#include "ui/compose/isolation.h"
#include "ui/compose/mediatile.h"
#include "ui/compose/thumbnails.h"
#include "ui/theme/emojitext.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QDir>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace carillon {

namespace {

constexpr qreal gap = 8;
constexpr qreal partGap = 12;
constexpr qreal threadIndent = 16;
constexpr qreal leading = 1.15;  ///< of lines, to the font's own
constexpr int mostPictures = 4;
/// Of a very long text only the beginning is shown, as a feed does.
constexpr qsizetype longestShown = 3000;

}  // namespace

IsolatedText isolateMentions(const QString &text, QList<TextEntity> entities)
{
    std::stable_sort(entities.begin(), entities.end(),
                     [](const TextEntity &a, const TextEntity &b) { return a.start < b.start; });
    IsolatedText apart;
    qsizetype from = 0;
    for (auto &entity : entities) {
        const bool isApart = entity.kind == TextEntity::Kind::Mention && entity.start >= from;
        if (isApart) {
            apart.text += QStringView{text}.mid(from, entity.start - from);
            const auto start = apart.text.size() + 1;
            apart.text += isolated(text.mid(entity.start, entity.end - entity.start));
            from = entity.end;
            entity.end = start + entity.end - entity.start;
            entity.start = start;
        } else {
            const auto moved = apart.text.size() - from;
            entity.start += moved;
            entity.end += moved;
        }
        apart.entities += entity;
    }
    apart.text += QStringView{text}.mid(from);
    return apart;
}

PreviewBody::PreviewBody(Thumbnails &thumbnails, QWidget *parent) : QWidget{parent}, m_thumbnails{thumbnails}
{
    QSizePolicy policy{QSizePolicy::Expanding, QSizePolicy::Minimum};
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&thumbnails, &Thumbnails::ready, this, qOverload<>(&QWidget::update));
}

void PreviewBody::setPost(const Platform *platform, const PostContent &content, const QString &mediaFolder)
{
    if (platform == m_platform && content == m_content && mediaFolder == m_mediaFolder)
        return;
    m_platform = platform;
    m_content = content;
    m_mediaFolder = mediaFolder;
    auto said = content.parts;
    if (!content.firstComment.isEmpty())
        said += content.firstComment;
    setAccessibleName(said.join(u'\n'));
    updateGeometry();
    update();
}

int PreviewBody::heightForWidth(int width) const
{
    return int(std::ceil(arrange(nullptr, width)));
}

void PreviewBody::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    arrange(&painter, width());
}

qreal PreviewBody::arrange(QPainter *painter, qreal width) const
{
    const bool isThread = m_content.parts.size() > 1;
    const qreal indent = isThread ? threadIndent : 0;
    const bool leftToRight = layoutDirection() == Qt::LeftToRight;
    const auto room = [&](qreal y) {
        return QRectF{leftToRight ? indent : 0, y, std::max(40.0, width - indent), 0};
    };
    qreal y = 0;
    if (!m_content.title.isEmpty() && m_platform && m_platform->traits().takesTitle)
        y += arrangeText(painter, m_content.title, room(y)) + gap;
    for (int part = 0; part < m_content.parts.size(); ++part) {
        const qreal top = y;
        y += arrangeText(painter, m_content.parts[part], room(y));
        if (part == 0 && !m_content.media.isEmpty())
            y += gap + arrangePictures(painter, room(y + gap));
        if (part == 0 && !m_content.link.isEmpty() && m_platform && m_platform->traits().takesLink)
            y += gap + arrangeLink(painter, room(y + gap));
        const bool isLast = part == m_content.parts.size() - 1;
        if (painter && isThread) {
            const qreal x = leftToRight ? 2 : width - 4;
            painter->fillRect(QRectF{x, top, 2, y - top + (isLast ? 0 : partGap)}, colorOf(Token::Border, this));
        }
        y += isLast ? 0 : partGap;
    }
    if (!m_content.firstComment.isEmpty() && m_platform && m_platform->traits().takesFirstComment)
        y += arrangeComment(painter, {0, y, width, 0});
    return y;
}

qreal PreviewBody::arrangeText(QPainter *painter, const QString &text, const QRectF &room) const
{
    const auto entities = m_platform ? m_platform->textEntities(text.left(longestShown)) : QList<TextEntity>{};
    const auto [said, places] = isolateMentions(text.left(longestShown), entities);
    auto shown = said;
    shown.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout{shown, font()};
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const bool rightToLeft = text.isRightToLeft();  // by the first letters, be they of a mention
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    layout.setTextOption(option);
    auto ranges = emojiFormats(shown);
    if (painter) {
        for (const auto &entity : places) {
            QTextCharFormat format;
            format.setForeground(colorOf(Token::Accent, this));
            ranges += QTextLayout::FormatRange{int(entity.start), int(entity.end - entity.start), format};
        }
    }
    layout.setFormats(ranges);
    layout.beginLayout();
    qreal height = 0;
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room.width());
        line.setPosition({0, height});
        height += std::ceil(line.height() * leading);
    }
    layout.endLayout();
    if (painter) {
        painter->setPen(colorOf(Token::Text, this));
        layout.draw(painter, room.topLeft());
    }
    return height;
}

/// One fills the width; two stand side by side; of more than four the last place says how many are left.
/// Under a line across, and with its name: it is no part of the post.
qreal PreviewBody::arrangeComment(QPainter *painter, const QRectF &room) const
{
    const auto small = fontOf(TextSize::Small);
    const auto caption = std::ceil(QFontMetricsF{small}.height());
    constexpr qreal lineAt = partGap;
    const qreal captionAt = lineAt + 1 + gap;
    const qreal textAt = captionAt + caption + 2;
    if (painter) {
        painter->fillRect(QRectF{room.x(), room.y() + lineAt, room.width(), 1}, colorOf(Token::Border, this));
        painter->save();
        painter->setFont(small);
        painter->setPen(colorOf(Token::Muted, this));
        painter->drawText(QRectF{room.x(), room.y() + captionAt, room.width(), caption},
                          int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)), tr("First comment"));
        painter->restore();
    }
    const auto text = m_content.firstComment.trimmed();
    return textAt + arrangeText(painter, text, room.translated(0, textAt));
}

qreal PreviewBody::arrangePictures(QPainter *painter, const QRectF &room) const
{
    const auto shown = std::min<qsizetype>(m_content.media.size(), mostPictures);
    const qreal half = (room.width() - 4) / 2;
    const auto place = [&](qsizetype at) -> QRectF {
        if (shown == 1)
            return {0, 0, room.width(), room.width() * 0.56};
        if (shown == 2 || shown == 4)
            return {qreal(at % 2) * (half + 4), qreal(at / 2) * (half * 0.75 + 4), half, half * 0.75};
        return at == 0 ? QRectF{0, 0, half, half}
                       : QRectF{half + 4, qreal(at - 1) * (half / 2 + 2), half, half / 2 - 2};
    };
    qreal height = 0;
    for (qsizetype at = 0; at < shown; ++at) {
        const auto box = place(at).translated(room.topLeft());
        height = std::max(height, box.bottom() - room.top());
        if (!painter)
            continue;
        const auto &asset = m_content.media[at].asset;
        paintPicture(*painter, box, m_thumbnails.of(QDir{m_mediaFolder}.filePath(asset.file)), this);
        paintDuration(*painter, box, asset, this);
    }
    return height;
}

qreal PreviewBody::arrangeLink(QPainter *painter, const QRectF &room) const
{
    constexpr qreal height = 40;
    if (painter) {
        const QRectF box{room.topLeft(), QSizeF{room.width(), height}};
        paintBox(*painter, box, measure::radius, {}, colorOf(Token::Border, this));
        painter->setPen(colorOf(Token::Muted, this));
        const auto words = box.adjusted(12, 0, -12, 0);
        painter->drawText(words, int(Qt::AlignVCenter | Qt::AlignLeft),
                          fontMetrics().elidedText(m_content.link, Qt::ElideRight, int(words.width())));
    }
    return height;
}

}  // namespace carillon
