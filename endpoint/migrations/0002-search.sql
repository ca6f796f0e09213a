-- Searching for whole syllables in tiers: see src/search/forms.ts for what is in it. The program fills
-- it in; articles that are here already are found again once they are imported anew (run "seed").
alter table articles add column search tsvector not null default '';
create index articles_by_search on articles using gin (search);

-- What searching used before.
alter table articles drop column folded_title, drop column folded_text;
