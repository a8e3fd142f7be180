// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporter.h"
#include "tests/core/exchange/exchangefixture.h"
#include "tests/core/media/videosamples.h"
#include "tests/support/testmain.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestExport final : public QObject, protected ExchangeFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }

    void whatSingleAccountsGetIsExportedAndReadBack()
    {
        QImage{8, 8, QImage::Format_RGB32}.save(path(u"p.png"_s));
        QByteArray variants{"{\"webhook:beta\":{\"text\":\"one\\n---\\ntwo, \\\"said\\\"\",\"first_comment\":\"\","
                            "\"media\":[{\"file\":\"p.png\",\"alt\":\"a|b\"}]}}"};
        variants.replace('"', "\"\"");
        QVERIFY(import("accounts,text,date,time,variants\nalpha|beta,common,2027-10-30,02:30,\"" + variants + "\"\n")
                    ->imported);
        const auto before = posts();
        const auto own = before.first().content.variants.value(keyOf(m_beta));
        QCOMPARE(own.parts, (std::optional{QStringList{u"one"_s, u"two, \"said\""_s}}));
        QCOMPARE(own.firstComment, std::optional{QString{u""_s}});
        QVERIFY(!own.link);
        QCOMPARE(own.media->first().alt, u"a|b"_s);
        QVERIFY(before.first().content.media.isEmpty());
        QCOMPARE(*exportPosts(m_store->database(), m_platforms, {.file = path(u"out.csv"_s), .from = {}, .to = {}}), 1);

        // The same file again changes nothing.
        const auto again = Importer{*m_store->workspace,
                                    m_platforms,
                                    m_clock,
                                    {.file = path(u"out.csv"_s), .mediaRoot = m_store->workspace->mediaFolder()}}
                               .run();
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(codesOf(*again), QStringList{});
        QCOMPARE(again->unchanged, 1);

        test::StoreFixture other{m_clock};
        other.account(u"webhook"_s, u"alpha"_s);
        const auto beta = other.account(u"webhook"_s, u"beta"_s);
        QVERIFY((Importer{*other.workspace,
                          m_platforms,
                          m_clock,
                          {.file = path(u"out.csv"_s), .mediaRoot = m_store->workspace->mediaFolder()}}
                     .run()));
        const auto after = *PostRepository{other.database()}.list({.limit = 10});
        QCOMPARE(after.first().content.variants.value(beta.key), own);

        QCOMPARE(*exportPosts(m_store->database(), m_platforms,
                              {.file = path(u"out.jsonl"_s), .format = ExportFormat::JsonLines, .from = {}, .to = {}}),
                 1);
        QFile lines{path(u"out.jsonl"_s)};
        QVERIFY(lines.open(QIODevice::ReadOnly));
        const auto told = QJsonDocument::fromJson(lines.readAll()).object()["variants"_L1]["webhook:beta"_L1];
        QCOMPARE(told["media"_L1][0]["alt"_L1].toString(), u"a|b"_s);
    }

    void captionsAreExportedAndReadBack()
    {
        QVERIFY(makeFilm(path(u"f.mp4"_s), h264(), u"1"_s));
        write(u"a.vtt"_s, "WEBVTT\n\n00:00.100 --> 00:00.900\nDing\n");
        write(u"b.srt"_s, "1\n00:00:00,100 --> 00:00:00,900\nDong\n");
        const QByteArray own = "{\"beta\":{\"media\":[{\"file\":\"f.mp4\",\"captions\":\"de=b.srt\"}]}}";
        QVERIFY(import("accounts,text,date,time,media,captions,variants\nalpha|beta,x,2027-10-30,02:30,f.mp4,"
                       "en=a.vtt; de=b.srt,\""
                       + QByteArray{own}.replace('"', "\"\"") + "\"\n")
                    ->imported);
        const auto before = posts().first().content;
        QCOMPARE(before.media.first().captions.size(), 2);
        QCOMPARE(before.media.first().captions[1].language, u"de"_s);
        QCOMPARE(before.media.first().captions[1].asset.duration, std::chrono::milliseconds{900ms});
        QCOMPARE(before.variants.value(keyOf(m_beta)).media->first().captions.size(), 1);
        QCOMPARE(*exportPosts(m_store->database(), m_platforms, {.file = path(u"out.csv"_s), .from = {}, .to = {}}), 1);
        const ImportOptions back{.file = path(u"out.csv"_s), .mediaRoot = m_store->workspace->mediaFolder()};
        const auto again = Importer{*m_store->workspace, m_platforms, m_clock, back}.run();
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(again->unchanged, 1);
        QCOMPARE(posts().first().content, before);
    }

    void exportReadsBackAsTheSamePosts()
    {
        QImage{8, 8, QImage::Format_RGB32}.save(path(u"p.png"_s));
        const QStringList texts{u"plain"_s,
                                u"say \"hi\", twice"_s,
                                u"part one\n---\npart two"_s,
                                u"a | b \\| c"_s,
                                u"\U0001F468\u200D\U0001F469\u200D\U0001F467 emoji"_s,
                                u"=1+1"_s,
                                u"+49"_s,
                                u"-20 %"_s,
                                u"@somebody"_s,
                                u"old\rline end"_s,
                                u"\uFEFFmark"_s,
                                u" spaces "_s,
                                u"tab\tin it"_s};
        for (const auto &text : texts)
            m_store->post(text, {m_alpha, m_beta}, m_clock.now() + 5h);
        m_store->commentedPost(u"with a comment"_s, u"#tags, \"two\"\nlines"_s, m_alpha, m_clock.now() + 5h);
        m_store->post(u"no time"_s, {m_alpha}, {});
        QVERIFY(import("accounts,text,date,time,media,alt,tags,campaign,options,Owner\n"
                       "beta,pic,2027-10-31,02:30,p.png,x,t 1|t\\|2,spring,\"{\"\"a\"\":\"\"b\"\"}\",\"me, too\"\n")
                    ->imported);
        const auto before = posts();
        QCOMPARE(before.size(), texts.size() + 3);
        QCOMPARE(*exportPosts(m_store->database(), m_platforms, {.file = path(u"out.csv"_s), .from = {}, .to = {}}),
                 int(before.size()));

        test::StoreFixture other{m_clock};
        other.account(u"webhook"_s, u"alpha"_s);
        other.account(u"webhook"_s, u"beta"_s);
        const auto report = Importer{*other.workspace,
                                     m_platforms,
                                     m_clock,
                                     {.file = path(u"out.csv"_s), .mediaRoot = m_store->workspace->mediaFolder()}}
                                .run();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY2(report->imported, qPrintable(codesOf(*report).join(u' ')));
        const auto after = *PostRepository{other.database()}.list({.limit = 1000});
        QCOMPARE(after.size(), before.size());
        for (qsizetype at = 0; at < before.size(); ++at) {
            QCOMPARE(after[at].key, before[at].key);
            QCOMPARE(after[at].content, before[at].content);
            QCOMPARE(after[at].tags, before[at].tags);
            QCOMPARE(after[at].extra, before[at].extra);
            QCOMPARE(after[at].plan.has_value(), before[at].plan.has_value());
            if (before[at].plan)
                QCOMPARE(after[at].plan->due, before[at].plan->due);
            const auto copied = *PlatformPostRepository{other.database()}.ofPost(after[at].id);
            QCOMPARE(copied.size(), copies(before[at]).size());
            QCOMPARE(copied.front().state, copies(before[at]).front().state);
        }
    }

    void exportNeverHalfWrites()
    {
        m_store->post(u"one"_s, {m_alpha}, m_clock.now() + 1h);
        m_store->post(u"two"_s, {m_alpha}, m_clock.now() + 48h);
        const auto refused
            = exportPosts(m_store->database(), m_platforms, {.file = path(u"folder"_s), .from = {}, .to = {}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        const auto some = exportPosts(
            m_store->database(), m_platforms,
            {.file = path(u"out.jsonl"_s), .format = ExportFormat::JsonLines, .from = {}, .to = m_clock.now() + 2h});
        QVERIFY2(some, some ? "" : qPrintable(some.error().detail));
        QCOMPARE(*some, 1);
        QFile file{path(u"out.jsonl"_s)};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto object = QJsonDocument::fromJson(file.readLine()).object();
        QCOMPARE(object["text"_L1].toString(), u"one"_s);
        QCOMPARE(object["platform_posts"_L1].toArray().size(), 1);
        QCOMPARE(object["platform_posts"_L1][0]["account"_L1].toString(), u"webhook:alpha"_s);
    }

    void aPostIsWhatMostNeedsToBeKnown()
    {
        const auto of = [](const QList<PlatformPostState> &states) {
            QList<PlatformPost> copies;
            for (const auto state : states)
                copies += PlatformPost{.id = PlatformPostId::fromRow(1),
                                       .post = PostId::fromRow(1),
                                       .account = AccountId::fromRow(1),
                                       .state = state};
            return stateOfPost(copies);
        };
        using enum PlatformPostState;
        QCOMPARE(of({}), Draft);
        QCOMPARE(of({Published, Published}), Published);
        QCOMPARE(of({Published, Failed}), Failed);
        QCOMPARE(of({Published, Canceled}), Published);
        QCOMPARE(of({Scheduled, Publishing, Unconfirmed}), Publishing);
    }
};

static const test::Registration<TestExport> registered;
#include "tst_export.moc"
