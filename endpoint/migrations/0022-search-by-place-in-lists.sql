-- It makes the index of all articles anew, which takes longer than a question may.
set local statement_timeout = 0;

-- What the index finds an article by: its words, its category (#c), the month in which it was published (#m, counted
-- from the year 0 in UTC) and whether it was ever pinned (#p). So a search in a category, or for the newest of
-- many, looks at few articles. It is computed by the index alone: no program has to keep it up to date. In PL/pgSQL,
-- because every question to the database would read the text of a function in SQL.
create function article_lexemes(
  search tsvector, category_id text, published timestamptz, pinned_until timestamptz
) returns tsvector language plpgsql immutable parallel safe as $$
begin
  return search || array_to_tsvector(array_remove(array[
    '#c' || category_id,
    '#m' || (extract(year from published at time zone 'UTC') * 12
      + extract(month from published at time zone 'UTC'))::integer::text,
    case when pinned_until is not null then '#p' end
  ], null));
end
$$;

-- The old one goes last, so that articles are read meanwhile.
alter index articles_by_search rename to articles_by_words;
create index articles_by_search on articles
  using gin (article_lexemes(search, category_id, published, pinned_until)) with (fastupdate = off);
drop index articles_by_words;
