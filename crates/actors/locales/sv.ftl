actors-level-1 = Bygd
actors-level-2 = Kommun
actors-level-3 = Region
actors-level-4 = Nation
actors-level-5 = EU och internationellt

actors-areas = Områden
actors-areas-lead = Sveriges regioner och kommuner, och de bygder som har lagts till. Välj ett område och se vilka samverkar där.
actors-areas-above = Nationen och EU
actors-areas-regions = Regioner
actors-areas-within = Inom området
actors-area = Område
actors-organisations-here = Organisationer i området
actors-no-organisations-here = Inga organisationer är registrerade här ännu.
actors-all-organisations = Visa alla { $count } organisationer
actors-all-organisations-more = Visa alla organisationer, fler än { $count }
actors-community-add = Lägg till en bygd
actors-community-name = Bygdens namn

actors-organisations = Organisationer
actors-organisations-lead = Alla som är eller kan bli part: kommuner, regioner, myndigheter, företag, föreningar och nätverk.
actors-organisation = Organisation
actors-search-name = Namn
actors-all = Alla
actors-found-more = Fler än { $count } organisationer.
actors-found = { $count ->
    [0] Inga organisationer passar urvalet.
    [one] En organisation.
   *[other] { $count } organisationer.
 }
actors-number = Organisationsnummer
actors-units = Enheter
actors-unit-name = Enhetens namn
actors-unit-add = Lägg till enhet

actors-kind = Slag
actors-kind-other = Annan organisation
actors-kind-municipality = Kommun
actors-kind-region = Region
actors-kind-state-agency = Statlig myndighet
actors-kind-county-board = Länsstyrelse
actors-kind-company = Företag
actors-kind-community-company = Bygdebolag
actors-kind-association = Förening
actors-kind-congregation = Församling
actors-kind-adult-education = Folkbildning
actors-kind-university = Lärosäte
actors-kind-foundation = Stiftelse
actors-kind-council = Råd eller nämnd
actors-kind-network = Nätverk
actors-kind-joint-authority = Kommunalförbund
actors-kind-programme = Program
actors-kind-civil-society = Civilsamhället
actors-kind-target-group = Målgrupp
actors-kind-collective = Flera organisationer tillsammans

actors-people = Personer och mandat
actors-people-of = Personer som agerar för { $organisation }
actors-people-lead = Här bestämmer ni vem som får göra vad för er. Den som slutar kan ni avsluta direkt; det personen redan har gjort gäller fortfarande.
actors-person = Person
actors-task = Uppdrag
actors-task-hint = Till exempel ordförande eller ansvarig tjänsteperson.
actors-may = Får göra
actors-period = Gäller
actors-act = Ändra
actors-end = Avsluta
actors-waiting = Inbjudna som inte har svarat
actors-invite = Bjud in en person
actors-mail = E-postadress
actors-mail-hint = Personen får ett mejl med en länk.
actors-starts = Från och med
actors-ends = Till och med
actors-day-hint = År-månad-dag, till exempel 2026-11-23.
actors-ends-hint = Lämna tomt om mandatet gäller tills vidare.
actors-invited = Inbjudan är på väg till { $mail }. Länken gäller i 30 dagar.
actors-wrong-mail = Skriv en fullständig e-postadress, till exempel namn@kommun.se.
actors-no-acts = Välj minst en sak som personen får göra.
actors-ends-before = Slutdagen ligger före startdagen. Ändra en av dem.
actors-wrong-day = Skriv dagen som år-månad-dag, till exempel 2026-11-23.
actors-last-administrator = Det här är den enda som säkert kan administrera organisationen. Lämna över till någon annan, eller bjud in en administratör till, innan den här personen slutar.
actors-act-represent = Företräda
actors-act-answer = Svara
actors-act-decide = Besluta
actors-act-sign = Skriva under
actors-act-administer = Administrera
actors-act-more-represent = Starta samverkan, bjuda in och tacka ja eller nej till att vara part.
actors-act-more-answer = Skriva och dela organisationens svar.
actors-act-more-decide = Registrera organisationens beslut om överenskommelser.
actors-act-more-sign = Skriva under överenskommelser.
actors-act-more-administer = Bestämma vem som får göra vad för organisationen.

