collaborations-out-of-sight = en samverkan som du inte får se
collaborations-title = Samverkan
collaborations-lead = Här ser ni vilka som löser saker tillsammans: vad det gäller, vilka som är med och vad det har lett till.
collaborations-start = Starta en samverkan
collaborations-search = Sök i titlar
collaborations-level = Samhällsnivå
collaborations-party-kind = Slag av part
collaborations-found-more = Fler än { $count } samverkan.
collaborations-found = { $count ->
    [0] Ingen samverkan passar urvalet. Rensa urvalet eller sök på ett annat ord.
    [one] En samverkan.
   *[other] { $count } samverkan.
 }
collaborations-parties-count = { $count ->
    [0] Inga parter ännu
    [one] En part
   *[other] { $count } parter
 }
collaborations-parts = Delar av samverkan
collaborations-tab-overview = Översikt
collaborations-tab-work = Arbetet
collaborations-tab-parties = Parternas platser
collaborations-tab-history = Historik
collaborations-on-this-page = På den här sidan

collaborations-state = Läge
collaborations-state-unknown = Okänt
collaborations-state-preparing = Förbereds
collaborations-state-ongoing = Pågår
collaborations-state-paused = Vilar
collaborations-state-ended = Avslutad
collaborations-as-of = enligt uppgift från { $date }
collaborations-started = Startade
collaborations-planned-end = Planerat slut
collaborations-ended = Avslutades
collaborations-target-groups = Målgrupper
collaborations-secondary = i andra hand
collaborations-part-of = Del av
collaborations-model = Samverkansmodell
collaborations-model-unknown = (modellen finns inte här)
collaborations-model-after = Efter
collaborations-drivers = Drivkrafter
collaborations-driver-efficiency = effektivisering
collaborations-driver-sudden-event = plötslig händelse
collaborations-driver-good-experience = goda erfarenheter
collaborations-driver-nobody-alone = ingen klarar det ensam
collaborations-driver-shared-gain = alla vinner på det
collaborations-driver-global-commitment = globalt åtagande
collaborations-principles = Principer
collaborations-principle-dialogue = dialog
collaborations-principle-independence = självständighet och oberoende
collaborations-principle-quality = kvalitet
collaborations-principle-long-term = långsiktighet
collaborations-principle-openness = öppenhet och insyn
collaborations-principle-diversity = mångfald
collaborations-global-goals = Globala mål (Agenda 2030)
collaborations-global-goal-1 = Ingen fattigdom
collaborations-global-goal-2 = Ingen hunger
collaborations-global-goal-3 = God hälsa och välbefinnande
collaborations-global-goal-4 = God utbildning för alla
collaborations-global-goal-5 = Jämställdhet
collaborations-global-goal-6 = Rent vatten och sanitet för alla
collaborations-global-goal-7 = Hållbar energi för alla
collaborations-global-goal-8 = Anständiga arbetsvillkor och ekonomisk tillväxt
collaborations-global-goal-9 = Hållbar industri, innovationer och infrastruktur
collaborations-global-goal-10 = Minskad ojämlikhet
collaborations-global-goal-11 = Hållbara städer och samhällen
collaborations-global-goal-12 = Hållbar konsumtion och produktion
collaborations-global-goal-13 = Bekämpa klimatförändringarna
collaborations-global-goal-14 = Hav och marina resurser
collaborations-global-goal-15 = Ekosystem och biologisk mångfald
collaborations-global-goal-16 = Fredliga och inkluderande samhällen
collaborations-global-goal-17 = Genomförande och globalt partnerskap

collaborations-challenge = Utmaningen
collaborations-background = Bakgrund
collaborations-parties = Parterna
collaborations-groups = Grupper och vilka som sitter där
collaborations-methods = Arbetssätt
collaborations-events = Vad som har hänt
collaborations-evaluations = Utvärderingar
collaborations-results = Resultat
collaborations-victory = Seger
collaborations-evidence = Så vet man det
collaborations-learned = Lärdomar
collaborations-others = Andra som nämns
collaborations-sources = Källor

collaborations-role-party = part
collaborations-role-principal = huvudman
collaborations-role-coordinator = samordnare
collaborations-role-process-owner = processägare
collaborations-role-financier = finansiär
collaborations-role-performer = utförare
collaborations-role-operator = driver verksamheten
collaborations-role-voice = röstbärare
collaborations-role-follow-up-lead = leder uppföljningen
collaborations-role-environment-watcher = omvärldsbevakare
collaborations-role-boundary-spanner = gränsgångare
collaborations-role-convener = sammankallande
collaborations-role-expert = expert
collaborations-role-evaluator = utvärderare
collaborations-influence-information = får information
collaborations-influence-consultation = deltar i samråd
collaborations-influence-dialogue = deltar i dialog
collaborations-influence-partnership = partnerskap
collaborations-task = Uppgift
collaborations-contributes = Bidrar med
collaborations-gains = Vinner
collaborations-own-goals = Egna mål
collaborations-period = Med i samverkan
collaborations-party-more = Uppgift och bidrag
collaborations-counts = Antal
collaborations-about = cirka
collaborations-contribution-other = Annat:
collaborations-contribution-money = Pengar:
collaborations-contribution-staff = Personal:
collaborations-contribution-premises = Lokaler:
collaborations-contribution-competence = Kunskap:
collaborations-contribution-voluntary = Ideellt arbete:
collaborations-per-once = en gång
collaborations-per-year = per år
collaborations-per-month = per månad
collaborations-per-period = för hela tiden
collaborations-per-inhabitant-year = per invånare och år

collaborations-group-unnamed = Grupp
collaborations-group-working = Arbetsgrupp
collaborations-group-steering = Styrgrupp
collaborations-group-project = Projektgrupp
collaborations-group-reference = Referensgrupp
collaborations-group-coordination = Samordningsgrupp
collaborations-group-preparation = Beredningsgrupp
collaborations-group-network = Nätverk
collaborations-group-board = Styrelse
collaborations-members = Sitter där
collaborations-decides = Beslutar genom
collaborations-decides-other = annat sätt
collaborations-decides-consensus = enighet
collaborations-decides-consent = samtycke
collaborations-decides-majority = majoritet
collaborations-decides-one-vote-per-organisation = en röst per organisation
collaborations-decides-chair = ordförandens beslut
collaborations-decides-delegation = delegation
collaborations-meets = Träffas
collaborations-meets-confidential = under sekretess
collaborations-meets-minutes = anteckningar förs
collaborations-meets-no-minutes = inga anteckningar förs
collaborations-every-demand = vid behov
collaborations-every-week = varje vecka
collaborations-every-month = varje månad
collaborations-every-quarter = varje kvartal
collaborations-every-half-year = varje halvår
collaborations-every-year = varje år
collaborations-times = { $times } gånger { $per }
collaborations-times-per-demand = vid behov
collaborations-times-per-week = i veckan
collaborations-times-per-month = i månaden
collaborations-times-per-quarter = i kvartalet
collaborations-times-per-half-year = i halvåret
collaborations-times-per-year = om året
collaborations-sector-public = offentlig sektor
collaborations-sector-private = näringslivet
collaborations-sector-civil = civilsamhället
collaborations-seats = { $count ->
    [one] en plats
   *[other] { $count } platser
 }
