// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/discord/sandbox/pollrules.h"

#include "core/platforms/discord/sandbox/answers.h"

#include <QJsonArray>

namespace carillon::sandbox::discord {

using namespace Qt::StringLiterals;

namespace {

using Refusal = std::optional<HttpReply>;

void warnOfOthers(const QJsonObject &object, const QStringList &known, const QString &place, QStringList &warnings)
{
    for (const auto &key : object.keys()) {
        if (!known.contains(key))
            warnings += u"the member %1 is not known in %2"_s.arg(key, place);
    }
}

/// A poll media object.
Refusal mediaRefusal(const QJsonValue &media, const QString &field, qsizetype most)
{
    if (!media.isObject())
        return invalidForm(field, u"BASE_TYPE_REQUIRED"_s, u"This field is required"_s);
    const auto text = media["text"_L1];
    const auto at = field + u".text"_s;
    if (!text.isString())
        return invalidForm(at, u"BASE_TYPE_REQUIRED"_s, u"This field is required"_s);
    const auto length = text.toString().toUcs4().size();
    if (length > most)
        return invalidForm(at, u"BASE_TYPE_MAX_LENGTH"_s, u"Must be %1 or fewer in length."_s.arg(most));
    if (text.toString().trimmed().isEmpty())
        return invalidForm(at, u"BASE_TYPE_REQUIRED"_s, u"This field is required"_s);
    return {};
}

Refusal answersRefusal(const QJsonValue &value, QStringList &warnings)
{
    const auto answers = value.toArray();
    if (!value.isArray() || answers.isEmpty() || answers.size() > 10)
        return invalidForm(u"poll.answers"_s, u"BASE_TYPE_BAD_LENGTH"_s, u"Must be between 1 and 10 in length."_s);
    for (qsizetype at = 0; at < answers.size(); ++at) {
        const auto place = u"poll.answers.%1"_s.arg(at);
        const auto answer = answers[at].toObject();
        if (auto refusal = mediaRefusal(answer["poll_media"_L1], place + u".poll_media"_s, 55))
            return refusal;
        warnOfOthers(answer, {u"poll_media"_s}, place, warnings);
        warnOfOthers(answer["poll_media"_L1].toObject(), {u"text"_s, u"emoji"_s}, place, warnings);
    }
    return {};
}

}  // namespace

std::optional<HttpReply> pollRefusal(const QJsonObject &body, bool isChange, QStringList &warnings)
{
    const auto value = body["poll"_L1];
    if (value.isUndefined() || value.isNull())
        return {};
    if (isChange)
        return failure(statusOf(520003), 520003, sentenceOf(520003));
    const auto poll = value.toObject();
    if (!value.isObject())
        return invalidForm(u"poll"_s, u"MODEL_TYPE_CONVERT"_s, u"Only dictionaries may be used."_s);
    if (auto refusal = mediaRefusal(poll["question"_L1], u"poll.question"_s, 300))
        return refusal;
    if (auto refusal = answersRefusal(poll["answers"_L1], warnings))
        return refusal;
    const auto hours = poll["duration"_L1];
    if (!hours.isUndefined() && (hours.toDouble() != hours.toInt() || hours.toInt() < 1 || hours.toInt() > 32 * 24))
        return invalidForm(u"poll.duration"_s, u"NUMBER_TYPE_RANGE"_s, u"int value should be between 1 and 768."_s);
    const auto several = poll["allow_multiselect"_L1];
    if (!several.isUndefined() && !several.isBool())
        return invalidForm(u"poll.allow_multiselect"_s, u"BOOLEAN_TYPE_CONVERT"_s, u"Must be either true or false."_s);
    if (poll["layout_type"_L1].toInt(1) != 1)
        return invalidForm(u"poll.layout_type"_s, u"BASE_TYPE_CHOICES"_s, u"Value must be one of (1,)."_s);
    warnOfOthers(poll, {u"question"_s, u"answers"_s, u"duration"_s, u"allow_multiselect"_s, u"layout_type"_s},
                 u"poll"_s, warnings);
    warnOfOthers(poll["question"_L1].toObject(), {u"text"_s}, u"poll.question"_s, warnings);
    return {};
}

QString pollWords(const QJsonObject &poll)
{
    QStringList answers;
    for (const auto &answer : poll["answers"_L1].toArray())
        answers += answer["poll_media"_L1]["text"_L1].toString();
    return u"%1 %2 (%3 h%4)"_s.arg(poll["question"_L1]["text"_L1].toString(), answers.join(u" | "_s))
        .arg(poll["duration"_L1].toInt(24))
        .arg(poll["allow_multiselect"_L1].toBool() ? u", several"_s : QString{});
}

}  // namespace carillon::sandbox::discord
