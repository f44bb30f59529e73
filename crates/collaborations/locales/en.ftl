collaborations-out-of-sight = a collaboration you may not see
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
collaborations-global-goal-1 = No poverty
collaborations-global-goal-2 = Zero hunger
collaborations-global-goal-3 = Good health and well-being
collaborations-global-goal-4 = Quality education
collaborations-global-goal-5 = Gender equality
collaborations-global-goal-6 = Clean water and sanitation
collaborations-global-goal-7 = Affordable and clean energy
collaborations-global-goal-8 = Decent work and economic growth
collaborations-global-goal-9 = Industry, innovation and infrastructure
collaborations-global-goal-10 = Reduced inequalities
collaborations-global-goal-11 = Sustainable cities and communities
collaborations-global-goal-12 = Responsible consumption and production
collaborations-global-goal-13 = Climate action
collaborations-global-goal-14 = Life below water
collaborations-global-goal-15 = Life on land
collaborations-global-goal-16 = Peace, justice and strong institutions
collaborations-global-goal-17 = Partnerships for the goals

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
collaborations-reminders = Keep in mind
collaborations-onward = Ways onward
collaborations-reading = Read more

collaborations-questions-open = Open a question to see it alone on a page.
collaborations-ours = our own
collaborations-ours-more = What is marked “our own” we have written ourselves. The rest builds on the source, but in our words.
collaborations-step-is-ours = The source has no text of its own on this step. We have written it ourselves.
collaborations-question-is-ours = The question is our own and is not in the source.
collaborations-source-heading = Heading in the source
collaborations-model-size = { $steps } steps, { $questions } questions
collaborations-model-picture = How it hangs together
collaborations-model-holds = What is in it
collaborations-model-source = Source
collaborations-model-whole = Read all of it on one page
collaborations-model-overview = Show the overview
collaborations-fits = When it fits
collaborations-written-for = Written for
collaborations-foundation = The foundation the rest stands on
collaborations-whole-phase = For the whole phase
collaborations-shape-row = The phases follow one another, but you can go back and forth.
collaborations-shape-loop = The phases go round. You can start anywhere and go round again.
collaborations-shape-staircase = The phases are a staircase. Each step builds on the one before.
collaborations-shape-core = The parts stand around a core. None of them comes first.
collaborations-shape-levels = The work is done at several levels that meet.
collaborations-start-by-model = Start a collaboration by this model
collaborations-read-model = Read the model
collaborations-questions-count = { $count ->
    [0] No questions
    [one] One question
   *[other] { $count } questions
 }
collaborations-answer-in = Answer in the step { $step }
collaborations-to-work = Go to the work
collaborations-work-now = You are now working on

# Sheets and print
collaborations-print = Print
collaborations-print-how = Print from the browser's menu or with Ctrl + P. Menus and buttons are left out on paper.
collaborations-print-sheet = Show a question sheet to print
collaborations-print-step = Show the step's question sheet
collaborations-sheet-ways = Print and go on
collaborations-sheet-of = Question sheet: { $title }
collaborations-sheet-lead = Bring the sheet to the meeting. There is room to write below each question.
collaborations-sheet-back = Back to the text
collaborations-sheet-from = The questions come from
collaborations-sheet-day = Day
collaborations-sheet-present = Who is here?

# A question's page
collaborations-question-number = Question { $number } of { $count } in the step { $step }
collaborations-question-group = Belongs to
collaborations-neighbours = Before and after
collaborations-before = Previous
collaborations-after = Next
collaborations-all-of-step = Read the whole step

# Search
collaborations-search-texts = Search questions and advice
collaborations-search-words = Words
collaborations-text-kind = Kind of text
collaborations-text-kind-step = Step
collaborations-text-kind-question = Question
collaborations-text-kind-reminder = Keep in mind
collaborations-text-kind-onward = Ways onward
collaborations-choice-count = { $words } ({ $count })
collaborations-texts-found = { $count ->
    [0] Nothing matches. Try another word, or clear the filters.
    [one] One text.
   *[other] { $count } texts.
 }
