-- What lists of cards are read by, from either end.
CREATE INDEX platform_post_waiting ON platform_post (due_at, post_id)
    WHERE state IN ('scheduled', 'queued', 'publishing', 'retrying') AND deleted_at IS NULL;
CREATE INDEX platform_post_published ON platform_post (published_at, post_id)
    WHERE state = 'published' AND deleted_at IS NULL;
