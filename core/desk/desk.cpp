// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk.h"

#include "core/desk/desksentences.h"
#include "core/exchange/importundo.h"
#include "core/store/accountrepository.h"
#include "core/store/changerepository.h"
#include "core/store/metricrepository.h"

#include <QThreadPool>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr int searchedActs = 100;

Error closed()
{
    return {ErrorKind::Cancelled, DeskSentences::tr("Carillon closed the workspace before it answered.")};
}

Result<std::optional<LastAct>> lastAct(Database &database)
{
    const auto batches = ChangeRepository{database}.recent(searchedActs);
    if (!batches)
        return batches.error();
    for (const auto &batch : *batches) {
        if (batch.live && !batch.undoneAt)
            return std::optional{LastAct{batch.key, batch.kind == ChangeKind::Import, batch.label, batch.madeAt}};
    }
    return std::optional<LastAct>{};
}

/// Runs `work` on the thread of `worker` and answers with what it returns.
template <class Worker, class Work>
auto postTo(Worker *worker, Work work) -> Reply<std::invoke_result_t<Work, Worker &>>
{
    using Answered = std::invoke_result_t<Work, Worker &>;
    const auto answer = std::make_shared<Answer<Answered>>(closed());
    QMetaObject::invokeMethod(
        worker, [worker, answer, work = std::move(work)] { answer->give(work(*worker)); }, Qt::QueuedConnection);
    return answer->future();
}

}  // namespace

Desk::Desk(DeskNeeds needs)
    : m_clock{needs.clock},
      m_platforms{needs.platforms},
      m_worker{u"desk"_s, std::make_unique<DeskWorker>(needs)},
      m_lookup{u"lookup"_s, std::make_unique<Lookup>(needs.path, needs.clock, needs.platforms)}
{
    connect(m_worker.get(), &DeskWorker::opened, this, [this](const WorkspaceFacts &facts) {
        if (!m_facts)
            m_lookup.start();
        m_facts = facts;
        emit opened(facts);
    });
    connect(m_worker.get(), &DeskWorker::refused, this, &Desk::refused);
    connect(m_worker.get(), &DeskWorker::committed, m_lookup.get(), &Lookup::lookAgain);
    connect(m_lookup.get(), &Lookup::changed, this, &Desk::changed);
}

Desk::~Desk() = default;

void Desk::open()
{
    m_worker.start();
}

template <class Work>
auto Desk::ask(Work work)
{
    return postTo(m_lookup.get(), std::move(work));
}

template <class Work>
auto Desk::act(Work work)
{
    return postTo(m_worker.get(),
                  [work = std::move(work)](DeskWorker &worker) -> std::invoke_result_t<Work, DeskWorker::Tools &> {
                      const auto tools = worker.tools();
                      if (!tools)
                          return tools.error();
                      auto done = work(**tools);
                      if (done)
                          worker.tellOfChange();
                      return done;
                  });
}

/// `begin` gets the connector.
template <class T, class Begin>
Reply<Result<T>> Desk::carryOut(Begin begin)
{
    return carryOutBy<T>(
        [begin = std::move(begin)](DeskWorker &, const DeskWorker::Tools &tools) { return begin(tools.connector); });
}

template <class T, class Begin>
Reply<Result<T>> Desk::carryOutBy(Begin begin, DeskWorker::Commits commits)
{
    const auto answer = std::make_shared<Answer<Result<T>>>(closed());
    auto *const worker = m_worker.get();
    QMetaObject::invokeMethod(
        worker,
        [worker, answer, commits, begin = std::move(begin)] {
            const auto tools = worker->tools();
            if (tools)
                worker->carryOut<T>(begin(*worker, **tools), answer, commits);
            else
                answer->give(tools.error());
        },
        Qt::QueuedConnection);
    return answer->future();
}

Reply<Result<CardPage>> Desk::cards(const CardFilter &filter)
{
    return ask([filter](Lookup &lookup) { return lookup.cards(filter); });
}

