-- Posts that their platform publishes by itself at their time, and takes back before it.
INSERT INTO platform_post_state (word) VALUES ('handed-over');
INSERT INTO purpose (word) VALUES ('recall');
INSERT INTO event_kind (word) VALUES
    ('post_handed_over'), ('post_hand_over_declined'), ('post_recalled'), ('post_recall_failed');

-- The time that a publication was made for at its platform; and what the post is once a recall is done.
ALTER TABLE publication ADD COLUMN hand_over_at INTEGER;
ALTER TABLE publication ADD COLUMN recall_to TEXT REFERENCES platform_post_state (word);
-- Not handed over before: a try has failed, or the platform does not take such a one. Another time or another content is
-- another matter.
ALTER TABLE platform_post ADD COLUMN hand_over_after INTEGER;
CREATE TRIGGER hand_over_anew_by_time AFTER UPDATE OF due_at ON platform_post
    WHEN old.hand_over_after IS NOT NULL AND new.due_at IS NOT old.due_at
BEGIN
    UPDATE platform_post SET hand_over_after = NULL WHERE id = new.id;
END;
CREATE TRIGGER hand_over_anew_by_content AFTER UPDATE OF revision_id ON post
BEGIN
    UPDATE platform_post SET hand_over_after = NULL WHERE post_id = new.id AND hand_over_after IS NOT NULL;
END;

-- A look at what was handed over is on its way like a doubt, a recall is an act. The same expression as in linerepository.cpp.
DROP INDEX platform_post_lane;
CREATE INDEX platform_post_lane ON platform_post (
        account_id,
        CASE state WHEN 'publishing' THEN 0 WHEN 'published' THEN 4 WHEN 'handed-over' THEN iif(act_id IS NULL, 0, 4)
                   ELSE priority + 1 END,
        act_at, batch_id)
    WHERE act_at IS NOT NULL AND hold IS NULL AND deleted_at IS NULL;
-- It waits, if elsewhere.
DROP INDEX platform_post_waiting;
CREATE INDEX platform_post_waiting ON platform_post (due_at, post_id)
    WHERE (state = 'scheduled' OR state = 'queued' OR state = 'publishing' OR state = 'retrying'
           OR state = 'handed-over') AND deleted_at IS NULL;
