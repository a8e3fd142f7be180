// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/medialibrary.h"
#include "core/platforms/mediacheck.h"
#include "core/publisher/mediapreparation.h"
#include "tests/core/media/mediasamples.h"
#include "tests/core/publisher/enginefixture.h"
#include "tests/support/await.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

/// Media on their way from the workspace's folder to a platform.
class TestMediaPreparation final : public QObject, private EngineFixture, private MediaFolder
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { stopEngine(); }

    void sendsNoPictureThatTellsWhereItWasTaken()
    {
        const auto asset = kept(withExif(encoded(halves({40, 20}), "JPG"), 6), u"beach.jpg"_s);
        const auto post = postWith({asset});
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().uploaded.size(), 1);
        const auto &sent = platform().uploaded.first();
        QCOMPARE(sent.alt, u"what is to be seen"_s);
        QCOMPARE(QSize(sent.width, sent.height), QSize(20, 40));  // turned upright
        const auto bytes = contentOf(sent.path);
        QCOMPARE(bytes.size(), sent.bytes);
        QVERIFY(!bytes.contains("47.1234N"));
        QVERIFY(contentOf(original(asset)).contains("47.1234N"));
    }

    void sendsACleanPictureAsItIs()
    {
        const auto asset = kept(encoded(halves({40, 20}), "PNG"), u"chart.png"_s);
        const auto post = postWith({asset});
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().uploaded.first().path, original(asset));
    }

    void aPictureThatCannotBeReadFailsItsPostBeforeAnyCall()
    {
        const auto asset = kept(encoded(halves({40, 20}), "PNG"), u"chart.png"_s);
        QFile file{original(asset)};
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no picture any more") > 0);
        file.close();
        const auto post = postWith({asset});
        const auto next = m_fixture->post(u"the next"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(stateOf(post), Failed);
        QVERIFY(platform().uploaded.isEmpty());
        QTRY_VERIFY(m_nextAt || stateOf(next) == Published);
        for (int step = 0; step < 5 && stateOf(next) != Published; ++step)
            pass(2s);
        QTRY_COMPARE(stateOf(next), Published);
    }

    /// What is not uploaded goes on, and the platform is not asked again before it said so.
    void uploadsThatAreSpentAreSoForTheNextEngineToo()
    {
        platform().scripted.spacing = 0ms;
        platform().answers.enqueue({ScriptedPlatform::Happens::No, Error{ErrorKind::Quota, u"spent"_s, 6h}});
        const auto asset = kept(encoded(halves({40, 20}), "PNG"), u"chart.png"_s);
        const auto first = postWith({asset});
        startEngine();
        QTRY_COMPARE(stateOf(first), Queued);
        QTRY_VERIFY(m_nextAt && *m_nextAt > m_clock->now());
        stopEngine();
        const auto second = postWith({asset});
        const auto words = m_fixture->post(u"words"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(stateOf(words), Published);
        QTRY_VERIFY(m_nextAt && *m_nextAt > m_clock->now());
        QCOMPARE(platform().uploaded.size(), 1);
        pass(6h);
        QTRY_COMPARE(stateOf(first), Published);
        QTRY_COMPARE(stateOf(second), Published);
    }

    /// Nothing but what asks it, and that is not even asked; nor by the next engine.
    void aServiceThatAsksToWaitHoldsUpWhatAsksIt()
    {
        platform().scripted.spacing = 0ms;
        platform().service = QUrl{u"https://films.example"_s};
        platform().answers.enqueue(
            {ScriptedPlatform::Happens::No, Error{ErrorKind::RateLimited, u"slower"_s, 10min}, {}, platform().service});
        const auto asset = kept(encoded(halves({40, 20}), "PNG"), u"chart.png"_s);
        const auto first = postWith({asset});
        startEngine();
        QTRY_COMPARE(stateOf(first), Queued);
        QVERIFY(!storedAccount().limitedUntil);
        for (int engine = 0; engine < 2; ++engine) {
            const auto another = postWith({asset});
            const auto words = m_fixture->post(u"words"_s, {*m_account}, m_clock->now());
            stopEngine();
            startEngine();
            QTRY_COMPARE(stateOf(words), Published);
            QTRY_VERIFY(copyOf(another).actAt == m_clock->now() + 10min);
        }
        QCOMPARE(platform().uploaded.size(), 1);
        pass(10min);
        QTRY_COMPARE(stateOf(first), Published);
    }

    void fitsAPictureToTheRules()
    {
        const auto asset = kept(encoded(noise({400, 300}), "PNG"), u"noise.png"_s);
        MediaRules rules{.areGiven = true, .shrinksImages = true};
        rules.image = {.maxCount = 4, .mimes = {u"image/jpeg"_s}, .maxBytes = 60'000};
        QVERIFY(asset.bytes > rules.image.maxBytes);
        const auto first = prepared(asset, rules);
        QCOMPARE(first.mime, u"image/jpeg"_s);
        QVERIFY(first.bytes <= rules.image.maxBytes);
        QVERIFY(first.path.endsWith(u".jpg"_s));
        const auto bytes = contentOf(first.path);

        // A new engine makes the same bytes of it, so that an upload in pieces can go on.
        QVERIFY(QFile::remove(first.path));
        const auto again = prepared(asset, rules);
        QCOMPARE(again.path, first.path);
        QCOMPARE(contentOf(again.path), bytes);

        rules.image.maxBytes = 30'000;  // another platform's
        QVERIFY(prepared(asset, rules).path != first.path);
    }

    void makesALargePictureFitEveryPlatform_data()
    {
        QTest::addColumn<QString>("id");
        for (const auto &platform : makePlatforms()) {
            const auto &media = platform->traits().media;
            if (media.areGiven && media.image.maxCount > 0)
                QTest::addRow("%s", qPrintable(platform->traits().id)) << platform->traits().id;
        }
    }

    /// As a camera makes it: 12 million pixels, more than 8 MB, lying on its side.
    void makesALargePictureFitEveryPlatform()
    {
        QFETCH(const QString, id);
        const auto platforms = makePlatforms();
        const auto rules = findPlatform(platforms, id)->mediaFor({});
        static const auto photo = [] {
            QByteArray content;
            QBuffer buffer{&content};
            buffer.open(QIODevice::WriteOnly);
            noise({4000, 3000}).save(&buffer, "JPG", 95);
            return withExif(content, 6);
        }();
        const auto asset = kept(photo, u"beach.jpg"_s);
        QVERIFY2(asset.bytes > 8'000'000, qPrintable(QString::number(asset.bytes)));
        const auto before = contentOf(original(asset));
        const auto sent = prepared(asset, rules);
        QCOMPARE(sent.alt, u"what is to be seen"_s);
        for (const auto &problem : mediumProblems(sent, 0, rules))
            QVERIFY2(problem.code == "aspect_ratio"_L1, qPrintable(problem.message));
        QVERIFY(std::abs(double(sent.width) / sent.height - 0.75) < 0.01);
        QCOMPARE(QFileInfo{sent.path}.size(), sent.bytes);
        QCOMPARE(contentOf(original(asset)), before);
    }

    void knowsWhatIsReady()
    {
        const auto asset = kept(withExif(encoded(halves({40, 20}), "JPG"), 1), u"beach.jpg"_s);
        const auto medium = freeze(PostMedia{.asset = asset}, m_fixture->workspace->mediaFolder());
        MediaPreparation preparation{m_fixture->workspace->mediaFolder()};
        QVERIFY(!preparation.ready({medium}, {}));
        QVERIFY(test::await(preparation.prepare({medium}, {})).has_value());
        const auto sent = preparation.ready({medium}, {});
        QVERIFY(sent && sent->size() == 1);
        QVERIFY(QFile::remove(sent->first().path));
        QVERIFY(!preparation.ready({medium}, {}));  // somebody tidied up
        QVERIFY(preparation.ready({}, {}));
    }

    void tidiesUpWhatIsTwoWeeksOld()
    {
        const QDir folder{m_fixture->workspace->mediaFolder() + u"/prepared"_s};
        QVERIFY(folder.mkpath(u"."_s));
        const auto write = [&](const QString &name, int daysAgo) {
            QFile file{folder.filePath(name)};
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1 && file.flush());
            QVERIFY(
                file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-daysAgo), QFileDevice::FileModificationTime));
        };
        write(u"old"_s, 15);
        write(u"new"_s, 13);
        MediaPreparation{m_fixture->workspace->mediaFolder()}.tidyUp();
        QTRY_COMPARE(folder.entryList(QDir::Files), QStringList{u"new"_s});
    }

