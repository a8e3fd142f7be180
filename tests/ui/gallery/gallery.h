// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace carillon::test {

/// Every widget of ui/widgets and every control that CarillonStyle paints, in all their states, on one page.
class Gallery final : public QWidget
{
public:
    explicit Gallery(QWidget *parent = nullptr);
};

}  // namespace carillon::test
