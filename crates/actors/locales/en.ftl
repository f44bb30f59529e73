actors-level-1 = Community
actors-level-2 = Municipality
actors-level-3 = Region
actors-level-4 = Nation
actors-level-5 = EU and international

actors-areas = Areas
actors-areas-lead = Sweden’s regions and municipalities, and the communities that have been added. Choose an area to see who works together there.
actors-areas-above = The nation and the EU
actors-areas-regions = Regions
actors-areas-within = Within the area
actors-area = Area
actors-organisations-here = Organisations in the area
actors-no-organisations-here = No organisations are registered here yet.
actors-all-organisations = Show all { $count } organisations
actors-all-organisations-more = Show all organisations, more than { $count }
actors-community-add = Add a community
actors-community-name = Name of the community

actors-organisations = Organisations
actors-organisations-lead = All who are or can become a party: municipalities, regions, agencies, companies, associations and networks.
actors-organisation = Organisation
actors-search-name = Name
actors-all = All
actors-found-more = More than { $count } organisations.
actors-found = { $count ->
    [0] No organisations match the selection.
    [one] One organisation.
   *[other] { $count } organisations.
 }
actors-number = Organisation number
actors-units = Units
actors-unit-name = Name of the unit
actors-unit-add = Add unit

actors-name = Name
actors-name-hint = If you change your name the old one is shown as an earlier name.
actors-home-area = Home area
actors-area-hint = The name or code of a municipality or region, such as Växjö or 0780.
actors-unknown-area = There is no municipality or region called { $name }. Write its name or code.
actors-number-hint = Ten digits, such as 232100-0164. A network without a number is just as welcome. Never write a personal number.
actors-number-shape = Write the organisation number with ten digits, such as 232100-0164.
actors-number-digit = The check digit does not fit. Compare with the organisation’s own papers.
actors-number-personal = This looks like a personal number, and those are never kept here. Leave the field empty.
actors-personal-in-text = Something here looked like a Swedish personal number. It has been taken away, since those are never kept here. Read the text through and send it again. If it is a telephone number, write it with spaces: 070-123 45 67.
actors-number-taken = The number belongs to { $name }, which is in the register already.
actors-lines = Write at most { $lines } lines, each of at most { $limit } characters.
actors-one-a-line = One on each line.
actors-other-organisation = You now act for another organisation than when you opened the page. Nothing was saved. Open the page again and see whom you act for.
actors-ended = ended { $day }
actors-has-ended = The organisation ended { $day }. What it has done remains.
actors-former-names = Earlier names
actors-called-before = formerly { $name }
actors-not-verified = Nobody has confirmed yet that the organisation is what it says it is.

actors-add = Add an organisation
actors-add-lead = Search the register first, so that none is there twice. What you add is seen by everybody at once.
actors-add-act = Add the organisation
actors-add-part = Your part
actors-add-represents = I act for the organisation
actors-add-represents-more = You become the first to administer it here, and can then invite others.
actors-may-not-add = Sign in to add an organisation.
actors-alike = Is it there already?
actors-alike-question = None of them?
actors-alike-distinct = It is another organisation
actors-alike-error = See whether the organisation is there already. If it is another, tick the box.

actors-profile = Profile
actors-profile-edit = Change the profile
actors-profile-of = Profile of { $organisation }
actors-profile-lead = What you write here is shown to everybody, on your page and wherever you are a party. You only write it once.
actors-profile-crossed = Somebody else saved the profile while you were writing. Nothing was overwritten. Compare with what stands now, and save again if yours is to hold.
actors-profile-now = Show the profile as it stands now
actors-profile-who = Who you are
actors-profile-where = Where you work
actors-profile-whom = Whom you are there for
actors-profile-contact = How to reach you
actors-profile-act = Save the profile
actors-about = About the organisation
actors-contact = Contact
actors-purpose = Purpose
actors-purpose-hint = A sentence or two about what you are there for.
actors-driving-forces = Driving forces
actors-driving-forces-hint = What makes you want to work with others?
actors-brings = What we can bring
actors-brings-hint = Such as knowledge, premises, contacts, time or money.
actors-level = Level
actors-works-in = Also works in
actors-works-in-hint = Municipalities or regions other than the home area, one on each line.
actors-primary-groups = Primary target groups
actors-primary-groups-hint = Those you are there for in the first place. Describe them so that one can picture them, one group on each line: parents of children about to start pre-school, not just parents.
actors-secondary-groups = Secondary target groups
actors-secondary-groups-hint = Those you reach through the primary ones, such as relatives or staff. One group on each line.
actors-primary = primary target group
actors-secondary = secondary target group
actors-target-groups-here = Target groups
actors-working-here = Also work here
actors-languages = Languages
actors-website = Website
actors-website-hint = The whole address, such as https://www.example.se.
actors-wrong-website = Write the whole address, such as https://www.example.se.
actors-contact-mail = E-mail
actors-contact-mail-hint = An address that everybody may see, rather a shared mailbox than a person’s own.
actors-phone = Telephone
actors-address = Address
actors-hours = Can be met
actors-hours-hint = Such as weekdays 9–16, or evenings by appointment.

actors-end-heading = Has the organisation ended?
actors-end-lead = Then it takes part in nothing new. Its page, answers and signatures remain.
actors-end-day = The day it ended
actors-end-act = Mark it as ended
actors-resume-lead = The organisation is marked as ended.
actors-resume = It goes on after all

actors-unit = Unit
actors-unit-of-mandate = Unit of the mandate
actors-unit-of-mandate-hint = Somebody with a mandate in a unit can write the unit’s voice in your collaborations. The mandate still holds for the whole organisation.
actors-unit-of-mandate-act = Change unit
actors-unit-whole = The whole organisation
actors-unit-within = Part of
actors-unit-change = Change
actors-unit-rename = Rename the unit
actors-unit-end = End the unit
actors-unit-end-more = A unit that ends stays in the history.
actors-unit-unknown = Choose a unit that is there.
actors-unit-taken = There is a unit with that name in the same place already.
actors-unit-has-ended = The unit has ended already.
actors-units-of = Units of { $organisation }
actors-units-lead = Units are parts of the organisation, such as departments, offices or local branches.
actors-no-units = No units yet. Add the first one below.
actors-units-ended = Units that have ended

