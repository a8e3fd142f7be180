// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace carillon;
using namespace Qt::StringLiterals;

/// What other things stand on.
class TestSurfaces final : public QObject
{
    Q_OBJECT

private slots:
    void aBannerSaysAndDoes()
    {
        Banner banner{{Glyph::Lock, Token::Publishing, u"The keyring is locked."_s, u"Unlock"_s}};
        banner.show();
        const QSignalSpy acts{&banner, &Banner::acted};
        QTest::mouseClick(banner.button(), Qt::LeftButton);
        QCOMPARE(acts.size(), 1);
        QCOMPARE(banner.accessibleName(), u"The keyring is locked."_s);
        banner.setDismissable(u"Not now"_s);
        const QSignalSpy goes{&banner, &Banner::dismissed};
        const auto buttons = banner.findChildren<QPushButton *>();
        QCOMPARE(buttons.last()->accessibleName(), u"Not now"_s);
        QTest::mouseClick(buttons.last(), Qt::LeftButton);
        QCOMPARE(goes.size(), 1);
        QVERIFY(banner.isVisible());  // who shows it hides it
        banner.setContent({Glyph::Offline, Token::Scheduled, u"Offline."_s});
        QVERIFY(banner.button()->isHidden());
        QCOMPARE(banner.sentence(), u"Offline."_s);
    }

    void aDialogIsNotLargerThanItsScreen()
    {
        auto *dialog = new DialogFrame{u"Connect an account"_s};
        dialog->resize(9000, 9000);
        dialog->open();
        QVERIFY(dialog->screen()->availableGeometry().contains(QRect{{0, 0}, dialog->size()}));
        dialog->close();
    }

    void anEmptyPageOffersOneThing()
    {
        EmptyState empty{Glyph::List, u"Nothing waits to go out."_s, u"Write a post"_s};
        empty.resize(600, 400);
        empty.show();
        const QSignalSpy acts{&empty, &EmptyState::acted};
        QTest::mouseClick(empty.button(), Qt::LeftButton);
        QCOMPARE(acts.size(), 1);
        QVERIFY(EmptyState(Glyph::List, u"Nothing."_s).button()->isHidden());
    }

    void aToastGoesByItselfUnlessSomebodyIsAtIt()
    {
        QWidget window;
        window.resize(600, 400);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QPointer<Toast> toast = new Toast{u"Moved to Tuesday."_s, u"Undo"_s, &window};
        auto *time = toast->findChild<QTimer *>();
        QVERIFY(time->isActive());
        QCOMPARE(time->interval(), 8000);
        QVERIFY(QApplication::focusWidget() != toast->button());  // it takes no focus
        QTest::keyClick(&window, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), toast->button());
        QVERIFY(!time->isActive());
        toast->button()->clearFocus();
        QVERIFY(time->isActive());
        const QSignalSpy gone{toast, &Toast::gone};
        time->setInterval(1);
        QTRY_COMPARE(gone.size(), 1);
        QTRY_VERIFY(!toast);
    }

    void aLongToastIsReadWhole()
    {
        QWidget window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QWidget page{&window};  // whose size nobody else decides
        page.resize(600, 400);
        page.show();
        const QPointer<Toast> toast
            = new Toast{u"This workspace was moved, copied or restored since it last published, so that nobody can say "
                        u"whether another "
                        "program publishes it too. Say which it was, and nothing is sent until then."_s,
                        u"Undo"_s, &page};
        const auto *words = toast->findChild<QLabel *>();
        QVERIFY(page.rect().contains(toast->geometry()));
        QTRY_VERIFY(words->wordWrap() && words->heightForWidth(words->width()) >= 2 * words->fontMetrics().height());
        QVERIFY(words->heightForWidth(words->width()) <= words->height());
        page.resize(2000, 400);
        QTRY_VERIFY(!words->wordWrap());
        QVERIFY(words->sizeHint().width() <= words->width());
    }

    void aToastTakesBackOnce()
    {
        QWidget window;
        window.resize(600, 400);
        window.show();
        QPointer<Toast> toast = new Toast{u"Moved to Tuesday."_s, u"Undo"_s, &window};
        const QSignalSpy acts{toast, &Toast::acted};
        const QSignalSpy gone{toast, &Toast::gone};
        QVERIFY(window.rect().contains(toast->geometry()));
        QCOMPARE(schemeOf(toast->palette()), Scheme::Dark);
        QTest::mouseClick(toast->button(), Qt::LeftButton);
        QCOMPARE(acts.size(), 1);
        QCOMPARE(gone.size(), 1);
        QTRY_VERIFY(!toast);
    }

    void escapeClosesAToastThatHasTheFocus()
    {
        QWidget window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QPointer<Toast> toast = new Toast{u"Moved."_s, u"Undo"_s, &window};
        toast->button()->setFocus();
        QTest::keyClick(toast->button(), Qt::Key_Escape);
        QTRY_VERIFY(!toast);
    }

    void aPanelOpensAndCloses()
    {
        SidePanel panel{u"Post"_s};
        panel.setContent(new Button{u"Look"_s});
        const QSignalSpy closes{&panel, &SidePanel::closed};
        QVERIFY(panel.isHidden());
        QVERIFY(isPane(&panel));
        panel.open();
        QTest::keyClick(&panel, Qt::Key_Escape);
        QVERIFY(panel.isHidden());
        panel.open();
        QTest::mouseClick(panel.findChild<IconButton *>(), Qt::LeftButton);
        QVERIFY(panel.isHidden());
        QCOMPARE(closes.size(), 2);
        QCOMPARE(panel.minimumWidth(), 360);
        QCOMPARE(panel.maximumWidth(), 400);
    }

    void aLabelFollowsTheScheme()
    {
        QWidget window;
        const TextLabel label{u"muted"_s, TextSize::Small, Token::Muted, &window};
        QCOMPARE(label.palette().color(QPalette::WindowText), colorOf(Token::Muted, Scheme::Light));
        window.setPalette(paletteOf(Scheme::Dark));
        QCOMPARE(label.palette().color(QPalette::WindowText), colorOf(Token::Muted, Scheme::Dark));
        window.setPalette(paletteOf(Scheme::Light));
        QCOMPARE(label.palette().color(QPalette::WindowText), colorOf(Token::Muted, Scheme::Light));
    }

    void aLongLineIsCut()
    {
        ElidedLabel label{QString{200, u'w'}};
        QVERIFY(label.minimumSizeHint().width() <= 32);
        label.resize(100, 20);
        const auto cut = label.grab().toImage();
        label.setText(QString{400, u'w'});
        QVERIFY(cut == label.grab().toImage());
    }

    void chipsFlowInLines()
    {
        QWidget box;
        auto *flow = new FlowLayout{&box};
        QList<QWidget *> chips;
        for (int at = 0; at < 3; ++at) {
            chips += new QWidget;
            chips.last()->setFixedSize(100, 32);
            flow->addWidget(chips.last());
        }
        box.resize(210, 200);
        box.show();
        QCOMPARE(chips[1]->pos(), QPoint(108, 0));
        QCOMPARE(chips[2]->pos(), QPoint(0, 40));
        QCOMPARE(flow->heightForWidth(210), 72);
        QCOMPARE(flow->heightForWidth(400), 32);
        box.setLayoutDirection(Qt::RightToLeft);
        QTRY_COMPARE(chips[0]->pos(), QPoint(110, 0));
        delete flow->takeAt(0);
        QCOMPARE(flow->count(), 2);
    }
};

static const test::Registration<TestSurfaces> registered;
#include "tst_surfaces.moc"
