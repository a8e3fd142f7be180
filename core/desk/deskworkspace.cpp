// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace, and the media in it.
#include "core/desk/deskcalls.h"
#include "core/store/metricrepository.h"

#include <QThreadPool>

namespace carillon {

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
    const auto answer = std::make_shared<Answer<Result<StoredMedia>>>(deskClosed());
    const auto folder = m_facts ? m_facts->mediaFolder : QString{};
    QThreadPool::globalInstance()->start([=] { answer->give(importMedia(path, folder)); });
    return answer->future();
}

Reply<Result<MediaAsset>> Desk::keepCaptions(const QString &path)
{
    const auto answer = std::make_shared<Answer<Result<MediaAsset>>>(deskClosed());
    const auto folder = m_facts ? m_facts->mediaFolder : QString{};
    QThreadPool::globalInstance()->start([=] { answer->give(importCaptions(path, folder)); });
    return answer->future();
}

}  // namespace carillon
