// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/support/ui/memorysettings.h"
#include "ui/shell/actions.h"
#include "ui/shell/shortcutsdialog.h"

#include <QLabel>
#include <QScreen>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

/// The one table of actions.
class TestActions final : public QObject
{
    Q_OBJECT

private slots:
    void everyActionHasWordsAndAGroup()
    {
        test::MemorySettings settings;
        const Actions actions{settings};
        QSet<QString> words;
        size_t grouped = 0;
        for (size_t at = 0; at < actionCount; ++at) {
            const auto *action = actions[ActionId(at)];
            QVERIFY(!action->text().isEmpty());
            words.insert(action->objectName());
        }
        for (size_t group = 0; group < actionGroupCount; ++group) {
            QVERIFY(!titleOf(ActionGroup(group)).isEmpty());
            grouped += size_t(actions.inGroup(ActionGroup(group)).size());
        }
        QCOMPARE(words.size(), qsizetype(actionCount));
        QCOMPARE(grouped, actionCount);
    }

    void noTwoActionsShareTheirKeys()
    {
        test::MemorySettings settings;
        const Actions actions{settings};
        QSet<QString> taken;
        for (size_t at = 0; at < actionCount; ++at) {
            const auto keys = actions.defaultKeys(ActionId(at));
            if (keys.isEmpty())
                continue;
            QVERIFY2(!taken.contains(keys.toString()), qPrintable(keys.toString()));
            taken.insert(keys.toString());
        }
        QCOMPARE(actions[ActionId::GoQueue]->shortcut(), QKeySequence{u"Alt+3"_s});
    }

    void keysAreRememberedAndTakenFromWhoHadThem()
    {
        test::MemorySettings settings;
        {
            Actions actions{settings};
            actions.rebind(ActionId::Refresh, QKeySequence{u"Ctrl+N"_s});
            QVERIFY(actions[ActionId::NewPost]->shortcut().isEmpty());
        }
        Actions actions{settings};
        QCOMPARE(actions[ActionId::Refresh]->shortcut(), QKeySequence{u"Ctrl+N"_s});
        QVERIFY(actions[ActionId::NewPost]->shortcut().isEmpty());
        actions.rebind(ActionId::Refresh, actions.defaultKeys(ActionId::Refresh));
        actions.rebind(ActionId::NewPost, actions.defaultKeys(ActionId::NewPost));
        QVERIFY(!settings.value(u"shortcuts/refresh"_s).isValid());
        QCOMPARE(Actions{settings}[ActionId::NewPost]->shortcut(), QKeySequence{u"Ctrl+N"_s});
    }

    void theDialogListsTheKeys()
    {
        test::MemorySettings settings;
        Actions actions{settings};
        actions.rebind(ActionId::Undo, QKeySequence{u"Ctrl+U"_s});
        const ShortcutsDialog dialog{actions};
        QVERIFY(dialog.height() < dialog.screen()->availableSize().height());  // Close is on the screen
        QStringList words;
        for (const auto *label : dialog.findChildren<QLabel *>())
            words += label->text();
        QVERIFY(words.contains(u"Undo"_s));
        QVERIFY(words.contains(u"Ctrl+U"_s));
        QVERIFY(words.contains(u"Esc"_s));
        QVERIFY(!words.contains(u"About Carillon"_s));  // no keys
    }
};

static const test::Registration<TestActions> registered;
#include "tst_actions.moc"
