// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/platform.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

FrozenPost saying(const QString &text)
{
    FrozenPost post;
    post.parts = {text};
    return post;
}

FrozenPost with(const QList<FrozenMedia> &media)
{
    auto post = saying(u"look"_s);
    post.media = media;
    return post;
}

FrozenPost poll(const QString &options, const QString &minutes = {})
{
    auto post = saying(u"tea?"_s);
    post.options = {{u"x.poll_options"_s, options}, {u"x.poll_minutes"_s, minutes}};
    return post;
}

FrozenMedia image()
{
    return FrozenMedia{.mime = u"image/png"_s, .bytes = 1000, .width = 10, .height = 10};
}

FrozenMedia animation()
{
    return FrozenMedia{.mime = u"image/gif"_s, .bytes = 1000, .width = 10, .height = 10, .kind = MediaKind::Animation};
}

FrozenMedia film()
{
    return FrozenMedia{.mime = u"video/mp4"_s,
                       .bytes = 1000,
                       .width = 640,
                       .height = 480,
                       .kind = MediaKind::Video,
                       .duration = 10s,
                       .framesPerSecond = 30,
                       .videoCodec = u"h264"_s,
                       .audioCodec = u"aac"_s};
}

}  // namespace

class TestXCheck final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_x = findPlatform(m_platforms, u"x");

    QStringList codesOf(const FrozenPost &post)
    {
        QStringList codes;
        for (const auto &problem : m_x->check(post)) {
            codes += problem.code;
            if (problem.message.isEmpty())
                qFatal("a problem without a sentence");
        }
        return codes;
    }

