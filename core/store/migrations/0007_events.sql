-- What happened, in the order in which it was written down. A row is never changed, and deleted only when it has become
-- older than what is kept: the sweep raises workspace.events_from first.
CREATE TABLE event_kind (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO event_kind (word) VALUES
    ('post_published'), ('post_publish_failed'), ('post_retrying'), ('post_unconfirmed'), ('post_expired'), ('post_late'),
    ('post_canceled'), ('post_confirmed'),
    ('account_connected'), ('account_removed'), ('account_needs_login'), ('account_restricted'), ('account_limited'),
    ('account_paused'), ('account_resumed'), ('token_refreshed'), ('token_refresh_failed'),
    ('host_unreachable'), ('host_reachable'),
    ('engine_started'), ('engine_took_over'), ('engine_stopped'), ('machine_slept');
ALTER TABLE workspace ADD COLUMN events_from INTEGER NOT NULL DEFAULT 0;
CREATE TABLE event (
    id                INTEGER PRIMARY KEY,
    kind              TEXT    NOT NULL REFERENCES event_kind (word),
    at                INTEGER NOT NULL,
    account_id        INTEGER REFERENCES account (id),
    platform_post_id  INTEGER REFERENCES platform_post (id),
    error_kind        TEXT,
    detail            TEXT    NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX event_at ON event (at);
CREATE INDEX event_of_kind ON event (kind, at);
CREATE INDEX event_of_account ON event (account_id, at) WHERE account_id IS NOT NULL;
CREATE INDEX event_of_platform_post ON event (platform_post_id, at) WHERE platform_post_id IS NOT NULL;
-- How the login of an account fares.
CREATE INDEX event_of_token ON event (account_id, at)
    WHERE kind IN ('token_refreshed', 'token_refresh_failed', 'account_connected', 'account_needs_login');
CREATE TRIGGER event_stands BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'events are never changed');
END;
CREATE TRIGGER event_is_kept BEFORE DELETE ON event
    WHEN old.at >= (SELECT events_from FROM workspace)
BEGIN
    SELECT RAISE(ABORT, 'events are kept');
END;
-- What attempts and publications add up to, for each stretch of 30 days and account: how many, how long (an attempt) or
-- how late (a publication) in milliseconds, in buckets. A bucket is named by its least value; see
-- core/domain/timehistogram.h.
CREATE TABLE tally (
    stretch     INTEGER NOT NULL,               -- number since 1970: of the attempt's start, or of the publication
    account_id  INTEGER NOT NULL REFERENCES account (id),
    measure     TEXT    NOT NULL CHECK (measure IN ('attempt', 'lateness')),
    outcome     TEXT    NOT NULL,               -- of the attempt, as there; 'published'
    bucket      INTEGER NOT NULL,
    amount      INTEGER NOT NULL CHECK (amount >= 0),
    total_ms    INTEGER NOT NULL,
    most_ms     INTEGER NOT NULL,               -- of the bucket; what was taken back may have been it
    first_at    INTEGER NOT NULL,               -- start of the first attempt
    last_at     INTEGER NOT NULL,               -- end of the last one
    PRIMARY KEY (stretch, account_id, measure, outcome, bucket)
) STRICT, WITHOUT ROWID;
-- A value up to 15 is its own bucket; from each of these on, buckets are so wide: a sixteenth of it.
CREATE TABLE tally_octave (least INTEGER PRIMARY KEY, width INTEGER NOT NULL) STRICT;
INSERT INTO tally_octave (least, width)
    WITH RECURSIVE octave (least, width) AS (
        SELECT 16, 1 UNION ALL SELECT 2 * least, 2 * width FROM octave WHERE least < 1099511627776)
    SELECT least, width FROM octave;
-- One entry for each publication and each attempt that ended.
CREATE VIEW went_out AS
    SELECT id, account_id, published_at,
           max(0, published_at - max(ifnull(due_at, 0), planned_at)) AS value_ms
      FROM platform_post WHERE state = 'published' AND published_at IS NOT NULL;
CREATE VIEW ended_attempt AS
    SELECT attempt.id AS id, copy.account_id AS account_id, ifnull(attempt.outcome, 'unknown') AS outcome,
           attempt.started_at AS started_at, attempt.ended_at AS ended_at,
           max(0, attempt.ended_at - attempt.started_at) AS value_ms
      FROM attempt JOIN publication ON publication.id = attempt.publication_id
      JOIN platform_post AS copy ON copy.id = publication.platform_post_id
     WHERE attempt.ended_at IS NOT NULL;
CREATE INDEX platform_post_went_out ON platform_post (published_at) WHERE published_at IS NOT NULL;
CREATE INDEX attempt_started ON attempt (started_at);
-- The end of an attempt that published was not noted so far: it is the moment that the post carries.
UPDATE attempt SET ended_at = (
    SELECT copy.published_at FROM publication JOIN platform_post AS copy ON copy.id = publication.platform_post_id
     WHERE publication.id = attempt.publication_id)
 WHERE outcome = 'published' AND ended_at IS NULL;
CREATE VIEW publication_entry AS
    SELECT id, published_at / 2592000000 AS stretch, account_id, value_ms, published_at,
           value_ms - value_ms
               % ifnull((SELECT width FROM tally_octave WHERE least <= value_ms ORDER BY least DESC LIMIT 1), 1) AS bucket
      FROM went_out;
CREATE VIEW attempt_entry AS
    SELECT id, started_at / 2592000000 AS stretch, account_id, outcome, value_ms, started_at, ended_at,
           value_ms - value_ms
               % ifnull((SELECT width FROM tally_octave WHERE least <= value_ms ORDER BY least DESC LIMIT 1), 1) AS bucket
      FROM ended_attempt;
CREATE TRIGGER tally_published AFTER UPDATE OF state ON platform_post
    WHEN new.state = 'published' AND old.state <> 'published'
BEGIN
    INSERT INTO tally
        SELECT stretch, account_id, 'lateness', 'published', bucket, 1, value_ms, value_ms, published_at, published_at
          FROM publication_entry WHERE id = new.id
        ON CONFLICT DO UPDATE SET amount = amount + 1, total_ms = total_ms + excluded.total_ms,
            most_ms = max(most_ms, excluded.most_ms), first_at = min(first_at, excluded.first_at),
            last_at = max(last_at, excluded.last_at);
END;
CREATE TRIGGER tally_born_published AFTER INSERT ON platform_post WHEN new.state = 'published'
BEGIN
    INSERT INTO tally
        SELECT stretch, account_id, 'lateness', 'published', bucket, 1, value_ms, value_ms, published_at, published_at
          FROM publication_entry WHERE id = new.id
        ON CONFLICT DO UPDATE SET amount = amount + 1, total_ms = total_ms + excluded.total_ms,
            most_ms = max(most_ms, excluded.most_ms), first_at = min(first_at, excluded.first_at),
            last_at = max(last_at, excluded.last_at);
END;
-- A person's word that it is live is taken back.
CREATE TRIGGER tally_unpublished BEFORE UPDATE OF state ON platform_post
    WHEN old.state = 'published' AND new.state <> 'published'
BEGIN
    UPDATE tally SET amount = amount - 1, total_ms = total_ms - entry.value_ms
      FROM (SELECT stretch, account_id, bucket, value_ms FROM publication_entry WHERE id = old.id) AS entry
     WHERE tally.stretch = entry.stretch AND tally.account_id = entry.account_id AND tally.measure = 'lateness'
       AND tally.outcome = 'published' AND tally.bucket = entry.bucket;
END;
CREATE TRIGGER tally_attempt AFTER UPDATE OF ended_at ON attempt
    WHEN new.ended_at IS NOT NULL AND old.ended_at IS NULL
BEGIN
    INSERT INTO tally
        SELECT stretch, account_id, 'attempt', outcome, bucket, 1, value_ms, value_ms, started_at, ended_at
          FROM attempt_entry WHERE id = new.id
        ON CONFLICT DO UPDATE SET amount = amount + 1, total_ms = total_ms + excluded.total_ms,
            most_ms = max(most_ms, excluded.most_ms), first_at = min(first_at, excluded.first_at),
            last_at = max(last_at, excluded.last_at);
END;
CREATE TRIGGER tally_born_ended AFTER INSERT ON attempt WHEN new.ended_at IS NOT NULL
BEGIN
    INSERT INTO tally
        SELECT stretch, account_id, 'attempt', outcome, bucket, 1, value_ms, value_ms, started_at, ended_at
          FROM attempt_entry WHERE id = new.id
        ON CONFLICT DO UPDATE SET amount = amount + 1, total_ms = total_ms + excluded.total_ms,
            most_ms = max(most_ms, excluded.most_ms), first_at = min(first_at, excluded.first_at),
            last_at = max(last_at, excluded.last_at);
END;
-- What there is already.
INSERT INTO tally
    SELECT stretch, account_id, 'lateness', 'published', bucket, count(*), sum(value_ms), max(value_ms),
           min(published_at), max(published_at) FROM publication_entry GROUP BY stretch, account_id, bucket;
INSERT INTO tally
    SELECT stretch, account_id, 'attempt', outcome, bucket, count(*), sum(value_ms), max(value_ms), min(started_at),
           max(ended_at) FROM attempt_entry GROUP BY stretch, account_id, outcome, bucket;
