administration-overview = Administration
administration-overview-lead = This is where you look after the whole installation. You decide how it looks and works, but see no more than others of what organisations write.
administration-guide = Getting started
administration-guide-left = { $done } of { $all } steps are done. Go on whenever you like.
administration-guide-on = Go to the next step
administration-failed-notice = { $count ->
    [one] One job or mail has failed.
   *[other] { $count } jobs or mails have failed.
 }
administration-see-health = See what happened
administration-settings-what = Name, logo, colours, languages, and who may do what.
administration-texts-what = Say sentences of the interface in your own words.
administration-administrators-what = Who looks after the installation.
administration-health-what = Database, backup, jobs and mails that wait, limits.
administration-journal-what = What has been done for the whole installation, by whom and when.
administration-requests-what = Organisations that nobody administers, and mergers that are proposed.
administration-named-wait = { $count ->
    [one] One person named to be an administrator waits to be confirmed
   *[other] { $count } people named to be administrators wait to be confirmed
 }
administration-insights-what = See something that is not open to you, when the law demands it. It takes two.

administration-settings = Settings
administration-settings-lead = What you change holds at once for everybody. Each change stands in the journal.
administration-group-identity = Name and looks
administration-group-collaborating = Collaboration
administration-group-people = People
administration-save-identity = Save name and looks
administration-save-collaborating = Save rules for collaboration
administration-save-people = Save rules for people
administration-default = Default: { $value }.
administration-crossed = Somebody else made a change while you had the page open. This is how it stands now. Make your change again if it is still needed.
administration-setting-name = Name of the installation
administration-setting-what-name = Stands at the top of each page.
administration-setting-contact = Contact for the public
administration-setting-what-contact = An e-mail address anybody can write to, such as somebody who finds a security flaw.
administration-setting-theme = Colours
administration-setting-what-theme = The colour of buttons and marks. Each choice can be read by people with poor sight.
administration-setting-languages = Languages
administration-setting-what-languages = Swedish is always there. Without English, English addresses lead to the same page in Swedish.
administration-setting-openness = Openness of new collaborations
administration-setting-what-openness = What is chosen beforehand when somebody starts a collaboration. Whoever starts it may choose otherwise.
administration-setting-starters = Who may start a collaboration?
administration-setting-what-starters = One always starts it for an organisation.
administration-setting-sign-in = Ways to sign in
administration-setting-what-sign-in = At least one is needed, or nobody gets in.
administration-setting-retention = How long data of closed accounts is kept
administration-setting-what-retention = A number of months, from 1 to 120.
administration-theme-spruce = Spruce – green
administration-theme-lake = Lake – blue
administration-theme-heather = Heather – purple
administration-theme-brick = Brick – red
administration-theme-slate = Slate – grey
administration-languages-both = Swedish and English
administration-languages-swedish = Swedish only
administration-starters-represent = Those with the mandate to represent the organisation
administration-starters-verified = Those who have a mandate to represent a verified organisation
administration-starters-anyone = Everybody who acts for an organisation
administration-sign-in-mail = A link in a mail
administration-no-contact = none
administration-months = { $count ->
    [one] one month
   *[other] { $count } months
 }
administration-choose-one = Choose one of these.
administration-name-too-long = Shorten the name to at most 40 characters, so that it fits on a phone.
administration-name-one-line = Write the name on one line.
administration-wrong-months = Write a whole number of months, from 1 to 120.
administration-some-sign-in = Choose at least one way to sign in.

administration-logo = Logo
administration-logo-now = The logo shown now
administration-logo-ours = The program's own picture is shown now.
administration-logo-choose = Choose a picture
administration-logo-hint = SVG or PNG, at most { $size }. Of an SVG only shapes, texts and colours are kept.
administration-logo-save = Change the logo
administration-logo-remove = Remove the logo
administration-logo-none = Choose a picture first.
administration-logo-large = The picture is too large. Make it smaller, at most 100 kB.
administration-logo-kind = The file is neither an SVG nor a PNG. Save the picture in one of those formats.
administration-logo-styled = The picture has a style sheet in it. Save it as “plain SVG” with the colours on each shape.
administration-logo-size = The picture has no size. Save it with a viewBox.
administration-logo-broken = The PNG is broken, or larger than 2,000 by 2,000 pixels.

