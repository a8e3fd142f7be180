// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskyrecord.h"
#include "core/platforms/bluesky/dagcbor.h"
#include "tests/core/platforms/bluesky/samples.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace carillon::bluesky;
using namespace Qt::StringLiterals;

namespace {

QJsonObject feature(const QString &kind, const QString &name, const QString &value)
{
    return {{u"$type"_s, u"app.bsky.richtext.facet#"_s + kind}, {name, value}};
}

QJsonObject facet(int from, int to, const QJsonObject &what)
{
    return {{u"index"_s, QJsonObject{{u"byteStart"_s, from}, {u"byteEnd"_s, to}}}, {u"features"_s, QJsonArray{what}}};
}

}  // namespace

class TestBlueskyRecord final : public QObject
{
    Q_OBJECT

    static QJsonArray built(const FrozenPost &post, const Ingredients &ingredients = {})
    {
        return buildRecords(post, ingredients, chooseKeys(post, bluesky::test::morning)).value();
    }
    static QJsonObject onlyRecord(const FrozenPost &post, const Ingredients &ingredients = {})
    {
        return built(post, ingredients).first().toObject()["record"_L1].toObject();
    }

private slots:
    void aPlainPostHasNothingToSpare()
    {
        const QJsonObject golden{{u"$type"_s, u"app.bsky.feed.post"_s},
                                 {u"text"_s, u"Hello"_s},
                                 {u"createdAt"_s, u"2026-11-21T09:00:00.000Z"_s}};
        QCOMPARE(onlyRecord(bluesky::test::post()), golden);
        QCOMPARE(built(bluesky::test::post()).first().toObject()["cid"_L1].toString(),
                 u"bafyreidnouojc2vgmt7ra4htiblobr75ub7xuhffwhscynyf5542ebo42q"_s);
    }

    void facetsCountBytes()
    {
        const auto post = bluesky::test::post({u"Grüße 🎉 @bob.test #läuft https://example.com/ü"_s});
        Ingredients ingredients;
        ingredients.dids = {{u"bob.test"_s, u"did:plc:bob"_s}};
        const QJsonArray golden{facet(13, 22, feature(u"mention"_s, u"did"_s, u"did:plc:bob"_s)),
                                facet(23, 30, feature(u"tag"_s, u"tag"_s, u"läuft"_s)),
                                facet(31, 53, feature(u"link"_s, u"uri"_s, u"https://example.com/ü"_s))};
        QCOMPARE(onlyRecord(post, ingredients)["facets"_L1].toArray(), golden);
    }

    void aMentionOfNobodyStaysPlainText()
    {
        const auto post = bluesky::test::post({u"Hi @nobody.test"_s});
        QVERIFY(!onlyRecord(post).contains("facets"_L1));
    }

    void mentionsAreAskedForOnce()
    {
        QCOMPARE(mentionedHandles({u"@a.test and @b.test"_s, u"@a.test again, not me@c.test"_s}),
                 (QStringList{u"a.test"_s, u"b.test"_s}));
    }

    void imagesCarryAltAndRatio()
    {
        auto post = bluesky::test::post();
        post.media = {bluesky::test::picture(), bluesky::test::picture(0, 0)};
        Ingredients ingredients;
        ingredients.blobs = {bluesky::test::blob(), bluesky::test::blob()};
        const auto embed = onlyRecord(post, ingredients)["embed"_L1].toObject();
        QCOMPARE(embed["$type"_L1].toString(), u"app.bsky.embed.images"_s);
        const auto images = embed["images"_L1].toArray();
        QCOMPARE(images.size(), 2);
        const QJsonObject golden{{u"image"_s, bluesky::test::blob()},
                                 {u"alt"_s, u"A bell"_s},
                                 {u"aspectRatio"_s, QJsonObject{{u"width"_s, 4}, {u"height"_s, 3}}}};
        QCOMPARE(images[0].toObject(), golden);
        QVERIFY(!images[1].toObject().contains("aspectRatio"_L1));
    }