collaborations-substitutes = { $count ->
    [one] en ersättare
   *[other] { $count } ersättare
 }
collaborations-event-event = Händelse
collaborations-event-ruling = Dom
collaborations-event-law = Lag
collaborations-event-review = Granskning
collaborations-event-decision = Beslut

collaborations-takes-part = Deltar i
collaborations-in-area = Samverkan i området
collaborations-none-here = Ingen samverkan som är öppen för dig än.
collaborations-show-all = Visa alla

collaborations-models = Samverkansmodeller
collaborations-models-lead = En modell ställer de frågor som brukar glömmas. Läs och skriv ut fritt; ni behöver inget konto.
collaborations-questions = Frågor att prata om
collaborations-reminders = Tänk på
collaborations-onward = Kom vidare
collaborations-reading = Läs mer

collaborations-questions-open = Öppna en fråga för att se den ensam på en sida.
collaborations-ours = vår egen
collaborations-ours-more = Det som är märkt ”vår egen” har vi skrivit själva. Resten bygger på källan, men med våra ord.
collaborations-step-is-ours = Källan har ingen egen text om det här steget. Vi har skrivit det själva.
collaborations-question-is-ours = Frågan är vår egen och står inte i källan.
collaborations-source-heading = Rubrik i källan
collaborations-model-size = { $steps } steg, { $questions } frågor
collaborations-model-picture = Så hänger den ihop
collaborations-model-holds = Innehåll
collaborations-model-source = Källa
collaborations-model-whole = Läs hela på en sida
collaborations-model-overview = Visa översikten
collaborations-fits = När den passar
collaborations-written-for = Skriven för
collaborations-foundation = Grunden som resten vilar på
collaborations-whole-phase = För hela fasen
collaborations-shape-row = Faserna följer på varandra, men ni kan gå fram och tillbaka.
collaborations-shape-loop = Faserna går runt. Ni kan börja var som helst och gå varvet igen.
collaborations-shape-staircase = Faserna är en trappa. Varje steg bygger på det förra.
collaborations-shape-core = Delarna står runt en kärna. Ingen av dem kommer först.
collaborations-shape-levels = Arbetet sker på flera nivåer som möts.
collaborations-start-by-model = Starta en samverkan efter modellen
collaborations-read-model = Läs modellen
collaborations-questions-count = { $count ->
    [0] Inga frågor
    [one] En fråga
   *[other] { $count } frågor
 }
collaborations-answer-in = Svara i steget { $step }
collaborations-to-work = Gå till arbetet
collaborations-work-now = Ni arbetar nu med

# Sheets and print
collaborations-print = Skriv ut
collaborations-print-how = Skriv ut från webbläsarens meny eller med Ctrl + P. Menyer och knappar kommer inte med på papperet.
collaborations-print-sheet = Visa frågeblad att skriva ut
collaborations-print-step = Visa stegets frågeblad
collaborations-sheet-ways = Skriv ut och gå vidare
collaborations-sheet-of = Frågeblad: { $title }
collaborations-sheet-lead = Ta med bladet till mötet. Under varje fråga finns plats att skriva.
collaborations-sheet-back = Tillbaka till texten
collaborations-sheet-from = Frågorna kommer från
collaborations-sheet-day = Dag
collaborations-sheet-present = Vilka är med?

# A question's page
collaborations-question-number = Fråga { $number } av { $count } i steget { $step }
collaborations-question-group = Hör till
collaborations-neighbours = Före och efter
collaborations-before = Föregående
collaborations-after = Nästa
collaborations-all-of-step = Läs hela steget

# Search
collaborations-search-texts = Sök frågor och råd
collaborations-search-words = Ord
collaborations-text-kind = Slag av text
collaborations-text-kind-step = Steg
collaborations-text-kind-question = Fråga
collaborations-text-kind-reminder = Tänk på
collaborations-text-kind-onward = Kom vidare
collaborations-choice-count = { $words } ({ $count })
collaborations-texts-found = { $count ->
    [0] Inget passar. Pröva ett annat ord, eller rensa urvalet.
    [one] En text.
   *[other] { $count } texter.
 }
collaborations-texts-partial = Ingen text har alla orden. Här är de som har flest.

# Comparing two models
collaborations-compare = Jämför två modeller
collaborations-compare-with = Jämför med en annan modell
collaborations-compare-lead = Se vad två modeller är till för, hur de går till och hur mycket de frågar om.
collaborations-compare-a = Den ena modellen
collaborations-compare-b = Den andra modellen
collaborations-compare-act = Jämför
collaborations-compare-same = Det är samma modell två gånger. Välj en annan att jämföra med.
collaborations-compare-for = Vad den är till för
collaborations-compare-phases = Faser och steg
collaborations-compare-onward = Gå vidare
collaborations-ours-count = { $count ->
    [0] Alla frågor bygger på källan
    [one] En fråga är vår egen
   *[other] { $count } frågor är våra egna
 }
collaborations-reminders-count = { $count ->
    [0] Inget särskilt att tänka på
    [one] En sak att tänka på
   *[other] { $count } saker att tänka på
 }
collaborations-onward-count = { $count ->
    [0] Inga råd för att komma vidare
    [one] Ett råd för att komma vidare
   *[other] { $count } råd för att komma vidare
 }
collaborations-principle-phases = { $count ->
    [one] { $principle }, i en fas
   *[other] { $principle }, i { $count } faser
 }

# Which model fits?
collaborations-which = Vilken modell passar oss?
collaborations-which-lead = Svara på några frågor, så får ni ett förslag med skäl och ett ställe att börja på. Hoppa över det ni inte vet. Vi sparar inga svar.
collaborations-which-none = Välj minst ett svar, så kan vi föreslå en modell.
collaborations-which-act = Visa vilken som passar
collaborations-which-again = Visa med de här svaren
collaborations-your-answers = Ändra era svar
collaborations-which-left = { $count ->
    [one] En fråga har inget svar. Förslaget blir säkrare om ni svarar på den.
   *[other] { $count } frågor har inget svar. Förslaget blir säkrare om ni svarar på fler.
 }
