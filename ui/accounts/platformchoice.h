// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"

#include <QWidget>

class QAbstractButton;

namespace carillon {

/// All platforms, to choose one.
class PlatformChoice final : public QWidget
{
    Q_OBJECT

public:
    /// `platforms` outlives it.
    explicit PlatformChoice(const std::vector<std::unique_ptr<Platform>> &platforms, QWidget *parent = nullptr);

    [[nodiscard]] QList<QAbstractButton *> buttons() const { return m_buttons; }

signals:
    void chosen(const carillon::PlatformTraits &traits);

private:
    QList<QAbstractButton *> m_buttons;
};

}  // namespace carillon