Reply<Result<QList<PostCard>>> Desk::between(Instant from, Instant to, std::optional<AccountId> account)
{
    return ask([=](Lookup &lookup) { return lookup.between(from, to, account); });
}

Reply<Result<PostDetails>> Desk::post(const QString &key)
{
    return ask([key](Lookup &lookup) { return lookup.post(key); });
}

Reply<Result<PostDetails>> Desk::postOf(PlatformPostId copy)
{
    return ask([copy](Lookup &lookup) { return lookup.postOf(copy); });
}

Reply<Result<QList<AccountCard>>> Desk::accounts()
{
    return ask([](Lookup &lookup) { return lookup.accounts(); });
}

Reply<Result<Overview>> Desk::overview()
{
    return ask([](Lookup &lookup) { return lookup.overview(); });
}

Reply<Result<ActivityStretch>> Desk::activity(const ActivityFilter &filter)
{
    return ask([filter](Lookup &lookup) { return lookup.activity(filter); });
}

Reply<Result<QList<PostSlip>>> Desk::slips(const NewPost &post)
{
    return ask([post](Lookup &lookup) { return lookup.slips(post); });
}

Reply<Result<QList<PostSlip>>> Desk::slipsIfMoved(const QString &key, Instant due)
{
    return ask([=](Lookup &lookup) { return lookup.slipsIfMoved(key, due); });
}

Reply<Result<QList<MentionCandidate>>> Desk::findMentions(const Account &account, const QString &beginning)
{
    return carryOutBy<QList<MentionCandidate>>(
        [=](DeskWorker &worker, const DeskWorker::Tools &) { return worker.findMentions(account, beginning); },
        DeskWorker::Commits::Never);
}

Reply<Result<Act>> Desk::plan(std::function<Result<Act>(PostPlanner &)> work)
{
    return act([work = std::move(work)](DeskWorker::Tools &tools) { return work(tools.planner); });
}

Reply<Result<Act>> Desk::add(const NewPost &post, PastPolicy past)
{
    return plan([=](PostPlanner &planner) { return planner.add(post, past); });
}

Reply<Result<Act>> Desk::save(const QString &key, const NewPost &post, PastPolicy past)
{
    return plan([=](PostPlanner &planner) { return planner.save(key, post, past); });
}

Reply<Result<Act>> Desk::duplicate(const QString &key)
{
    return plan([key](PostPlanner &planner) { return planner.duplicate(key); });
}

Reply<Result<Act>> Desk::move(const QStringList &keys, const PlannedTime &time)
{
    return plan([=](PostPlanner &planner) { return planner.move(keys, time); });
}

Reply<Result<Act>> Desk::unschedule(const QStringList &keys)
{
    return plan([keys](PostPlanner &planner) { return planner.unschedule(keys); });
}

Reply<Result<Act>> Desk::publishNow(const QStringList &keys)
{
    return plan([keys](PostPlanner &planner) { return planner.publishNow(keys); });
}

Reply<Result<Act>> Desk::retry(const QStringList &keys)
{
    return plan([keys](PostPlanner &planner) { return planner.retry(keys); });
}

Reply<Result<Act>> Desk::cancel(const QStringList &keys)
{
    return plan([keys](PostPlanner &planner) { return planner.cancel(keys); });
}

Reply<Result<Act>> Desk::remove(const QStringList &keys)
{
    return plan([keys](PostPlanner &planner) { return planner.remove(keys); });
}

Reply<Result<Act>> Desk::deleteLive(const QStringList &keys)
{
    return plan([keys](PostPlanner &planner) { return planner.deleteLive(keys); });
}

Reply<Result<Act>> Desk::editLive(const QString &key, const PostEdit &edit)
{
    return plan([key, edit](PostPlanner &planner) { return planner.editLive(key, edit); });
}

Reply<Result<Act>> Desk::confirmLive(const QStringList &keys, const LiveWord &word)
{
    return plan([=](PostPlanner &planner) { return planner.confirmLive(keys, word); });
}

Reply<Result<Act>> Desk::confirmSendAgain(const QStringList &keys)
{
    return plan([keys](PostPlanner &planner) { return planner.confirmSendAgain(keys); });
}

