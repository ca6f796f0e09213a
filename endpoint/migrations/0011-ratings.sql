-- How readers rated articles. Numbers only: nothing of who rated.
create table article_ratings (
  article_id text not null references articles (id) on delete cascade,
  -- Like those of visits: what an article has is the sum of its rows.
  shard smallint not null,
  ratings bigint not null check (ratings > 0),
  -- Sum of the scores, each from 1 to 5.
  points bigint not null check (points between ratings and 5 * ratings),
  primary key (article_id, shard)
);
