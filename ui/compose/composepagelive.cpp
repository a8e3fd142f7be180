// SPDX-License-Identifier: GPL-3.0-or-later
// The page while it shows what is live: its words can be changed, and nothing else.
#include "ui/compose/accountpicker.h"
#include "ui/compose/composebar.h"
#include "ui/compose/composepage.h"
#include "ui/compose/mediastrip.h"
#include "ui/compose/schedulecard.h"
#include "ui/compose/threadeditor.h"
#include "ui/widgets/pageheader.h"

#include <QPushButton>

#include <algorithm>

namespace carillon {

/// It was asked for by a platform post that is out, or nothing else is left to edit of the post.
bool ComposePage::isAboutLive(const PostDetails &details, const QString &key) const
{
    const auto mayEdit = [this](const CopyDetails &one) {
        const auto account = std::find_if(m_accounts.begin(), m_accounts.end(),
                                          [&](const Account &known) { return known.id == one.copy.account; });
        const auto *platform
            = account == m_accounts.end() ? nullptr : findPlatform(m_desk.platforms(), account->platform);
        return one.copy.state == PlatformPostState::Published && platform && platform->traits().editsLive;
    };
    const auto &copies = details.copies;
    const bool isNamed = std::any_of(copies.begin(), copies.end(), [&](const CopyDetails &one) {
        return one.copy.key == key && one.copy.state == PlatformPostState::Published;
    });
    const bool isAllOut = !copies.isEmpty() && std::all_of(copies.begin(), copies.end(), [](const CopyDetails &one) {
        return one.copy.state == PlatformPostState::Published;
    });
    return (isNamed || isAllOut) && std::any_of(copies.begin(), copies.end(), mayEdit);
}

void ComposePage::setLive(bool isLive)
{
    m_isLive = isLive;
    m_schedule->setLive(isLive);
    m_picker->setEnabled(!isLive);
    m_media->setEnabled(!isLive);
    for (auto *button : {m_bar->picture(), m_bar->addPart(), m_bar->split()})
        button->setVisible(!isLive);
    if (isLive)
        m_header->setTitle(tr("Edit what is live"));
    readTime();
}

void ComposePage::updateLive()
{
    const auto sent = m_draft;
    const auto &content = sent.content;
    const PostEdit edit{.parts = content.parts,
                        .media = content.media,
                        .link = content.link,
                        .title = content.title,
                        .firstComment = content.firstComment,
                        .options = sent.contentToSend().options,
                        .variants = content.variants,
                        .followers = m_stored ? QStringList{m_stored->content.variants.keys()} : QStringList{}};
    m_isSaving = true;
    m_schedule->setBusy(true);
    m_desk.editLive(sent.key, edit).then(this, [this, sent](const Result<Act> &act) {
        m_isSaving = false;
        m_schedule->setBusy(false);
        if (!act)
            return m_schedule->refuse(act.error().detail);
        m_journal.drop(sent.key);
        if (m_draft.key == sent.key) {
            withdrawOffer();
            begin({}, {});
            m_thread->focusPart(0);
        }
        emit acted((QStringList{tr("The change is on its way.")} + act->notes).join(QLatin1Char{' '}), act->batch);
        emit saved(sent.key, true);
    });
}

}  // namespace carillon
