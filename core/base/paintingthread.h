// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace carillon {

/// True on the thread that paints windows: there nothing may wait for disk or network. False everywhere in a program
/// that has no windows. Who opens a database or sends a request asks this and refuses, so that a mistake is seen at
/// once and can be counted (the log says "on the painting thread").
bool isPaintingThread();

}  // namespace carillon
