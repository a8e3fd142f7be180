// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/platform.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

FrozenAccount accountOf(const QString &platform)
{
    if (platform == "mastodon"_L1)
        return {.handle = u"ada@social.example"_s, .server = QUrl{u"https://social.example"_s}};
    if (platform == "x"_L1)
        return {.handle = u"ada"_s, .server = QUrl{u"https://api.x.com"_s}};
    if (platform == "discord"_L1)
        return {.server = QUrl{u"https://discord.com"_s},
                .reported = {{u"guild_id"_s, u"1"_s}, {u"channel_id"_s, u"2"_s}}};
    return {.handle = u"ada"_s, .remoteId = u"77"_s};
}

}  // namespace

/// What a person tells of a post that nobody else can tell of, by each platform's own rule.
class TestFoundPost final : public QObject
{
    Q_OBJECT

private slots:
    void isReadFromItsAddress_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("id");  // empty: refused
        const auto row = [](const QString &platform, const QString &address, const QString &id) {
            QTest::addRow("%s: %s", qPrintable(platform), qPrintable(address)) << platform << address << id;
        };
        row(u"mastodon"_s, u"https://social.example/@ada/112"_s, u"112"_s);
        row(u"mastodon"_s, u" https://social.example/@Ada/112?x=1 "_s, u"112"_s);
        row(u"mastodon"_s, u"https://social.example/users/ada/statuses/112"_s, u"112"_s);
        row(u"mastodon"_s, u"https://social.example/deck/@ada/112"_s, u"112"_s);
        row(u"mastodon"_s, u"112"_s, u"112"_s);
        row(u"mastodon"_s, u"https://other.example/@ada/112"_s, {});
        row(u"mastodon"_s, u"https://social.example/@ada@other.example/112"_s, {});
        row(u"mastodon"_s, u"https://social.example/@bob/112"_s, {});
        row(u"mastodon"_s, u"https://social.example/@ada"_s, {});
        row(u"x"_s, u"https://x.com/ada/status/112"_s, u"112"_s);
        row(u"x"_s, u"https://www.twitter.com/ADA/status/112/photo/1?s=20"_s, u"112"_s);
        row(u"x"_s, u"https://x.com/i/web/status/112"_s, u"112"_s);
        row(u"x"_s, u"112"_s, u"112"_s);
        row(u"x"_s, u"https://x.com/bob/status/112"_s, {});
        row(u"x"_s, u"https://x.com.example/ada/status/112"_s, {});
        row(u"discord"_s, u"https://discord.com/channels/1/2/112"_s, u"112"_s);
        row(u"discord"_s, u"https://canary.discord.com/channels/1/2/112"_s, u"112"_s);
        row(u"discord"_s, u"112"_s, u"112"_s);
        row(u"discord"_s, u"https://discord.com/channels/1/3/112"_s, {});
        row(u"discord"_s, u"https://discord.com/channels/9/2/112"_s, {});
        row(u"facebook"_s, u"https://www.facebook.com/bakery/posts/112"_s, u"77_112"_s);
        row(u"facebook"_s, u"https://m.facebook.com/permalink.php?story_fbid=112&id=77"_s, u"77_112"_s);
        row(u"facebook"_s, u"77_112"_s, u"77_112"_s);
        row(u"facebook"_s, u"https://www.facebook.com/bakery/posts/pfbid0abc"_s, {});
        row(u"facebook"_s, u"https://example.org/bakery/posts/112"_s, {});
        row(u"linkedin"_s, u"https://www.linkedin.com/feed/update/urn:li:share:112/"_s, u"urn:li:share:112"_s);
        row(u"linkedin"_s, u"https://www.linkedin.com/feed/update/urn%3Ali%3AugcPost%3A112"_s, u"urn:li:ugcPost:112"_s);
        row(u"linkedin"_s, u"https://www.linkedin.com/feed/update/urn:li:activity:112/"_s, {});
        row(u"youtube"_s, u"https://youtu.be/abcDEF_-123"_s, u"abcDEF_-123"_s);
        row(u"youtube"_s, u"https://www.youtube.com/watch?v=abcDEF_-123&t=3"_s, u"abcDEF_-123"_s);
        row(u"youtube"_s, u"https://studio.youtube.com/video/abcDEF_-123/edit"_s, u"abcDEF_-123"_s);
        row(u"youtube"_s, u"https://www.youtube.com/@ada"_s, {});
        row(u"instagram"_s, u"https://www.instagram.com/p/abc/"_s, {});
        row(u"threads"_s, u"https://www.threads.net/@ada/post/abc"_s, {});
    }

    void isReadFromItsAddress()
    {
        QFETCH(const QString, platform);
        QFETCH(const QString, address);
        QFETCH(const QString, id);
        const FrozenPost post{.account = accountOf(platform), .parts = {u"text"_s}};
        const auto found = findPlatform(m_platforms, platform)->found(post, {}, address);
        QCOMPARE(found.has_value(), !id.isEmpty());
        if (found)
            QCOMPARE((*found)["id"_L1].toString(), id);
        else
            QVERIFY(found.error().detail.size() > 40);
    }

    /// Who chose the key needs no address; another one's is refused.
    void keysThatWereChosenAreKnown()
    {
        const QJsonObject payload{
            {u"records"_s, QJsonArray{QJsonObject{{u"rkey"_s, u"3kabc"_s}, {u"cid"_s, u"bafy"_s}}}}};
        const FrozenPost post{.account = {.handle = u"ada.example"_s, .remoteId = u"did:plc:ada"_s}};
        const auto *platform = findPlatform(m_platforms, u"bluesky");
        const Step step{.kind = StepKind::Publish, .creates = true, .payload = payload};
        const auto uri = u"at://did:plc:ada/app.bsky.feed.post/3kabc"_s;
        for (const auto &address : {QString{}, uri, u"https://bsky.app/profile/ada.example/post/3kabc"_s})
            QCOMPARE((*platform->found(post, step, address))["posts"_L1][0]["uri"_L1].toString(), uri);
        QVERIFY(!platform->found(post, step, u"https://bsky.app/profile/ada.example/post/3kxyz"_s));
    }

    /// Messages answer none of those before them, and go into the thread that the first one went into.
    void aMessageNeedsNoIdUnlessItBeganAThread()
    {
        const auto *platform = findPlatform(m_platforms, u"discord");
        FrozenPost post{.account = accountOf(u"discord"_s), .parts = {u"one"_s, u"two"_s}};
        const Step second{.kind = StepKind::PublishPart, .part = 1, .payload = {{u"thread_id"_s, u"9"_s}}};
        QCOMPARE(*platform->found(post, second, {}), (QJsonObject{{u"thread_id"_s, u"9"_s}}));
        post.options = {{u"discord.thread_name"_s, u"News"_s}};
        const auto refused = platform->found(post, {.kind = StepKind::PublishPart}, {});
        QVERIFY(!refused && refused.error().kind == ErrorKind::NotFound);
    }

private:
    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
};

static const test::Registration<TestFoundPost> registered;
#include "tst_foundpost.moc"