collaborations-which-best = Den här passar er bäst
collaborations-which-next = Den här passar näst bäst
collaborations-which-begin = Börja med steget:
collaborations-which-go = Börja här
collaborations-which-compare = Jämför de två
collaborations-which-free = Ni väljer själva. Alla modeller går att använda, och ni kan byta.

collaborations-start-lead = Beskriv utmaningen kort. Ni kan ändra och lägga till mer tillsammans med dem ni bjuder in.
collaborations-may-not-start = För att starta en samverkan behöver du mandat att företräda den organisation du agerar för. Be er administratör om det.
collaborations-start-when-verified = Här startar bara verifierade organisationer samverkan. Be den som sköter installationen, eller en paraplyorganisation ni hör till, att verifiera er.
collaborations-name = Vad ska samverkan heta?
collaborations-name-hint = Något som alla parter förstår, till exempel: En levande mötesplats i byn.
collaborations-challenge-hint = Vad är det som ingen av er kan lösa ensam?
collaborations-summary = Sammanfattning
collaborations-summary-hint = En eller två meningar som visas i listor.
collaborations-target-group = Målgrupp
collaborations-target-group-hint = Vilka är det till för? Var hellre för snäv än för bred.
collaborations-no-area = Inget särskilt område
collaborations-model-hint = Modellen ger er frågor att svara på, var och en för sig.
collaborations-no-model = Ingen modell
collaborations-choose-area = Välj ett område i listan.
collaborations-choose-model = Välj en modell i listan.
collaborations-openness = Vem får se den?
collaborations-openness-more-public = Alla kan läsa beskrivningen. Svaren visas bara om ni gör dem öppna.
collaborations-openness-more-parties = Bara parterna och de ni har bjudit in.
collaborations-openness-more-group = Bara du och de personer som namnges.
collaborations-openness-more-confidential = Bara namngivna personer, och inga spår någon annanstans.

collaborations-party-state = Läge
collaborations-party-party = Är part
collaborations-party-invited = Inbjuden, har inte svarat
collaborations-party-declined = Tackade nej
collaborations-party-withdrawn = Inbjudan togs tillbaka
collaborations-party-left = Har lämnat
collaborations-act-accept = Tacka ja
collaborations-act-decline = Tacka nej
collaborations-act-withdraw = Ta tillbaka inbjudan
collaborations-act-leave = Lämna samverkan
collaborations-act-more-accept = Ni blir part från i dag.
collaborations-act-more-decline = Ni kan bli inbjudna igen senare.
collaborations-act-more-withdraw = Organisationen kan inte längre svara ja. Ni kan bjuda in den igen.
collaborations-act-more-leave = Ni är inte längre part från i dag. Det ni har delat står kvar i historiken.
collaborations-you-are-invited = Ni är inbjudna
collaborations-you-are-invited-lead = Läs vad det gäller och svara för er organisation:
collaborations-needs-representative = Den som har mandat att företräda organisationen kan svara.
collaborations-invite = Bjud in en part
collaborations-invite-lead = Bjud in tidigt, och fler än dem ni brukar. Den ni bjuder in ser beskrivningen och svarar själv.
collaborations-find-party = Vem vill ni bjuda in?
collaborations-find-party-act = Sök i registret
collaborations-party-not-found = Ingen organisation här heter något med ”{ $words }”. Sök på ett annat ord, eller bjud in en ny nedan.
collaborations-more-parties-found = Fler stämmer med sökningen. Skriv mer av namnet.
collaborations-already-among-parties = Redan med eller inbjuden
collaborations-not-in-register = Finns den inte här än?
collaborations-organisation-name = Organisationens namn
collaborations-contact = Kontaktpersonens e-post
collaborations-contact-hint = Personen får en länk och kan agera för organisationen.
collaborations-persons = Namnge personer på en gång
collaborations-persons-addresses = E-postadresser
collaborations-persons-hint = Till dem hos organisationen som ska få se samverkan, en adress på varje rad. De får inbjudan med mejl. Du kan också namnge dem sedan.
collaborations-persons-unknown = Ingen som kan agera för organisationen här har adressen { $mail }. Rätta den, eller ta bort den och namnge någon sedan.
collaborations-persons-later = En ny organisation har ingen att namnge än. Ta bort adresserna och namnge någon när personen har tackat ja.
collaborations-persons-open = Här behöver ingen namnges: hela organisationen ser samverkan. Ta bort adresserna.
collaborations-invite-act = Bjud in
collaborations-choose-organisation = Sök upp organisationen, eller skriv namnet på en ny.
collaborations-has-ended = { $name } har upphört och kan inte bjudas in. Bjud in den som har tagit över.
collaborations-already-there = { $name } är redan part eller inbjuden.
collaborations-invitation-subject = Inbjudan till samverkan: { $title }
collaborations-invitation-body = Hej!

    { $from } bjuder in er organisation att vara part i { $title }. Läs vad det gäller och svara här:
    { $link }

collaborations-may-not-invite = Bara parter kan bjuda in, genom någon som har mandat att företräda dem.
collaborations-may-not-change-place = Det här kan bara den göra som har mandat att företräda organisationen det gäller.
collaborations-place-has-changed = Någon har redan svarat eller ändrat. Gå tillbaka och läs in sidan igen.
collaborations-last-party = Ni är den enda parten kvar. Bjud in någon annan innan ni lämnar.

