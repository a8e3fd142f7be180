// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/journalrepository.h"
#include "core/store/platformpostrepository.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// How far a medium has gone up, read from the journal.
class TestUploadProgress final : public QObject
{
    Q_OBJECT

private slots:
    void isReadFromTheLatestStep_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QJsonObject>("payload");
        QTest::addColumn<bool>("done");
        QTest::addColumn<QJsonObject>("result");
        QTest::addColumn<qint64>("sent");
        const QJsonObject none;
        const auto row = [](const char *name, StepKind kind, const QJsonObject &payload, bool done,
                            const QJsonObject &result, qint64 sent) {
            QTest::newRow(name) << int(kind) << payload << done << result << sent;
        };
        row("no place to send it to yet", StepKind::StartUpload, none, false, none, 0);
        row("the first piece is on its way", StepKind::UploadChunk, {{u"offset"_s, 0}}, false, none, 0);
        row("the second piece is on its way", StepKind::UploadChunk, {{u"offset"_s, 400}}, false, none, 400);
        row("the second piece is there", StepKind::UploadChunk, {{u"offset"_s, 400}}, true, {{u"next"_s, 800}}, 800);
        row("a piece whose end is not told", StepKind::UploadChunk, {{u"offset"_s, 400}}, true, none, 400);
        row("more than there is", StepKind::UploadChunk, {{u"offset"_s, 4000}}, false, none, 1000);
        row("the last piece makes the post", StepKind::Publish, {{u"offset"_s, 800}}, false, none, 800);
        row("all pieces are there", StepKind::FinishUpload, none, false, none, 1000);
        row("a post that is made", StepKind::Publish, none, false, none, -1);
        row("a medium sent at once", StepKind::UploadMedia, none, false, none, -1);
        row("a medium that is processed", StepKind::AwaitMedia, none, false, none, -1);
    }

    void isReadFromTheLatestStep()
    {
        QFETCH(const int, kind);
        QFETCH(const QJsonObject, payload);
        QFETCH(const bool, done);
        QFETCH(const QJsonObject, result);
        QFETCH(const qint64, sent);
        StoreFixture fixture{m_clock};
        auto &database = fixture.database();
        const auto account = fixture.account(u"here"_s, u"a"_s).id;
        const auto id = fixture.post(u"hello"_s, {account}, m_clock.now());
        const PostMedia film{
            .asset
            = {.sha256 = u"f"_s, .file = u"f.mp4"_s, .mime = u"video/mp4"_s, .bytes = 1000, .kind = MediaKind::Video},
            .alt = {}};
        QVERIFY(PostRepository{database}.revise(id, 1, {.parts = {u"hello"_s}, .media = {film}}, m_clock.now()));
        PlatformPostRepository copies{database};
        const auto copy = copies.ofPost(id)->first();
        QVERIFY(!*copies.uploading(copy));

        JournalRepository journal{database};
        const auto candidate = journal.candidate(copy.id, m_clock.now());
        auto claim = journal.claim(copy.id, **candidate, m_clock.now());
        const auto step = journal.intend(*claim, {.kind = StepKind(kind), .payload = payload}, 1, m_clock.now());
        QVERIFY(step);
        if (done)
            QVERIFY(journal.conclude(*step, StepState::Done, result, {}, m_clock.now()));
        const auto upload = copies.uploading(copies.ofPost(id)->first());
        QVERIFY(upload);
        const auto expected = sent < 0
            ? std::optional<UploadProgress>{}
            : std::optional{UploadProgress{.kind = MediaKind::Video, .sent = sent, .total = 1000}};
        QCOMPARE(*upload, expected);
    }

private:
    FakeClock m_clock;
};

static const test::Registration<TestUploadProgress> registered;
#include "tst_uploadprogress.moc"