collaborations-texts-partial = No text has all the words. Here are those that have the most.

# Comparing two models
collaborations-compare = Compare two models
collaborations-compare-with = Compare with another model
collaborations-compare-lead = See what two models are for, how they go and how much they ask about.
collaborations-compare-a = One model
collaborations-compare-b = The other model
collaborations-compare-act = Compare
collaborations-compare-same = It is the same model twice. Choose another to compare with.
collaborations-compare-for = What it is for
collaborations-compare-phases = Phases and steps
collaborations-compare-onward = Go on
collaborations-ours-count = { $count ->
    [0] All questions build on the source
    [one] One question is our own
   *[other] { $count } questions are our own
 }
collaborations-reminders-count = { $count ->
    [0] Nothing in particular to keep in mind
    [one] One thing to keep in mind
   *[other] { $count } things to keep in mind
 }
collaborations-onward-count = { $count ->
    [0] No advice on ways onward
    [one] One piece of advice on ways onward
   *[other] { $count } pieces of advice on ways onward
 }
collaborations-principle-phases = { $count ->
    [one] { $principle }, in one phase
   *[other] { $principle }, in { $count } phases
 }

# Which model fits?
collaborations-which = Which model fits us?
collaborations-which-lead = Answer some questions and you get a suggestion with reasons, and a place to begin. Skip what you do not know. We keep no answers.
collaborations-which-none = Choose at least one answer, and we can suggest a model.
collaborations-which-act = Show which one fits
collaborations-which-again = Show with these answers
collaborations-your-answers = Change your answers
collaborations-which-left = { $count ->
    [one] One question has no answer. The suggestion gets surer if you answer it.
   *[other] { $count } questions have no answer. The suggestion gets surer if you answer more.
 }
collaborations-which-best = This one fits you best
collaborations-which-next = This one fits second best
collaborations-which-begin = Begin with the step:
collaborations-which-go = Begin here
collaborations-which-compare = Compare the two
collaborations-which-free = You choose. All models can be used, and you can change.

collaborations-start-lead = Describe the challenge briefly. You can change it and add more together with those you invite.
collaborations-may-not-start = To start a collaboration you need a mandate to represent the organisation you act for. Ask your administrator for it.
collaborations-start-when-verified = Only verified organisations start collaborations here. Ask those who look after the installation, or an umbrella organisation you belong to, to verify you.
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
collaborations-persons = Name persons at once
collaborations-persons-addresses = E-mail addresses
collaborations-persons-hint = Of those at the organisation who are to see the collaboration, one address on each line. They get the invitation by mail. You can also name them later.
collaborations-persons-unknown = Nobody who can act for the organisation here has the address { $mail }. Correct it, or remove it and name somebody later.
collaborations-persons-later = A new organisation has nobody to name yet. Remove the addresses, and name somebody when the person has accepted.
collaborations-persons-open = Nobody needs to be named here: the whole organisation sees the collaboration. Remove the addresses.
collaborations-invite-act = Invite
collaborations-choose-organisation = Find the organisation, or write the name of a new one.
collaborations-has-ended = { $name } has ended and cannot be invited. Invite whoever has taken over.
collaborations-already-there = { $name } is already a party or invited.
collaborations-invitation-subject = Invitation to a collaboration: { $title }
collaborations-invitation-body = Hello!

    { $from } invites your organisation to be a party in { $title }. Read what it is about and answer here:
    { $link }

