-- What can be read at a finding. The words themselves are never stored.
ALTER TABLE finding ADD COLUMN class TEXT;
