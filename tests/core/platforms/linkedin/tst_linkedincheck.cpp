// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/platform.h"
#include "tests/core/platforms/linkedin/samples.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

FrozenMedia picture()
{
    return test::linkedInFile(MediaKind::Image, u"image/png"_s, 1000);
}

FrozenMedia film()
{
    auto medium = test::linkedInFile(MediaKind::Video, u"video/mp4"_s, 1'000'000);
    medium.duration = 10s;
    return medium;
}

FrozenPost with(std::function<void(FrozenPost &)> change, const FrozenAccount &account = test::linkedInMember())
{
    auto post = test::linkedInPost(account);
    change(post);
    return post;
}

FrozenPost withMedium(std::function<void(FrozenMedia &)> change, FrozenMedia medium)
{
    change(medium);
    return with([&](FrozenPost &post) { post.media = {medium}; });
}

FrozenPost withPoll(const QString &question, const QString &answers, const QString &duration = {})
{
    return with([&](FrozenPost &post) {
        post.options = {{u"poll_question"_s, question}, {u"poll_options"_s, answers}, {u"poll_duration"_s, duration}};
    });
}

}  // namespace

class TestLinkedInCheck final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform &m_linkedin = *findPlatform(m_platforms, u"linkedin");

private slots:
    void findsWhatLinkedInWouldNotTake_data()
    {
        QTest::addColumn<FrozenPost>("post");
        QTest::addColumn<QString>("codes");
        const auto ours = test::linkedInOrganization();
        QTest::newRow("nothing wrong") << test::linkedInPost() << u""_s;
        QTest::newRow("3,000 characters")
            << with([](FrozenPost &post) { post.parts = {QString(3000, u'_')}; }) << u""_s;
        QTest::newRow("3,001 characters")
            << with([](FrozenPost &post) { post.parts = {QString(3001, u'a')}; }) << u"text_too_long"_s;
        QTest::newRow("a link that goes below the text") << with([](FrozenPost &post) {
            post.parts = {QString(2990, u'a')};
            post.link = u"https://example.com"_s;
            post.media = {picture()};
        }) << u"text_too_long link_without_card"_s;
        QTest::newRow("a card whose title the page has") << with([](FrozenPost &post) {
            post.parts = {QString(3000, u'a')};
            post.link = u"https://example.com"_s;
        }) << u""_s;
        QTest::newRow("a card") << with([](FrozenPost &post) {
            post.parts = {QString(3000, u'a')};
            post.link = u"https://example.com"_s;
            post.title = u"Title"_s;
        }) << u""_s;
        QTest::newRow("a card alone") << with([](FrozenPost &post) {
            post.parts = {u""_s};
            post.link = u"https://example.com"_s;
            post.title = u"Title"_s;
        }) << u""_s;
        QTest::newRow("a link beside a picture") << with([](FrozenPost &post) {
            post.link = u"https://example.com"_s;
            post.title = u"Title"_s;
            post.media = {picture()};
        }) << u"link_without_card"_s;
        QTest::newRow("a link that is none")
            << with([](FrozenPost &post) { post.link = u"mailto:a@b.c"_s; }) << u"link_invalid"_s;
        QTest::newRow("a long title") << with([](FrozenPost &post) { post.title = QString(401, u'a'); })
                                      << u"title_too_long"_s;
        QTest::newRow("nothing at all") << with([](FrozenPost &post) { post.parts = {u" "_s}; }) << u"empty"_s;
        QTest::newRow("a thread") << with([](FrozenPost &post) { post.parts += u"two"_s; }) << u"threads_unsupported"_s;
        QTest::newRow("a person's first comment")
            << with([](FrozenPost &post) { post.firstComment = u"x"_s; }) << u"first_comment_unsupported"_s;
        QTest::newRow("an organization's first comment")
            << with([](FrozenPost &post) { post.firstComment = QString(1250, u'x'); }, ours) << u""_s;
        QTest::newRow("a long first comment")
            << with([](FrozenPost &post) { post.firstComment = QString(1251, u'x'); }, ours)
            << u"first_comment_too_long"_s;
        QTest::newRow("twenty pictures") << with([](FrozenPost &post) {
            post.media = QList<FrozenMedia>(20, picture());
        }) << u""_s;
        QTest::newRow("twenty-one pictures")
            << with([](FrozenPost &post) { post.media = QList<FrozenMedia>(21, picture()); }) << u"too_many_media"_s;
        QTest::newRow("a picture and a film") << with([](FrozenPost &post) {
            post.media = {picture(), film()};
        }) << u"mixed_media"_s;
        QTest::newRow("WebP") << withMedium([](FrozenMedia &medium) { medium.mime = u"image/webp"_s; }, picture())
                              << u"unsupported_type"_s;
        QTest::newRow("36,152,320 pixels") << withMedium(
            [](FrozenMedia &medium) {
                medium.width = 36'152'320;
                medium.height = 1;
            },
            picture()) << u"too_many_pixels"_s;
        QTest::newRow("a large picture") << withMedium([](FrozenMedia &medium) { medium.bytes = 20'971'521; },
                                                       picture())
                                         << u"too_large"_s;
        QTest::newRow("a long description")
            << withMedium([](FrozenMedia &medium) { medium.alt = QString(4087, u'a'); }, picture())
            << u"alt_too_long"_s;
        QTest::newRow("a film") << withMedium([](FrozenMedia &) {}, film()) << u""_s;
        QTest::newRow("a film of two seconds")
            << withMedium([](FrozenMedia &medium) { medium.duration = 2s; }, film()) << u"duration"_s;
        QTest::newRow("a film whose length nobody knows")
            << withMedium([](FrozenMedia &medium) { medium.duration = 0s; }, film()) << u""_s;
        QTest::newRow("a film of 31 minutes")
            << withMedium([](FrozenMedia &medium) { medium.duration = 31min; }, film()) << u"duration"_s;
        QTest::newRow("a tiny film") << withMedium([](FrozenMedia &medium) { medium.bytes = 76'799; }, film())
                                     << u"media_too_small"_s;
        QTest::newRow("a huge film") << withMedium([](FrozenMedia &medium) { medium.bytes = 524'288'001; }, film())
                                     << u"media_too_large"_s;
        QTest::newRow("a film of another type")
            << withMedium([](FrozenMedia &medium) { medium.mime = u"video/webm"_s; }, film()) << u"unsupported_type"_s;
        QTest::newRow("a document") << withMedium(
            [](FrozenMedia &) {}, test::linkedInFile(MediaKind::Document, u"application/pdf"_s, 104'857'600))
                                    << u""_s;
        QTest::newRow("a large document") << withMedium(
            [](FrozenMedia &) {}, test::linkedInFile(MediaKind::Document, u"application/pdf"_s, 104'857'601))
                                          << u"media_too_large"_s;
        QTest::newRow("a document of another type")
            << withMedium([](FrozenMedia &) {}, test::linkedInFile(MediaKind::Document, u"text/plain"_s, 10))
            << u"unsupported_type"_s;
        QTest::newRow("sound") << withMedium([](FrozenMedia &) {},
                                             test::linkedInFile(MediaKind::Audio, u"audio/mpeg"_s, 10))
                               << u"unsupported_type"_s;
        QTest::newRow("a poll") << withPoll(u"Why?"_s, u"a|b"_s) << u""_s;
        QTest::newRow("a poll with one answer") << withPoll(u"Why?"_s, u"a"_s) << u"poll_invalid"_s;
        QTest::newRow("a poll without a question") << withPoll(u""_s, u"a|b"_s) << u"poll_invalid"_s;
        QTest::newRow("a poll with a long answer")
            << withPoll(u"Why?"_s, u"a|"_s + QString(31, u'b')) << u"poll_invalid"_s;
        QTest::newRow("a poll for a year") << withPoll(u"Why?"_s, u"a|b"_s, u"one_year"_s) << u"poll_invalid"_s;
        QTest::newRow("a visibility that is none") << with([](FrozenPost &post) {
            post.options = {{u"visibility"_s, u"all"_s}};
        }) << u"option_invalid"_s;
        QTest::newRow("an organization's connections") << with(
            [](FrozenPost &post) {
                post.options = {{u"visibility"_s, u"connections"_s}};
            },
            ours) << u"visibility_unsupported"_s;
        QTest::newRow("a mention that is none") << with([](FrozenPost &post) {
            post.options = {{u"mentions"_s, u"@Ada"_s}};
        }) << u"mention_unresolved"_s;
        QTest::newRow("a month that is none") << with([](FrozenPost &post) {
            post.account.options = {{u"api_version"_s, u"v2"_s}};
        }) << u"option_invalid"_s;
    }

    void findsWhatLinkedInWouldNotTake()
    {
        QFETCH(const FrozenPost, post);
        QFETCH(const QString, codes);
        QStringList found;
        for (const auto &problem : m_linkedin.check(post)) {
            QVERIFY(!problem.message.isEmpty());
            found += problem.code;
        }
        QCOMPARE(found.join(u' '), codes);
    }

    void onlyWarnsOfWhatGoesOutAllTheSame()
    {
        auto post = test::linkedInPost();
        post.firstComment = u"x"_s;
        post.link = u"https://example.com"_s;
        post.media = {picture()};
        const auto problems = m_linkedin.check(post);
        QCOMPARE(problems.size(), 2);
        for (const auto &problem : problems)
            QCOMPARE(problem.severity, Severity::Warning);
    }
};

Q_DECLARE_METATYPE(carillon::FrozenPost)

static const test::Registration<TestLinkedInCheck> registered;
#include "tst_linkedincheck.moc"
