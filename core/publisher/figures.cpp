// SPDX-License-Identifier: GPL-3.0-or-later
// The publisher reading back what platforms count of posts that are out, when an account has nothing else to do.
#include "core/accounts/credentialkeeper.h"
#include "core/accounts/frozenaccount.h"
#include "core/base/earlier.h"
#include "core/base/log.h"
#include "core/domain/readingtimes.h"
#include "core/platforms/livepieces.h"
#include "core/publisher/accountline.h"
#include "core/publisher/commitgroup.h"
#include "core/publisher/figuresverdict.h"
#include "core/publisher/publisher.h"
#include "core/publisher/publishersentences.h"
#include "core/store/accountrepository.h"
#include "core/store/eventrepository.h"

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto afterTrouble = 10min;
constexpr auto neverFits = 24h;  ///< until somebody looks whether a limit was raised
/// One question serves what comes soon after, too.
constexpr auto further = 10min;
constexpr int mostPosts = 100;

LivePost livePost(const MetricRepository::Due &post)
{
    return {.remoteId = post.remoteId, .pieces = post.pieces, .options = post.options};
}

QList<LivePost> livePosts(const QList<MetricRepository::Due> &posts)
{
    QList<LivePost> live;
    for (const auto &post : posts)
        live += livePost(post);
    return live;
}

/// As many from the beginning as one question may name, and at least one.
QList<MetricRepository::Due> asMany(const QList<MetricRepository::Due> &posts, int parts)
{
    QList<MetricRepository::Due> taken;
    qsizetype sum = 0;
    for (const auto &post : posts) {
        sum += partsOf(post.pieces).size();
        if (!taken.isEmpty() && sum > parts)
            break;
        taken += post;
    }
    return taken;
}

HostSign signOf(const MetricsAnswer &answer)
{
    const bool isSilent = !answer.told
        && (answer.told.error().kind == ErrorKind::Transient || answer.told.error().kind == ErrorKind::Ambiguous);
    return isSilent ? HostSign::Silent : HostSign::Answered;
}

}  // namespace

/// What is asked of an account at once.
struct Publisher::FiguresQuestion
{
    Account account;
    const Platform *platform = nullptr;
    QList<MetricRepository::Due> posts{};
    QList<PlatformPostId> dropped{};  ///< whose turn it was, and which are out no more
    Cost cost{};
    std::optional<Instant> later{};  ///< it does not fit before
    std::optional<MetricQuestionId> id{};
    int triesBefore = 0;
    std::optional<ErrorKind> refusedBefore{};
};

/// Whatever the store says.
QHash<AccountId, MetricRepository::Next>::const_iterator Publisher::lookAtFiguresAt(AccountId account, Instant at)
{
    return m_figures.known.insert(account, {.at = at, .isWanted = true, .pausedUntil = {}});
}

/// When something of the account is to be read and may be; nothing when it is not known, or not to be.
std::optional<Instant> Publisher::figuresAt(AccountLine &line, Instant now)
{
    const auto &rule = m_platforms[static_cast<size_t>(line.platformIndex())]->traits().metrics;
    if (rule.told.isEmpty() || !line.isOpen() || !line.isIdle(now))
        return {};
    const auto id = line.account().id;
    auto known = m_figures.known.constFind(id);
    if (known == m_figures.known.constEnd()) {
        const auto next = MetricRepository{m_workspace->database()}.next(id);
        if (!next)
            qCInfo(logPublisher) << "nobody knows when figures are due:" << next.error().detail;
        if (next)
            known = m_figures.known.insert(id, *next);
        else
            known = lookAtFiguresAt(id, now + afterTrouble);
    }
    if (!known->at || (!m_figures.isOn && !known->isWanted))
        return {};
    const auto at = std::max(*known->at, known->pausedUntil.value_or(*known->at));
    if (at > now)
        return at;
    if (m_hosts.isDown(line.host()))
        return now + afterTrouble;
    return line.mayAskAt(rule.cost, known->isWanted, now);
}

void Publisher::lookAtFigures(Instant now)
{
    m_figures.at.reset();
    if (m_figures.isBusy)
        return;  // its end is a reason to look by itself
    std::vector<AccountId> ready;
    for (const auto &[id, line] : m_lines) {
        const auto at = figuresAt(*line, now);
        if (at && *at <= now)
            ready.push_back(id);
        else
            m_figures.at = earlier(m_figures.at, at);
    }
    if (ready.empty())
        return;
    m_figures.isBusy = true;
    readFigures(std::move(ready));
}

