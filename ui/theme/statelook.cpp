// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/statelook.h"

#include <QCoreApplication>

namespace carillon {

namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("StateLook", text);
}

}  // namespace

StateLook lookOf(PlatformPostState state)
{
    switch (state) {
    case PlatformPostState::Draft:
        //: State of a post
        return {Token::Draft, Glyph::DashedCircle, word(QT_TRANSLATE_NOOP("StateLook", "Draft"))};
    case PlatformPostState::Scheduled:
        //: State of a post
        return {Token::Scheduled, Glyph::Clock, word(QT_TRANSLATE_NOOP("StateLook", "Scheduled"))};
    case PlatformPostState::Queued:
        //: State of a post: its time has come, and it waits for its turn
        return {Token::Scheduled, Glyph::Clock, word(QT_TRANSLATE_NOOP("StateLook", "Due"))};
    case PlatformPostState::Publishing:
        //: State of a post
        return {Token::Publishing, Glyph::ArrowUpCircle, word(QT_TRANSLATE_NOOP("StateLook", "Publishing"))};
    case PlatformPostState::Retrying:
        //: State of a post: a passing failure, it goes again by itself
        return {Token::Publishing, Glyph::ArrowUpCircle, word(QT_TRANSLATE_NOOP("StateLook", "Trying again"))};
    case PlatformPostState::Published:
        //: State of a post
        return {Token::Published, Glyph::TickCircle, word(QT_TRANSLATE_NOOP("StateLook", "Published"))};
    case PlatformPostState::Failed:
        //: State of a post
        return {Token::Failed, Glyph::Triangle, word(QT_TRANSLATE_NOOP("StateLook", "Failed"))};
    case PlatformPostState::Unconfirmed:
        //: State of a post: nobody can say whether it is live
        return {Token::Unconfirmed, Glyph::QuestionCircle, word(QT_TRANSLATE_NOOP("StateLook", "Unconfirmed"))};
    case PlatformPostState::Expired:
        //: State of a post: too late to be worth sending
        return {Token::Expired, Glyph::DashCircle, word(QT_TRANSLATE_NOOP("StateLook", "Expired"))};
    case PlatformPostState::HandedOver:
        //: State of a post: its platform has it and publishes it at its time
        return {Token::Scheduled, Glyph::TickCircle, word(QT_TRANSLATE_NOOP("StateLook", "Handed over"))};
    case PlatformPostState::Canceled:
        //: State of a post
        return {Token::Expired, Glyph::DashCircle, word(QT_TRANSLATE_NOOP("StateLook", "Canceled"))};
    }
    Q_UNREACHABLE();
}

StateLook lookOf(PlatformPostState state, Hold hold, std::optional<Purpose> act, RecallAim recall)
{
    if (act == Purpose::Recall && recall == RecallAim::Move)
        //: State of a post: its platform is to publish it at another time
        return {Token::Publishing, Glyph::ArrowUpCircle, word(QT_TRANSLATE_NOOP("StateLook", "Moving..."))};
    if (act == Purpose::Recall && recall == RecallAim::TakeBack)
        //: State of a post: its platform is to publish it no more
        return {Token::Publishing, Glyph::ArrowUpCircle, word(QT_TRANSLATE_NOOP("StateLook", "Taking back..."))};
    if (act == Purpose::Recall)
        act = Purpose::Delete;
    const bool isDeletion = act == Purpose::Delete;
    if (act && hold == Hold::Act)
        //: State of a post that is live still: deleting or changing it at its platform has failed
        return {Token::Failed, Glyph::Triangle,
                isDeletion ? word(QT_TRANSLATE_NOOP("StateLook", "Not deleted"))
                           : word(QT_TRANSLATE_NOOP("StateLook", "Not updated"))};
    if (act)
        //: State of a post that is live still
        return {Token::Publishing, Glyph::ArrowUpCircle,
                isDeletion ? word(QT_TRANSLATE_NOOP("StateLook", "Deleting..."))
                           : word(QT_TRANSLATE_NOOP("StateLook", "Updating..."))};
    if (hold != Hold::Review)
        return lookOf(state);
    //: State of a post: it fell due while it could not be sent, and waits for a person's word
    return {Token::Unconfirmed, Glyph::Clock, word(QT_TRANSLATE_NOOP("StateLook", "Late"))};
}

}  // namespace carillon
