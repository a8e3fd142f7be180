// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/deskviews.h"

#include <QTimer>
#include <QWidget>

namespace carillon {

class TextLabel;

/// What the platform counts of one copy that is out, when that was read, and a button that has it read now.
class FiguresView final : public QWidget
{
    Q_OBJECT

public:
    /// `name`: of the account, where there are several; else empty.
    FiguresView(const CopyDetails &copy, const QString &name, const Clock &clock, QWidget *parent = nullptr);

    /// There is something to say about `copy`.
    static bool isFor(const CopyDetails &copy) { return copy.copy.state == PlatformPostState::Published; }

signals:
    void readWanted(const QString &platformPost);

private:
    void showWhen();

    const CopyDetails m_copy;
    const Clock &m_clock;
    TextLabel *m_when;
    QTimer m_ticking;  ///< what was read a minute ago is older by the next
};

}  // namespace carillon