Reply<Result<FiguresWish>> Desk::readFigures(const QStringList &keys)
{
    return act(
        [this, keys](DeskWorker::Tools &tools) { return wantFigures(tools.workspace.database(), m_platforms, keys); });
}

Reply<Result<Act>> Desk::pause(const QList<AccountId> &accounts, const QString &reason, std::optional<Instant> until)
{
    return plan([=](PostPlanner &planner) { return planner.pause(accounts, reason, until); });
}

Reply<Result<Act>> Desk::pauseTags(const QStringList &tags, const QString &reason, std::optional<Instant> until)
{
    return plan([=](PostPlanner &planner) { return planner.pauseTags(tags, reason, until); });
}

Reply<Result<Act>> Desk::resumeTags(const QStringList &tags)
{
    return plan([tags](PostPlanner &planner) { return planner.resumeTags(tags); });
}

Reply<Result<Act>> Desk::resume(const QList<AccountId> &accounts)
{
    return plan([accounts](PostPlanner &planner) { return planner.resume(accounts); });
}

Reply<Result<LastAct>> Desk::undo(const std::optional<LastAct> &which)
{
    return act([this, which](DeskWorker::Tools &tools) -> Result<LastAct> {
        auto last = which;
        if (!last) {
            const auto found = lastAct(tools.workspace.database());
            if (!found)
                return found.error();
            last = *found;
        }
        if (!last)
            return Error{ErrorKind::NotFound, DeskSentences::tr("There is nothing to undo.")};
        if (last->isImport) {
            const auto undone = undoImport(tools.workspace.database(), last->batch, m_clock);
            return undone ? Result<LastAct>{*last} : undone.error();
        }
        const auto undone = tools.planner.undo(last->batch);
        if (!undone)
            return undone.error();
        last->notes = undone->notes;
        return *last;
    });
}

Reply<Result<ConnectOutcome>> Desk::connectAccount(const ConnectOrder &order)
{
    return carryOut<ConnectOutcome>([order](AccountConnector &connector) { return connector.connectAccount(order); });
}

Reply<Result<ConnectOutcome>> Desk::connectInBrowser(const ConnectOrder &order,
                                                     AccountConnector::OpenBrowser openBrowser)
{
    return carryOut<ConnectOutcome>([order, openBrowser = std::move(openBrowser)](AccountConnector &connector) {
        return connector.connectInBrowser(order, openBrowser);
    });
}

Reply<Result<CodeLogin>> Desk::beginWithCode(const ConnectOrder &order)
{
    return carryOut<CodeLogin>([order](AccountConnector &connector) { return connector.beginWithCode(order); });
}

Reply<Result<ConnectOutcome>> Desk::finishWithCode(const CodeLogin &login, const QString &pasted)
{
    return carryOut<ConnectOutcome>(
        [=](AccountConnector &connector) { return connector.finishWithCode(login, pasted); });
}

Reply<Result<ConnectOutcome>> Desk::takeAccounts(const AccountOffer &offer, const QStringList &remoteIds)
{
    return carryOut<ConnectOutcome>([=](AccountConnector &connector) { return connector.take(offer, remoteIds); });
}

Reply<Result<QJsonObject>> Desk::appFor(const ConnectOrder &order)
{
    return carryOut<QJsonObject>([=](AccountConnector &connector) { return connector.appFor(order); });
}

void Desk::cancelConnecting()
{
    QMetaObject::invokeMethod(m_worker.get(), &DeskWorker::cancelConnecting, Qt::QueuedConnection);
}

Reply<Result<void>> Desk::removeAccount(const Account &account)
{
    return carryOut<void>([account](AccountConnector &connector) { return connector.remove(account); });
}

Reply<Result<Account>> Desk::updateAccount(const Account &account)
{
    return act([account](DeskWorker::Tools &tools) {
        return inTransaction(tools.workspace.database(),
                             [&] { return AccountRepository{tools.workspace.database()}.update(account); });
    });
}

