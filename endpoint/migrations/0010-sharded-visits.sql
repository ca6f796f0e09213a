-- Processes that count at the same time write into rows of their own, so that none waits for another:
-- see src/counting/shards.ts. What was counted on a day is the sum of them.
alter table visit_days add column shard smallint not null default 0;
alter table visit_days drop constraint visit_days_pkey, add primary key (site, day, shard);
