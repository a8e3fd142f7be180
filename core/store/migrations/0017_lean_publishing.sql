-- What was sent and answered stands by itself, and is written once, at the end of its table: a row of an attempt that
-- grew by it made SQLite divide a page for nearly every post. What was noted before stays in attempt until it is forgotten.
CREATE TABLE attempt_exchange (
    attempt_id  INTEGER PRIMARY KEY REFERENCES attempt (id),
    exchange    TEXT    NOT NULL                -- JSON, without secrets, at most 16 KiB
) STRICT;

-- The same triggers, asked only by what writes when a post went out: each claim and each step of the queue made both of
-- them run for nothing. Whoever moves a post into Published, or out of what went out, writes that instant too.
DROP TRIGGER tally_published;
CREATE TRIGGER tally_published AFTER UPDATE OF published_at ON platform_post
    WHEN (new.state = 'published' OR (new.state = 'canceled' AND new.removed_at IS NOT NULL))
     AND NOT (old.state = 'published' OR (old.state = 'canceled' AND old.removed_at IS NOT NULL))
     AND new.published_at < (SELECT tally_until FROM workspace)
BEGIN
    INSERT INTO tally
        SELECT stretch, account_id, 'lateness', 'published', bucket, 1, value_ms, value_ms, published_at, published_at
          FROM publication_entry WHERE id = new.id
        ON CONFLICT DO UPDATE SET amount = amount + 1, total_ms = total_ms + excluded.total_ms,
            most_ms = max(most_ms, excluded.most_ms), first_at = min(first_at, excluded.first_at),
            last_at = max(last_at, excluded.last_at);
END;
DROP TRIGGER tally_unpublished;
CREATE TRIGGER tally_unpublished BEFORE UPDATE OF published_at ON platform_post
    WHEN (old.state = 'published' OR (old.state = 'canceled' AND old.removed_at IS NOT NULL))
     AND NOT (new.state = 'published' OR (new.state = 'canceled' AND new.removed_at IS NOT NULL))
     AND old.published_at < (SELECT tally_until FROM workspace)
BEGIN
    UPDATE tally SET amount = amount - 1, total_ms = total_ms - entry.value_ms
      FROM (SELECT stretch, account_id, bucket, value_ms FROM publication_entry WHERE id = old.id) AS entry
     WHERE tally.stretch = entry.stretch AND tally.account_id = entry.account_id AND tally.measure = 'lateness'
       AND tally.outcome = 'published' AND tally.bucket = entry.bucket;
END;
