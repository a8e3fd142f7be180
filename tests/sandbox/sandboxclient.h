// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedhttp.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTcpSocket>
#include <QThread>

#include <memory>

namespace carillon::test {

/// A sandbox on a thread and a free port of its own, whose clock stands still.
class RunningSandbox final
{
public:
    /// `state`: folder for openState(); empty keeps all in memory.
    explicit RunningSandbox(const QString &state = {});
    ~RunningSandbox();
    Q_DISABLE_COPY_MOVE(RunningSandbox)

    FakeClock clock;
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    std::unique_ptr<QThread> m_thread;
    quint16 m_port = 0;
};

struct Answer
{
    int status = 0;  ///< 0: the connection ended without an answer
    sandbox::HttpHeaders headers{};
    QByteArray body{};
    bool whole = false;  ///< as much body as Content-Length said

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QJsonArray array() const;
    /// "error" of the body
    [[nodiscard]] QString error() const { return json()[QLatin1String{"error"}].toString(); }
    [[nodiscard]] QString message() const { return json()[QLatin1String{"message"}].toString(); }
};

/// A plain blocking HTTP client, so that nothing of the product stands between test and server.
class SandboxClient final
{
public:
    explicit SandboxClient(quint16 port) : m_port{port} {}
    [[nodiscard]] quint16 port() const { return m_port; }

    Answer get(const QByteArray &path, const QByteArray &token = {});
    Answer post(const QByteArray &path, const QJsonObject &json, const QByteArray &token = {},
                const sandbox::HttpHeaders &headers = {});
    Answer postArray(const QByteArray &path, const QJsonArray &json);
    Answer form(const QByteArray &path, const QByteArray &body, const QByteArray &token = {});
    Answer upload(const QByteArray &path, const QByteArray &content, const QByteArray &type, const QByteArray &token);
    /// multipart/form-data with one file and plain fields.
    Answer multipart(const QByteArray &path, const QByteArray &file,
                     const QList<std::pair<QByteArray, QByteArray>> &fields, const QByteArray &token);
    Answer send(const QByteArray &method, const QByteArray &path, const sandbox::HttpHeaders &headers,
                const QByteArray &body);

    /// A fresh connection, for tests that write bytes themselves.
    [[nodiscard]] std::unique_ptr<QTcpSocket> connection() const;
    /// Reads one answer from it.
    static Answer readAnswer(QTcpSocket &socket, bool hasBody = true);

    /// The counts of a platform, or of one account of it.
    QJsonObject counts(const QString &platform, const QString &account = {});
    void configure(const QString &platform, const QJsonObject &settings);
    void fault(const QJsonObject &fault) { postArray("/_sandbox/faults", {fault}); }

private:
    quint16 m_port;
};

/// The smallest picture that is one.
QByteArray tinyPng();

}  // namespace carillon::test
