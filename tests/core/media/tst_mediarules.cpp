// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mediacheck.h"
#include "core/platforms/mediarules.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto json = R"json({
    "minCount": 1, "maxCount": 4, "mixes": false, "animationAs": "video",
    "image": {"maxCount": 4, "types": ["image/jpeg"], "maxBytes": 1000, "minWidth": 100, "maxWidth": 1000,
              "minRatio": 0.8, "maxRatio": 1.91, "maxPixels": 500000},
    "animation": {"types": ["image/gif"], "maxBytes": 5000},
    "video": {"types": ["video/mp4"], "maxBytes": 9000, "minDuration_ms": 3000, "maxDuration_ms": 60000, "minFps": 23,
              "maxFps": 60, "videoCodecs": ["h264", "hevc"], "audioCodecs": ["aac"]}
})json";

FrozenMedia picture()
{
    return {.mime = u"image/jpeg"_s, .bytes = 900, .width = 600, .height = 500};
}

FrozenMedia film()
{
    return {.mime = u"video/mp4"_s,
            .bytes = 8000,
            .width = 1280,
            .height = 720,
            .kind = MediaKind::Video,
            .duration = 30s,
            .framesPerSecond = 30,
            .videoCodec = u"h264"_s,
            .audioCodec = u"aac"_s};
}

template <class Change>
FrozenMedia with(FrozenMedia medium, Change change)
{
    change(medium);
    return medium;
}

}  // namespace

/// What a platform takes, as data, and what is found against it.
class TestMediaRules final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_rules = loadMediaRules(QJsonDocument::fromJson(json).object());
        QVERIFY(m_rules.areGiven);
    }

    void findsWhatDoesNotFit_data()
    {
        QTest::addColumn<QList<FrozenMedia>>("media");
        QTest::addColumn<QStringList>("codes");
        const auto row = [](const char *name, const QList<FrozenMedia> &media, const QStringList &codes) {
            QTest::newRow(name) << media << codes;
        };
        using M = FrozenMedia;
        row("a picture that fits", {picture()}, {});
        row("a film that fits", {film()}, {});
        row("none, where one is wanted", {}, {u"too_few_media"_s});
        row("five pictures", QList<M>(5, picture()), {u"too_many_media"_s});
        row("two films", {film(), film()}, {u"too_many_media"_s});
        row("a picture and a film", {picture(), film()}, {u"mixed_media"_s});
        row("a picture and an animation",
            {picture(), with(picture(), [](M &m) { m.kind = MediaKind::Animation, m.mime = u"image/gif"_s; })},
            {u"mixed_media"_s});
        row("a PNG", {with(picture(), [](M &m) { m.mime = u"image/png"_s; })}, {u"unsupported_type"_s});
        row("a sound", {with(film(), [](M &m) { m.kind = MediaKind::Audio; })}, {u"unsupported_type"_s});
        row("too many bytes", {with(picture(), [](M &m) { m.bytes = 1001; })}, {u"too_large"_s});
        row("too narrow", {with(picture(), [](M &m) { m.width = 90, m.height = 90; })}, {u"too_small"_s});
        row("too wide", {with(picture(), [](M &m) { m.width = 1001, m.height = 600; })}, {u"too_many_pixels"_s});
        row("flatter than 1.91", {with(picture(), [](M &m) { m.width = 900, m.height = 400; })}, {u"aspect_ratio"_s});
        row("nearly 1.91", {with(picture(), [](M &m) { m.width = 956, m.height = 499; })}, {});
        row("upright", {with(picture(), [](M &m) { m.width = 300, m.height = 500; })}, {u"aspect_ratio"_s});
        row("too long", {with(film(), [](M &m) { m.duration = 60001ms; })}, {u"too_long"_s});
        row("too short", {with(film(), [](M &m) { m.duration = 2999ms; })}, {u"too_short"_s});
        row("too fast", {with(film(), [](M &m) { m.framesPerSecond = 120; })}, {u"frame_rate"_s});
        row("as fast as television", {with(film(), [](M &m) { m.framesPerSecond = 23.976; })}, {});
        row("another codec", {with(film(), [](M &m) { m.videoCodec = u"av1"_s; })}, {u"codec"_s});
        row("another codec of sound", {with(film(), [](M &m) { m.audioCodec = u"opus"_s; })}, {u"codec"_s});
        row("a silent film", {with(film(), [](M &m) { m.audioCodec.clear(); })}, {});
        row("of unknown size", {with(picture(), [](M &m) { m.width = 0, m.height = 0; })}, {});
        row("two things at once", {with(film(), [](M &m) { m.bytes = 9001, m.duration = 2s; })},
            {u"too_large"_s, u"too_short"_s});
    }

    void findsWhatDoesNotFit()
    {
        QFETCH(const QList<FrozenMedia>, media);
        QFETCH(const QStringList, codes);
        QStringList found;
        for (const auto &problem : mediaProblems(media, m_rules)) {
            found += problem.code;
            QCOMPARE(problem.severity, Severity::Error);
            QVERIFY(problem.message.endsWith(u'.'));
            QVERIFY(!problem.message.contains(u'%'));
        }
        QCOMPARE(found, codes);
    }

    void namesTheMediumItIsAbout()
    {
        const auto wrong = with(picture(), [](FrozenMedia &m) { m.bytes = 2000; });
        const auto problems = mediaProblems({picture(), wrong}, m_rules);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().part, 1);
    }

    void onlyWarnsWhereItIsMended()
    {
        auto rules = m_rules;
        rules.shrinksImages = true;
        const auto large = with(picture(), [](FrozenMedia &m) {
            m.bytes = 2000;
            m.mime = u"image/png"_s;
        });
        for (const auto &problem : mediaProblems({large}, rules))
            QCOMPARE(problem.severity, Severity::Warning);
        const auto twice = with(large, [](FrozenMedia &m) { m.width = 1200, m.height = 1000; });
        QCOMPARE(mediaProblems({twice}, rules).size(), 2);  // its type, and once that it is made smaller
        const auto heavy = with(picture(), [](FrozenMedia &m) { m.mime = u"image/heic"_s, m.bytes = 2000; });
        for (const auto &problem : mediaProblems({heavy}, rules))
            QCOMPARE(problem.severity, Severity::Error);  // nothing here reads it
        const auto heic = with(picture(), [](FrozenMedia &m) { m.mime = u"image/heic"_s; });
        QCOMPARE(mediaProblems({heic}, rules).first().severity, Severity::Error);
        const auto flat = with(picture(), [](FrozenMedia &m) { m.width = 900, m.height = 300; });
        QCOMPARE(mediaProblems({flat}, rules).first().severity, Severity::Error);  // never cropped in silence
    }

    void saysNothingWithoutRules() { QVERIFY(mediaProblems({picture()}, loadMediaRules({})).isEmpty()); }

private:
    MediaRules m_rules;
};

static const test::Registration<TestMediaRules> registered;
#include "tst_mediarules.moc"