private:
    [[nodiscard]] MediaAsset kept(const QByteArray &content, const QString &name)
    {
        const auto stored = importMedia(fileWith(content, name), m_fixture->workspace->mediaFolder());
        if (!stored)
            qFatal("%s", qPrintable(stored.error().detail));
        return assetOf(stored->probe, stored->fileName);
    }

    [[nodiscard]] QString original(const MediaAsset &asset) const
    {
        return QDir{m_fixture->workspace->mediaFolder()}.filePath(asset.file);
    }

    [[nodiscard]] PostId postWith(const QList<MediaAsset> &assets) const
    {
        const auto id = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        PostContent content{.parts = {u"text"_s}};
        for (const auto &asset : assets)
            content.media += PostMedia{.asset = asset, .alt = u"what is to be seen"_s};
        auto &database = m_fixture->database();
        const auto revised
            = inTransaction(database, [&] { return PostRepository{database}.revise(id, 1, content, m_clock->now()); });
        if (!revised)
            qFatal("%s", qPrintable(revised.error().detail));
        return id;
    }

    [[nodiscard]] FrozenMedia prepared(const MediaAsset &asset, const MediaRules &rules) const
    {
        MediaPreparation preparation{m_fixture->workspace->mediaFolder()};
        const auto medium
            = freeze(PostMedia{.asset = asset, .alt = u"what is to be seen"_s}, m_fixture->workspace->mediaFolder());
        const auto done = test::await(preparation.prepare({medium}, rules));
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        return preparation.ready({medium}, rules)->first();
    }
};

static const test::Registration<TestMediaPreparation> registered;
#include "tst_mediapreparation.moc"
