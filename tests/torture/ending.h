// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/torture/bench.h"

namespace carillon::test {

/// Lets an engine end what is left and says what is not as promised; empty when all is well. For the log: how it went.
QString endWell(TortureBench &bench, const Leniency &leniency = {});

/// Lets engines run until every post is Published, a person answering what is handed back, and says what is not as
/// promised. A long run waits for each retry as people do, a short one takes the minutes away between two engines.
QString publishAll(TortureBench &bench);

}  // namespace carillon::test
