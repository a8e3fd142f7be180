// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookcaptions.h"
#include "core/platforms/facebook/facebookcheck.h"
#include "tests/core/platforms/facebook/facebookstage.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// Captions follow a film that is out, each once, and never fail its post.
class TestFacebookCaptions final : public QObject, protected test::FacebookStage
{
    Q_OBJECT

    QString m_vtt;

    [[nodiscard]] FrozenPost captioned(const QStringList &languages, const QString &kind = u"post"_s) const
    {
        auto post = withFilm(kind);
        for (const auto &language : languages)
            post.media[0].captions += FrozenCaptions{language, m_vtt, QFile{m_vtt}.size(), 2s};
        return post;
    }

    /// Lets time pass as long as Facebook is at work.
    static Result<Publication> runPatiently(RunningSandbox &sandbox, test::StepRunner &run)
    {
        auto out = run.run();
        for (int again = 0; again < 6 && !out && out.error().mayRepeat(); ++again) {
            sandbox.clock.advance(60s);
            out = run.run();
        }
        return out;
    }

    QStringList captionsIn(SandboxClient &client) const
    {
        QStringList captions;
        for (const auto &medium : postsOf(client)[0]["media"_L1].toArray()) {
            if (medium["mime"_L1].toString() == "application/x-subrip"_L1)
                captions += medium["alt"_L1].toString();
        }
        return captions;
    }

    static QStringList warningsIn(const test::StepRunner &run)
    {
        QStringList warnings;
        for (const auto &record : run.journal) {
            if (record.result.contains("warning"_L1))
                warnings += record.result["warning"_L1].toString();
        }
        return warnings;
    }

    /// On whatever is POSTed to the captions of the film.
    static QJsonObject trouble(const QJsonObject &what)
    {
        auto fault = what;
        fault["platform"_L1] = u"facebook"_s;
        fault["method"_L1] = u"POST"_s;
        fault["path"_L1] = u"/facebook/graph/v26.0/8"_s;  // below no page: ids of films begin so
        fault["count"_L1] = 1;
        return fault;
    }

private slots:
    void initTestCase()
    {
        m_vtt = m_folder.filePath(u"a.vtt"_s);
        write(m_vtt, "WEBVTT\n\n00:01.000 --> 00:02.000\n<c.loud>Ding</c>\n");
    }