collaborations-work-lead = Gå i den ordning som passar er. Ett steg kan öppnas igen när något förändras.
collaborations-step-waiting = Inte påbörjat
collaborations-step-open = Pågår
collaborations-step-settled = Klart för nu
collaborations-step-adjusting = Justeras
collaborations-step-state = Var står ni i steget?
collaborations-step-state-ask = Läge
collaborations-step-state-act = Spara läget
collaborations-support = Stöd i steget
collaborations-no-questions = Det här steget har inga frågor.
collaborations-nothing-public = Inget svar är öppet för alla ännu.
collaborations-answers = Parternas svar
collaborations-answer = Skriv ert svar
collaborations-edit-answer = Ändra ert svar
collaborations-write-joint = Skriv gemensamt svar
collaborations-edit-joint = Ändra gemensamt svar
collaborations-joint = Gemensamt svar
collaborations-joint-hint = Det som alla parter kan stå för.
collaborations-joint-act = Spara det gemensamma svaret
collaborations-joint-crossed = Någon hann ändra det gemensamma svaret medan du skrev. Så här lyder det nu. Din text står kvar nedanför; för ihop dem och spara igen.
collaborations-disagreement = Det här är vi överens om att vi ser olika på
collaborations-disagreement-hint = Olika mål kan komplettera varandra. Skriv vem som ser vad.
collaborations-mark = Vad tycker ni om svaren?
collaborations-mark-ask = Hur ser er organisation på svaren tillsammans?
collaborations-mark-about = Om svaren:
collaborations-mark-agree = Vi är överens
collaborations-mark-differ = Vi ser olika på det
collaborations-mark-talk = Behöver pratas om
collaborations-mark-note = Varför? (frivilligt)
collaborations-mark-act = Spara markeringen
collaborations-sight-draft = Utkast: bara er organisation ser det
collaborations-sight-parties = Delat med parterna
collaborations-sight-public = Öppet för alla
collaborations-unshared-changes = ni har ändringar som inte är delade
collaborations-your-answer = Ert svar
collaborations-markdown = Skriv vanlig text. Tom rad ger nytt stycke, - i början ger punktlista, ## ger rubrik.
collaborations-share = Dela med parterna
collaborations-share-more = Dela med parterna: alla parter ser texten så som den står nu.
collaborations-save = Spara utkast
collaborations-save-more = Spara utkast: det andra redan ser ändras inte.
collaborations-publish = Gör öppet för alla
collaborations-publish-more = Gör öppet för alla: texten kan läsas av vem som helst som ser samverkan.
collaborations-take-back = Ta tillbaka
collaborations-take-back-more = Ta tillbaka: ingen annan ser svaret längre, men historiken visar att det togs tillbaka.
collaborations-crossed = En kollega hann före
collaborations-crossed-lead = Någon i er organisation sparade medan du skrev. Inget har gått förlorat.
collaborations-crossed-theirs = Så här står det nu
collaborations-crossed-yours = Din text står kvar i fältet nedanför. För ihop texterna och spara igen.
collaborations-may-not-answer = För att svara behöver du mandat att svara för en organisation som är part.
collaborations-may-not-work = För att göra det här behöver du mandat att företräda en organisation som är part.
collaborations-versions = Tidigare lydelser
collaborations-version = Version { $number }

collaborations-history-lead = Allt som har gjorts, det senaste först. Det går inte att ändra i efterhand utan att det syns.
collaborations-by-for = { $person }, för { $organisation }
collaborations-by-program = Programmet

collaborations-personal-number = Numret är ett personnummer och får inte stå här. Skriv ett organisationsnummer, som { $allowed }, eller lämna fältet tomt.
collaborations-personal-in-name = I namnet står ett personnummer. Sådana sparas aldrig här. Skriv namnet utan det.
collaborations-check-digit = Kontrollsiffran i { $found } stämmer inte. Ett organisationsnummer ser ut som { $allowed }.
collaborations-unknown-reference = ”{ $found }” finns inte i listan { $allowed }.
collaborations-unknown-area = Områdeskoden { $found } finns inte. Exempel på koder: { $allowed }.
collaborations-id-twice = Id ”{ $found }” står två gånger i samma lista.
collaborations-needs-replace = Samverkan finns redan, och varken den eller filen har datumet as_of. Kör importen med --replace om filen ska gälla.
collaborations-older-file = Filen gäller { $found } men det som finns här gäller { $allowed }. Bara en nyare fil kan uppdatera.

journal-imported = Beskrivningen lästes in från en fil
journal-started = Samverkan startades
journal-party-invited = En part bjöds in
journal-party-accepted = En part tackade ja
journal-party-declined = En part tackade nej
journal-party-left = En part lämnade
journal-party-merged = Två organisationer visade sig vara en, och platsen följde med
journal-invitation-withdrawn = En inbjudan togs tillbaka
journal-step-waiting = Ett steg ställdes tillbaka
journal-step-open = Ett steg öppnades
journal-step-settled = Ett steg blev klart för nu
journal-step-adjusting = Ett steg justeras
journal-answer-saved = Ett utkast sparades
journal-answer-shared = Ett svar delades med parterna
journal-answer-published = Ett svar gjordes öppet för alla
journal-answer-taken-back = Ett svar togs tillbaka
journal-marked-agree = En part är överens om svaren
journal-marked-differ = En part ser olika på svaren
journal-marked-talk = En part vill prata om svaren
journal-settled = Ett gemensamt svar sparades

collaborations-named = Personer som får se
collaborations-named-lead = Samverkan finns bara för dem som är namngivna här, och bara när de agerar för den organisation de är namngivna för. Era egna namnger ni i listan. Vilka som arbetar hos andra visas inte: dem namnger ni med e-postadress. Hos den som är inbjuden får ingen veta något förrän någon är namngiven.
collaborations-name-others = Namnge personer hos andra organisationer
collaborations-name-others-act = Namnge med e-post
collaborations-addresses-hint = En adress på varje rad, till personer som kan agera för organisationen. De får ett mejl.
collaborations-choose-named-party = Välj vilken organisation personerna agerar för.
collaborations-you-are-named-subject = Du är namngiven i samverkan: { $title }
collaborations-you-are-named-body = Hej!

    { $from } har namngett dig i { $title }. Nu kan du läsa och arbeta där:
    { $link }
collaborations-is-named = namngiven
collaborations-name-person = Namnge
collaborations-unname-person = Ta bort
collaborations-unname-more = Personen ser inte samverkan längre och får ett mejl om det. Det personen ansvarar för här blir utan ansvarig.
collaborations-unname-yourself = Du ser inte samverkan längre. Det du ansvarar för här blir utan ansvarig.
collaborations-last-named = Så länge ni är part måste någon hos er vara namngiven. Namnge en annan person först, eller lämna samverkan.
collaborations-named-by-party = Bara parten själv kan ta bort dem som är namngivna för den.
collaborations-not-named-subject = Du är inte längre namngiven i en samverkan
collaborations-not-named-body = Hej!

    { $from } har tagit bort ditt namn i en samverkan där du var namngiven för { $organisation }. Du ser den inte längre när du agerar för { $organisation }, och därför står det inte här vad den heter.

    Undrar du över något, fråga dem som företräder { $from }.
collaborations-last-named-leaves = Ingen hos de andra parterna är namngiven. Namnge någon där först, annars ser ingen samverkan längre.
collaborations-acts-no-longer = agerar inte längre för organisationen
journal-person-named = En person namngavs
journal-person-unnamed = En person är inte längre namngiven

collaborations-describe = Ändra beskrivningen
collaborations-describe-act = Spara beskrivningen
collaborations-described-crossed = Någon ändrade beskrivningen medan du skrev. Så här lyder den nu. Din text står kvar i fälten; för ihop dem och spara igen.
collaborations-state-hint = När samverkan är avslutad går det bara att läsa, tills ni säger att den pågår igen.
collaborations-date-hint = År, år-månad eller år-månad-dag: 2027, 2027-06 eller 2027-06-30.
collaborations-wrong-date = Skriv tiden som 2027, 2027-06 eller 2027-06-30.
collaborations-own-part = Er del i samverkan
collaborations-own-part-lead = Säg själva vad ni gör, vad ni bidrar med och vad ni vinner på det. De andra parterna ser det.
collaborations-own-part-act = Spara er del
collaborations-own-part-more = Spara och lägg till fler
collaborations-task-hint = Vad tar ni på er?
collaborations-gains-hint = Den som inte vinner något på samverkan blir sällan kvar.
collaborations-influence = Hur är ni med?
collaborations-contributes-remove = Ta bort bidrag
collaborations-contributes-add = Lägg till ett bidrag
collaborations-contributes-what = Vad bidrar ni med?
collaborations-contributes-hint = Till exempel: en samordnare på halvtid, lokal två kvällar i veckan.
journal-described = Beskrivningen ändrades
journal-own-part = En part beskrev sin del

