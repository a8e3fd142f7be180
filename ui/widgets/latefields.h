// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/latepolicy.h"

#include <QObject>

class QSpinBox;
class QWidget;

namespace carillon {

class SegmentedControl;

/// What becomes of posts that fell due while nothing could be sent: the two controls that say it, for the rows of
/// whoever shows them.
class LateFields final : public QObject
{
    Q_OBJECT

public:
    /// The controls belong to whom they are given.
    explicit LateFields(QObject *parent = nullptr);

    /// Up to how late they simply go.
    [[nodiscard]] QWidget *grace() const;
    /// What becomes of what is later than that.
    [[nodiscard]] QWidget *beyond() const;

    [[nodiscard]] LatePolicy policy() const;
    /// Without changed().
    void setPolicy(const LatePolicy &policy);

signals:
    /// By a person.
    void changed();

private:
    QSpinBox *m_grace;
    SegmentedControl *m_beyond;
};

}  // namespace carillon
