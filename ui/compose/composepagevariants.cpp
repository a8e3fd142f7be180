// SPDX-License-Identifier: GPL-3.0-or-later
// The compose page: what single accounts get instead of what all get.
#include "ui/compose/commenteditor.h"
#include "ui/compose/composebar.h"
#include "ui/compose/composepage.h"
#include "ui/compose/mediastrip.h"
#include "ui/compose/optionspanel.h"
#include "ui/compose/threadeditor.h"
#include "ui/compose/varianttabs.h"

#include <algorithm>

namespace carillon {

namespace {

/// A variant has it of its own.
using OwnPart = bool (*)(const PostVariant &);

bool hasParts(const PostVariant &own)
{
    return own.parts.has_value();
}

bool hasComment(const PostVariant &own)
{
    return own.firstComment.has_value();
}

/// Those of the chosen accounts that get what stands in the editor while `shown` is.
QStringList readersOf(const ComposerDraft &draft, const QString &shown, OwnPart isOwn)
{
    if (!shown.isEmpty())
        return {shown};
    auto keys = draft.accounts;
    keys.removeIf([&](const QString &key) { return isOwn(draft.content.variants.value(key)); });
    return keys;
}

}  // namespace

/// Shows what this account gets, or with an empty key what all get.
void ComposePage::showTab(const QString &account)
{
    if (account == m_tab)
        return;
    m_tab = account;
    showContent(Editors::Keep);
    judge();
}

/// Of the account whose copy has this key, where it gets something of its own.
void ComposePage::showTabOf(const PostDetails &details, const QString &key)
{
    for (const auto &copy : details.copies) {
        const auto &account = copy.accountKey;
        if (copy.copy.key == key && m_draft.content.variants.contains(account) && m_draft.accounts.contains(account))
            return showTab(account);
    }
}

/// From the draft into the widgets that an account can have something of its own in.
void ComposePage::showContent(Editors editors)
{
    const auto wasLoading = m_isLoading;
    m_isLoading = true;
    const auto shown = m_draft.contentOf(m_tab);
    if (editors == Editors::Fresh) {
        m_thread->setParts(shown.parts);
        m_comment->setText(shown.firstComment);
    } else {
        m_thread->showText(m_tab, shown.parts);
        m_comment->showText(m_tab, shown.firstComment);
    }
    m_media->setMedia(shown.media);
    m_options->setWords(shown);
    m_isLoading = wasLoading;
}

void ComposePage::judgeTab()
{
    if (!m_tab.isEmpty() && !m_draft.accounts.contains(m_tab)) {
        m_tab.clear();
        showContent(Editors::Keep);
    }
    m_textCheck = m_check.of(readersOf(m_draft, m_tab, hasParts));
    const auto commentCheck = m_check.of(readersOf(m_draft, m_tab, hasComment));
    const auto platformsOf = [](const DraftCheck &check) {
        QList<const Platform *> platforms;
        for (const auto &fit : check.accounts) {
            if (fit.platform && !platforms.contains(fit.platform))
                platforms += fit.platform;
        }
        return platforms;
    };
    m_tabs->showDraft(m_draft, m_draft.chosen(m_accounts), m_tab);
    showMentions();
    m_thread->setPlatforms(platformsOf(m_textCheck));
    m_thread->setOverlong(m_textCheck);
    m_comment->setPlatforms(platformsOf(commentCheck));
    m_comment->setFit(commentCheck);
    m_bar->setRemaining(m_textCheck.remaining(m_thread->currentPart()));
    m_bar->setMaySplit(maySplit());
}

/// The tab in which the account's problem with this code can be mended.
QString ComposePage::tabFor(const QString &code, const QString &account) const
{
    const auto own = m_draft.content.variants.value(account);
    const bool isComment = code.contains(QLatin1StringView{"first_comment"});
    const bool isText = code.startsWith(QLatin1StringView{"text"}) || code.startsWith(QLatin1StringView{"tag"})
        || code.startsWith(QLatin1StringView{"mention"});
    const bool isOwn = isComment ? own.firstComment.has_value() : isText ? own.parts.has_value() : !own.followsAll();
    return isOwn ? account : m_tab == account ? m_tab : QString{};
}

/// Only what was its own goes; the banner gives it back.
void ComposePage::followCommon()
{
    const auto account = m_tab;
    const auto own = m_draft.content.variants.value(account);
    if (account.isEmpty() || own.followsAll())
        return;
    m_draft.content.variants.remove(account);
    const auto key = m_draft.key;
    const auto take = [this] {
        showContent(Editors::Keep);
        keepDraft();
        judge();
        m_thread->focusPart(0);
    };
    take();
    const auto known
        = std::find_if(m_accounts.begin(), m_accounts.end(), [&](const Account &one) { return one.key == account; });
    const auto name = known == m_accounts.end() ? QString{} : known->name;
    offer(tr("%1 follows the common text again.").arg(name), tr("Bring back"), [this, account, own, key, take] {
        withdrawOffer();
        if (m_draft.key != key)
            return;
        m_draft.content.variants.insert(account, own);
        m_tab = account;
        take();
    });
}

/// One that arrived while another tab is shown goes where it was meant to.
void ComposePage::addMedium(const MediaIntake::Place &place, const PostMedia &medium)
{
    if (place.account == m_tab)
        return m_media->add(medium);
    auto content = m_draft.contentOf(place.account);
    content.media += medium;
    m_draft.setContent(place.account, content);
    m_isLoading = true;
    m_media->setMedia(m_draft.contentOf(m_tab).media);
    m_isLoading = false;
    keepDraft();
    m_judging.start(0);
}

}  // namespace carillon
