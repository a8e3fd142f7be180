// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testmain.h"
#include "tests/whole/carillonwindow.h"

#include <QTest>

namespace carillon::test {

/// What the tests of the whole program have in common: each begins with setStage(), and at the end of each the
/// program's log must not tell of a database, a keyring or a socket on the thread that paints.
class WholeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const auto missing = Stage::missingPrograms(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void cleanup()
    {
        m_window.reset();
        const auto stage = std::move(m_stage);
        if (stage && !QTest::currentTestFailed())
            QCOMPARE(stage->violations(), QStringList{});
    }

protected:
    /// What went wrong; empty when all is well.
    [[nodiscard]] QString setStage(const Stage::Options &options = {})
    {
        m_stage = std::make_unique<Stage>(options);
        const auto wrong = m_stage->start();
        m_window = std::make_unique<CarillonWindow>(*m_stage);
        return wrong;
    }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CarillonWindow> m_window;
};

/// Like QTRY_COMPARE, with the patience that a busy machine needs.
#define WHOLE_TRY_COMPARE(expression, expected) QTRY_COMPARE_WITH_TIMEOUT(expression, expected, 30'000)

}  // namespace carillon::test
