// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/xmatch.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant began = toInstant(QDateTime::fromString(u"2026-11-21T09:00:00Z"_s, Qt::ISODate));

QJsonObject link(const QString &shortened, const QString &expanded)
{
    return {{u"url"_s, shortened}, {u"expanded_url"_s, expanded}};
}

QJsonObject theirs(const QString &text, const QJsonArray &urls = {})
{
    QJsonObject post{{u"id"_s, u"1"_s}, {u"text"_s, text}, {u"created_at"_s, u"2026-11-21T09:00:01.000Z"_s}};
    if (!urls.isEmpty())
        post[u"entities"_s] = QJsonObject{{u"urls"_s, urls}};
    return post;
}

}  // namespace

class TestXMatch final : public QObject
{
    Q_OBJECT

private slots:
    void comparesTexts_data()
    {
        QTest::addColumn<QString>("ours");
        QTest::addColumn<QJsonObject>("post");
        QTest::addColumn<bool>("same");
        const auto wrapped = u"https://t.co/abc"_s;
        QTest::newRow("the same") << u"Good morning"_s << theirs(u"Good morning"_s) << true;
        QTest::newRow("another") << u"Good morning"_s << theirs(u"Good evening"_s) << false;
        QTest::newRow("white space at the ends") << u" Good\n\nmorning "_s << theirs(u"Good\n\nmorning"_s) << true;
        QTest::newRow("escaped") << u"a < b & c > d"_s << theirs(u"a &lt; b &amp; c &gt; d"_s) << true;
        QTest::newRow("an accent by itself") << u"Cafe\u0301"_s << theirs(u"Café"_s) << true;
        QTest::newRow("a link put back") << u"see https://example.com/x?a=1&b=2 now"_s
                                         << theirs(u"see https://t.co/abc now"_s,
                                                   {link(wrapped, u"https://example.com/x?a=1&b=2"_s)})
                                         << true;
        QTest::newRow("a link without a scheme")
            << u"see Example.com now"_s
            << theirs(u"see https://t.co/abc now"_s, {link(wrapped, u"http://example.com/"_s)}) << true;
        QTest::newRow("another link") << u"see https://example.com/x now"_s
                                      << theirs(u"see https://t.co/abc now"_s,
                                                {link(wrapped, u"https://example.com/y"_s)})
                                      << false;
        QTest::newRow("a link of which X does not tell")
            << u"see https://example.com/x now"_s << theirs(u"see https://t.co/abc now"_s) << true;
        QTest::newRow("other words around it")
            << u"see https://example.com/x then"_s << theirs(u"see https://t.co/abc now"_s) << false;
        auto note = theirs(u"Good…"_s);
        note[u"note_tweet"_s] = QJsonObject{{u"text"_s, u"Good morning"_s}};
        QTest::newRow("a long post") << u"Good morning"_s << note << true;
        auto renamed = theirs(u"Good…"_s);
        renamed[u"note_post"_s] = QJsonObject{{u"text"_s, u"Good morning"_s}};
        QTest::newRow("a long post by its newer name") << u"Good morning"_s << renamed << true;
    }

    void comparesTexts()
    {
        QFETCH(const QString, ours);
        QFETCH(const QJsonObject, post);
        QFETCH(const bool, same);
        FrozenPost frozen;
        frozen.parts = {ours};
        QCOMPARE(x::isSought(post, x::soughtBy(frozen, Step{}, began)), same);
    }

    void comparesMedia()
    {
        FrozenPost post;
        post.parts = {u""_s};
        const Step step{.payload = {{u"media_ids"_s, QJsonArray{u"77"_s}}}};
        auto found = theirs(u"https://t.co/m"_s, {link(u"https://t.co/m"_s, u"https://x.com/ada/status/1/photo/1"_s)});
        const auto sought = x::soughtBy(post, step, began);
        QVERIFY(!x::isSought(found, sought));
        found[u"attachments"_s] = QJsonObject{{u"media_keys"_s, QJsonArray{u"3_77"_s}}};
        QVERIFY(x::isSought(found, sought));
        found[u"attachments"_s] = QJsonObject{{u"media_keys"_s, QJsonArray{u"3_78"_s}}};
        QVERIFY2(!x::isSought(found, sought), "without a text the very picture decides");
        post.parts = {u"a cat"_s};
        found[u"text"_s] = u"a cat https://t.co/m"_s;
        QVERIFY(x::isSought(found, x::soughtBy(post, step, began)));
        found.remove(u"entities"_s);
        QVERIFY2(x::isSought(found, x::soughtBy(post, step, began)), "the picture's link stands behind the text");
    }

    void comparesWhatItAnswers()
    {
        FrozenPost post;
        post.account.handle = u"ada"_s;
        post.parts = {u"one"_s, u"two"_s};
        const Step step{.part = 1, .payload = {{u"in_reply_to"_s, u"100"_s}}};
        const auto sought = x::soughtBy(post, step, began);
        auto found = theirs(u"two"_s);
        QVERIFY(!x::isSought(found, sought));
        for (const auto &name : {u"referenced_tweets"_s, u"referenced_posts"_s}) {
            auto answer = found;
            answer[name] = QJsonArray{QJsonObject{{u"type"_s, u"replied_to"_s}, {u"id"_s, u"100"_s}}};
            QVERIFY(x::isSought(answer, sought));
            answer[u"text"_s] = u"@ada two"_s;
            QVERIFY(x::isSought(answer, sought));
            answer[name] = QJsonArray{QJsonObject{{u"type"_s, u"replied_to"_s}, {u"id"_s, u"99"_s}}};
            QVERIFY(!x::isSought(answer, sought));
        }
    }

    void comparesPollsAndTimes()
    {
        FrozenPost post;
        post.parts = {u"tea?"_s};
        auto found = theirs(u"tea?"_s);
        found[u"attachments"_s] = QJsonObject{{u"poll_ids"_s, QJsonArray{u"5"_s}}};
        QVERIFY(!x::isSought(found, x::soughtBy(post, Step{}, began)));
        post.options = {{u"poll_options"_s, u"yes|no"_s}};
        QVERIFY(x::isSought(found, x::soughtBy(post, Step{}, began)));
        QVERIFY(x::isSought(found, x::soughtBy(post, Step{}, began + 5min)));
        QVERIFY2(!x::isSought(found, x::soughtBy(post, Step{}, began + 30min)), "it was made long before");
        QVERIFY(x::isOlder(found, x::soughtBy(post, Step{}, began + 30min)));
    }
};

static const test::Registration<TestXMatch> registered;

#include "tst_xmatch.moc"
