// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/blobstore.h"
#include "app/sandbox/counts.h"
#include "app/sandbox/faults.h"
#include "app/sandbox/httpserver.h"
#include "app/sandbox/journal.h"
#include "app/sandbox/postlist.h"
#include "core/platforms/simulatedplatform.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace carillon::sandbox {

/// The simulated platforms behind one HTTP server on loopback, with counts, faults and the feed. Lives on one thread
/// with an event loop; `clock` may be moved from another.
class Sandbox final : public QObject, public SimulationHost, public HttpHandler
{
    Q_OBJECT

public:
    explicit Sandbox(const Clock &clock);
    ~Sandbox() override;

    /// Keeps posts, media, accounts and tokens in `folder`, and takes up what is there. Call before listen().
    Result<void> openState(const QString &folder);
    /// On 127.0.0.1; port 0 picks a free one. Returns the port.
    Result<quint16> listen(quint16 port);
    [[nodiscard]] QString origin() const override;

    [[nodiscard]] const Clock &clock() const override { return m_clock; }
    void created(const QString &platform, const SimulatedPost &post) override;
    void removed(const QString &platform, const QString &id) override;
    void edited(const QString &platform, const SimulatedPost &post) override;
    void warned(const QString &platform, const QString &account, const QString &what) override;
    void journal(const QString &platform, const QJsonObject &event) override;
    QByteArray storeBlob(const QByteArray &content) override;
    [[nodiscard]] QByteArray blob(const QByteArray &key) const override;

    bool admits(const HttpRequest &head, quint64 exchange) override;
    void handle(const HttpRequest &request, const Exchange &exchange) override;
    void ended(quint64 exchange) override;

private:
    struct Stage
    {
        std::unique_ptr<SimulatedPlatform> platform;
        PlatformCounts counts;
        int delayMs = 0;  ///< of every create, beside faults
    };
    /// A request between its head and the end of its answer.
    struct Flight
    {
        Stage *stage = nullptr;
        FaultPlan plan;
        QString account{};
        bool counted = false;  ///< as in flight
    };

    [[nodiscard]] Stage *stageFor(const QByteArray &path);
    [[nodiscard]] Stage *stageOf(const QString &id);
    HttpReply play(Flight &flight, const HttpRequest &request);
    static void answer(const Flight &flight, const Exchange &exchange, const HttpReply &reply);

    HttpReply control(const HttpRequest &request);
    HttpReply feed(const HttpRequest &request) const;
    HttpReply postPage(const ListedPost &listed) const;
    HttpReply posts(const HttpRequest &request) const;
    HttpReply counts() const;
    HttpReply faults(const HttpRequest &request);
    HttpReply config(const HttpRequest &request);
    QString configure(Stage &stage, QJsonObject settings);
    HttpReply reset(const HttpRequest &request);
    void forget(bool accountsToo);
    HttpReply blobReply(const QByteArray &key) const;
    void replay(const QJsonObject &event);

    const Clock &m_clock;
    Journal m_journal;
    BlobStore m_blobs;
    PostList m_posts;
    Faults m_faults;
    std::vector<Stage> m_stages;
    std::map<quint64, Flight> m_flights;  ///< by exchange
    bool m_replaying = false;
    std::unique_ptr<HttpServer> m_server;  ///< last: its connections end their flights when they go
};

}  // namespace carillon::sandbox
