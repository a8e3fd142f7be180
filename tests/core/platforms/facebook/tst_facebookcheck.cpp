// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookcheck.h"
#include "tests/core/platforms/facebook/samples.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Change = std::function<void(FrozenPost &)>;

FrozenPost reel()
{
    auto post = test::facebookPost();
    post.media = {test::facebookFilm()};
    post.options = {{u"facebook.kind"_s, u"reel"_s}};
    return post;
}

}  // namespace

Q_DECLARE_METATYPE(Change)

class TestFacebookCheck final : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatWouldBeRefused_data()
    {
        QTest::addColumn<bool>("isReel");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("isError");
        const auto row = [](const char *name, const char *code, const Change &change, bool isError = true) {
            QTest::newRow(name) << false << change << QString::fromLatin1(code) << isError;
        };
        const auto reelRow = [](const char *name, const char *code, const Change &change) {
            QTest::newRow(name) << true << change << QString::fromLatin1(code) << true;
        };
        const auto storyRow = [&](const char *name, const char *code, const Change &change, bool isError = true) {
            row(
                name, code,
                [change](FrozenPost &post) {
                    post.parts = {u""_s};
                    post.options = {{u"kind"_s, u"story"_s}};
                    post.media = {test::facebookPhoto()};
                    change(post);
                },
                isError);
        };
        storyRow("a story", "", [](FrozenPost &) {});
        storyRow("a story of a film", "", [](FrozenPost &post) { post.media = {test::facebookFilm()}; });
        storyRow("a story of nothing", "story_without_media", [](FrozenPost &post) { post.media.clear(); });
        storyRow("a story of two", "too_many_media", [](FrozenPost &post) { post.media += test::facebookFilm(); });
        storyRow("a story with a comment", "first_comment_unsupported",
                 [](FrozenPost &post) { post.firstComment = u"First"_s; });
        storyRow("a long story", "too_long", [](FrozenPost &post) {
            post.media = {test::facebookFilm()};
            post.media[0].duration = 60'001ms;
        });
        storyRow("a story that lies down", "aspect_ratio", [](FrozenPost &post) {
            post.media = {test::facebookFilm()};
            std::swap(post.media[0].width, post.media[0].height);
            post.media[0].height = 1080;
        });
        storyRow(
            "a story with a text", "story_without_text", [](FrozenPost &post) { post.parts = {u"Hello"_s}; }, false);
        storyRow(
            "a story with a link", "story_without_link",
            [](FrozenPost &post) { post.link = u"https://example.com/"_s; }, false);
        storyRow(
            "a story with captions", "captions_not_taken",
            [](FrozenPost &post) {
                post.media = {test::facebookFilm()};
                post.media[0].captions = {FrozenCaptions{.language = u"en"_s, .path = u"/media/a.vtt"_s}};
            },
            false);
        row("nothing", "", [](FrozenPost &) {});
        row("as long as may be", "", [](FrozenPost &post) { post.parts = {QString(63'206, u'a')}; });
        row("too long", "text_too_long", [](FrozenPost &post) { post.parts = {QString(63'207, u'a')}; });
        row("empty", "empty", [](FrozenPost &post) { post.parts = {u"  "_s}; });
        row("a thread", "threads_unsupported", [](FrozenPost &post) { post.parts += u"two"_s; });
        row("a link alone", "", [](FrozenPost &post) {
            post.parts = {u""_s};
            post.link = u"https://example.com/"_s;
        });
        row("no web address", "link_invalid", [](FrozenPost &post) { post.link = u"example"_s; });
        row("a link to facebook", "link_refused",
            [](FrozenPost &post) { post.link = u"https://www.facebook.com/x"_s; });
        row(
            "a link beside a photo", "link_without_card",
            [](FrozenPost &post) {
                post.link = u"https://example.com/"_s;
                post.media = {test::facebookPhoto()};
            },
            false);
        row("ten photos", "", [](FrozenPost &post) {
            for (int at = 0; at < 10; ++at)
                post.media += test::facebookPhoto(at);
        });
        row("eleven photos", "too_many_media", [](FrozenPost &post) {
            for (int at = 0; at < 11; ++at)
                post.media += test::facebookPhoto(at);
        });
        row("a photo beside a film", "mixed_media", [](FrozenPost &post) {
            post.media = {test::facebookPhoto(), test::facebookFilm()};
        });
        row("a document", "unsupported_type", [](FrozenPost &post) {
            post.media = {test::facebookPhoto()};
            post.media[0].kind = MediaKind::Document;
        });
        row("a photo that nothing here reads", "unsupported_type", [](FrozenPost &post) {
            post.media = {test::facebookPhoto()};
            post.media[0].mime = u"image/heic"_s;
        });
        row(
            "an animation", "animation_stands_still",
            [](FrozenPost &post) {
                post.media = {test::facebookPhoto()};
                post.media[0].mime = u"image/gif"_s;
                post.media[0].kind = MediaKind::Animation;
            },
            false);
        row("a film", "", [](FrozenPost &post) { post.media = {test::facebookFilm()}; });
        row(
            "a large film", "media_large", [](FrozenPost &post) { post.media = {test::facebookFilm(5'000'000'000)}; },
            false);
        row("a film that is too large", "media_too_large",
            [](FrozenPost &post) { post.media = {test::facebookFilm(11'000'000'000)}; });
        row("a film that is too long", "too_long", [](FrozenPost &post) {
            post.media = {test::facebookFilm()};
            post.media[0].duration = 5h;
        });
        row("a film of another type", "unsupported_type", [](FrozenPost &post) {
            post.media = {test::facebookFilm()};
            post.media[0].mime = u"video/webm"_s;
        });
        row("a reel without a film", "reel_without_video", [](FrozenPost &post) {
            post.options = {{u"kind"_s, u"reel"_s}};
        });
        row("an unknown kind", "option_invalid", [](FrozenPost &post) { post.options = {{u"kind"_s, u"tale"_s}}; });
        row("a long comment", "first_comment_too_long",
            [](FrozenPost &post) { post.firstComment = QString(8001, u'a'); });
        row("a comment that is not allowed", "first_comment_unsupported", [](FrozenPost &post) {
            post.firstComment = u"First"_s;
            post.account.reported = {{u"may_comment"_s, false}};
        });
        row("a long title of a film", "title_too_long", [](FrozenPost &post) {
            post.media = {test::facebookFilm()};
            post.title = QString(256, u'a');
        });
        reelRow("a good reel", "", [](FrozenPost &) {});
        reelRow("a short reel", "too_short", [](FrozenPost &post) { post.media[0].duration = 2900ms; });
        reelRow("a long reel", "too_long", [](FrozenPost &post) { post.media[0].duration = 90'001ms; });
        reelRow("a small reel", "too_small", [](FrozenPost &post) {
            post.media[0].width = 270;
            post.media[0].height = 480;
        });
        reelRow("a reel that lies down", "aspect_ratio", [](FrozenPost &post) {
            post.media[0].width = 1920;
            post.media[0].height = 1080;
        });
        reelRow("a slow reel", "frame_rate", [](FrozenPost &post) { post.media[0].framesPerSecond = 15; });
        reelRow("a reel of another codec", "codec", [](FrozenPost &post) { post.media[0].videoCodec = u"mpeg4"_s; });
        reelRow("a reel in another file", "unsupported_type",
                [](FrozenPost &post) { post.media[0].mime = u"video/quicktime"_s; });
    }

    void findsWhatWouldBeRefused()
    {
        QFETCH(const bool, isReel);
        QFETCH(const Change, change);
        QFETCH(const QString, code);
        QFETCH(const bool, isError);
        auto post = isReel ? reel() : test::facebookPost();
        change(post);
        const auto problems = facebook::problemsOf(post);
        if (code.isEmpty()) {
            QVERIFY2(problems.isEmpty(), qPrintable(problems.isEmpty() ? QString{} : problems.first().code));
            return;
        }
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].code, code);
        QCOMPARE(problems[0].severity, isError ? Severity::Error : Severity::Warning);
        QVERIFY(problems[0].message.endsWith(u'.') && problems[0].message.contains(u' '));
    }

    void findsLinksAndTags()
    {
        const auto text = u"#one see https://example.com/#no and a#no #zwei_2, # alone"_s;
        QStringList found;
        for (const auto &entity : facebook::postEntities(text))
            found += entity.value;
        QCOMPARE(found, (QStringList{u"one"_s, u"https://example.com/#no"_s, u"zwei_2"_s}));
    }
};

static const test::Registration<TestFacebookCheck> registered;
#include "tst_facebookcheck.moc"
