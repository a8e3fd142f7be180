// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedlimit.h"

#include <QJsonObject>
#include <QString>

namespace carillon::sandbox::discord {

/// The ways in which the simulated Discord can be made to differ.
struct Settings
{
    RateLimit hookCalls{5, std::chrono::seconds{2}};       ///< messages of one webhook
    RateLimit channelPosts{30, std::chrono::seconds{60}};  ///< messages in one channel
    RateLimit globalCalls{};                               ///< of everybody
    bool rateHeaders = true;
    bool forum = false;      ///< the channels are forums
    QJsonObject threads{};   ///< thread id -> "open", "locked" or "archived"; beside those that were started
    QJsonObject webhooks{};  ///< name -> "deleted", "app"
    QString blockedWords{};  ///< AutoMod refuses a text with these words
    int maxContent = 2000;
    int maxFileBytes = 10 * 1024 * 1024;
    int maxRequestBytes = 25 * 1024 * 1024;
    bool unreadable = false;  ///< its successes are no JSON

    /// Nothing, or a sentence about the first setting that is wrong; then nothing is changed.
    QString apply(const QJsonObject &posted);
    [[nodiscard]] QJsonObject toJson() const;
};

}  // namespace carillon::sandbox::discord
