-- The same indexes, with their condition as alternatives: for a list in the condition SQLite builds a table of its own, each
-- time that a row is written.
DROP INDEX platform_post_attention;
DROP INDEX platform_post_waiting;
DROP INDEX platform_post_needs_person;
DROP INDEX event_of_token;
CREATE INDEX platform_post_attention ON platform_post (state, due_at)
    WHERE (state = 'failed' OR state = 'unconfirmed' OR state = 'expired') AND deleted_at IS NULL;
CREATE INDEX platform_post_waiting ON platform_post (due_at, post_id)
    WHERE (state = 'scheduled' OR state = 'queued' OR state = 'publishing' OR state = 'retrying') AND deleted_at IS NULL;
CREATE INDEX platform_post_needs_person ON platform_post (due_at, post_id)
    WHERE (state = 'failed' OR state = 'unconfirmed' OR state = 'expired' OR hold = 'review' OR hold = 'act')
      AND deleted_at IS NULL;
CREATE INDEX event_of_token ON event (account_id, at)
    WHERE (kind = 'token_refreshed' OR kind = 'token_refresh_failed' OR kind = 'account_connected'
           OR kind = 'account_needs_login');
