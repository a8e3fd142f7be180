// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tabstrip.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace carillon;
using namespace Qt::StringLiterals;

/// One out of several, and searching.
class TestChoices final : public QObject
{
    Q_OBJECT

private slots:
    void segmentsAreChosenByMouseAndKeyboard()
    {
        SegmentedControl control{u"View"_s};
        const QSignalSpy changes{&control, &SegmentedControl::currentIndexChanged};
        for (const auto &text : {u"Month"_s, u"Week"_s, u"Day"_s})
            control.addSegment(text);
        QCOMPARE(control.currentIndex(), 0);
        control.show();
        QVERIFY(QTest::qWaitForWindowActive(&control));
        const auto segments = control.findChildren<QPushButton *>();
        QTest::mouseClick(segments[1], Qt::LeftButton);
        QCOMPARE(control.currentIndex(), 1);
        QTest::keyClick(segments[1], Qt::Key_Right);
        QCOMPARE(control.currentIndex(), 2);
        const auto said = changes.size();
        control.setCurrentIndex(2);
        QCOMPARE(changes.size(), said);
        QCOMPARE(control.sizeHint().height(), 32);
    }

    void segmentsTurnRoundFromRightToLeft()
    {
        SegmentedControl control{u"View"_s};
        control.addSegment(u"Month"_s);
        control.addSegment(u"Week"_s);
        control.setLayoutDirection(Qt::RightToLeft);
        control.show();
        const auto segments = control.findChildren<QPushButton *>();
        QVERIFY(segments[0]->x() > segments[1]->x());
    }

    void tabsSayTheirCounts()
    {
        TabStrip tabs{u"Posts"_s};
        tabs.addTab(u"Scheduled"_s);
        tabs.addTab(u"Needs attention"_s);
        tabs.setCount(0, 40);
        tabs.setCount(1, 2);
        tabs.setAttention(1, true);
        const auto buttons = tabs.findChildren<QPushButton *>();
        QCOMPARE(buttons[0]->accessibleName(), u"Scheduled 40"_s);
        tabs.setCount(0, std::nullopt);
        QCOMPARE(buttons[0]->accessibleName(), u"Scheduled"_s);
        tabs.setText(1, u"Failed"_s);
        QCOMPARE(buttons[1]->accessibleName(), u"Failed 2"_s);
    }

    void tabsAreChosenAndShortened()
    {
        TabStrip tabs{u"Accounts"_s};
        const QSignalSpy changes{&tabs, &TabStrip::currentIndexChanged};
        for (const auto &text : {u"All"_s, u"Bluesky"_s, u"Mastodon"_s})
            tabs.addTab(text);
        tabs.setMark(1, {u"B"_s, QColor{u"#1865d6"_s}});
        tabs.show();
        QVERIFY(QTest::qWaitForWindowActive(&tabs));
        const auto buttons = tabs.findChildren<QPushButton *>();
        QTest::mouseClick(buttons[2], Qt::LeftButton);
        QCOMPARE(tabs.currentIndex(), 2);
        QTest::keyClick(buttons[2], Qt::Key_Left);
        QCOMPARE(tabs.currentIndex(), 1);
        tabs.shorten(1);
        QCOMPARE(tabs.count(), 1);
        QCOMPARE(tabs.currentIndex(), 0);
        QCOMPARE(changes.last().first().toInt(), 0);
    }

    void choosingATabMovesNothing()
    {
        TabStrip tabs{u"Posts"_s};
        tabs.addTab(u"Scheduled"_s);
        tabs.addTab(u"Drafts"_s);
        tabs.show();
        const auto buttons = tabs.findChildren<QPushButton *>();
        const auto before = buttons[1]->geometry();
        tabs.setCurrentIndex(1);
        QCOMPARE(buttons[1]->geometry(), before);
    }

    void searchingWaitsForAPause()
    {
        SearchField field{u"Search posts"_s};
        QCOMPARE(field.accessibleName(), u"Search posts"_s);
        field.show();
        QSignalSpy searches{&field, &SearchField::searched};
        QTest::keyClicks(&field, u"water "_s);
        QCOMPARE(searches.size(), 0);
        QTRY_COMPARE(searches.size(), 1);
        QCOMPARE(searches.first().first().toString(), u"water"_s);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(searches.size(), 1);  // said already
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(field.text().isEmpty());
        QCOMPARE(searches.size(), 2);
        QTest::keyClicks(&field, u"tea"_s);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(searches.last().first().toString(), u"tea"_s);
    }

    void theButtonsInASearchFieldHaveNames()
    {
        SearchField field{u"Search posts"_s};
        field.setPrompt(u"Search 3 posts"_s);
        QStringList names;
        for (const auto *button : field.findChildren<QToolButton *>())
            names += button->accessibleName();
        QCOMPARE(names, (QStringList{u"Search 3 posts"_s, u"Empty the search"_s}));
    }
};

static const test::Registration<TestChoices> registered;
#include "tst_choices.moc"
