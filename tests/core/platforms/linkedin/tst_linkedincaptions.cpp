// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/captionscheck.h"
#include "core/platforms/linkedin/linkedinapi.h"
#include "tests/core/platforms/linkedin/linkedinstage.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// A film's captions go to LinkedIn as SubRip, before the film's end is said.
class TestLinkedInCaptions final : public QObject, protected test::LinkedInStage
{
    Q_OBJECT

    QString m_vtt;

    /// A film with captions.
    FrozenMedia captioned(SandboxClient &client, const QString &language)
    {
        client.configure(u"linkedin"_s, smallFilms());
        auto medium = film();
        medium.captions = {{language, m_vtt, QFile{m_vtt}.size(), 2s}};
        return medium;
    }

    static QStringList kindsOf(const QList<StepRecord> &journal)
    {
        QStringList kinds;
        for (const auto &record : journal) {
            if (kinds.isEmpty() || kinds.last() != toWord(record.step.kind))
                kinds += toWord(record.step.kind);
        }
        return kinds;
    }

    static QJsonObject captionsIn(SandboxClient &client) { return postsOf(client)[0]["media"_L1][1].toObject(); }

    static QJsonObject answer(int status)
    {
        return faultAt(u"/linkedin/dms-uploads"_s, {{u"do"_s, u"status"_s}, {u"value"_s, status}});
    }

private slots:
    void initTestCase()
    {
        m_vtt = m_folder.filePath(u"a.vtt"_s);
        QFile file{m_vtt};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("WEBVTT\n\n00:01.000 --> 00:02.000 align:start\n<v Ann>Ding &amp; dong\n");
    }