collaborations-more-areas = Gäller det fler områden?
collaborations-area-2 = Område två
collaborations-area-3 = Område tre

collaborations-own-models = Era egna modeller
collaborations-own-models-lead = Kopiera en modell och gör den till er: ta bort steg, lägg till frågor, skriv om. Ingen annan ser den förrän ni publicerar den och delar den.
collaborations-no-own-models = Ni har inga egna modeller ännu. Kopiera en modell för att börja.
collaborations-models-shared-with-you = Modeller som andra delar med er
collaborations-models-of-others = Organisationers egna modeller
collaborations-models-of-others-lead = Organisationer har gjort de här modellerna och delar dem med alla. Läs dem, kopiera dem eller starta en samverkan på dem.
collaborations-copy-model = Kopiera en modell
collaborations-copy-model-lead = Kopian är er egen. Modellen som ni kopierar från ändras inte, och ni kan alltid se vad som skiljer dem åt.
collaborations-copy-model-act = Kopiera modellen
collaborations-copy-this-model = Kopiera modellen och ändra den
collaborations-copied-model = Modell att kopiera
collaborations-model-of = { $title } ({ $organisation })
collaborations-model-copied-from = Från { $title }
collaborations-model-made-by = Gjord av { $organisation }, från { $title }
collaborations-model-title = Modellens namn
collaborations-model-title-hint = Lämnar ni fältet tomt får kopian samma namn som modellen, följt av er organisations namn.
collaborations-model-summary = Vad modellen är till för
collaborations-model-summary-hint = Några meningar som hjälper andra att välja. Högst 2 000 tecken.
collaborations-model-draft = Utkast
collaborations-model-version = Version { $version }
collaborations-model-versions = Versioner
collaborations-model-from = Kopierad från
collaborations-model-state = Senast publicerad
collaborations-model-changed = Ändrad
collaborations-model-never-published = Modellen är inte publicerad. Publicera en version när ni vill kunna arbeta efter den.
collaborations-model-has-changes = Utkastet har ändringar som inte är publicerade.
collaborations-model-crossed = Någon annan ändrade det här under tiden. Ingenting är överskrivet. Läs vad som gäller nu och spara igen om ni vill ändra det.
collaborations-may-not-edit-model = Den som får fatta beslut eller administrera för organisationen kan kopiera och ändra modeller. Be er administratör om hjälp.
collaborations-edit-name = Ändra namn och sammanfattning
collaborations-save-name = Spara namn och sammanfattning
collaborations-language-sv = svenska
collaborations-language-en = engelska
collaborations-language-written = Språk att skriva på
collaborations-in-other = På { $language }:
collaborations-share-model = Dela modellen
collaborations-read-file = Läs in en ändrad fil
collaborations-download-model = Ladda ned utkastet som fil
collaborations-read-draft = Läs utkastet från början till slut
collaborations-start-on-model = Starta en samverkan på modellen

collaborations-parts-of-model = Faser och steg
collaborations-parts-of-model-lead = Välj en fas eller ett steg för att ändra texter och frågor.
collaborations-page-questions = { $count ->
    [one] en fråga
   *[other] { $count } frågor
 }
collaborations-move-up = Flytta upp
collaborations-move-down = Flytta ned
collaborations-add-part = Lägg till en fas eller ett steg
collaborations-add-part-act = Lägg till
collaborations-part-title = Rubrik
collaborations-part-introduction = Inledning
collaborations-part-within = Fas som steget hör till
collaborations-part-within-hint = Lämna tomt om det är en ny fas.
collaborations-part-own-phase = Ingen, det är en ny fas
collaborations-save-part = Spara rubrik och inledning
collaborations-move-step = Flytta steget till en annan fas
collaborations-move-step-to = Fas att flytta till
collaborations-remove-step = Ta bort steget
collaborations-remove-phase = Ta bort fasen och dess steg
collaborations-remove-part-more = Det försvinner ur utkastet. Publicerade versioner ändras inte, och inga svar går förlorade i samverkan som redan pågår.
collaborations-last-phase = En modell behöver minst en fas. Lägg till en ny fas innan du tar bort den här.
collaborations-edit-gone = Någon annan har tagit bort eller flyttat det du ville ändra. Gå tillbaka till modellen och börja därifrån.
collaborations-items-question = Frågor
collaborations-items-reminder = Att tänka på
collaborations-items-onward = Vägar vidare
collaborations-no-items-question = Inga frågor här.
collaborations-no-items-reminder = Inget att tänka på är skrivet här.
collaborations-no-items-onward = Inga vägar vidare är skrivna här.
collaborations-add-items-question = Lägg till frågor
collaborations-add-items-reminder = Lägg till sådant att tänka på
collaborations-add-items-onward = Lägg till en väg vidare
collaborations-add-items-hint-question = Skriv en fråga på varje rad.
collaborations-add-items-hint-reminder = Skriv en sak på varje rad.
collaborations-add-items-hint-onward = Vad kan parterna göra härnäst?
collaborations-too-many-at-once = Lägg till högst { $limit } i taget.
collaborations-item-question = Frågan
collaborations-item-reminder = Att tänka på
collaborations-item-onward = Vägen vidare
collaborations-item-heading = Rubrik
collaborations-item-group = Rubrik för en grupp av frågor
collaborations-edit-item = Ändra
collaborations-edit-item-question = Ändra frågan
collaborations-edit-item-reminder = Ändra det att tänka på
collaborations-edit-item-onward = Ändra vägen vidare
collaborations-save-item = Spara texten
collaborations-move-item = Flytta till en annan sida
collaborations-move-item-to = Fas eller steg att flytta till
collaborations-remove-item = Ta bort

collaborations-translation = Översättning
collaborations-translation-whole = Allt finns på { $language }.
collaborations-translation-lacks = { $count ->
    [one] En text saknas på { $language }
   *[other] { $count } texter saknas på { $language }
 }
collaborations-translation-more = Den som läser på det språket får texten på det andra språket, med en upplysning om det.
collaborations-translation-rest = { $count ->
    [one] Och en till.
   *[other] Och { $count } till.
 }