collaborations-may-not-invite = Only parties can invite, through somebody with a mandate to represent them.
collaborations-may-not-change-place = Only somebody with a mandate to represent the organisation concerned can do this.
collaborations-place-has-changed = Somebody has already answered or changed this. Go back and load the page again.
collaborations-last-party = You are the only party left. Invite another before you leave.

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
collaborations-mark-about = Of the answers:
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
collaborations-personal-in-name = There is a Swedish personal number in the name. Those are never kept here. Write the name without it.
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
collaborations-named-lead = The collaboration is there only for those named here, and only while they act for the organisation they are named for. You name your own people in the list. Who works at other organisations is not shown: you name them by mail address. At one that is invited, nobody is told anything before somebody is named.
collaborations-name-others = Name persons at other organisations
collaborations-name-others-act = Name by mail address
collaborations-addresses-hint = One address on each line, of persons who can act for the organisation. They get a mail.
collaborations-choose-named-party = Choose which organisation the persons act for.
collaborations-you-are-named-subject = You are named in the collaboration: { $title }
collaborations-you-are-named-body = Hello,

    { $from } has named you in { $title }. You can now read and work there:
    { $link }
collaborations-is-named = named
collaborations-name-person = Name
collaborations-unname-person = Remove
collaborations-unname-more = The person no longer sees the collaboration and gets a mail about it. What the person is responsible for here is left with nobody responsible.
collaborations-unname-yourself = You no longer see the collaboration. What you are responsible for here is left with nobody responsible.
collaborations-last-named = As long as you are a party, somebody at your organisation has to be named. Name another person first, or leave the collaboration.
collaborations-named-by-party = Only the party itself can remove those named for it.
collaborations-not-named-subject = You are no longer named in a collaboration
collaborations-not-named-body = Hello,

    { $from } has removed your name in a collaboration where you were named for { $organisation }. You no longer see it when you act for { $organisation }, and so its name is not given here.

    If you have questions, ask those who represent { $from }.
collaborations-last-named-leaves = Nobody at the other parties is named. Name somebody there first: otherwise nobody sees the collaboration any longer.
collaborations-acts-no-longer = acts for the organisation no longer
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

collaborations-own-models = Your own models
collaborations-own-models-lead = Copy a model and make it yours: drop steps, add questions, rewrite. Nobody else sees it until you publish and share it.
collaborations-no-own-models = You have no models of your own yet. Copy a model to begin.
collaborations-models-shared-with-you = Models others share with you
collaborations-models-of-others = Models made by organisations
collaborations-models-of-others-lead = Organisations have made these models and share them with everybody. Read them, copy them or start a collaboration on them.
collaborations-copy-model = Copy a model
collaborations-copy-model-lead = The copy is your own. The model you copy from does not change, and you can always see how the two differ.
collaborations-copy-model-act = Copy the model
collaborations-copy-this-model = Copy the model and change it
collaborations-copied-model = Model to copy
collaborations-model-of = { $title } ({ $organisation })
collaborations-model-copied-from = From { $title }
collaborations-model-made-by = Made by { $organisation }, from { $title }
collaborations-model-title = The model's name
collaborations-model-title-hint = If you leave this empty, the copy is called the same as the model, with the name of your organisation after it.
collaborations-model-summary = What the model is for
collaborations-model-summary-hint = A few sentences that help others to choose. At most 2,000 characters.
collaborations-model-draft = Draft
collaborations-model-version = Version { $version }
collaborations-model-versions = Versions
collaborations-model-from = Copied from
collaborations-model-state = Latest published
collaborations-model-changed = Changed
collaborations-model-never-published = The model has not been published. Publish a version when you want to work by it.
collaborations-model-has-changes = The draft has changes that are not published.
collaborations-model-crossed = Somebody else changed this in the meantime. Nothing has been overwritten. Read what stands now, and save again if you want to change it.
collaborations-may-not-edit-model = Those who may decide or administer for the organisation can copy and change models. Ask your administrator for help.
collaborations-edit-name = Change name and summary
collaborations-save-name = Save name and summary
collaborations-language-sv = Swedish
collaborations-language-en = English
collaborations-language-written = Language to write in
collaborations-in-other = In { $language }:
collaborations-share-model = Share the model
collaborations-read-file = Read in a changed file
collaborations-download-model = Download the draft as a file
collaborations-read-draft = Read the draft from beginning to end
collaborations-start-on-model = Start a collaboration on the model

