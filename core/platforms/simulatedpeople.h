// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace carillon::sandbox {

/// Somebody who never posts, but can be found and mentioned.
struct SimulatedPerson
{
    QString word;           ///< of which the network makes the handle
    QString name;           ///< as shown
    bool isRemote = false;  ///< lives on another server, where a network has several

    /// A search that finds beginnings finds them: of the word, or of a word of the name.
    [[nodiscard]] bool isFoundBy(const QString &beginning) const;
};

/// The same on every network, in the order in which a search tells of them.
const QList<SimulatedPerson> &simulatedPeople();

}  // namespace carillon::sandbox
