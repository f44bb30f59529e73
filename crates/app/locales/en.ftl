app-menu-collaborations = Collaborations
app-menu-organisations = Organisations
app-menu-areas = Areas
app-menu-models = Models
app-menu-learning = Knowledge
app-home = Start
app-welcome = Solve it together
app-welcome-lead = Here municipalities, regions, agencies, companies and associations work together on what nobody manages alone. Every party speaks for itself, and everybody who contributes learns what came of it.
app-see-collaborations = See who works together
app-read-models = Read how it is done
app-read-articles = Read about collaboration
app-why = How it works
app-why-1 = Somebody tells of a challenge and invites those concerned.
app-why-2 = Each party answers the same questions for itself. The answers are laid side by side, so that you see what you agree on and what not.
app-why-3 = You write an agreement. Each party decides in its own order and signs.
app-why-4 = You set goals that can be measured, and each party says what it contributes.
app-why-5 = You follow up together and tell what came of it.
app-today = Your overview
app-waiting = Waiting for you
app-answer-invitation = Answer the invitation to { $title }
app-ours = Your collaborations
app-none-ours = Your organisation is not a party in any collaboration yet.
app-here = Collaborations here

app-contact = Contact
app-about = About samverka
app-about-1 = samverka is an open platform for organisations that solve hard things together. It is built on five Swedish guides to collaboration between public bodies and civil society.
app-about-2 = It is always an organisation that acts here, through a person with a mandate for it. Everything done stands in a history that cannot be changed afterwards without it showing.
app-about-3 = The program is open source under the EUPL 1.2 licence. Anybody may use, examine and improve it.
app-accessibility = Accessibility
app-accessibility-1 = Everybody shall be able to use samverka: without a mouse, without scripts, with a screen reader, on a small phone and on paper. We follow WCAG 2.2 level AA.
app-accessibility-2 = Every new edition is tried automatically against the rules that can be tried that way. No shortcomings are known at present.
app-accessibility-3 = Have you found something that does not work for you? Tell those who run this installation.
app-api = For programs
app-api-1 = What you can read and do here, a program can read and do too. The description follows OpenAPI:
app-api-token = Get a token
app-api-2 = You make a token on your page. Send it in the header Authorization: Bearer. The program then acts for the organisation you acted for when you made the token, and may do what you have a mandate for that day. Without a token a program can read what is open to everybody.
app-api-writing = Write
app-api-3 = Send JSON. The rules are those of the pages, and what is done stands in the history in your name. If something is wrong, the program is told which fields. If somebody else was first, nothing is overwritten: the answer shows what stands now.
app-api-once = Do it once
app-api-4 = Make up a new name for each change and send it in the header Idempotency-Key. If no answer comes, the program can send the same again with the same name. It is then done only once, and the answer is the same. Answers are kept for 24 hours. Without an Idempotency-Key the change is done each time it is sent.
app-api-example = This is how a program starts a collaboration:
app-api-in-step = Keep units and people in step
app-api-in-step-lead = This is how an administrative system, such as the one for staff, keeps your units and people in step with what stands here. The token is made by somebody who administers the organisation. The lines can be pasted into a terminal.
app-api-in-step-set = Say first where, with which token and for which organisation. The organisation’s id stands in the address of its page.
app-api-in-step-fetch = Fetch what stands now. If there are more than a hundred people, the program fetches the next page too, until it has as many as total says.
app-api-in-step-compare = Compare with your system. The number of a unit (unit) and the id of a mandate never change. Keep them on your side, and you need not guess by names. In the lines below they are called UNIT and MANDATE. Go on only with what differs.
app-api-in-step-write = Write what is new or has another name. Make the name in Idempotency-Key out of your own number for the change, and it is done once even if the system sends it several times. People are invited, and have their mandate when they accept.
app-api-in-step-end = End what is no more. What was done under a mandate still holds. The last one who administers the organisation stays: the answer is 422 and says what you can do.
app-api-in-step-again = If the answer is 503, the program waits as many seconds as Retry-After says and sends the same again with the same Idempotency-Key. If it is 409, it fetches anew and compares again.
app-style = Components
app-style-lead = Everything the pages are made of, with examples.

