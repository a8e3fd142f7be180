// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandline.h"

namespace carillon::ctl {

// One function a file, one file a group. A new group is added here and to allCommands().
QList<Command> accountCommands();
QList<Command> eventCommands();
QList<Command> platformCommands();
QList<Command> exportCommands();
QList<Command> generateCommands();
QList<Command> healthCommands();
QList<Command> importCommands();
QList<Command> metricsCommands();
QList<Command> publishedCommands();
QList<Command> runCommands();
QList<Command> mediaCommands();
QList<Command> mentionCommands();
QList<Command> postCommands();
QList<Command> postLookupCommands();
QList<Command> historyCommands();
QList<Command> statusCommands();
QList<Command> textCommands();
QList<Command> timeCommands();
QList<Command> mediaHostCommands();
QList<Command> workspaceCommands();

/// Every command, in the order of the help.
QList<Command> allCommands();

}  // namespace carillon::ctl
