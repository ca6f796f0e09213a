-- Without a list of pending entries, which costs every search until the next vacuum, and makes the
-- database read all articles instead: they are read far more often than written.
alter index articles_by_search set (fastupdate = off);
-- What is pending already goes into the index.
select gin_clean_pending_list('articles_by_search');
