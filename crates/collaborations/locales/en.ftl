collaborations-title = Collaborations
collaborations-lead = See who solves things together: what it is about, who takes part and what has come of it.
collaborations-start = Start a collaboration
collaborations-search = Search titles
collaborations-level = Level of society
collaborations-party-kind = Kind of party
collaborations-found-more = More than { $count } collaborations.
collaborations-found = { $count ->
    [0] No collaboration matches. Clear the selection or search for another word.
    [one] One collaboration.
   *[other] { $count } collaborations.
 }
collaborations-parties-count = { $count ->
    [0] No parties yet
    [one] One party
   *[other] { $count } parties
 }
collaborations-parts = Parts of the collaboration
collaborations-tab-overview = Overview
collaborations-tab-work = The work
collaborations-tab-parties = The parties’ places
collaborations-tab-history = History
collaborations-on-this-page = On this page

collaborations-state = State
collaborations-state-unknown = Unknown
collaborations-state-preparing = Being prepared
collaborations-state-ongoing = Ongoing
collaborations-state-paused = Paused
collaborations-state-ended = Ended
collaborations-as-of = as reported { $date }
collaborations-started = Started
collaborations-planned-end = Planned end
collaborations-ended = Ended
collaborations-target-groups = Target groups
collaborations-secondary = secondary
collaborations-part-of = Part of
collaborations-model = Process model
collaborations-model-unknown = (the model is not available here)
collaborations-model-after = After
collaborations-drivers = Drivers
collaborations-driver-efficiency = efficiency
collaborations-driver-sudden-event = sudden event
collaborations-driver-good-experience = good experience
collaborations-driver-nobody-alone = nobody can do it alone
collaborations-driver-shared-gain = everybody gains
collaborations-driver-global-commitment = global commitment
collaborations-principles = Principles
collaborations-principle-dialogue = dialogue
collaborations-principle-independence = independence
collaborations-principle-quality = quality
collaborations-principle-long-term = long-term
collaborations-principle-openness = openness
collaborations-principle-diversity = diversity
collaborations-global-goals = Global goals (Agenda 2030)

collaborations-challenge = The challenge
collaborations-background = Background
collaborations-parties = The parties
collaborations-groups = Groups and who sits there
collaborations-methods = Ways of working
collaborations-events = What has happened
collaborations-evaluations = Evaluations
collaborations-results = Results
collaborations-victory = Victory
collaborations-evidence = How one knows
collaborations-learned = What was learned
collaborations-others = Others mentioned
collaborations-sources = Sources

collaborations-role-party = party
collaborations-role-principal = principal
collaborations-role-coordinator = coordinator
collaborations-role-process-owner = process owner
collaborations-role-financier = financier
collaborations-role-performer = performer
collaborations-role-operator = runs the operation
collaborations-role-voice = voice
collaborations-role-follow-up-lead = leads the follow-up
collaborations-role-environment-watcher = watches the world around
collaborations-role-boundary-spanner = boundary spanner
collaborations-role-convener = convener
collaborations-role-expert = expert
collaborations-role-evaluator = evaluator
collaborations-influence-information = is informed
collaborations-influence-consultation = is consulted
collaborations-influence-dialogue = takes part in dialogue
collaborations-influence-partnership = partnership
collaborations-task = Task
collaborations-contributes = Contributes
collaborations-gains = Gains
collaborations-own-goals = Own goals
collaborations-period = Took part
collaborations-party-more = Task and contribution
collaborations-counts = Number
collaborations-about = about
collaborations-contribution-other = Other:
collaborations-contribution-money = Money:
collaborations-contribution-staff = Staff:
collaborations-contribution-premises = Premises:
collaborations-contribution-competence = Competence:
collaborations-contribution-voluntary = Voluntary work:
collaborations-per-once = once
collaborations-per-year = per year
collaborations-per-month = per month
collaborations-per-period = for the whole period
collaborations-per-inhabitant-year = per inhabitant and year

