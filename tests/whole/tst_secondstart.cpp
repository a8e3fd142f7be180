// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/whole/wholetest.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// One window for a person and a workspace, however often the program is started.
class TestSecondStart final : public WholeTest
{
    Q_OBJECT

private slots:
    void aHiddenStartShowsOnlyTheTray()
    {
        QCOMPARE(setStage(), QString{});
        QVERIFY(!m_stage->addAccount(u"mastodon"_s, u"bob"_s).isEmpty());
        QVERIFY(m_window->start({u"--hidden"_s}));
        WHOLE_TRY_COMPARE(m_stage->panel().items().size(), 1);
        WHOLE_TRY_COMPARE(m_stage->panel().toolTip(), u"Nothing is scheduled"_s);
        QVERIFY(!m_window->hasWindow());
        QCOMPARE(m_window->windowsOnScreen(), 0);

        QCOMPARE(m_window->startAgain(), 0);
        WHOLE_TRY_COMPARE(m_window->isInFront(), true);
        QVERIFY(m_window->press({u"ctrl+q"_s}));
        QCOMPARE(m_window->waitForEnd(), 0);
    }

    void aSecondStartRaisesTheFirstWindow()
    {
        QCOMPARE(setStage(), QString{});
        QVERIFY(!m_stage->addAccount(u"mastodon"_s, u"bob"_s).isEmpty());
        QVERIFY(m_window->open());
        CarillonWindow other{*m_stage};
        QVERIFY(other.open({u"--workspace"_s, m_stage->workspacePath() + u".other.carillon"_s}));
        WHOLE_TRY_COMPARE(m_window->isInFront(), false);

        QCOMPARE(m_window->startAgain(), 0);
        WHOLE_TRY_COMPARE(m_window->isInFront(), true);
        WHOLE_TRY_COMPARE(other.isInFront(), false);
        QVERIFY(m_window->isRunning());
    }

    void aSecondStartMayBeginAPost()
    {
        QCOMPARE(setStage(), QString{});
        QVERIFY(!m_stage->addAccount(u"mastodon"_s, u"bob"_s).isEmpty());
        QVERIFY(m_window->open());
        QVERIFY(m_window->press({u"alt+4"_s}));
        QVERIFY(m_window->sees(role::button, u"Connect an account"_s));
        QCOMPARE(m_window->startAgain({u"--compose"_s}), 0);
        QVERIFY(m_window->sees(role::button, u"Save draft"_s));
    }
};

static const test::Registration<TestSecondStart> registered;

#include "tst_secondstart.moc"