collaborations-sharing = Vem modellen är till för
collaborations-sharing-own = Bara er organisation
collaborations-sharing-named = Organisationer ni väljer
collaborations-sharing-public = Alla
collaborations-sharing-more-own = Ingen annan ser den.
collaborations-sharing-more-named = De ni delar med kan läsa den, kopiera den och starta samverkan på den.
collaborations-sharing-more-public = Den står i listan över modeller, med ert namn. Ingen behöver logga in för att läsa den.
collaborations-sharing-act = Spara vem modellen är till för
collaborations-sharing-act-share = Dela med
collaborations-sharing-act-unshare = Sluta dela med
collaborations-share-unpublished = Andra ser bara publicerade versioner. Publicera modellen för att de ska se den.
collaborations-shared-with = Organisationer ni delar med
collaborations-shared-with-none = Ni har inte valt ut någon organisation ännu. Sök upp en här nedanför.
collaborations-find-sharer = Sök en organisation att dela med

collaborations-publish-way = Publicera en version
collaborations-publish-model = Publicera version { $version }
collaborations-publish-lead = En publicerad version ändras aldrig. De som redan arbetar efter en äldre version stannar på den tills deras samordnare flyttar dem.
collaborations-publish-changes = Se vad som är nytt i utkastet
collaborations-publish-act = Publicera versionen
collaborations-published-versions = Publicerade versioner
collaborations-nothing-to-publish = Utkastet är likadant som den senaste versionen. Ändra något innan ni publicerar igen.
collaborations-version-note = Vad som är nytt
collaborations-version-note-hint = Några ord till dem som funderar på att byta till versionen.
collaborations-version-changes = Vad som ändrades

collaborations-differences = Vad som skiljer
collaborations-differences-between = Från: { $before }. Till: { $after }.
collaborations-differs-from-origin = se vad som skiljer från ursprunget
collaborations-differs-from-newest = Se vad som skiljer från den senaste versionen.
collaborations-origin-then = { $title }, som den kopierades
collaborations-origin-now = { $title }, som den är nu
collaborations-the-draft = utkastet
collaborations-compare-from = Jämför från
collaborations-compare-to = till
collaborations-no-differences = Det finns inga skillnader.
collaborations-differences-count = { $count ->
    [one] En skillnad.
   *[other] { $count } skillnader.
 }
collaborations-model-itself = Modellen själv
collaborations-moved-from = Stod förut på ”{ $title }”.
collaborations-how-added = ny
collaborations-how-removed = borttagen
collaborations-how-moved = flyttad
collaborations-how-reordered = ny plats i ordningen
collaborations-how-changed = ändrad
collaborations-thing-model = modellen
collaborations-thing-phase = fas
collaborations-thing-step = steg
collaborations-thing-question = fråga
collaborations-thing-reminder = att tänka på
collaborations-thing-onward = väg vidare
collaborations-thing-principle = princip
collaborations-thing-reading = läs mer
collaborations-field-text = Text
collaborations-field-title = Rubrik
collaborations-field-summary = Sammanfattning
collaborations-field-introduction = Inledning
collaborations-field-group = Grupp av frågor
collaborations-field-links = Länkar
collaborations-field-kind = Slag av fas
collaborations-phase-kind-phase = fas
collaborations-phase-kind-foundation = grund

collaborations-read-file-lead = Ladda ned utkastet, ändra filen i en textredigerare och läs in den här. Ni får se vad som ändras innan något sparas.
collaborations-file = Fil
collaborations-file-hint = En JSON-fil, högst 1 MB.
collaborations-file-text = Eller klistra in filens text
collaborations-file-text-hint = Har ni valt en fil räknas den och inte texten.
collaborations-file-look = Visa vad som ändras
collaborations-no-file = Välj en fil eller klistra in dess text.
collaborations-file-wrong = { $count ->
    [one] En sak i filen behöver rättas
   *[other] { $count } saker i filen behöver rättas
 }
collaborations-file-wrong-more = Rätta de här först. Läs sedan in filen igen för att se om det finns fler.
collaborations-file-nothing-kept = Ingenting är sparat.
collaborations-file-changes = Det här ändras
collaborations-file-changes-lead = Inget är sparat ännu. Läs igenom skillnaderna mot utkastet och spara dem om de stämmer.
collaborations-file-keep = Spara ändringarna i utkastet
collaborations-back-to-model = Gå tillbaka till modellen
collaborations-file-broken = Filen går inte att läsa: något är fel på eller strax före rad { $line }, tecken { $column }.
collaborations-file-not-utf8 = Filen är inte sparad som UTF-8, så å, ä och ö går inte att läsa. Spara den som UTF-8 och läs in den igen.
collaborations-other-model = Modellen heter { $found } här, men samverkan anger { $allowed }. Skriv samma id på båda ställena.
collaborations-place-called = { $what } ”{ $name }”
collaborations-place-phase = fas { $number }
collaborations-place-step = steg { $number }
collaborations-place-question = fråga { $number }
collaborations-place-reminder = sak { $number } att tänka på
collaborations-place-onward = väg vidare { $number }
collaborations-place-principle = princip { $number }
collaborations-place-link = länk { $number }
collaborations-place-title = rubriken
collaborations-place-summary = sammanfattningen
collaborations-place-introduction = inledningen
collaborations-place-text = texten
collaborations-place-group = gruppens rubrik
collaborations-place-id = id
collaborations-place-url = adressen
collaborations-place-sv = på svenska
collaborations-place-en = på engelska
collaborations-place-phases = listan över faser
collaborations-place-field = fältet { $field }
collaborations-to-do-json = Titta efter ett kommatecken, ett citattecken eller en parentes som saknas eller är för mycket.
collaborations-to-do-id = Skriv ett id som inget annat i modellen har, med små bokstäver a–z, siffror och bindestreck.
collaborations-to-do-required = Skriv det som saknas, eller ta bort hela stycket.
collaborations-to-do-field = Rätta fältets namn eller ta bort det.
collaborations-to-do-twice = Ge den ena ett eget id, som ingen annan har haft. Låt den som redan har svar behålla sitt.
collaborations-to-do-shorten = Korta texten.

