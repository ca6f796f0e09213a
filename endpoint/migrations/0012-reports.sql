-- What readers say is wrong in an article. Nothing of who said it but what they wrote.
create table article_reports (
  id bigint generated always as identity primary key,
  article_id text not null references articles (id) on delete cascade,
  message text not null check (char_length(message) between 1 and 2000),
  -- The words of the article that it is about.
  selection text check (char_length(selection) between 1 and 1000),
  received timestamptz not null
);