Reply<Result<PlatformLimits>> Desk::platformLimits(const QString &platform)
{
    return ask([platform](Lookup &lookup) { return lookup.platformLimits(platform); });
}

Reply<Result<Act>> Desk::setLimits(const Account &account)
{
    return plan([account](PostPlanner &planner) { return planner.setLimits(account); });
}

Reply<Result<Act>> Desk::setPlatformLimits(const PlatformLimits &limits)
{
    return plan([limits](PostPlanner &planner) { return planner.setPlatformLimits(limits); });
}

Reply<Result<WorkspaceFacts>> Desk::change(std::function<Result<void>(Workspace &)> work)
{
    return postTo(m_worker.get(), [work = std::move(work)](DeskWorker &worker) -> Result<WorkspaceFacts> {
        const auto tools = worker.tools();
        if (!tools)
            return tools.error();
        if (auto done = work((*tools)->workspace); !done)
            return done.error();
        const auto facts = worker.facts();
        emit worker.opened(facts);
        worker.tellOfChange();
        return facts;
    });
}

Reply<Result<WorkspaceFacts>> Desk::settleIn(Relocation relocation)
{
    return change([this, relocation](Workspace &workspace) { return workspace.settleIn(relocation, m_clock); });
}

Reply<Result<WorkspaceFacts>> Desk::setExpiry(std::chrono::milliseconds expiry)
{
    return change([expiry](Workspace &workspace) { return workspace.setExpiry(expiry); });
}

Reply<Result<WorkspaceFacts>> Desk::setLatePolicy(const LatePolicy &policy)
{
    return change([policy](Workspace &workspace) { return workspace.setLatePolicy(policy); });
}

Reply<Result<WorkspaceFacts>> Desk::setReadsFigures(bool on)
{
    return change([on](Workspace &workspace) {
        return inTransaction(workspace.database(), [&] { return MetricRepository{workspace.database()}.setOn(on); });
    });
}

Reply<Result<WorkspaceFacts>> Desk::setZone(const QString &zone)
{
    return change([zone](Workspace &workspace) { return workspace.setZone(zone); });
}

Reply<Result<WorkspaceFacts>> Desk::setMediaHost(const MediaHost &host, const MediaHostSecret &typed)
{
    return carryOutBy<WorkspaceFacts>(
        [=](DeskWorker &worker, const DeskWorker::Tools &) { return worker.setMediaHost(host, typed); });
}

Reply<Result<WorkspaceFacts>> Desk::removeMediaHost()
{
    return carryOutBy<WorkspaceFacts>(
        [](DeskWorker &worker, const DeskWorker::Tools &) { return worker.setMediaHost({}, {}); });
}

Reply<Result<void>> Desk::checkMediaHost(const MediaHost &host, const MediaHostSecret &typed)
{
    return carryOutBy<void>(
        [=](DeskWorker &worker, const DeskWorker::Tools &) { return worker.tryMediaHost(host, typed); });
}

Reply<Result<StoredMedia>> Desk::keepMedia(const QString &path)
{
    const auto answer = std::make_shared<Answer<Result<StoredMedia>>>(closed());
    const auto folder = m_facts ? m_facts->mediaFolder : QString{};
    QThreadPool::globalInstance()->start([=] { answer->give(importMedia(path, folder)); });
    return answer->future();
}

Reply<Result<MediaAsset>> Desk::keepCaptions(const QString &path)
{
    const auto answer = std::make_shared<Answer<Result<MediaAsset>>>(closed());
    const auto folder = m_facts ? m_facts->mediaFolder : QString{};
    QThreadPool::globalInstance()->start([=] { answer->give(importCaptions(path, folder)); });
    return answer->future();
}

void Desk::watch(bool on)
{
    auto *const lookup = m_lookup.get();
    QMetaObject::invokeMethod(
        lookup, [lookup, on] { lookup->watch(on); }, Qt::QueuedConnection);
}

void Desk::lookAgain()
{
    QMetaObject::invokeMethod(m_lookup.get(), &Lookup::lookAgain, Qt::QueuedConnection);
}

}  // namespace carillon
