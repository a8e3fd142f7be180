// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mention.h"
#include "core/store/postrepository.h"
#include "tests/app/ctl/commandfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// Mentions on the command line, as far as no network is asked.
class TestMentionCommands final : public QObject, private CommandFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        setUp();
        const auto database = Database::open(path());
        const NewAccount account{.key = newKey(),
                                 .platform = u"linkedin"_s,
                                 .name = u"linkedin"_s,
                                 .handle = u"me"_s,
                                 .server = QUrl{u"http://127.0.0.1:1/"_s}};
        QVERIFY(AccountRepository{**database}.add(account, m_clock.now()));
    }

    void whomItMeansStaysWithThePost()
    {
        const auto added = run({u"post"_s, u"add"_s, u"--account"_s, u"linkedin:me"_s, u"--text"_s,
                                u"With @Acme Inc and @Ada"_s, u"--option"_s, u"linkedin.reshare=no"_s, u"--mention"_s,
                                u"linkedin:@Acme Inc=urn:li:organization:1"_s, u"--mention"_s,
                                u"linkedin:Ada=urn:li:person:a"_s, u"--draft"_s, u"--json"_s});
        QVERIFY2(added.exitCode == 0, added.out.constData());
        const auto key = added.json()["id"_L1].toString();
        const auto database = Database::open(path());
        const auto post = PostRepository{**database}.find(key);
        QVERIFY(post && *post);
        const auto options = (*post)->content.options;
        QCOMPARE(options["linkedin.reshare"_L1].toString(), u"no"_s);
        QCOMPARE(mentionsFor(options, u"linkedin"_s),
                 (QList<KeptMention>{{u"@Acme Inc"_s, u"urn:li:organization:1"_s}, {u"@Ada"_s, u"urn:li:person:a"_s}}));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("sentence");
        const QStringList add{u"post"_s,   u"add"_s,   u"--account"_s, u"linkedin:me"_s,
                              u"--text"_s, u"hi @A"_s, u"--draft"_s,   u"--mention"_s};
        const auto wrong = u"--mention is written PLATFORM:@NAME=ID"_s;
        QTest::newRow("a mention without an id") << add + QStringList{u"linkedin:@A"_s} << wrong;
        QTest::newRow("a mention without a platform") << add + QStringList{u"@A=urn:li:person:a"_s} << wrong;
        QTest::newRow("a mention of a platform that nobody knows") << add + QStringList{u"nonet:@A=1"_s} << wrong;
        QTest::newRow("a search without a beginning")
            << QStringList{u"mentions"_s, u"find"_s, u"webhook:hook"_s} << u"Name an account and the beginning"_s;
        QTest::newRow("a search that there is none of")
            << QStringList{u"mentions"_s, u"find"_s, u"webhook:hook"_s, u"ann"_s} << u"has no search for people"_s;
        QTest::newRow("a search by an account that nobody knows")
            << QStringList{u"mentions"_s, u"find"_s, u"webhook:you"_s, u"ann"_s} << u"webhook:you"_s;
    }
    void saysWhatIsWrong()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, sentence);
        const auto refused = run(words + QStringList{u"--json"_s});
        QVERIFY(refused.exitCode != 0);
        QVERIFY2(refused.error().contains(sentence), refused.out.constData());
    }
};

static const test::Registration<TestMentionCommands> registered;

#include "tst_mentioncommands.moc"