collaborations-parts-of-model = Phases and steps
collaborations-parts-of-model-lead = Choose a phase or a step to change its texts and questions.
collaborations-page-questions = { $count ->
    [one] one question
   *[other] { $count } questions
 }
collaborations-move-up = Move up
collaborations-move-down = Move down
collaborations-add-part = Add a phase or a step
collaborations-add-part-act = Add
collaborations-part-title = Heading
collaborations-part-introduction = Introduction
collaborations-part-within = The phase the step belongs to
collaborations-part-within-hint = Leave it empty if this is a new phase.
collaborations-part-own-phase = None, it is a new phase
collaborations-save-part = Save heading and introduction
collaborations-move-step = Move the step to another phase
collaborations-move-step-to = Phase to move it to
collaborations-remove-step = Remove the step
collaborations-remove-phase = Remove the phase and its steps
collaborations-remove-part-more = It disappears from the draft. Published versions do not change, and no answers are lost in collaborations that have begun.
collaborations-last-phase = A model needs at least one phase. Add a new phase before you remove this one.
collaborations-edit-gone = Somebody else has removed or moved what you wanted to change. Go back to the model and begin from there.
collaborations-items-question = Questions
collaborations-items-reminder = To keep in mind
collaborations-items-onward = Ways onward
collaborations-no-items-question = No questions here.
collaborations-no-items-reminder = Nothing to keep in mind has been written here.
collaborations-no-items-onward = No ways onward have been written here.
collaborations-add-items-question = Add questions
collaborations-add-items-reminder = Add things to keep in mind
collaborations-add-items-onward = Add a way onward
collaborations-add-items-hint-question = Write one question on each line.
collaborations-add-items-hint-reminder = Write one thing on each line.
collaborations-add-items-hint-onward = What can the parties do next?
collaborations-too-many-at-once = Add at most { $limit } at a time.
collaborations-item-question = The question
collaborations-item-reminder = To keep in mind
collaborations-item-onward = The way onward
collaborations-item-heading = Heading
collaborations-item-group = Heading for a group of questions
collaborations-edit-item = Change
collaborations-edit-item-question = Change the question
collaborations-edit-item-reminder = Change what to keep in mind
collaborations-edit-item-onward = Change the way onward
collaborations-save-item = Save the text
collaborations-move-item = Move to another page
collaborations-move-item-to = Phase or step to move it to
collaborations-remove-item = Remove

collaborations-translation = Translation
collaborations-translation-whole = Everything is there in { $language }.
collaborations-translation-lacks = { $count ->
    [one] One text is missing in { $language }
   *[other] { $count } texts are missing in { $language }
 }
collaborations-translation-more = Those who read in that language get the text in the other, and are told so.
collaborations-translation-rest = { $count ->
    [one] And one more.
   *[other] And { $count } more.
 }

collaborations-sharing = Who the model is for
collaborations-sharing-own = Only your organisation
collaborations-sharing-named = Organisations you choose
collaborations-sharing-public = Everybody
collaborations-sharing-more-own = Nobody else sees it.
collaborations-sharing-more-named = Those you share it with can read it, copy it and start collaborations on it.
collaborations-sharing-more-public = It stands in the list of models, with your name. Nobody needs to sign in to read it.
collaborations-sharing-act = Save who the model is for
collaborations-sharing-act-share = Share with
collaborations-sharing-act-unshare = Stop sharing with
collaborations-share-unpublished = Others see published versions only. Publish the model for them to see it.
collaborations-shared-with = Organisations you share with
collaborations-shared-with-none = You have not chosen any organisation yet. Search for one below.
collaborations-find-sharer = Search for an organisation to share with

