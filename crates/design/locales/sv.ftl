design-name = samverka
design-description = Den öppna plattformen där kommuner, regioner, myndigheter, företag och föreningar samverkar.
design-this-language = Svenska
design-skip = Hoppa till innehållet
design-menu = Huvudmeny
design-trail = Här är du
design-demo = Det här är en demonstration. Personerna är roller, och det du skriver når ingen utanför den här datorn.
design-acting-for = Du agerar för
design-only-in = i { $title }
design-only-in-some = i { $count } samverkan
design-acting-in = { $organisation } { $limit }
design-act-for = Agera i stället för
design-administration = Administrera installationen
design-my-page = Min sida
design-own-organisation = Er organisation
design-sign-in = Logga in
design-sign-out = Logga ut
design-foot = öppen källkod för dem som löser saker tillsammans.

design-openness-public = Öppet för alla
design-openness-parties = Öppet för parterna
design-openness-group = Öppet för en namngiven grupp
design-openness-confidential = Sekretess: bara namngivna personer

design-binding = Du gör det här för
design-errors = Något behöver rättas
design-optional = frivilligt
design-pages = Sidor
design-previous = Föregående
design-next = Nästa
design-page-number = Sida { $page }
design-filter = Visa
design-clear = Rensa urvalet
design-silent = Har inte svarat ännu.
design-in-swedish = på svenska
design-in-english = på engelska
design-date = Tid
design-target = Mål
design-chart-of = Linjediagram: { $title }. Samma siffror står i tabellen nedanför.
design-picture-of = Bild: { $title }. Faser och steg står också som text nedanför.
design-figures-of = Siffror: { $title }
design-answered = { $answered } av { $parties } parter har svarat

design-example-region = Region Exempel
design-example-municipality = Exempel kommun
design-example-association = Exempelbygdens byalag
design-example-field = Organisation
design-example-comment = Vad vill ni säga?
design-example-choice = Vem berörs?
design-example-hint = Ett par ord som hjälper den som fyller i.
design-example-act = Dela med parterna
design-example-answer = Vi ser att bussen går för sällan för dem som jobbar kväll.
design-example-answer-other = För oss är det viktigaste att ungdomarna har någonstans att vara.
design-example-event = Parterna enades om en gemensam bild
design-example-event-other = Första mötet hölls i bygdegården
design-example-chart = Unga utan arbete eller studier
design-example-women = Kvinnor
design-example-men = Män
design-example-state = Pågår

# A stretch of time
design-from-until = { $from } – { $until }
design-from = från { $from }
design-until = till { $until }

design-acting-for-self = Du agerar som invånare, för dig själv
design-act-for-self = Dig själv, som invånare
