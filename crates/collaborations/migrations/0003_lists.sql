-- What collaborations are listed by: `all`, `area:18`, `level:2`, `state:ongoing`, `kind:region`, `organisation:…`, in the order
-- of their titles. One row for each thing a collaboration is found under, kept by collaborations::store::listing.
create table collaborations_facet (
    collaboration text not null references collaborations_collaboration (id),
    facet text not null,
    sort_key text not null,
    openness text not null,
    primary key (collaboration, facet)
);
create index collaborations_facet_listed on collaborations_facet (facet, sort_key, collaboration, openness);

-- Where a search finds a title: its words and their ends, as kernel::sort::endings has them.
create table collaborations_word (
    word text not null,
    collaboration text not null references collaborations_collaboration (id),
    primary key (word, collaboration)
);
create index collaborations_word_collaboration on collaborations_word (collaboration);

-- Whether an organisation is a party, asked of each row of a list: by the collaboration, since a busy organisation is in
-- hundreds.
create index collaborations_party_standing on collaborations_party (collaboration, organisation, state);
