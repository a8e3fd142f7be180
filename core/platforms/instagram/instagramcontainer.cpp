// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/instagramcontainer.h"

#include "core/graphapi/grapherror.h"
#include "core/platforms/instagram/instagramsentences.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace carillon::instagram {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ContainerState::Code codeOf(const QString &word)
{
    using enum ContainerState::Code;
    if (word == "FINISHED"_L1)
        return Finished;
    if (word == "PUBLISHED"_L1)
        return Published;
    if (word == "ERROR"_L1)
        return Failed;
    return word == "EXPIRED"_L1 ? Expired : InProgress;
}

/// The error that stands in a status as text, read as if it had been an answer of its own.
Error failureIn(const ContainerState &state, const ErrorTable &errors)
{
    const QJsonObject error{{u"message"_s, state.said}, {u"error_subcode"_s, state.subcode}};
    HttpReply reply;
    reply.status = 400;
    reply.body = QJsonDocument{QJsonObject{{u"error"_s, error}}}.toJson(QJsonDocument::Compact);
    auto failure = graphapi::graphError(reply, {.step = u"await_container"_s}, errors)
                       .value_or(Error{ErrorKind::Unknown, state.said});
    const bool mayPass = failure.kind == ErrorKind::Transient || failure.kind == ErrorKind::NotReady
        || failure.kind == ErrorKind::Unknown;
    if (state.subcode == 0 || mayPass)
        failure.kind = ErrorKind::Rebuild;
    if (state.subcode == 0)
        failure.detail = InstagramSentences::tr("Instagram could not prepare the file. %1").arg(state.said);
    return failure;
}

}  // namespace

std::chrono::seconds pauseAfter(std::chrono::milliseconds waited, bool isFilm)
{
    const std::chrono::milliseconds shortest = isFilm ? 10s : 2s;
    const std::chrono::milliseconds longest = isFilm ? 60s : 30s;
    return std::chrono::ceil<std::chrono::seconds>(std::clamp(waited, shortest, longest));
}

ContainerState containerStateIn(const QJsonObject &answer)
{
    static const QRegularExpression number{u"\\b2207\\d{3}\\b"_s};
    ContainerState state{.code = codeOf(answer["status_code"_L1].toString()),
                         .said = answer["status"_L1].toString().left(300)};
    state.subcode = number.match(state.said).captured().toInt();
    const auto bytes = answer["video_status"_L1]["uploading_phase"_L1]["bytes_transferred"_L1];
    if (!bytes.isUndefined() && !bytes.isNull())
        state.received = bytes.toVariant().toLongLong();
    return state;
}

Result<QJsonObject> awaitedOf(const ContainerState &state, const QJsonObject &payload, Instant now,
                              const ErrorTable &errors)
{
    using enum ContainerState::Code;
    switch (state.code) {
    case Finished:
    case Published:  // the step that publishes finds out by whom
        return QJsonObject{};
    case Expired:
        return Error{ErrorKind::Rebuild,
                     InstagramSentences::tr("What was prepared at Instagram has expired; it is prepared again.")};
    case Failed:
        return failureIn(state, errors);
    case InProgress:
        break;
    }
    const auto since = QDateTime::fromString(payload["since"_L1].toString(), Qt::ISODateWithMs);
    const auto waited = since.isValid() ? now - toInstant(since) : std::chrono::milliseconds{0};
    return Error{ErrorKind::NotReady, InstagramSentences::tr("Instagram is still preparing the file."),
                 pauseAfter(waited, payload["film"_L1].toBool())};
}

}  // namespace carillon::instagram
