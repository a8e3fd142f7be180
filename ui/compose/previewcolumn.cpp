// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/previewcolumn.h"

#include "ui/compose/previewbody.h"
#include "ui/compose/thumbnails.h"
#include "ui/widgets/accountmark.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

PreviewCard::PreviewCard(Thumbnails &thumbnails, QWidget *parent)
    : Card{parent},
      m_name{new ElidedLabel{{}}},
      m_handle{new ElidedLabel{{}, TextSize::Small, Token::Muted}},
      m_mark{new AccountMark{{}, 32}},
      m_body{new PreviewBody{thumbnails, this}}
{
    auto bold = m_name->font();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_handle);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_mark);
    head->addLayout(names, 1);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_body);
}

void PreviewCard::setPost(const AccountFit &fit, const PostContent &content, const QString &mediaFolder)
{
    const auto platform = fit.platform ? fit.platform->traits().displayName : fit.account.platform;
    if (fit.platform)
        m_mark->setMark(markOf(fit.platform->traits()));
    m_name->setText(fit.account.name);
    //: Under the name: %1 is a handle, %2 a platform
    m_handle->setText(fit.account.handle.isEmpty() ? platform : tr("%1, %2").arg(fit.account.handle, platform));
    setAccessibleName(tr("How it looks on %1").arg(platform));
    m_body->setPost(fit.platform, content, mediaFolder);
}

PreviewColumn::PreviewColumn(Thumbnails &thumbnails, QWidget *parent)
    : QWidget{parent},
      m_thumbnails{thumbnails},
      m_column{new QVBoxLayout{this}},
      m_empty{new TextLabel{tr("Choose an account to see how the post will look there."), TextSize::Body, Token::Muted}}
{
    auto *title = new TextLabel{tr("Preview"), TextSize::Body, Token::Muted};
    auto font = title->font();
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    m_empty->setWordWrap(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    m_column->addWidget(title);
    m_column->addWidget(m_empty);
    m_column->addStretch();
}

void PreviewColumn::showDraft(const ComposerDraft &draft, const DraftCheck &check, const QString &mediaFolder)
{
    // Accounts of one platform that get the same look the same.
    QList<std::pair<AccountFit, PostContent>> shown;
    const auto whole = draft.contentToSend();
    for (const auto &fit : check.accounts) {
        const auto content = contentFor(whole, fit.account.key);
        if (std::none_of(shown.begin(), shown.end(), [&](const auto &other) {
                return other.first.platform == fit.platform && other.second == content;
            }))
            shown += {fit, content};
    }
    while (m_cards.size() > shown.size())
        m_cards.takeLast()->deleteLater();
    while (m_cards.size() < shown.size()) {
        auto *card = new PreviewCard{m_thumbnails, this};
        m_column->insertWidget(m_column->count() - 1, card);
        m_cards += card;
    }
    for (int at = 0; at < shown.size(); ++at)
        m_cards[at]->setPost(shown[at].first, shown[at].second, mediaFolder);
    m_empty->setVisible(shown.isEmpty());
}

}  // namespace carillon
