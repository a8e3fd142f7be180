// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/accountconnector.h"
#include "core/accounts/mentionsearch.h"
#include "core/base/answer.h"
#include "core/desk/deskviews.h"
#include "core/hosting/hostregistry.h"
#include "core/net/httpclient.h"
#include "core/planner/postplanner.h"
#include "core/store/workspace.h"

#include <QObject>

#include <memory>
#include <vector>

namespace carillon {

class SecretStore;

struct DeskNeeds
{
    QString path;
    WorkspaceOptions options;
    HttpClientOptions http{};
    const Clock &clock;
    const std::vector<std::unique_ptr<Platform>> &platforms;
    SecretStore &secrets;
};

/// Does on its own thread what the window asks for: the planner's acts, accounts, settings of the workspace.
class DeskWorker final : public QObject
{
    Q_OBJECT

public:
    explicit DeskWorker(DeskNeeds needs);
    ~DeskWorker() override;

    /// What an act works with; there as long as the workspace is open.
    struct Tools
    {
        Workspace &workspace;
        PostPlanner &planner;
        AccountConnector &connector;
    };
    /// On its thread only. The error says why the workspace could not be opened.
    [[nodiscard]] Result<Tools *> tools();

    /// Tells the engine and the window that something was committed.
    void tellOfChange();

    /// Whether something may have been committed when it succeeds.
    enum class Commits { Perhaps, Never };
    /// Runs a coroutine to its end, which stopped() waits for.
    template <class T>
    QCoro::Task<void> carryOut(QCoro::Task<Result<T>> task, std::shared_ptr<Answer<Result<T>>> answer,
                               Commits commits = Commits::Perhaps)
    {
        ++m_running;
        auto result = co_await std::move(task);
        const bool done = result.has_value();
        answer->give(std::move(result));
        if (done && commits == Commits::Perhaps)
            tellOfChange();
        --m_running;
        endIfAsked();
    }

    [[nodiscard]] const DeskNeeds &needs() const { return m_needs; }
    [[nodiscard]] WorkspaceFacts facts() const;
    /// Sets, or without `host` removes, the place for media, and says so like opened().
    QCoro::Task<Result<WorkspaceFacts>> setMediaHost(std::optional<MediaHost> host, MediaHostSecret typed);
    /// See MentionSearch.
    QCoro::Task<Result<QList<MentionCandidate>>> findMentions(Account account, QString beginning);
    /// See checkMediaHost(); with the keys that it would have.
    QCoro::Task<Result<void>> tryMediaHost(MediaHost host, MediaHostSecret typed);

public slots:
    void start();
    void stop();
    void cancelConnecting();

signals:
    void opened(const carillon::WorkspaceFacts &facts);
    void refused(const carillon::Error &error);
    void committed();
    void stopped();

private:
    void endIfAsked();

    const DeskNeeds m_needs;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<PostPlanner> m_planner;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<AccountConnector> m_connector;
    std::unique_ptr<HostRegistry> m_mediaHosts;
    std::unique_ptr<MentionSearch> m_mentions;
    std::optional<Tools> m_tools;
    std::optional<Error> m_refusal;
    int m_running = 0;
    bool m_isStopping = false;
};

}  // namespace carillon
