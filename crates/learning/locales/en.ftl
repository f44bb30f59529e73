learning-title = Knowledge
learning-lead = Short texts on collaborating, for those about to begin and for those who want to get further. Each has an example and questions to talk about.
learning-search = Search for words
learning-kind = Kind
learning-all = All
learning-step = Step in a model
learning-any-step = All steps
learning-found = { $count ->
    [0] No text matches.
    [one] One text.
   *[other] { $count } texts.
 }
learning-none = No text matches what you are looking for. Try another word, or remove a choice.
learning-see-all = See all texts

# The kinds, one and many
learning-kind-principle = Principle
learning-kind-knowledge = Knowledge
learning-kind-form = Form of collaboration
learning-kind-method = Method
learning-kinds-principle = Principles
learning-kinds-knowledge = About collaboration
learning-kinds-form = Forms of collaboration
learning-kinds-method = Methods
learning-about-principle = Six principles to keep to in every collaboration. Each text says what they mean for you, and how it shows that they hold or fail.
learning-about-knowledge = How collaboration works, how the parties are governed, and what tends to be difficult.
learning-about-form = Eight ways to arrange a collaboration, from a meeting to a procurement. See when each fits, when it does not, and what the law requires.
learning-about-method = Ways to work together when you need to understand, choose, plan or follow up. Choose by step, time and how many you are.
learning-to-principles = Read about the principles
learning-to-forms = Compare the forms
learning-to-guide = Which form fits us?
learning-to-methods = Choose a method

# An article
learning-example = An example
learning-questions = Questions to talk about
learning-question-address = Link to the question
learning-sheet = The questions on a sheet
learning-sheet-lead = Print the sheet and take it to the meeting.
learning-whole = Read the whole text
learning-supports = Steps this helps with
learning-supports-lead = The text is of use when you work on these steps.
learning-origin = Source and reading
learning-source = Source
learning-ours = Our own
learning-reading = Further reading
learning-other-principles = The other principles
learning-form = Form
learning-fits = Fits when
learning-does-not-fit = Does not fit when
learning-relation = Relation
learning-duration = Duration
learning-finance = Money
learning-warnings = Watch out for this
learning-ask-lawyer = This is guidance and not legal advice. Ask a lawyer before you promise anything or write an agreement.
learning-compared = Eight forms side by side
learning-purpose = Purpose
learning-when = When
learning-time = Time
learning-people = How many
learning-resources = What it takes
learning-result = What it gives
learning-how = How to do it

# Which form fits?
learning-guide = Which form fits us?
learning-guide-lead = Answer as many questions as you can. You will see which forms fit, why, and what to ask a lawyer. Nothing is saved.
learning-guide-act = Show what fits
learning-guide-again = Show again
learning-guide-clear = Start over
learning-your-answers = Your answers
learning-left = { $count ->
    [one] One question is unanswered. The answer may change the advice.
   *[other] { $count } questions are unanswered. The answers may change the advice.
 }
learning-these-fit = These forms may fit you
learning-none-fits = The answers are too few to point to a form. Answer more questions.
learning-these-do-not-fit = These do not fit, and why
learning-these-are-open = The answers say nothing about these
learning-open-lead = Read about the form if you have it in mind all the same.
learning-mind = Bear in mind:
learning-guide-law = The advice rests on your answers and some simple rules. It does not replace a lawyer. Ask a lawyer and your purchaser before you decide, always when money changes hands.

# Which method fits?
learning-time-at-hand = Time you have
learning-any-time = Does not matter
learning-how-many = How many are you?
learning-people-wrong = Write the number in figures, for instance 8.
learning-span-hours = A few hours
learning-span-day = A day
learning-span-weeks = Some weeks
learning-span-months = Several months
learning-methods-found = { $count ->
    [0] No method fits.
    [one] One method fits.
   *[other] { $count } methods fit.
 }
learning-no-method = No method fits all you have chosen. Remove a choice, or see below what stands in the way.
learning-see-methods = See all methods
learning-methods-not = These do not fit what you have chosen
learning-why-step = Helps with the step { $step }.
learning-why-in-time = Can be done in the time you have.
learning-why-quickly-in-time = A first version can be done. To be thorough takes longer.
learning-why-people = Works for as many as you are.
learning-why-too-long = Takes longer than you have.
learning-why-too-few = You need to be at least { $least }.
learning-why-too-many = Works best for at most { $most }. Divide into groups.

# On the pages of others
learning-panel = Read more about this
learning-draft = Unsure of the form?
learning-draft-lead = First read about the form you have in mind. You will see when it fits and what the law requires.

# What is wrong in a file of articles
learning-format = The format “{ $found }” is not “{ $allowed }”.
learning-other-kind = The field “{ $found }” does not belong to this kind of article.
learning-id-twice = The id “{ $found }” is already there.
learning-no-model = There is no model “{ $found }”. There are: { $allowed }.
learning-no-page = The model has no step “{ $found }”. There are: { $allowed }.
learning-no-form = “{ $found }” is not a form of collaboration.
learning-no-answer = The guide has no question with the answer “{ $found }”.
learning-effort-backwards = “{ $found }” is less than what stands before it.
