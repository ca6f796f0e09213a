-- Categories ("chuyên mục"), a tree of any depth.
create table categories (
  id text primary key check (id ~ '^[A-Za-z0-9._-]{1,100}$'),
  title text not null check (title <> ''),
  parent_id text references categories (id) check (parent_id <> id),
  -- Place in the list, as the editors order them.
  position integer not null
);

create table articles (
  id text primary key check (id ~ '^[A-Za-z0-9._-]{1,200}$'),
  title text not null check (title <> ''),
  summary text not null,
  -- Addresses of the endpoint's own pictures, files and articles are kept relative in it
  -- (pictures/x.svg) and made absolute in answers.
  body_html text not null,
  language text not null default 'vi',
  category_id text not null references categories (id),
  -- What the editors put it in: hot ("tin nóng"), featured ("tin tiêu điểm").
  sections text[] not null default '{}',
  tags text[] not null default '{}',
  -- Author and source are always shown: Decree 43/2011/NĐ-CP art. 5(3).
  authors text[] not null,
  source text not null check (source <> ''),
  published timestamptz not null,
  modified timestamptz not null,
  -- Listed first until then.
  pinned_until timestamptz,
  -- Not listed from then on.
  expires timestamptz,
  views integer check (views >= 0),
  -- Absolute, or relative to the endpoint.
  image_url text,
  image_alt text,
  image_width integer check (image_width > 0),
  image_height integer check (image_height > 0),
  image_caption text,
  -- A list of {url, mime_type, title, size_in_bytes, duration_in_seconds}.
  attachments jsonb not null default '[]',
  -- Title, and title with summary and body text, folded by the program for searching.
  folded_title text not null,
  folded_text text not null,
  -- Tells whether the article's file has changed since it was imported.
  import_checksum text
);

create index articles_by_date on articles (published desc, id);
create index articles_by_category on articles (category_id);
create index articles_by_section on articles using gin (sections);