collaborations-group-unnamed = Group
collaborations-group-working = Working group
collaborations-group-steering = Steering group
collaborations-group-project = Project group
collaborations-group-reference = Reference group
collaborations-group-coordination = Coordination group
collaborations-group-preparation = Preparation group
collaborations-group-network = Network
collaborations-group-board = Board
collaborations-members = Who sits there
collaborations-decides = Decides by
collaborations-decides-other = another way
collaborations-decides-consensus = consensus
collaborations-decides-consent = consent
collaborations-decides-majority = majority
collaborations-decides-one-vote-per-organisation = one vote per organisation
collaborations-decides-chair = the chair’s decision
collaborations-decides-delegation = delegation
collaborations-meets = Meets
collaborations-meets-confidential = confidentially
collaborations-meets-minutes = keeps notes
collaborations-meets-no-minutes = keeps no notes
collaborations-every-demand = when needed
collaborations-every-week = every week
collaborations-every-month = every month
collaborations-every-quarter = every quarter
collaborations-every-half-year = every half-year
collaborations-every-year = every year
collaborations-times = { $times } times { $per }
collaborations-times-per-demand = when needed
collaborations-times-per-week = a week
collaborations-times-per-month = a month
collaborations-times-per-quarter = a quarter
collaborations-times-per-half-year = a half-year
collaborations-times-per-year = a year
collaborations-sector-public = the public sector
collaborations-sector-private = business
collaborations-sector-civil = civil society
collaborations-seats = { $count ->
    [one] one seat
   *[other] { $count } seats
 }
collaborations-substitutes = { $count ->
    [one] one substitute
   *[other] { $count } substitutes
 }
collaborations-event-event = Event
collaborations-event-ruling = Ruling
collaborations-event-law = Law
collaborations-event-review = Review
collaborations-event-decision = Decision

collaborations-takes-part = Takes part in
collaborations-in-area = Collaborations in the area
collaborations-none-here = No collaboration that is open to you yet.
collaborations-show-all = Show all

collaborations-models = Process models
collaborations-models-lead = A model asks the questions that tend to be forgotten. Read and print freely; you need no account.
collaborations-questions = Questions to talk about
collaborations-question-address = Address of the question
collaborations-reminders = Keep in mind
collaborations-onward = Ways onward
collaborations-reading = Read more

collaborations-start-lead = Describe the challenge briefly. You can change it and add more together with those you invite.
collaborations-may-not-start = To start a collaboration you need a mandate to represent the organisation you act for. Ask your administrator for it.
collaborations-name = What shall the collaboration be called?
collaborations-name-hint = Something every party understands, for instance: A living meeting place in the village.
collaborations-challenge-hint = What is it that none of you can solve alone?
collaborations-summary = Summary
collaborations-summary-hint = One or two sentences shown in lists.
collaborations-target-group = Target group
collaborations-target-group-hint = Who is it for? Better too narrow than too broad.
collaborations-no-area = No particular area
collaborations-model-hint = The model gives you questions to answer, each party for itself.
collaborations-no-model = No model
collaborations-choose-area = Choose an area from the list.
collaborations-choose-model = Choose a model from the list.
collaborations-openness = Who may see it?
collaborations-openness-more-public = Everybody can read the description. Answers are shown only if you make them public.
collaborations-openness-more-parties = Only the parties and those you have invited.
collaborations-openness-more-group = Only you and the persons named.
collaborations-openness-more-confidential = Only named persons, and no trace anywhere else.

collaborations-party-state = State
collaborations-change = Change
collaborations-party-party = Is a party
collaborations-party-invited = Invited, has not answered
collaborations-party-declined = Declined
collaborations-party-withdrawn = Invitation withdrawn
collaborations-party-left = Has left
collaborations-act-accept = Accept
collaborations-act-decline = Decline
collaborations-act-withdraw = Withdraw the invitation
collaborations-act-leave = Leave the collaboration
collaborations-act-more-accept = You become a party from today.
collaborations-act-more-decline = You can be invited again later.
collaborations-act-more-withdraw = The organisation can no longer accept. You can invite it again.
collaborations-act-more-leave = You are no longer a party from today. What you have shared stays in the history.
collaborations-you-are-invited = You are invited
collaborations-you-are-invited-lead = Read what it is about and answer for your organisation:
collaborations-needs-representative = Somebody with a mandate to represent the organisation can answer.
collaborations-invite = Invite a party
collaborations-invite-lead = Invite early, and more than the usual ones. Those you invite see the description and answer for themselves.
collaborations-find-party = Whom do you invite?
collaborations-find-party-act = Search the register
collaborations-party-not-found = No organisation here is called anything with “{ $words }”. Search for another word, or invite a new one below.
collaborations-more-parties-found = More match the search. Write more of the name.
collaborations-already-among-parties = Already a party or invited
collaborations-not-in-register = Is it not here yet?
collaborations-organisation-name = Name of the organisation
collaborations-contact = E-mail of a contact person
collaborations-contact-hint = The person gets a link and can act for the organisation.
collaborations-invite-act = Invite
collaborations-choose-organisation = Find the organisation, or write the name of a new one.
collaborations-already-there = { $name } is already a party or invited.
collaborations-invitation-subject = Invitation to a collaboration: { $title }
collaborations-invitation-body = Hello!

    { $from } invites your organisation to be a party in { $title }. Read what it is about and answer here:
    { $link }

