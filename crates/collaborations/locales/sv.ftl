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
collaborations-meets-minutes = för anteckningar
collaborations-meets-no-minutes = för inga anteckningar
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
collaborations-question-address = Adress till frågan
collaborations-reminders = Tänk på
collaborations-onward = Kom vidare
collaborations-reading = Läs mer

collaborations-start-lead = Beskriv utmaningen kort. Ni kan ändra och lägga till mer tillsammans med dem ni bjuder in.
collaborations-may-not-start = För att starta en samverkan behöver du mandat att företräda den organisation du agerar för. Be er administratör om det.
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
collaborations-change = Ändra
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
collaborations-invite-act = Bjud in
collaborations-choose-organisation = Sök upp organisationen, eller skriv namnet på en ny.
collaborations-already-there = { $name } är redan part eller inbjuden.
collaborations-invitation-subject = Inbjudan till samverkan: { $title }
collaborations-invitation-body = Hej!

    { $from } bjuder in er organisation att vara part i { $title }. Läs vad det gäller och svara här:
    { $link }

collaborations-may-not-invite = Bara parter kan bjuda in, genom någon som har mandat att företräda dem.
collaborations-may-not-change-place = Det här kan bara den göra som har mandat att företräda organisationen det gäller.
collaborations-place-has-changed = Någon har redan svarat eller ändrat. Gå tillbaka och läs in sidan igen.
collaborations-last-party = Ni är den enda parten kvar. Bjud in någon annan innan ni lämnar.
collaborations-other-organisation = Formuläret gällde en annan organisation än den du agerar för nu. Byt organisation högst upp och försök igen. Inget har sparats.

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
collaborations-named-lead = Samverkan finns bara för dem som är namngivna här. Namnge någon hos varje part.
collaborations-is-named = namngiven
collaborations-name-person = Namnge
collaborations-unname-person = Ta bort
collaborations-last-named = Någon måste vara namngiven. Namnge en annan person först.
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

collaborations-actor-map = Aktörskarta
collaborations-actor-map-lead = Vilka finns i området, vilka är med i samverkan, och vilka är det ingen som har frågat?
collaborations-actor-map-group = Målgrupp
collaborations-actor-map-only = Med i samverkan
collaborations-actor-map-never = Bara de som inte är med någonstans
collaborations-actor-map-regions = Landets regioner
collaborations-actor-map-shaded = Ju mörkare, desto fler organisationer i urvalet
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
