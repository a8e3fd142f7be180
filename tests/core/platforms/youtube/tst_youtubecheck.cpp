// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/platform.h"
#include "core/platforms/youtube/youtubevideo.h"
#include "tests/core/platforms/youtube/samples.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test::youtube;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What YouTube would refuse, found before it is sent.
class TestYoutubeCheck final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_youtube = findPlatform(m_platforms, u"youtube");

    static FrozenPost post() { return goodPost(film(u"/tmp/film.mp4"_s, 1000)); }
    static FrozenPost with(const QString &option, const QString &value)
    {
        auto changed = post();
        changed.options[u"youtube."_s + option] = value;
        return changed;
    }

private slots:
    void findsWhatIsWrong_data()
    {
        QTest::addColumn<FrozenPost>("post");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("isError");
        const auto row = [](const char *name, const FrozenPost &post, const QString &code, bool isError = true) {
            QTest::newRow(name) << post << code << isError;
        };
        auto changed = post();
        row("nothing", changed, {});
        changed.title = u"  "_s;
        row("no title", changed, u"title_missing"_s);
        changed.title = QString{u'a'}.repeated(100);
        row("a title of 100", changed, {});
        changed.title += u'a';
        row("a title of 101", changed, u"title_too_long"_s);
        changed.title = u"😀"_s.repeated(100);
        row("a title of 100 faces", changed, {});
        changed.title = u"a > b"_s;
        row("brackets in the title", changed, u"title_invalid"_s);
        changed = post();
        changed.parts = {QString{u'a'}.repeated(5000)};
        row("a description of 5000 bytes", changed, {});
        changed.link = u"https://example.com"_s;
        row("its link makes it longer", changed, u"text_too_long"_s);
        changed.link.clear();
        changed.parts = {QString{u'ä'}.repeated(2501)};
        row("bytes count", changed, u"text_too_long"_s);
        changed.parts = {u"<b>"_s};
        row("brackets in the text", changed, u"text_invalid"_s);
        changed.parts = {u"one"_s, u"two"_s};
        row("a thread", changed, u"thread"_s);
        changed.parts = {};
        row("no text", changed, {});
        changed = post();
        changed.media = {};
        row("a text alone", changed, u"video_missing"_s);
        changed.media = {picture(u"/tmp/a.png"_s, 10)};
        row("a picture alone", changed, u"video_missing"_s);
        changed = post();
        changed.media += picture(u"/tmp/a.png"_s, 10);
        row("a thumbnail", changed, {});
        changed.media += picture(u"/tmp/a.png"_s, 10);
        row("two pictures", changed, u"too_many_media"_s);
        changed.media = {changed.media[0], changed.media[0]};
        row("two videos", changed, u"too_many_media"_s);
        changed = post();
        changed.media += FrozenMedia{
            .path = u"/tmp/a.pdf"_s, .mime = u"application/pdf"_s, .bytes = 10, .kind = MediaKind::Document};
        row("a document", changed, u"mixed_media"_s);
        changed = post();
        changed.media += picture(u"/tmp/a.png"_s, 2097153);
        row("a large thumbnail", changed, u"too_large"_s, false);
        changed.media[1] = picture(u"/tmp/a.webp"_s, 10);
        changed.media[1].mime = u"image/webp"_s;
        row("a thumbnail of another type", changed, u"unsupported_type"_s, false);
        changed.media[1] = picture(u"/tmp/a.png"_s, 10);
        changed.media[1].width = 320;
        row("a small thumbnail", changed, u"media_too_small"_s, false);
        changed = post();
        changed.media[0].bytes = 0;
        row("an empty file", changed, u"media_empty"_s);
        changed.media[0].bytes = 274877906945;
        row("more than 256 GB", changed, u"media_too_large"_s);
        changed = post();
        changed.media[0].duration = 12h + 1s;
        row("more than 12 hours", changed, u"media_too_long"_s);
        changed.media[0].duration = 16min;
        row("16 minutes of a channel that says nothing", changed, {});
        changed.account.reported["long_uploads"_L1] = u"allowed"_s;
        row("16 minutes of a verified channel", changed, {});
        changed.account.reported["long_uploads"_L1] = u"eligible"_s;
        row("16 minutes of another channel", changed, u"media_too_long"_s);
        changed = post();
        changed.firstComment = u"Hallo"_s;
        row("a first comment", changed, {});
        changed.account.reported["may_comment"_L1] = false;
        row("one that is not allowed", changed, u"first_comment_not_allowed"_s);
        changed = with(u"made_for_kids"_s, u"yes"_s);
        changed.firstComment = u"Hallo"_s;
        row("one for kids", changed, u"first_comment_for_kids"_s, false);
        changed.options = {{u"made_for_kids"_s, u"no"_s}};
        changed.firstComment = QString{u'a'}.repeated(10001);
        row("one that is too long", changed, u"first_comment_too_long"_s);
        changed = post();
        changed.options = {};
        row("kids are not spoken of", changed, u"made_for_kids_missing"_s);
        changed.account.options = {{u"made_for_kids"_s, u"no"_s}};
        row("the account speaks of kids", changed, {});
        row("an unknown privacy", with(u"privacy"_s, u"friends"_s), u"option_invalid"_s);
        row("an unknown license", with(u"license"_s, u"GPL"_s), u"option_invalid"_s);
        row("an unknown category", with(u"category"_s, u"Cooking"_s), u"option_invalid"_s);
        row("a category", with(u"category"_s, u"Comedy"_s), {});
        row("a language", with(u"language"_s, u"pt-BR"_s), {});
        row("no language", with(u"language"_s, u"Deutsch bitte"_s), u"option_invalid"_s);
        row("neither yes nor no", with(u"embeddable"_s, u"maybe"_s), u"option_invalid"_s);
        row("tags of 500", with(u"tags"_s, QString{u'a'}.repeated(500)), {});
        row("tags of 501", with(u"tags"_s, QString{u'a'}.repeated(498) + u",b c"_s), u"tags_too_long"_s);
        row("brackets in tags", with(u"tags"_s, u"a,<b>"_s), u"option_invalid"_s);
        changed = with(u"playlist"_s, u"PL1"_s);
        changed.account.reported["may_comment"_L1] = false;
        row("a playlist that is not allowed", changed, u"playlist_not_allowed"_s, false);
    }

    void findsWhatIsWrong()
    {
        QFETCH(const FrozenPost, post);
        QFETCH(const QString, code);
        QFETCH(const bool, isError);
        const auto problems = m_youtube->check(post);
        QStringList codes;
        for (const auto &problem : problems)
            codes += problem.code;
        QCOMPARE(codes, code.isEmpty() ? QStringList{} : QStringList{code});
        if (!code.isEmpty()) {
            QCOMPARE(problems.first().severity == Severity::Error, isError);
            QVERIFY(problems.first().message.endsWith(u'.'));
        }
    }

    void countsTagsAsYoutubeDoes()
    {
        QCOMPARE(youtube::tagsLength({}), 0);
        QCOMPARE(youtube::tagsLength({u"Foo-Baz"_s}), 7);
        QCOMPARE(youtube::tagsLength({u"Foo"_s, u"Baz"_s}), 7);
        QCOMPARE(youtube::tagsLength({u"Foo Baz"_s}), 9);  // the documentation's own example: the quotes count
        auto tagged = with(u"tags"_s, u" one ,two  words,,one"_s);
        QCOMPARE(youtube::tagsOf(tagged), (QStringList{u"one"_s, u"two words"_s}));
    }

    void knowsANumberForEachCategory()
    {
        int choices = 0;
        for (const auto &option : m_youtube->traits().postOptions) {
            if (option.key != "category"_L1)
                continue;
            for (const auto &choice : option.choices) {
                ++choices;
                QVERIFY2(!youtube::categoryId(choice).isEmpty(), qPrintable(choice));
            }
        }
        QCOMPARE(choices, 15);
        QVERIFY(youtube::categoryId(u"22"_s).isEmpty());
    }

    void measuresADescription()
    {
        const auto measured = m_youtube->measure(u"Grüße 😀"_s, {}, {});
        QCOMPARE(measured.length, 7);
        QCOMPARE(measured.bytes.value(), 12);
        QCOMPARE(measured.maxBytes.value(), 5000);
        QVERIFY(measured.fits());
        QVERIFY(!m_youtube->measure(u"a < b"_s, {}, {}).fits());
        QVERIFY(!m_youtube->measure(QString{u'ü'}.repeated(2501), {}, {}).fits());
    }

    void saysItsMediaAsData()
    {
        const auto &media = m_youtube->traits().media;
        QVERIFY(media.areGiven && media.mixes);
        QCOMPARE(media.maxCount, 2);
        QCOMPARE(media.video.maxCount, 1);
        QCOMPARE(media.video.maxBytes, youtube::maxVideoBytes);
        QCOMPARE(media.video.maxDuration, std::chrono::milliseconds{12h});
        QCOMPARE(media.image.maxBytes, m_youtube->traits().maxImageBytes);
        QCOMPARE(media.audio.maxCount, 0);
    }

    void countsUploadsAndPointsOfTheApp()
    {
        const LimitWindow uploads{.amount = 100,
                                  .period = 24h,
                                  .unit = LimitUnit::Uploads,
                                  .scope = LimitScope::AppCredential,
                                  .resetZone = "America/Los_Angeles"};
        const LimitWindow points{.amount = 10000,
                                 .period = 24h,
                                 .unit = LimitUnit::Points,
                                 .scope = LimitScope::AppCredential,
                                 .resetZone = "America/Los_Angeles"};
        QVERIFY(m_youtube->traits().windows.contains(uploads));
        QVERIFY(m_youtube->traits().windows.contains(points));
        auto whole = with(u"playlist"_s, u"PL1"_s);
        QCOMPARE(m_youtube->cost(post()).of(LimitUnit::Points), 1);
        QCOMPARE(m_youtube->cost(post()).of(LimitUnit::Uploads), 1);
        whole.media += picture(u"/tmp/a.png"_s, 10);
        whole.firstComment = u"Hallo"_s;
        QCOMPARE(m_youtube->cost(whole).of(LimitUnit::Points), 151);
        QCOMPARE(m_youtube->cost(whole).of(LimitUnit::Posts), 2);
        whole.purpose = Purpose::Delete;
        QCOMPARE(m_youtube->cost(whole), Cost{}.with(LimitUnit::Calls, 1).with(LimitUnit::Points, 50));
        whole.purpose = Purpose::Edit;
        QCOMPARE(m_youtube->cost(whole), Cost{}.with(LimitUnit::Calls, 2).with(LimitUnit::Points, 51));
    }
};

static const test::Registration<TestYoutubeCheck> registered;
#include "tst_youtubecheck.moc"