actors-claim = Ask to administer it
actors-claim-of = Ask to administer { $organisation }
actors-claim-lead = Somebody administers the organisation already. They get your request and answer you by e-mail.
actors-claim-lead-none = Nobody administers the organisation yet. Those who look after the installation get your request and answer you by e-mail.
actors-claim-message = What are you to the organisation?
actors-claim-message-hint = Write so that the one who answers can check it, such as your position and who gave it to you.
actors-claim-act = Send the request
actors-claim-sent = Your request waits for an answer.
actors-claim-waits = You have a request that waits for an answer already.
actors-claims-many = You wait for answers about ten organisations already. Wait until somebody has answered before you ask about more.
actors-claim-yours = You administer the organisation already.
actors-claim-ended = The organisation has ended and cannot be administered.
actors-may-not-claim = Sign in to ask to administer an organisation that goes on.
actors-claim-subject = Somebody asks to administer { $organisation }
actors-claim-body = Hello!

    A person asks to administer { $organisation } on samverka. Read the request and answer it here:
    { $link }
actors-claim-answer-subject = The answer to your request about { $organisation }
actors-claim-yes-body = Hello!

    You can now administer { $organisation } on samverka:
    { $link }
actors-claim-no-body = Hello!

    Your request to administer { $organisation } on samverka was answered with no. Talk with the organisation if you think that is wrong.
    { $link }
actors-claim-answered = Somebody has answered the request already.
actors-claim-own = The request is your own, or was made by the one who just made you an administrator. Another administrator has to answer it.
actors-claim-takes-two = The organisation has people or collaborations already. That takes a yes from two of the installation’s administrators, and nobody else can confirm yours. Appoint another administrator first.
actors-claim-confirm = You, or the one who just made you an administrator, said yes already. Another administrator has to confirm it.
actors-claim-own-yes = You have said yes. Another of the installation’s administrators has to confirm it before the person can administer the organisation.
actors-claim-first-yes = { $name } has said yes. If you say yes too, the person can administer the organisation.
actors-claim-confirm-subject = Confirm who is to administer { $organisation }
actors-claim-confirm-body = Hello!

    An administrator of the installation has said yes to letting a person administer { $organisation } on samverka. The organisation has people or collaborations already, so it takes one more yes. Read the request and answer it here:
    { $link }
actors-claim-beside-subject = Somebody new administers { $organisation }
actors-claim-beside-body = Hello!

    Somebody new administers { $organisation }, which you collaborate with on samverka. The person sees what the organisation may see. Two of the installation’s administrators said yes to it. Contact the organisation if you think that something is wrong.
    { $link }
actors-claim-invited-subject = Somebody else asks to administer { $organisation }
actors-claim-invited-body = Hello!

    An invitation to administer { $organisation } on samverka waits for an answer. You are invited, or invited somebody. Now another person asks to administer the organisation. The one who is invited can accept by the link in the invitation, and then answers the request herself.
    { $link }
actors-claims = Requests that wait
actors-requests-of = Requests to administer { $organisation }
actors-claims-lead = A yes gives the person every mandate for the organisation. Make sure first that the person is who she says.
actors-all-requests-lead = Organisations that nobody administers yet. Only those who look after the installation can answer.
actors-all-requests-wait = { $count ->
    [one] One matter waits for you who look after the installation
   *[other] { $count } matters wait for you who look after the installation
 }
actors-nobody-to-ask = Nobody administers the organisation, so nobody could answer. Ask to administer it instead. Those who look after the installation then answer.
actors-has-ended-for-good = The organisation has ended. It can begin nothing new, invite nobody, sign nothing and give no mandates. What runs can be ended and handed over.
actors-requests-wait = { $count ->
    [one] One person waits for an answer about administering the organisation
   *[other] { $count } people wait for an answer about administering the organisation
 }
actors-no-requests = Nobody waits for an answer.
actors-claim-yes = Let the person administer
actors-request-no = Say no

actors-trust = Verification
actors-trust-of = Verification of { $organisation }
actors-verified-administrator = Verified by the installation’s administrator { $day }: { $evidence }.
actors-verified-domain = Verified { $day } by the e-mail domain { $evidence }.
actors-verified-umbrella = Verified by { $by } { $day }.
actors-verify-domain = By your e-mail domain
actors-verify-domain-lead = You are signed in with an address at { $domain }, which goes with the organisation’s name. It is shown as the verification.
actors-verify-domain-act = Verify by the domain
actors-no-domain = This works when the one who administers has signed in with an address at the organisation’s own domain. The domain has to be made up of the organisation’s name and nothing else, as vaxjo.se for Växjö kommun. For municipalities, regions, agencies and universities it has to end in .se. Subdomains do not count, nor do addresses that anybody can get.
actors-domain-not-proven = You need to show that the address is still yours. Sign in again by a link to your e-mail, and you can verify for two weeks.
actors-domain-taken = Another organisation is verified by your e-mail domain already. Ask those who look after the installation to verify yours instead.
actors-may-not-end-verification = Only the organisation that vouched for this one, the organisation itself and those who look after the installation can end the verification.
actors-verify-others = Another verified organisation, such as your national association, can also vouch for you. Ask it to open your page and ask. You then answer here.
actors-vouch = Speak for the organisation and vouch for it
actors-vouch-lead = You confirm that { $organisation } is what it says it is, and that you speak for it. Those who administer it get a mail. When they have said yes it is shown on both pages.
actors-vouch-act = Ask to speak for it
actors-matter = In what do you speak for it?
actors-matter-hint = Such as: common matters of premises and grants, or: the target group’s experience.
actors-may-not-vouch = Only whoever administers another organisation, verified itself by others than this one, can vouch for this one.
actors-silent = You speak for the organisation, or have asked to
actors-silent-act = Stop speaking for the organisation
actors-speaks-for = Speaks for
actors-spoken-for-by = Represented by
actors-verifications-ended-subject = { $organisation } is no longer verified
actors-verifications-ended-body = Hello!

    You have changed name, kind or organisation number on samverka. The organisation was called { $was } and is now called { $organisation }. What was verified was about how things stood before, and has ended. If others rested on your verification, theirs has ended too.

    How you are verified anew:
    { $link }
