// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

namespace carillon::ctl {

/// stdin that answers with what there is. QFile waits for a full buffer, or for the line after the one it was asked
/// for, so that a program that asks line by line would wait for ever.
class StandardInput final : public QIODevice
{
public:
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;
};

}  // namespace carillon::ctl
