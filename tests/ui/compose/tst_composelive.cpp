// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/plannedtime.h"
#include "tests/support/testmain.h"
#include "tests/support/ui/photograph.h"
#include "tests/support/ui/publishing.h"
#include "tests/ui/compose/composeparts.h"
#include "ui/compose/composebar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/splitbutton.h"

#include <QPlainTextEdit>
#include <QPushButton>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Editing what is live.
class TestComposeLive final : public QObject, private ComposeParts
{
    Q_OBJECT

private slots:
    void initTestCase() { QTest::failOnWarning(QRegularExpression{u"painting thread"_s}); }

    void init()
    {
        m_all = std::make_unique<ComposeFixture>();
        QTRY_VERIFY(chip(0) && chip(1));
        const NewPost post{.key = newKey(),
                           .content = {.parts = {u"Open at nine"_s}},
                           .accounts = {m_all->accounts[1].id},  // its network lets texts be changed
                           .plan = planFor(m_all->clock.now() + 1h, "Europe/Berlin")};
        QVERIFY(m_all->answer(m_all->desk->add(post)));
        publishAll(*m_all->desk, post.key);
        m_key = post.key;
        page().edit(m_key);
        QTRY_COMPARE(part<PageHeader>()->title(), u"Edit what is live"_s);
    }

    void cleanup() { m_all.reset(); }

    void onlyTheWordsCanBeChanged()
    {
        QCOMPARE(editor()->toPlainText(), u"Open at nine"_s);
        QCOMPARE(schedule().schedule()->button()->text(), u"Update live post"_s);
        QVERIFY(!part<AccountPicker>()->isEnabled());
        QVERIFY(!media().isEnabled());
        QVERIFY(!part<ComposeBar>()->addPart()->isVisible());
        QVERIFY(!schedule().saveDraft()->isVisible());
        photograph(page(), u"compose-live"_s);
    }

    void theChangeIsOnItsWayAndTakenBack()
    {
        editor()->setPlainText(u"Open at eight"_s);
        const QSignalSpy acted{&page(), &ComposePage::acted};
        const QSignalSpy saved{&page(), &ComposePage::saved};
        QTest::mouseClick(schedule().schedule()->button(), Qt::LeftButton);
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(acted.first().first().toString().startsWith(u"The change is on its way."_s));
        const auto copy = [this] {
            return m_all->answer(m_all->desk->post(m_key))->copies.first().copy;
        };
        QCOMPARE(copy().state, PlatformPostState::Published);
        QVERIFY(copy().act);
        QCOMPARE(copy().act->purpose, Purpose::Edit);
        QVERIFY(editor()->toPlainText().isEmpty());  // the page is free again
        QVERIFY(m_all->answer(m_all->desk->undo(LastAct{.batch = acted.first().at(1).toString()})));
        QVERIFY(!copy().act);
        QCOMPARE(m_all->answer(m_all->desk->post(m_key))->post.content.parts, QStringList{u"Open at nine"_s});
    }

    void whatIsTooLongIsRefused()
    {
        editor()->setPlainText(QString(512, u'a'));
        const QSignalSpy saved{&page(), &ComposePage::saved};
        QTRY_VERIFY(!problemsAreGone());
        QTest::mouseClick(schedule().schedule()->button(), Qt::LeftButton);
        QTRY_VERIFY(schedule().sentence().contains(u"512 characters"_s));
        QVERIFY(saved.isEmpty());
        QCOMPARE(page().draft().content.parts.first().size(), 512);  // what was typed stays
    }

private:
    QString m_key;
};

static const test::Registration<TestComposeLive> registered;
#include "tst_composelive.moc"
