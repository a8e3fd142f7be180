// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/platformpost.h"
#include "core/exchange/carillonrow.h"
#include "core/planner/slips.h"
#include "core/store/workspace.h"

namespace carillon {

/// Which rows of a file the accounts' limits would hold up, counting what was used, what is planned, and the rows of
/// the file themselves.
class RowSlips final
{
public:
    /// `platforms` must outlive this.
    explicit RowSlips(const std::vector<std::unique_ptr<Platform>> &platforms) : m_platforms{platforms} {}

    /// A row that will be written. Drafts hold up nothing.
    void add(const PlannedRow &row);
    /// These are where a row's post stands now.
    void leave(const QList<PlatformPost> &copies);

    /// A warning for each row and account, in the order of the rows.
    [[nodiscard]] Result<QList<RowProblem>> find(const Workspace &workspace, Instant now) const;

private:
    struct Place
    {
        int record = 0;
        int line = 0;
        QString account;
        QByteArray zone;
    };

    const std::vector<std::unique_ptr<Platform>> &m_platforms;
    Wishes m_wishes;
    std::vector<Place> m_places;  ///< of each wish
};

}  // namespace carillon