actors-sign-in = Logga in
actors-sign-in-lead = Skriv din e-postadress. Vi skickar en länk som loggar in dig; du behöver inget lösenord.
actors-by-mail = Med e-post
actors-send-link = Skicka en länk
actors-look-in-mail = Titta i din e-post
actors-look-in-mail-lead = Om { $mail } finns hos oss är en länk på väg. Den gäller i en timme.
actors-look-in-mail-help = Kommer inget mejl? Titta i skräpposten, eller fråga den som är administratör i din organisation om du är inbjuden.
actors-sign-in-subject = Din länk till samverka
actors-sign-in-body = Hej!

    Öppna länken och tryck på knappen så loggas du in:
    { $link }

    Länken gäller i en timme och kan användas en gång. Har du inte bett om den kan du strunta i mejlet.
actors-press = Tryck på knappen så loggas du in på den här enheten.
actors-link-used = Länken går inte att använda
actors-link-used-lead = Den är redan använd, eller för gammal. Be om en ny, så kommer den på en gång.
actors-roles = Välj en roll
actors-roles-lead = I demonstrationen agerar du i en roll för en organisation. Byt roll så ofta du vill.

actors-invitation = Inbjudan från { $organisation }
actors-invitation-lead = Du är inbjuden att agera för { $organisation }. När du tackar ja loggas du in.
actors-invitation-subject = Inbjudan att agera för { $organisation }
actors-invitation-body = Hej!

    { $by }

    { $organisation } bjuder in dig att agera för organisationen på samverka.

    Uppdrag: { $task }
    Du får: { $may }
    { $until }

    { $message }

    Öppna länken för att tacka ja eller nej. Du behöver inget lösenord:
    { $link }

    Länken gäller till och med { $lapses } och kan användas en gång.
actors-your-name = Ditt namn
actors-your-name-hint = Så som de andra parterna ska se det.
actors-accept-invitation = Tacka ja och logga in

actors-my-organisations = Organisationer du agerar för
actors-no-organisation = Du har inget mandat för någon organisation just nu. Be den organisation du vill agera för.
actors-signed-in = Här är du inloggad
actors-since = Sedan
actors-here = Den här enheten
actors-sign-out-others = Logga ut på alla andra ställen
actors-tokens = Nycklar för program
actors-tokens-lead = Med en nyckel kan ett annat program läsa det du själv ser, för den organisation du agerar för nu.
actors-token-name = Vad ska nyckeln användas till?
actors-token-hint = Till exempel: hämta mål till vår årsredovisning.
actors-token-make = Skapa nyckel
actors-token-made = Kopiera nyckeln nu. Den visas bara en gång.
actors-revoke = Återkalla

journal-organisation-registered = Organisationen registrerades
journal-unit-added = En enhet lades till
journal-mandate-granted = Ett mandat gavs
journal-mandate-ended = Ett mandat avslutades
journal-administrator-ended = En person är inte längre administratör för installationen
journal-administrator-made = En administratör för installationen utsågs
journal-community-added = En bygd lades till
journal-person-registered = En person registrerades
journal-token-made = En nyckel för program skapades
journal-token-revoked = En nyckel för program återkallades

