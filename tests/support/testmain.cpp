// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QTest>

#include <cstring>
#include <vector>

namespace carillon::test {

namespace {

std::vector<std::function<std::unique_ptr<QObject>()>> &registrations()
{
    static std::vector<std::function<std::unique_ptr<QObject>()>> all;
    return all;
}

}  // namespace

RegistrationBase::RegistrationBase(std::function<std::unique_ptr<QObject>()> make)
{
    registrations().push_back(std::move(make));
}

/// Runs every class, or the one named first on the command line: `tst_store TestSchema upgrades`.
int runAll(int argc, char **argv)
{
    const auto application = makeApplication(argc, argv);
    std::vector<char *> rest{argv, argv + argc};
    const char *only = nullptr;
    if (argc > 1 && std::strncmp(argv[1], "Test", 4) == 0) {
        only = argv[1];
        rest.erase(rest.begin() + 1);
    }
    int failures = 0;
    bool ran = false;
    for (const auto &make : registrations()) {
        const auto unit = make();
        if (only && !QByteArrayView{unit->metaObject()->className()}.endsWith(QByteArrayView{only}))
            continue;
        ran = true;
        failures += QTest::qExec(unit.get(), int(rest.size()), rest.data());
    }
    return ran ? failures : 1;
}

}  // namespace carillon::test

int main(int argc, char **argv)
{
    return carillon::test::runAll(argc, argv);
}
