// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/lookup.h"

#include "core/desk/desksentences.h"
#include "core/planner/doubt.h"
#include "core/planner/limitsinuse.h"
#include "core/planner/slips.h"
#include "core/store/accountrepository.h"
#include "core/store/activityrepository.h"
#include "core/store/cardrepository.h"
#include "core/store/database.h"
#include "core/store/metricrepository.h"
#include "core/store/pauserepository.h"
#include "core/store/platformlimitsrepository.h"
#include "core/store/platformpostrepository.h"
#include "core/store/postrepository.h"
#include "core/store/statisticsrepository.h"

#include <QFileInfo>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto selectVersion = "PRAGMA data_version"_L1;
constexpr auto watchPeriod = 1s;
constexpr int nextAtMost = 20;

const Account *accountOf(const QList<Account> &accounts, AccountId id)
{
    const auto at = std::find_if(accounts.begin(), accounts.end(), [id](const Account &one) { return one.id == id; });
    return at == accounts.end() ? nullptr : &*at;
}

}  // namespace

QString WorkspaceFacts::name() const
{
    return QFileInfo{path}.completeBaseName();
}

Lookup::Lookup(QString path, const Clock &clock, const std::vector<std::unique_ptr<Platform>> &platforms)
    : m_path{std::move(path)},
      m_clock{clock},
      m_platforms{platforms},
      m_watch{this}
{
    m_watch.setInterval(watchPeriod);
    connect(&m_watch, &QTimer::timeout, this, &Lookup::lookAgain);
}

Lookup::~Lookup() = default;

void Lookup::start()
{
    auto opened = Database::open(m_path, Database::Access::ReadOnly);
    if (opened)
        m_database = std::move(opened).value();
    else
        m_refusal = opened.error();
    lookAgain();
}

void Lookup::stop()
{
    m_watch.stop();
    m_database.reset();
    emit stopped();
}

void Lookup::watch(bool on)
{
    if (on)
        m_watch.start();
    else
        m_watch.stop();
    lookAgain();
}

void Lookup::lookAgain()
{
    if (!m_database)
        return;
    auto row = m_database->run(selectVersion);
    if (!row || !row->hasRow())
        return;
    if (std::exchange(m_version, row->integer(0)) != row->integer(0))
        emit changed();
}

Result<Database *> Lookup::database() const
{
    if (m_database)
        return m_database.get();
    return m_refusal.value_or(Error{ErrorKind::Cancelled, DeskSentences::tr("The workspace is being closed.")});
}

Result<void> Lookup::addHolds(QList<PostCard> &cards) const
{
    const auto accounts = AccountRepository{*m_database}.all();
    const PauseRepository pauses{*m_database};
    const auto paused = pauses.tags();
    if (!accounts || !paused)
        return accounts ? paused.error() : accounts.error();
    for (auto &card : cards) {
        if (card.copies.isEmpty())
            continue;
        const auto *account = accountOf(*accounts, card.copies.first().account);
        if (!account)
            continue;
        PlatformPost copy{.id = card.copies.first().id,
                          .post = card.post,
                          .account = account->id,
                          .state = card.state,
                          .hold = card.hold};
        if (card.act)  // which publication it is does not matter here
            copy.act = OpenAct{.publication = PublicationId::fromRow(1), .purpose = *card.act};
        noteOffers(card, *accounts);
        if (auto done = noteUpload(card); !done)
            return done;
        const auto tag = paused->isEmpty() ? Result<std::optional<PausedTag>>{std::nullopt} : pauses.tagOf(card.post);
        if (!tag)
            return tag.error();
        const auto hold = effectiveHold(copy, *account, *tag);
        card.hold = hold.hold;
        card.holdReason = hold.reason;
    }
    return {};
}

/// What can be done to it where it is out.
void Lookup::noteOffers(PostCard &card, const QList<Account> &accounts) const
{
    if (card.state != PlatformPostState::Published)
        return;
    for (const auto &copy : card.copies) {
        const auto *account = accountOf(accounts, copy.account);
        const auto *platform = account ? findPlatform(m_platforms, account->platform) : nullptr;
        card.mayDeleteLive = card.mayDeleteLive || (platform && platform->traits().deletesLive);
        card.mayEditLive = card.mayEditLive || (platform && platform->traits().editsLive);
    }
}

