goals-title = Goals
goals-none = The parties have not set a goal yet. Choose a few clear goals rather than many.
goals-goal = Goal
goals-goal-hint = What is to be different, for whom?
goals-new = Set a joint goal
goals-new-lead = A joint goal must be possible to follow up. So say how you measure it.
goals-set = Save the goal
goals-term = Term
goals-term-short = Short term
goals-term-long = Long term
goals-when = When
goals-by = by { $date }
goals-date-hint = Year, year-month or year-month-day: 2027, 2027-06 or 2027-06-30.
goals-wrong-date = Write the time as 2027, 2027-06 or 2027-06-30.
goals-wrong-number = Write a number with at most 15 digits, for instance 12.5.
goals-indicator = Indicator
goals-indicator-name = What do you measure?
goals-indicator-hint = For instance: young people aged 16–24 neither working nor studying.
goals-indicator-add = Add an indicator
goals-unit = Unit
goals-baseline = Baseline
goals-baseline-at = Time of the baseline
goals-target = Target
goals-target-by = The target is to be reached
goals-source = Source
goals-source-hint = Where do the figures come from?
goals-value = Value
goals-value-hint = Write the number as exactly as you know it, for instance 12.5.
goals-record = Record a value
goals-record-act = Save the value
goals-gender = Gender
goals-gender-none = Not split
goals-gender-all = All
goals-gender-women = Women
goals-gender-men = Men
goals-own-goals = Own goals
goals-own = The parties’ own goals that serve it:
goals-own-set = Your own goal
goals-own-ask = What do you take on so that the goal is reached?
goals-own-hint = Write it so that it can stand in your own budget or plan.
goals-own-act = Save your goal

goals-actions = Actions
goals-actions-manage = Add and update actions
goals-no-actions = No actions yet. Write the first one below.
goals-action-new = New action
goals-action-text = What is to be done?
goals-action-by = Who is responsible?
goals-action-from = Begins
goals-action-until = Done by
goals-action-add = Add the action
goals-action-state = State of the action
goals-action-move = Save the state
goals-action-planned = Planned
goals-action-ongoing = Ongoing
goals-action-done = Done
goals-action-stopped = Stopped
goals-who-required = Choose at least one party that is responsible.
goals-not-a-party = Choose only among those who are parties now.
goals-choose-indicator = Choose one of the goal’s indicators.
goals-pilot = Tried on a small scale
goals-pilot-ask = Is it a trial?
goals-pilot-more = Try the untried on a small scale before you do it large.

goals-follow-up = Follow-up
goals-lead = Led by
goals-every = How often
goals-how = How it is done
goals-attribution = What is owed to the collaboration

journal-goal-set = A joint goal was set
journal-indicator-added = An indicator was added
journal-value-recorded = A value was recorded
journal-own-goal-set = A party set a goal of its own
journal-action-added = An action was added
journal-action-moved = An action changed state

goals-followed-by = Followed up by:
goals-action-person = Responsible:
goals-action-person-ask = Who among you does it?
goals-action-person-act = Save who is responsible
goals-person-of = { $organisation } ({ $person })
goals-nobody-named = nobody named
goals-not-yours = Only the organisations responsible for the action say who does it for them.
goals-follower = Who among you follows it up?
goals-follower-lead = Whoever you name sees the goal among what is waiting as the day comes near. When a role is handed over, this goes along.
goals-follower-person = Person
goals-follower-own = Your own goal:
goals-follower-act = Save the follow-up
goals-due = No later than
goals-duty-action = Responsible for the action
goals-duty-goal = Follows up the goal
goals-duty-own = Follows up your own goal
goals-wait-action = Finish the action: { $title }
goals-wait-goal = Measure the goal: { $title }
goals-wait-own = Follow up your own goal: { $title }
goals-reminder-subject = { $count ->
    [one] Reminder: one thing waits for you
   *[other] Reminder: { $count } things wait for you
 }
goals-reminder-body = Hello,

    You have been named to do or follow up the following:

    { $lines }

    { $more }

    All that waits for you is on your page, where you can also choose to have no reminders:
    { $link }
goals-reminder-near = { $what }
    In { $place }, for { $organisation }. To be done by { $day }.
    { $link }
goals-reminder-passed = { $what }
    In { $place }, for { $organisation }. Was to be done by { $day }.
    { $link }
goals-reminder-more = { $count ->
    [one] One more thing waits for you.
   *[other] { $count } more things wait for you.
 }
goals-kept-charges = Actions and goals you are or have been named for
goals-kept-title = What it is about
journal-action-charged = A party said who is responsible for an action
journal-goal-charged = A party said who follows up a goal
