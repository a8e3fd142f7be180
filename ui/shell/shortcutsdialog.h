// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace carillon {

class Actions;

/// All keys, by group, as they are bound now.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const Actions &actions, QWidget *parent = nullptr);
};

}  // namespace carillon
