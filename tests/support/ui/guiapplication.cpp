// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/theme/carillonstyle.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QApplication>

namespace carillon::test {

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    auto application = std::make_unique<QApplication>(argc, argv);
    QApplication::setStyle(new CarillonStyle);
    QApplication::setFont(interfaceFont(QApplication::font()));
    QApplication::setPalette(paletteOf(Scheme::Light));
    return application;
}

}  // namespace carillon::test