collaborations-publish-way = Publish a version
collaborations-publish-model = Publish version { $version }
collaborations-publish-lead = A published version never changes. Those who already work by an older version stay on it until their coordinator moves them.
collaborations-publish-changes = See what is new in the draft
collaborations-publish-act = Publish the version
collaborations-published-versions = Published versions
collaborations-nothing-to-publish = The draft is the same as the latest version. Change something before you publish again.
collaborations-version-note = What is new
collaborations-version-note-hint = A few words to those who think of moving to the version.
collaborations-version-changes = What changed

collaborations-differences = What differs
collaborations-differences-between = From: { $before }. To: { $after }.
collaborations-differs-from-origin = see how it differs from its origin
collaborations-differs-from-newest = See how it differs from the latest version.
collaborations-origin-then = { $title }, as it was copied
collaborations-origin-now = { $title }, as it is now
collaborations-the-draft = the draft
collaborations-compare-from = Compare from
collaborations-compare-to = to
collaborations-no-differences = There are no differences.
collaborations-differences-count = { $count ->
    [one] One difference.
   *[other] { $count } differences.
 }
collaborations-model-itself = The model itself
collaborations-moved-from = Was on “{ $title }” before.
collaborations-how-added = new
collaborations-how-removed = removed
collaborations-how-moved = moved
collaborations-how-reordered = new place in the order
collaborations-how-changed = changed
collaborations-thing-model = the model
collaborations-thing-phase = phase
collaborations-thing-step = step
collaborations-thing-question = question
collaborations-thing-reminder = to keep in mind
collaborations-thing-onward = way onward
collaborations-thing-principle = principle
collaborations-thing-reading = read more
collaborations-field-text = Text
collaborations-field-title = Heading
collaborations-field-summary = Summary
collaborations-field-introduction = Introduction
collaborations-field-group = Group of questions
collaborations-field-links = Links
collaborations-field-kind = Kind of phase
collaborations-phase-kind-phase = phase
collaborations-phase-kind-foundation = foundation

collaborations-read-file-lead = Download the draft, change the file in a text editor and read it in here. You see what changes before anything is saved.
collaborations-file = File
collaborations-file-hint = A JSON file, at most 1 MB.
collaborations-file-text = Or paste the file's text
collaborations-file-text-hint = If you have chosen a file, it counts and the text does not.
collaborations-file-look = Show what changes
collaborations-no-file = Choose a file or paste its text.
collaborations-file-wrong = { $count ->
    [one] One thing in the file needs to be put right
   *[other] { $count } things in the file need to be put right
 }
collaborations-file-wrong-more = Put these right first. Then read the file in again to see whether there are more.
collaborations-file-nothing-kept = Nothing has been saved.
collaborations-file-changes = This will change
collaborations-file-changes-lead = Nothing is saved yet. Read through how it differs from the draft, and save it if it is right.
collaborations-file-keep = Save the changes in the draft
collaborations-back-to-model = Go back to the model
collaborations-file-broken = The file cannot be read: something is wrong at or just before line { $line }, character { $column }.
collaborations-file-not-utf8 = The file is not saved as UTF-8, so å, ä and ö cannot be read. Save it as UTF-8 and read it in again.
collaborations-other-model = The model is called { $found } here, but the collaboration names { $allowed }. Write the same id in both places.
collaborations-place-called = { $what } “{ $name }”
collaborations-place-phase = phase { $number }
collaborations-place-step = step { $number }
collaborations-place-question = question { $number }
collaborations-place-reminder = thing { $number } to keep in mind
collaborations-place-onward = way onward { $number }
collaborations-place-principle = principle { $number }
collaborations-place-link = link { $number }
collaborations-place-title = the heading
collaborations-place-summary = the summary
collaborations-place-introduction = the introduction
collaborations-place-text = the text
collaborations-place-group = the group's heading
collaborations-place-id = the id
collaborations-place-url = the address
collaborations-place-sv = in Swedish
collaborations-place-en = in English
collaborations-place-phases = the list of phases
collaborations-place-field = the field { $field }
collaborations-to-do-json = Look for a comma, a quotation mark or a bracket that is missing or one too many.
collaborations-to-do-id = Write an id nothing else in the model has, with small letters a–z, digits and hyphens.
collaborations-to-do-required = Write what is missing, or remove the whole piece.
collaborations-to-do-field = Put the field's name right, or remove it.
collaborations-to-do-twice = Give one of them an id of its own, which no other has had. Let the one that already has answers keep its id.
collaborations-to-do-shorten = Shorten the text.

