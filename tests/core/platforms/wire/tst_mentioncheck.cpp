// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mentioncheck.h"
#include "core/platforms/mentionrule.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

/// What the networks make of names in a text, without asking any.
class TestMentionCheck final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();

private slots:
    void warns_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("warnings");
        const auto row
            = [](const char *name, const QString &platform, const QString &text, const QStringList &warnings) {
                  QTest::newRow(name) << platform << text << warnings;
              };
        const auto plain = u"mention_plain @anna"_s;
        row("Bluesky: a handle", u"bluesky"_s, u"@anna.bsky.social"_s, {});
        row("Bluesky: a name without a domain", u"bluesky"_s, u"@anna hi"_s, {plain});
        row("Bluesky: somebody of Mastodon", u"bluesky"_s, u"@anna@social.example"_s,
            {u"mention_plain @anna@social.example"_s});
        row("Mastodon: somebody of the instance", u"mastodon"_s, u"@anna"_s, {});
        row("Mastodon: somebody elsewhere", u"mastodon"_s, u"@anna@social.example"_s, {});
        row("Mastodon: a handle of Bluesky", u"mastodon"_s, u"@anna.bsky.social"_s,
            {u"mention_plain @anna.bsky.social"_s});
        row("X: a handle", u"x"_s, u"@anna"_s, {});
        row("X: a handle of Bluesky mentions a stranger", u"x"_s, u"@anna.bsky.social"_s,
            {u"mention_other @anna.bsky.social"_s});
        row("X: somebody of Mastodon", u"x"_s, u"@anna@social.example"_s, {u"mention_plain @anna@social.example"_s});
        row("Threads: a handle", u"threads"_s, u"@anna.berg"_s, {});
        row("Instagram: a handle", u"instagram"_s, u"@anna.berg"_s, {});
        row("LinkedIn: a name that nobody chose", u"linkedin"_s, u"@anna and @anna"_s, {plain});
        row("Facebook: any name", u"facebook"_s, u"@anna"_s, {plain});
        row("Discord: a name", u"discord"_s, u"@anna"_s, {plain});
        row("Discord: everyone", u"discord"_s, u"@everyone"_s, {});
        row("a webhook, of which nobody knows", u"webhook"_s, u"@anna"_s, {});
        row("no name at all", u"linkedin"_s, u"write to anna@example.com"_s, {});
    }
    void warns()
    {
        QFETCH(QString, platform);
        QFETCH(QString, text);
        FrozenPost post;
        post.parts = {text};
        QStringList warnings;
        for (const auto &problem : mentionProblems(*findPlatform(m_platforms, platform), post)) {
            QCOMPARE(problem.severity, Severity::Warning);
            QCOMPARE(problem.part, 0);
            QVERIFY(problem.message.endsWith(u'.'));
            warnings += problem.code + u' ' + problem.message.section(u'“', 1).section(u'”', 0, 0);
        }
        QTEST(warnings, "warnings");
    }

    void whomSomebodyChoseIsNoPlainText()
    {
        FrozenPost post;
        post.parts = {u"thanks @Acme Inc, not @Acme Income"_s};
        post.options = {{u"linkedin.mentions"_s, u"@Acme Inc = urn:li:organization:1"_s}};
        const auto problems = mentionProblems(*findPlatform(m_platforms, u"linkedin"), post);
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems.first().message.contains("plain text on LinkedIn: choose the name from the list"_L1));

        post.parts = {u"thanks @Acme Inc"_s};
        QVERIFY(mentionProblems(*findPlatform(m_platforms, u"linkedin"), post).isEmpty());
        // A comment there is no little text.
        post.firstComment = u"and @Acme Inc"_s;
        const auto inComment = mentionProblems(*findPlatform(m_platforms, u"linkedin"), post);
        QCOMPARE(inComment.size(), 1);
        QCOMPARE(inComment.first().code, u"first_comment_mention_plain"_s);
        QCOMPARE(inComment.first().part, -1);
    }

    void saysWhomElseItMentions()
    {
        FrozenPost post;
        post.parts = {u"by @anna.bsky.social."_s};
        const auto problems = mentionProblems(*findPlatform(m_platforms, u"x"), post);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().message, u"“@anna.bsky.social” mentions @anna on X, whoever that is."_s);
    }

    void whoSearchesSaysSoOnce()
    {
        for (const auto &platform : m_platforms) {
            const auto &traits = platform->traits();
            if (mentionRuleOf(traits.id).whileTyping || mentionRuleOf(traits.id).needsId)
                QVERIFY2(traits.findsMentions, qPrintable(traits.id));
        }
        QVERIFY(!mentionRuleOf(u"nobody"_s).isKnown);
    }
};

static const test::Registration<TestMentionCheck> registered;

#include "tst_mentioncheck.moc"
