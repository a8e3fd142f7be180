// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QObject>
#include <QQueue>
#include <QTcpServer>
#include <QUrl>

namespace carillon::test {

/// A place for media on 127.0.0.1: a bucket "/posts" that checks signatures as documented
/// (docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html), and a folder "/dav" that is read at
/// "/public". Lives on the test's thread; goes by the test's clock. Does as it is told with the next requests.
class FakeStorage final : public QObject
{
    Q_OBJECT

public:
    struct Object
    {
        QByteArray content;
        QByteArray type;
    };
    struct Fault
    {
        enum class Kind {
            CloseBefore,  ///< nothing is done, and no answer given
            CloseAfter,   ///< it is done, and no answer given
            Answer,       ///< nothing is done
            Hang,         ///< nothing is done, for ever
        };
        Kind kind = Kind::Answer;
        int status = 503;
        QByteArray body{};
    };

    explicit FakeStorage(const Clock &clock);
    ~FakeStorage() override;

    [[nodiscard]] QUrl url(const QString &path) const;
    /// How often this verb was asked for, whatever came of it.
    [[nodiscard]] int count(const QByteArray &verb) const { return m_counts.value(verb); }

    /// Whom the bucket and the folder know.
    QByteArray user = "ada";
    QByteArray secret = "a secret that is never shown";
    QByteArray region = "us-east-1";
    QByteArray typeShown;                     ///< when not empty, what reading says instead of the type
    QMap<QByteArray, Object> objects;         ///< by name alone
    QHash<QByteArray, QQueue<Fault>> faults;  ///< of the next requests with a verb
    QHash<QByteArray, Fault> always;          ///< of all requests with a verb that have no other
    QList<QByteArray> refusals;               ///< why a signature or a password was not taken

private:
    struct Request
    {
        QByteArray verb;
        QByteArray path;
        QByteArray query;
        QHash<QByteArray, QByteArray> headers;
        QByteArray body;
    };
    struct Reply
    {
        int status = 200;
        QByteArray type = "application/xml";
        QByteArray body{};
    };
    void read(QTcpSocket *socket);
    void serve(QTcpSocket *socket, const Request &request);
    [[nodiscard]] Reply done(const Request &request);
    [[nodiscard]] QByteArray whyNot(const Request &request) const;
    [[nodiscard]] QByteArray whyNotSigned(const Request &request) const;
    [[nodiscard]] QByteArray whyNotPresigned(const Request &request) const;
    [[nodiscard]] QByteArray signatureOf(const QByteArray &canonical, const QByteArray &moment,
                                         const QByteArray &day) const;

    const Clock &m_clock;
    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_unread;
    QHash<QByteArray, int> m_counts;
};

}  // namespace carillon::test