actors-profile-verified = The organisation is verified. If you change name, kind or organisation number, every verification ends at once, also at small changes in spelling. If you have vouched for others, that ends too. You then have to be verified anew, for example by those who look after the installation.
actors-way-by-voice = An organisation vouches for another by offering to speak for it.
actors-voices = Others who speak for you
actors-offered-lead = Whoever speaks for you also vouches for you. It is shown on both pages. Say yes only if you have agreed on it.
actors-offered = { $speaker } wants to speak for you in: { $matter }
actors-offer-accept = Let { $speaker } speak for you
actors-offer-refuse = Say no to { $speaker }
actors-spoken-for = { $speaker } speaks for you in: { $matter }
actors-voice-waits = You have asked already and wait for an answer. Take the question back if it is to be about something else.
actors-voice-end = No longer let { $speaker } speak for you
actors-offers-wait = { $count ->
    [one] One organisation wants to speak for you and waits for an answer
   *[other] { $count } organisations want to speak for you and wait for an answer
 }
actors-speaker-not-verified = That organisation is verified by nobody but you. So it cannot vouch for you.
actors-voice-offered-subject = { $speaker } wants to speak for { $organisation }
actors-voice-offered-body = Hello!

    { $speaker } wants to speak for { $organisation } on samverka and to vouch for you. Nothing is shown until you have said yes. Read what it is about and answer here:
    { $link }
actors-voice-accepted-subject = { $organisation } lets you speak for them
actors-voice-accepted-body = Hello!

    { $organisation } has said yes to { $speaker } speaking for them on samverka:
    { $link }
actors-voice-refused-subject = { $organisation } does not want you to speak for them
actors-voice-refused-body = Hello!

    { $organisation } has said no to { $speaker } speaking for them on samverka. Nor do you vouch for them any longer:
    { $link }
actors-voice-ended-subject = { $speaker } no longer speaks for { $organisation }
actors-voice-ended-body = Hello!

    { $speaker } no longer speaks for { $organisation } on samverka and does not vouch for you. They may have stopped, or may no longer be verified themselves. Here you see how you can be verified:
    { $link }
actors-verify-administrator = As the installation’s administrator
actors-verify-act = Verify the organisation
actors-evidence = How do you know?
actors-evidence-hint = Shown to everybody, such as: called the municipality’s switchboard.
actors-verification-take-back = Take back: { $what }

actors-merge = Merge with another
actors-merge-of = Merge { $organisation } with another
actors-merge-lead = When the same organisation is in the register twice. You first see what follows along.
actors-merge-into = The organisation that is to remain
actors-merge-into-hint = Open its page and copy the address here.
actors-merge-unknown = That organisation is not there. Copy the address of another organisation’s page.
actors-merge-see = Show what follows along
actors-merge-both = The two
actors-merge-what = What
actors-merge-from = Goes away
actors-merge-to = Remains
actors-merge-follows = This follows along
actors-merge-count = { $count ->
    [0] none that you can see
    [one] one that you can see
   *[other] { $count } that you can see
 }
actors-merge-unseen = What you may not see follows along too. Where both have answered or are parties, one of them stays in the old name.
actors-merge-after = The address of { $from } then leads to { $into }, where the old name is shown as an earlier name. This cannot be undone.
actors-merge-reason = How do you know that they are one organisation?
actors-merge-reason-hint = Both organisations read it, and it stands in their journals.
actors-merge-takes-consent = At least one of them has people or a place in a collaboration. So both have to say yes before anything happens. Their administrators get a mail. Where one has no administrator, another administrator of the installation answers.
actors-merge-at-once = Neither has people or places in collaborations. They are merged at once.
actors-merge-propose = Propose to merge them
actors-merge-waits-already = A proposal about this organisation waits for an answer already.
actors-merge-mandates = These mandates end. The organisation that is left confirms them, one by one or all. Until then they give nothing. Deputies are named anew, and invitations are taken back.
actors-merge-no-task = A mandate without a task
actors-merge-keys = { $count ->
    [one] One key for programs ends.
   *[other] { $count } keys for programs end.
 }
actors-merge-over = The proposal no longer waits for an answer. Open the page again.
actors-merge-may-not = You cannot answer the proposal. It takes both sides, and two people at least.
actors-merge-proposed-subject = Proposed: { $from } is merged with { $into }
actors-merge-proposed-body = Hello!

    On samverka it is proposed that { $from } and { $into } are one organisation and are merged, so that { $into } is left. The reason given is:

    { $reason }

    Read what would happen, and say yes or no:
    { $link }
actors-merge-done-subject = { $from } has been merged with { $into }
actors-merge-done-body = Hello!

    { $from } has been merged with { $into } on samverka. The reason given was:

    { $reason }

    Those who acted for { $from } have no mandates until these are confirmed. Whoever administers { $into } does that here:
    { $link }
actors-merge-waits-subject = Your mandates for { $from } have to be confirmed
actors-merge-waits-body = Hello!

    { $from } has been merged with { $into } on samverka. Your mandates ended then. Those who administer { $into } confirm them, and you get a mail when they have answered. Keys for programs that belonged to { $from } have ended.
    { $link }
actors-mergers = Proposed mergers
actors-no-mergers = No proposals wait. Open an organisation's page to propose that it is merged with another.
actors-merger-of = Proposed: { $from } is merged with { $into }
actors-merger-waiting = Waits for both sides to say yes. It lapses after 30 days.
actors-merger-done = They have been merged.
actors-merger-refused = The answer was no.
actors-merger-taken-back = The one who proposed it has taken it back.
actors-merger-lapsed = It has lapsed, since not both answered within 30 days.
actors-merger-agrees = has said yes
actors-merger-waits = has not answered
actors-merger-reason = Reason
actors-merger-by = Proposed by
actors-merger-consent = Say yes to merging them
actors-merger-refuse = Say no
actors-merger-take-back = Take the proposal back
actors-merger-others-answer = You cannot say yes here. Each side answers by whoever administers it and acts for it. Where nobody does, another administrator of the installation answers than the one who proposed it.
actors-brought = Mandates that came along
actors-brought-lead = The organisation has taken another over. These people acted for that one, and have no mandates with you until you confirm them.
actors-brought-none = No mandates wait to be confirmed.
actors-brought-answer = Answer
actors-brought-yes = Confirm
actors-brought-no = Do not confirm
actors-brought-all = Confirm all
actors-brought-own = The mandate is your own. Somebody else has to confirm it.
actors-brought-wait = { $count ->
    [one] A mandate that came along waits to be confirmed
   *[other] { $count } mandates that came along wait to be confirmed
 }
actors-brought-yes-subject = Your mandate for { $organisation } is confirmed
actors-brought-yes-body = Hello!

    You can now act for { $organisation } on samverka:
    { $link }
actors-brought-no-subject = Your mandate for { $organisation } was not confirmed
actors-brought-no-body = Hello!

    Those who administer { $organisation } on samverka have chosen not to confirm a mandate you had. Talk to them if you think that is wrong.
    { $link }
