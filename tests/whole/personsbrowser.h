// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QUrl>

namespace carillon::test {

/// The browser of a person's desktop, and what the person does in it. It stands where the desktop looks for one and
/// notes the address that a program opens; pages are asked for by the test.
class PersonsBrowser final
{
public:
    /// `folder` is its own and outlives it.
    explicit PersonsBrowser(QString folder) : m_folder{std::move(folder)} {}

    /// False when it cannot be put there.
    [[nodiscard]] bool install() const;
    /// `environment` for a program that is to find it.
    [[nodiscard]] QProcessEnvironment with(QProcessEnvironment environment) const;

    /// What was opened last; empty when nothing was, or since it was taken.
    [[nodiscard]] QUrl takeOpened() const;
    /// Says yes, as `user`, on the page at `consent`, which asks whether a program may post, and goes where that leads
    /// as long as it is on this machine. Where the browser ends; empty when the page says no.
    [[nodiscard]] QUrl allow(const QUrl &consent, const QString &user) const;

private:
    [[nodiscard]] QString note() const { return m_folder + QStringLiteral("/opened"); }

    QString m_folder;
};

}  // namespace carillon::test
