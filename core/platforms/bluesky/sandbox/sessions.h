// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <chrono>
#include <variant>

namespace carillon::sandbox::bluesky {

struct TokenPair
{
    QString access;
    QString refresh;
};

/// The name and sentence of an answer that refuses.
struct Refusal
{
    int status;
    QString error;
    QString message;
};

/// Signed tokens like those of a PDS (header.payload.signature), and which refresh tokens still stand.
///
/// Access tokens are judged by signature and times alone, so they outlive their session, as on the real server.
class Sessions final
{
public:
    static constexpr std::chrono::seconds usualAccessLife{2 * 3600};
    static constexpr std::chrono::seconds usualRefreshLife{90 * 24 * 3600};
    static constexpr std::chrono::seconds grace{2 * 3600};  ///< an old refresh token goes on answering its successor

    /// What to keep over restarts is left in takeEvent() after each call that changes something.
    TokenPair create(const QString &did, Instant now);
    std::variant<TokenPair, Refusal> refresh(const QString &refreshToken, Instant now);
    /// Ends the session of this refresh token.
    std::variant<QString, Refusal> end(const QString &refreshToken, Instant now);
    void endAllOf(const QString &did);

    /// The DID that an access token speaks for.
    [[nodiscard]] std::variant<QString, Refusal> authorise(const QString &accessToken, Instant now) const;
    /// A token of `did` for one method of the service `audience`.
    [[nodiscard]] static QString serviceToken(const QString &did, const QString &audience, const QString &method,
                                              Instant until);
    /// The DID that a service token speaks for.
    [[nodiscard]] static std::variant<QString, Refusal> checkServiceToken(const QString &token, const QString &audience,
                                                                          const QString &method, Instant now);
    /// A token of a login in the browser, bound to a key by its thumbprint.
    [[nodiscard]] static QString boundToken(const QString &did, const QString &login, const QString &thumbprint,
                                            Instant until);
    /// The number of its login and the thumbprint; empty when it is forged or over.
    [[nodiscard]] static QStringList checkBoundToken(const QString &token, Instant now);
    /// The DID inside, unchecked: for counting.
    [[nodiscard]] static QString subjectOf(const QString &token);

    [[nodiscard]] QJsonObject takeEvent();
    void restore(const QJsonObject &event);

    void setLives(std::chrono::seconds access, std::chrono::seconds refresh);
    void clear();

private:
    struct Session
    {
        QString did;
        QJsonObject successor{};  ///< access and refresh, once refreshed
        Instant standsUntil{};
    };
    TokenPair mint(const QString &did, Instant now);
    [[nodiscard]] std::variant<QJsonObject, Refusal> verify(const QString &token, const QString &scope,
                                                            Instant now) const;

    QHash<QString, Session> m_sessions;  ///< by the refresh token's jti
    QJsonObject m_event;
    std::chrono::seconds m_accessLife = usualAccessLife;
    std::chrono::seconds m_refreshLife = usualRefreshLife;
};

}  // namespace carillon::sandbox::bluesky