actors-former-member = Tidigare medlem
actors-mandates = Mandat
actors-form = Hur mandatet är givet
actors-form-formal = Formellt
actors-form-informal = Informellt
actors-form-more-formal = Det finns ett beslut eller en delegation bakom.
actors-form-more-informal = Ni är överens om det, utan beslut.
actors-holding = Uppdraget har man som
actors-holding-employed = Anställd
actors-holding-elected = Förtroendevald
actors-holding-voluntary = Frivillig
actors-not-said = Inte angett
actors-decision = Beslut
actors-decision-hint = Var beslutet finns, till exempel ett diarienummer eller en paragraf.
actors-scope = Gäller i
actors-scope-all = Alla samverkan
actors-scope-hint = Begränsar vad personen får göra, inte vad personen kan läsa.
actors-wrong-scope = Välj en samverkan som ni är part i.
actors-administers-all = Den som administrerar gör det för hela organisationen. Ta bort begränsningen eller administrationen.
actors-amount = Högst så många kronor
actors-amount-hint = Gäller beslut och underskrifter. Lämna tomt om det inte finns någon gräns.
actors-amount-of-what = En beloppsgräns gäller beslut och underskrifter. Välj något av dem, eller ta bort beloppet.
actors-wrong-amount = Skriv beloppet i hela kronor, till exempel 50 000.
actors-kronor = { $amount } kronor
actors-more-of-mandate = Mer om mandatet: hur det är givet, var det gäller, belopp
actors-limited = Begränsat
actors-ends-soon = Slutar snart
actors-granted = Gavs
actors-message = Hälsning
actors-message-hint = Står i inbjudan. Skriv gärna vad ni hoppas på.
actors-day-has-passed = Dagen har redan varit. Välj i dag eller senare.
actors-mandate-has-ended = Mandatet har redan upphört. Det som gjordes under det gäller fortfarande.
actors-ended-still-valid = Mandatet har upphört. Det som gjordes under det gäller fortfarande.
actors-last-day-of = Sista dag
actors-set-last-day = Ändra sista dagen
actors-before = De som har agerat för er tidigare
actors-before-lead = Deras mandat har upphört. Det de gjorde gäller fortfarande.
actors-deputy = Ställföreträdare
actors-deputies = Ställföreträdare
actors-no-deputies = Ingen har varit ställföreträdare.
actors-deputy-lead = Är personen borta en tid? Ställföreträdaren får göra samma saker, bara de dagarna.
actors-name-deputy = Utse ställföreträdare
actors-stands-in-for = I stället för
actors-deputy-of-deputy = En ställföreträdare kan inte ha en egen ställföreträdare. Utse en till för den som är borta.
actors-deputy-outlasts = Ställföreträdaren kan bara ha mandat de dagar som mandatet självt gäller.
actors-choose = Välj en person
actors-choose-person = Välj någon annan av dem som agerar för er.
actors-nobody-else = Ingen annan agerar för er ännu. Bjud in någon först.
actors-hand-over = Lämna över uppdraget
actors-hand-over-from = Lämna över efter { $name }
actors-hand-over-lead = Efterträdaren får allt det här på en gång. Alla som berörs får veta det.
actors-goes-along = Det här följer med
actors-no-mandates = Inga mandat att lämna över.
actors-duties = Det som vilar på personen
actors-no-duties = Inget vilar på just den här personen.
actors-stays-with-us = Svar, utkast, överenskommelser och mål tillhör organisationen och ligger kvar. Nycklar för program följer inte med: efterträdaren skapar egna.
actors-to-whom = Till vem?
actors-from-whom = Från
actors-successor = Efterträdare
actors-successor-hint = Finns inte personen här? Bjud in den först, och lämna över när inbjudan är besvarad.
actors-last-day = Sista dag för { $name }
actors-last-day-hint = Efterträdaren kan börja i dag. Till den här dagen kan båda arbeta. År-månad-dag, till exempel 2026-11-27.
actors-nothing-to-hand-over = Det finns inget att lämna över. Mandaten har redan upphört.
actors-handovers = Överlämningar
actors-handed-over-from-to = { $from } lämnade över till { $to }
actors-request-yes = Ge mandat
actors-request-no = Tacka nej
actors-reason = Skäl
actors-reason-hint = Den som frågade får läsa det.
actors-requests = Vill agera för er
actors-requests-lead = De väntar på ert svar. Den som inte får något svar på 30 dagar får veta det.
actors-asks = { $name } vill agera för er
actors-state = Läge
actors-request-waiting = Väntar på svar
actors-request-granted = Fick ja
actors-request-declined = Fick nej
actors-request-lapsed = Fick inget svar
actors-request-taken-back = Tillbakatagen
actors-answer-before = svar senast { $day }
actors-answer-by = Svara senast
actors-take-back = Ta tillbaka
actors-already-answered = Den är redan besvarad.
actors-join = Be att få agera för { $organisation }
actors-join-lead = Den som är administratör för { $organisation } svarar. Du får besked på e-post, också om ingen svarar.
actors-join-mail-hint = Du får ett mejl där du bekräftar att adressen är din.
actors-join-task = Vad vill du göra för organisationen?
actors-join-message-hint = Berätta gärna vem du är.
actors-ask = Skicka förfrågan
actors-already-acts = Du agerar redan för organisationen. Be administratören ändra ditt mandat.
actors-already-asked = Du har redan frågat. Svaret kommer på din sida och på e-post.
actors-asking-lead = Om { $mail } är rätt är en länk på väg. När du har öppnat den får { $organisation } din förfrågan. Länken gäller i ett dygn.
actors-asking-press = Tryck på knappen, så får { $organisation } din förfrågan och du loggas in.
actors-my-requests = Förfrågningar du har skickat
actors-requests-waiting = { $count ->
    [one] En person väntar på att få veta om den får agera för er.
   *[other] { $count } personer väntar på att få veta om de får agera för er.
 }
