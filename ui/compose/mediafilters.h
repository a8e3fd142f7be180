// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace carillon {

struct MediaRules;

/// How a file chooser may narrow down what it shows: first to all that one of these networks takes, of every kind, then
/// to nothing. Where a network's pictures are made to fit, pictures of every type that Carillon reads are among them.
/// No rules: everything alone. Names as QFileDialog::setNameFilters() takes them, in upper case as well, since some
/// choosers tell cases apart.
QStringList mediaFilters(const QList<const MediaRules *> &networks);

}  // namespace carillon
