// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/instagrampost.h"
#include "core/platforms/platform.h"
#include "tests/core/platforms/instagram/samples.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

FrozenPost saying(const QString &text)
{
    return test::instagramPost({test::instagramPicture()}, text);
}

FrozenPost with(const QString &key, const QString &value, FrozenPost post = test::instagramPost())
{
    post.options[key] = value;
    return post;
}

FrozenPost sized(int width, int height)
{
    auto picture = test::instagramPicture();
    picture.width = width;
    picture.height = height;
    return test::instagramPost({picture});
}

FrozenPost film(void (*change)(FrozenMedia &))
{
    auto film = test::instagramFilm();
    change(film);
    return test::instagramPost({film});
}

FrozenPost commented(FrozenPost post, const QString &comment, const QJsonObject &reported = {})
{
    post.firstComment = comment;
    for (auto member = reported.begin(); member != reported.end(); ++member)
        post.account.reported[member.key()] = member.value();
    return post;
}

FrozenPost pictures(int count)
{
    auto post = test::instagramPost({});
    for (int at = 0; at < count; ++at)
        post.media += test::instagramPicture(at);
    return post;
}

QString manyWords(const QString &word, int count)
{
    QStringList words;
    for (int at = 0; at < count; ++at)
        words += word + QString::number(at);
    return words.join(u' ');
}

}  // namespace

class TestInstagramCheck final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_instagram = findPlatform(m_platforms, u"instagram");

