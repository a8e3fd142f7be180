// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace carillon {

/// Closing the window would end the program: says what that means and lets the person stay.
class QuitDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `consequence`: what does not happen any more, as whole sentences.
    QuitDialog(const QString &consequence, QWidget *parent);
};

}  // namespace carillon
