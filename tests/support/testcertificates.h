// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTemporaryDir>

#include <optional>

namespace carillon::test {

/// A certificate authority that lives as long as this object, made with the `openssl` command.
class TestCertificates
{
public:
    enum class Kind { Valid, SelfSigned, Expired, WrongHost };

    /// False where the `openssl` command is missing or fails.
    [[nodiscard]] bool make();
    [[nodiscard]] QSslCertificate authority() const;
    /// For a server on 127.0.0.1 or localhost, or for one of the three that must be refused.
    [[nodiscard]] QSslConfiguration server(Kind kind) const;

private:
    bool run(const QString &arguments) const;
    [[nodiscard]] bool issue(const QString &name, const QString &alternativeName, int days) const;
    [[nodiscard]] QByteArray read(const QString &name) const;

    QTemporaryDir m_folder;
};

}  // namespace carillon::test
