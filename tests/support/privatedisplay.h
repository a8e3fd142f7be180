// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>

namespace carillon::test {

/// An X server of the test's own, which nobody sees.
class PrivateDisplay final
{
public:
    PrivateDisplay();
    ~PrivateDisplay();
    Q_DISABLE_COPY_MOVE(PrivateDisplay)

    /// The program that isn't installed here, empty when all are: skip the test with it.
    static QString missingProgram();

    [[nodiscard]] bool start();
    /// ":7"
    [[nodiscard]] QString name() const { return m_name; }
    /// `environment` for a program that shows its windows here.
    [[nodiscard]] QProcessEnvironment with(QProcessEnvironment environment) const;

private:
    QProcess m_server;
    QString m_name;
};

}  // namespace carillon::test