collaborations-runs-on = Modell och version
collaborations-runs-on-now = Ni arbetar efter { $title }, version { $version }.
collaborations-choose-a-model = Välj en modell att arbeta efter
collaborations-runs-on-none = Samverkan har ingen modell. Välj en här nedanför om ni vill ha frågor att arbeta efter.
collaborations-runs-on-lead = Den ändras inte av sig själv, även om modellen ändras. Som samordnare kan du byta till en annan version när ni vill.
collaborations-runs-on-other = Byt version
collaborations-title-version = { $title }, version { $version }
collaborations-has-newer = Det finns en nyare version av modellen.
collaborations-has-newer-way = Se vad som är nytt.
collaborations-other-versions = Versioner att byta till
collaborations-other-versions-more = När parterna har börjat svara går det bara att byta mellan en modell och kopior av den. Då hör svaren till samma frågor.
collaborations-no-other-versions = Det finns inga andra versioner att byta till. Kopiera modellen om ni vill ändra den.
collaborations-version-newer = Nyare version av er modell
collaborations-version-earlier = Har använts tidigare i samverkan
collaborations-version-delivered = Följer med samverka
collaborations-choose-version = Versionen finns inte att byta till. Välj en ur listan.
collaborations-may-not-move-model = Den som företräder samordnaren kan byta version.
collaborations-move-answers = Vad som händer med svaren
collaborations-move-no-answers = Alla frågor som parterna har svarat på finns kvar.
collaborations-move-kept = { $count ->
    [one] En besvarad fråga finns inte i den nya versionen. Svaren finns kvar att läsa under Tidigare frågor.
   *[other] { $count } besvarade frågor finns inte i den nya versionen. Svaren finns kvar att läsa under Tidigare frågor.
 }
collaborations-move-shared = { $count ->
    [0] inga delade svar
    [one] ett delat svar
   *[other] { $count } delade svar
 }
collaborations-move-joint = och ett gemensamt
collaborations-move-drafts = Utkast som parterna inte har delat finns också kvar, bara för dem själva.
collaborations-move-lead = Bytet gäller alla parter direkt och syns i historiken. Ni kan byta tillbaka. Alla som ser samverkan kan sedan läsa modellens frågor.
collaborations-move-act = Byt till { $title }
collaborations-move-stay = Avbryt bytet
collaborations-move-changes = Allt som ändras i modellen
collaborations-earlier = Tidigare frågor
collaborations-earlier-lead = De här frågorna ställs inte längre, men svaren finns kvar.
collaborations-no-earlier = Inga frågor med svar har försvunnit.

journal-model-copied = En modell kopierades
journal-model-edited = En modell ändrades
journal-model-replaced = En modell ändrades med en fil
journal-model-published = En version av en modell publicerades
journal-model-own = En modell är bara för den egna organisationen
journal-model-named = En modell delas med valda organisationer
journal-model-public = En modell delas med alla
journal-model-shared = En modell delades med en organisation
journal-model-unshared = En modell delas inte längre med en organisation
journal-model-moved = Samverkan bytte version av sin modell
# Insyn för den som administrerar installationen
collaborations-insights = Insyn
collaborations-insights-lead = Som administratör ser du inte det som är stängt. Kräver lagen eller driften det kan du be om insyn. En annan administratör måste godkänna, insynen tar slut av sig själv, och parterna får veta.
collaborations-insight-requests = Begäranden
collaborations-insight-empty = Ingen har bett om insyn. Behövs det, fyll i formuläret nedan.
collaborations-insight-ask = Be om insyn
collaborations-insight-ask-lead = När någon annan har godkänt kan du läsa, men inte ändra något. Parterna får ett mejl med ditt namn och skälet.
collaborations-insight-which = Vilken samverkan?
collaborations-insight-which-hint = Klistra in sidans adress, eller samverkans id.
collaborations-insight-reason = Skäl
collaborations-insight-reason-hint = Vad ska du se, och varför måste det ske? Parterna läser det här.
collaborations-insight-how-long = Hur länge?
collaborations-insight-hours = { $count ->
    [one] En timme
   *[other] { $count } timmar
 }
collaborations-insight-none = Det finns ingen samverkan med den adressen.
collaborations-insight-by = Begärd av
collaborations-insight-answered = Besvarad av
collaborations-insight-until = Gäller till
collaborations-insight-too-new = En annan administratör behöver svara. Den som svarar ska ha varit administratör redan när insynen begärdes, och får inte ha blivit det under den senaste veckan genom den som begär.
collaborations-insight-waits = Väntar på en annan administratör. Svarar ingen på tre dygn förfaller begäran.
collaborations-insight-own = Du kan inte godkänna din egen begäran. Be en annan administratör.
collaborations-insight-has-changed = Begäran har ändrats sedan du öppnade sidan. Läs in sidan igen.
collaborations-insight-state-asked = väntar på svar
collaborations-insight-state-open = öppen
collaborations-insight-state-refused = avslagen
collaborations-insight-state-lapsed = förfallen
collaborations-insight-state-over = avslutad
collaborations-insight-act-approve = Godkänn insynen
collaborations-insight-act-refuse = Avslå
collaborations-insight-act-end = Avsluta
collaborations-insight-reading = Du läser det här med insyn till { $until }. Du kan inte ändra något, och parterna vet att du har insyn.
collaborations-insight-told = { $person } får läsa till { $until }
collaborations-insight-asked-subject = En begäran om insyn väntar på dig
collaborations-insight-asked-body =
    En annan administratör har bett om insyn i en samverkan. Läs skälet och svara inom tre dygn:
    { $link }
collaborations-insight-opened-subject = En administratör har fått insyn i er samverkan
collaborations-insight-opened-body =
    { $person }, som administrerar installationen, har fått läsa allt i ”{ $title }” till { $until }. En annan administratör har godkänt det.

    Skäl: { $reason }

    Det står också i er historik:
    { $link }
journal-insight-asked = Insyn i en samverkan begärdes
journal-insight-opened = Insyn gavs till en administratör
journal-insight-refused = En begäran om insyn avslogs
journal-insight-ended = En insyn avslutades i förtid
collaborations-duty-named = Namngiven i
collaborations-kept-insights = Insyn du har begärt, svarat på eller avslutat
collaborations-kept-hours = Timmar
collaborations-kept-answer = Svar
collaborations-kept-models = Versioner av modeller du har publicerat
collaborations-kept-model = Modell
collaborations-kept-note = Vad som är nytt
collaborations-kept-named = Samverkan där du är namngiven
collaborations-kept-question = Fråga
collaborations-kept-answers = Svar du har skrivit
collaborations-actor-map = Aktörskarta
collaborations-actor-map-lead = Vilka finns i området, vilka är med i samverkan, och vilka är det ingen som har frågat?
collaborations-actor-map-group = Målgrupp
collaborations-actor-map-only = Med i samverkan
collaborations-actor-map-never = Bara de som inte är med någonstans
collaborations-actor-map-regions = Landets regioner
collaborations-actor-map-shaded = Ju starkare färg, desto fler organisationer i urvalet
collaborations-actor-map-area = { $name }: { $count ->
    [0] ingen organisation
    [one] en organisation
   *[other] { $count } organisationer
 }
