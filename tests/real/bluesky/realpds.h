// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QTemporaryDir>
#include <QUrl>

namespace carillon::test {

struct PdsAccount
{
    QString handle;
    QString did;
    QString appPassword;
};

/// A Bluesky server started by tests/real/pds.sh, stopped when this goes.
class RealPds final
{
public:
    RealPds() = default;
    ~RealPds();
    Q_DISABLE_COPY_MOVE(RealPds)

    /// Unavailable when none is installed.
    Result<void> start();
    [[nodiscard]] QUrl url() const { return m_url; }
    Result<PdsAccount> makeAccount(const QString &name) const;

    /// `jwt` with its times moved back by `age`, signed with the server's own secret.
    static QString aged(const QString &jwt, std::chrono::seconds age);

private:
    QTemporaryDir m_data;
    QUrl m_url;
};

}  // namespace carillon::test
