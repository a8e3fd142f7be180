// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cardrepository.h"
#include "core/store/changerepository.h"
#include "core/store/database.h"
#include "core/store/journalrepository.h"
#include "core/store/platformpostrepository.h"
#include "core/store/schema.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What single accounts get of a post, in the store.
class TestVariantsInStore final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>(m_clock);
        m_first.emplace(m_fixture->account(u"here"_s, u"first"_s));
        m_second.emplace(m_fixture->account(u"here"_s, u"second"_s));
    }

    void aRevisionIsReadBackAsItWasWritten()
    {
        const auto id = withVariants({{m_second->key, whole()}});
        const auto read = posts().byId(id);
        QVERIFY(*read);
        QCOMPARE((*read)->content, content({{m_second->key, whole()}}));
        // An empty text of its own is not the same as to follow.
        const auto empty = withVariants({{m_first->key, {.link = u""_s, .firstComment = u""_s}}});
        const auto own = (*posts().byId(empty))->content.variants.value(m_first->key);
        QCOMPARE(own.link, std::optional{u""_s});
        QVERIFY(!own.title);
        QVERIFY(!own.parts);
    }

    void eachAccountIsClaimedWithItsOwn()
    {
        const auto id = withVariants({{m_second->key, whole()}});
        QCOMPARE(claimed(id, m_first->id), content({}));
        auto own = withVariant(content({}), whole());
        QCOMPARE(claimed(id, m_second->id), own);
    }

    void nothingIsStoredOfOneThatFollows()
    {
        withVariants({{m_second->key, {}}});
        QCOMPARE(count(u"SELECT count(*) FROM revision_variant"_s), 0);
    }

    void anAccountThatThereIsNotIsRefused()
    {
        auto wanted = content({{newKey(), whole()}});
        const auto done = inTransaction(
            m_fixture->database(), [&] { return posts().add({.key = newKey(), .content = wanted}, m_clock.now()); });
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Invalid);
    }

    void searchFindsWhatOneAccountGets_data()
    {
        QTest::addColumn<QString>("search");
        QTest::newRow("its text") << u"brassband"_s;
        QTest::newRow("its comment") << u"trombone"_s;
        QTest::newRow("two letters") << u"br"_s;
    }

    void searchFindsWhatOneAccountGets()
    {
        QFETCH(const QString, search);
        m_fixture->post(u"hello"_s, {m_first->id}, m_clock.now());
        const auto id = withVariants({{m_second->key, whole()}});
        QCOMPARE(posts().list({.search = search})->size(), 1);
        QCOMPARE(CardRepository{m_fixture->database()}.page({.search = search})->cards.size(), 1);
        QVERIFY(posts().revise(id, 2, content({}), m_clock.now()));
        QVERIFY(posts().list({.search = search})->isEmpty());
        QVERIFY(posts().restoreRevision(id, 3, 2));
        QCOMPARE(posts().list({.search = search})->size(), 1);
        QVERIFY(m_fixture->database().runOnce(
            u"INSERT INTO post_search (post_search, rank) VALUES ('integrity-check', 1)"_s));
    }

    void aCardSaysWhatItsCopiesGet()
    {
        CardRepository cards{m_fixture->database()};
        const auto id = withVariants({{m_second->key, whole()}});
        auto page = cards.page({});
        QCOMPARE(page->cards.size(), 1);
        QCOMPARE(page->cards.first().copies.size(), 2);
        QCOMPARE(page->cards.first().text, u"hello"_s);
        QCOMPARE(page->cards.first().parts, 1);

        page = cards.page({.account = m_second->id});
        QCOMPARE(page->cards.first().text, u"brassband"_s);
        QCOMPARE(page->cards.first().title, u"its own"_s);
        QCOMPARE(page->cards.first().parts, 2);
        QCOMPARE(page->cards.first().media, 1);

        PlatformPostRepository copies{m_fixture->database()};
        QVERIFY(copies.move(copies.ofPost(id)->last(), PlatformPostState::Failed));
        QCOMPARE(cards.page({.tab = CardTab::NeedsAttention})->cards.first().text, u"brassband"_s);
    }

    void aCardOfOwnTextsAloneSaysTheFirst()
    {
        auto wanted = content(
            {{m_first->key, {.parts = QStringList{u"one"_s}}}, {m_second->key, {.parts = QStringList{u"two"_s}}}});
        wanted.parts = {QString{}};
        revise(m_fixture->post(u"hello"_s, {m_first->id, m_second->id}, m_clock.now() + 1h), wanted);
        const auto page = CardRepository{m_fixture->database()}.page({});
        QCOMPARE(page->cards.size(), 1);
        QCOMPARE(page->cards.first().text, u"one"_s);
    }

    void whatADeadImportLeftIsSwept()
    {
        auto &database = m_fixture->database();
        ChangeRepository changes{database};
        const auto batch = changes.begin(ChangeKind::Import, u"x"_s, false, m_clock.now());
        QVERIFY(batch);
        const auto added = inTransaction(database, [&] {
            return posts().add({.key = newKey(), .content = content({{m_second->key, whole()}})}, m_clock.now(),
                               batch->id);
        });
        QVERIFY2(added, qPrintable(added ? QString{} : added.error().detail));
        const auto swept = inTransaction(database, [&] { return changes.sweepStaged(m_clock.now() + 1h, 10); });
        QVERIFY2(swept, qPrintable(swept ? QString{} : swept.error().detail));
        QCOMPARE(*swept, 1);
        QCOMPARE(count(u"SELECT (SELECT count(*) FROM revision_variant) + (SELECT count(*) FROM variant_media) "
                       "+ (SELECT count(*) FROM revision_captions)"_s),
                 0);
    }

    void anOlderWorkspaceIsBroughtUp()
    {
        constexpr int before = 13;
        QTemporaryDir folder;
        const auto database = Database::open(folder.filePath(u"old.carillon"_s)).value();
        QVERIFY(migrate(*database, before));
        for (const auto &sql :
             {u"INSERT INTO post (id, key, created_at) VALUES (1, 'k', 0)"_s,
              u"INSERT INTO post_revision (id, post_id, number, text, created_at) VALUES (1, 1, 1, 'hello', 0)"_s,
              u"UPDATE post SET revision_id = 1"_s,
              u"INSERT INTO post_search (rowid, text, title, link) SELECT id, text, title, link FROM "
              "post_search_source"_s})
            QVERIFY(database->runOnce(sql));
        QVERIFY(migrate(*database, newestSchemaVersion()));
        QVERIFY(database->runOnce(u"INSERT INTO post_search (post_search, rank) VALUES ('integrity-check', 1)"_s));
        QVERIFY((*PostRepository{*database}.byId(PostId::fromRow(1)))->content.variants.isEmpty());
    }

