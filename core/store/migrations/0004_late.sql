-- What becomes of a post that fell due while nobody could send it.
CREATE TABLE late_choice (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO late_choice (word) VALUES ('ask'), ('publish'), ('skip');
ALTER TABLE workspace ADD COLUMN late_grace_ms INTEGER NOT NULL DEFAULT 3600000 CHECK (late_grace_ms >= 0);
ALTER TABLE workspace ADD COLUMN late_choice TEXT REFERENCES late_choice (word);   -- NULL = ask
-- The account's own; both NULL = the workspace's.
ALTER TABLE account ADD COLUMN late_grace_ms INTEGER CHECK (late_grace_ms >= 0);
ALTER TABLE account ADD COLUMN late_choice TEXT REFERENCES late_choice (word);
-- The last moment at which an engine could have sent something of the account and had something due that it could not
-- send for its limits: what fell due up to then did so under its eyes.
ALTER TABLE account ADD COLUMN present_until INTEGER;

-- A person is needed for what waits for an answer, too: the list of both, the latest first.
CREATE INDEX platform_post_needs_person ON platform_post (due_at, post_id)
    WHERE (state IN ('failed', 'unconfirmed', 'expired') OR hold = 'review') AND deleted_at IS NULL;
