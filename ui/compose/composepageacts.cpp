// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/plannedtime.h"
#include "ui/compose/accountpicker.h"
#include "ui/compose/composebar.h"
#include "ui/compose/composepage.h"
#include "ui/compose/mediafilters.h"
#include "ui/compose/mediaintake.h"
#include "ui/compose/mediastrip.h"
#include "ui/compose/optionspanel.h"
#include "ui/compose/schedulecard.h"
#include "ui/compose/threadeditor.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/clocktime.h"
#include "ui/widgets/textlabel.h"

#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimeZone>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

void ComposePage::refreshAccounts()
{
    const int number = ++m_accountAsk;
    m_desk.accounts().then(this, [this, number](const Result<QList<AccountCard>> &cards) {
        if (number != m_accountAsk)
            return;
        if (cards)
            setAccounts(*cards);
        else if (cards.error().kind != ErrorKind::Cancelled)
            emit troubled(cards.error());
    });
    m_desk.overview().then(this, [this, number](const Result<Overview> &overview) {
        if (number == m_accountAsk && overview)
            m_options->setPausedTags(overview->pausedTags, QTimeZone{home()});
    });
}

void ComposePage::setAccounts(const QList<AccountCard> &cards)
{
    m_knowsAccounts = true;
    m_accounts.clear();
    for (const auto &card : cards)
        m_accounts += card.account;
    m_picker->setAccounts(m_accounts);
    // Who has one account need not choose it.
    if (m_draft.accounts.isEmpty() && !m_draft.isStored && m_draft.isBlank() && m_accounts.size() == 1)
        m_draft.accounts = {m_accounts.first().key};
    m_picker->setChosen(m_draft.accounts);
    judge();
}

void ComposePage::begin(QDate date, QTime time)
{
    auto draft = ComposerDraft::begin(m_desk.clock().now(), home(), date, time);
    draft.accounts = m_lastAccounts;
    if (draft.accounts.isEmpty() && m_accounts.size() == 1)
        draft.accounts = {m_accounts.first().key};
    load(draft, {});
    setLive(false);
}

/// The workspace's zone is another one, and nobody has chosen a time yet.
void ComposePage::proposeTime()
{
    const auto proposal = ComposerDraft::begin(m_desk.clock().now(), home());
    for (auto *draft : {&m_draft, m_stored ? &*m_stored : nullptr}) {
        if (!draft)
            continue;
        draft->date = proposal.date;
        draft->time = proposal.time;
        draft->zone = proposal.zone;
        draft->fold = proposal.fold;
    }
    m_isLoading = true;
    m_schedule->load(m_draft);
    m_isLoading = false;
    if (hasUnsaved())
        m_journal.keep(m_draft.key, m_draft.toJson());
    judge();
}

void ComposePage::compose(QDate date, QTime time)
{
    ++m_opening;
    const bool leaves = hasUnsaved();
    leave();
    begin(date, time);
    m_thread->focusPart(0);
    if (leaves)
        offerUnfinished();
}

void ComposePage::edit(const QString &postKey)
{
    if (postKey == m_draft.key && hasUnsaved())
        return m_thread->focusPart(0);
    const int number = ++m_opening;
    m_journal.unfinished().then(this, [this, postKey, number](const Unfinished &unfinished) {
        if (number == m_opening)
            open(postKey, unfinished.drafts, number);
    });
}

/// `left` is what the journal has; the key may be that of a platform post, which only the store knows.
void ComposePage::open(const QString &key, const QList<UnfinishedDraft> &left, int number)
{
    m_desk.accounts().then(this, [=, this](const Result<QList<AccountCard>> &cards) {
        if (cards && number == m_opening)
            setAccounts(*cards);
        m_desk.post(key).then(this, [=, this](const Result<PostDetails> &details) {
            if (number != m_opening)
                return;
            const auto postKey = details ? details->post.key : key;
            const auto kept = std::find_if(left.begin(), left.end(),
                                           [&](const UnfinishedDraft &draft) { return draft.key == postKey; });
            showPost(details, kept == left.end() ? std::nullopt : std::optional{*kept}, key);
        });
    });
}

