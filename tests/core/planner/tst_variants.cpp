// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/postcheck.h"
#include "core/store/actrepository.h"
#include "tests/core/planner/plannerfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;

/// What a person can do to what single accounts get.
class TestVariants final : public QObject, private PlannerFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }

    void anEditNamesWhatBecomesItsOwnAndUndoTakesItBack()
    {
        const auto key = postIn(Scheduled);
        const auto first = planner().edit(key, own(*m_other, {.parts = QStringList{u"its own"_s}}));
        VERIFY_DONE(first);
        const auto second = planner().edit(key, own(*m_other, {.link = u"https://own.example"_s}));
        VERIFY_DONE(second);
        auto variant = variantOf(key);
        QCOMPARE(variant.parts, (std::optional{QStringList{u"its own"_s}}));
        QCOMPARE(variant.link, std::optional{u"https://own.example"_s});
        QCOMPARE(postOf(key).content.parts, QStringList{u"hello"_s});

        const auto third = planner().edit(key, {.followers = {m_other->key}});
        VERIFY_DONE(third);
        QVERIFY(variantOf(key).followsAll());
        VERIFY_DONE(planner().undo(third->batch));
        QCOMPARE(variantOf(key), variant);
        VERIFY_DONE(planner().undo(second->batch));
        VERIFY_DONE(planner().undo(first->batch));
        QVERIFY(variantOf(key).followsAll());
    }

    void whatIsDuplicatedKeepsThem()
    {
        const auto key = postIn(Scheduled);
        VERIFY_DONE(planner().edit(key, own(*m_other, {.parts = QStringList{u"its own"_s}})));
        const auto act = planner().duplicate(key);
        VERIFY_DONE(act);
        QCOMPARE(variantOf(act->posts.first()).parts, (std::optional{QStringList{u"its own"_s}}));
    }

    void anAccountThatIsTakenAwayKeepsItsVariant()
    {
        const auto key = postIn(Scheduled);
        VERIFY_DONE(planner().edit(key, own(*m_other, {.parts = QStringList{u"its own"_s}})));
        auto wanted = newPost(u"hello"_s, 2h);
        wanted.content = postOf(key).content;
        wanted.accounts = {m_account->id};
        VERIFY_DONE(planner().save(key, wanted));
        wanted.content = postOf(key).content;
        wanted.accounts = {m_account->id, m_other->id};
        VERIFY_DONE(planner().save(key, wanted));
        QCOMPARE(variantOf(key).parts, (std::optional{QStringList{u"its own"_s}}));
    }

    void eachAccountIsCheckedWithItsOwn()
    {
        const auto small = m_fixture->account(u"bluesky"_s, u"small"_s);
        const auto large = m_fixture->account(u"mastodon"_s, u"large"_s);
        PostContent content{.parts = {QString(400, u'a')}};
        QVERIFY(hasError(checkPost(content, {small}, m_platforms, {}, false)));
        content.variants[small.key].parts = QStringList{u"short"_s};
        QVERIFY(!hasError(checkPost(content, {small, large}, m_platforms, {}, false)));
        content.variants[large.key].parts = QStringList{u"one"_s, u"two"_s};
        QCOMPARE(costOn(large, content, m_platforms).of(LimitUnit::Posts), 2);
    }

    void whatIsHalfOutKeepsItsLivePartsWhoseEverTextChanges_data()
    {
        QTest::addColumn<bool>("ofOther");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("another account's text") << true << true;
        QTest::newRow("the text that is half out") << false << false;
    }

    void whatIsHalfOutKeepsItsLivePartsWhoseEverTextChanges()
    {
        QFETCH(const bool, ofOther);
        QFETCH(const bool, allowed);
        const auto key = postIn(Failed, StepState::Done);
        QVERIFY(journal().noteLiveParts(copiesOf(key).first().id, 1));
        const auto act
            = planner().edit(key, own(ofOther ? *m_other : *m_account, {.parts = QStringList{u"another"_s}}));
        QCOMPARE(act.has_value(), allowed);
        if (!act)
            QCOMPARE(act.error().kind, ErrorKind::Conflict);
    }

    void onlyWhoseTextChangesIsToldThatItWaits()
    {
        const auto key = postIn(Retrying);
        const auto act = planner().edit(key, own(*m_other, {.parts = QStringList{u"its own"_s}}));
        VERIFY_DONE(act);
        QVERIFY2(act->notes.filter(u"waits"_s).isEmpty(), qPrintable(act->notes.join(u'\n')));
        const auto mine = planner().edit(key, own(*m_account, {.parts = QStringList{u"mine"_s}}));
        VERIFY_DONE(mine);
        QCOMPARE(mine->notes.filter(u"waits"_s).size(), 1);
    }

    void whatIsLiveIsChangedForTheAccountWhoseTextItIs()
    {
        const auto one = m_fixture->account(u"mastodon"_s, u"one"_s);
        const auto two = m_fixture->account(u"mastodon"_s, u"two"_s);
        auto post = newPost(u"hello"_s, 0h);
        post.accounts = {one.id, two.id};
        post.content.variants[two.key].parts = QStringList{u"its own"_s};
        VERIFY_DONE(planner().add(post));
        for (const auto &copy : copiesOf(post.key))
            send(copy.id, Published, StepState::Done);

        // The other's is what is live already.
        const auto act = planner().editLive(post.key, own(two, {.parts = QStringList{u"its very own"_s}}));
        VERIFY_DONE(act);
        QCOMPARE(act->notes.size(), 1);
        QVERIFY(!copiesOf(post.key).first().act);
        const auto copy = copiesOf(post.key).last();
        QCOMPARE(copy.act->purpose, Purpose::Edit);
        const auto claim = ActRepository{m_fixture->database()}.claim(copy.id, m_clock.now());
        QVERIFY(*claim);
        QCOMPARE((*claim)->content.parts, QStringList{u"its very own"_s});
    }

    void anActIsCalledByWhatAnAccountGetsWhereNothingElseIs()
    {
        auto post = newPost(QString{}, 1h);
        post.draft = true;
        post.content.variants[m_other->key].parts = QStringList{u"its own"_s};
        const auto act = planner().add(post);
        VERIFY_DONE(act);
        const auto undone = planner().undo(act->batch);
        VERIFY_DONE(undone);
        QCOMPARE(firstWords(post.content), u"its own"_s);
    }

private:
    static PostEdit own(const Account &account, const PostVariant &variant)
    {
        return {.variants = {{account.key, variant}}};
    }
    [[nodiscard]] PostVariant variantOf(const QString &key) const
    {
        return postOf(key).content.variants.value(m_other->key);
    }
};

static const test::Registration<TestVariants> registered;
#include "tst_variants.moc"