private slots:
    void wantsAnAddressForFilmsWhereTheAccountSaysSo()
    {
        const auto platforms = makePlatforms();
        const auto &instagram = *findPlatform(platforms, u"instagram");
        auto account = test::instagramPost().account;
        QVERIFY(!instagram.mediaFor(account).video.needsAddress);
        account.options = {{u"films"_s, u"address"_s}};
        QVERIFY(instagram.mediaFor(account).video.needsAddress);
        QVERIFY(instagram.mediaFor(account).image.needsAddress);
    }

    void findsWhatWouldBeRefused_data()
    {
        QTest::addColumn<FrozenPost>("post");
        QTest::addColumn<QString>("errors");
        QTest::addColumn<QString>("warnings");
        const auto row = [](const char *name, const FrozenPost &post, const char *errors, const char *warnings = "") {
            QTest::newRow(name) << post << QString::fromLatin1(errors) << QString::fromLatin1(warnings);
        };
        row("a picture", test::instagramPost(), "");
        row("a picture without a text", saying(u""_s), "");
        row("a text alone", pictures(0), "too_few_media");
        row("the longest text", saying(QString(2200, u'x')), "");
        row("a longer one", saying(QString(2201, u'x')), "text_too_long");
        row(
            "a text that only its link makes too long",
            [] {
                auto post = saying(QString(2190, u'x'));
                post.link = u"https://example.com/"_s;
                return post;
            }(),
            "text_too_long", "link_without_card");
        row("five tags", saying(manyWords(u"#a"_s, 5)), "");
        row("six tags", saying(manyWords(u"#a"_s, 6)), "", "many_tags");
        row("thirty-one tags", saying(manyWords(u"#a"_s, 31)), "too_many_tags");
        row("twenty mentions", saying(manyWords(u"@a"_s, 20)), "");
        row("twenty-one mentions", saying(manyWords(u"@a"_s, 21)), "too_many_mentions");
        row(
            "two parts",
            [] {
                auto post = test::instagramPost();
                post.parts += u"more"_s;
                return post;
            }(),
            "threads_unsupported");
        row("ten pictures", pictures(10), "");
        row("eleven pictures", pictures(11), "too_many_media");
        row("upright, 4 by 5", sized(1080, 1350), "");
        row("too tall", sized(1080, 1500), "aspect_ratio");
        row("lying, 1.91 by 1", sized(1080, 566), "");
        row("too wide", sized(2000, 900), "aspect_ratio");
        row(
            "a picture of another type",
            [] {
                auto post = test::instagramPost();
                post.media[0].mime = u"image/png"_s;
                return post;
            }(),
            "", "unsupported_type");
        row(
            "a picture that is too large",
            [] {
                auto post = test::instagramPost();
                post.media[0].bytes = 9'000'000;
                return post;
            }(),
            "", "too_large");
        row(
            "an animation",
            [] {
                auto post = test::instagramPost();
                post.media[0].kind = MediaKind::Animation;
                post.media[0].mime = u"image/gif"_s;
                return post;
            }(),
            "unsupported_type");
        row(
            "a carousel of two shapes",
            [] {
                auto post = pictures(2);
                post.media[1].height = 1350;
                return post;
            }(),
            "", "cropped");
        row(
            "a carousel of pictures and films",
            [] {
                auto post = pictures(1);
                post.media += test::instagramFilm();
                return post;
            }(),
            "", "cropped");
        row("a film", test::instagramPost({test::instagramFilm()}), "");
        row("a film that is too short", film([](FrozenMedia &it) { it.duration = 2s; }), "too_short");
        row("a film that is too long", film([](FrozenMedia &it) { it.duration = 16min; }), "too_long");
        row("a film that is too large", film([](FrozenMedia &it) { it.bytes = 300'000'001; }), "too_large");
        row("a film in another code", film([](FrozenMedia &it) { it.videoCodec = u"vp9"_s; }), "codec");
        row("a film that is too fast", film([](FrozenMedia &it) { it.framesPerSecond = 120; }), "frame_rate");
        row("a film with a description", film([](FrozenMedia &it) { it.alt = u"A film"_s; }), "", "alt_unsupported");
        row(
            "a long description",
            [] {
                auto post = test::instagramPost();
                post.media[0].alt = QString(1001, u'x');
                return post;
            }(),
            "alt_too_long");
        row("a story",
            with(u"kind"_s, u"story"_s,
                 [] {
                     auto post = saying(u""_s);
                     post.media[0].alt.clear();
                     return post;
                 }()),
            "");
        row("a story with a text and a description", with(u"kind"_s, u"story"_s), "",
            "story_without_text alt_unsupported");
        row("a story of two", with(u"kind"_s, u"story"_s, pictures(2)), "too_many_media",
            "story_without_text alt_unsupported alt_unsupported");
        row("a story that is too long", with(u"kind"_s, u"story"_s, film([](FrozenMedia &it) { it.duration = 61s; })),
            "too_long", "story_without_text");
        row("a story with a comment", commented(with(u"kind"_s, u"story"_s, film([](FrozenMedia &) {})), u"First!"_s),
            "first_comment_unsupported", "story_without_text");
        row("a comment", commented(test::instagramPost(), u"First!"_s), "");
        row("a long comment", commented(test::instagramPost(), QString(2201, u'x')), "first_comment_too_long");
        row("a comment of tags", commented(test::instagramPost(), manyWords(u"#a"_s, 31)),
            "first_comment_too_many_tags");
        row("a comment that is not allowed", commented(test::instagramPost(), u"First!"_s, {{u"may_comment"_s, false}}),
            "first_comment_unsupported");
        row("an unknown kind", with(u"kind"_s, u"film"_s), "option_invalid");
        row("three co-authors", with(u"collaborators"_s, u"a, b, @c"_s), "");
        row("four co-authors", with(u"collaborators"_s, u"a b c d"_s), "too_many_collaborators");
        row("a co-author who is none", with(u"collaborators"_s, u"a/b"_s), "option_invalid");
        row("tagged people", with(u"user_tags"_s, u"a b@0.5,1 c@.25,0"_s), "");
        row("people outside of the picture", with(u"user_tags"_s, u"a@1.5,0"_s), "option_invalid");
        row("people without sense", with(u"user_tags"_s, u"a@left"_s), "option_invalid");
        row("too many people", with(u"user_tags"_s, manyWords(u"a"_s, 21)), "too_many_tagged");
        const auto reel = test::instagramPost({test::instagramFilm()});
        row("a cover", with(u"cover_url"_s, u"https://example.com/c.jpg"_s, reel), "");
        row("a cover of a file", with(u"cover_url"_s, u"c.jpg"_s, reel), "option_invalid");
        row("a cover of a picture", with(u"cover_url"_s, u"https://example.com/c.jpg"_s), "", "option_ignored");
        row("a moment", with(u"thumb_offset"_s, u"1500"_s, reel), "");
        row("a moment after the end", with(u"thumb_offset"_s, u"20001"_s, reel), "option_invalid");
        row("a moment without sense", with(u"thumb_offset"_s, u"1:30"_s, reel), "option_invalid");
        row("a place", with(u"location_id"_s, u"5"_s), "");
        row(
            "a place with Instagram's login",
            [] {
                auto post = with(u"location_id"_s, u"5"_s);
                post.account = test::instagramAccount(u"instagram"_s);
                return post;
            }(),
            "", "option_ignored");
    }

    void findsWhatWouldBeRefused()
    {
        QFETCH(const FrozenPost, post);
        QFETCH(const QString, errors);
        QFETCH(const QString, warnings);
        QStringList refused;
        QStringList changed;
        for (const auto &problem : m_instagram->check(post)) {
            (problem.severity == Severity::Error ? refused : changed) += problem.code;
            QVERIFY2(problem.message.endsWith(u'.'), qPrintable(problem.message));
        }
        QCOMPARE(refused.join(u' '), errors);
        QCOMPARE(changed.join(u' '), warnings);
    }

    void findsMentionsAndTags_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        QTest::newRow("both") << u"With @ada.l and #straße_1!"_s << u"@ada.l #straße_1"_s;
        QTest::newRow("the end of a sentence") << u"Thanks, @ada."_s << u"@ada"_s;
        QTest::newRow("an address of mail") << u"me@example.com"_s << u""_s;
        QTest::newRow("within a link") << u"https://example.com/@ada#top"_s << u""_s;
        QTest::newRow("signs alone") << u"# @ ## @@"_s << u""_s;
        QTest::newRow("glued") << u"a#b #c#d"_s << u"#c"_s;
        QTest::newRow("in another script") << u"#日本 @ada"_s << u"#日本 @ada"_s;
    }

    void findsMentionsAndTags()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, found);
        QStringList entities;
        for (const auto &entity : instagram::captionEntities(text)) {
            const bool isTag = entity.kind == TextEntity::Kind::Tag;
            QCOMPARE((isTag ? u"#"_s : u"@"_s) + entity.value, text.mid(entity.start, entity.end - entity.start));
            entities += text.mid(entity.start, entity.end - entity.start);
        }
        QCOMPARE(entities.join(u' '), found);
    }

    void takesTheQuotaThatWasTold_data()
    {
        QTest::addColumn<QJsonObject>("reported");
        QTest::addColumn<int>("posts");
        QTest::newRow("nothing was told") << QJsonObject{} << 50;
        QTest::newRow("a hundred") << QJsonObject{{u"quota"_s, QJsonObject{{u"posts"_s, 100}, {u"period_s"_s, 86400}}}}
                                   << 100;
    }

    void takesTheQuotaThatWasTold()
    {
        QFETCH(const QJsonObject, reported);
        QFETCH(const int, posts);
        FrozenAccount account;
        account.reported = reported;
        int found = 0;
        for (const auto &window : m_instagram->windowsFor(account)) {
            if (window.unit != LimitUnit::Posts)
                continue;
            ++found;
            QCOMPARE(window.amount, posts);
            QCOMPARE(window.period, std::chrono::milliseconds{24h});
        }
        QCOMPARE(found, 1);
    }

    void wantsAddressesOfPicturesOnly()
    {
        QVERIFY(m_instagram->traits().media.image.needsAddress);
        QVERIFY(!m_instagram->traits().media.video.needsAddress);
    }

    void agreesWithTheReference()
    {
        QFile file{QStringLiteral(SOURCE_ROOT "/../shared/reference/platforms/limits.compiled.json")};
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("The platforms' reference is not beside the source");
        const auto known = QJsonDocument::fromJson(file.readAll()).object()["instagram"_L1].toObject();
        const auto &traits = m_instagram->traits();
        QCOMPARE(traits.maxTextLength, known["text"_L1]["max"_L1].toInt());
        QCOMPARE(traits.media.image.maxBytes, known["image"_L1]["max_bytes"_L1].toInteger());
        QCOMPARE(traits.media.image.minRatio, known["image"_L1]["aspect_min"_L1].toDouble());
        QCOMPARE(traits.media.image.maxRatio, known["image"_L1]["aspect_max"_L1].toDouble());
        QCOMPARE(traits.media.video.maxBytes, known["reel"_L1]["max_bytes"_L1].toInteger());
        QCOMPARE(traits.media.video.maxDuration, std::chrono::milliseconds{15min});
        QCOMPARE(traits.maxMedia, known["carousel"_L1]["max"_L1].toInt());
        QCOMPARE(traits.windows[0].amount, known["quota"_L1]["default"_L1].toInt());
        QCOMPARE(traits.windows[1].amount, known["quota"_L1]["containers_per_24h"_L1].toInt());
    }
};

static const test::Registration<TestInstagramCheck> registered;
#include "tst_instagramcheck.moc"
