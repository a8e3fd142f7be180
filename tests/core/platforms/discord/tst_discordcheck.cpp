// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/discord/discordtext.h"
#include "tests/core/platforms/discord/samples.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test::discord;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 mebibyte = qint64{1024} * 1024;

FrozenMedia aFilm(qint64 bytes)
{
    return FrozenMedia{.path = u"/tmp/a.mp4"_s, .mime = u"video/mp4"_s, .bytes = bytes, .kind = MediaKind::Video};
}

}  // namespace

/// What Discord takes, counts and refuses.
class TestDiscordCheck final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_discord = findPlatform(m_platforms, u"discord");

    static FrozenPost withOptions(const QJsonObject &options)
    {
        auto post = aPost();
        post.options = options;
        return post;
    }

private slots:
    void hasItsTraits()
    {
        QVERIFY(m_discord != nullptr);
        const auto &traits = m_discord->traits();
        QCOMPARE(traits.maxTextLength, 2000);
        QCOMPARE(traits.maxMedia, 10);
        QVERIFY(traits.takesThreads && traits.takesLink && !traits.takesFirstComment);
        QVERIFY(traits.deletesLive && traits.editsLive);
        QCOMPARE(traits.maxConcurrent, 1);  // messages of a channel stand in the order in which they came
        QVERIFY(traits.connectModes == QList<ConnectMode>{ConnectMode::Token});
        const LimitWindow minute{.amount = 30, .period = 60s, .unit = LimitUnit::Posts};
        QVERIFY(traits.windows == QList<LimitWindow>{minute});
    }

    void countsCodePoints_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("length");
        QTest::newRow("nothing") << u""_s << 0;
        QTest::newRow("letters") << u"Grüße"_s << 5;
        QTest::newRow("an emoji is one") << u"👋"_s << 1;
        QTest::newRow("with a skin colour two") << u"👋🏽"_s << 2;
        QTest::newRow("a family of joined emoji seven") << u"👨‍👩‍👧‍👦"_s << 7;
        QTest::newRow("a letter and its accent") << u"e\u0301"_s << 2;
        QTest::newRow("an address counts in full") << u"https://example.com/"_s << 20;
    }

    void countsCodePoints()
    {
        QFETCH(const QString, text);
        QFETCH(const int, length);
        QCOMPARE(m_discord->textLength(text, {}), length);
    }

    void findsMentionsAndLinks()
    {
        const auto text = u"<@12> <@&34> @everyone <#56> https://example.com/a"_s;
        QStringList found;
        for (const auto &entity : m_discord->textEntities(text))
            found += text.mid(entity.start, entity.end - entity.start) + u'=' + entity.value;
        QCOMPARE(found,
                 (QStringList{u"<@12>=12"_s, u"<@&34>=34"_s, u"@everyone=everyone"_s, u"<#56>=56"_s,
                              u"https://example.com/a=https://example.com/a"_s}));
        QVERIFY(!discord::mentionsSomebody(u"<#56> a@everyoneelse.example"_s));
    }

    void findsWhatCannotBeSent_data()
    {
        QTest::addColumn<FrozenPost>("post");
        QTest::addColumn<QStringList>("codes");
        QTest::newRow("an ordinary post") << aPost() << QStringList{};

        auto post = aPost();
        post.parts = {QString{2000, u'x'}};
        QTest::newRow("as long as may be") << post << QStringList{};
        post.parts = {QString{2001, u'x'}};
        QTest::newRow("one character more") << post << QStringList{u"text_too_long"_s};
        post.parts = {QString{1997, u'x'}};
        post.options = {{u"spoiler"_s, u"text"_s}};
        QTest::newRow("too long between its bars") << post << QStringList{u"text_too_long"_s};
        post.options = {};
        post.parts = {QString{1990, u'x'}};
        post.link = u"https://example.com"_s;
        QTest::newRow("too long with its link") << post << QStringList{u"text_too_long"_s};
        post = aPost();
        post.parts = {u" \n"_s};
        QTest::newRow("nothing but white space") << post << QStringList{u"empty"_s};
        post.media = {aPicture()};
        QTest::newRow("a picture without a text") << post << QStringList{};
        post.parts += u" "_s;
        QTest::newRow("a second message without a text") << post << QStringList{u"empty"_s};

        post = aPost();
        post.media = QList<FrozenMedia>{10, aPicture()};
        QTest::newRow("ten files") << post << QStringList{};
        post.media += aPicture();
        QTest::newRow("eleven files") << post << QStringList{u"too_many_media"_s};
        post.media = {aPicture(), aFilm(10 * mebibyte)};
        QTest::newRow("a picture beside a film") << post << QStringList{};
        post.media = {aFilm(10 * mebibyte + 1)};
        QTest::newRow("a film that is too large") << post << QStringList{u"too_large"_s};
        post.account.options = {{u"upload_mib"_s, u"50"_s}};
        QTest::newRow("which a server with boosts takes") << post << QStringList{};
        post.media = {aFilm(30 * mebibyte), aFilm(30 * mebibyte)};
        QTest::newRow("but not everything together") << post << QStringList{u"media_too_large"_s};
        post = aPost();
        post.media = {aPicture()};
        post.media[0].alt = QString{1025, u'x'};
        QTest::newRow("a description that is too long") << post << QStringList{u"alt_too_long"_s};
        post.media[0].alt.chop(1);
        QTest::newRow("a description as long as may be") << post << QStringList{};
    }

    void findsWhatCannotBeSent()
    {
        QFETCH(const FrozenPost, post);
        QFETCH(const QStringList, codes);
        QStringList found;
        for (const auto &problem : m_discord->check(post)) {
            found += problem.code;
            QVERIFY(problem.message.endsWith(u'.'));
        }
        QCOMPARE(found, codes);
    }

    void hidesText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hidden");
        QTest::newRow("words") << u"Der Gärtner"_s << u"||Der Gärtner||"_s;
        QTest::newRow("nothing") << u" "_s << u""_s;
        QTest::newRow("several lines") << u"a\nb\n"_s << u"||a\nb||"_s;
        QTest::newRow("bars in it") << u"a || b|c"_s << u"||a \\|\\| b|c||"_s;
        QTest::newRow("bars at its ends") << u"|a|"_s << u"||\\|a\\|||"_s;
        QTest::newRow("a backslash at its end") << u"a\\"_s << u"||a\\ ||"_s;
    }

    void hidesText()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, hidden);
        QCOMPARE(discord::spoilered(text), hidden);
        auto post = withOptions({{u"discord.spoiler"_s, u"text"_s}});
        post.parts = {u"a"_s, text};
        post.link = u"https://example.com/"_s;
        QCOMPARE(discord::messageText(post, 0), u"||a||\n\nhttps://example.com/"_s);
        QCOMPARE(discord::messageText(post, 1), hidden);
        post.options = {{u"discord.spoiler"_s, u"media"_s}};
        QCOMPARE(discord::messageText(post, 1), text);
    }

    void saysWhatStaysVisible_data()
    {
        QTest::addColumn<FrozenPost>("post");
        QTest::addColumn<bool>("isSaid");
        const auto hiding = [](const QString &what, QJsonObject options = {}) {
            options[u"spoiler"_s] = what;
            return withOptions(options);
        };
        QTest::newRow("a hidden text") << hiding(u"text"_s) << false;
        QTest::newRow("files of a post without any") << hiding(u"media"_s) << true;
        QTest::newRow("both in a post without files") << hiding(u"both"_s) << false;
        QTest::newRow("a text that asks") << hiding(u"text"_s, aPoll()) << true;
        QTest::newRow("a text above a question") << hiding(u"text"_s, aPoll(u"Tee?"_s)) << false;
        auto post = hiding(u"media"_s);
        post.media = {aPicture()};
        QTest::newRow("a picture") << post << false;
    }

    void saysWhatStaysVisible()
    {
        QFETCH(const FrozenPost, post);
        QFETCH(const bool, isSaid);
        const auto problems = m_discord->check(post);
        QCOMPARE(problems.size(), isSaid ? 1 : 0);
        if (isSaid) {
            QCOMPARE(problems.first().code, u"option_spoiler_unused"_s);
            QCOMPARE(problems.first().severity, Severity::Warning);
        }
    }

    void readsThePoll_data()
    {
        QTest::addColumn<FrozenPost>("post");
        QTest::addColumn<QStringList>("codes");
        const auto row
            = [](const char *name, const QJsonObject &more, const QStringList &codes, const QString &text = u"Tee?"_s) {
                  auto post = withOptions(aPoll());
                  post.parts = {text};
                  for (auto at = more.begin(); at != more.end(); ++at)
                      post.options[at.key()] = at.value();
                  QTest::newRow(name) << post << codes;
              };
        const auto letters = [](int count) {
            return QString{count, u'x'};
        };
        const QStringList none;
        const QStringList invalid{u"poll_invalid"_s};
        row("asked by the text", {}, none);
        row("asked by a question of its own", {{u"discord.poll_question"_s, u"Tee?"_s}}, none);
        row("with nothing beside it", {{u"poll_question"_s, u"Tee?"_s}}, none, QString{});
        row("asked by nobody", {}, invalid, u" "_s);
        row("asked at length", {{u"poll_question"_s, letters(300)}}, none);
        row("asked at greater length", {{u"poll_question"_s, letters(301)}}, invalid);
        row("asked by a text as long as may be", {}, none, letters(300));
        row("asked by a text that is too long", {}, invalid, letters(301));
        row("a long text above its question", {{u"poll_question"_s, u"Tee?"_s}}, none, letters(2000));
        row("one answer", {{u"poll_options"_s, u"Ja"_s}}, none);
        row("ten answers", {{u"poll_options"_s, u"1|2|3|4|5|6|7|8|9|10"_s}}, none);
        row("eleven answers", {{u"poll_options"_s, u"1|2|3|4|5|6|7|8|9|10|11"_s}}, invalid);
        row("no answer", {{u"poll_options"_s, QString{}}, {u"poll_question"_s, u"Tee?"_s}}, invalid);
        row("an empty answer", {{u"poll_options"_s, u"Ja||Nein"_s}}, invalid);
        row("a long answer", {{u"poll_options"_s, letters(55)}}, none);
        row("a longer one", {{u"poll_options"_s, letters(56)}}, invalid);
        row("open for 32 days", {{u"poll_hours"_s, u"768"_s}}, none);
        row("open for longer", {{u"poll_hours"_s, u"769"_s}}, invalid);
        row("open for no time", {{u"poll_hours"_s, u"0"_s}}, invalid);
        row("open for a while", {{u"poll_hours"_s, u"long"_s}}, invalid);
        row("several answers at once", {{u"poll_multiple"_s, u"yes"_s}}, none);
        row("perhaps several", {{u"poll_multiple"_s, u"perhaps"_s}}, {u"option_invalid"_s});
        auto post = withOptions(aPoll());
        post.media = {aPicture()};
        QTest::newRow("beside a picture") << post << QStringList{u"poll_with_media"_s};
        post.media.clear();
        post.parts += QString{};
        QTest::newRow("before an empty message") << post << QStringList{u"empty"_s};
    }

    void readsThePoll()
    {
        QFETCH(const FrozenPost, post);
        QFETCH(const QStringList, codes);
        QStringList found;
        for (const auto &problem : m_discord->check(post)) {
            found += problem.code;
            QCOMPARE(problem.severity, Severity::Error);
            QVERIFY(problem.message.endsWith(u'.'));
        }
        QCOMPARE(found, codes);
    }

    void readsTheOptions_data()
    {
        QTest::addColumn<QJsonObject>("options");
        QTest::addColumn<bool>("isGood");
        const auto row = [](const char *name, const QString &key, const QString &value, bool isGood) {
            QTest::newRow(name) << QJsonObject{{key, value}} << isGood;
        };
        row("a sender's name", u"username"_s, QString{80, u'x'}, true);
        row("a name that is too long", u"username"_s, QString{81, u'x'}, false);
        row("a name that Discord keeps for itself", u"username"_s, u"My Discord"_s, false);
        row("another such name", u"discord.username"_s, u"clyde"_s, false);
        row("a picture", u"avatar_url"_s, u"https://example.com/a.png"_s, true);
        row("a picture that is a file", u"avatar_url"_s, u"file:///a.png"_s, false);
        row("a thread", u"thread_id"_s, u"1234567890123456789"_s, true);
        row("a thread by its name", u"thread_id"_s, u"general"_s, false);
        row("a title", u"thread_name"_s, QString{100, u'x'}, true);
        row("a title that is too long", u"thread_name"_s, QString{101, u'x'}, false);
        row("whom to notify", u"mentions"_s, u"roles"_s, true);
        row("a word nobody knows", u"mentions"_s, u"some"_s, false);
        row("without a sound", u"silent"_s, u"yes"_s, true);
        row("a half truth", u"silent"_s, u"perhaps"_s, false);
        row("hidden words", u"spoiler"_s, u"both"_s, true);
        row("hidden in a way nobody knows", u"spoiler"_s, u"half"_s, false);
        row("no previews", u"link_previews"_s, u"no"_s, true);
        QTest::newRow("a thread and a title")
            << QJsonObject{{u"thread_id"_s, u"1"_s}, {u"thread_name"_s, u"T"_s}} << false;
    }

    void readsTheOptions()
    {
        QFETCH(const QJsonObject, options);
        QFETCH(const bool, isGood);
        const auto problems = m_discord->check(withOptions(options));
        QCOMPARE(problems.isEmpty(), isGood);
        if (!isGood)
            QCOMPARE(problems.first().code, u"option_invalid"_s);
    }

    void aTitleGoesBeforeTheAccountsThread()
    {
        auto post = withOptions({{u"thread_name"_s, u"T"_s}});
        post.account.options = {{u"thread_id"_s, u"77"_s}};
        QVERIFY(m_discord->check(post).isEmpty());
    }

    void warnsOfMentionsThatNotifyNobody()
    {
        auto post = aPost();
        post.parts = {u"Hallo @everyone"_s};
        const auto problems = m_discord->check(post);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().code, u"mentions_silent"_s);
        QCOMPARE(problems.first().severity, Severity::Warning);
        post.options = {{u"mentions"_s, u"@everyone"_s}};
        QVERIFY(m_discord->check(post).isEmpty());
    }
};

static const test::Registration<TestDiscordCheck> registered;
#include "tst_discordcheck.moc"
