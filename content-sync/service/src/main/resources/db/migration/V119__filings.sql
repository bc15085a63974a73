-- What was ever released is filed under a running number. Rows of this table are only ever added.
ALTER TABLE release_item ADD COLUMN serial BIGINT NOT NULL DEFAULT 0;

UPDATE release_item SET serial = counted.serial
FROM (
  SELECT number AS n, unit AS u, id AS i, row_number() OVER (ORDER BY number, unit, id) AS serial
  FROM release_item
) AS counted
WHERE number = counted.n AND unit = counted.u AND id = counted.i;

CREATE UNIQUE INDEX release_item_by_serial ON release_item (serial);

CREATE INDEX release_item_by_item ON release_item (unit, id, number);

CREATE INDEX audit_by_who ON audit (who, seq);
