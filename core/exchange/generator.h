// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"
#include "core/store/workspace.h"

#include <QMap>
#include <QString>

#include <memory>
#include <vector>

namespace carillon {

struct GenerateOptions
{
    int posts = 0;
    int accounts = 0;
    int months = 0;      ///< of 30 days, three quarters of them gone by
    quint64 seed = 0;    ///< the same seed, the same posts (but for the moment that they are around)
    QString textFolder;  ///< of *.jsonl files with {"text"} in each line; empty = a built-in handful
};

struct GenerateReport
{
    int posts = 0;
    QMap<QString, int> platformPosts;  ///< by state
};

/// Fills an empty workspace with plausible posts, for measuring: accounts over all platforms (on addresses that no
/// name server knows), published posts with their attempts behind, planned ones ahead, and a few of each other state.
/// Conflict when the workspace is not empty; Invalid when the folder holds no texts.
Result<GenerateReport> generatePosts(Workspace &workspace, const std::vector<std::unique_ptr<Platform>> &platforms,
                                     const Clock &clock, const GenerateOptions &options);

}  // namespace carillon
