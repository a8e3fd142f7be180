// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/bluesky/samples.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

FrozenPost withMedia(int count)
{
    auto post = bluesky::test::post();
    post.media = QList<FrozenMedia>(count, bluesky::test::picture());
    return post;
}

template <class Change>
FrozenPost changed(FrozenPost post, Change change)
{
    change(post);
    return post;
}

}  // namespace

class TestBlueskyCheck final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Platform> m_bluesky = bluesky::make();

private slots:
    void findsWhatIsWrong_data()
    {
        QTest::addColumn<FrozenPost>("post");
        QTest::addColumn<QStringList>("codes");
        const auto text = [](const QString &words) {
            return bluesky::test::post({words});
        };
        const auto none = QStringList{};
        QTest::newRow("plain") << text(u"Hello"_s) << none;
        QTest::newRow("as long as may be") << text(QString{300, u'x'}) << none;
        QTest::newRow("one too long") << text(QString{301, u'x'}) << QStringList{u"text_too_long"_s};
        QTest::newRow("families count one each") << text(u"👨‍👩‍👧‍👦"_s.repeated(100)) << none;
        QTest::newRow("too many bytes") << text(u"👨‍👩‍👧‍👦"_s.repeated(200))
                                        << QStringList{u"text_too_big"_s};
        QTest::newRow("empty") << text(QString{}) << QStringList{u"text_empty"_s};
        QTest::newRow("only blanks") << text(u" \n "_s) << QStringList{u"text_empty"_s};
        QTest::newRow("no part at all") << bluesky::test::post(QStringList{}) << QStringList{u"text_empty"_s};
        QTest::newRow("half a character") << text(u"a"_s + QChar{0xD83C}) << QStringList{u"text_not_valid"_s};
        QTest::newRow("an empty part") << bluesky::test::post({u"a"_s, QString{}}) << QStringList{u"text_empty"_s};
        QTest::newRow("too many parts") << bluesky::test::post(QStringList(201, u"a"_s))
                                        << QStringList{u"too_many_parts"_s};
        const auto comment = [](const QString &words) {
            return changed(bluesky::test::post(), [&](auto &post) { post.firstComment = words; });
        };
        QTest::newRow("first comment") << comment(QString{300, u'x'}) << none;
        QTest::newRow("first comment too long")
            << comment(QString{301, u'x'}) << QStringList{u"first_comment_too_long"_s};
        QTest::newRow("first comment of too many bytes")
            << comment(u"👨‍👩‍👧‍👦"_s.repeated(200)) << QStringList{u"first_comment_too_big"_s};
        QTest::newRow("first comment with half a character")
            << comment(u"a"_s + QChar{0xD83C}) << QStringList{u"first_comment_not_valid"_s};
        QTest::newRow("long hashtag") << text(u"#"_s + QString{65, u'x'}) << QStringList{u"tag_too_long"_s};
        QTest::newRow("four pictures") << withMedia(4) << none;
        QTest::newRow("five pictures") << withMedia(5) << QStringList{u"too_many_media"_s};
        QTest::newRow("picture alone") << changed(withMedia(1), [](auto &post) { post.parts = QStringList{QString{}}; })
                                       << none;
        const auto film = [](auto change) {
            auto post = bluesky::test::post();
            post.media = {bluesky::test::film()};
            change(post.media);
            return post;
        };
        QTest::newRow("film") << film([](auto &) {}) << none;
        QTest::newRow("film of 300 million bytes") << film([](auto &media) { media[0].bytes = 300'000'000; }) << none;
        QTest::newRow("film of more bytes")
            << film([](auto &media) { media[0].bytes = 300'000'001; }) << QStringList{u"too_large"_s};
        QTest::newRow("film of more than three minutes")
            << film([](auto &media) { media[0].duration = std::chrono::seconds{181}; }) << QStringList{u"too_long"_s};
        QTest::newRow("film of another type")
            << film([](auto &media) { media[0].mime = u"video/webm"_s; }) << QStringList{u"unsupported_type"_s};
        QTest::newRow("empty film") << film([](auto &media) { media[0].bytes = 0; }) << QStringList{u"media_empty"_s};
        QTest::newRow("film with a long description") << film([](auto &media) {
            media[0].alt = QString{2001, u'x'};
        }) << QStringList{u"alt_too_long"_s};
        QTest::newRow("film and picture")
            << film([](auto &media) { media += bluesky::test::picture(); }) << QStringList{u"mixed_media"_s};
        QTest::newRow("two films") << film([](auto &media) { media += media[0]; }) << QStringList{u"mixed_media"_s};
        QTest::newRow("large picture") << changed(withMedia(1), [](auto &post) { post.media[0].bytes = 8'000'000; })
                                       << QStringList{u"too_large"_s};
        const auto moving = [](auto change) {
            auto post = bluesky::test::post();
            post.media = {bluesky::test::movingGif()};
            change(post);
            return post;
        };
        const QStringList still{u"animation_still"_s};
        QTest::newRow("animation") << moving([](auto &) {}) << none;
        QTest::newRow("animation as large as a film")
            << moving([](auto &post) { post.media[0].bytes = 300'000'000; }) << none;
        QTest::newRow("animation that is larger")
            << moving([](auto &post) { post.media[0].bytes = 300'000'001; }) << QStringList{u"too_large"_s};
        QTest::newRow("animation of more than three minutes")
            << moving([](auto &post) { post.media[0].duration = std::chrono::seconds{181}; })
            << QStringList{u"too_long"_s};
        QTest::newRow("animation that is no GIF") << moving([](auto &post) {
            post.media[0].mime = u"image/webp"_s;
            post.media[0].bytes = 2'000'000;
        }) << still;
        QTest::newRow("animation beside a picture") << moving([](auto &post) {
            post.media[0].bytes = 2'000'000;
            post.media += bluesky::test::picture();
        }) << still;
        QTest::newRow("two animations") << moving([](auto &post) {
            post.media[0].bytes = 2'000'000;
            post.media += post.media[0];
        }) << still + still;
        QTest::newRow("animation beside a film") << film([](auto &media) { media.prepend(bluesky::test::movingGif()); })
                                                 << QStringList{u"mixed_media"_s, u"media_too_big"_s};
        QTest::newRow("animation where films are only kept") << moving([](auto &post) {
            post.account.options = {{u"video"_s, u"server"_s}};
        }) << QStringList{u"media_too_big"_s} + still;
        QTest::newRow("animation for a server that nobody reaches") << moving([](auto &post) {
            post.account.server = QUrl{u"http://localhost:2583"_s};
            post.media[0].bytes = 2'000'000;
        }) << still;
        QTest::newRow("empty file") << changed(withMedia(1), [](auto &post) { post.media[0].bytes = 0; })
                                    << QStringList{u"media_empty"_s};
        QTest::newRow("long description") << changed(withMedia(1), [](auto &post) {
            post.media[0].alt = QString{2001, u'x'};
        }) << QStringList{u"alt_too_long"_s};
        QTest::newRow("link") << changed(text(u"a"_s), [](auto &post) { post.link = u"https://example.com"_s; })
                              << none;
        QTest::newRow("link alone") << changed(text(QString{}), [](auto &post) {
            post.link = u"https://example.com"_s;
        }) << none;
        QTest::newRow("broken link") << changed(text(u"a"_s), [](auto &post) { post.link = u"example"_s; })
                                     << QStringList{u"link_not_valid"_s};
        QTest::newRow("link and picture")
            << changed(withMedia(1), [](auto &post) { post.link = u"https://example.com"_s; })
            << QStringList{u"link_with_media"_s};
        const auto option = [&](const QString &key, const QString &value) {
            return changed(text(u"a"_s), [&](auto &post) { post.options = {{key, value}}; });
        };
        QTest::newRow("language") << option(u"language"_s, u"pt-BR, de"_s) << none;
        QTest::newRow("no language") << option(u"bluesky.language"_s, u"German!"_s) << QStringList{u"option_value"_s};
        QTest::newRow("four languages") << option(u"language"_s, u"de en fr it"_s) << QStringList{u"option_value"_s};
        const auto warned = [&](FrozenPost post, const QString &word) {
            post.options = {{u"bluesky.labels"_s, word}};
            return post;
        };
        QTest::newRow("warned of") << warned(withMedia(2), u"adult+graphic-media"_s) << none;
        QTest::newRow("warned of, a card")
            << warned(changed(text(u"a"_s), [](auto &post) { post.link = u"https://example.com"_s; }), u"suggestive"_s)
            << none;
        QTest::newRow("warned of in a word nobody knows")
            << warned(withMedia(1), u"scary"_s) << QStringList{u"option_value"_s};
        QTest::newRow("nothing to warn of")
            << warned(text(u"a"_s), u"nudity"_s) << QStringList{u"option_labels_unused"_s};
        QTest::newRow("nothing is warned of") << warned(text(u"a"_s), u"nothing"_s) << none;
        QTest::newRow("an account that warns of all it shows") << changed(text(u"a"_s), [](auto &post) {
            post.account.options = {{u"labels"_s, u"nudity"_s}};
        }) << none;
        QTest::newRow("unknown option") << option(u"bluesky.colour"_s, u"red"_s) << QStringList{u"option_unknown"_s};
        QTest::newRow("another platform's option") << option(u"visibility"_s, u"private"_s) << none;
        QTest::newRow("two things at once") << changed(withMedia(5), [](auto &post) {
            post.parts = QStringList{QString{301, u'x'}};
        }) << QStringList{u"text_too_long"_s, u"too_many_media"_s};
    }

    void findsWhatIsWrong()
    {
        QFETCH(const FrozenPost, post);
        QStringList codes;
        for (const auto &problem : m_bluesky->check(post)) {
            codes += problem.code;
            QVERIFY2(problem.message.endsWith(u'.'), qPrintable(problem.message));
            QVERIFY2(problem.message.size() > 30, qPrintable(problem.message));
            const bool isMended = problem.code == "too_large"_L1 && post.media[0].kind == MediaKind::Image;
            if (isMended || problem.code == "too_long"_L1 || problem.code == "animation_still"_L1
                || problem.code == "option_labels_unused"_L1)
                QCOMPARE(problem.severity, Severity::Warning);
        }
        QTEST(codes, "codes");
    }

    void saysWhichPartAndWhatToDo()
    {
        const auto problems = m_bluesky->check(bluesky::test::post({u"fine"_s, QString{312, u'x'}}));
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].part, 1);
        QCOMPARE(problems[0].severity, Severity::Error);
        QCOMPARE(problems[0].message,
                 u"Part 2 of the thread is 312 characters long; Bluesky takes 300. Shorten it or split it into a "
                 "thread."_s);
    }

    /// The network's own finder gives both; a record takes the first only.
    void findsALinkThatBeginsWithinATag()
    {
        const auto entities = m_bluesky->textEntities(u"#tea(https://shop.example/a.🤷"_s);
        QCOMPARE(entities.size(), 2);
        QCOMPARE(entities.first().kind, TextEntity::Kind::Tag);
        QCOMPARE(entities.last().kind, TextEntity::Kind::Link);
        QVERIFY(entities.last().start < entities.first().end);
    }

    void countsAsTheServer() { QCOMPARE(m_bluesky->textLength(u"a👨‍👩‍👧‍👦ü"_s, {}), 3); }

    void theTraitsAreWhole()
    {
        const auto &traits = m_bluesky->traits();
        QCOMPARE(traits.id, u"bluesky"_s);
        QCOMPARE(traits.maxConcurrent, 4);
        QCOMPARE(traits.windows.size(), 4);
        QVERIFY(traits.takesThreads && traits.takesLink && traits.needsSecret);
        QCOMPARE(m_bluesky->settleFor({}), std::chrono::milliseconds{3000});
        QCOMPARE(m_bluesky->windowsFor({}), traits.windows);
    }
};

static const carillon::test::Registration<TestBlueskyCheck> registered;
#include "tst_blueskycheck.moc"
