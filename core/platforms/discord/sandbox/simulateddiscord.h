// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/discord/sandbox/messagerules.h"
#include "core/platforms/discord/sandbox/settings.h"
#include "core/platforms/simulatedplatform.h"

#include <QHash>

namespace carillon::sandbox::discord {

/// Webhooks of a Discord server, below /api/webhooks and /api/vN/webhooks. The token sandbox-NAME is that of the
/// webhook called NAME, each in a channel of its own; its id in an address is the one it tells of itself, or NAME.
class SimulatedDiscord final : public SimulatedPlatform
{
public:
    explicit SimulatedDiscord(SimulationHost &host);

    [[nodiscard]] const SimulationTraits &traits() const override { return m_traits; }
    [[nodiscard]] bool serves(const QByteArray &path) const override;
    [[nodiscard]] QString accountOf(const HttpRequest &request) const override;
    [[nodiscard]] bool creates(const HttpRequest &request) const override;
    HttpReply handle(const HttpRequest &request, const RequestConditions &conditions) override;
    [[nodiscard]] HttpReply errorReply(int status, const QString &code, int retryAfter) const override;
    QString configure(const QJsonObject &settings) override;
    [[nodiscard]] QJsonObject settings() const override { return m_settings.toJson(); }
    void restore(const QJsonObject &event) override { store(event); }
    void reset(bool accountsToo) override;

private:
    struct Message
    {
        SimulatedPost post;
        QString channel;
        QString thread;     ///< empty: it stands in the channel itself
        QString content{};  ///< what it says beside its poll
        bool isPoll = false;
    };

    HttpReply publish(const HttpRequest &request, const QString &name);
    HttpReply ofMessage(const HttpRequest &request, const QString &name, const QString &id);
    HttpReply change(const HttpRequest &request, const QString &name, const QString &id);
    [[nodiscard]] std::optional<HttpReply> threadRefusal(const QString &thread, const QString &title) const;
    [[nodiscard]] std::optional<HttpReply> hookRefusal(const QStringList &segments, const QString &name) const;
    /// Counts a message; the refusal, or the headers that go with the answer.
    std::variant<HttpReply, HttpHeaders> count(const QString &name);
    void store(const QJsonObject &event);
    void journal(const QJsonObject &event);
    [[nodiscard]] QJsonObject toJson(const QString &name, const QString &id) const;
    QString newId();

    SimulationHost &m_host;
    SimulationTraits m_traits;
    Settings m_settings;
    RateCounter m_hookCalls;
    RateCounter m_channelPosts;
    RateCounter m_globalCalls;
    QHash<QString, Message> m_messages;  ///< by id
    QStringList m_started;               ///< ids of threads that messages started
    qint64 m_lastId = 0;
};

}  // namespace carillon::sandbox::discord