collaborations-runs-on = Model and version
collaborations-runs-on-now = You work by { $title }, version { $version }.
collaborations-choose-a-model = Choose a model to work by
collaborations-runs-on-none = The collaboration has no model. Choose one below if you want questions to work by.
collaborations-runs-on-lead = It does not change by itself, even if the model changes. As coordinator you can move to another version when you like.
collaborations-runs-on-other = Move to another version
collaborations-title-version = { $title }, version { $version }
collaborations-has-newer = There is a newer version of the model.
collaborations-has-newer-way = See what is new.
collaborations-other-versions = Versions to move to
collaborations-other-versions-more = Once the parties have begun to answer, you can only move between a model and copies of it. The answers then belong to the same questions.
collaborations-no-other-versions = There are no other versions to move to. Copy the model if you want to change it.
collaborations-version-newer = Newer version of your model
collaborations-version-earlier = Used before in this collaboration
collaborations-version-delivered = Comes with samverka
collaborations-choose-version = That version is not there to move to. Choose one from the list.
collaborations-may-not-move-model = Those who represent the coordinator can move to another version.
collaborations-move-answers = What happens to the answers
collaborations-move-no-answers = All questions the parties have answered are still there.
collaborations-move-kept = { $count ->
    [one] One answered question is not in the new version. The answers can still be read under Earlier questions.
   *[other] { $count } answered questions are not in the new version. The answers can still be read under Earlier questions.
 }
collaborations-move-shared = { $count ->
    [0] no shared answers
    [one] one shared answer
   *[other] { $count } shared answers
 }
collaborations-move-joint = and a joint one
collaborations-move-drafts = Drafts that parties have not shared are kept too, for themselves alone.
collaborations-move-lead = The move applies to all parties at once and shows in the history. You can move back. Everybody who sees the collaboration can then read the model's questions.
collaborations-move-act = Move to { $title }
collaborations-move-stay = Do not move
collaborations-move-changes = Everything that changes in the model
collaborations-earlier = Earlier questions
collaborations-earlier-lead = These questions are no longer asked, but the answers are kept.
collaborations-no-earlier = No questions with answers have gone.

journal-model-copied = A model was copied
journal-model-edited = A model was changed
journal-model-replaced = A model was changed by a file
journal-model-published = A version of a model was published
journal-model-own = A model is for the own organisation only
journal-model-named = A model is shared with chosen organisations
journal-model-public = A model is shared with everybody
journal-model-shared = A model was shared with an organisation
journal-model-unshared = A model is no longer shared with an organisation
journal-model-moved = The collaboration moved to another version of its model
# Insight for those who administer the installation
collaborations-insights = Insight
collaborations-insights-lead = As an administrator you do not see what is closed. If the law or the running of the program demands it, you can ask for insight. Another administrator has to approve, the insight ends by itself, and the parties are told.
collaborations-insight-requests = Requests
collaborations-insight-empty = Nobody has asked for insight. If it is needed, fill in the form below.
collaborations-insight-ask = Ask for insight
collaborations-insight-ask-lead = Once somebody else has approved you can read, but change nothing. The parties get a mail with your name and the reason.
collaborations-insight-which = Which collaboration?
collaborations-insight-which-hint = Paste the address of its page, or its id.
collaborations-insight-reason = Reason
collaborations-insight-reason-hint = What are you to see, and why must it be done? The parties read this.
collaborations-insight-how-long = For how long?
collaborations-insight-hours = { $count ->
    [one] One hour
   *[other] { $count } hours
 }
