-- It writes all articles anew, which takes longer than a question may.
set local statement_timeout = 0;

-- Searching reads the index alone: see docs/decisions/0025. What articles are searched by is written by
-- the program, which does so again for all that were written by an older way of searching.
alter table articles add column search_version integer not null default 0;
update articles set search = '';

-- Bodies and search vectors are kept apart from what lists show, so that going through many articles
-- reads few pages.
alter table articles set (toast_tuple_target = 512);

-- The few articles that are not listed any more are told from the index.
create index articles_by_expiry on articles (expires) where expires is not null;
