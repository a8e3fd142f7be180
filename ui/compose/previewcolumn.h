// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/draftcheck.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace carillon {

class AccountMark;
class PreviewBody;
class TextLabel;
class Thumbnails;

/// A post as readers of one platform are about to see it: name, handle, text, thread, pictures.
class PreviewCard final : public Card
{
    Q_OBJECT

public:
    PreviewCard(Thumbnails &thumbnails, QWidget *parent);

    void setPost(const AccountFit &fit, const PostContent &content, const QString &mediaFolder);

private:
    TextLabel *m_name;
    TextLabel *m_handle;
    AccountMark *m_mark;
    PreviewBody *m_body;
};

/// One preview for each chosen platform.
class PreviewColumn final : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewColumn(Thumbnails &thumbnails, QWidget *parent = nullptr);

    void showDraft(const ComposerDraft &draft, const DraftCheck &check, const QString &mediaFolder);
    [[nodiscard]] int count() const { return int(m_cards.size()); }

private:
    Thumbnails &m_thumbnails;
    QVBoxLayout *m_column;
    TextLabel *m_empty;
    QList<PreviewCard *> m_cards;
};

}  // namespace carillon