private slots:
    void findsWhatXRefuses_data()
    {
        QTest::addColumn<FrozenPost>("post");
        QTest::addColumn<QStringList>("codes");
        QTest::newRow("all is well") << saying(u"Good morning"_s) << QStringList{};
        QTest::newRow("as long as may be") << saying(QString{280, u'a'}) << QStringList{};
        QTest::newRow("too long") << saying(QString{281, u'a'}) << QStringList{u"text_too_long"_s};
        QTest::newRow("kanji count twice") << saying(QString{141, u'日'}) << QStringList{u"text_too_long"_s};
        auto subscriber = saying(QString{25'000, u'a'});
        subscriber.account.options = {{u"long_posts"_s, u"yes"_s}};
        QTest::newRow("long, of a subscriber") << subscriber << QStringList{};
        subscriber.parts = {QString{25'001, u'a'}};
        QTest::newRow("too long for a subscriber too") << subscriber << QStringList{u"text_too_long"_s};
        QTest::newRow("an invisible character") << saying(u"a\uFEFFb"_s) << QStringList{u"text_not_allowed"_s};
        QTest::newRow("two cashtags") << saying(u"$AAPL or $TSLA"_s) << QStringList{u"too_many_cashtags"_s};
        QTest::newRow("nothing") << saying(u" "_s) << QStringList{u"empty"_s};
        auto twice = saying(u"again"_s);
        twice.parts += u" again "_s;
        QTest::newRow("the same twice") << twice << QStringList{u"repeated_text"_s};
        auto comment = saying(u"one"_s);
        comment.firstComment = QString{300, u'a'};
        QTest::newRow("a long comment") << comment << QStringList{u"first_comment_too_long"_s};
        comment.firstComment = u"$A $B"_s;
        QTest::newRow("a comment with two cashtags") << comment << QStringList{u"first_comment_not_allowed"_s};
        comment.firstComment = u"one"_s;
        QTest::newRow("a comment that says the same") << comment << QStringList{u"repeated_text"_s};
        QTest::newRow("a link has its price") << saying(u"see example.com"_s) << QStringList{u"link_costs"_s};
        auto linked = saying(QString{260, u'a'});
        linked.link = u"https://example.com/x"_s;
        QTest::newRow("a link that makes it too long") << linked << QStringList{u"text_too_long"_s, u"link_costs"_s};

        QTest::newRow("a poll") << poll(u"yes|no"_s) << QStringList{};
        QTest::newRow("a poll of one answer") << poll(u"yes"_s) << QStringList{u"poll_invalid"_s};
        QTest::newRow("a poll of five") << poll(u"1|2|3|4|5"_s) << QStringList{u"poll_invalid"_s};
        QTest::newRow("an answer too long") << poll(QString{26, u'a'} + u"|b"_s) << QStringList{u"poll_invalid"_s};
        QTest::newRow("an empty answer") << poll(u"a|"_s) << QStringList{u"poll_invalid"_s};
        QTest::newRow("a poll of a minute") << poll(u"a|b"_s, u"1"_s) << QStringList{u"poll_invalid"_s};
        QTest::newRow("a poll of a word") << poll(u"a|b"_s, u"long"_s) << QStringList{u"poll_invalid"_s};
        auto both = poll(u"a|b"_s);
        both.media = {image()};
        QTest::newRow("a poll and a picture") << both << QStringList{u"poll_with_media"_s};
        auto options = saying(u"a"_s);
        options.options = {{u"reply_settings"_s, u"nobody"_s}, {u"made_with_ai"_s, u"perhaps"_s}};
        QTest::newRow("options that are none") << options << QStringList{u"option_invalid"_s, u"option_invalid"_s};
    }

    void findsWhatXRefuses()
    {
        QFETCH(const FrozenPost, post);
        QFETCH(const QStringList, codes);
        QCOMPARE(codesOf(post), codes);
    }

    void findsMediaThatXRefuses_data()
    {
        QTest::addColumn<QList<FrozenMedia>>("media");
        QTest::addColumn<QStringList>("codes");
        const auto changed = [](FrozenMedia medium, auto change) {
            change(medium);
            return QList{medium};
        };
        QTest::newRow("four pictures") << QList{image(), image(), image(), image()} << QStringList{};
        QTest::newRow("five") << QList{image(), image(), image(), image(), image()} << QStringList{u"too_many_media"_s};
        QTest::newRow("a picture and a film") << QList{image(), film()} << QStringList{u"mixed_media"_s};
        QTest::newRow("two animations") << QList{animation(), animation()} << QStringList{u"mixed_media"_s};
        QTest::newRow("a large picture") << changed(image(), [](auto &it) { it.bytes = 5'242'881; })
                                         << QStringList{u"too_large"_s};
        QTest::newRow("a picture in HEIC")
            << changed(image(), [](auto &it) { it.mime = u"image/heic"_s; }) << QStringList{u"unsupported_type"_s};
        QTest::newRow("a long description") << changed(image(), [](auto &it) {
            it.alt = QString{1001, u'a'};
        }) << QStringList{u"alt_too_long"_s};
        QTest::newRow("an animation") << QList{animation()} << QStringList{};
        QTest::newRow("a large animation")
            << changed(animation(), [](auto &it) { it.bytes = 16 * 1024 * 1024; }) << QStringList{u"media_too_large"_s};
        QTest::newRow("a wide animation")
            << changed(animation(), [](auto &it) { it.width = 1281; }) << QStringList{u"too_many_pixels"_s};
        QTest::newRow("a film") << QList{film()} << QStringList{};
        QTest::newRow("a description of a film")
            << changed(film(), [](auto &it) { it.alt = u"a cat"_s; }) << QStringList{u"alt_left_out"_s};
        QTest::newRow("a film of which nothing is known")
            << QList{FrozenMedia{.mime = u"video/mp4"_s, .bytes = 9, .kind = MediaKind::Video}} << QStringList{};
        QTest::newRow("a long film") << changed(film(), [](auto &it) { it.duration = 141s; })
                                     << QStringList{u"too_long"_s};
        QTest::newRow("a short film") << changed(film(), [](auto &it) { it.duration = 400ms; })
                                      << QStringList{u"too_short"_s};
        QTest::newRow("a large film") << changed(film(), [](auto &it) { it.bytes = qint64{513} * 1024 * 1024; })
                                      << QStringList{u"media_too_large"_s};
        QTest::newRow("a tiny film") << changed(film(), [](auto &it) { it.width = it.height = 31; })
                                     << QStringList{u"too_small"_s};
        QTest::newRow("a wide film") << changed(film(), [](auto &it) { it.width = 1441; })
                                     << QStringList{u"aspect_ratio"_s};
        QTest::newRow("a fast film") << changed(film(), [](auto &it) { it.framesPerSecond = 120; })
                                     << QStringList{u"frame_rate"_s};
        QTest::newRow("a film in HEVC") << changed(film(), [](auto &it) { it.videoCodec = u"hevc"_s; })
                                        << QStringList{u"codec"_s};
        QTest::newRow("a film with Opus")
            << changed(film(), [](auto &it) { it.audioCodec = u"opus"_s; }) << QStringList{u"codec"_s};
    }

    void findsMediaThatXRefuses()
    {
        QFETCH(const QList<FrozenMedia>, media);
        QFETCH(const QStringList, codes);
        QCOMPARE(codesOf(with(media)), codes);
    }

    void letsSubscribersPostLongFilms()
    {
        auto lasting = film();
        lasting.duration = 30min;
        auto post = with({lasting});
        QCOMPARE(codesOf(post), QStringList{u"too_long"_s});
        post.account.options = {{u"long_posts"_s, u"yes"_s}};
        QCOMPARE(codesOf(post), QStringList{});
    }

    void tellsThePriceOfLinks()
    {
        auto post = saying(u"see https://example.com"_s);
        post.parts += u"and more"_s;
        post.firstComment = u"example.com/more"_s;
        const auto problems = m_x->check(post);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().severity, Severity::Warning);
        QVERIFY2(problems.first().message.contains("$0.20"_L1) && problems.first().message.contains("$0.015"_L1)
                     && problems.first().message.contains("2 of 3"_L1),
                 qPrintable(problems.first().message));
    }

    void hasItsTraits()
    {
        const auto &traits = m_x->traits();
        QCOMPARE(traits.textUnit, u"weighted"_s);
        QCOMPARE(traits.loopback.ports, (QList<quint16>{53682, 53683, 53684}));
        QVERIFY(traits.app.isNeeded && !traits.app.needsSecret);
        QVERIFY(traits.windows.contains(LimitWindow{.amount = 100, .period = 15min}));
        QVERIFY(traits.windows.contains(LimitWindow{.amount = 300, .period = 3h}));
        QVERIFY(
            traits.windows.contains(LimitWindow{.amount = 10'000, .period = 24h, .scope = LimitScope::AppCredential}));
        QVERIFY(traits.deletesLive && !traits.editsLive && traits.takesThreads && traits.takesFirstComment);
    }
};

static const test::Registration<TestXCheck> registered;

#include "tst_xcheck.moc"
