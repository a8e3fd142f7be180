// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/x/xfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Captions are files of their own at X, which are given to a film before it is posted.
class TestXCaptions final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_vtt;
    QString m_film;

    /// A film with captions.
    FrozenMedia captioned(test::XFixture &fixture, const QStringList &languages) const
    {
        auto medium = fixture.medium(u"film.mp4"_s, u"video/mp4"_s);
        medium.path = m_film;  // a small one is enough
        medium.bytes = QFile{m_film}.size();
        for (const auto &language : languages)
            medium.captions += FrozenCaptions{language, m_vtt, QFile{m_vtt}.size(), 2s};
        return medium;
    }

    static QStringList captionsIn(test::XFixture &fixture)
    {
        QStringList captions;
        for (const auto &medium : fixture.posts()[0]["media"_L1].toArray()) {
            if (medium["mime"_L1].toString() == "application/x-subrip"_L1)
                captions += medium["alt"_L1].toString();
        }
        return captions;
    }

    static void runUntilTheFilmIsThere(test::StepRunner &run)
    {
        while (run.journal.isEmpty() || run.journal.last().step.kind != StepKind::AwaitMedia
               || run.journal.last().state != StepState::Done)
            QVERIFY(!run.run(1));
    }

private slots:
    void initTestCase()
    {
        m_vtt = m_folder.filePath(u"a.vtt"_s);
        QFile file{m_vtt};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("WEBVTT\n\n00:01.000 --> 00:02.000\nDing\n");
        m_film = m_folder.filePath(u"film.mp4"_s);
        QFile film{m_film};
        QVERIFY(film.open(QIODevice::WriteOnly));
        film.write(QByteArray(4, '\0') + "ftypisom" + QByteArray(1000, 'f'));
    }

    void goBeforeThePost()
    {
        test::XFixture fixture;
        auto run = fixture.runner({u"Look"_s});
        run.post.media = {captioned(fixture, {u"de"_s, u"pt-BR"_s})};
        auto without = run.post;
        without.media[0].captions.clear();
        QCOMPARE(fixture.x->cost(run.post).of(LimitUnit::Calls), fixture.x->cost(without).of(LimitUnit::Calls) + 4);
        QCOMPARE(fixture.x->cost(run.post).of(LimitUnit::Uploads), 3);
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(test::countOf(run.journal, StepKind::UploadCaptions), 4);
        QCOMPARE(run.journal.last().step.kind, StepKind::PublishPart);
        QCOMPARE(captionsIn(fixture), (QStringList{u"Captions in DE"_s, u"Captions in PT"_s}));
        const QUrl url{fixture.posts()[0]["media"_L1][1]["url"_L1].toString()};
        QCOMPARE(fixture.client.get(url.path().toUtf8()).body, QByteArray{"1\n00:00:01,000 --> 00:00:02,000\nDing\n"});
        QCOMPARE(fixture.client.counts(u"x"_s)["refused"_L1].toInt(), 0);
    }

    void areThereOnceWhateverIsLost_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<bool>("restart");
        for (const bool restart : {false, true}) {
            for (const auto *trouble : {"close_before", "close_after"}) {
                const auto *after = restart ? "and the program ends" : "the program goes on";
                QTest::addRow("the file, %s, %s", trouble, after)
                    << u"/2/media/upload"_s << QString::fromLatin1(trouble) << restart;
                QTest::addRow("whose it is, %s, %s", trouble, after)
                    << u"/2/media/subtitles"_s << QString::fromLatin1(trouble) << restart;
            }
        }
    }

    void areThereOnceWhateverIsLost()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, trouble);
        QFETCH(const bool, restart);
        test::XFixture fixture;
        auto run = fixture.runner({u"Look"_s});
        run.post.media = {captioned(fixture, {u"de"_s})};
        runUntilTheFilmIsThere(run);
        fixture.fault({{u"path"_s, path}, {u"method"_s, u"POST"_s}, {u"do"_s, trouble}});
        QVERIFY(!run.run());
        QCOMPARE(run.journal.last().step.kind, StepKind::UploadCaptions);
        if (restart)
            run.journal.last().state = StepState::Intended;
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(captionsIn(fixture), QStringList{u"Captions in DE"_s});
        QCOMPARE(fixture.posts().size(), 1);
        QCOMPARE(test::countOf(run.journal, StepKind::UploadCaptions), 3);
    }

    /// A film that is sent anew has none of what belonged to the one before.
    void goAgainWithAFilmThatGoesAgain()
    {
        test::XFixture fixture;
        auto run = fixture.runner({u"Look"_s});
        run.post.media = {captioned(fixture, {u"de"_s})};
        while (test::countOf(run.journal, StepKind::UploadCaptions) < 2)
            QVERIFY(!run.run(1));
        for (auto &record : run.journal) {
            if (record.step.kind != StepKind::UploadCaptions)
                record.state = StepState::NotSent;
        }
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(test::countOf(run.journal, StepKind::UploadCaptions), 4);
        QCOMPARE(captionsIn(fixture), QStringList{u"Captions in DE"_s});
    }

    void areRefusedBeforeAnythingIsOut_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("the file is not taken") << u"/2/media/upload"_s << 400 << ErrorKind::Media;
        QTest::newRow("it is too large") << u"/2/media/upload"_s << 413 << ErrorKind::Media;
        QTest::newRow("the language is not taken") << u"/2/media/subtitles"_s << 400 << ErrorKind::Media;
        QTest::newRow("the film is gone") << u"/2/media/subtitles"_s << 404 << ErrorKind::Rebuild;
        QTest::newRow("X is down") << u"/2/media/subtitles"_s << 503 << ErrorKind::Transient;
    }

    void areRefusedBeforeAnythingIsOut()
    {
        QFETCH(const QString, path);
        QFETCH(const int, status);
        QFETCH(const ErrorKind, kind);
        test::XFixture fixture;
        auto run = fixture.runner({u"Look"_s});
        run.post.media = {captioned(fixture, {u"de"_s})};
        runUntilTheFilmIsThere(run);
        fixture.fault({{u"path"_s, path}, {u"method"_s, u"POST"_s}, {u"do"_s, u"status"_s}, {u"value"_s, status}});
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, kind);
        QVERIFY(fixture.posts().isEmpty());
    }

    /// What the simulated side refuses.
    void theSandboxIsStrict_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("status");
        QTest::newRow("good") << u"media_category"_s << QJsonValue{u"TweetVideo"_s} << 200;
        QTest::newRow("another category") << u"media_category"_s << QJsonValue{u"tweet_video"_s} << 400;
        QTest::newRow("no film") << u"id"_s << QJsonValue{u"1"_s} << 400;
        QTest::newRow("a word more") << u"shared"_s << QJsonValue{true} << 400;
        QTest::newRow("a small code") << u"subtitles"_s
                                      << QJsonValue{QJsonObject{{u"id"_s, u"FILE"_s},
                                                                {u"language_code"_s, u"de"_s},
                                                                {u"display_name"_s, u"x"_s}}}
                                      << 400;
        QTest::newRow("no name") << u"subtitles"_s
                                 << QJsonValue{QJsonObject{{u"id"_s, u"FILE"_s}, {u"language_code"_s, u"DE"_s}}} << 400;
        QTest::newRow("the film itself") << u"subtitles"_s
                                         << QJsonValue{QJsonObject{{u"id"_s, u"FILM"_s},
                                                                   {u"language_code"_s, u"DE"_s},
                                                                   {u"display_name"_s, u"x"_s}}}
                                         << 400;
    }

    void theSandboxIsStrict()
    {
        QFETCH(const QString, member);
        QFETCH(const QJsonValue, value);
        QFETCH(const int, status);
        test::XFixture fixture;
        auto run = fixture.runner({u"Look"_s});
        run.post.media = {captioned(fixture, {u"de"_s})};
        while (test::countOf(run.journal, StepKind::UploadCaptions) < 1)
            QVERIFY(!run.run(1));
        const auto film = run.journal.first().result["id"_L1];
        const auto file = run.journal.last().result["captions"_L1];
        QJsonObject body{
            {u"id"_s, film},
            {u"media_category"_s, u"TweetVideo"_s},
            {u"subtitles"_s,
             QJsonObject{{u"id"_s, file}, {u"language_code"_s, u"DE"_s}, {u"display_name"_s, u"German"_s}}}};
        body[member] = value;
        auto track = body["subtitles"_L1].toObject();
        if (const auto named = track["id"_L1].toString(); named == "FILE"_L1 || named == "FILM"_L1)
            track["id"_L1] = named == "FILE"_L1 ? file : film;
        body["subtitles"_L1] = track;
        QCOMPARE(fixture.client.post("/2/media/subtitles", body, "sandbox-ada").status, status);
    }
};

static const test::Registration<TestXCaptions> registered;
#include "tst_xcaptions.moc"
