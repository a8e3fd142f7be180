// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"

namespace carillon::ctl {

QList<Command> allCommands()
{
    QList<Command> commands;
    for (const auto &group : {accountCommands(), importCommands(), postCommands(), postLookupCommands(),
                              publishedCommands(), runCommands(), textCommands(), timeCommands()})
        commands += group;
    return commands;
}

}  // namespace carillon::ctl
