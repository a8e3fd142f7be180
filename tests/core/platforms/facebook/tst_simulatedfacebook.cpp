// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using test::RunningSandbox;
using test::SandboxClient;

/// The simulated Facebook alone: what other clients than ours ask of it.
class TestSimulatedFacebook final : public QObject
{
    Q_OBJECT

    static QString sortedNames(const QJsonValue &object)
    {
        auto names = object.toObject().keys();
        names.sort();
        return names.join(u' ');
    }

private slots:
    void tellsWhatWasAskedFor_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("names");
        QTest::newRow("nothing in particular") << ""_ba << u"created_time id message permalink_url"_s;
        QTest::newRow("one member") << "message"_ba << u"id message"_s;
        QTest::newRow("several") << "id,created_time,message"_ba << u"created_time id message"_s;
        QTest::newRow("members of members")
            << "from%7Bid,created_time%7D,message,comments.limit(1)%7Bmessage,id%7D"_ba << u"id message"_s;
        QTest::newRow("one that the post has not") << "story"_ba << u"id"_s;
    }

    void tellsWhatWasAskedFor()
    {
        QFETCH(const QByteArray, fields);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const QByteArray graph{"/facebook/graph/v26.0/"};
        const auto page = client.get(graph + "me", "sandbox-acme").json()["id"_L1].toString().toLatin1();
        const auto made
            = client.form(graph + page + "/feed", "message=Hello", "sandbox-acme").json()["id"_L1].toString();
        const auto asked = fields.isEmpty() ? QByteArray{} : "?fields=" + fields;
        QTEST(sortedNames(client.get(graph + made.toLatin1() + asked, "sandbox-acme").json()), "names");
        const auto list = client.get(graph + page + "/published_posts" + asked, "sandbox-acme").json();
        QTEST(sortedNames(list["data"_L1][0]), "names");
    }
};

static const test::Registration<TestSimulatedFacebook> registered;

#include "tst_simulatedfacebook.moc"