actors-merge-act = Merge them
actors-merge-other = Choose another

actors-import = Read in a file of organisations
actors-import-lead = Such as a municipality’s register of associations. You first see what will happen; nothing in the register changes until you confirm. The same file once more changes nothing.
actors-import-own = Read in units and people from a file
actors-import-own-lead = A file with your units and those who are to act for you. You first see what will happen; nobody is invited until you confirm.
actors-import-file = File
actors-import-file-hint = CSV or Excel, at most 12 MB. The first row is to be headings.
actors-import-send = Send the file
actors-import-template = Template
actors-import-columns = Columns we recognise: { $columns }. They can stand in any order, and you can say yourself what a column holds. Personal numbers are never kept.
actors-template-csv = Download the template (CSV)
actors-template-xlsx = Download the template (Excel)
actors-template-name = template
actors-export = Get the list as a file:
actors-export-name = organisations
actors-import-earlier = Files you have sent
actors-import-of = { $file }
actors-import-rows = { $count ->
    [one] One row.
   *[other] { $count } rows.
 }
actors-stage-sent = Choose what the columns hold
actors-stage-checking = The rows are being looked through
actors-stage-checked = The rows have been looked through
actors-stage-reading = The rows are being read in
actors-stage-done = Read in
actors-stage-stopped = Reading stopped
actors-import-no-file = Choose a file.
actors-import-unreadable = The file cannot be read as a table. Save it as CSV or Excel (xlsx) and try again.
actors-import-too-large = The file is too large. Divide it into parts of at most { $rows } rows.
actors-import-empty = The file has no rows below its headings.
actors-import-goes-on = The file is under way already. Open the page again and see how far it has come.
actors-import-columns-lead = We have guessed by the headings. Change what is not right.
actors-import-column = Column { $number }
actors-import-removed = (personal number, taken away)
actors-import-default-kind = Kind of the rows that do not say
actors-import-default-kind-hint = Such as Association, if the file is a register of associations.
actors-import-check = Show what will happen
actors-import-again = Change the columns and look through again
actors-import-twice = Two columns cannot hold the same. Choose “Leave out” for one of them.
actors-import-needs-name = Say which column is the name.
actors-import-called-alone = Also say which column has the people’s e-mail addresses. Nobody can be invited without one.
actors-import-needs-own = Say which column is the unit, or the person’s e-mail address.
actors-import-columns-number = { $count ->
    [one] The file has one column. Say what it holds.
   *[other] The file has { $count } columns. Say what each of them holds.
 }
actors-import-not-base64 = The content is not written in Base64.
actors-import-progress = { $done } of { $total } rows
actors-import-look = See how far it has come
actors-import-stopped = The reading has stopped
actors-import-waits = The reading waits
actors-import-why-away = The database did not answer.
actors-import-why-unreadable = Something that was kept of the file cannot be read.
actors-import-why-other = Something went wrong in the program, and those who look after it have been told.
actors-import-again-at = We try again by ourselves { $time }. You can also go on now.
actors-import-given-up = We have stopped trying. What has been read in remains, and you can go on from where it stopped. If it stops again, send the file anew. What has been read in is not read in twice.
actors-import-given-up-check = We have stopped trying. Nothing in the register has changed, and you can have the rows looked through from the beginning. If it stops again, send the file anew.
actors-import-resume = Go on with the file
actors-import-new = New
actors-import-added = Added
actors-import-fills = Get what is missing
actors-import-filled = Got what was missing
actors-import-known = There already
actors-import-doubtful = Like one that is there
actors-import-wrong = Wrong
actors-import-done = The file has been read in.
actors-import-confirm-lead = New organisations are added, and what is missing is filled in. Nothing that stands in the register is changed. Rows that are wrong are left out.
actors-import-confirm-own-lead = The units are added and the people get an invitation by e-mail. Rows that are wrong are left out.
actors-import-called = The invitation greets people by the name in the file. You see that name until they have written their own.
actors-import-not-called = No column is the person’s name. You see the e-mail address until people have written their names.
actors-import-confirm = Read in the rows
actors-import-add-alike = Add them as well: they are other organisations
actors-import-nothing-new = The file holds nothing that the register lacks.
actors-import-line = Row
actors-import-remark = To look at
actors-import-remarks = Rows to look at
actors-import-personal = A personal number stood here and has been taken away. Such are never kept.
actors-import-long = The name is too long: { $what }.
actors-import-number = { $what } is no organisation number: write ten digits, such as 232100-0164.
actors-import-kind = We do not know the kind { $what }.
actors-import-area = There is no municipality or region called { $what }.
actors-import-mail = { $what } is no e-mail address.
actors-import-act = We do not know { $what }. Write represent, answer, decide, sign or administer.
actors-import-day = { $what } is no day: write year-month-day, such as 2026-11-23.
actors-import-ends-before = The last day { $what } is before the first.
actors-import-mend = Mend the rows in your file and send it again. Rows that have been read in already are skipped, so nothing comes twice.
actors-import-send-mended = Send a mended file
actors-import-no-name = The name is missing.
actors-import-no-kind = The kind is missing. Choose one for all rows that do not say.
actors-import-repeated = The same organisation stands on row { $what } already.
actors-import-alike = Like { $what }, which is there already.
actors-import-alike-before = Is like { $what }, which { $whose } was called before.
actors-import-no-parent = { $what } is neither in the register nor earlier in the file.
actors-import-many-parents = Several in the register are called { $what }. Write the organisation number instead.
actors-import-nothing = The row has neither a unit nor an e-mail address.
actors-import-no-address = { $what } has no e-mail address in the file, and cannot be invited without one.
actors-import-no-unit = The unit { $what } is not there, and does not stand earlier in the file.
actors-column-skip = Leave out
actors-column-name = Name
actors-column-number = Organisation number
actors-column-kind = Kind
actors-column-area = Home area
actors-column-parent = Unit of
actors-column-purpose = Purpose
actors-column-website = Website
actors-column-mail = E-mail
actors-column-phone = Telephone
actors-column-address = Address
actors-column-hours = Can be met
actors-column-unit = Unit
actors-column-within = Part of
actors-column-person = E-mail address
actors-column-called = Person’s name
actors-column-task = Position
actors-column-may = May
actors-column-starts = From
actors-column-ends = Until
actors-column-form = How the mandate is given
actors-column-holding = Holds the task as
actors-column-decision = Decision
actors-column-amount = At most kronor
actors-column-example-skip = –
actors-column-example-name = Granviken village association
actors-column-example-number = –
actors-column-example-kind = Association
actors-column-example-area = Växjö
actors-column-example-parent = –
actors-column-example-purpose = That one can live here a whole life.
actors-column-example-website = https://www.example.se
actors-column-example-mail = village@example.se
actors-column-example-phone = 0470-000 00
actors-column-example-address = Bygatan 1
actors-column-example-hours = Thursdays 18–20
actors-column-example-unit = Department of culture
actors-column-example-within = –
actors-column-example-person = name@example.se
actors-column-example-called = First name Last name
actors-column-example-task = Head of department
actors-column-example-may = Represent, Answer
actors-column-example-starts = 2026-01-01
actors-column-example-ends = –
actors-column-example-form = Formal
actors-column-example-holding = Employed
actors-column-example-decision = KS 2026/12
actors-column-example-amount = –