actors-find-organisation = Hitta organisationen
actors-your-mandate-ends = Ditt mandat för { $organisation } upphör { $day }. Be administratören förlänga det, eller lämna över.
actors-invited-of = Inbjuden av
actors-invited-by = { $name }, { $organisation }, skickade den här inbjudan.
actors-mandate-until = Mandatet gäller till och med { $day }.
actors-mandate-open-ended = Mandatet gäller tills vidare.
actors-decline-invitation = Tacka nej
actors-you-declined = Du har tackat nej
actors-you-declined-lead = { $organisation } får veta det. Vi sparar inget mer om dig.
actors-invitation-lapsed = Inbjudan har gått ut
actors-invitation-lapsed-lead = Ingen svarade i tid på inbjudan från { $organisation }. Du kan själv be att få agera för organisationen.
actors-unknown-device = Okänd webbläsare
actors-device = Webbläsare
actors-last-sent = Senaste ändring
actors-sign-out-there = Logga ut där
actors-sign-out-everywhere = Logga ut överallt
actors-my-data = Dina uppgifter
actors-my-data-lead = Det här är allt som finns sparat om dig här. Du kan hämta det som en fil.
actors-my-data-more = Se allt som är sparat om dig, hämta det som en fil, eller avsluta ditt konto.
actors-my-data-see = Visa dina uppgifter
actors-my-data-file = Hämta som fil
actors-kept-nothing = Inget är sparat.
actors-kept-more = De senaste { $shown } av { $count } visas. Filen har alla.
actors-kept-account = Ditt konto
actors-kept-id = Id
actors-kept-name = Namn
actors-kept-registered = Registrerad
actors-kept-mandates = Mandat du har och har haft
actors-kept-ended = Avslutad
actors-kept-requests = Förfrågningar du har skickat
actors-kept-at = När
actors-kept-until = Till
actors-kept-sent = Skickat
actors-kept-subject = Ämne
actors-kept-mail = Mejl till dig
actors-kept-purpose = Till för
actors-kept-links = Länkar i mejl till dig
actors-kept-journal = Det du har gjort
actors-kept-what = Vad
actors-kept-stream = Kedja i journalen
actors-kept-number = Nummer
actors-kept-for = För organisation
actors-leave = Avsluta kontot
actors-leave-follows = Det här händer
actors-leave-1 = Du loggas ut överallt, och dina nycklar för program slutar fungera.
actors-leave-2 = Dina mandat upphör. Det du har gjort för organisationer gäller fortfarande.
actors-leave-3 = Din e-postadress tas bort direkt. Ditt namn står kvar vid det du har gjort till { $day }. Därefter står det ”tidigare medlem”.
actors-leave-4 = I överenskommelser du har skrivit under står namnet kvar: det hör till underskriften.
actors-leave-file = Hämta först det som är sparat om dig
actors-leave-confirm = Jag vill avsluta mitt konto
actors-confirm-leaving = Kryssa i att du vill avsluta kontot.
actors-alone-lead = Du är den enda administratören här. Lämna över eller bjud in någon först:
actors-alone-in-installation = Du är den enda som sköter installationen. Lägg till någon som tar över innan du avslutar ditt konto.
actors-alone-in = Säg först vem som tar över administrationen av { $organisation }.
actors-asking-subject = Bekräfta din förfrågan till { $organisation }
actors-asking-body = Hej!

    Du har bett att få agera för { $organisation } på samverka. Öppna länken och tryck på knappen, så skickas förfrågan:
    { $link }

    Länken gäller i ett dygn. Har du inte bett om det kan du strunta i mejlet.
