// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/carillonrow.h"
#include "core/media/probe.h"
#include "core/platforms/platform.h"

#include <QHash>

#include <memory>
#include <vector>

namespace carillon {

/// Holds rows against their media and their platforms, as a dry run does: media are read, but not kept.
class RowCheck final
{
public:
    /// `platforms` must outlive this.
    explicit RowCheck(const std::vector<std::unique_ptr<Platform>> &platforms);

    /// The workspace has a place from which networks can fetch media.
    void setHasMediaHost(bool has) { m_hasMediaHost = has; }

    /// Probes the media of `row` into its content and adds what is wrong to its problems.
    void check(PlannedRow &row);

private:
    void probe(PlannedRow &row);
    [[nodiscard]] QList<PostMedia> probed(const QList<MediaReference> &references, Column column, PlannedRow &row);
    void askPlatforms(PlannedRow &row) const;
    void checkOptions(PlannedRow &row) const;

    const std::vector<std::unique_ptr<Platform>> &m_platforms;
    bool m_hasMediaHost = false;
    QHash<QString, QList<OptionSpec>> m_options;  ///< by platform
    QHash<QString, Result<MediaProbe>> m_probed;  ///< by path: many rows may show one picture
};

}  // namespace carillon
