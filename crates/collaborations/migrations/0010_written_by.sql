-- What a person has written, for the page of everything that is kept about her.
create index collaborations_answer_version_person on collaborations_answer_version (person);
