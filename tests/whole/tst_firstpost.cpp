// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/whole/wholetest.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// From nothing to the first post that is out.
class TestFirstPost final : public WholeTest
{
    Q_OBJECT

private slots:
    void theWelcomeLeadsToAPublishedPost()
    {
        const auto text = u"The first bell of the day #m0001"_s;
        QCOMPARE(setStage(), QString{});
        QVERIFY(m_window->open());
        QVERIFY(m_window->click(role::button, u"Try it in the sandbox"_s));
        QVERIFY(m_window->click(role::button, u"Bluesky"_s));
        QVERIFY(m_window->fill(role::text, u"Handle"_s, u"alice.test"_s));
        QVERIFY(m_window->fill(role::text, u"Address of the sandbox"_s, m_stage->sandboxAddress()));
        QVERIFY(m_window->click(role::button, u"Connect"_s));
        QVERIFY(m_window->sees(role::label, u"New post"_s));

        QVERIFY(m_window->fill(role::text, u"Text"_s, text));
        QVERIFY(m_window->chooseFromMenu(role::button, u"More ways to do this"_s, 1));  // Post now
        WHOLE_TRY_COMPARE(m_stage->standing(text).size(), 1);
        WHOLE_TRY_COMPARE(m_stage->stateOf(m_stage->onlyPost()), u"published"_s);
        thePermalinkShows(m_stage->standing(text).first()["permalink"_L1].toString());
        theNextIsScheduledByKeys();
        QVERIFY(m_window->visitEveryPage());
        QCOMPARE(m_stage->count(u"created"_s), 1);
        QCOMPARE(m_stage->count(u"duplicates"_s), 0);
    }

private:
    void thePermalinkShows(const QString &permalink)
    {
        QVERIFY(!permalink.isEmpty());
        QVERIFY(m_window->press({u"alt+3"_s}));
        QVERIFY(m_window->click(role::checkBox, u"Published*"_s));
        QVERIFY(m_window->click(u"list item"_s, u"*The first bell of the day*"_s));
        QVERIFY(m_window->sees(role::button, u"Open the post"_s));
        QVERIFY(m_window->click(role::button, u"Copy link"_s));
        // Where it can be pasted, it can be read.
        QVERIFY(m_window->click(role::text, u"Search*"_s));
        QVERIFY(m_window->press({u"ctrl+v"_s}));
        WHOLE_TRY_COMPARE(m_window->textOf(role::text, u"Search*"_s), permalink);
    }

    void theNextIsScheduledByKeys()
    {
        QVERIFY(m_window->press({u"ctrl+n"_s}));
        QVERIFY(m_window->sees(role::text, u"Text"_s));
        QVERIFY(m_window->type(u"The second bell #m0007"_s));
        WHOLE_TRY_COMPARE(m_window->textOf(role::text, u"Text"_s), u"The second bell #m0007"_s);
        QVERIFY(m_window->press({u"ctrl+Return"_s}));
        QVERIFY(m_window->sees(role::label, u"Scheduled for *"_s));
        QVERIFY(m_window->sees(role::button, u"Next post in *"_s));
        const auto planned = m_stage->ctl({u"post"_s, u"list"_s, u"--state"_s, u"scheduled"_s})["posts"_L1].toArray();
        QCOMPARE(planned.size(), 1);
        QCOMPARE(planned.first()["text"_L1].toString(), u"The second bell #m0007"_s);
    }
};

static const test::Registration<TestFirstPost> registered;

#include "tst_firstpost.moc"