private:
    using Variants = QMap<QString, PostVariant>;

    [[nodiscard]] PostRepository posts() const { return PostRepository{m_fixture->database()}; }

    static PostMedia medium(const QString &name)
    {
        return {.asset = {.sha256 = name, .file = name + u".png"_s, .mime = u"image/png"_s, .bytes = 7},
                .alt = u"of "_s + name};
    }

    /// With captions in two languages.
    static PostMedia film(const QString &name)
    {
        auto made = medium(name);
        made.asset.kind = MediaKind::Video;
        for (const auto &language : {u"en"_s, u"de"_s})
            made.captions += MediaCaptions{language,
                                           {.sha256 = name + language,
                                            .file = name + language + u".vtt"_s,
                                            .mime = u"text/vtt"_s,
                                            .bytes = 9,
                                            .kind = MediaKind::Document,
                                            .duration = 3s}};
        return made;
    }

    static PostVariant whole()
    {
        return {.parts = QStringList{u"brassband"_s, u"and more"_s},
                .media = QList<PostMedia>{film(u"own"_s)},
                .link = u"https://own.example"_s,
                .title = u"its own"_s,
                .firstComment = u"#trombone"_s};
    }

    static PostContent content(const Variants &variants)
    {
        return {.parts = {u"hello"_s},
                .media = {medium(u"a"_s), film(u"b"_s)},
                .link = u"https://common.example"_s,
                .title = u"common"_s,
                .variants = variants};
    }

    void revise(PostId id, const PostContent &wanted) const
    {
        const auto done
            = inTransaction(m_fixture->database(), [&] { return posts().revise(id, 1, wanted, m_clock.now()); });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }

    PostId withVariants(const Variants &variants) const
    {
        const auto id = m_fixture->post(u"hello"_s, {m_first->id, m_second->id}, m_clock.now());
        revise(id, content(variants));
        return id;
    }

    [[nodiscard]] PostContent claimed(PostId id, AccountId account) const
    {
        JournalRepository journal{m_fixture->database()};
        const auto copies = PlatformPostRepository{m_fixture->database()}.ofPost(id);
        for (const auto &copy : *copies) {
            if (copy.account != account)
                continue;
            const auto candidate = journal.candidate(copy.id, m_clock.now());
            return journal.claim(copy.id, **candidate, m_clock.now())->content;
        }
        return {};
    }

    [[nodiscard]] int count(const QString &sql) const
    {
        auto row = m_fixture->database().runOnce(sql);
        return row && row->hasRow() ? row->number(0) : -1;
    }

    FakeClock m_clock;
    std::unique_ptr<StoreFixture> m_fixture;
    std::optional<Account> m_first;
    std::optional<Account> m_second;
};

static const test::Registration<TestVariantsInStore> registered;
#include "tst_variants.moc"
