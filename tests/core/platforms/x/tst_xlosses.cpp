// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/x/xfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::countOf;
using test::reasonOf;
using test::XFixture;

/// What becomes of a post when an answer, the program, the file or the login is lost on its way to the simulated X.
class TestXLosses final : public QObject
{
    Q_OBJECT

private slots:
    /// The program dies behind any step; the next start has the journal, and the server what it has.
    void goesOnAfterDeathAtAnyStep()
    {
        XFixture fixture;
        auto whole = fixture.runner({u"it moves #m0"_s});
        whole.post.media = {fixture.medium(u"film.mp4"_s, u"video/mp4"_s, u"a film"_s)};
        QVERIFY(whole.run().has_value());
        const auto steps = whole.journal.size();
        for (int died = 1; died < steps; ++died) {
            auto before = fixture.runner({u"it moves #m%1x"_s.arg(died)});
            before.post.media = whole.post.media;
            QVERIFY(!before.run(died));
            auto after = fixture.runner(before.post.parts);
            after.post.media = whole.post.media;
            after.journal = before.journal;
            const auto out = after.run();
            QVERIFY2(out.has_value(), qPrintable(reasonOf(out)));
            QCOMPARE(after.journal.size(), steps);
        }
        QCOMPARE(fixture.client.counts(u"x"_s)["refused"_L1].toInt(), 0);
        QCOMPARE(fixture.posts().size(), steps);
    }

    void sendsALostPieceAgain()
    {
        XFixture fixture;
        auto run = fixture.runner({u"it moves"_s});
        run.post.media = {fixture.medium(u"film.mp4"_s, u"video/mp4"_s)};
        fixture.fault({{u"path"_s, u"/2/media/upload/*/append"_s}, {u"do"_s, u"close_after"_s}}, 1);
        const auto lost = run.run();
        QVERIFY(!lost);
        QVERIFY(lost.error().mayRepeat());
        const auto out = run.run();
        QVERIFY2(out.has_value(), qPrintable(reasonOf(out)));
        QCOMPARE(countOf(run.journal, StepKind::UploadChunk), 4);
        QCOMPARE(countOf(run.journal, StepKind::StartUpload), 1);
    }

