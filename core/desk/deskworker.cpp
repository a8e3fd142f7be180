// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/deskworker.h"

#include "core/desk/desksentences.h"
#include "core/hosting/hostcheck.h"
#include "core/store/changesignal.h"
#include "core/store/metricrepository.h"

namespace carillon {

using namespace Qt::StringLiterals;

DeskWorker::DeskWorker(DeskNeeds needs) : m_needs{std::move(needs)} {}

DeskWorker::~DeskWorker() = default;

void DeskWorker::start()
{
    auto workspace = Workspace::open(m_needs.path, m_needs.options, m_needs.clock);
    if (!workspace) {
        m_refusal = workspace.error();
        emit refused(workspace.error());
        return;
    }
    m_workspace = std::move(workspace).value();
    m_planner = std::make_unique<PostPlanner>(*m_workspace, m_needs.clock, m_needs.platforms);
    m_http = std::make_unique<HttpClient>(m_needs.clock, m_needs.http);
    m_connector = std::make_unique<AccountConnector>(AccountConnector::Needs{.database = m_workspace->database(),
                                                                             .secrets = m_needs.secrets,
                                                                             .http = *m_http,
                                                                             .clock = m_needs.clock,
                                                                             .platforms = m_needs.platforms});
    m_mediaHosts = std::make_unique<HostRegistry>(m_workspace->database(), m_needs.secrets, m_needs.clock);
    m_mentions = std::make_unique<MentionSearch>(MentionSearch::Needs{
        .secrets = m_needs.secrets, .http = *m_http, .clock = m_needs.clock, .platforms = m_needs.platforms});
    m_tools.emplace(Tools{*m_workspace, *m_planner, *m_connector});
    emit opened(facts());
}

void DeskWorker::stop()
{
    m_isStopping = true;
    cancelConnecting();
    if (m_http)
        m_http->abortAll();
    endIfAsked();
}

void DeskWorker::cancelConnecting()
{
    if (m_connector)
        m_connector->cancel();
}

void DeskWorker::endIfAsked()
{
    if (!m_isStopping || m_running > 0)
        return;
    m_tools.reset();
    m_mentions.reset();
    m_mediaHosts.reset();
    m_connector.reset();
    m_http.reset();
    m_planner.reset();
    m_workspace.reset();
    emit stopped();
}

Result<DeskWorker::Tools *> DeskWorker::tools()
{
    if (m_tools)
        return &*m_tools;
    return m_refusal.value_or(Error{ErrorKind::Cancelled, DeskSentences::tr("The workspace is being closed.")});
}

void DeskWorker::tellOfChange()
{
    if (!m_workspace)
        return;
    signalChange(m_workspace->key());
    emit committed();
}

QCoro::Task<Result<WorkspaceFacts>> DeskWorker::setMediaHost(std::optional<MediaHost> host, MediaHostSecret typed)
{
    Result<void> done;
    if (host)
        done = co_await m_mediaHosts->set(*host, typed);
    else
        done = co_await m_mediaHosts->remove();
    if (!done)
        co_return done.error();
    const auto now = facts();
    emit opened(now);
    co_return now;
}

QCoro::Task<Result<QList<MentionCandidate>>> DeskWorker::findMentions(Account account, QString beginning)
{
    return m_mentions->find(std::move(account), std::move(beginning));
}

QCoro::Task<Result<void>> DeskWorker::tryMediaHost(MediaHost host, MediaHostSecret typed)
{
    const auto checked = mediaHostFrom(jsonOf(host));
    if (!checked)
        co_return checked.error();
    const auto keys = co_await m_mediaHosts->secretFor(*checked, typed);
    if (!keys)
        co_return keys.error();
    const auto sample = sampleFrom(m_workspace->mediaFolder());
    co_return co_await checkMediaHost(*checked, *keys, sample, m_needs.clock, *m_http);
}

WorkspaceFacts DeskWorker::facts() const
{
    const auto mediaHost = m_mediaHosts->current();
    const auto readsFigures = MetricRepository{m_workspace->database()}.isOn();
    return {.path = m_workspace->path(),
            .key = m_workspace->key(),
            .zone = m_workspace->zone(),
            .expiry = m_workspace->expiry(),
            .late = m_workspace->latePolicy(),
            .readsFigures = !readsFigures || *readsFigures,
            .mediaFolder = m_workspace->mediaFolder(),
            .mediaHost = mediaHost ? *mediaHost : std::nullopt,
            .planningObstacle = m_workspace->obstacleToPlanning(),
            .publishingObstacle = m_workspace->obstacleToPublishing()};
}

}  // namespace carillon
