// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What a recall is for (core/domain/platformpost.h, RecallAim), of `copy`, a row of platform_post, and `act`, its open
/// act. It is a move where nothing but the time is another one, and that is 20 minutes after it was wished for or
/// later: no platform takes it for sooner.
#define RECALL_AIM                                                                                                     \
    "CASE WHEN act.recall_deletes THEN 'delete' "                                                                      \
    "WHEN act.recall_to = 'scheduled' AND copy.due_at > copy.planned_at + 1200000 "                                    \
    "AND act.revision_id = (SELECT revision_id FROM post WHERE id = copy.post_id) "                                    \
    "AND copy.due_at <> (SELECT hand_over_at FROM publication WHERE id = copy.publication_id) THEN 'move' "            \
    "ELSE 'take_back' END"
