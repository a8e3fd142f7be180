// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/platform.h"
#include "tests/core/platforms/threads/samples.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

FrozenPost with(const QList<FrozenMedia> &media)
{
    auto post = test::threadsPost();
    post.media = media;
    return post;
}

FrozenPost chosen(const QString &key, const QString &value, FrozenPost post = test::threadsPost({u"tea?"_s}))
{
    post.options[key] = value;
    return post;
}

FrozenPost linking(const QString &link, FrozenPost post = test::threadsPost({u"tea?"_s}))
{
    post.link = link;
    return post;
}

FrozenPost commented(const QString &comment)
{
    auto post = test::threadsPost();
    post.firstComment = comment;
    return post;
}

FrozenPost unallowed()
{
    auto post = commented(u"First!"_s);
    post.account.reported = {{u"may_reply"_s, false}};
    return post;
}

FrozenMedia pictureOf(int width, int height)
{
    auto picture = test::threadsPicture();
    picture.width = width;
    picture.height = height;
    return picture;
}

FrozenMedia described(const QString &alt)
{
    auto picture = test::threadsPicture();
    picture.alt = alt;
    return picture;
}

FrozenMedia lasting(std::chrono::milliseconds duration)
{
    auto film = test::threadsFilm();
    film.duration = duration;
    return film;
}

QString links(int count)
{
    QStringList all;
    for (int at = 0; at < count; ++at)
        all += u"https://example.com/%1"_s.arg(at);
    return all.join(u' ');
}

}  // namespace

class TestThreadsCheck final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_threads = findPlatform(m_platforms, u"threads");