    void knowsTheirPlaces_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::newRow("en") << u"en_US"_s;
        QTest::newRow("en-GB") << u"en_GB"_s;
        QTest::newRow("DE") << u"de_DE"_s;
        QTest::newRow("pt") << u"pt_BR"_s;
        QTest::newRow("ar") << u"ar_AR"_s;
        QTest::newRow("zh-Hant") << u"zh_TW"_s;
        QTest::newRow("qq") << u"qq"_s;
    }

    void knowsTheirPlaces()
    {
        QFETCH(const QString, locale);
        QCOMPARE(facebook::captionsLocale(QString::fromLatin1(QTest::currentDataTag())), locale);
    }

    void followTheFilm_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("a film") << u"post"_s;
        QTest::newRow("a reel") << u"reel"_s;
    }

    void followTheFilm()
    {
        QFETCH(const QString, kind);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto post = captioned({u"de"_s, u"pt-BR"_s}, kind);
        post.firstComment = u"More"_s;
        auto run = runner(sandbox, post);
        auto without = post;
        without.media[0].captions.clear();
        QCOMPARE(platform().cost(post).of(LimitUnit::Calls), platform().cost(without).of(LimitUnit::Calls) + 2);
        const auto out = runPatiently(sandbox, run);
        QVERIFY2(out, qPrintable(why(out)));
        QCOMPARE(test::kindsOf(run.journal).last(4),
                 (QStringList{u"read_back"_s, u"upload_captions"_s, u"upload_captions"_s, u"first_comment"_s}));
        QCOMPARE(captionsIn(client), (QStringList{u"Captions in de_DE"_s, u"Captions in pt_BR"_s}));
        const QUrl url{postsOf(client)[0]["media"_L1][1]["url"_L1].toString()};
        QCOMPARE(client.get(url.path().toUtf8()).body, QByteArray{"1\n00:00:01,000 --> 00:00:02,000\nDing\n"});
        QCOMPARE(client.counts(u"facebook"_s)["refused"_L1].toInt(), 0);
    }

    void areThereWhileFacebookHoldsTheFilm_data() { followTheFilm_data(); }
    void areThereWhileFacebookHoldsTheFilm()
    {
        QFETCH(const QString, kind);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto post = captioned({u"de"_s, u"pt-BR"_s}, kind);
        post.due = sandbox.clock.now() + 20h;
        post.handOverAt = post.due;
        auto run = runner(sandbox, post);
        const auto held = runPatiently(sandbox, run);
        QVERIFY(!held);
        QCOMPARE(test::kindsOf(run.journal).last(3),
                 (QStringList{u"read_back"_s, u"upload_captions"_s, u"upload_captions"_s}));
        sandbox.clock.advance(20h + 1min);
        const auto out = runPatiently(sandbox, run);
        QVERIFY2(out, qPrintable(why(out)));
        QCOMPARE(test::kindsOf(run.journal).last(), u"read_back"_s);
        QCOMPARE(captionsIn(client), (QStringList{u"Captions in de_DE"_s, u"Captions in pt_BR"_s}));
        QCOMPARE(warningsIn(run), QStringList{});
        QCOMPARE(client.counts(u"facebook"_s)["refused"_L1].toInt(), 0);
    }

    /// As after a death: what was begun is asked about.
    void areThereOnceWhateverIsLost_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<bool>("restart");
        QTest::addColumn<bool>("listed");
        for (const bool restart : {false, true}) {
            for (const auto *what : {"close_before", "close_after"})
                QTest::addRow("%s, %s", what, restart ? "and the program ends" : "the program goes on")
                    << QString::fromLatin1(what) << restart << true;
        }
        QTest::newRow("taken, and the list is behind") << u"close_after"_s << false << false;
    }

    void areThereOnceWhateverIsLost()
    {
        QFETCH(const QString, trouble);
        QFETCH(const bool, restart);
        QFETCH(const bool, listed);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"facebook"_s, {{u"captions_listed"_s, listed}});
        auto run = runner(sandbox, captioned({u"de"_s}));
        client.fault(TestFacebookCaptions::trouble({{u"do"_s, trouble}}));
        while (run.journal.isEmpty() || run.journal.last().step.kind != StepKind::UploadCaptions)
            static_cast<void>(run.run(1));
        if (restart)
            run.journal.last().state = StepState::Intended;
        const auto out = runPatiently(sandbox, run);
        QVERIFY2(out, qPrintable(why(out)));
        QCOMPARE(run.journal.last().step.cost.of(LimitUnit::Calls), 2);
        QCOMPARE(captionsIn(client), QStringList{u"Captions in de_DE"_s});
        QCOMPARE(client.counts(u"facebook"_s)["faults"_L1].toInt(), 1);
        QVERIFY(warningsIn(run).isEmpty());
    }

    void areToldAsMissing_data()
    {
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("says");
        QTest::newRow("not taken") << u"100"_s << u"does not take"_s;
        QTest::newRow("not allowed") << u"200"_s << u"may not add captions"_s;
        QTest::newRow("the film is gone") << u"100/33"_s << u"deleted"_s;
    }

    void areToldAsMissing()
    {
        QFETCH(const QString, error);
        QFETCH(const QString, says);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox, captioned({u"de"_s}));
        client.fault(trouble({{u"do"_s, u"status"_s}, {u"value"_s, 400}, {u"error"_s, error}}));
        const auto out = runPatiently(sandbox, run);
        QVERIFY2(out, qPrintable(why(out)));
        QVERIFY2(warningsIn(run).value(0).contains(says), qPrintable(warningsIn(run).join(u'\n')));
        QVERIFY(warningsIn(run).value(0).contains(u"\"de\" are missing"_s));
        QVERIFY(showsTheFilm(client));
    }

    void areNotSentWhenTooLarge()
    {
        const auto large = m_folder.filePath(u"large.vtt"_s);
        write(large, "WEBVTT\n\n00:01.000 --> 00:02.000\n" + QByteArray(204'800, 'x') + '\n');
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox, captioned({u"de"_s}));
        run.post.media[0].captions[0].path = large;
        QVERIFY(runPatiently(sandbox, run));
        QVERIFY(warningsIn(run).value(0).contains(u"204,8"_s));
        QVERIFY(captionsIn(client).isEmpty());
    }

    void aLimitAndADeadLoginAreTheEngines_data()
    {
        QTest::addColumn<QString>("error");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("too many calls") << u"32"_s << ErrorKind::RateLimited;
        QTest::newRow("the login has ended") << u"190/463"_s << ErrorKind::Auth;
    }

    void aLimitAndADeadLoginAreTheEngines()
    {
        QFETCH(const QString, error);
        QFETCH(const ErrorKind, kind);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox, captioned({u"de"_s}));
        client.fault(trouble({{u"do"_s, u"status"_s}, {u"value"_s, 400}, {u"error"_s, error}}));
        auto out = run.run();
        while (!out && out.error().kind == ErrorKind::NotReady)
            out = run.run();
        QCOMPARE(out.error().kind, kind);
        QVERIFY(runPatiently(sandbox, run));
        QCOMPARE(captionsIn(client), QStringList{u"Captions in de_DE"_s});
    }

    void onePlaceTwiceIsSaidBefore()
    {
        QVERIFY(facebook::captionsProblems(captioned({u"pt-PT"_s, u"pt-BR"_s})).isEmpty());
        const auto problems = facebook::captionsProblems(captioned({u"pt"_s, u"pt-BR"_s}));
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].code, u"captions_twice"_s);
        QVERIFY(facebook::captionsProblems(test::facebookPost()).isEmpty());
    }
};

static const test::Registration<TestFacebookCaptions> registered;
#include "tst_facebookcaptions.moc"
