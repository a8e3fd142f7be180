// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMap>
#include <QStringList>

#include <chrono>

namespace carillon::test {

/// What somebody wants otherwise of a post that its server has already: the words for carillonctl.
struct Wish
{
    QStringList words;
    QString then;                 ///< its state when no engine has anything more to do for hours
    std::chrono::hours later{0};  ///< it goes out so much later than it was to at first
    bool changesText = false;
    bool isNow = false;
};

/// By what is wanted. KEY, TIME, TEXT and ACCOUNT among the words stand for what is meant.
QMap<QString, Wish> wishes();

/// What must come of a post, by the last wish that was taken.
struct Expected
{
    QString key;
    QString text;
    QDateTime due;
    int media = 0;
    int mostLate = 90;  ///< seconds
    bool isCanceled = false;
    bool isDeleted = false;
    bool isEnded = false;  ///< published at once, or gone: nothing more can be wished of it
};

/// A network that publishes posts at their time, and the requests that each thing takes there.
struct Network
{
    QString name;
    QString platform;
    int handOver;
    int recall;    ///< looks and the deletion
    int deletion;  ///< looks before it
    int move;      ///< looks and the change
    int look;      ///< what became of it
    int mostLate;  ///< seconds: of a post that goes out by a call of Carillon's, doubts included
};

QList<Network> networks();

}  // namespace carillon::test
