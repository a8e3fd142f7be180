// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace carillon {

/// The workspace's time zone, or another one by its name; typing finds it.
class ZoneChoice final : public QComboBox
{
    Q_OBJECT

public:
    explicit ZoneChoice(const QByteArray &workspaceZone, QWidget *parent = nullptr);

    /// IANA; empty = the workspace's.
    [[nodiscard]] QString zone() const { return currentData().toString(); }
};

}  // namespace carillon