administration-texts = Texts
administration-texts-lead = Find a sentence you want to say in another way, and write your own. You can always go back to the program's words.
administration-search = Search sentences and names
administration-which = Which
administration-only-changed = Only those that are changed ({ $count })
administration-shown = Shown
administration-place-every-page = On all pages
administration-place-forms = In forms, when something is wrong
administration-place-mail = In mail
administration-place-history = In histories and journals
administration-place-organisations = Organisations, people and mandates
administration-place-collaborations = Collaborations and process models
administration-place-agreements = Agreements
administration-place-goals = Goals and follow-up
administration-place-knowledge = The knowledge base
administration-place-files = When files are read in
administration-place-administration = Administration
administration-place-site = The front page and the pages about the site
administration-says = What it says
administration-state = State
administration-changed = changed
administration-unfit = no longer fits
administration-none-changed = No sentence is changed. All are said in the program's own words.
administration-none-found = No sentence fits. Search for another word.
administration-show-all = Show all
administration-found = { $count ->
    [one] One sentence.
   *[other] { $count } sentences.
 }
administration-text = Change a sentence
administration-text-lead = What stands in braces { "{" } { "}" } is filled in by the program. Move it wherever you like in the sentence, but do not take it away.
administration-text-save = Save the sentence
administration-text-crossed = Somebody else changed the sentence while you were writing. Your words are still below. Read what stands now, and save again if you want to replace it.
administration-own-sv = The program's words in Swedish
administration-own-en = The program's words in English
administration-words-sv = Your words in Swedish
administration-words-en = Your words in English
administration-words-hint = Empty the field to go back to the program's words.
administration-words-long = Shorten the text to at most { $count } characters.
administration-words-broken = The text cannot be read. See that each brace that is opened is closed too, and that no line begins with a full stop.
administration-words-missing = The text must have { $names } in it.
administration-words-unknown = The program cannot fill in { $names } here. Take it away, or write it as in the program's words.
administration-unfit-lead = Your words no longer fit, since the program has changed what it fills in. The program's words are shown now. Write yours anew.
administration-restore = Go back
administration-restore-lead = The sentence is then said in the program's words again.
administration-restore-sv = Restore the Swedish
administration-restore-en = Restore the English
administration-own-words = the program's own words

administration-administrators = Administrators
administration-administrators-lead = They look after the installation. It gives no right to read what is closed, and they act for no organisation while they do it.
administration-only-one = You are alone. Add at least one more: somebody who can step in, and who can approve when the law demands that you see something closed.
administration-person = Name
administration-mail = E-mail
administration-since = Since
administration-end = End
administration-added-by = by { $name }
administration-added-by-program = from the command line or at the start
administration-end-act = End the assignment
administration-end-more = { $name } will no longer get into the administration. The account and the mandates remain.
administration-add = Add an administrator
administration-add-lead = The person gets a mail with a link that works for an hour.
administration-add-lead-two = It takes two. Another administrator than you confirms it, and every administrator gets a mail. After that the person gets a mail with a link.
administration-already-named = { $name } has been named already and waits for another administrator.
administration-named = Named to be administrators
administration-named-lead = Another administrator than the one who named somebody confirms it. Make sure that it is another person, and not another address of the same. It holds for 30 days.
administration-named-by = named by { $name }
administration-confirm = Confirm { $name } as an administrator
administration-do-not-confirm = Say no to { $name }
administration-another-confirms = Another administrator has to confirm it: one who was an administrator when it was asked, and was not made one in the last week by the one who asks.
administration-organisation-busy = { $name } has a place in collaborations here. Open the organisation's page and ask to administer it. Another administrator answers.
administration-named-subject = { $name } is named to be an administrator of { $installation }
administration-named-body = Hello!

    { $by } has named { $name } to be an administrator of { $installation }. Another administrator has to confirm it. Make sure that it is another person:
    { $link }