/// The stored post, or what was kept of it: both lose nothing. `key` is what was asked for.
void ComposePage::showPost(const Result<PostDetails> &details, const std::optional<UnfinishedDraft> &kept,
                           const QString &key)
{
    const bool isLive = details && isAboutLive(*details, key);
    if (details && !isLive && !m_isLive && details->post.key == m_draft.key && hasUnsaved()) {
        showTabOf(*details, key);  // by one of its copies: it is here already, and newer than what the journal has
        return m_thread->focusPart(0);
    }
    auto draft = kept ? ComposerDraft::fromJson(kept->draft) : std::nullopt;
    if (!details && (!draft || draft->isStored)) {
        emit troubled(details.error());
        if (!draft)
            return;
    }
    const bool leaves = hasUnsaved();
    leave();
    if (!details) {
        draft->isStored = false;
        load(*draft, {});
    } else {
        const auto stored = ComposerDraft::of(*details, m_accounts, m_desk.clock().now(), home());
        if (draft)
            draft->isStored = true;
        load(draft.value_or(stored), stored);
        if (draft && !hasUnsaved())  // it was saved, and died before it could say so
            m_journal.drop(stored.key);
    }
    setLive(isLive);
    if (details)
        showTabOf(*details, key);
    m_thread->focusPart(0);
    if (draft && hasUnsaved())
        sayKept(kept->keptAt);
    const bool hasPublished = details
        && std::any_of(details->copies.begin(), details->copies.end(),
                       [](const CopyDetails &copy) { return copy.copy.state == PlatformPostState::Published; });
    if (draft && details && hasUnsaved())
        offer(tr("These changes were not saved yet."), tr("Use the saved post"), [this] { discard(); });
    else if (leaves)
        offerUnfinished();
    else if (isLive)
        offer(tr("This is live. Readers see your changes once the platform has taken them; media, accounts and the "
                 "number of parts stay."),
              {}, {});
    else if (hasPublished)
        offer(tr("Where this is published already it stays as it is."), {}, {});
    else
        withdrawOffer();
}

/// What is not saved is in the journal; half a second need not have passed.
void ComposePage::leave()
{
    if (hasUnsaved())
        m_journal.keep(m_draft.key, m_draft.toJson());
    withdrawOffer();
}

void ComposePage::offerUnfinished()
{
    m_journal.unfinished().then(this, [this](const Unfinished &unfinished) { showLeft(unfinished); });
}

void ComposePage::showLeft(const Unfinished &unfinished)
{
    for (const auto &path : unfinished.putAside)
        emit troubled({ErrorKind::Damaged,
                       tr("Something that was being written could not be read. The file is kept as %1.").arg(path)});
    QList<UnfinishedDraft> left;
    for (const auto &kept : unfinished.drafts) {
        const auto draft = ComposerDraft::fromJson(kept.draft);
        if (kept.key != m_draft.key && draft && (draft->isStored || !draft->isBlank()))
            left += kept;
    }
    if (left.isEmpty())
        return withdrawOffer();
    const auto title = [this](const UnfinishedDraft &kept) {
        const auto beginning = ComposerDraft::fromJson(kept.draft)->beginning();
        const auto when = toUtcDateTime(kept.keptAt).toTimeZone(QTimeZone{home()});
        const auto moment = locale().toString(when, QLocale::ShortFormat);
        //: A post that has no words yet; %1 is when it was written last
        return beginning.isEmpty() ? tr("Without text, %1").arg(moment)
                                   //: %1 is the beginning of a post, %2 when it was written last
                                   : tr("“%1”, %2").arg(beginning, moment);
    };
    if (left.size() == 1) {
        //: %1 is the beginning of a post and when it was written
        offer(tr("Not finished: %1").arg(title(left.first())), tr("Continue"),
              [this, kept = left.first()] { resume(kept); });
        return;
    }
    offer(tr("%Ln posts are not finished.", nullptr, int(left.size())), tr("Choose..."), [this, left, title] {
        auto *menu = new QMenu{m_offer};
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const auto &kept : left)
            menu->addAction(title(kept).replace(u'&', u"&&"_s), this, [this, kept] { resume(kept); });
        menu->popup(m_offer->button()->mapToGlobal(QPoint{0, m_offer->button()->height() + 4}));
    });
}

void ComposePage::resume(const UnfinishedDraft &kept)
{
    open(kept.key, {kept}, ++m_opening);
}

void ComposePage::discard()
{
    if (!hasUnsaved() && !m_draft.isStored)
        return;
    const auto gone = m_draft;
    const auto stored = m_stored;
    const bool lost = hasUnsaved();
    m_journal.drop(gone.key);
    if (stored && lost)
        load(*stored, stored);
    else
        begin({}, {});
    m_thread->focusPart(0);
    if (!lost)
        return withdrawOffer();
    offer(stored ? tr("The changes were discarded.") : tr("The post was discarded."), tr("Bring back"),
          [this, gone, stored] {
              leave();
              load(gone, stored);
              m_journal.keep(gone.key, gone.toJson());
              m_thread->focusPart(0);
          });
}

