// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/bluesky/sandbox/dpopcheck.h"
#include "core/platforms/bluesky/sandbox/sessions.h"

namespace carillon::sandbox::bluesky {

/// The authorization server: pushed requests, a page to consent on, tokens bound to a key. It stands below /bluesky,
/// where other networks of the sandbox have nothing. Its logins are forgotten when the sandbox ends.
class AuthServer final
{
public:
    static constexpr std::chrono::hours accessLife{1};
    static constexpr std::chrono::days sessionLife{14};

    [[nodiscard]] static bool serves(const QByteArray &path);

    /// Opens or makes the account that a person names on the page; its DID.
    using OpenAccount = std::function<QString(const QString &)>;
    HttpReply handle(const HttpRequest &request, const OpenAccount &openAccount, Instant now);

    /// The DID that the request's token speaks for, by "Authorization: DPoP".
    [[nodiscard]] std::variant<QString, HttpReply> authorise(const HttpRequest &request, Instant now);
    [[nodiscard]] static bool isBound(const HttpRequest &request);

    void clear() { *this = {}; }

private:
    struct Asked
    {
        FormFields fields{};
        QString thumbprint{};
        QString did{};
        Instant until{};
    };
    struct Login
    {
        QString did;
        QString thumbprint;
        QString refresh;     ///< the one that is taken
        QStringList past{};  ///< those that end it
        Instant until{};
    };

    HttpReply push(const HttpRequest &request, const QString &thumbprint, Instant now);
    HttpReply page(const HttpRequest &request) const;
    HttpReply decide(const HttpRequest &request, const OpenAccount &openAccount, Instant now);
    HttpReply token(const HttpRequest &request, const QString &thumbprint, Instant now);
    HttpReply redeem(const FormFields &fields, const QString &thumbprint, Instant now);
    HttpReply renew(const FormFields &fields, const QString &thumbprint, Instant now);
    HttpReply revoke(const HttpRequest &request);
    HttpReply give(const QString &id, Instant now);

    DpopCheck m_proofs;
    QHash<QString, Asked> m_pushed;  ///< by request_uri
    QHash<QString, Asked> m_codes;
    QHash<QString, Login> m_logins;  ///< by their number
    int m_count = 0;
};

}  // namespace carillon::sandbox::bluesky