collaborations-may-not-invite = Only parties can invite, through somebody with a mandate to represent them.
collaborations-may-not-change-place = Only somebody with a mandate to represent the organisation concerned can do this.
collaborations-place-has-changed = Somebody has already answered or changed this. Go back and load the page again.
collaborations-last-party = You are the only party left. Invite another before you leave.
collaborations-other-organisation = The form was for another organisation than the one you act for now. Change organisation at the top and try again. Nothing has been saved.

collaborations-work-lead = Go in the order that suits you. A step can be opened again when something changes.
collaborations-step-waiting = Not begun
collaborations-step-open = Under way
collaborations-step-settled = Done for now
collaborations-step-adjusting = Being adjusted
collaborations-step-state = Where do you stand in the step?
collaborations-step-state-ask = State
collaborations-step-state-act = Save the state
collaborations-support = Support in the step
collaborations-no-questions = This step has no questions.
collaborations-nothing-public = No answer is public yet.
collaborations-answers = The parties’ answers
collaborations-answer = Write your answer
collaborations-edit-answer = Change your answer
collaborations-write-joint = Write a joint answer
collaborations-edit-joint = Change the joint answer
collaborations-joint = Joint answer
collaborations-joint-hint = What every party can stand for.
collaborations-joint-act = Save the joint answer
collaborations-joint-crossed = Somebody changed the joint answer while you were writing. This is how it stands now. Your text is kept below; bring them together and save again.
collaborations-disagreement = What we agree to disagree on
collaborations-disagreement-hint = Different goals can complement each other. Write who sees what.
collaborations-mark = What do you think of the answers?
collaborations-mark-ask = How does your organisation see the answers together?
collaborations-mark-agree = We agree
collaborations-mark-differ = We see it differently
collaborations-mark-talk = Needs to be talked about
collaborations-mark-note = Why? (optional)
collaborations-mark-act = Save the mark
collaborations-sight-draft = Draft: only your organisation sees it
collaborations-sight-parties = Shared with the parties
collaborations-sight-public = Open to everybody
collaborations-unshared-changes = you have changes that are not shared
collaborations-your-answer = Your answer
collaborations-markdown = Write plain text. An empty line makes a new paragraph, - at the start makes a list, ## makes a heading.
collaborations-share = Share with the parties
collaborations-share-more = Share with the parties: every party sees the text as it stands now.
collaborations-save = Save draft
collaborations-save-more = Save draft: what others already see does not change.
collaborations-publish = Make public
collaborations-publish-more = Make public: anybody who sees the collaboration can read the text.
collaborations-take-back = Take back
collaborations-take-back-more = Take back: nobody else sees the answer any longer, but the history shows that it was taken back.
collaborations-crossed = A colleague was first
collaborations-crossed-lead = Somebody in your organisation saved while you were writing. Nothing has been lost.
collaborations-crossed-theirs = This is how it stands now
collaborations-crossed-yours = Your text is kept in the field below. Bring the texts together and save again.
collaborations-may-not-answer = To answer you need a mandate to answer for an organisation that is a party.
collaborations-may-not-work = To do this you need a mandate to represent an organisation that is a party.
collaborations-versions = Earlier wordings
collaborations-version = Version { $number }

collaborations-history-lead = Everything that has been done, the latest first. It cannot be changed afterwards without it showing.
collaborations-by-for = { $person }, for { $organisation }
collaborations-by-program = The program