/// How far its media have come. Few posts are on their way at a time.
Result<void> Lookup::noteUpload(PostCard &card) const
{
    if (card.state != PlatformPostState::Publishing || card.media == 0)
        return {};
    for (const auto &copy : card.copies) {
        const auto upload = PlatformPostRepository{*m_database}.uploading(
            PlatformPost{.id = copy.id, .post = card.post, .account = copy.account, .state = card.state});
        if (!upload)
            return upload.error();
        if (!*upload)
            continue;
        if (card.upload) {
            card.upload->sent += (*upload)->sent;
            card.upload->total += (*upload)->total;
        } else {
            card.upload = *upload;
        }
    }
    return {};
}

Result<CardPage> Lookup::cards(const CardFilter &filter) const
{
    const auto open = database();
    if (!open)
        return open.error();
    auto page = CardRepository{**open}.page(filter);
    if (!page)
        return page;
    if (auto done = addHolds(page.value().cards); !done)
        return done.error();
    return page;
}

Result<QList<PostCard>> Lookup::between(Instant from, Instant to, std::optional<AccountId> account) const
{
    const auto open = database();
    if (!open)
        return open.error();
    auto cards = CardRepository{**open}.between(from, to, account);
    if (!cards)
        return cards;
    if (auto done = addHolds(cards.value()); !done)
        return done.error();
    return cards;
}

Result<PostDetails> Lookup::post(const QString &key) const
{
    const auto open = database();
    if (!open)
        return open.error();
    const PlatformPostRepository copies{**open};
    const PostRepository posts{**open};
    const auto named = copies.find(key);
    if (!named)
        return named.error();
    const auto post = *named ? posts.byId((*named)->post) : posts.find(key);
    if (!post)
        return post.error();
    if (!*post)
        return Error{ErrorKind::NotFound, DeskSentences::tr("This post is not there any more.")};
    const auto found = copies.ofPost((*post)->id);
    const auto accounts = AccountRepository{**open}.all();
    if (!found || !accounts)
        return found ? accounts.error() : found.error();
    const auto tag = PauseRepository{**open}.tagOf((*post)->id);
    if (!tag)
        return tag.error();
    PostDetails details{.post = **post, .copies = {}};
    for (const auto &copy : *found) {
        const auto attempts = copies.attempts(copy.id);
        if (!attempts)
            return attempts.error();
        const auto warnings = copies.warnings(copy.id);
        const auto upload = copies.uploading(copy);
        if (!warnings || !upload)
            return warnings ? upload.error() : warnings.error();
        const auto figures = MetricRepository{**open}.figures(copy.id);
        if (!figures)
            return figures.error();
        const auto *account = accountOf(*accounts, copy.account);
        const auto *platform = account ? findPlatform(m_platforms, account->platform) : nullptr;
        const bool isOut = copy.state == PlatformPostState::Published && !copy.remoteId.isEmpty();
        const auto doubt = account ? openDoubt(**open, copy, *account, m_platforms, m_clock.now())
                                   : Result<std::optional<OpenDoubt>>{std::nullopt};
        if (!doubt)
            return doubt.error();
        details.copies += CopyDetails{.copy = copy,
                                      .hold = account ? effectiveHold(copy, *account, *tag) : EffectiveHold{},
                                      .attempts = *attempts,
                                      .accountKey = account ? account->key : QString{},
                                      .warnings = *warnings,
                                      .upload = *upload,
                                      .figures = *figures,
                                      .tellsFigures = isOut && platform && !platform->traits().metrics.told.isEmpty(),
                                      .doubt = *doubt ? std::optional{(*doubt)->doubt} : std::nullopt};
    }
    return details;
}

Result<PostDetails> Lookup::postOf(PlatformPostId copy) const
{
    const auto open = database();
    if (!open)
        return open.error();
    const auto found = PlatformPostRepository{**open}.find(copy);
    if (!found)
        return found.error();
    return post(*found ? (*found)->key : QString{});
}

