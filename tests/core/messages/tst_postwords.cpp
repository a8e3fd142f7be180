// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/postwords.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using enum PlatformPostState;

namespace {

PlatformPost postIn(PlatformPostState state, int liveParts = 0)
{
    return {.id = PlatformPostId::fromRow(1),
            .post = PostId::fromRow(1),
            .account = AccountId::fromRow(1),
            .state = state,
            .liveParts = liveParts};
}

}  // namespace

class TestPostWords final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhetherItIsLive_data()
    {
        QTest::addColumn<PlatformPostState>("state");
        QTest::addColumn<int>("liveParts");
        QTest::addColumn<int>("live");
        QTest::newRow("published") << Published << 1 << int(IsLive::Yes);
        QTest::newRow("refused") << Failed << 0 << int(IsLive::No);
        QTest::newRow("refused in the middle of a thread") << Failed << 2 << int(IsLive::Partly);
        QTest::newRow("canceled in the middle of a thread") << Canceled << 1 << int(IsLive::Partly);
        QTest::newRow("in doubt") << Unconfirmed << 0 << int(IsLive::Unknown);
        QTest::newRow("the second part in doubt") << Unconfirmed << 1 << int(IsLive::Partly);
        QTest::newRow("on its way") << Publishing << 0 << int(IsLive::Unknown);
        QTest::newRow("too late") << Expired << 0 << int(IsLive::No);
    }

    void saysWhetherItIsLive()
    {
        QFETCH(const PlatformPostState, state);
        QFETCH(const int, liveParts);
        QTEST(int(isLive(postIn(state, liveParts))), "live");
    }

    void whatWaitsForAPersonSaysWhatToDo()
    {
        for (const auto state : {Draft, Failed, Unconfirmed, Expired, Canceled}) {
            for (const int liveParts : {0, 1})
                QVERIFY2(advice(postIn(state, liveParts), {}).endsWith(u'.'), qPrintable(toWord(state)));
        }
        QVERIFY(advice(postIn(Failed, 1), {}).contains("only the rest is sent"_L1));
        for (const auto state : {Failed, Unconfirmed, Canceled}) {
            auto post = postIn(state, 1);
            post.comment = CommentState::Missing;
            QVERIFY2(advice(post, {}).startsWith("The post is live"_L1), qPrintable(toWord(state)));
        }
        QVERIFY(advice(postIn(Scheduled), {}).isEmpty());
    }
};

static const test::Registration<TestPostWords> registered;
#include "tst_postwords.moc"