administration-made-subject = { $name } is an administrator of { $installation }
administration-made-body = Hello!

    { $name } has become an administrator of { $installation }. The last yes came from { $by }. If something is wrong, you can end it here:
    { $link }
administration-ended-subject = { $name } is no longer an administrator of { $installation }
administration-ended-body = Hello!

    { $by } has ended what { $name } did as an administrator of { $installation }. If something is wrong, talk to each other, or to whoever runs the installation:
    { $link }
administration-refused-subject = { $name } does not become an administrator of { $installation }
administration-refused-body = Hello!

    { $by } has said no to { $name } becoming an administrator of { $installation }:
    { $link }
administration-add-act = Add the administrator
administration-person-name = The person's name
administration-person-name-hint = Only needed for somebody without an account here.
administration-name-unknown = The address is new here. Write the person's name too.
administration-already = { $name } is an administrator already.
administration-last-one = There must always be an administrator. Add somebody else first.
administration-added-subject = You are now an administrator of { $installation }
administration-added-body =
    You have become an administrator of { $installation }.

    Sign in here. The link works for an hour, and once:
    { $link }

    After that you can ask for a new link on the sign-in page.

administration-health = Health
administration-well = The program answers and the database takes changes.
administration-not-well = The database did not take the latest change. See whether the disk is full or the database server is down.
administration-database = Program and database
administration-version = Version
administration-engine = Database
administration-size = Size
administration-disk = Left on the disk
administration-disk-elsewhere = The database server has a disk of its own. Look there.
administration-migrations = Version of the tables
administration-migrations-count = { $count } steps, the latest { $latest }
administration-backup = Latest backup
administration-no-backup = None has been made with the program. Make one with samverka backup.
administration-checkpoint = Latest checkpoint of the journal
administration-no-checkpoint = None yet. It is made once a day.
administration-jobs = Jobs
administration-no-jobs = No jobs wait, and none has failed.
administration-mails = Mails
administration-no-mails = No mails wait, and none has failed.
administration-mails-lead = Of each mail only what stands after the at sign is shown.
administration-waits = { $waiting } waiting, { $failed } given up.
administration-what = What
administration-when = When
administration-why = Why
administration-do = Do
administration-given-up = Given up
administration-due = Will be tried
administration-not-tried = Not tried yet.
administration-attempts = { $count ->
    [one] One attempt.
   *[other] { $count } attempts.
 }
administration-more-left = { $count } more are not shown here.
administration-tend-again = Try now
administration-tend-give-up = Give up
administration-under-way = It is under way, or done already. Look again in a while.
administration-mail-gone = Cannot be sent again. Its contents were removed, since they may let somebody in.
administration-mail-to = Mail to { $host }
administration-error-away = The database did not answer.
administration-error-refused = It was not allowed.
administration-error-gone = What it was about is no longer there.
administration-error-unreadable = Something stored cannot be read.
administration-error-other = The program says: { $error }.
administration-trouble-refused = The server will not take it.
administration-trouble-not-now = The server would not take it that time.
administration-trouble-unreachable = The server could not be reached.
administration-trouble-encryption = No secure connection could be made.
administration-trouble-timed-out = The server did not answer in time.
administration-trouble-malformed = The address or the mail is not well formed.
administration-trouble-folder = The folder for mail cannot be written to.
administration-trouble-unclear = The server answered something unexpected.
administration-trouble-too-late = What it was for ended before a server took it, such as a link to sign in.
administration-trouble-from-backup = It waited when the backup was made. Most of such mail has been sent already.
administration-limits = Limits in force
administration-limits-lead = They are set when the program is started.
administration-limit-requests = Pages made at the same time
administration-limit-seconds = Longest time for a page
administration-limit-body = Largest form
administration-limit-file = Largest file
administration-limit-forms = Forms in a row from an unknown address
administration-limit-writes = Changes a minute by one account
administration-limit-mails = Mails that one person causes
administration-limit-mails-so-many = { $hour } an hour, { $day } in a day and a night, and { $alike } of one kind to the same address
administration-limit-proxies = Proxies in front of the program
administration-number = { $count }
administration-seconds = { $count } seconds
administration-kilobytes = { $count } kB
administration-megabytes = { $count } MB
administration-gigabytes = { $count } GB

