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
actors-last-administrator = Det här är den enda som får administrera organisationen. Bjud in någon annan som administratör först.

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

    { $organisation } bjuder in dig att agera för organisationen på samverka. Öppna länken för att se vad du får göra och tacka ja:
    { $link }

    Länken gäller i 30 dagar.
actors-your-name = Ditt namn
actors-your-name-hint = Så som de andra parterna ska se det.
actors-accept-invitation = Tacka ja och logga in

actors-my-organisations = Organisationer du agerar för
actors-no-organisation = Du har inget mandat för någon organisation just nu. Be er administratör bjuda in dig.
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
