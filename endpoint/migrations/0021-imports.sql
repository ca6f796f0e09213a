-- Where articles, events and links are imported from.
create table import_sources (
  -- Kind and address: "rss https://portal.example/rss".
  id text primary key,
  kind text not null,
  address text not null,
  -- How it is imported: category, section, sheet ...
  options jsonb not null default '{}',
  -- How often the server imports it; never by itself without it.
  every_seconds integer check (every_seconds >= 60),
  -- When the server imports it next.
  due timestamptz,
  -- What it said of its state when it was last imported whole.
  etag text,
  last_modified text,
  tried timestamptz,
  succeeded timestamptz,
  -- Why the last try failed; nothing when it did not.
  failure text
);

-- What was imported says from where, and what it was made of, to tell what changed.
alter table articles add column import_source text;
alter table work_events add column import_source text, add column import_checksum text;
alter table linked_sites add column import_source text, add column import_checksum text;
create index work_events_by_source on work_events (import_source) where import_source is not null;
