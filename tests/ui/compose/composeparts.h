// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/compose/composefixture.h"
#include "ui/compose/accountpicker.h"
#include "ui/compose/commenteditor.h"
#include "ui/compose/mediastrip.h"
#include "ui/compose/parteditor.h"
#include "ui/compose/problemlist.h"
#include "ui/compose/schedulecard.h"
#include "ui/compose/threadeditor.h"
#include "ui/widgets/accountchip.h"
#include "ui/widgets/banner.h"

namespace carillon::test {

/// The page as somebody uses it: its parts by name, on a workspace of its own.
class ComposeParts
{
protected:
    ComposePage &page() { return *m_all->page; }
    template <class Part>
    Part *part()
    {
        return page().findChild<Part *>();
    }
    Banner *offered() { return page().findChild<Banner *>(QStringLiteral("offer")); }
    ThreadEditor &written() { return *part<ThreadEditor>(); }
    PartEditor *editor(int at = 0) { return written().editor(at); }
    CommentEditor &comment() { return *part<CommentEditor>(); }
    MediaStrip &media() { return *part<MediaStrip>(); }
    ScheduleCard &schedule() { return *part<ScheduleCard>(); }
    AccountChip *chip(int at) { return part<AccountPicker>()->chip(m_all->accounts[at].key); }
    bool problemsAreGone() { return part<ProblemList>()->sentences().isEmpty(); }

    void type(const QString &text)
    {
        editor()->setFocus();
        QTest::keyClicks(editor(), text);
    }

    std::unique_ptr<ComposeFixture> m_all;
};

}  // namespace carillon::test
