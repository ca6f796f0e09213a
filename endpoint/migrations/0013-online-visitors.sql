-- Who is online, where several processes share the database: a hash that means nothing, deleted 300
-- seconds after the visitor was last seen. Unlogged: neither in the log that replicas and backups are made
-- of, nor there after a crash.
create unlogged table online_visitors (
  visitor bytea primary key,
  site text not null,
  seen timestamptz not null
);
create index online_visitors_by_time on online_visitors (seen);

-- What is mixed into the hashes of a day. It is deleted on the next, and then nobody can work out any
-- more whose hash one was.
create unlogged table visitor_salts (
  day date primary key,
  salt bytea not null
);