private slots:
    void finds_data()
    {
        QTest::addColumn<FrozenPost>("post");
        QTest::addColumn<QString>("codes");
        const auto smile = u"\U0001F600"_s;
        const QList<FrozenMedia> many(20, test::threadsPicture());
        QTest::newRow("nothing in a text") << test::threadsPost() << QString{};
        QTest::newRow("nothing in the longest text") << test::threadsPost({QString(500, u'a')}) << QString{};
        QTest::newRow("a text that is too long") << test::threadsPost({QString(501, u'a')}) << u"text_too_long"_s;
        QTest::newRow("emoji that are too many") << test::threadsPost({smile.repeated(126)}) << u"text_too_long"_s;
        QTest::newRow("a later part that is too long")
            << test::threadsPost({u"a"_s, QString(501, u'b')}) << u"text_too_long"_s;
        QTest::newRow("an empty post") << test::threadsPost({QString{}}) << u"empty"_s;
        QTest::newRow("an empty part") << test::threadsPost({u"a"_s, u" "_s}) << u"empty"_s;
        QTest::newRow("a link alone is enough")
            << linking(u"https://example.com"_s, test::threadsPost({QString{}})) << QString{};
        QTest::newRow("what is no link") << linking(u"example"_s) << u"link_invalid"_s;
        QTest::newRow("five links") << test::threadsPost({links(5)}) << QString{};
        QTest::newRow("six links") << test::threadsPost({links(6)}) << u"too_many_links"_s;
        QTest::newRow("five links and a card")
            << linking(u"https://example.org"_s, test::threadsPost({links(5)})) << u"too_many_links"_s;
        QTest::newRow("five links, and a card of one of them")
            << linking(u"https://example.com/1"_s, test::threadsPost({links(5)})) << QString{};
        QTest::newRow("a link beside a picture")
            << linking(u"https://example.com"_s, with({test::threadsPicture()})) << u"link_without_card"_s;
        QTest::newRow("a comment that is too long") << commented(QString(501, u'a')) << u"first_comment_too_long"_s;
        QTest::newRow("a comment of a login that may not reply") << unallowed() << u"replies_not_allowed"_s;
        QTest::newRow("a picture") << with({test::threadsPicture()}) << QString{};
        QTest::newRow("twenty pictures") << with(many) << QString{};
        QTest::newRow("twenty-one") << with(many + QList{test::threadsPicture()}) << u"too_many_media"_s;
        QTest::newRow("pictures and films") << with({test::threadsPicture(), test::threadsFilm()}) << QString{};
        QTest::newRow("a small picture") << with({pictureOf(200, 200)}) << u"small_picture"_s;
        QTest::newRow("a wide picture is made smaller") << with({pictureOf(4000, 3000)}) << u"too_many_pixels"_s;
        QTest::newRow("a strip") << with({pictureOf(1400, 100)}) << u"aspect_ratio"_s;
        QTest::newRow("a long film") << with({lasting(301s)}) << u"too_long"_s;
        QTest::newRow("a long description") << with({described(QString(1001, u'a'))}) << u"alt_too_long"_s;
        QTest::newRow("a poll") << chosen(u"poll_options"_s, u"Yes | No"_s) << QString{};
        QTest::newRow("a poll of one") << chosen(u"poll_options"_s, u"Yes"_s) << u"poll_answers"_s;
        QTest::newRow("a poll of five") << chosen(u"poll_options"_s, u"a|b|c|d|e"_s) << u"poll_answers"_s;
        QTest::newRow("a long answer") << chosen(u"poll_options"_s, u"a|"_s + QString(26, u'b'))
                                       << u"poll_answer_too_long"_s;
        QTest::newRow("a poll beside a picture")
            << chosen(u"poll_options"_s, u"a|b"_s, with({test::threadsPicture()})) << u"poll_with_media"_s;
        QTest::newRow("a topic") << chosen(u"threads.topic_tag"_s, u"#Tea Time"_s) << QString{};
        QTest::newRow("a topic with a dot") << chosen(u"topic_tag"_s, u"a.b"_s) << u"topic_invalid"_s;
        QTest::newRow("a long topic") << chosen(u"topic_tag"_s, QString(51, u'a')) << u"topic_invalid"_s;
        QTest::newRow("a topic beside a tag")
            << chosen(u"topic_tag"_s, u"tea"_s, test::threadsPost()) << u"one_topic"_s;
        QTest::newRow("two tags") << test::threadsPost({u"#a #b"_s}) << u"one_topic"_s;
        QTest::newRow("a longer text") << chosen(u"text_attachment"_s, QString(10'000, u'a')) << QString{};
        QTest::newRow("a longer text that is too long")
            << chosen(u"text_attachment"_s, QString(10'001, u'a')) << u"text_attachment_too_long"_s;
        QTest::newRow("a longer text beside a picture")
            << chosen(u"text_attachment"_s, u"a"_s, with({test::threadsPicture()})) << u"text_attachment_with_media"_s;
        QTest::newRow("a hidden text") << chosen(u"spoiler"_s, u"text"_s) << QString{};
        QTest::newRow("a hidden text with an emoji")
            << chosen(u"spoiler"_s, u"text"_s, test::threadsPost({smile})) << u"spoiler_end"_s;
        QTest::newRow("a choice that there is not") << chosen(u"reply_control"_s, u"me"_s) << u"option_invalid"_s;
        QTest::newRow("a quoted post") << chosen(u"quote_post"_s, u"17841400000000001"_s) << QString{};
        QTest::newRow("a quoted address") << chosen(u"quote_post"_s, u"https://threads.net/x"_s) << u"option_invalid"_s;
        QTest::newRow("a ghost") << chosen(u"ghost"_s, u"yes"_s) << QString{};
        QTest::newRow("a ghost with a picture")
            << chosen(u"ghost"_s, u"yes"_s, with({test::threadsPicture()})) << u"ghost_not_plain"_s;
        QTest::newRow("a ghost of two parts")
            << chosen(u"ghost"_s, u"yes"_s, test::threadsPost({u"a"_s, u"b"_s})) << u"ghost_not_plain"_s;
    }

    void finds()
    {
        QFETCH(const FrozenPost, post);
        QFETCH(const QString, codes);
        QStringList found;
        for (const auto &problem : m_threads->check(post)) {
            found += problem.code;
            QVERIFY(problem.message.endsWith(u'.'));
        }
        QCOMPARE(found.join(u' '), codes);
    }

    void saysWhichPartItIs()
    {
        const auto problems = m_threads->check(test::threadsPost({u"a"_s, u"b"_s, QString(501, u'c')}));
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].part, 2);
        QCOMPARE(problems[0].severity, Severity::Error);
    }

    void goesByTheAccountsOwnNumbers()
    {
        auto account = test::threadsAccount();
        account.reported = {{u"quotas"_s, QJsonObject{{u"posts"_s, 500}, {u"replies"_s, 2000}}}};
        for (const auto &window : m_threads->windowsFor(account)) {
            if (window.unit == LimitUnit::Posts)
                QCOMPARE(window.amount, 500);
            if (window.unit == LimitUnit::Points)
                QCOMPARE(window.amount, 2000);
            if (window.unit == LimitUnit::Deletes)
                QCOMPARE(window.amount, 100);
            if (window.unit == LimitUnit::Calls)
                QCOMPARE(window.amount, 48'000);
        }
    }

    void fetchesAllMediaItself()
    {
        const auto &rules = m_threads->traits().media;
        QVERIFY(rules.image.needsAddress && rules.video.needsAddress);
        QCOMPARE(rules.animation.maxCount, 0);
    }
};

static const test::Registration<TestThreadsCheck> registered;
#include "tst_threadscheck.moc"
