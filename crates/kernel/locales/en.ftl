# Problems in files and forms that every capability can meet.
record-required = This is missing and must be given.
record-unknown-field = The field “{ $found }” is not in the format. Allowed fields: { $allowed }.
record-unknown-word = The word { $found } is not known. Allowed words: { $allowed }.
record-wrong-kind = Found { $found }. Allowed: { $allowed }.
record-date = { $found } is not a date. Write it in one of these ways: { $allowed }.
record-negative = { $found } is negative. Allowed: 0 or more.
record-id = { $found } cannot be an id. Use only { $allowed }.
record-too-long = The text has { $found } characters. At most { $allowed } are allowed.
record-too-many = The list has { $found } rows. At most { $allowed } are allowed.
record-too-large = The file has { $found } bytes. At most { $allowed } are allowed.
record-too-deep = The file is nested { $found } levels. At most { $allowed } are allowed.
record-json = Line { $found }: the file is not valid JSON ({ $allowed }).
record-not-utf8 = The text is not UTF-8 from byte { $found }.

form-required = Fill in this field.
form-too-long = The text has { $length } characters. Shorten it to at most { $limit }.
form-wrong-day = Write the day as year-month-day, such as 2026-11-23.

journal-checkpoint = The daily checkpoint tied the journal’s chains together
form-too-many-mails = You have caused unusually many e-mails in a short time. You can go on from { $when }. Nothing has been saved.
form-too-many-alike = You have already sent several e-mails of this kind to the same recipient in the last 24 hours. You can go on from { $when }. If it is urgent, get in touch another way. Nothing has been saved.
form-too-many-writes = You have saved unusually much in a short time. Wait a few seconds and send again. Nothing has been saved.
form-other-organisation = The form was for another organisation than the one you act for now. Change organisation at the top and try again. Nothing has been saved.