actors-kind = Kind
actors-kind-other = Other organisation
actors-kind-municipality = Municipality
actors-kind-region = Region
actors-kind-state-agency = State agency
actors-kind-county-board = County administrative board
actors-kind-company = Company
actors-kind-community-company = Community company
actors-kind-association = Association
actors-kind-congregation = Congregation
actors-kind-adult-education = Adult education body
actors-kind-university = University
actors-kind-foundation = Foundation
actors-kind-council = Council or board
actors-kind-network = Network
actors-kind-joint-authority = Joint authority
actors-kind-programme = Programme
actors-kind-civil-society = Civil society
actors-kind-target-group = Target group
actors-kind-collective = Several organisations together

actors-people = People and mandates
actors-people-of = People who act for { $organisation }
actors-people-lead = Here you decide who may do what for you. You can end the mandate of somebody who leaves at once; what that person has already done remains valid.
actors-person = Person
actors-task = Position
actors-task-hint = For instance chair, or official in charge.
actors-may = May
actors-period = Valid
actors-act = Change
actors-end = End
actors-waiting = Invited, not yet answered
actors-invite = Invite a person
actors-mail = E-mail address
actors-mail-hint = The person gets an e-mail with a link.
actors-called-hint = The invitation greets the person by it. She then writes herself how her name is to be shown.
actors-starts = From
actors-ends = To
actors-day-hint = Year-month-day, for instance 2026-11-23.
actors-ends-hint = Leave empty if the mandate is open-ended.
actors-invited = The invitation is on its way to { $mail }. The link is valid for 30 days.
actors-wrong-mail = Write a complete e-mail address, for instance name@municipality.se.
actors-no-acts = Choose at least one thing the person may do.
actors-ends-before = The last day is before the first. Change one of them.
actors-last-administrator = This is the only one who is sure to administer the organisation. Hand over to somebody else, or invite one more administrator, before this person ends.
actors-act-represent = Represent
actors-act-answer = Answer
actors-act-decide = Decide
actors-act-sign = Sign
actors-act-administer = Administer
actors-act-more-represent = Start collaborations, invite, and accept or decline to be a party.
actors-act-more-answer = Write and share the organisation’s answers.
actors-act-more-decide = Record the organisation’s decisions on agreements.
actors-act-more-sign = Sign agreements.
actors-act-more-administer = Decide who may do what for the organisation.

actors-sign-in = Sign in
actors-sign-in-lead = Write your e-mail address. We send a link that signs you in; you need no password.
actors-sign-in-new = If you have no account, you can make one when you have opened the link.
actors-by-mail = By e-mail
actors-send-link = Send a link
actors-look-in-mail = Look in your e-mail
actors-look-in-mail-lead = A link is on its way to { $mail }. It is valid for one hour.
actors-look-in-mail-help = No e-mail? Look among the spam, and see that the address is written correctly.
actors-sign-in-subject = Your link to samverka
actors-sign-in-body = Hello!

    Open the link and press the button to sign in:
    { $link }

    The link is valid for one hour and can be used once. If you have not asked for it, you can ignore this e-mail.
actors-begin = Make an account
actors-begin-lead = { $mail } is yours. Write your name, and you have an account.
actors-beginning-subject = Make an account at samverka
actors-beginning-body = Hello!

    Somebody, no doubt you, wants to sign in to samverka with this address. There is no account with it yet. Open the link if you want to make one:
    { $link }

    The link is valid for one hour and can be used once. If you do not want an account, you can ignore this e-mail.
actors-press = Press the button to sign in on this device.
actors-link-used = The link cannot be used
actors-link-used-lead = It has already been used, or is too old. Ask for a new one and it will come at once.
actors-roles = Choose a role
actors-roles-lead = In the demonstration you act in a role for an organisation. Change roles as often as you like.

actors-invitation = Invitation from { $organisation }
actors-invitation-lead = You are invited to act for { $organisation }. When you accept you are signed in.
actors-invitation-subject = Invitation to act for { $organisation }
actors-hello = Hello!
actors-hello-name = Hello { $name }!
actors-invitation-body = { $hello }

    { $by }

    { $organisation } invites you to act for the organisation on samverka.

    { $task }
    You may: { $may }
    { $until }
    { $scope }

    { $message }

    Open the link to accept or decline. You need no password:
    { $link }

    The link can be used once, until { $lapses }.
actors-invitation-scope = It is about: { $title }
actors-you-may = What you may do
actors-invitation-more = More about the invitation
actors-your-name = Your name
actors-your-name-hint = As the other parties will see it.
actors-accept-invitation = Accept and sign in

actors-my-organisations = Organisations you act for
actors-no-organisation = You have no mandate for any organisation at the moment. Ask the organisation you want to act for.
actors-signed-in = Where you are signed in
actors-mail-to-you = Mail to you
actors-mail-to-you-lead = Choose the language of mails to you, and whether you want to be reminded. Mails about invitations, mandates and agreements always come.
actors-mail-language = Language of mails
actors-language-sv = Swedish
actors-language-en = English
actors-reminders = Reminders
actors-reminders-hint = This is about actions and goals that you have been named to do or follow up. You are reminded once of each, when its day is near or has passed.
actors-reminders-by-mail = Remind me by mail
actors-reminders-never = Do not remind me
actors-mail-save = Save your choices for mail
actors-invitation-language = Language of the mail
actors-invitation-language-hint = Whoever has already chosen a language here gets the mail in that one.
actors-wrong-language = Choose one of the languages used here.
actors-since = Since
actors-here = This device
actors-sign-out-others = Sign out everywhere else
actors-tokens = Tokens for programs
actors-tokens-lead = With a token another program acts as you, for the organisation you act for now. Choose whether it may only read or also change.
actors-token-for = What may the program do?
actors-key-read = Read
actors-key-write = Read and change
actors-key-more-read = The program sees what you see, and changes nothing.
actors-key-more-write = The program can also do what you have a mandate for, in your organisation's name: answer, decide, sign, invite.
actors-token-reads-only = The token was made for reading, and changes nothing. Make one for reading and changing on your own page.
actors-token-name = What will the token be used for?
actors-token-hint = For instance: fetch goals for our annual report.
actors-token-make = Make a token
actors-token-made = Copy the token now. It is shown only once.
actors-revoke = Revoke

