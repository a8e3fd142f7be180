// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httploss.h"

#include "core/net/netsentences.h"

namespace carillon {

namespace {

QString whatHappened(HttpCut cut)
{
    switch (cut) {
    case HttpCut::Deadline:
        return NetSentences::tr("The answer did not come in the time allowed.");
    case HttpCut::Inactivity:
        return NetSentences::tr("Nothing moved on the connection for too long.");
    case HttpCut::Aborted:
        return NetSentences::tr("The request was stopped.");
    case HttpCut::TooLarge:
        return NetSentences::tr("The answer is larger than allowed.");
    case HttpCut::HeldBack:
        return NetSentences::tr("The request was no longer wanted when it was about to be sent.");
    case HttpCut::None:
        break;
    }
    return {};
}

QString whatHappened(HttpFault fault, const QString &words)
{
    switch (fault) {
    case HttpFault::HostNotFound:
        return NetSentences::tr("The server's name was not found.");
    case HttpFault::NoConnection:
        return NetSentences::tr("No connection to the server could be made: %1.").arg(words);
    case HttpFault::BadCertificate:
        return NetSentences::tr("The server's certificate is not valid: %1").arg(words);
    case HttpFault::ProxyLogin:
        return NetSentences::tr("The proxy of this network wants a user name and a password.");
    case HttpFault::Closed:
        return NetSentences::tr("The connection was closed before an answer came.");
    case HttpFault::BodyBroke:
        return NetSentences::tr("A file became shorter or unreadable while it was sent.");
    case HttpFault::Other:
        break;
    }
    return NetSentences::tr("The request failed: %1.").arg(words);
}

ErrorKind kindOf(const HttpLoss &loss)
{
    switch (loss.cut) {
    case HttpCut::HeldBack:
        return ErrorKind::Transient;
    case HttpCut::Aborted:
        return loss.creates && loss.mayHaveArrived ? ErrorKind::Ambiguous : ErrorKind::Cancelled;
    case HttpCut::TooLarge:
        return loss.creates ? ErrorKind::Ambiguous : ErrorKind::Unknown;
    case HttpCut::Deadline:
    case HttpCut::Inactivity:
    case HttpCut::None:
        break;
    }
    if (loss.fault == HttpFault::BodyBroke)
        return ErrorKind::Storage;
    if (loss.creates && loss.mayHaveArrived)
        return ErrorKind::Ambiguous;
    if (loss.fault == HttpFault::BadCertificate || loss.fault == HttpFault::ProxyLogin)
        return ErrorKind::Config;
    return ErrorKind::Transient;
}

QString whatItMeans(const HttpLoss &loss)
{
    if (loss.cut == HttpCut::HeldBack || !loss.mayHaveArrived)
        return NetSentences::tr("Nothing was sent that could be accepted.");
    if (loss.fault == HttpFault::BodyBroke)
        return NetSentences::tr("The request was never complete, so nothing was accepted.");
    if (loss.status != 0)
        return NetSentences::tr("The server had begun to answer with status %1.").arg(loss.status);
    return loss.creates ? NetSentences::tr("The request may have been accepted.")
                        : NetSentences::tr("The request may have arrived.");
}

}  // namespace

Error explain(const HttpLoss &loss)
{
    const auto what = loss.cut == HttpCut::None ? whatHappened(loss.fault, loss.words) : whatHappened(loss.cut);
    return Error{kindOf(loss), what + u' ' + whatItMeans(loss)};
}

}  // namespace carillon
