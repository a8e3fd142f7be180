// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

namespace carillon {

class Platform
{
public:
    virtual ~Platform() = default;
};

/// One of each platform found under core/platforms/ at configure time, in alphabetical order.
std::vector<std::unique_ptr<Platform>> makePlatforms();

}  // namespace carillon