    void aGifIsAFilmThatPlaysAsOne()
    {
        auto post = bluesky::test::post();
        post.media = {bluesky::test::movingGif()};
        Ingredients ingredients;
        ingredients.blobs = {bluesky::test::blob()};
        const QJsonObject golden{{u"$type"_s, u"app.bsky.embed.video"_s},
                                 {u"video"_s, bluesky::test::blob()},
                                 {u"alt"_s, u"A bell swings"_s},
                                 {u"aspectRatio"_s, QJsonObject{{u"width"_s, 320}, {u"height"_s, 180}}},
                                 {u"presentation"_s, u"gif"_s}};
        QCOMPARE(onlyRecord(post, ingredients)["embed"_L1].toObject(), golden);
        post.media += bluesky::test::picture();
        ingredients.blobs += bluesky::test::blob();
        QCOMPARE(onlyRecord(post, ingredients)["embed"_L1]["images"_L1].toArray().size(), 2);
        post.media.removeLast();
        post.account.options = {{u"video"_s, u"server"_s}};
        QCOMPARE(onlyRecord(post, ingredients)["embed"_L1]["$type"_L1].toString(), u"app.bsky.embed.images"_s);
        post.media[0] = bluesky::test::film();
        QVERIFY(!onlyRecord(post, ingredients)["embed"_L1].toObject().contains("presentation"_L1));
    }

    void whatItsAuthorWarnsOf_data()
    {
        QTest::addColumn<QString>("ofPost");
        QTest::addColumn<QString>("ofAccount");
        QTest::addColumn<QStringList>("values");
        QTest::newRow("nobody says anything") << QString{} << QString{} << QStringList{};
        QTest::newRow("nothing") << u"nothing"_s << u"nudity"_s << QStringList{};
        QTest::newRow("Suggestive") << u"suggestive"_s << QString{} << QStringList{u"sexual"_s};
        QTest::newRow("Nudity, by the account") << QString{} << u"nudity"_s << QStringList{u"nudity"_s};
        QTest::newRow("Adult, the post goes first") << u"adult"_s << u"nudity"_s << QStringList{u"porn"_s};
        QTest::newRow("Graphic Media") << u"graphic-media"_s << QString{} << QStringList{u"graphic-media"_s};
        QTest::newRow("two of them") << u"adult+graphic-media"_s << QString{}
                                     << QStringList{u"porn"_s, u"graphic-media"_s};
    }

    void whatItsAuthorWarnsOf()
    {
        QFETCH(const QString, ofPost);
        QFETCH(const QString, ofAccount);
        QFETCH(const QStringList, values);
        QJsonObject golden;
        for (const auto &value : values) {
            const QJsonArray before = golden["values"_L1].toArray();
            golden = {{u"$type"_s, u"com.atproto.label.defs#selfLabels"_s},
                      {u"values"_s, before + QJsonObject{{u"val"_s, value}}}};
        }
        auto post = bluesky::test::post({u"One"_s, u"Two"_s});
        post.options = {{u"labels"_s, ofPost}};
        post.account.options = {{u"labels"_s, ofAccount}};
        QVERIFY(!onlyRecord(post).contains("labels"_L1));  // over nothing
        auto card = post;
        card.link = u"https://example.com"_s;
        QCOMPARE(onlyRecord(card)["labels"_L1].toObject(), golden);
        post.media = {bluesky::test::picture()};
        Ingredients ingredients;
        ingredients.blobs = {bluesky::test::blob()};
        const auto parts = built(post, ingredients);
        QCOMPARE(parts[0]["record"_L1]["labels"_L1].toObject(), golden);
        QVERIFY(!parts[1]["record"_L1].toObject().contains("labels"_L1));
    }

    void aCardIsAnExternalEmbed()
    {
        auto post = bluesky::test::post();
        post.link = u"https://example.com"_s;
        Ingredients ingredients;
        ingredients.card = {{u"uri"_s, post.link}, {u"title"_s, u"Example"_s}, {u"description"_s, QString{}}};
        const QJsonObject golden{{u"$type"_s, u"app.bsky.embed.external"_s}, {u"external"_s, ingredients.card}};
        QCOMPARE(onlyRecord(post, ingredients)["embed"_L1].toObject(), golden);
    }

