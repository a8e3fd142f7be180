// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace carillon {

class DomainList;

/// UTF-16 indices, `end` exclusive.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype end = 0;

    bool operator==(const TextSpan &) const = default;
};

/// The http and https addresses in running text, ascending. An address ends before punctuation that closes the
/// sentence, keeps brackets that it opened itself, and needs a known top-level domain; one glued to a word before it is
/// none. Longer than 4,096 units, or with a part of its domain longer than 63 in its IDNA form, it is none either.
///
/// The rules are those of twitter-text 3 (Apache-2.0), by which Mastodon's composer counts. Its server takes more
/// scripts into a path, so that a length reckoned from these links is never too small for it.
QList<TextSpan> findWebLinks(QStringView text);

/// The same, and addresses that begin with their domain ("example.com/path") too; of those the domain must be in
/// letters of Latin. What is a top-level domain says `domains`.
QList<TextSpan> findWebAddresses(QStringView text, const DomainList &domains);

}  // namespace carillon
