// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QNetworkReply>
#include <QString>

namespace carillon {

/// Why we ended a request ourselves.
enum class HttpCut { None, Deadline, Inactivity, Aborted, TooLarge, HeldBack };

/// What is known of a request that got no whole answer.
struct HttpLoss
{
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString errorText;
    QString tlsProblems;  ///< what is wrong with the other side's certificate; empty when nothing is
    HttpCut cut = HttpCut::None;
    bool creates = false;
    bool mayHaveArrived = false;  ///< the other side may hold the request, or a part of it
    bool bodyBroke = false;       ///< a file of the body could not be read to its end
    int status = 0;               ///< of the answer that broke off, 0 if not even that came
};

/// True when the answer is whole and `error` says no more than its status says.
bool isWholeAnswer(QNetworkReply::NetworkError error, int status);

/// True when `error` only happens before a connection stands.
bool isBeforeConnection(QNetworkReply::NetworkError error);

/// The kind is as told at HttpReply::failure; the text says what happened and whether anything may have been accepted.
Error explain(const HttpLoss &loss);

}  // namespace carillon