collaborations-insight-none = There is no collaboration at that address.
collaborations-insight-by = Asked for by
collaborations-insight-answered = Answered by
collaborations-insight-until = Holds until
collaborations-insight-too-new = Another administrator has to answer. Whoever answers was an administrator when insight was asked for, and was not made one in the last week by the one who asks.
collaborations-insight-waits = Waits for another administrator. If nobody answers in three days the request lapses.
collaborations-insight-own = You cannot approve your own request. Ask another administrator.
collaborations-insight-has-changed = The request has changed since you opened the page. Load the page again.
collaborations-insight-state-asked = waits for an answer
collaborations-insight-state-open = open
collaborations-insight-state-refused = refused
collaborations-insight-state-lapsed = lapsed
collaborations-insight-state-over = over
collaborations-insight-act-approve = Approve the insight
collaborations-insight-act-refuse = Refuse
collaborations-insight-act-end = End
collaborations-insight-reading = You are reading this by insight until { $until }. You can change nothing, and the parties know that you have insight.
collaborations-insight-told = { $person } may read until { $until }
collaborations-insight-asked-subject = A request for insight waits for you
collaborations-insight-asked-body =
    Another administrator has asked for insight into a collaboration. Read the reason and answer within three days:
    { $link }
collaborations-insight-opened-subject = An administrator has been given insight into your collaboration
collaborations-insight-opened-body =
    { $person }, who administers the installation, may read everything in “{ $title }” until { $until }. Another administrator has approved it.

    Reason: { $reason }

    It also stands in your history:
    { $link }
journal-insight-asked = Insight into a collaboration was asked for
journal-insight-opened = An administrator was given insight
journal-insight-refused = A request for insight was refused
journal-insight-ended = An insight was ended before its time
collaborations-duty-named = Named in
collaborations-kept-insights = Insight you have asked for, answered or ended
collaborations-kept-hours = Hours
collaborations-kept-answer = Answer
collaborations-kept-models = Versions of models you have published
collaborations-kept-model = Model
collaborations-kept-note = What is new
collaborations-kept-named = Collaborations you are named in
collaborations-kept-question = Question
collaborations-kept-answers = Answers you have written
collaborations-actor-map = Map of actors
collaborations-actor-map-lead = Who is there in the area, who takes part in collaborations, and whom has nobody asked?
collaborations-actor-map-group = Target group
collaborations-actor-map-only = Taking part
collaborations-actor-map-never = Only those that take part nowhere
collaborations-actor-map-regions = The country’s regions
collaborations-actor-map-shaded = The stronger the colour, the more organisations of your choice
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

collaborations-wait-invitation = Answer the invitation to { $title }
collaborations-choose-colleague = Choose somebody who has a mandate for you and who sees this collaboration.

# The voices of units
collaborations-voice = A unit’s voice
collaborations-voice-of = { $unit }, for { $party }
collaborations-voices = Your units’ voices
collaborations-voices-lead = Here your units say how they see the question, before you answer together. Other parties see only what you choose to show under your answer.
collaborations-voice-lead = Write how your unit sees the question. To begin with, only your own organisation sees it.
collaborations-voice-text = What does the unit want to say?
collaborations-voice-save = Save the unit’s voice
collaborations-voice-write = Write for { $unit }
collaborations-voice-read = Read, and see earlier wordings
collaborations-voice-show = Show under your answer
collaborations-voice-hide = Show no longer
collaborations-voice-is-shown = Shown under your answer, to those who see the answer
collaborations-voice-is-own = Only your organisation sees it
collaborations-may-not-speak = To write a unit’s voice you need a mandate in the unit that lets you answer. Ask whoever administers your organisation.
collaborations-nothing-to-show = The unit has not written anything yet.
collaborations-speaking-units = Units that speak for themselves
collaborations-own-units = Which of your units take part?
collaborations-own-units-hint = The others see which parts of your organisation are in it.
collaborations-kept-voices = What you have written for units
journal-voice-saved = A unit wrote for itself
journal-voice-shown = A party showed a unit’s voice
journal-voice-hidden = A party no longer shows a unit’s voice