/// One question to each, one after the other: whatever falls due meanwhile does not wait. stop() waits for it.
QCoro::Task<void> Publisher::readFigures(std::vector<AccountId> accounts)
{
    for (const auto account : accounts) {
        if (m_stopping)
            break;
        const bool loginWasRenewed = co_await askForFigures(account, false);
        if (loginWasRenewed && !m_stopping)
            co_await askForFigures(account, true);
        if (!m_stopping && m_tools->hasLostLead()) {
            loseLead();
            break;
        }
    }
    m_figures.isBusy = false;
    if (m_stopping)
        QMetaObject::invokeMethod(this, &Publisher::finishStop, Qt::QueuedConnection);
    else
        lookSoon();
}

/// What may be asked now. Without posts, when nothing may.
Result<Publisher::FiguresQuestion> Publisher::figuresQuestion(AccountLine &line, Instant now)
{
    FiguresQuestion question{.account = line.account(),
                             .platform = m_platforms[static_cast<size_t>(line.platformIndex())].get()};
    const MetricRepository repository{m_workspace->database()};
    const auto pause = repository.pause(line.account().id);
    const auto due = repository.due(line.account().id, m_figures.isOn ? now + further : Instant{}, mostPosts);
    if (!pause || !due)
        return pause ? due.error() : pause.error();
    if (*pause) {
        question.triesBefore = (*pause)->tries;
        question.refusedBefore = (*pause)->why.kind;
    }
    QList<MetricRepository::Due> live;
    for (const auto &post : *due) {
        if (post.isLive && !post.remoteId.isEmpty() && !partsOf(post.pieces).isEmpty())
            live += post;
        else
            question.dropped += post.id;
    }
    if (live.isEmpty())
        return question;
    const auto frozen = freeze(line.account());
    const bool isUrgent = live.first().isWanted;
    for (const int parts : {question.platform->traits().metrics.atOnce, 1}) {
        const auto posts = asMany(live, parts);
        const auto cost = question.platform->metricsCost(frozen, livePosts(posts));
        const auto fits = line.mayAskAt(cost, isUrgent, now);
        if (fits && *fits <= now) {
            question.posts = posts;
            question.cost = cost;
            question.later.reset();
            return question;
        }
        question.later = fits.value_or(now + neverFits);
    }
    return question;
}

/// True when the login was renewed, and it is to be asked again with that.
QCoro::Task<bool> Publisher::askForFigures(AccountId account, bool loginWasRenewed)
{
    auto line = m_lines.find(account);
    if (line == m_lines.end())
        co_return false;
    auto credentials = co_await m_credentials->credentials(line->second->account());
    const auto now = m_clock.now();
    line = m_lines.find(account);  // while we waited, posts may have fallen due, or the account been removed
    if (line == m_lines.end() || m_stopping || !line->second->isOpen() || !line->second->isIdle(now))
        co_return false;
    if (!credentials) {
        qCInfo(logPublisher) << "no figures without a login:" << credentials.error().detail;
        lookAtFiguresAt(account, now + afterTrouble);
        co_return false;
    }
    auto question = figuresQuestion(*line->second, now);
    if (!question) {
        qCInfo(logPublisher) << "figures are not read:" << question.error().detail;
        lookAtFiguresAt(account, now + afterTrouble);
        co_return false;
    }
    if (question->posts.isEmpty() && question->dropped.isEmpty()) {
        lookAtFiguresAt(account, question->later.value_or(now + afterTrouble));
        co_return false;
    }
    const auto ticket = --m_figures.lastTicket;
    line->second->beginAsking(ticket, question->cost);
    CommitGroup::Work ask = [this, &question, now]() -> Result<void> {
        MetricRepository repository{m_workspace->database()};
        for (const auto id : std::as_const(question->dropped)) {
            if (auto done = repository.drop(id); !done)
                return done;
        }
        if (question->posts.isEmpty())
            return {};
        const auto id = repository.ask(question->account.id, question->cost, now);
        if (!id)
            return id.error();
        question->id = *id;
        return {};
    };
    const auto asked = co_await m_commits->commit(std::move(ask));
    MetricsAnswer answer{.told = Error{ErrorKind::Cancelled, {}}, .calls = 0};
    if (asked && !question->posts.isEmpty() && !m_stopping) {
        auto live = livePosts(question->posts);
        answer = co_await question->platform->readMetrics(freeze(question->account), *credentials, std::move(live),
                                                          *m_http);
    }
    auto used = answer.calls > 0 ? question->cost : Cost{};
    used.amounts[static_cast<size_t>(LimitUnit::Calls)] = answer.calls;
    line = m_lines.find(account);  // it is kept as long as it is asking
    line->second->endAsking(ticket, m_clock.now(), used);
    if (!asked) {
        qCInfo(logPublisher) << "figures are not read:" << asked.error().detail;
        lookAtFiguresAt(account, now + afterTrouble);
        co_return false;
    }
    m_figures.known.remove(account);
    if (question->posts.isEmpty())
        co_return false;
    if (answer.calls > 0) {
        noteHost(line->second->host(), signOf(answer));
        noteRate(*line->second, answer.rate, false);
    }
    const auto verdict = answer.told ? FiguresVerdict{}
                                     : judgeFigures(answer.told.error(), question->triesBefore + 1, loginWasRenewed);
    CommitGroup::Work write = [this, &question, &answer, &used, &verdict] {
        return writeFigures(*question, answer, used, verdict);
    };
    const auto written = co_await m_commits->commit(std::move(write));
    if (!written) {
        qCInfo(logPublisher) << "what was read is lost:" << written.error().detail;
        lookAtFiguresAt(account, m_clock.now() + afterTrouble);
    }
    if (!verdict.renewsLogin || m_stopping)
        co_return false;
    co_return co_await renewForFigures(question->account, std::move(credentials).value());
}