collaborations-actor-map-table = Organisationer och samverkan per område
collaborations-actor-map-country = Hela landet
collaborations-actor-map-choose = Välj ett område, ett slag eller en målgrupp för att se vilka organisationer som finns.
collaborations-actor-map-none = Ingen
collaborations-actor-map-more = De första { $count } i bokstavsordning är med här. Välj ett mindre område för att se alla.
collaborations-actor-map-empty = Ingen organisation passar urvalet. Saknas någon? Lägg till den under Organisationer.
collaborations-actor-map-sight = Räknat är den samverkan som du får se. Att någon inte är med kan bero på att ingen har frågat.

collaborations-wait-invitation = Svara på inbjudan till { $title }
collaborations-choose-colleague = Välj någon som har mandat hos er och som ser den här samverkan.

# Enheternas röster
collaborations-voice = En enhets röst
collaborations-voice-of = { $unit }, för { $party }
collaborations-voices = Enheternas röster
collaborations-voices-lead = Här säger era enheter hur de ser på frågan, innan ni svarar tillsammans. Andra parter ser bara det ni väljer att visa under ert svar.
collaborations-voice-lead = Skriv hur er enhet ser på frågan. Till att börja med ser bara er egen organisation det.
collaborations-voice-text = Vad vill enheten säga?
collaborations-voice-save = Spara enhetens röst
collaborations-voice-write = Skriv för { $unit }
collaborations-voice-read = Läs och se tidigare lydelser
collaborations-voice-show = Visa under ert svar
collaborations-voice-hide = Visa inte längre
collaborations-voice-is-shown = Visas under ert svar, för dem som ser svaret
collaborations-voice-is-own = Bara er organisation ser det
collaborations-may-not-speak = För att skriva en enhets röst behöver du ett uppdrag i enheten med mandat att svara. Be den som administrerar er organisation om det.
collaborations-nothing-to-show = Enheten har inte skrivit något ännu.
collaborations-speaking-units = Enheter som talar för sig själva
collaborations-own-units = Vilka enheter hos er deltar?
collaborations-own-units-hint = De andra ser vilka delar av er organisation som är med.
collaborations-kept-voices = Det du har skrivit för enheter
journal-voice-saved = En enhet skrev för sig
journal-voice-shown = En part visade en enhets röst
journal-voice-hidden = En part visar inte längre en enhets röst

# Profilen, skriven en gång
collaborations-verified = Bekräftad
collaborations-party-contact = Kontakt
collaborations-profile-says = Er profil säger:
collaborations-take-over-task = Ta över som er uppgift
collaborations-take-over-own-benefit = Ta över som det ni vinner
collaborations-take-over-brings = Ta över som ert bidrag
collaborations-your-profile = Mer ur er profil
collaborations-your-profile-lead = Det här läser de andra parterna i er profil. Det behöver inte skrivas här också. Ändra det på organisationens sida:
collaborations-your-profile-empty = Er profil säger ännu inget om vilka ni är till för, var ni verkar eller hur man når er. Skriv det en gång, så läser parterna det i varje samverkan ni är med i:
collaborations-together = { $count ->
    [one] Har varit med i en samverkan tillsammans med er:
   *[other] Har varit med i { $count } samverkan tillsammans med er, senast:
 }

# Målgrupper
collaborations-target-groups-lead = Vilka är samverkan till för, och vem för deras talan? Här ser ni när ni senast frågade dem, vad de sa och vad det ledde till.
collaborations-no-target-groups = Ingen har ännu sagt vilka samverkan är till för. Beskriv en grupp så noga ni kan. Då vet ni vilka ni ska fråga, och de vet att ni tänker återkomma.
collaborations-groups-described = Nämns i beskrivningen
collaborations-group-begin = Säg mer om gruppen
collaborations-group-add = Lägg till en målgrupp
collaborations-group-name = Vilka är de?
collaborations-group-description = Vad vet ni om dem?
collaborations-group-description-hint = Till exempel hur många de är, hur de har det i dag och hur man når dem. Skriv inget om enskilda personer.
collaborations-group-kind = Är det de som arbetet främst är till för?
collaborations-group-primary = Primär målgrupp
collaborations-group-primary-more = De som arbetet främst är till för.
collaborations-group-secondary = Sekundär målgrupp
collaborations-group-secondary-more = De som också märker av arbetet, eller som når de första.
collaborations-group-taken = Den målgruppen finns redan.
collaborations-group-change = Ändra uppgifterna om gruppen
collaborations-group-change-act = Spara uppgifterna
collaborations-group-crossed = Någon annan hann ändra. Så här står det nu:
collaborations-represents = Vem för deras talan?
collaborations-represents-hint = En part, ett nätverk eller en egen organisation av slaget målgrupp. Finns den inte i listan bjuder ni in den först.
collaborations-nobody-yet = Ingen ännu
collaborations-represented-by = { $organisation } för deras talan
collaborations-represented-by-nobody = Ingen för deras talan ännu
collaborations-represented-unknown = Välj en organisation i listan, eller ingen ännu.
collaborations-next-on = När frågar ni dem nästa gång?
collaborations-next-check-in = Nästa avstämning { $day }
collaborations-no-next-check-in = Ingen dag för nästa avstämning
collaborations-overdue = Försenad
collaborations-next-before = Nästa avstämning kan inte vara före den ni berättar om.
collaborations-check-ins = Avstämningar
collaborations-no-check-ins = Ni har inte berättat om någon avstämning ännu. Fråga gruppen tidigt, medan det de säger kan ändra något.
collaborations-check-in-tell = Berätta om en avstämning
collaborations-check-in-act = Spara avstämningen
collaborations-held-on = Vilken dag var den?
collaborations-held-later = Skriv en dag som har varit, eller i dag.
collaborations-asked = Vad frågade ni?
collaborations-said = Vad sa de?
collaborations-said-hint = Det gruppen sa, inte vem som sa det. Parterna och den som för gruppens talan läser det.
collaborations-asked-by = Frågade gjorde
collaborations-result = Vad ledde det till?
collaborations-result-write = Säg vad det ledde till
collaborations-result-edit = Ändra vad det ledde till
collaborations-result-more = Den som för gruppens talan får svaret i ett mejl.
collaborations-result-act = Svara gruppen
collaborations-waits-for-answer = Väntar på svar
collaborations-result-subject = Det här ledde era svar till: { $group }
collaborations-result-body = I samverkan { $title } har parterna frågat { $group }, som ni för talan för. Nu säger de vad det ledde till:

    { $result }

    Läs mer och se vad som sades: { $link }
collaborations-kept-check-ins = Avstämningar du har berättat om
journal-target-group-added = En målgrupp lades till
journal-target-group-changed = Uppgifter om en målgrupp ändrades
journal-check-in-held = En avstämning med en målgrupp hölls
journal-check-in-answered = En målgrupp fick veta vad det ledde till