collaborations-personal-number = The number is a personal number and must not stand here. Write an organisation number, such as { $allowed }, or leave the field empty.
collaborations-check-digit = The check digit of { $found } is wrong. An organisation number looks like { $allowed }.
collaborations-unknown-reference = “{ $found }” is not in the list { $allowed }.
collaborations-unknown-area = The area code { $found } does not exist. Examples of codes: { $allowed }.
collaborations-id-twice = The id “{ $found }” stands twice in the same list.
collaborations-needs-replace = The collaboration is here already, and neither it nor the file has the date as_of. Run the import with --replace if the file is to count.
collaborations-older-file = The file is true of { $found } but what is here is true of { $allowed }. Only a later file can update.

journal-imported = The description was read from a file
journal-started = The collaboration was started
journal-party-invited = A party was invited
journal-party-accepted = A party accepted
journal-party-declined = A party declined
journal-party-left = A party left
journal-party-merged = Two organisations turned out to be one, and the place followed along
journal-invitation-withdrawn = An invitation was withdrawn
journal-step-waiting = A step was put back
journal-step-open = A step was opened
journal-step-settled = A step was done for now
journal-step-adjusting = A step is being adjusted
journal-answer-saved = A draft was saved
journal-answer-shared = An answer was shared with the parties
journal-answer-published = An answer was made public
journal-answer-taken-back = An answer was taken back
journal-marked-agree = A party agrees on the answers
journal-marked-differ = A party sees the answers differently
journal-marked-talk = A party wants to talk about the answers
journal-settled = A joint answer was saved

collaborations-named = Persons who may see
collaborations-named-lead = The collaboration is there only for those named here. Name somebody at each party.
collaborations-is-named = named
collaborations-name-person = Name
collaborations-unname-person = Remove
collaborations-last-named = Somebody has to be named. Name another person first.
journal-person-named = A person was named
journal-person-unnamed = A person is no longer named

collaborations-describe = Change the description
collaborations-describe-act = Save the description
collaborations-described-crossed = Somebody changed the description while you were writing. This is how it stands now. Your text is kept in the fields; bring them together and save again.
collaborations-state-hint = When the collaboration has ended it can only be read, until you say that it goes on again.
collaborations-date-hint = Year, year-month or year-month-day: 2027, 2027-06 or 2027-06-30.
collaborations-wrong-date = Write the time as 2027, 2027-06 or 2027-06-30.
collaborations-own-part = Your part in the collaboration
collaborations-own-part-lead = Say for yourselves what you do, what you contribute and what you gain. The other parties see it.
collaborations-own-part-act = Save your part
collaborations-own-part-more = Save and add more
collaborations-task-hint = What do you take on?
collaborations-gains-hint = A party that gains nothing seldom stays.
collaborations-influence = How do you take part?
collaborations-contributes-remove = Remove contributions
collaborations-contributes-add = Add a contribution
collaborations-contributes-what = What do you contribute?
collaborations-contributes-hint = For instance: a half-time coordinator, premises two evenings a week.
journal-described = The description was changed
journal-own-part = A party described its part

collaborations-more-areas = Does it concern more areas?
collaborations-area-2 = Area two
collaborations-area-3 = Area three

collaborations-actor-map = Map of actors
collaborations-actor-map-lead = Who is there in the area, who takes part in collaborations, and whom has nobody asked?
collaborations-actor-map-group = Target group
collaborations-actor-map-only = Taking part
collaborations-actor-map-never = Only those that take part nowhere
collaborations-actor-map-regions = The country’s regions
collaborations-actor-map-shaded = The darker, the more organisations of your choice
collaborations-actor-map-area = { $name }: { $count ->
    [0] no organisation
    [one] one organisation
   *[other] { $count } organisations
 }
collaborations-actor-map-table = Organisations and collaborations by area
collaborations-actor-map-country = The whole country
collaborations-actor-map-choose = Choose an area, a kind or a target group to see which organisations there are.
collaborations-actor-map-none = None
collaborations-actor-map-more = The first { $count } in order of name are here. Choose a smaller area to see them all.
collaborations-actor-map-empty = No organisation fits the choice. Is one missing? Add it under Organisations.
collaborations-actor-map-sight = Counted are the collaborations that you may see. That somebody takes part in none may be because nobody asked.
