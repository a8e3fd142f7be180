// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/stepwords.h"

#include <QTest>

#include <chrono>

namespace carillon::test {

/// Rows of how a platform's post of the id "9" is taken back, for platforms that look before they touch it: whether its
/// id "isKnown", whether it "isMove", what the "journal" has, and what comes "next".
inline void addRecalls()
{
    using namespace Qt::StringLiterals;
    using Records = QList<StepRecord>;
    const auto record = [](StepKind kind, const QJsonObject &result) {
        return StepRecord{.step = {.kind = kind}, .state = StepState::Done, .result = result};
    };
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<bool>("isMove");
    QTest::addColumn<Records>("journal");
    QTest::addColumn<QString>("next");
    const QJsonObject out{{u"id"_s, u"9"_s}, {u"url"_s, u"https://x/9"_s}};
    const auto deleted = record(StepKind::Delete, {});
    QTest::newRow("deleted") << true << false << Records{} << u"delete 0"_s;
    QTest::newRow("looked for") << true << false << Records{deleted} << u"read_back 0"_s;
    QTest::newRow("gone") << true << false << Records{deleted, record(StepKind::ReadBack, {{u"gone"_s, true}})}
                          << u"published "_s;
    QTest::newRow("it was out before") << true << false << Records{record(StepKind::Delete, out)} << u"published 9"_s;
    QTest::newRow("nobody knows its id") << false << false << Records{} << u"error config"_s;
    const auto moved = record(StepKind::Edit, {{u"moved"_s, true}});
    const auto refused = record(StepKind::Edit, {{u"refused"_s, true}});
    QTest::newRow("another time") << true << true << Records{} << u"edit 0"_s;
    QTest::newRow("it has that") << true << true << Records{moved} << u"held"_s;
    QTest::newRow("it cannot have that") << true << true << Records{refused} << u"delete 0"_s;
    QTest::newRow("it was out before it was moved")
        << true << true << Records{record(StepKind::Edit, out)} << u"published 9"_s;
}

/// The recall of `post`, which is handed over, that such a row is about.
inline FrozenPost recallOf(FrozenPost post, bool isKnown, bool isMove)
{
    post.purpose = Purpose::Recall;
    post.due += std::chrono::hours{isMove ? 1 : 0};
    if (isKnown) {
        const QJsonObject made{{QStringLiteral("id"), QStringLiteral("9")}};
        post.live = {LivePiece{.kind = StepKind::Publish, .payload = {}, .result = made}};
    }
    return post;
}

}  // namespace carillon::test

Q_DECLARE_METATYPE(QList<carillon::StepRecord>)