void ComposePage::offer(const QString &sentence, const QString &action, std::function<void()> accept)
{
    m_offer->setContent({.glyph = Glyph::Pencil, .token = Token::Scheduled, .sentence = sentence, .action = action});
    m_acceptOffer = std::move(accept);
    m_offer->show();
}

void ComposePage::withdrawOffer()
{
    m_acceptOffer = {};
    m_offer->hide();
}

void ComposePage::submit(Wish wish)
{
    if (m_isSaving)
        return;
    takeIn();
    judge();
    if (m_isLive)
        return updateLive();
    const bool isDraft = wish == Wish::Draft;
    auto why = wish == Wish::Schedule && !m_readiness.maySchedule ? m_readiness.why
        : wish == Wish::Now && !m_readiness.mayPostNow            ? m_readiness.why
                                                                  : QString{};
    if (isDraft && m_draft.isBlank() && !m_draft.isStored)
        why = tr("Write something first.");
    if (isDraft && m_intake->waiting(m_draft.key) > 0)
        why = tr("The pictures are still being copied. Save it in a moment.");
    if (!why.isEmpty())
        return m_schedule->refuse(why);
    auto plan = m_plan.plan;
    if (wish == Wish::Now)
        plan = planFor(m_desk.clock().now(), m_plan.plan ? m_plan.plan->zone : home());
    const auto sent = m_draft;
    const auto post = sent.toNewPost(m_accounts, plan, isDraft);
    const auto past = wish == Wish::Now ? PastPolicy::Now : PastPolicy::Refuse;
    m_isSaving = true;
    m_schedule->setBusy(true);
    auto future = sent.isStored ? m_desk.save(sent.key, post, past) : m_desk.add(post, past);
    future.then(this, [=, this](const Result<Act> &act) { submitted(wish, sent, act); });
}

void ComposePage::submitted(Wish wish, const ComposerDraft &sent, const Result<Act> &act)
{
    m_isSaving = false;
    m_schedule->setBusy(false);
    if (!act) {
        const auto kind = act.error().kind;
        if (kind == ErrorKind::Content || kind == ErrorKind::Invalid || kind == ErrorKind::Conflict)
            m_schedule->refuse(act.error().detail);
        else
            emit troubled(act.error());
        return;
    }
    auto stored = sent;
    stored.isStored = true;
    m_lastAccounts = sent.accounts;
    const bool isShown = m_draft.key == sent.key;
    const bool wentOn = isShown && m_draft != sent;  // somebody typed while it was saved
    if (!wentOn)
        m_journal.drop(sent.key);
    if (wentOn) {
        m_draft.isStored = true;
        m_stored = stored;
        m_journal.keep(m_draft.key, m_draft.toJson());
    } else if (isShown && wish == Wish::Draft) {
        m_draft = stored;
        m_stored = stored;
        sayKept(m_desk.clock().now());
    } else if (isShown) {
        withdrawOffer();
        begin({}, {});
        m_thread->focusPart(0);
    }
    emit acted(sentenceFor(wish, sent, *act), act->batch);
    emit saved(sent.key, wish != Wish::Draft);
}

QString ComposePage::sentenceFor(Wish wish, const ComposerDraft &sent, const Act &act) const
{
    QStringList sentences;
    switch (wish) {
    case Wish::Draft:
        sentences += tr("Saved as a draft.");
        break;
    case Wish::Schedule:
        //: %1 is a date, %2 a time
        sentences
            += tr("Scheduled for %1, %2.").arg(locale().toString(sent.date, QLocale::LongFormat), clockTime(sent.time));
        break;
    case Wish::Now:
        sentences += tr("On its way.");
        break;
    }
    return (sentences + act.notes).join(u' ');
}

void ComposePage::chooseMedia()
{
    auto *dialog = new QFileDialog{this, tr("Add media")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QList<const MediaRules *> networks;
    for (const auto *platform : chosenPlatforms())
        networks += &platform->traits().media;
    dialog->setNameFilters(mediaFilters(networks));
    dialog->setOption(QFileDialog::HideNameFilterDetails);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, where = place()](const QStringList &paths) { m_intake->addFiles(where, paths); });
    dialog->open();
}

}  // namespace carillon
