design-name = samverka
design-description = The open platform where municipalities, regions, agencies, companies and associations work together.
design-this-language = English
design-skip = Skip to the content
design-menu = Main menu
design-trail = You are here
design-demo = This is a demonstration. The people are roles, and what you write reaches nobody outside this computer.
design-acting-for = You act for
design-only-in = in { $title }
design-only-in-some = in { $count ->
    [one] one collaboration
   *[other] { $count } collaborations
 }
design-acting-in = { $organisation } { $limit }
design-act-for = Act instead for
design-administration = Administer the installation
design-my-page = My page
design-own-organisation = Your organisation
design-sign-in = Sign in
design-sign-out = Sign out
design-foot = open source for those who solve things together.

design-openness-public = Open to everybody
design-openness-parties = Open to the parties
design-openness-group = Open to a named group
design-openness-confidential = Confidential: named persons only

design-binding = You do this for
design-errors = Something needs to be put right
design-optional = optional
design-yes = Yes
design-no = No
design-nowhere = No, in no case
design-pages = Pages
design-previous = Previous
design-next = Next
design-page-number = Page { $page }
design-filter = Show
design-clear = Clear the selection
design-silent = Has not answered yet.
design-in-swedish = in Swedish
design-in-english = in English
design-date = Time
design-target = Target
design-chart-of = Line chart: { $title }. The same figures stand in the table below.
design-picture-of = Picture: { $title }. Phases and steps are also in words below.
design-figures-of = Figures: { $title }
design-answered = { $answered } of { $parties } parties have answered

design-example-region = Example Region
design-example-municipality = Example Municipality
design-example-association = Example Village Association
design-example-field = Organisation
design-example-comment = What do you want to say?
design-example-choice = Who is concerned?
design-example-hint = A few words that help the one who fills this in.
design-example-act = Share with the parties
design-example-answer = We see that the bus runs too seldom for those who work evenings.
design-example-answer-other = To us the most important thing is that young people have somewhere to be.
design-example-event = The parties agreed on a shared picture
design-example-event-other = The first meeting was held in the village hall
design-example-chart = Young people neither working nor studying
design-example-women = Women
design-example-men = Men
design-example-state = Under way

# A stretch of time
design-from-until = { $from } – { $until }
design-from = from { $from }
design-until = until { $until }

design-acting-for-self = You act as a resident, for yourself
design-act-for-self = Yourself, as a resident
