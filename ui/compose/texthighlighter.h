// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"

#include <QPointer>
#include <QSyntaxHighlighter>
#include <QWidget>

namespace carillon {

/// Colors links, mentions and tags as the chosen platforms will show them, and marks what is too long.
class TextHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    /// `view` says the scheme.
    TextHighlighter(QTextDocument *document, const QWidget *view);

    /// They outlive it.
    void setPlatforms(const QList<const Platform *> &platforms);
    /// UTF-16 index in the whole text; absent = all of it fits.
    /// Names that somebody chose from the list, as they stand in the text: the platforms do not find these by
    /// themselves.
    void setMentions(const QStringList &written);
    void setOverlongFrom(std::optional<qsizetype> index);
    [[nodiscard]] std::optional<qsizetype> overlongFrom() const { return m_overlongFrom; }

protected:
    void highlightBlock(const QString &text) override;

private:
    const QWidget *m_view;
    QList<const Platform *> m_platforms;
    QStringList m_mentions;
    std::optional<qsizetype> m_overlongFrom;
};

}  // namespace carillon
