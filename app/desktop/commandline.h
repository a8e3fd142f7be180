// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace carillon::desktop {

struct StartRequest;

/// What a person asked for when they started the program.
struct Wishes
{
    QString language{};   ///< empty = as it was chosen before
    QString theme{};      ///< the same
    QString workspace{};  ///< the path as it was given; absolute where a workspace's file was named without the option
    bool hidden = false;
    bool compose = false;
    QString fileToImport{};  ///< absolute; empty = none

    friend bool operator==(const Wishes &, const Wishes &) = default;
};

/// Of this process. Ends it for --help, --version and what it does not know.
Wishes wishesOf(const QCoreApplication &application);

/// Of a second start, whose file counts from the folder where it was started. What is not known wishes for nothing.
Wishes wishesOf(const StartRequest &again);

}  // namespace carillon::desktop