journal-organisation-registered = The organisation was registered
journal-mandate-unit-set = A mandate was given another unit
journal-unit-added = A unit was added
journal-organisation-renamed = The organisation changed its name
journal-organisation-ended = The organisation ended
journal-organisation-resumed = The organisation goes on after all
journal-organisation-verified = The organisation was verified
journal-merger-proposed = A merger with another organisation was proposed
journal-merger-consent = One of the organisations said yes to being merged
journal-merger-refused = The proposed merger was refused
journal-merger-taken-back = The proposed merger was taken back
journal-brought-confirmed = A mandate that came along was confirmed
journal-brought-refused = A mandate that came along was not confirmed
journal-organisation-merged = The organisation was merged with another
journal-organisation-took-over = Another organisation was merged with this one
journal-voice-offered = Another organisation asked to speak for the organisation
journal-voice-ended = Another organisation no longer speaks for the organisation
journal-verification-ended = A verification was taken back
journal-profile-saved = The profile was saved
journal-unit-renamed = A unit was renamed
journal-unit-ended = A unit ended
journal-claim-first-yes = One of the installation’s administrators said yes to a request to administer the organisation, and another has to confirm it
journal-claim-made = Somebody asked to administer the organisation
journal-claim-accepted = A request to administer was answered with yes
journal-claim-refused = A request to administer was answered with no
journal-claim-taken-back = The one who had asked to administer closed the account
journal-register-read = A file was read into the register
journal-mandate-granted = A mandate was granted
journal-mandate-ended = A mandate was ended
journal-administrator-ended = A person no longer administers the installation
journal-administrator-named = Somebody was named to be an administrator of the installation
journal-administrator-not-made = Somebody who was named did not become an administrator of the installation
journal-administrator-made = An administrator of the installation was appointed
journal-community-added = A community was added
journal-person-registered = A person was registered
journal-token-made = A token for programs was made
journal-token-revoked = A token for programs was revoked