    void languagesComeFromThePostThenTheAccount_data()
    {
        QTest::addColumn<QJsonObject>("post");
        QTest::addColumn<QJsonObject>("account");
        QTest::addColumn<QStringList>("languages");
        const QJsonObject german{{u"language"_s, u"de"_s}};
        const QJsonObject several{{u"bluesky.language"_s, u"en, pt-BR"_s}, {u"language"_s, u"fr"_s}};
        QTest::newRow("neither says") << QJsonObject{} << QJsonObject{} << QStringList{};
        QTest::newRow("the account says") << QJsonObject{} << german << QStringList{u"de"_s};
        QTest::newRow("the post goes first") << several << german << QStringList{u"en"_s, u"pt-BR"_s};
    }

    void languagesComeFromThePostThenTheAccount()
    {
        QFETCH(const QJsonObject, post);
        QFETCH(const QJsonObject, account);
        QFETCH(const QStringList, languages);
        auto frozen = bluesky::test::post();
        frozen.options = post;
        frozen.account.options = account;
        QCOMPARE(onlyRecord(frozen)["langs"_L1].toArray(), QJsonArray::fromStringList(languages));
    }

    void aThreadHangsTogether()
    {
        auto post = bluesky::test::post({u"One"_s, u"Two"_s, u"Three"_s});
        post.media = {bluesky::test::picture()};
        Ingredients ingredients;
        ingredients.blobs = {bluesky::test::blob()};
        const auto parts = built(post, ingredients);
        QCOMPARE(parts.size(), 3);
        const auto reference = [&](int at) {
            const auto part = parts[at].toObject();
            return QJsonObject{{u"uri"_s, u"at://did:plc:alice/app.bsky.feed.post/"_s + part["rkey"_L1].toString()},
                               {u"cid"_s, part["cid"_L1]}};
        };
        const auto record = [&](int at) {
            return parts[at].toObject()["record"_L1].toObject();
        };
        QVERIFY(!record(0).contains("reply"_L1));
        QVERIFY(record(0).contains("embed"_L1));
        QVERIFY(!record(1).contains("embed"_L1));
        QCOMPARE(record(1)["reply"_L1].toObject(),
                 (QJsonObject{{u"root"_s, reference(0)}, {u"parent"_s, reference(0)}}));
        QCOMPARE(record(2)["reply"_L1].toObject(),
                 (QJsonObject{{u"root"_s, reference(0)}, {u"parent"_s, reference(1)}}));
        for (int at = 0; at < 3; ++at)
            QCOMPARE(recordCid(record(at)), std::optional{parts[at].toObject()["cid"_L1].toString()});
    }

    void keysGrowAndBelongToThePost()
    {
        const auto keys = chooseKeys(bluesky::test::post({u"a"_s, u"b"_s, u"c"_s}), bluesky::test::morning);
        QCOMPARE(keys.rkeys.size(), 3);
        QVERIFY(keys.rkeys[0] < keys.rkeys[1] && keys.rkeys[1] < keys.rkeys[2]);
        QCOMPARE(keys.createdAt, u"2026-11-21T09:00:00.000Z"_s);
        auto other = bluesky::test::post();
        other.key = u"zzzzzzzzzzzzzzzzzzzzzzzzzz"_s;
        QVERIFY(chooseKeys(other, bluesky::test::morning).rkeys[0] != keys.rkeys[0]);
    }

    void halfACharacterIsRefused()
    {
        const auto post = bluesky::test::post({QString{QChar{0xD83C}}});
        const auto records = buildRecords(post, {}, chooseKeys(post, bluesky::test::morning));
        QVERIFY(!records);
        QCOMPARE(records.error().kind, ErrorKind::Content);
    }
};

static const carillon::test::Registration<TestBlueskyRecord> registered;
#include "tst_blueskyrecord.moc"
