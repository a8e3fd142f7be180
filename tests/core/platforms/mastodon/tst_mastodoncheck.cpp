// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/instance.h"
#include "core/platforms/mastodon/mastodoncheck.h"
#include "core/platforms/platform.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestMastodonCheck final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform &m_mastodon = *findPlatform(m_platforms, u"mastodon");
    const MediaRules m_rules = m_mastodon.traits().media;

private slots:
    void readsTheInstance()
    {
        const auto answer = QJsonDocument::fromJson(
                                "{\"version\":\"4.3.1\",\"source_url\":\"https://github.com/mastodon/mastodon\","
                                "\"configuration\":{\"statuses\":{\"max_characters\":5000,\"max_media_attachments\":8,"
                                "\"characters_reserved_per_url\":23},\"media_attachments\":{\"image_size_limit\":1000,"
                                "\"image_matrix_limit\":100,\"video_size_limit\":0,\"description_limit\":\"x\","
                                "\"supported_mime_types\":[\"image/png\"]},\"polls\":{\"max_options\":6,"
                                "\"max_characters_per_option\":100,\"min_expiration\":60,"
                                "\"max_expiration\":604800}}}")
                                .object();
        const auto reported = mastodon::reportedBy(answer);
        const auto limits = mastodon::limitsOf(reported);
        QCOMPARE(limits.maxCharacters, 5000);
        QCOMPARE(limits.maxMedia, 8);
        QCOMPARE(limits.maxImageBytes, 1000);
        QCOMPARE(limits.maxImagePixels, 100);
        QCOMPARE(limits.maxDescription, 1500);  // nothing that could be used
        QCOMPARE(limits.maxVideoBytes, 103'809'024);
        QCOMPARE(limits.types, QStringList{u"image/png"_s});
        QCOMPARE(limits.maxPollChoices, 6);
        QCOMPARE(limits.maxPollCharacters, 100);
        QCOMPARE(limits.minPollSeconds, 60);
        QCOMPARE(limits.maxPollSeconds, 604'800);
        QCOMPARE(reported["version"_L1].toString(), u"4.3.1"_s);
    }

    void fallsBackToMastodonsOwn()
    {
        const auto limits = mastodon::limitsOf(mastodon::reportedBy({}));
        QCOMPARE(limits.maxCharacters, 500);
        QCOMPARE(limits.maxMedia, 4);
        QCOMPARE(limits.charactersPerUrl, 23);
        QCOMPARE(mastodon::limitsOf(mastodon::reportedBy({{u"max_toot_chars"_s, 3000}})).maxCharacters, 3000);
    }

    void findsWhatTheInstanceWouldRefuse_data()
    {
        QTest::addColumn<FrozenPost>("post");
        QTest::addColumn<QStringList>("codes");
        FrozenPost good;
        good.parts = {u"Hello https://example.com/"_s + QString{500, u'a'}};
        QTest::newRow("a long address counts 23") << good << QStringList{};

        auto post = good;
        post.account.reported = {{u"characters_reserved_per_url"_s, 600}};
        QTest::newRow("unless the instance counts it whole") << post << QStringList{u"text_too_long"_s};
        post = good;
        post.parts = {QString{500, u'a'}};
        QTest::newRow("exactly 500") << post << QStringList{};
        post.options = {{u"spoiler_text"_s, u"x"_s}};
        QTest::newRow("the warning counts too") << post << QStringList{u"text_too_long"_s};
        post.account.reported = {{u"max_characters"_s, 501}};
        QTest::newRow("where the instance takes more") << post << QStringList{};
        post = good;
        post.firstComment = u"Hello https://example.com/"_s + QString{500, u'a'};
        QTest::newRow("a long address in the first comment counts 23") << post << QStringList{};
        post.firstComment = QString{500, u'a'};
        QTest::newRow("a first comment of 500") << post << QStringList{};
        post.options = {{u"spoiler_text"_s, u"x"_s}};
        QTest::newRow("the warning goes with it") << post << QStringList{u"first_comment_too_long"_s};
        post = good;
        post.parts = {QString{480, u'a'}};
        post.link = u"https://example.com/"_s;
        QTest::newRow("the link counts too") << post << QStringList{u"text_too_long"_s};
        post = good;
        post.parts = {u"one"_s, QString{501, u'a'}};
        QTest::newRow("the second part is too long") << post << QStringList{u"text_too_long"_s};
        post.parts = {u" "_s};
        QTest::newRow("only blanks") << post << QStringList{u"empty"_s};
        const FrozenMedia picture{.mime = u"image/png"_s, .bytes = 100, .width = 10, .height = 10};
        post.media = {picture};
        QTest::newRow("a picture without a text") << post << QStringList{};
        post.media = QList<FrozenMedia>{5, picture};
        QTest::newRow("five pictures") << post << QStringList{u"too_many_media"_s};
        post.media = {picture, FrozenMedia{.mime = u"video/mp4"_s, .bytes = 100}};
        QTest::newRow("a picture and a film") << post << QStringList{u"mixed_media"_s};
        post.media = {FrozenMedia{.mime = u"video/mp4"_s, .bytes = 50'000'000}};
        QTest::newRow("a film of 50 MB") << post << QStringList{};
        post.media = {FrozenMedia{.mime = u"image/png"_s, .bytes = 50'000'000}};
        QTest::newRow("a picture of 50 MB") << post << QStringList{u"too_large"_s};
        post.media = {FrozenMedia{.mime = u"image/png"_s, .bytes = 9, .width = 60'000, .height = 60'000}};
        QTest::newRow("a picture of too many pixels") << post << QStringList{u"too_many_pixels"_s};
        post.media = {picture};
        post.media[0].alt = QString{1501, u'a'};
        QTest::newRow("a description that is too long") << post << QStringList{u"alt_too_long"_s};
        post.media[0].alt = u"👋"_s.repeated(1500);
        QTest::newRow("a description of 1500 signs beyond the first plane") << post << QStringList{};
        post.account.reported = {{u"supported_mime_types"_s, QJsonArray{u"image/jpeg"_s}}};
        QTest::newRow("a type the instance does not take") << post << QStringList{u"unsupported_type"_s};
        post = good;
        post.options = {{u"visibility"_s, u"everybody"_s}, {u"language"_s, u"German"_s}, {u"sensitive"_s, u"maybe"_s}};
        QTest::newRow("options with wrong values")
            << post << QStringList{u"option_invalid"_s, u"option_invalid"_s, u"option_invalid"_s};
        post.options = {{u"visibility"_s, u"direct"_s}, {u"language"_s, u"pt-BR"_s}, {u"sensitive"_s, u"no"_s}};
        QTest::newRow("options with right values") << post << QStringList{};
    }

    void findsWhatIsWrongWithAPoll_data()
    {
        QTest::addColumn<QJsonObject>("options");
        QTest::addColumn<QJsonObject>("reported");
        QTest::addColumn<bool>("hasPicture");
        QTest::addColumn<QStringList>("codes");
        const QStringList invalid{u"poll_invalid"_s};
        const auto poll = [](const QString &choices, const QString &minutes = {}) {
            return QJsonObject{{u"poll_options"_s, choices}, {u"poll_minutes"_s, minutes}};
        };
        const QJsonObject nothing;
        const auto fifty = QString{50, u'a'};
        QTest::newRow("no poll") << poll(u" "_s) << nothing << true << QStringList{};
        QTest::newRow("two answers") << poll(u"Yes | No"_s) << nothing << false << QStringList{};
        QTest::newRow("four answers") << poll(u"a|b|c|d"_s) << nothing << false << QStringList{};
        QTest::newRow("one answer") << poll(u"Yes"_s) << nothing << false << invalid;
        QTest::newRow("five answers") << poll(u"a|b|c|d|e"_s) << nothing << false << invalid;
        QTest::newRow("five where the instance takes ten")
            << poll(u"a|b|c|d|e"_s) << QJsonObject{{u"max_options"_s, 10}} << false << QStringList{};
        QTest::newRow("an empty answer") << poll(u"a||b"_s) << nothing << false << invalid;
        QTest::newRow("the same answer twice") << poll(u"a | a"_s) << nothing << false << invalid;
        QTest::newRow("an answer of 50") << poll(fifty + u"|b"_s) << nothing << false << QStringList{};
        QTest::newRow("an answer of 51") << poll(fifty + u"a|b"_s) << nothing << false << invalid;
        QTest::newRow("families count one")
            << poll(u"👨‍👩‍👧‍👦"_s.repeated(50) + u"|b"_s) << nothing << false << QStringList{};
        QTest::newRow("five minutes") << poll(u"a|b"_s, u"5"_s) << nothing << false << QStringList{};
        QTest::newRow("four minutes") << poll(u"a|b"_s, u"4"_s) << nothing << false << invalid;
        QTest::newRow("a month") << poll(u"a|b"_s, u"43829"_s) << nothing << false << QStringList{};
        QTest::newRow("more than a month") << poll(u"a|b"_s, u"43830"_s) << nothing << false << invalid;
        QTest::newRow("no number") << poll(u"a|b"_s, u"1h"_s) << nothing << false << invalid;
        QTest::newRow("with a picture") << poll(u"a|b"_s) << nothing << true << QStringList{u"poll_with_media"_s};
        QTest::newRow("an instance that tells nothing of polls")
            << poll(u"a|b"_s) << QJsonObject{{u"max_characters"_s, 500}} << false << QStringList{u"poll_unknown"_s};
        auto several = poll(u"a|b"_s);
        several[u"poll_multiple"_s] = u"several"_s;
        QTest::newRow("neither yes nor no") << several << nothing << false << QStringList{u"option_invalid"_s};
    }

    void findsWhatIsWrongWithAPoll()
    {
        QFETCH(const QJsonObject, options);
        QFETCH(const QJsonObject, reported);
        QFETCH(const bool, hasPicture);
        QFETCH(const QStringList, codes);
        FrozenPost post;
        post.parts = {u"What now?"_s};
        post.options = options;
        post.account.reported = reported;
        if (hasPicture)
            post.media = {FrozenMedia{.mime = u"image/png"_s, .bytes = 100, .width = 10, .height = 10}};
        QStringList found;
        for (const auto &problem : mastodon::problemsOf(post, m_rules)) {
            found += problem.code;
            QVERIFY(problem.message.endsWith(u'.'));
            QCOMPARE(problem.severity == Severity::Warning, problem.code == "poll_unknown"_L1);
        }
        QCOMPARE(found, codes);
    }

    void makesPicturesFitWhatTheInstanceTells()
    {
        FrozenAccount account;
        QCOMPARE(m_mastodon.mediaFor(account).image.maxBytes, mastodon::InstanceLimits{}.maxImageBytes);
        QCOMPARE(m_mastodon.mediaFor(account).image.maxPixels, mastodon::InstanceLimits{}.maxImagePixels);
        account.reported = {{u"image_size_limit"_s, 1000},
                            {u"image_matrix_limit"_s, 200},
                            {u"supported_mime_types"_s, QJsonArray{u"video/mp4"_s, u"image/jpeg"_s}}};
        const auto rules = m_mastodon.mediaFor(account);
        QVERIFY(rules.shrinksImages);
        QCOMPARE(rules.image.maxBytes, 1000);
        QCOMPARE(rules.image.maxPixels, 200);
        QCOMPARE(rules.image.mimes, QStringList{u"image/jpeg"_s});
        FrozenPost post{.account = account, .parts = {u"text"_s}};
        post.media = {FrozenMedia{.mime = u"image/png"_s, .bytes = 2000, .width = 100, .height = 100}};
        for (const auto &problem : m_mastodon.check(post))
            QCOMPARE(problem.severity, Severity::Warning);
        post.media[0].kind = MediaKind::Animation;
        const auto problems = m_mastodon.check(post);
        QVERIFY(std::all_of(problems.begin(), problems.end(),
                            [](const Problem &problem) { return problem.severity == Severity::Error; }));
        QCOMPARE(problems.size(), 3);  // its bytes, its pixels and its type: nothing that moves is flattened
    }

    void findsWhatTheInstanceWouldRefuse()
    {
        QFETCH(const FrozenPost, post);
        QFETCH(const QStringList, codes);
        QStringList found;
        for (const auto &problem : mastodon::problemsOf(post, m_rules)) {
            found += problem.code;
            QVERIFY(problem.message.endsWith(u'.'));
        }
        QCOMPARE(found, codes);
    }
};

static const test::Registration<TestMastodonCheck> registered;
#include "tst_mastodoncheck.moc"
