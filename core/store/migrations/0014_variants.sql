-- What one account gets instead of what all get. It belongs to a revision and is never changed either. NULL = it follows
-- the common content there; own_media = its media are those of variant_media, which may be none.
CREATE TABLE revision_variant (
    revision_id    INTEGER NOT NULL REFERENCES post_revision (id),
    account_id     INTEGER NOT NULL REFERENCES account (id),
    text           TEXT,
    title          TEXT,
    link           TEXT,
    first_comment  TEXT,
    own_media      INTEGER NOT NULL DEFAULT 0 CHECK (own_media IN (0, 1)),
    PRIMARY KEY (revision_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE variant_media (
    revision_id  INTEGER NOT NULL,
    account_id   INTEGER NOT NULL,
    position     INTEGER NOT NULL,
    asset_id     INTEGER NOT NULL REFERENCES media_asset (id),
    alt          TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (revision_id, account_id, position),
    FOREIGN KEY (revision_id, account_id) REFERENCES revision_variant (revision_id, account_id)
) STRICT, WITHOUT ROWID;
-- A post is found by what any of its accounts gets. Nothing has a variant yet, so what is indexed stays right.
DROP TRIGGER post_search_update;
DROP VIEW post_search_source;
DROP VIEW revision_search_source;
CREATE VIEW revision_search_source AS
    SELECT id, iif(first_comment = '', text, text || char(10) || first_comment)
            || ifnull((SELECT group_concat(char(10) || ifnull(own.text, '') || char(10) || ifnull(own.first_comment, '')
                                           || char(10) || ifnull(own.title, '') || char(10) || ifnull(own.link, ''), '')
                         FROM revision_variant AS own WHERE own.revision_id = post_revision.id), '') AS text,
           title, link
      FROM post_revision;
CREATE VIEW post_search_source AS
    SELECT post.id AS id, revision.text AS text, revision.title AS title, revision.link AS link
      FROM post JOIN revision_search_source AS revision ON revision.id = post.revision_id;
CREATE TRIGGER post_search_update AFTER UPDATE OF revision_id ON post
    WHEN old.revision_id IS NOT NULL AND old.revision_id IS NOT new.revision_id
BEGIN
    INSERT INTO post_search (post_search, rowid, text, title, link)
        SELECT 'delete', old.id, text, title, link FROM revision_search_source WHERE id = old.revision_id;
    INSERT INTO post_search (rowid, text, title, link)
        SELECT new.id, text, title, link FROM revision_search_source WHERE id = new.revision_id;
END;
