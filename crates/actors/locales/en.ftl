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
actors-starts = From
actors-ends = To
actors-day-hint = Year-month-day, for instance 2026-11-23.
actors-ends-hint = Leave empty if the mandate is open-ended.
actors-invited = The invitation is on its way to { $mail }. The link is valid for 30 days.
actors-wrong-mail = Write a complete e-mail address, for instance name@municipality.se.
actors-no-acts = Choose at least one thing the person may do.
actors-ends-before = The last day is before the first. Change one of them.
actors-wrong-day = Write the day as year-month-day, for instance 2026-11-23.
actors-last-administrator = This is the only person who may administer the organisation. Invite another administrator first.

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
actors-by-mail = By e-mail
actors-send-link = Send a link
actors-look-in-mail = Look in your e-mail
actors-look-in-mail-lead = If { $mail } is known to us, a link is on its way. It is valid for one hour.
actors-look-in-mail-help = No e-mail? Look among the spam, or ask the administrator of your organisation whether you have been invited.
actors-sign-in-subject = Your link to samverka
actors-sign-in-body = Hello!

    Open the link and press the button to sign in:
    { $link }

    The link is valid for one hour and can be used once. If you have not asked for it, you can ignore this e-mail.
actors-press = Press the button to sign in on this device.
actors-link-used = The link cannot be used
actors-link-used-lead = It has already been used, or is too old. Ask for a new one and it will come at once.
actors-roles = Choose a role
actors-roles-lead = In the demonstration you act in a role for an organisation. Change roles as often as you like.

actors-invitation = Invitation from { $organisation }
actors-invitation-lead = You are invited to act for { $organisation }. When you accept you are signed in.
actors-invitation-subject = Invitation to act for { $organisation }
actors-invitation-body = Hello!

    { $organisation } invites you to act for the organisation on samverka. Open the link to see what you may do and accept:
    { $link }

    The link is valid for 30 days.
actors-your-name = Your name
actors-your-name-hint = As the other parties will see it.
actors-accept-invitation = Accept and sign in

actors-my-organisations = Organisations you act for
actors-no-organisation = You have no mandate for any organisation at present. Ask your administrator to invite you.
actors-signed-in = Where you are signed in
actors-since = Since
actors-here = This device
actors-sign-out-others = Sign out everywhere else
actors-tokens = Tokens for programs
actors-tokens-lead = With a token another program can read what you see yourself, for the organisation you act for now.
actors-token-name = What will the token be used for?
actors-token-hint = For instance: fetch goals for our annual report.
actors-token-make = Make a token
actors-token-made = Copy the token now. It is shown only once.
actors-revoke = Revoke

journal-organisation-registered = The organisation was registered
journal-unit-added = A unit was added
journal-mandate-granted = A mandate was granted
journal-mandate-ended = A mandate was ended
journal-administrator-ended = A person no longer administers the installation
journal-administrator-made = An administrator of the installation was appointed
journal-community-added = A community was added
journal-person-registered = A person was registered
journal-token-made = A token for programs was made
journal-token-revoked = A token for programs was revoked
