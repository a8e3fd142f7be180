// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedplatform.h"

#include <QHash>

namespace carillon::sandbox::webhook {

/// Automation tools that take posts: POST /hooks/NAME, look-up at GET /hooks/NAME/lookup/KEY. Each name is an account.
class SimulatedWebhook final : public SimulatedPlatform
{
public:
    explicit SimulatedWebhook(SimulationHost &host);

    [[nodiscard]] const SimulationTraits &traits() const override { return m_traits; }
    [[nodiscard]] bool serves(const QByteArray &path) const override;
    [[nodiscard]] QString accountOf(const HttpRequest &request) const override;
    [[nodiscard]] bool creates(const HttpRequest &request) const override;
    HttpReply handle(const HttpRequest &request, const RequestConditions &conditions) override;
    [[nodiscard]] HttpReply errorReply(int status, const QString &code, int retryAfter) const override;
    QString configure(const QJsonObject &settings) override;
    [[nodiscard]] QJsonObject settings() const override;
    void restore(const QJsonObject &event) override;
    void reset(bool accountsToo) override;

private:
    struct Settings
    {
        bool idempotent = false;        ///< the same key answers the first post and makes no second
        QJsonObject idempotentHooks{};  ///< hook name -> whether that one does, where it differs
        bool lookup = true;
        QString secret{};       ///< of every hook without one of its own
        QJsonObject secrets{};  ///< hook name -> secret
        int visibleAfterMs = 0;
    };
    struct Delivery
    {
        QString id;
        Instant at{};
    };
    HttpReply receive(const HttpRequest &request, const QString &hook);
    [[nodiscard]] HttpReply lookUp(const HttpRequest &request, const QString &hook, const QString &key) const;
    [[nodiscard]] bool isIdempotent(const QString &hook) const;
    [[nodiscard]] bool isSigned(const HttpRequest &request, const QString &hook) const;
    void store(const QJsonObject &event);
    [[nodiscard]] static QJsonObject answer(const HttpRequest &request, const QString &hook, const QString &id);

    SimulationHost &m_host;
    SimulationTraits m_traits;
    Settings m_settings;
    QHash<QString, Delivery> m_byKey;  ///< by hook name and Idempotency-Key; the first of each
};

}  // namespace carillon::sandbox::webhook
