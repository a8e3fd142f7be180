// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"

namespace carillon::ctl {

QList<Command> allCommands()
{
    QList<Command> commands;
    for (const auto &group :
         {accountCommands(),  platformCommands(), postCommands(),      postLookupCommands(), historyCommands(),
          importCommands(),   exportCommands(),   publishedCommands(), metricsCommands(),    runCommands(),
          statusCommands(),   healthCommands(),   eventCommands(),     workspaceCommands(),  mediaHostCommands(),
          generateCommands(), textCommands(),     timeCommands(),      mediaCommands(),      mentionCommands()})
        commands += group;
    return commands;
}

}  // namespace carillon::ctl
