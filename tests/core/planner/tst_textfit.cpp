// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/postcheck.h"
#include "core/planner/textfit.h"
#include "tests/support/scriptedplatform.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestTextFit final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhereATextBecomesTooLong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("left");
        QTest::addColumn<int>("overlongFrom");
        QTest::newRow("it fits") << QString{300, u'a'} << 0 << -1;
        QTest::newRow("one letter too many") << QString{301, u'a'} << -1 << 300;
        QTest::newRow("a family is one character") << QString{300, u'a'} + u"👨‍👩‍👧‍👦"_s << -1 << 300;
        QTest::newRow("nothing") << QString{} << 300 << -1;
    }

    void saysWhereATextBecomesTooLong()
    {
        QFETCH(const QString, text);
        QFETCH(const int, left);
        QFETCH(const int, overlongFrom);
        const auto fit = measurePart(*findPlatform(m_platforms, u"bluesky"_s), account(u"bluesky"_s), text);
        QCOMPARE(fit.left(), left);
        QCOMPARE(int(fit.overlongFrom.value_or(-1)), overlongFrom);
    }

    void anInstanceMayTakeMore()
    {
        auto larger = account(u"mastodon"_s);
        larger.reported = {{u"max_characters"_s, 5000}};
        QCOMPARE(measurePart(*findPlatform(m_platforms, u"mastodon"_s), larger, u"a"_s).limit, 5000);
    }

    void aFirstCommentIsMeasuredLikeAPart()
    {
        const auto fit
            = measureComment(*findPlatform(m_platforms, u"bluesky"_s), account(u"bluesky"_s), QString{310, u'a'});
        QCOMPARE(fit.limit, 300);
        QCOMPARE(fit.left(), -10);
        QCOMPARE(int(fit.overlongFrom.value_or(-1)), 300);
    }

    void whoTakesNoFirstCommentSaysSo()
    {
        std::vector<std::unique_ptr<Platform>> platforms;
        platforms.push_back(std::make_unique<test::ScriptedPlatform>());
        auto &scripted = static_cast<test::ScriptedPlatform &>(*platforms.front());
        const QList<Account> accounts{account(u"scripted"_s)};
        const PostContent content{.parts = {u"text"_s}, .firstComment = u"#tags"_s};
        QVERIFY(checkPost(content, accounts, platforms, {}, false).isEmpty());
        QCOMPARE(costOn(accounts.first(), content, platforms).of(LimitUnit::Posts), 2);
        scripted.scripted.takesFirstComment = false;
        QCOMPARE(checkPost(content, accounts, platforms, {}, false).first().problem.code, u"no_first_comment"_s);
        QVERIFY(checkPost({.parts = {u"text"_s}, .firstComment = u" \n"_s}, accounts, platforms, {}, false).isEmpty());
        scripted.scripted.takesFirstComment = true;
        scripted.scripted.maxFirstCommentLength = 3;
        QCOMPARE(measureComment(scripted, accounts.first(), content.firstComment).left(), -2);
    }

    void whoFetchesMediaWantsAPlaceForThem()
    {
        std::vector<std::unique_ptr<Platform>> platforms;
        platforms.push_back(std::make_unique<test::ScriptedPlatform>());
        auto &scripted = static_cast<test::ScriptedPlatform &>(*platforms.front());
        const QList<Account> accounts{account(u"scripted"_s)};
        const PostContent words{.parts = {u"text"_s}};
        auto pictured = words;
        pictured.media += PostMedia{.asset = {.file = u"a.png"_s, .mime = u"image/png"_s}};
        QVERIFY(checkPost(pictured, accounts, platforms, {}, false).isEmpty());
        scripted.scripted.media.image.needsAddress = true;
        const auto problems = checkPost(pictured, accounts, platforms, {}, false);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().problem.code, u"needs_media_host"_s);
        QVERIFY(hasError(problems));
        QVERIFY(checkPost(pictured, accounts, platforms, {}, true).isEmpty());
        QVERIFY(checkPost(words, accounts, platforms, {}, false).isEmpty());
    }

    void aThreadFitsTheStrictestAccount()
    {
        QString text;
        for (int word = 0; word < 120; ++word)
            text += u"word%1 "_s.arg(word);
        const QList<Account> both{account(u"bluesky"_s), account(u"mastodon"_s)};
        const auto parts = splitForAccounts(text.trimmed(), both, m_platforms);
        QVERIFY(parts.size() > 2);
        for (const auto &part : parts)
            QVERIFY(!measurePart(*findPlatform(m_platforms, u"bluesky"_s), both.first(), part).overlongFrom);
        QCOMPARE(parts.join(u' '), text.trimmed());
    }

    void aThreadIsNumberedWithinTheLimit_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<int>("parts");
        const auto words = u"word "_s.repeated(500).trimmed();
        QTest::newRow("what fits has no number") << QStringList{u"short"_s} << 1;
        QTest::newRow("a break by hand") << QStringList{u"one\n---\ntwo"_s} << 2;
        QTest::newRow("parts by hand") << QStringList{u"one"_s, u"two"_s, u"three"_s} << 3;
        QTest::newRow("a long text") << QStringList{words} << 9;
        QTest::newRow("two digits") << QStringList{words, words.left(1500)} << 15;
        QTest::newRow("just the limit, and another") << QStringList{QString(300, u'a'), u"b"_s} << 3;
    }

    void aThreadIsNumberedWithinTheLimit()
    {
        QFETCH(const QStringList, texts);
        QFETCH(const int, parts);
        const QList<Account> accounts{account(u"bluesky"_s)};
        const auto numbered = splitForAccounts(texts, accounts, m_platforms, PartNumbering::Suffix);
        QCOMPARE(numbered.size(), parts);
        for (qsizetype at = 0; at < numbered.size(); ++at) {
            const auto &part = numbered[at];
            QVERIFY(!measurePart(*findPlatform(m_platforms, u"bluesky"_s), accounts.first(), part).overlongFrom);
            QCOMPARE(part.endsWith(u" %1/%2"_s.arg(at + 1).arg(parts)), parts > 1);
        }
    }

    void aLinkIsNotCutForANumber()
    {
        const auto link = u"https://northwind.example/a-rather-long-path/to-the-recipe"_s;
        const auto text = u"word "_s.repeated(57) + link + u" and more "_s.repeated(10);
        const auto parts
            = splitForAccounts({text.trimmed()}, {account(u"bluesky"_s)}, m_platforms, PartNumbering::Suffix);
        QCOMPARE(parts.filter(link).size(), 1);
    }

private:
    static Account account(const QString &platform)
    {
        Account account{.id = AccountId::fromRow(1)};
        account.platform = platform;
        return account;
    }

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
};

static const test::Registration<TestTextFit> registered;
#include "tst_textfit.moc"
