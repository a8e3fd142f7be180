// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/whole/wholetest.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

const auto goesOn = u"Carillon keeps publishing in the background"_s;
const auto closing = u"Closing quits Carillon"_s;

}  // namespace

/// What becomes of the program when somebody closes its window.
class TestClosedWindow final : public WholeTest
{
    Q_OBJECT

private slots:
    void aPostGoesOutFromTheTray()
    {
        const auto text = u"Rung from the tray #m0002"_s;
        QCOMPARE(setStage(), QString{});
        const auto account = m_stage->addAccount(u"mastodon"_s, u"bob"_s);
        QVERIFY(m_window->open());
        const auto post = m_stage->addPost(account, text, QDateTime::currentDateTimeUtc().addSecs(6));
        QVERIFY(m_window->sees(role::button, u"Next post *"_s));
        closeTheWindow();
        QVERIFY(m_stage->standing(text).isEmpty());
        WHOLE_TRY_COMPARE(m_stage->notices(goesOn), 1);

        WHOLE_TRY_COMPARE(m_stage->standing(text).size(), 1);
        WHOLE_TRY_COMPARE(m_stage->notices(u"Published: bob"_s), 1);
        QVERIFY(!m_window->hasWindow());
        QCOMPARE(m_stage->stateOf(post), u"published"_s);

        m_stage->panel().activate();
        WHOLE_TRY_COMPARE(m_window->isInFront(), true);
        QVERIFY(m_window->visitEveryPage());
        closeTheWindow();
        QVERIFY(m_stage->panel().choose(u"Quit"_s));
        QCOMPARE(m_window->waitForEnd(), 0);
        QCOMPARE(m_stage->notices(goesOn), 1);
        QCOMPARE(m_stage->notices(u"Published: "_s), 1);
        QCOMPARE(m_stage->count(u"created"_s), 1);
    }

    void withoutATrayClosingSaysThatItQuits()
    {
        QCOMPARE(setStage({.hasPanel = false}), QString{});
        const auto account = m_stage->addAccount(u"mastodon"_s, u"bob"_s);
        QVERIFY(!m_stage->addPost(account, u"Tomorrow"_s, QDateTime::currentDateTimeUtc().addDays(1)).isEmpty());
        QVERIFY(m_window->open());
        QVERIFY(m_window->press({u"alt+F4"_s}));
        QVERIFY(m_window->sees(role::label, closing));
        QVERIFY(m_window->sees(role::label, u"The next post is planned for *"_s));
        QVERIFY(m_window->click(role::button, u"Cancel"_s));
        QVERIFY(m_window->losesSightOf(role::label, closing));
        QVERIFY(m_window->hasWindow());

        WHOLE_TRY_COMPARE(m_window->isInFront(), true);
        QVERIFY(m_window->press({u"alt+F4"_s}));
        QVERIFY(m_window->click(role::button, u"Quit"_s));
        QCOMPARE(m_window->waitForEnd(), 0);
        QCOMPARE(m_stage->notices({}), 0);
    }

private:
    void closeTheWindow()
    {
        WHOLE_TRY_COMPARE(m_stage->panel().items().size(), 1);
        QVERIFY(m_window->press({u"alt+F4"_s}));
        WHOLE_TRY_COMPARE(m_window->hasWindow(), false);
        QVERIFY(m_window->isRunning());
    }
};

static const test::Registration<TestClosedWindow> registered;

#include "tst_closedwindow.moc"
