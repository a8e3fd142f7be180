-- What is done to a post that is out: it is deleted at its platform, or given another content there.
CREATE TABLE purpose (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO purpose (word) VALUES ('publish'), ('delete'), ('edit');
INSERT INTO step_kind (word) VALUES ('delete'), ('edit');
INSERT INTO hold_reason (word) VALUES ('act');
INSERT INTO event_kind (word) VALUES ('post_deleted'), ('post_delete_failed'), ('post_edited'), ('post_edit_failed');
INSERT INTO change_kind (word) VALUES ('delete_live'), ('edit_live');

-- Deletes have windows of their own on some platforms.
ALTER TABLE step ADD COLUMN cost_deletes INTEGER NOT NULL DEFAULT 0;

-- A publication has a purpose, and counts until it is void: what it made is gone, or nobody wants it any more. So a post
-- that was deleted there can go out again, under another key. The table is made anew, since SQLite cannot drop the
-- UNIQUE of the old one; its rows keep their numbers, so that nothing that names them changes.
CREATE TABLE publication_anew (
    id                INTEGER PRIMARY KEY,
    platform_post_id  INTEGER NOT NULL REFERENCES platform_post (id),
    revision_id       INTEGER NOT NULL REFERENCES post_revision (id),
    purpose           TEXT    NOT NULL DEFAULT 'publish' REFERENCES purpose (word),
    key               TEXT    NOT NULL UNIQUE,
    claimed_at        INTEGER NOT NULL,
    void_since        INTEGER
) STRICT;
INSERT INTO publication_anew (id, platform_post_id, revision_id, key, claimed_at)
    SELECT id, platform_post_id, revision_id, key, claimed_at FROM publication ORDER BY id;
-- By the old rules a table may be renamed while views and triggers name one that is not there for a moment.
PRAGMA legacy_alter_table = ON;
DROP TABLE publication;
ALTER TABLE publication_anew RENAME TO publication;
PRAGMA legacy_alter_table = OFF;
CREATE INDEX publication_of_platform_post ON publication (platform_post_id, revision_id);
CREATE UNIQUE INDEX publication_that_counts ON publication (platform_post_id, revision_id, purpose)
    WHERE void_since IS NULL;

-- The open act, and since when what was out is deleted. Such a post is canceled.
ALTER TABLE platform_post ADD COLUMN act_id INTEGER REFERENCES publication (id);
ALTER TABLE platform_post ADD COLUMN removed_at INTEGER;
CREATE INDEX platform_post_act ON platform_post (act_id) WHERE act_id IS NOT NULL;
-- Acts have the last lane of their account's line. The same expression as in linerepository.cpp.
DROP INDEX platform_post_lane;
CREATE INDEX platform_post_lane ON platform_post (
        account_id, CASE state WHEN 'publishing' THEN 0 WHEN 'published' THEN 4 ELSE priority + 1 END, act_at, batch_id)
    WHERE act_at IS NOT NULL AND hold IS NULL AND deleted_at IS NULL;
-- A person is needed for an act that has failed.
DROP INDEX platform_post_needs_person;
CREATE INDEX platform_post_needs_person ON platform_post (due_at, post_id)
    WHERE (state IN ('failed', 'unconfirmed', 'expired') OR hold IN ('review', 'act')) AND deleted_at IS NULL;

-- What went out has gone out, also when it was deleted later. Acts are no attempts to publish.
DROP VIEW went_out;
CREATE VIEW went_out AS
    SELECT id, account_id, published_at,
           max(0, published_at - max(ifnull(due_at, 0), planned_at)) AS value_ms
      FROM platform_post
     WHERE (state = 'published' OR (state = 'canceled' AND removed_at IS NOT NULL)) AND published_at IS NOT NULL;
DROP VIEW ended_attempt;
CREATE VIEW ended_attempt AS
    SELECT attempt.id AS id, copy.account_id AS account_id, ifnull(attempt.outcome, 'unknown') AS outcome,
           attempt.started_at AS started_at, attempt.ended_at AS ended_at,
           max(0, attempt.ended_at - attempt.started_at) AS value_ms
      FROM attempt JOIN publication ON publication.id = attempt.publication_id
      JOIN platform_post AS copy ON copy.id = publication.platform_post_id
     WHERE attempt.ended_at IS NOT NULL AND publication.purpose = 'publish';
DROP TRIGGER tally_published;
CREATE TRIGGER tally_published AFTER UPDATE OF state ON platform_post
    WHEN (new.state = 'published' OR (new.state = 'canceled' AND new.removed_at IS NOT NULL))
     AND NOT (old.state = 'published' OR (old.state = 'canceled' AND old.removed_at IS NOT NULL))
BEGIN
    INSERT INTO tally
        SELECT stretch, account_id, 'lateness', 'published', bucket, 1, value_ms, value_ms, published_at, published_at
          FROM publication_entry WHERE id = new.id
        ON CONFLICT DO UPDATE SET amount = amount + 1, total_ms = total_ms + excluded.total_ms,
            most_ms = max(most_ms, excluded.most_ms), first_at = min(first_at, excluded.first_at),
            last_at = max(last_at, excluded.last_at);
END;
DROP TRIGGER tally_unpublished;
CREATE TRIGGER tally_unpublished BEFORE UPDATE OF state ON platform_post
    WHEN (old.state = 'published' OR (old.state = 'canceled' AND old.removed_at IS NOT NULL))
     AND NOT (new.state = 'published' OR (new.state = 'canceled' AND new.removed_at IS NOT NULL))
BEGIN
    UPDATE tally SET amount = amount - 1, total_ms = total_ms - entry.value_ms
      FROM (SELECT stretch, account_id, bucket, value_ms FROM publication_entry WHERE id = old.id) AS entry
     WHERE tally.stretch = entry.stretch AND tally.account_id = entry.account_id AND tally.measure = 'lateness'
       AND tally.outcome = 'published' AND tally.bucket = entry.bucket;
END;
