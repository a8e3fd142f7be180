// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

namespace carillon::test {

// Alone in its file, so that the linker leaves it out where tests/support/ui has the other one.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    return std::make_unique<QCoreApplication>(argc, argv);
}

}  // namespace carillon::test