actors-request-subject = Någon vill agera för { $organisation }
actors-request-body = Hej!

    En person har bett att få agera för { $organisation }. Svara ja eller nej inom 30 dagar:
    { $link }
actors-request-yes-subject = Du får agera för { $organisation }
actors-request-yes-body = Hej!

    { $organisation } har sagt ja. Du får: { $may }.
    { $link }
actors-request-no-subject = Svar från { $organisation }
actors-request-no-body = Hej!

    { $organisation } har sagt nej till din förfrågan. Skälet:
    { $reason }
actors-request-lapsed-subject = { $organisation } har inte svarat
actors-request-lapsed-body = Hej!

    { $organisation } har inte svarat på din förfrågan på 30 dagar, så den har gått ut. Du kan fråga igen, eller höra av dig till organisationen på annat sätt.
actors-invitation-lapsed-subject = Inbjudan till { $mail } har gått ut
actors-invitation-lapsed-body = Hej!

    { $mail } har inte svarat på inbjudan att agera för { $organisation }. Vill ni bjuda in igen?
    { $link }
actors-declined-subject = { $mail } har tackat nej
actors-declined-body = Hej!

    { $mail } har tackat nej till att agera för { $organisation }.
actors-deputy-subject = Du är ställföreträdare för { $name }
actors-deputy-body = Hej!

    Från och med { $from } till och med { $until } agerar du i stället för { $name } för { $organisation }.
actors-took-over-subject = Du tar över efter { $from }
actors-took-over-body = Hej!

    { $from } har lämnat över sitt uppdrag för { $organisation } till dig. Du kan börja på en gång. Här står allt som följde med:
    { $link }
actors-left-subject = Du har lämnat över till { $to }
actors-left-body = Hej!

    Ditt uppdrag för { $organisation } är överlämnat till { $to }. Din sista dag är { $day }. Det du har gjort gäller fortfarande. Här står allt som följde med:
    { $link }
actors-handed-over-subject = { $from } har lämnat över till { $to }
actors-handed-over-body = Hej!

    { $from } har lämnat över sitt uppdrag för { $organisation } till { $to }. Sista dagen är { $day }.
    { $link }
actors-lapsing-subject = Ditt mandat för { $organisation } upphör { $day }
actors-lapsing-body = Hej!

    Ditt mandat för { $organisation } upphör { $day }. Ska du fortsätta? Be administratören ändra sista dagen. Ska någon annan ta över? Be administratören lämna över uppdraget.
    { $link }
actors-lapsing-of-subject = { $name }: mandatet upphör { $day }
actors-lapsing-of-body = Hej!

    Mandatet som { $name } har för { $organisation } upphör { $day }. Förläng det eller lämna över:
    { $link }
actors-closed-subject = Ditt konto är avslutat
actors-closed-body = Hej!

    Ditt konto på samverka är avslutat. Din e-postadress är borttagen där. Ditt namn står kvar vid det du har gjort till { $day }.
journal-account-closed = Ett konto avslutades
journal-person-forgotten = Ett namn togs bort enligt gallringsregeln
journal-deputy-named = En ställföreträdare utsågs
journal-mandate-end-set = Ett mandats sista dag ändrades
journal-mandate-lapsed = Ett mandat upphörde på sin sista dag
journal-handed-over = Ett uppdrag lämnades över
journal-person-invited = En person bjöds in
journal-invitation-taken-back = En inbjudan togs tillbaka
journal-invitation-declined = En inbjuden tackade nej
journal-invitation-lapsed = En inbjudan gick ut utan svar
journal-request-made = En person bad att få agera för organisationen
journal-request-granted = En förfrågan fick ja
journal-request-declined = En förfrågan fick nej
journal-request-taken-back = En förfrågan togs tillbaka
journal-request-lapsed = En förfrågan gick ut utan svar
actors-roles-stay = Rollerna i demonstrationen är till för alla. De kan inte avslutas.
