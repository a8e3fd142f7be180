// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/net/httpclient.h"
#include "core/secrets/vault.h"
#include "core/store/database.h"
#include "tests/support/await.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

/// What the other tests here count in the program's log is said at all: whoever opens a database, asks the keyring or
/// uses the network on the thread that paints is refused, and the log tells.
class TestPaintingThread final : public QObject
{
    Q_OBJECT

private slots:
    void databaseIsRefused()
    {
        const QTemporaryDir folder;
        QTest::ignoreMessage(QtCriticalMsg, "a database was opened on the painting thread");
        const auto database = Database::open(folder.filePath(u"a.carillon"_s), Database::Access::ReadWrite);
        QVERIFY(!database);
        QVERIFY(!QFile::exists(folder.filePath(u"a.carillon"_s)));
    }

    void keyringIsRefused()
    {
        Vault vault{{}};
        std::optional<Result<QJsonObject>> answer;
        QTest::ignoreMessage(QtCriticalMsg, "the keyring was asked on the painting thread");
        vault.add({.kind = Errand::Kind::Read, .entry = u"account/a"_s, .answer = [&](Result<QJsonObject> given) {
                       answer.emplace(std::move(given));
                   }});
        QVERIFY(answer);
        QVERIFY(!*answer);
    }

    void networkIsRefused()
    {
        const SystemClock clock;
        HttpClient client{clock};
        HttpRequest request{.url = QUrl{u"http://127.0.0.1:1/"_s}};
        QTest::ignoreMessage(QtCriticalMsg, "a request was sent on the painting thread");
        const auto reply = test::await(client.send(std::move(request)));
        QVERIFY(reply.failure);
        QCOMPARE(reply.failure->kind, ErrorKind::Invalid);
    }
};

static const test::Registration<TestPaintingThread> registered;

#include "tst_paintingthread.moc"