    void goAlong_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("locale");
        QTest::newRow("a language") << u"de"_s << u"DE"_s;
        QTest::newRow("and a country") << u"pt-br"_s << u"PT_BR"_s;
        QTest::newRow("and a script") << u"zh-Hant"_s << u"ZH"_s;
    }

    void goAlong()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, locale);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = ours(sandbox);
        run.post.media = {captioned(client, language)};
        const auto out = runPatiently(sandbox, run);
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(kindsOf(run.journal).first(4),
                 (QStringList{u"start_upload"_s, u"upload_chunk"_s, u"upload_captions"_s, u"finish_upload"_s}));
        const auto captions = captionsIn(client);
        QCOMPARE(captions["alt"_L1].toString(), u"Captions in "_s + locale);
        QCOMPARE(client.get(QUrl{captions["url"_L1].toString()}.path().toUtf8()).body,
                 QByteArray{"1\n00:00:01,000 --> 00:00:02,000\nDing & dong\n"});
        QCOMPARE(client.counts(u"linkedin"_s)["refused"_L1].toInt(), 0);
    }

    /// Sent again they are what they were; a death between the film and them loses neither.
    void areThereWhateverIsLost_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<bool>("restart");
        for (const bool restart : {false, true}) {
            for (const auto *trouble : {"close_before", "close_after"})
                QTest::addRow("%s, %s", trouble, restart ? "and the program ends" : "the program goes on")
                    << QString::fromLatin1(trouble) << restart;
        }
    }

    void areThereWhateverIsLost()
    {
        QFETCH(const QString, trouble);
        QFETCH(const bool, restart);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = ours(sandbox);
        run.post.media = {captioned(client, u"de"_s)};
        client.fault(faultAt(u"/linkedin/dms-uploads"_s, {{u"do"_s, trouble}}));
        auto out = runPatiently(sandbox, run);
        QVERIFY(!out);
        QCOMPARE(run.journal.last().step.kind, StepKind::UploadCaptions);
        if (restart)
            run.journal.last().state = StepState::Intended;
        out = runPatiently(sandbox, run);
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(chunksIn(run.journal), 5);
        QCOMPARE(captionsIn(client)["alt"_L1].toString(), u"Captions in DE"_s);
        QCOMPARE(postsOf(client).size(), 1);
    }

    void areRefusedBeforeAnythingIsOut_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("not taken") << 400 << ErrorKind::Media;
        QTest::newRow("of another kind") << 415 << ErrorKind::Media;
        QTest::newRow("the place is gone") << 410 << ErrorKind::Rebuild;
        QTest::newRow("LinkedIn is down") << 503 << ErrorKind::Transient;
    }

    void areRefusedBeforeAnythingIsOut()
    {
        QFETCH(const int, status);
        QFETCH(const ErrorKind, kind);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = ours(sandbox);
        run.post.media = {captioned(client, u"de"_s)};
        client.fault(answer(status));
        const auto out = runPatiently(sandbox, run);
        QVERIFY(!out);
        QCOMPARE(out.error().kind, kind);
        QVERIFY(postsOf(client).isEmpty());
    }

    void theFirstOfSeveralGoes()
    {
        FrozenPost post{.media = {film()}};
        post.media[0].captions = {{u"pt-BR"_s, m_vtt, 40, 2s}, {u"fil"_s, m_vtt, 40, 2s}};
        const auto problems = captionsProblems(*m_linkedin, post);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].code, u"captions_left_out"_s);
        QCOMPARE(problems[0].severity, Severity::Warning);
        QVERIFY(problems[0].message.contains("pt-BR"_L1));
    }

    void aFileThatIsGoneIsSaid()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = ours(sandbox);
        run.post.media = {captioned(client, u"de"_s)};
        run.post.media[0].captions[0].path = m_folder.filePath(u"absent.vtt"_s);
        QCOMPARE(runPatiently(sandbox, run).error().kind, ErrorKind::Storage);
    }

    void withoutAPlaceThePostSaysWhatItLacks()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = ours(sandbox);
        run.post.media = {captioned(client, u"de"_s)};
        client.configure(u"linkedin"_s, {{u"captions_place"_s, false}});
        QVERIFY(runPatiently(sandbox, run));
        QVERIFY(run.journal[0].result["warning"_L1].toString().contains("captions are missing"_L1));
    }

    /// What the simulated side refuses.
    void theSandboxIsStrict_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("status");
        const QByteArray good = R"({"format":"SRT","locale":{"language":"DE"},"transcriptType":"CLOSED_CAPTION"})";
        const QByteArray srt = "1\n00:00:01,000 --> 00:00:02,000\nDing\n";
        const auto changed = [&good](const QByteArray &from, const QByteArray &to) {
            return QByteArray{good}.replace(from, to);
        };
        QTest::newRow("good") << good << srt << 201;
        QTest::newRow("another format") << changed("SRT", "VTT") << srt << 400;
        QTest::newRow("another kind") << changed("CLOSED_CAPTION", "SUBTITLE") << srt << 400;
        QTest::newRow("a small locale") << changed("DE", "de") << srt << 400;
        QTest::newRow("no locale") << changed("locale", "place") << srt << 400;
        QTest::newRow("WebVTT") << good << QByteArray{"WEBVTT\n\n00:01.000 --> 00:02.000\nDing\n"} << 400;
        QTest::newRow("nothing said") << QByteArray{"[]"} << srt << 400;
    }

    void theSandboxIsStrict()
    {
        QFETCH(const QByteArray, said);
        QFETCH(const QByteArray, file);
        QFETCH(const int, status);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = ours(sandbox);
        run.post.media = {captioned(client, u"de"_s)};
        QVERIFY(!run.run(1));
        const QUrl place{run.journal[0].result["captions_url"_L1].toString()};
        const auto body = "--b\r\nContent-Disposition: form-data; name=\"metadata\"\r\n\r\n" + said
            + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.srt\"\r\n\r\n" + file
            + "\r\n--b--\r\n";
        const auto target = place.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
        const carillon::sandbox::HttpHeaders type{{"Content-Type", "multipart/form-data; boundary=b"}};
        QCOMPARE(client.send("POST", target, type, body).status, 401);
        const auto signedType = type + carillon::sandbox::HttpHeaders{{"Authorization", "Bearer sandbox-org-acme"}};
        QCOMPARE(client.send("POST", target, signedType, body).status, status);
    }

    void theTokenGoesToLinkedInAlone()
    {
        FrozenAccount account;
        const auto isSigned = [&account](const QString &place) {
            const auto request = linkedin::captionsRequest(account, u"de"_s, "x", {{u"url"_s, place}}, u"t"_s);
            return !headerValue(request.headers, "Authorization").isEmpty();
        };
        QVERIFY(isSigned(u"https://www.linkedin.com/dms-uploads/1"_s));
        QVERIFY(!isSigned(u"https://linkedin.com.example/dms-uploads/1"_s));
        QVERIFY(!isSigned(u"http://www.linkedin.com/dms-uploads/1"_s));
    }
};

static const test::Registration<TestLinkedInCaptions> registered;
#include "tst_linkedincaptions.moc"
