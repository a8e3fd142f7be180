-- The comment under a post that is out.
INSERT INTO step_kind (word) VALUES ('first_comment');
CREATE TABLE comment_state (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO comment_state (word) VALUES ('missing'), ('live');
-- NULL = it has none, or has not come to it; missing: the post is out, its comment is not, or not known to be.
ALTER TABLE platform_post ADD COLUMN comment TEXT REFERENCES comment_state (word);
-- It is found like the text before it.
INSERT INTO post_search (post_search, rowid, text, title, link)
    SELECT 'delete', post.id, revision.text, revision.title, revision.link
      FROM post JOIN post_revision AS revision ON revision.id = post.revision_id
     WHERE revision.first_comment <> '';
DROP TRIGGER post_search_update;
DROP VIEW post_search_source;
CREATE VIEW revision_search_source AS
    SELECT id, iif(first_comment = '', text, text || char(10) || first_comment) AS text, title, link
      FROM post_revision;
CREATE VIEW post_search_source AS
    SELECT post.id AS id, revision.text AS text, revision.title AS title, revision.link AS link
      FROM post JOIN revision_search_source AS revision ON revision.id = post.revision_id;
INSERT INTO post_search (rowid, text, title, link)
    SELECT source.id, source.text, source.title, source.link
      FROM post JOIN post_revision AS revision ON revision.id = post.revision_id
      JOIN post_search_source AS source ON source.id = post.id
     WHERE revision.first_comment <> '';
CREATE TRIGGER post_search_update AFTER UPDATE OF revision_id ON post
    WHEN old.revision_id IS NOT NULL AND old.revision_id IS NOT new.revision_id
BEGIN
    INSERT INTO post_search (post_search, rowid, text, title, link)
        SELECT 'delete', old.id, text, title, link FROM revision_search_source WHERE id = old.revision_id;
    INSERT INTO post_search (rowid, text, title, link)
        SELECT new.id, text, title, link FROM revision_search_source WHERE id = new.revision_id;
END;
