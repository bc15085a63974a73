-- A file may hold items of units below the one it was handed in for.
ALTER TABLE upload_row ADD COLUMN item_unit TEXT NOT NULL DEFAULT '';

UPDATE upload_row
  SET item_unit = (SELECT unit FROM upload WHERE upload.id = upload_row.upload)
  WHERE item <> '';
