-- The work calendar ("lịch công tác").
create table work_events (
  id text primary key check (id ~ '^[A-Za-z0-9._-]{1,200}$'),
  title text not null check (title <> ''),
  -- Where it lasts all day: the midnights at the beginning of its first and of its last day.
  starts timestamptz not null,
  ends timestamptz check (ends >= starts),
  all_day boolean not null default false,
  chair text,
  participants text,
  location text,
  prepared_by text,
  coordinated_by text,
  note text,
  status text not null default 'confirmed'
    check (status in ('confirmed', 'supplementary', 'changed', 'postponed', 'cancelled')),
  -- A list of {url, mime_type, title, size_in_bytes}.
  attachments jsonb not null default '[]',
  -- Whether it was made up to have something to show.
  is_sample boolean not null default false
);

create index work_events_by_start on work_events (starts, id);

-- Linked sites ("website liên kết").
create table linked_sites (
  url text primary key,
  title text not null check (title <> ''),
  group_title text,
  -- Absolute, or relative to the endpoint.
  logo text,
  -- Place in the list, as the editors order them.
  position integer not null
);
