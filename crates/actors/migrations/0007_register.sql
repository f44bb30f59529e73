-- The ends of the words in names, once for each word however many names have it, so that *handel* finds *lanthandel*.
-- `actors_word` has the words themselves; what an older program kept there, words and their ends, is found as well.
create table actors_ending (
    ending text not null,
    word text not null,
    primary key (ending, word)
);

-- Earlier names are found too: folded, one on each line. Those of an older program are filled in when the program starts.
alter table actors_organisation add column formerly text;
alter table actors_former_name add column likeness text;
create index actors_former_name_likeness on actors_former_name (likeness);