app-to-home = To the start page
app-not-found = There is no such page
app-not-found-lead = It may have moved, or it is not open to the organisation you act for. Check the address, or sign in and try again.
app-sign-in-first = Sign in first
app-sign-in-first-lead = This needs you to be signed in or to have a valid token.
app-refused = It could not be done
app-bad = The form could not be taken
app-bad-lead = The page may have been open for long, or you have signed in again. Go back, load the page anew and try again. Nothing has been saved.
app-crossed = Somebody else was first
app-crossed-lead = What you changed has been changed in the meantime. Go back, load the page anew and try again. Nothing has been saved.
app-busy = Many want in just now
app-busy-lead = We cannot answer everybody at once, so your visit has to wait. Load the page again in a moment. If you sent a form, it has not been saved: go back and send it again.
app-too-often = Wait half a minute
app-too-often-lead = Unusually many forms have come from your connection. Wait half a minute, go back and send again.
app-unavailable = The service does not answer just now
app-unavailable-lead = Wait a while and load the page again.
app-unsaved = It could not be saved just now
app-unsaved-lead = Nothing has been saved. Wait a while and send it again from here. Keep this page open until it has gone well.
app-kept = { $count ->
    [one] What you wrote
   *[other] What you wrote, { $number } of { $count }
 }
app-kept-again = Send it again
app-unconfirmed = We do not know whether it was saved
app-unconfirmed-lead = The connection to the database broke before we had an answer. What you did may have been saved, or not. Look before you do it again.
app-unconfirmed-look = Open the page and look
app-unconfirmed-again = It was not saved, so send it again
app-failed = Something went wrong on our side
app-failed-lead = The error has been noted, and nothing has been saved. Try again in a while.

app-not-taken = What was sent was not taken
app-not-json = Send JSON, with the header Content-Type: application/json.
app-too-large = It is larger than what is taken. Divide it or shorten the texts.
app-wrong-fields = Mend what stands in “errors” and send it again. Nothing has been saved.
app-crossed-now = What you changed has been changed in the meantime. What stands now is in “current”. Go on from that and send again. Nothing has been saved.
app-key-wrong = The header Idempotency-Key must have 1–100 visible ASCII characters.
app-key-taken = The key in Idempotency-Key has been used for something else. Take a new key for each change.
app-other-methods = This address does not take that method. The header Allow names those that can be used.

app-import-new = read
app-import-updated = updated
app-import-unchanged = unchanged
app-import-refused = { $count ->
    [one] One file was refused.
   *[other] { $count } files were refused.
 }

app-who-may = Who may see and do what
app-who-may-lead = The tables come from the rules the program itself follows. When a rule changes, the table does.
app-yes = Yes
app-no = No
app-who-sees = Who sees a collaboration
app-who-sees-lead = It depends on how open it is and how your organisation stands towards it. Those who may not see a collaboration do not notice that it exists: not in lists, counts, searches or on the organisation's page.
app-who-everybody = Everybody else
app-who-named = A person named in it
app-who-does = What a party may do
app-who-does-lead = Only a party may do any of this. The person also needs the right mandate from their organisation. One mandate is enough, and a person with several may do what any of them allows.
app-who-act = Act
app-act-invite = Invite parties
app-act-describe = Describe the collaboration and say whether it goes on
app-act-answer = Answer for one's organisation
app-act-mark = Mark what one thinks of others' answers
app-act-settle = Write joint answers, goals and actions
app-act-step = Say how far a step has come
app-act-groups = Describe target groups and say who speaks for them
app-act-check-in = Tell of a check-in with a target group and answer it
app-act-work = See the work
app-act-history = See the history
app-who-when = When it can be done
app-who-when-lead = This is how it is for a party with every mandate. What has ended stays to be read and is not changed, unless you first say that the collaboration goes on.
app-who-answers = Who sees an answer
app-who-answers-lead = You decide who may see your answers. “Others” are those who see the collaboration without being a party.
app-who-answer = The answer is
app-who-own = Your own organisation
app-who-parties = The parties
app-who-others = Others
app-who-agreements = Who sees an agreement
app-who-agreements-lead = A draft is the parties'. An agreement in force is as open as the collaboration it belongs to.
app-who-stage = The agreement is
app-model-sound = the model can be used: { $phases } phases, { $questions } questions
app-models-refused = { $count ->
    [one] One file needs to be put right.
   *[other] { $count } files need to be put right.
 }
app-which = Which organisation is this for?
app-which-lead = The form was opened for { $made }, but you now act for { $now }. Nothing has been saved yet. Choose whom it is for.
app-which-lead-alone = The form was opened for { $made }, but you now act for yourself. Nothing has been saved yet. Choose whether it is for { $made }.
app-which-more = What you wrote is still here. When you have chosen, you act for that organisation on the next page too.
app-which-send-for = Do it for { $organisation }
app-not-found-for-another = Is the page there for another organisation you act for? Change, and see whether it is shown.
app-act-for = Act for { $organisation }
