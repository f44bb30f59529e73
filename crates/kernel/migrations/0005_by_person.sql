-- What somebody has done, asked for by herself.
create index kernel_journal_person on kernel_journal (person);