administration-journal = Journal
administration-journal-lead = What has been done for the whole installation, the newest first. What is done in a collaboration stands in its own history.
administration-streams = How far each chain has come
administration-streams-lead = The journal is a chain for the installation, one for each organisation and one for each collaboration. Here you see how far those of the installation and the organisations have come, not what stands in them. Those of collaborations are not shown one by one, since their number alone may tell of something closed. The daily checkpoint binds them into the installation’s chain.
administration-verb = What was done
administration-any-verb = Anything
administration-by-person = By whom
administration-by-person-hint = The person's e-mail address.
administration-for-organisation = For which organisation
administration-for-organisation-hint = The address of the organisation's page.
administration-from = From
administration-until = Until
administration-day-hint = Year-month-day, such as 2026-11-23.
administration-nobody = Nobody here has that address.
administration-no-entries = Nothing in the journal fits.
administration-entries-found = { $count ->
    [one] One event.
   *[other] { $count } events.
 }
administration-entries-more = More than { $count } events.
administration-by-program = The program
administration-same-organisation = for an organisation
administration-from-to = From “{ $before }” to “{ $after }”
administration-chain = Chain
administration-entries = Entries
administration-moved = Latest
administration-hash = Ends in
administration-the-installation = The installation

administration-first = Welcome
administration-first-lead = Nobody looks after this installation yet. Will it be you? Say who you are, and we begin.
administration-first-mail = This is where the link is sent the next time you sign in.
administration-first-begin = Begin to look after the installation
administration-guide-lead = A few choices before you invite others. Leave them whenever you like and come back.
administration-guide-done = Everything is done. Now you can invite others. Each choice can be changed under Settings.
administration-guide-home = Go to the front page
administration-step-name = What is the installation called?
administration-step-lead-name = The name stands at the top of each page, so that everybody sees where they are.
administration-step-contact = Where can the public turn?
administration-step-lead-contact = Choose an address that somebody reads, also while you are away.
administration-step-languages = Which languages are needed?
administration-step-lead-languages = Do you have parties who read English? Then keep both.
administration-step-openness = How open is a new collaboration?
administration-step-lead-openness = This is chosen beforehand when somebody starts. Each collaboration may choose otherwise.
administration-step-organisation = Which organisation comes first?
administration-step-lead-organisation = You get every mandate for it, and can then invite others to act for it.
administration-step-done = done
administration-step-left = left
administration-step-number = Step { $number } of { $all }
administration-step-save = Save and go on
administration-step-leave = Leave it as it is
administration-choose-kind = Choose a kind
administration-no-area = No area
administration-wrong-area = Choose an area in the list.
administration-organisation-taken = { $name } is here already and has people of its own. Ask them to invite you.

# Verbs of the journal
journal-setting-changed = A setting was changed
journal-text-changed = A sentence was given other words
journal-text-restored = A sentence was given back the program's words
journal-logo-changed = The logo was changed
journal-logo-removed = The logo was removed
journal-first-step = A step of getting started was done
journal-job-again = A job was begun anew
journal-job-given-up = A job was given up
journal-mail-again = A mail was sent anew
journal-mail-given-up = A mail was given up
journal-backup-made = A backup was made