actors-former-member = Former member
actors-mandates = Mandates
actors-form = How the mandate is given
actors-form-formal = Formal
actors-form-informal = Informal
actors-form-more-formal = There is a decision or a delegation behind it.
actors-form-more-informal = You agree on it, without a decision.
actors-holding = The task is held as
actors-holding-employed = Employed
actors-holding-elected = Elected
actors-holding-voluntary = Volunteer
actors-not-said = Not said
actors-decision = Decision
actors-decision-hint = Where the decision can be found, such as a diary number or a minute.
actors-scope = Holds in
actors-scope-all = All collaborations
actors-scope-hint = If you choose a collaboration, the person may only read and do what concerns it. Of your other collaborations only what is open to all is then shown.
actors-wrong-scope = Choose a collaboration that you are a party of.
actors-administers-all = Whoever administers does so for the whole organisation. Take away the limit or the administration.
actors-amount = At most so many kronor
actors-amount-hint = For decisions and signatures. Leave empty if there is no limit.
actors-amount-of-what = An amount limits decisions and signatures. Choose one of them, or take the amount away.
actors-wrong-amount = Write the amount in whole kronor, such as 50 000.
actors-kronor = SEK { $amount }
actors-more-of-mandate = More about the mandate: how it is given, where it holds, amount
actors-limited = Limited
actors-ends-soon = Ends soon
actors-granted = Given
actors-message = Message
actors-message-hint = Stands in the invitation. Do say what you hope for.
actors-day-has-passed = That day has passed. Choose today or later.
actors-mandate-has-ended = The mandate has already ended. What was done under it is still valid.
actors-ended-still-valid = The mandate has ended. What was done under it is still valid.
actors-last-day-of = Last day
actors-set-last-day = Change the last day
actors-before = Those who have acted for you before
actors-before-lead = Their mandates have ended. What they did is still valid.
actors-deputy = Deputy
actors-deputies = Deputies
actors-no-deputies = Nobody has been deputy.
actors-deputy-lead = Is the person away for a while? The deputy may do the same things, on those days only.
actors-deputy-named = Collaborations that are only for persons named in them are not included: there the deputy has to be named as well.
actors-name-deputy = Name a deputy
actors-stands-in-for = In place of
actors-deputy-of-deputy = A deputy cannot have a deputy. Name one more for the one who is away.
actors-deputy-outlasts = The deputy can have a mandate only on days when the mandate itself holds.
actors-choose = Choose a person
actors-choose-person = Choose one of the others who act for you.
actors-nobody-else = Nobody else acts for you yet. Invite somebody first.
actors-hand-over = Hand over the role
actors-hand-over-from = Hand over from { $name }
actors-hand-over-lead = The successor gets all of this at once. Everybody concerned is told.
actors-goes-along = This goes along
actors-no-mandates = No mandates to hand over.
actors-duties = What rests on the person
actors-no-duties = Nothing rests on this person in particular.
actors-stays-with-us = Answers, drafts, agreements and goals belong to the organisation and stay. Tokens for programs do not go along: the successor makes new ones.
actors-to-whom = To whom?
actors-from-whom = From
actors-successor = Successor
actors-successor-hint = Is the person not here? Invite them first, and hand over when the invitation has been answered.
actors-last-day = Last day of { $name }
actors-last-day-hint = The successor can begin today. Until this day both can work. Year-month-day, such as 2026-11-27.
actors-nothing-to-hand-over = There is nothing to hand over. The mandates have already ended.
actors-handovers = Handovers
actors-handed-over-from-to = { $from } handed over to { $to }
actors-request-yes = Give a mandate
actors-claim-no = Say no
actors-reason = Reason
actors-reason-hint = The one who asked gets to read it.
actors-requests = Want to act for you
actors-requests-lead = They wait for your answer. Whoever gets no answer in 30 days is told so.
actors-asks = { $name } wants to act for you
actors-state = State
actors-request-waiting = Waits for an answer
actors-request-granted = Was granted
actors-request-declined = Was declined
actors-request-lapsed = Got no answer
actors-request-taken-back = Taken back
actors-answer-before = answer by { $day }
actors-answer-by = Answer by
actors-take-back = Take back
actors-already-answered = It has already been answered.
actors-join = Ask to act for { $organisation }
actors-join-lead = The administrator of { $organisation } answers. You are told by e-mail, also if nobody answers.
actors-join-mail-hint = You get an e-mail in which you confirm that the address is yours.
actors-join-task = What do you want to do for the organisation?
actors-join-message-hint = Do say who you are.
actors-ask = Send the request
actors-already-acts = You already act for the organisation. Ask its administrator to change your mandate.
actors-already-asked = You have already asked. The answer comes on your page and by e-mail.
actors-asking-lead = If { $mail } is right, a link is on its way. When you have opened it, { $organisation } gets your request. The link can be used for a day.
actors-asking-press = Press the button, and { $organisation } gets your request and you are signed in.
actors-asking-press-installation = Nobody administers { $organisation } any longer. Press the button, and those who look after the installation get your request and you are signed in. If they say yes, you will administer the organisation.
actors-my-requests = Requests you have sent
actors-find-organisation = Find the organisation
actors-your-mandate-ends = Your mandate for { $organisation } ends on { $day }. Ask the administrator to prolong it, or hand over.
actors-invited-of = Invited by
actors-invited-by = { $name }, { $organisation }, sent this invitation.
actors-mandate-until = The mandate holds until { $day }.
actors-mandate-open-ended = The mandate holds until further notice.
actors-decline-invitation = Decline
actors-you-declined = You have declined
actors-you-declined-lead = { $organisation } is told. We keep nothing more about you.
actors-invitation-lapsed = The invitation has lapsed
actors-invitation-lapsed-lead = Nobody answered the invitation from { $organisation } in time. You can ask to act for the organisation yourself.
actors-unknown-device = Unknown browser
actors-device = Browser
actors-last-sent = Last change
actors-sign-out-there = Sign out there
actors-sign-out-everywhere = Sign out everywhere
actors-my-data = Your data
actors-my-data-lead = This is all that is kept about you here. You can get it as a file.
actors-my-data-more = See all that is kept about you, get it as a file, or close your account.
actors-my-data-see = Show your data
actors-my-data-file = Get as a file
actors-kept-by = By
actors-kept-rows = Rows
actors-kept-way = How
actors-kept-office = Administrators of the installation: you, and those you have appointed
actors-kept-imports = Files you have sent
actors-kept-invited = Invitations you have sent
actors-kept-verified = Organisations you have verified
actors-kept-nothing = Nothing is kept.
actors-kept-more = The latest { $shown } of { $count } are shown. The file has them all.
actors-kept-account = Your account
actors-kept-id = Id
actors-kept-name = Name
actors-kept-registered = Registered
actors-kept-mergers = Mergers you have proposed or agreed to
actors-kept-claims = Organisations you have asked to administer
actors-kept-proven = Address confirmed
actors-kept-mandates = Mandates you have and have had
actors-kept-ended = Ended
actors-kept-requests = Requests you have sent
actors-kept-at = When
actors-kept-until = Until
actors-kept-sent = Sent
actors-kept-subject = Subject
actors-kept-mail = E-mails to you
actors-kept-purpose = For
actors-kept-links = Links in e-mails to you
actors-kept-journal = What you have done
actors-kept-what = What
actors-kept-stream = Chain in the journal
actors-kept-number = Number
actors-kept-for = For organisation
actors-leave = Close the account
actors-leave-follows = This is what happens
actors-leave-1 = You are signed out everywhere, and your tokens for programs stop working.
actors-leave-2 = Your mandates end. What you have done for organisations is still valid.
actors-leave-3 = Your e-mail address is removed at once. Your name stands beside what you have done until { $day }. After that it says “former member”.
actors-leave-4 = In agreements you have signed the name stays: it belongs to the signature.
actors-leave-file = First get what is kept about you
actors-leave-confirm = I want to close my account
actors-confirm-leaving = Tick that you want to close the account.
actors-alone-lead = You are the only administrator here. Hand over or invite somebody first:
actors-alone-in-installation = You are the only one who looks after the installation. Add somebody who takes over before you close your account.
actors-alone-in = Say first who takes over the administration of { $organisation }.
actors-asking-subject = Confirm your request to { $organisation }
actors-asking-body = Hello!

    You have asked to act for { $organisation } on samverka. Open the link and press the button, and the request is sent:
    { $link }

    The link can be used for a day. If you have not asked for this you can ignore the e-mail.
actors-request-subject = Somebody wants to act for { $organisation }
actors-request-body = Hello!

    A person has asked to act for { $organisation }. Answer yes or no within 30 days:
    { $link }
actors-request-yes-subject = You may act for { $organisation }
actors-request-yes-body = Hello!

    { $organisation } has said yes. You may: { $may }.
    { $link }
actors-request-no-subject = Answer from { $organisation }
actors-request-no-body = Hello!

    { $organisation } has said no to your request. The reason:
    { $reason }
actors-request-lapsed-subject = { $organisation } has not answered
actors-request-lapsed-body = Hello!

    { $organisation } has not answered your request in 30 days, so it has lapsed. You can ask again, or get in touch with the organisation in another way.
actors-invitation-lapsed-subject = The invitation to { $mail } has lapsed
actors-invitation-lapsed-body = Hello!

    { $mail } has not answered the invitation to act for { $organisation }. Do you want to invite again?
    { $link }
actors-declined-subject = { $mail } has declined
actors-declined-body = Hello!

    { $mail } has declined to act for { $organisation }.
actors-deputy-subject = You are deputy for { $name }
actors-deputy-body = Hello!

    From { $from } until { $until } you act in place of { $name } for { $organisation }. Collaborations that are only for persons named in them you see if you are named there yourself.
actors-took-over-subject = You take over from { $from }
actors-took-over-body = Hello!

    { $from } has handed over their role for { $organisation } to you. You can begin at once. All that went along is here:
    { $link }
actors-left-subject = You have handed over to { $to }
actors-left-body = Hello!

    Your role for { $organisation } has been handed over to { $to }. Your last day is { $day }. What you have done is still valid. All that went along is here:
    { $link }