Result<void> Publisher::writeFigures(const FiguresQuestion &question, const MetricsAnswer &answer, const Cost &used,
                                     const FiguresVerdict &verdict)
{
    const auto now = m_clock.now();
    const auto account = question.account.id;
    const auto &rule = question.platform->traits().metrics;
    MetricRepository repository{m_workspace->database()};
    if (auto done = repository.conclude(*question.id, used, now); !done || verdict.renewsLogin)
        return done;
    if (!answer.told && answer.told.error().kind == ErrorKind::Cancelled)
        return {};
    if (answer.told) {
        if (auto done = repository.endPause(account); !done)
            return done;
    } else if (verdict.pause) {
        const MetricRepository::Pause pause{
            .until = now + *verdict.pause, .tries = question.triesBefore + 1, .why = answer.told.error()};
        if (auto done = repository.setPause(account, pause); !done)
            return done;
        if (!verdict.isRefusal)
            return {};
        const bool isKnown = question.refusedBefore == answer.told.error().kind;
        const Event event{.kind = EventKind::MetricsRefused,
                          .at = now,
                          .account = account,
                          .error = answer.told.error().kind,
                          .detail = {{u"message"_s, answer.told.error().detail}}};
        if (auto done = isKnown ? Result<void>{} : EventRepository{m_workspace->database()}.tell(event); !done)
            return done;
    }
    const Error nothingSaid{ErrorKind::Unknown, PublisherSentences::tr("The platform said nothing of this post.")};
    for (const auto &post : question.posts) {
        const auto next = nextReading(rule, post.publishedAt, now);
        Result<void> done;
        if (!answer.told)
            done = repository.noteTrouble(post.id, answer.told.error(), next);
        else if (answer.gone.contains(post.remoteId))
            done = repository.noteGone(post.id, now);
        else if (const auto told = answer.told->constFind(post.remoteId); told != answer.told->constEnd())
            done = repository.note(post.id, *told, now, next);
        else
            done = repository.noteTrouble(post.id, nothingSaid, next);
        if (!done)
            return done;
    }
    return {};
}

/// As before a post: only the platform's word that the login is dead parks the account.
QCoro::Task<bool> Publisher::renewForFigures(Account account, Credentials rejected)
{
    const auto renewed = co_await m_credentials->renewed(account, std::move(rejected));
    if (renewed)
        co_return true;
    qCInfo(logPublisher) << "no figures, the login was refused:" << account.key << renewed.error().detail;
    lookAtFiguresAt(account.id, m_clock.now() + afterTrouble);
    const bool isDead = renewed.error().kind == ErrorKind::Auth || renewed.error().kind == ErrorKind::NotFound;
    if (!isDead)
        co_return false;
    CommitGroup::Work park = [this, id = account.id, why = renewed.error().detail] {
        return AccountRepository{m_workspace->database()}.setState(id, AccountState::NeedsLogin, why, m_clock.now());
    };
    const auto parked = co_await m_commits->commit(std::move(park));
    if (parked && !m_stopping)
        loadLines();
    co_return false;
}

}  // namespace carillon
