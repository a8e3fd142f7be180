// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/widgets/accountchip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/splitbutton.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

const MarkLook mark{u"B"_s, QColor{u"#1865d6"_s}};

}  // namespace

/// What is pressed.
class TestButtons final : public QObject
{
    Q_OBJECT

private slots:
    void rolesDifferInWhatIsPainted()
    {
        QSet<QRgb> grounds;
        for (const auto role : {ButtonRole::Plain, ButtonRole::Primary}) {
            Button button{u"Go"_s, role};
            button.resize(button.sizeHint());
            grounds.insert(button.grab().toImage().pixel(6, button.height() / 2));
        }
        QCOMPARE(grounds.size(), 2);
    }

    void controlsStandOnTheGrid()
    {
        Button button{u"Go"_s};
        QCOMPARE(button.sizeHint().height(), 32);
        setDense(&button, true);
        QCOMPARE(button.sizeHint().height(), 28);
        QCOMPARE(IconButton(Glyph::More, u"More"_s).sizeHint(), QSize(32, 32));
        QCOMPARE(SplitButton(u"Schedule"_s).sizeHint().height(), 32);
        QCOMPARE(AccountChip(mark, u"northwind"_s).sizeHint().height(), 32);
    }

    void aPictureAloneIsNamed()
    {
        const IconButton button{Glyph::Close, u"Close panel"_s};
        QCOMPARE(button.accessibleName(), u"Close panel"_s);
        QCOMPARE(button.toolTip(), u"Close panel"_s);
    }

    void aRingShowsWhereTheKeyboardIs()
    {
        QWidget window;
        Button button{u"Go"_s, ButtonRole::Plain, &window};
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        button.resize(button.sizeHint());
        const auto calm = button.grab().toImage();
        QTest::keyClick(&window, Qt::Key_Tab);
        QVERIFY(button.hasFocus());
        QVERIFY(button.grab().toImage() != calm);
    }

    void aSplitButtonDoesAndOffers()
    {
        SplitButton split{u"Schedule"_s};
        split.show();
        QVERIFY(QTest::qWaitForWindowActive(&split));
        QVERIFY(split.arrow()->isHidden());
        const QSignalSpy clicks{&split, &SplitButton::clicked};
        auto *action = split.menu()->addAction(u"Post now"_s);
        const QSignalSpy chosen{action, &QAction::triggered};
        QVERIFY(split.arrow()->isVisible());
        QVERIFY(!split.arrow()->accessibleName().isEmpty());
        QTest::keyClick(split.button(), Qt::Key_Space);
        QTest::mouseClick(split.button(), Qt::LeftButton);
        QCOMPARE(clicks.size(), 2);
        QTest::keyClick(split.button(), Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(split.menu()->isVisible());
        QTest::keyClick(split.menu(), Qt::Key_Down);
        QTest::keyClick(split.menu(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(clicks.size(), 2);
    }

    void aChipIsChosenByMouseAndKeyboard()
    {
        AccountChip chip{mark, u"northwind"_s};
        chip.show();
        const QSignalSpy toggles{&chip, &AccountChip::toggled};
        QTest::mouseClick(&chip, Qt::LeftButton);
        QVERIFY(chip.isChecked());
        QTest::keyClick(&chip, Qt::Key_Space);
        QVERIFY(!chip.isChecked());
        QCOMPARE(toggles.size(), 2);
    }

    void aChipTellsItsProblem()
    {
        AccountChip chip{mark, u"northwind"_s};
        const auto width = chip.sizeHint().width();
        QCOMPARE(chip.accessibleName(), u"northwind"_s);
        chip.setProblem(u"12 over"_s);
        QCOMPARE(chip.accessibleName(), u"northwind, 12 over"_s);
        QVERIFY(chip.sizeHint().width() > width);
        chip.setProblem({});
        QCOMPARE(chip.sizeHint().width(), width);
        QVERIFY(AccountChip(mark, QString{400, u'n'}).sizeHint().width() < 320);
    }
};

static const test::Registration<TestButtons> registered;
#include "tst_buttons.moc"
