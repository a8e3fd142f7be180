-- A platform post bears its post's priority, so that its account's line can be read in lanes: what is on its way, then
-- high, normal and low, each in the order of time. The lane is an expression, the same as in linerepository.cpp: it cannot
-- drift, and a computed column would keep VACUUM INTO from copying the file.
ALTER TABLE platform_post ADD COLUMN priority INTEGER NOT NULL DEFAULT 1 CHECK (priority BETWEEN 0 AND 2);
UPDATE platform_post SET priority = (SELECT priority FROM post WHERE id = platform_post.post_id)
 WHERE post_id IN (SELECT id FROM post WHERE priority <> 1);
CREATE INDEX platform_post_lane ON platform_post (account_id, iif(state = 'publishing', 0, priority + 1), act_at, batch_id)
    WHERE act_at IS NOT NULL AND hold IS NULL AND deleted_at IS NULL;
CREATE TRIGGER post_priority_update AFTER UPDATE OF priority ON post WHEN old.priority IS NOT new.priority
BEGIN
    UPDATE platform_post SET priority = new.priority WHERE post_id = new.id;
END;

-- The spacing before such a post is ignored, limits never.
ALTER TABLE post ADD COLUMN max_speed INTEGER NOT NULL DEFAULT 0;

-- A pause that ends by itself, and posts that wait because of a tag. The engine gives them the hold when they fall due,
-- and takes it away when the tag is no longer here.
ALTER TABLE account ADD COLUMN pause_until INTEGER;
CREATE TABLE paused_tag (
    tag     TEXT PRIMARY KEY,
    reason  TEXT NOT NULL,
    until   INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX platform_post_paused ON platform_post (post_id) WHERE hold = 'paused';
