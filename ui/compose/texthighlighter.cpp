// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/texthighlighter.h"

#include "core/text/mentionwords.h"
#include "ui/compose/draftcheck.h"
#include "ui/theme/emojitext.h"
#include "ui/theme/tokens.h"

#include <algorithm>

namespace carillon {

TextHighlighter::TextHighlighter(QTextDocument *document, const QWidget *view)
    : QSyntaxHighlighter{document},
      m_view{view}
{
}

void TextHighlighter::setPlatforms(const QList<const Platform *> &platforms)
{
    if (platforms == m_platforms)
        return;
    m_platforms = platforms;
    rehighlight();
}

void TextHighlighter::setMentions(const QStringList &written)
{
    if (written == m_mentions)
        return;
    m_mentions = written;
    rehighlight();
}

void TextHighlighter::setOverlongFrom(std::optional<qsizetype> index)
{
    if (index == m_overlongFrom)
        return;
    m_overlongFrom = index;
    rehighlight();
}

void TextHighlighter::highlightBlock(const QString &text)
{
    const auto scheme = schemeOf(m_view->palette());
    QTextCharFormat marked;
    marked.setForeground(colorOf(Token::Accent, scheme));
    for (const auto &entity : entitiesFor(text, m_platforms))
        setFormat(int(entity.start), int(entity.end - entity.start), marked);
    for (const auto &written : std::as_const(m_mentions)) {
        for (const auto &place : findWholeWords(text, written))
            setFormat(int(place.start), int(place.end - place.start), marked);
    }
    for (const auto &emoji : emojiFormats(text)) {
        for (int at = emoji.start; at < emoji.start + emoji.length; ++at) {
            auto merged = format(at);
            merged.merge(emoji.format);
            setFormat(at, 1, merged);
        }
    }
    if (!m_overlongFrom)
        return;
    const auto from = std::max<qsizetype>(*m_overlongFrom - currentBlock().position(), 0);
    for (auto at = from; at < text.size(); ++at) {
        auto over = format(int(at));
        over.setBackground(tintOf(Token::Failed, scheme));
        over.setUnderlineStyle(QTextCharFormat::SingleUnderline);  // high contrast tints nothing
        over.setUnderlineColor(colorOf(Token::Failed, scheme));
        setFormat(int(at), 1, over);
    }
}

}  // namespace carillon