Result<QList<AccountCard>> Lookup::accounts() const
{
    const auto open = database();
    if (!open)
        return open.error();
    const auto accounts = AccountRepository{**open}.all();
    const auto backlog = StatisticsRepository{**open}.backlog();
    if (!accounts || !backlog)
        return accounts ? backlog.error() : accounts.error();
    const auto now = m_clock.now();
    const auto limits = LimitsInUse::read(**open, m_platforms, *accounts, now);
    if (!limits)
        return limits.error();
    QList<AccountCard> cards;
    for (const auto &account : *accounts)
        cards += AccountCard{account, backlog->value(account.id), limits->windows(account, now)};
    return cards;
}

Result<PlatformLimits> Lookup::platformLimits(const QString &platform) const
{
    const auto open = database();
    return open ? PlatformLimitsRepository{**open}.find(platform) : open.error();
}

Result<ActivityStretch> Lookup::activity(const ActivityFilter &filter) const
{
    const auto open = database();
    return open ? ActivityRepository{**open}.stretch(filter) : open.error();
}

Result<QList<PostSlip>> Lookup::slips(const NewPost &post) const
{
    const auto open = database();
    if (!open)
        return open.error();
    if (!post.plan)
        return QList<PostSlip>{};
    const auto accounts = AccountRepository{**open}.all();
    const auto stored = PostRepository{**open}.find(post.key);
    if (!accounts || !stored)
        return accounts ? stored.error() : accounts.error();
    Wishes wishes;
    for (const auto id : post.accounts) {
        if (const auto *account = accountOf(*accounts, id))
            wishes.all.push_back(
                {.account = id, .due = post.plan->due, .cost = costOn(*account, post.content, m_platforms)});
    }
    if (*stored) {
        const auto copies = PlatformPostRepository{**open}.ofPost((*stored)->id);
        if (!copies)
            return copies.error();
        for (const auto &copy : *copies)
            wishes.insteadOf.insert(copy.id);
    }
    return slipsOf(wishes, post.key, *accounts);
}

Result<QList<PostSlip>> Lookup::slipsIfMoved(const QString &key, Instant due) const
{
    const auto open = database();
    if (!open)
        return open.error();
    const auto details = post(key);
    const auto accounts = AccountRepository{**open}.all();
    if (!details || !accounts)
        return details ? accounts.error() : details.error();
    Wishes wishes;
    for (const auto &one : details->copies) {
        const auto &copy = one.copy;
        const auto *account = accountOf(*accounts, copy.account);
        if (!account || !mayBePlanned(copy.state))
            continue;
        wishes.all.push_back(
            {.account = copy.account, .due = due, .cost = costOn(*account, details->post.content, m_platforms)});
        wishes.insteadOf.insert(copy.id);
    }
    return slipsOf(wishes, details->post.key, *accounts);
}

/// All of one post.
Result<QList<PostSlip>> Lookup::slipsOf(const Wishes &wishes, const QString &postKey,
                                        const QList<Account> &accounts) const
{
    const auto open = database();
    if (!open)
        return open.error();
    const auto slips = whenCouldTheyGo(**open, m_platforms, wishes, m_clock.now());
    if (!slips)
        return slips.error();
    QList<PostSlip> found;
    for (size_t at = 0; at < slips->size(); ++at) {
        if (const auto &slip = (*slips)[at])
            found += PostSlip{
                .post = postKey, .account = accountOf(accounts, wishes.all[at].account)->key, .slip = *slip};
    }
    return found;
}

Result<Overview> Lookup::overview() const
{
    const auto open = database();
    if (!open)
        return open.error();
    const CardRepository repository{**open};
    const auto counts = repository.counts({});
    const auto accounts = AccountRepository{**open}.all();
    auto next = cards({.tab = CardTab::Scheduled, .limit = nextAtMost});
    if (!counts || !accounts || !next)
        return !counts ? counts.error() : !accounts ? accounts.error() : next.error();
    const auto paused = PauseRepository{**open}.tags();
    if (!paused)
        return paused.error();
    Overview overview{.counts = *counts, .next = std::move(next).value().cards, .accounts = int(accounts->size())};
    overview.pausedTags = *paused;
    for (const auto &account : *accounts) {
        overview.accountsInTrouble += account.state != AccountState::Connected ? 1 : 0;
        overview.pausedAccounts += account.paused ? 1 : 0;
        overview.unreachableAccounts += account.outage && !account.outage->offline ? 1 : 0;
    }
    return overview;
}

}  // namespace carillon
