-- What happened, in the order in which it was written down. A row is never changed, and deleted only when it has become
-- older than what is kept: the sweep raises workspace.events_from first.
CREATE TABLE event_kind (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO event_kind (word) VALUES
    ('post_published'), ('post_publish_failed'), ('post_retrying'), ('post_unconfirmed'), ('post_expired'),
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
