// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/texthighlighter.h"

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
    for (const auto &entity : entitiesFor(text, m_platforms)) {
        QTextCharFormat format;
        format.setForeground(colorOf(Token::Accent, scheme));
        setFormat(int(entity.start), int(entity.end - entity.start), format);
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