    void beginsAnewWhenXForgotTheFile_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("mime");
        QTest::newRow("a picture") << u"a.png"_s << u"image/png"_s;
        QTest::newRow("a film") << u"film.mp4"_s << u"video/mp4"_s;
    }

    void beginsAnewWhenXForgotTheFile()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, mime);
        XFixture fixture;
        auto run = fixture.runner({u"late"_s});
        run.post.media = {fixture.medium(file, mime)};
        fixture.fault(
            {{u"method"_s, u"POST"_s}, {u"path"_s, u"/2/tweets"_s}, {u"do"_s, u"status"_s}, {u"value"_s, 503}});
        QVERIFY(!run.run());
        QCOMPARE(fixture.ask(run, XFixture::direct()).answer, Probe::Answer::Absent);
        fixture.sandbox.clock.advance(25h);
        const auto gone = run.run();
        QVERIFY(!gone);
        QCOMPARE(toWord(gone.error().kind), toWord(ErrorKind::Rebuild));
        // As the engine does: harmless steps no longer count.
        for (auto &record : run.journal) {
            if (!record.step.creates && record.state == StepState::Done)
                record.state = StepState::Refused;
        }
        const auto out = run.run();
        QVERIFY2(out.has_value(), qPrintable(reasonOf(out)));
        QCOMPARE(fixture.posts().size(), 1);
        QCOMPARE(fixture.posts()[0]["media"_L1].toArray().size(), 1);
    }

    void survivesALostAnswer_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<int>("after");
        const QList<std::pair<const char *, QJsonObject>> ways{
            {"done, no answer", {{u"do"_s, u"close_after"_s}}},
            {"half an answer", {{u"do"_s, u"close_middle"_s}}},
            {"closed before it was read", {{u"do"_s, u"close_before"_s}}},
            {"500 after it was stored", {{u"do"_s, u"status"_s}, {u"value"_s, 500}, {u"stored"_s, true}}},
            {"503 and not stored", {{u"do"_s, u"status"_s}, {u"value"_s, 503}}}};
        const QList<std::pair<const char *, QJsonObject>> servers{
            {"as X does it", {}},
            {"by newer names", {{u"renamed_fields"_s, true}}},
            {"that lets repeated texts pass", {{u"refuses_duplicates"_s, false}}},
            {"that shows posts late", {{u"visible_after_ms"_s, 30'000}, {u"refuses_duplicates"_s, false}}}};
        for (const auto &[way, fault] : ways) {
            for (const auto &[server, settings] : servers) {
                for (const int part : {0, 1, 2})
                    QTest::addRow("%s, a server %s, part %d", way, server, part) << fault << settings << part;
            }
        }
    }

    /// The account has older posts of the same words; the comment says what a part says.
    void survivesALostAnswer()
    {
        QFETCH(const QJsonObject, fault);
        QFETCH(QJsonObject, settings);
        QFETCH(const int, after);
        XFixture fixture;
        fixture.client.configure(u"x"_s, settings);
        auto earlier = fixture.runner({u"@bob zwei & <drei> https://example.com/x example.com #m0"_s});
        QVERIFY(earlier.run().has_value());
        fixture.sandbox.clock.advance(48h);

        auto run = fixture.runner({u"one https://example.com/x?a=1&b=2 #m1"_s,
                                   u"@bob zwei & <drei> https://example.com/x example.com #m0"_s});
        run.post.media = {fixture.medium(u"a.png"_s, u"image/png"_s, u"a dot"_s)};
        run.post.firstComment = u"one more example.com #m3"_s;
        auto planned = fault;
        planned[u"method"_s] = u"POST"_s;
        planned[u"path"_s] = u"/2/tweets"_s;
        fixture.fault(planned, after);
        const auto out = fixture.runOn(run, XFixture::direct());
        QVERIFY2(out.has_value(), qPrintable(reasonOf(out)));
        QCOMPARE(fixture.client.counts(u"x"_s)["faults"_L1].toInt(), 1);
        QCOMPARE(fixture.posts().size(), 4);
        for (const auto &record : std::as_const(run.journal)) {
            if (record.step.creates && record.state == StepState::Done)
                QVERIFY(!record.result["url"_L1].toString().isEmpty());
        }
    }

    void doesNotCallAPostAbsentTooSoon()
    {
        XFixture fixture;
        auto run = fixture.runner({u"hello"_s});
        fixture.fault(
            {{u"method"_s, u"POST"_s}, {u"path"_s, u"/2/tweets"_s}, {u"do"_s, u"status"_s}, {u"value"_s, 503}});
        const auto early = run.run();
        QVERIFY(!early);
        QCOMPARE(early.error().retryAfter.value_or(0s), 60s);
        QCOMPARE(run.journal.last().state, StepState::Doubtful);
        QCOMPARE(fixture.ask(run, XFixture::direct()).answer, Probe::Answer::Absent);
        QVERIFY(run.run().has_value());
        QCOMPARE(fixture.posts().size(), 1);
    }

    void isNotMisledByAWrongClock()
    {
        XFixture fixture;
        auto run = fixture.runner({u"hello"_s});
        QVERIFY(run.run().has_value());
        // This machine thought it was an hour later than it is, and thinks so still.
        auto doubtful = run.journal.last();
        doubtful.state = StepState::Doubtful;
        doubtful.intendedAt = fixture.sandbox.clock.now() + 1h;
        StepContext context{.post = run.post,
                            .step = doubtful.step,
                            .credentials = XFixture::direct(),
                            .askedAt = fixture.sandbox.clock.now() + 1h + 10s};
        const auto probe = test::await(fixture.x->probe(std::move(context), doubtful, fixture.http));
        QCOMPARE(probe.answer, Probe::Answer::Found);
    }

    void aBusyAccountIsReadAtTheTimeInQuestion_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<int>("since");
        QTest::addColumn<int>("beside");
        QTest::newRow("it is there, and much since") << true << 150 << 0;
        QTest::newRow("it is there, and much at that time") << true << 30 << 150;
        QTest::newRow("it is not there") << false << 150 << 30;
        QTest::newRow("more than X takes at that time") << false << 30 << 210;
    }

    void aBusyAccountIsReadAtTheTimeInQuestion()
    {
        QFETCH(const bool, isThere);
        QFETCH(const int, since);
        QFETCH(const int, beside);
        XFixture fixture;
        fixture.client.configure(u"x"_s, {{u"posts_limit"_s, QJsonValue::Null}});
        const auto postMany = [&fixture](int count, const QString &what) {
            for (int at = 0; at < count; ++at)
                fixture.client.post("/2/tweets", {{u"text"_s, u"%1 %2 #m%1%2"_s.arg(what).arg(at)}}, "sandbox-ada");
        };
        auto run = fixture.runner({u"hello"_s});
        StepRecord doubtful{.step = {.kind = StepKind::PublishPart, .creates = true},
                            .state = StepState::Doubtful,
                            .intendedAt = fixture.sandbox.clock.now()};
        if (isThere)
            fixture.client.post("/2/tweets", {{u"text"_s, u"hello"_s}}, "sandbox-ada");
        postMany(beside, u"beside"_s);
        fixture.sandbox.clock.advance(2h);
        postMany(since, u"since"_s);
        run.journal = {doubtful};
        const auto probe = fixture.ask(run, XFixture::direct());
        const bool isTooMuch = beside > 200;
        QCOMPARE(probe.answer,
                 isThere         ? Probe::Answer::Found
                     : isTooMuch ? Probe::Answer::NoAnswer
                                 : Probe::Answer::Absent);
        QCOMPARE(probe.why && probe.why->kind == ErrorKind::Unknown, isTooMuch);
        QVERIFY(probe.calls <= 11);
    }

    void knowsARepeatedTextForWhatItIs()
    {
        XFixture fixture;
        QVERIFY(fixture.runner({u"Good morning"_s}).run().has_value());
        // The answer was lost in another life: X's refusal leads to the post that is there.
        auto run = fixture.runner({u"Good morning"_s});
        const auto refused = run.run();
        QVERIFY(!refused);
        QCOMPARE(toWord(refused.error().kind), toWord(ErrorKind::Duplicate));
        run.journal.last().state = StepState::Doubtful;
        QCOMPARE(fixture.ask(run, XFixture::direct()).answer, Probe::Answer::Found);
        QVERIFY(run.run().has_value());
        QCOMPARE(fixture.posts().size(), 1);
    }

    void goesOnWithANewToken()
    {
        XFixture fixture;
        const auto connected = fixture.login();
        QVERIFY(connected.has_value());
        FrozenPost post;
        post.account = XFixture::freeze(connected->only().account);
        post.parts = {u"one"_s, u"two"_s};
        test::StepRunner before{*fixture.x, fixture.sandbox.clock, post, connected->only().credentials};
        QVERIFY(!before.run(1));
        fixture.sandbox.clock.advance(3h);
        const auto expired = before.run();
        QVERIFY(!expired);
        QCOMPARE(toWord(expired.error().kind), toWord(ErrorKind::Auth));
        auto credentials = connected->only().credentials;
        credentials.values["app"_L1] = QJsonObject{{u"client_id"_s, u"my-app"_s}};
        const auto fresh = test::await(fixture.x->refresh(post.account, credentials, fixture.http));
        QVERIFY(fresh.has_value());
        test::StepRunner after{*fixture.x, fixture.sandbox.clock, post, *fresh};
        after.journal = before.journal;
        QVERIFY(after.run().has_value());
        QCOMPARE(fixture.posts().size(), 2);
    }
};

static const test::Registration<TestXLosses> registered;
#include "tst_xlosses.moc"