# The profile, written once
collaborations-verified = Verified
collaborations-party-contact = Contact
collaborations-profile-says = Your profile says:
collaborations-take-over-task = Take over as your task
collaborations-take-over-own-benefit = Take over as what you gain
collaborations-take-over-brings = Take over as your contribution
collaborations-your-profile = More from your profile
collaborations-your-profile-lead = The other parties read this in your profile. It need not be written here too. Change it on the organisation’s page:
collaborations-your-profile-empty = Your profile does not yet say whom you are there for, where you work or how you are reached. Write it once, and the parties read it in every collaboration you are in:
collaborations-together = { $count ->
    [one] Has been in one collaboration with you:
   *[other] Has been in { $count } collaborations with you, the latest:
 }

# Target groups
collaborations-target-groups-lead = Whom is the collaboration for, and who speaks for them? Here you see when you last asked them, what they said and what came of it.
collaborations-no-target-groups = Nobody has said yet whom the collaboration is for. Describe a group as closely as you can. Then you know whom to ask, and they know that you will come back.
collaborations-groups-described = Named in the description
collaborations-group-begin = Say more about the group
collaborations-group-add = Add a target group
collaborations-group-name = Who are they?
collaborations-group-description = What do you know about them?
collaborations-group-description-hint = For instance how many they are, how things are for them today and how to reach them. Write nothing about individuals.
collaborations-group-kind = Are they the ones the work is mainly for?
collaborations-group-primary = Primary target group
collaborations-group-primary-more = Those the work is mainly for.
collaborations-group-secondary = Secondary target group
collaborations-group-secondary-more = Those who notice the work too, or who reach the first.
collaborations-group-taken = That target group is there already.
collaborations-group-change = Change what is said of the group
collaborations-group-change-act = Save what is said
collaborations-group-crossed = Somebody else changed it first. It now says:
collaborations-represents = Who speaks for them?
collaborations-represents-hint = A party, a network, or an organisation of its own of the kind target group. If it is not in the list, invite it first.
collaborations-nobody-yet = Nobody yet
collaborations-represented-by = { $organisation } speaks for them
collaborations-represented-by-nobody = Nobody speaks for them yet
collaborations-represented-unknown = Choose an organisation in the list, or nobody yet.
collaborations-next-on = When will you ask them next?
collaborations-next-check-in = Next check-in { $day }
collaborations-no-next-check-in = No day for the next check-in
collaborations-overdue = Overdue
collaborations-next-before = The next check-in cannot be before the one you tell of.
collaborations-check-ins = Check-ins
collaborations-no-check-ins = You have not told of any check-in yet. Ask the group early, while what they say can change something.
collaborations-check-in-tell = Tell of a check-in
collaborations-check-in-act = Save the check-in
collaborations-held-on = Which day was it?
collaborations-held-later = Write a day that has been, or today.
collaborations-asked = What did you ask?
collaborations-said = What did they say?
collaborations-said-hint = What the group said, not who said it. The parties and whoever speaks for the group read it.
collaborations-asked-by = Asked by
collaborations-result = What came of it?
collaborations-result-write = Say what came of it
collaborations-result-edit = Change what came of it
collaborations-result-more = Whoever speaks for the group gets the answer by mail.
collaborations-result-act = Answer the group
collaborations-waits-for-answer = Waits for an answer
collaborations-result-subject = What came of your answers: { $group }
collaborations-result-body = In the collaboration { $title } the parties have asked { $group }, for whom you speak. Now they say what came of it:

    { $result }

    Read more and see what was said: { $link }
collaborations-kept-check-ins = Check-ins you have told of
journal-target-group-added = A target group was added
journal-target-group-changed = What is said of a target group was changed
journal-check-in-held = A check-in with a target group was held
journal-check-in-answered = A target group was told what came of it
