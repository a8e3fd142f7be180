// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/plannedtime.h"
#include "tests/support/testmain.h"
#include "tests/ui/compose/composeparts.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/splitbutton.h"

#include <QMenu>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What was written before: posts that are stored, and what was typed and not stored yet.
class TestComposeKeeping final : public QObject, private ComposeParts
{
    Q_OBJECT

private slots:
    void initTestCase() { QTest::failOnWarning(QRegularExpression{u"painting thread"_s}); }

    void init()
    {
        m_all = std::make_unique<ComposeFixture>();
        QTRY_VERIFY(chip(0) && chip(1));
    }

    void cleanup() { m_all.reset(); }

    void aStoredPostIsEdited()
    {
        const auto key = stored(u"first text"_s);
        page().edit(key);
        QTRY_COMPARE(written().parts(), QStringList{u"first text"_s});
        QCOMPARE(part<PageHeader>()->title(), u"Edit post"_s);
        QVERIFY(chip(1)->isChecked());
        QVERIFY(!page().hasUnsaved());
        editor()->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor(), u" and more"_s);
        QVERIFY(page().hasUnsaved());
        QSignalSpy saved{&page(), &ComposePage::saved};
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(saved.size(), 1);
        const auto details = m_all->answer(m_all->desk->post(key));
        QCOMPARE(details->post.content.parts, QStringList{u"first text and more"_s});
        QCOMPARE(details->copies.size(), 1);
    }

    void theKeyOfACopyOpensItsPostWithWhatWasTyped()
    {
        const auto key = stored(u"text"_s);
        page().edit(key);
        QTRY_COMPARE(written().parts(), QStringList{u"text"_s});
        QTest::keyClicks(editor(), u"my "_s);
        page().compose();
        const auto copy = m_all->answer(m_all->desk->post(key))->copies.first().copy.key;
        page().edit(copy);
        QTRY_COMPARE(written().parts(), QStringList{u"my text"_s});
        QCOMPARE(page().draft().key, key);
    }

    void afterDeathWhatWasTypedIsOffered()
    {
        chip(1)->click();
        type(u"half a wor"_s);
        QCOMPARE(m_all->unfinished().size(), 1);
        m_all->restart();
        QTRY_VERIFY(chip(0));
        QVERIFY(page().draft().isBlank());
        page().offerUnfinished();
        auto *banner = offered();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->sentence().contains("half a wor"_L1));
        QTest::mouseClick(banner->button(), Qt::LeftButton);
        QTRY_COMPARE(written().parts(), QStringList{u"half a wor"_s});
        QVERIFY(chip(1)->isChecked());
        QTRY_VERIFY(!banner->isVisible());
        QVERIFY(page().hasUnsaved());
    }

    void goingToAnotherPostLosesNothing()
    {
        const auto key = stored(u"stored"_s);
        type(u"not saved"_s);
        page().edit(key);
        QTRY_COMPARE(written().parts(), QStringList{u"stored"_s});
        auto *banner = offered();
        QTRY_VERIFY(banner->isVisible() && banner->sentence().contains("not saved"_L1));
        QTest::keyClicks(editor(), u"more "_s);
        QTest::mouseClick(banner->button(), Qt::LeftButton);
        QTRY_COMPARE(written().parts(), QStringList{u"not saved"_s});
        QCOMPARE(m_all->unfinished().size(), 2);

        // Back to the post: its changes come back, and can be left.
        page().edit(key);
        QTRY_COMPARE(written().parts(), QStringList{u"more stored"_s});
        QTRY_VERIFY(banner->isVisible() && banner->sentence().contains("not saved yet"_L1));
        QTest::mouseClick(banner->button(), Qt::LeftButton);
        QTRY_COMPARE(written().parts(), QStringList{u"stored"_s});
    }

    void whatIsDiscardedCanBeBroughtBack()
    {
        type(u"dear words"_s);
        const auto key = page().draft().key;
        schedule().schedule()->menu()->actions().last()->trigger();
        QVERIFY(page().draft().isBlank());
        QVERIFY(m_all->unfinished().isEmpty());
        QTest::mouseClick(offered()->button(), Qt::LeftButton);
        QCOMPARE(written().parts(), QStringList{u"dear words"_s});
        QCOMPARE(page().draft().key, key);
        QCOMPARE(m_all->unfinished().size(), 1);
    }

    void whatWasSavedBeforeDeathIsNotSavedTwice()
    {
        chip(0)->click();
        type(u"once"_s);
        const auto kept = m_all->unfinished();
        QSignalSpy saved{&page(), &ComposePage::saved};
        QTest::keyClick(editor(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(saved.size(), 1);
        m_all->journal->keep(kept.first().key, kept.first().draft);  // death came before it was dropped
        m_all->restart();
        page().offerUnfinished();
        QTRY_VERIFY(offered()->isVisible());
        QTest::mouseClick(offered()->button(), Qt::LeftButton);
        QTRY_COMPARE(page().draft().key, kept.first().key);
        QVERIFY(page().draft().isStored);
    }

private:
    QString stored(const QString &text)
    {
        const NewPost post{.key = newKey(),
                           .content = {.parts = {text}},
                           .accounts = {m_all->accounts[1].id},
                           .plan = planFor(m_all->clock.now() + 48h, "Europe/Berlin")};
        if (!m_all->answer(m_all->desk->add(post)))
            qFatal("not added");
        return post.key;
    }
};

static const test::Registration<TestComposeKeeping> registered;
#include "tst_composekeeping.moc"
