// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace carillon {

/// What this program is: name, version, licence.
class AboutView final : public QWidget
{
    Q_OBJECT

public:
    explicit AboutView(const QString &version, QWidget *parent = nullptr);
};

}  // namespace carillon
