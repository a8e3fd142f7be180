// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QObject>

#include <functional>
#include <memory>

namespace carillon::test {

/// Puts one test class into the folder's program: `static const Registration<TestKey> registered;` beside the class.
class RegistrationBase
{
public:
    explicit RegistrationBase(std::function<std::unique_ptr<QObject>()> make);
};

template <class Test>
class Registration final : public RegistrationBase
{
public:
    Registration()
        : RegistrationBase{[] {
              return std::make_unique<Test>();
          }}
    {
    }
};

/// The application of a test program: of the core unless tests/support/ui is linked, which makes one with windows.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv);

}  // namespace carillon::test
