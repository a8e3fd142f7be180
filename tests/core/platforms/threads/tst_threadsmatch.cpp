// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/threadsmatch.h"
#include "tests/core/platforms/threads/samples.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 12h};

QJsonObject entry(const QString &text, const QString &type = u"TEXT_POST"_s,
                  const QString &timestamp = u"2026-11-22T12:00:03+0000"_s, const QString &id = u"5"_s)
{
    return {{u"id"_s, id}, {u"text"_s, text}, {u"media_type"_s, type}, {u"timestamp"_s, timestamp}};
}

QJsonObject answering(QJsonObject listed, const QString &id)
{
    listed[u"replied_to"_s] = QJsonObject{{u"id"_s, id}};
    return listed;
}

}  // namespace

class TestThreadsMatch final : public QObject
{
    Q_OBJECT

private slots:
    void tellsThemApart_data()
    {
        QTest::addColumn<QList<FrozenMedia>>("media");
        QTest::addColumn<int>("piece");
        QTest::addColumn<QJsonObject>("listed");
        QTest::addColumn<bool>("same");
        const QList<FrozenMedia> none;
        const auto text = u"Eins #m1"_s;
        QTest::newRow("the same") << none << 0 << entry(text) << true;
        QTest::newRow("white space aside") << none << 0 << entry(u" Eins  #m1\r\n"_s) << true;
        QTest::newRow("the topic's sign aside") << none << 0 << entry(u"Eins m1"_s) << true;
        QTest::newRow("another text") << none << 0 << entry(u"Zwei"_s) << false;
        QTest::newRow("too early") << none << 0 << entry(text, u"TEXT_POST"_s, u"2026-11-22T11:59:00+0000"_s) << false;
        QTest::newRow("one of ours that is known")
            << none << 0 << entry(text, u"TEXT_POST"_s, u"2026-11-22T12:00:03+0000"_s, u"4"_s) << false;
        QTest::newRow("another type") << none << 0 << entry(text, u"IMAGE"_s) << false;
        QTest::newRow("a picture") << QList{test::threadsPicture()} << 0 << entry(text, u"IMAGE"_s) << true;
        QTest::newRow("a film") << QList{test::threadsFilm()} << 0 << entry(text, u"VIDEO"_s) << true;
        QTest::newRow("a carousel") << QList{test::threadsPicture(), test::threadsFilm()} << 0
                                    << entry(text, u"CAROUSEL_ALBUM"_s) << true;
        QTest::newRow("a carousel without its text")
            << QList{test::threadsPicture(), test::threadsFilm()} << 0 << entry({}, u"CAROUSEL_ALBUM"_s) << false;
        QTest::newRow("a later part") << none << 1 << answering(entry(u"Zwei"_s), u"9"_s) << true;
        QTest::newRow("a part under another post") << none << 1 << answering(entry(u"Zwei"_s), u"8"_s) << false;
    }

    void tellsThemApart()
    {
        QFETCH(const QList<FrozenMedia>, media);
        QFETCH(const int, piece);
        QFETCH(const QJsonObject, listed);
        QFETCH(const bool, same);
        auto post = test::threadsPost({u"Eins #m1"_s, u"Zwei"_s});
        post.media = media;
        Step step{.kind = StepKind::PublishPart, .part = piece};
        step.payload = {{u"piece"_s, piece}, {u"since"_s, toIsoUtc(noon)}, {u"known"_s, QJsonArray{u"4"_s}}};
        if (piece > 0)
            step.payload[u"reply_to"_s] = u"9"_s;
        QCOMPARE(threads::isSought(listed, threads::soughtBy(post, step, noon)), same);
    }

    void goesByItsOwnClockWhereThreadsToldNone()
    {
        const Step step{.kind = StepKind::PublishPart, .payload = {{u"piece"_s, 0}}};
        const auto sought = threads::soughtBy(test::threadsPost({u"Eins"_s}), step, noon);
        QVERIFY(threads::isSought(entry(u"Eins"_s, u"TEXT_POST"_s, u"2026-11-22T11:58:30+0000"_s), sought));
        QVERIFY(!threads::isSought(entry(u"Eins"_s, u"TEXT_POST"_s, u"2026-11-22T11:57:30+0000"_s), sought));
    }
};

static const test::Registration<TestThreadsMatch> registered;
#include "tst_threadsmatch.moc"
