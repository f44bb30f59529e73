goals-title = Mål
goals-none = Parterna har inte satt något mål ännu. Välj hellre få och tydliga mål än många.
goals-goal = Mål
goals-goal-hint = Vad ska vara annorlunda, för vem?
goals-new = Sätt ett gemensamt mål
goals-new-lead = Ett gemensamt mål ska gå att följa upp. Säg därför hur ni mäter det.
goals-set = Spara målet
goals-term = Sikt
goals-term-short = På kort sikt
goals-term-long = På lång sikt
goals-when = När
goals-by = senast { $date }
goals-date-hint = År, år-månad eller år-månad-dag: 2027, 2027-06 eller 2027-06-30.
goals-wrong-date = Skriv tiden som 2027, 2027-06 eller 2027-06-30.
goals-wrong-number = Skriv ett tal med högst 15 siffror, till exempel 12,5.
goals-indicator = Indikator
goals-indicator-name = Vad mäter ni?
goals-indicator-hint = Till exempel: unga 16–24 år som varken arbetar eller studerar.
goals-indicator-add = Lägg till en indikator
goals-unit = Enhet
goals-baseline = Utgångsläge
goals-baseline-at = Utgångslägets tid
goals-target = Målvärde
goals-target-by = Målvärdet ska nås
goals-source = Källa
goals-source-hint = Varifrån kommer siffrorna?
goals-value = Värde
goals-value-hint = Skriv talet så exakt som ni vet det, till exempel 12,5.
goals-record = Registrera ett värde
goals-record-act = Spara värdet
goals-gender = Kön
goals-gender-none = Inte uppdelat
goals-gender-all = Alla
goals-gender-women = Kvinnor
goals-gender-men = Män
goals-own-goals = Egna mål
goals-own = Parternas egna mål som bidrar:
goals-own-set = Ert eget mål
goals-own-ask = Vad åtar ni er för att målet ska nås?
goals-own-hint = Skriv så att det kan stå i er egen budget eller verksamhetsplan.
goals-own-act = Spara ert mål

goals-actions = Åtgärder
goals-actions-manage = Lägg till och uppdatera åtgärder
goals-no-actions = Inga åtgärder ännu. Skriv den första här nedanför.
goals-action-new = Ny åtgärd
goals-action-text = Vad ska göras?
goals-action-by = Vem ansvarar?
goals-action-from = Börjar
goals-action-until = Klart senast
goals-action-add = Lägg till åtgärden
goals-action-state = Åtgärdens läge
goals-action-move = Spara läget
goals-action-planned = Planerad
goals-action-ongoing = Pågår
goals-action-done = Klar
goals-action-stopped = Avbruten
goals-who-required = Välj minst en part som ansvarar.
goals-not-a-party = Välj bara bland dem som är parter nu.
goals-choose-indicator = Välj en av målets indikatorer.
goals-pilot = Prövas i liten skala
goals-pilot-ask = Är det ett försök?
goals-pilot-more = Pröva det oprövade i liten skala innan ni gör det stort.

goals-follow-up = Uppföljning
goals-lead = Leds av
goals-every = Hur ofta
goals-how = Så går det till
goals-attribution = Vad som beror på samverkan

journal-goal-set = Ett gemensamt mål sattes
journal-indicator-added = En indikator lades till
journal-value-recorded = Ett värde registrerades
journal-own-goal-set = En part satte ett eget mål
journal-action-added = En åtgärd lades till
journal-action-moved = En åtgärd fick nytt läge

goals-followed-by = Följs upp av:
goals-action-person = Ansvarig:
goals-action-person-ask = Vem hos er gör det?
goals-action-person-act = Spara ansvarig
goals-person-of = { $organisation } ({ $person })
goals-nobody-named = ingen namngiven
goals-not-yours = Bara de organisationer som ansvarar för åtgärden utser vem hos dem som gör den.
goals-follower = Vem hos er följer upp?
goals-follower-lead = Den ni utser ser målet bland det som väntar, när dagen närmar sig. Går det över till någon annan följer det med.
goals-follower-person = Person
goals-follower-own = Ert eget mål:
goals-follower-act = Spara uppföljningen
goals-due = Senast
goals-duty-action = Ansvarig för åtgärden
goals-duty-goal = Följer upp målet
goals-duty-own = Följer upp ert eget mål
goals-wait-action = Gör klart åtgärden: { $title }
goals-wait-goal = Mät målet: { $title }
goals-wait-own = Följ upp ert eget mål: { $title }
goals-reminder-subject = { $count ->
    [one] Påminnelse: en sak väntar på dig
   *[other] Påminnelse: { $count } saker väntar på dig
 }
goals-reminder-body = Hej!

    Du är utsedd att göra eller följa upp det här:

    { $lines }

    { $more }

    Allt som väntar på dig finns på din sida. Där väljer du också bort påminnelser:
    { $link }
goals-reminder-near = { $what }
    I { $place }, för { $organisation }. Ska vara klart { $day }.
    { $link }
goals-reminder-passed = { $what }
    I { $place }, för { $organisation }. Skulle ha varit klart { $day }.
    { $link }
goals-reminder-more = { $count ->
    [one] En sak till väntar på dig.
   *[other] { $count } saker till väntar på dig.
 }
goals-kept-charges = Åtgärder och mål du är eller har varit namngiven för
goals-kept-title = Vad det gäller
journal-action-charged = En part sa vem som ansvarar för en åtgärd
journal-goal-charged = En part sa vem som följer upp ett mål