actors-handed-over-subject = { $from } has handed over to { $to }
actors-handed-over-body = Hello!

    { $from } has handed over their role for { $organisation } to { $to }. The last day is { $day }.
    { $link }
actors-lapsing-subject = Your mandate for { $organisation } ends on { $day }
actors-lapsing-body = Hello!

    Your mandate for { $organisation } ends on { $day }. Will you go on? Ask the administrator to change the last day. Will somebody else take over? Ask the administrator to hand over the role.
    { $link }
actors-lapsing-of-subject = { $name }: the mandate ends on { $day }
actors-lapsing-of-body = Hello!

    The mandate that { $name } has for { $organisation } ends on { $day }. Prolong it or hand over:
    { $link }
actors-closed-subject = Your account has been closed
actors-closed-body = Hello!

    Your account on samverka has been closed. Your e-mail address has been removed there. Your name stands beside what you have done until { $day }.
journal-account-closed = An account was closed
journal-mail-chosen = A person changed their choices for mail
journal-person-forgotten = A name was removed by the retention rule
journal-deputy-named = A deputy was named
journal-mandate-end-set = The last day of a mandate was changed
journal-mandate-lapsed = A mandate ended on its last day
journal-handed-over = A role was handed over
journal-person-invited = A person was invited
journal-invitation-taken-back = An invitation was taken back
journal-invitation-declined = Somebody invited declined
journal-invitation-lapsed = An invitation lapsed without an answer
journal-request-made = A person asked to act for the organisation
journal-request-granted = A request was granted
journal-request-declined = A request was declined
journal-request-taken-back = A request was taken back
journal-request-lapsed = A request lapsed without an answer
actors-roles-stay = The roles of the demonstration are for everybody. They cannot be closed.

actors-waits-for-you = Waiting for you at { $organisation }
actors-nothing-waits = Nothing is waiting for you right now. Invitations, decisions, signatures and whatever has a date will come here.
actors-all-that-waits = Show all that is waiting
actors-waits-elsewhere = You can act for more organisations. Change organisation to see what is waiting there.
actors-waits-standing-in = for the one you stand in for
actors-waits-for-all = nobody named
actors-overdue = Overdue
actors-was-due = Should have been done by { $day }
actors-due-today = Today, { $day }
actors-due = No later than { $day }
actors-wait-request = Answer { $title }, who wants to act for you
actors-wait-merger = Answer whether you and { $title } are to be merged
actors-wait-brought = Confirm the mandate of { $title }, or say no
actors-wait-offer = Answer { $title }, who wants to speak for you
actors-wait-own-mandate = Your mandate for { $title } ends: extend it or hand over
actors-wait-mandate = The mandate of { $title } ends: extend it or hand over
actors-unnamed = What nobody is named for
actors-unnamed-none = There is nothing that nobody is named for.
actors-out-of-sight = { $count ->
    [one] a collaboration that you may not see
   *[other] { $count } in collaborations that you may not see
 }
actors-not-to-oneself = There are collaborations here that you may not see. You cannot take them over yourself. Choose somebody else, or let another administrator or whoever coordinates the collaboration name you.
actors-let-in-subject = { $organisation } has named somebody in your collaboration
actors-let-in-body =
    { $organisation } has named { $to } in a collaboration that you are part of too. { $to } can now read what the parties read.

    { $titles }
actors-unnamed-lead = Your organisation is responsible for this, but no person is named. Name somebody on the page of each, or one person for all of it.
actors-unnamed-more = And { $count } more.
actors-unnamed-all = Name one person for all of it
actors-unnamed-who = Who?
actors-unnamed-who-hint = The person is sent a message and sees it among what is waiting.
actors-unnamed-act = Name for all of it
actors-unnamed-count = { $count ->
    [one] Nobody is named for one thing. Name somebody.
   *[other] Nobody is named for { $count } things. Name somebody.
 }
actors-let-go-subject = Nobody is named for what { $name } was responsible for
actors-let-go-body = Hello,

    { $name } no longer acts for { $organisation } and has not handed over. Nobody is therefore named for { $count ->
        [one] one thing
       *[other] { $count } things
     }. Name somebody here:
    { $link }
actors-let-go-here-body = Hello,

    { $name } is no longer named in a collaboration that { $organisation } is a party of. Nobody is therefore named for { $count ->
        [one] one thing
       *[other] { $count } things
     }. Name somebody here:
    { $link }
actors-unnamed-not-there-for = What is left is there only for those named in a collaboration, and this person is not. Ask whoever represents you there to name the person first.
actors-named-for-all-subject = You have been given responsibility for { $organisation }
actors-named-for-all-body = Hello,

    You have been named for what nobody was named for at { $organisation }, { $count ->
        [one] one thing
       *[other] { $count } things
     }. What has a date is on your page:
    { $link }
actors-new-contact-subject = { $organisation }: { $to } takes over from { $from }
actors-new-contact-body = Hello,

    { $from } has handed over to { $to } at { $organisation }. Turn to { $to } about:

    { $titles }
journal-let-go = Whoever was responsible no longer acts for the organisation. Nobody is named
journal-let-go-here = Whoever was responsible is no longer named here. Nobody is responsible instead
journal-named-for-all = A person was named for what nobody was named for
actors-history = History
actors-history-of = History of { $organisation }
actors-history-lead = What has been done for your organisation and with it, the newest first: mandates, invitations, handing over, units, profile and verification. What is done in a collaboration stands in its own history.
actors-history-verb = What was done
actors-history-any-verb = Everything
actors-history-person = Who did it
actors-history-anybody = Anybody
actors-history-none = Nothing of that kind has been done. Choose something else above, or show the whole history.
actors-history-all = Show the whole history
actors-history-found = { $count ->
    [one] One event
   *[other] { $count } events
 }
actors-history-more = More than { $count } events
actors-history-by-program = The program itself
actors-invitation-task = Task: { $task }
actors-import-form = We do not know { $what }. Write formal or informal, or leave it empty.
actors-import-holding = We do not know { $what }. Write employed, elected or volunteer, or leave it empty.
actors-import-amount = { $what } is no amount. Write whole kronor, such as 50 000.
actors-import-amount-of-what = An amount limits decisions and signatures. Write decide or sign in the column of what may be done, or take the amount away.
actors-import-has-ended = { $what } has ended and gets no new units. Remove the row from the file.
actors-import-no-office = Reading stopped. Whoever sent the file was no longer allowed to read it in, or the organisation has ended. What had been read stays. The rest of the file is not kept. Send it again when the right is there.
