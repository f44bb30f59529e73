administration-overview = Administration
administration-overview-lead = Här tar du hand om hela installationen. Du bestämmer hur den ser ut och fungerar, men ser inte mer än andra av det organisationerna skriver.
administration-guide = Kom igång
administration-guide-left = { $done } av { $all } steg är klara. Du kan fortsätta när du vill.
administration-guide-on = Gå till nästa steg
administration-failed-notice = { $count ->
    [one] Ett jobb eller mejl har misslyckats.
   *[other] { $count } jobb eller mejl har misslyckats.
 }
administration-see-health = Se vad som har hänt
administration-settings-what = Namn, logotyp, färger, språk och vem som får göra vad.
administration-texts-what = Byt ut meningar i gränssnittet mot era egna.
administration-administrators-what = Vilka som tar hand om installationen.
administration-health-what = Databas, säkerhetskopia, jobb och mejl som väntar, gränser.
administration-journal-what = Vad som har gjorts för hela installationen, av vem och när.
administration-requests-what = Organisationer som ingen administrerar, och sammanslagningar som är föreslagna.
administration-named-wait = { $count ->
    [one] En föreslagen administratör väntar på att bekräftas
   *[other] { $count } föreslagna administratörer väntar på att bekräftas
 }
administration-insights-what = Se något som inte är öppet för dig, när lagen kräver det. Det tar två.

administration-settings = Inställningar
administration-settings-lead = Det du ändrar gäller genast för alla. Varje ändring står i journalen.
administration-group-identity = Namn och utseende
administration-group-collaborating = Samverkan
administration-group-people = Personer
administration-save-identity = Spara namn och utseende
administration-save-collaborating = Spara regler för samverkan
administration-save-people = Spara regler för personer
administration-default = Standard: { $value }.
administration-crossed = Någon annan ändrade medan du hade sidan öppen. Så här står det nu. Gör din ändring igen om den behövs.
administration-setting-name = Installationens namn
administration-setting-what-name = Står överst på varje sida.
administration-setting-contact = Kontakt för allmänheten
administration-setting-what-contact = En e-postadress dit vem som helst kan skriva, till exempel den som hittar ett säkerhetsfel.
administration-setting-theme = Färger
administration-setting-what-theme = Färgen på knappar och markeringar. Alla val går att läsa för den som ser dåligt.
administration-setting-languages = Språk
administration-setting-what-languages = Svenska finns alltid. Utan engelska leder engelska adresser till samma sida på svenska.
administration-setting-openness = Öppenhet för ny samverkan
administration-setting-what-openness = Vad som är valt när någon startar en samverkan. Den som startar kan välja annat.
administration-setting-starters = Vem får starta en samverkan?
administration-setting-what-starters = Man startar alltid för en organisation.
administration-setting-sign-in = Sätt att logga in
administration-setting-what-sign-in = Minst ett måste finnas, annars kommer ingen in.
administration-setting-retention = Så länge sparas uppgifter om avslutade konton
administration-setting-what-retention = Antal månader, mellan 1 och 120.
administration-theme-spruce = Gran – grönt
administration-theme-lake = Sjö – blått
administration-theme-heather = Ljung – lila
administration-theme-brick = Tegel – rött
administration-theme-slate = Skiffer – grått
administration-languages-both = Svenska och engelska
administration-languages-swedish = Bara svenska
administration-starters-represent = De som har mandat att företräda organisationen
administration-starters-verified = De som har mandat att företräda en verifierad organisation
administration-starters-anyone = Alla som agerar för en organisation
administration-sign-in-mail = Länk i ett mejl
administration-no-contact = ingen
administration-months = { $count ->
    [one] en månad
   *[other] { $count } månader
 }
administration-choose-one = Välj ett av alternativen.
administration-name-too-long = Korta namnet till högst 40 tecken, så att det får plats på en telefon.
administration-name-one-line = Skriv namnet på en rad.
administration-wrong-months = Skriv ett helt antal månader, från 1 till 120.
administration-some-sign-in = Välj minst ett sätt att logga in.

administration-logo = Logotyp
administration-logo-now = Logotypen som visas nu
administration-logo-ours = Nu visas programmets egen bild.
administration-logo-choose = Välj en bild
administration-logo-hint = SVG eller PNG, högst { $size }. Ur SVG behålls bara former, texter och färger.
administration-logo-save = Byt logotyp
administration-logo-remove = Ta bort logotypen
administration-logo-none = Välj en bild först.
administration-logo-large = Bilden är för stor. Gör den mindre, högst 100 kB.
administration-logo-kind = Filen är varken en SVG eller en PNG. Spara om bilden i något av de formaten.
administration-logo-styled = Bilden har en stilmall i sig. Spara om den som ”vanlig SVG” med färgerna på varje form.
administration-logo-size = Bilden saknar storlek. Spara om den med viewBox.
administration-logo-broken = PNG-bilden är trasig eller större än 2 000 gånger 2 000 bildpunkter.

administration-texts = Texter
administration-texts-lead = Sök upp en mening som ni vill säga på ett annat sätt, och skriv er egen. Du kan alltid gå tillbaka till programmets ord.
administration-search = Sök i meningar och namn
administration-which = Vilka
administration-only-changed = Bara de som är ändrade ({ $count })
administration-shown = Visas
administration-place-every-page = På alla sidor
administration-place-forms = I formulär, när något är fel
administration-place-mail = I mejl
administration-place-history = I historik och journaler
administration-place-organisations = Organisationer, personer och mandat
administration-place-collaborations = Samverkan och samverkansmodeller
administration-place-agreements = Överenskommelser
administration-place-goals = Mål och uppföljning
administration-place-knowledge = Kunskapsbanken
administration-place-files = När filer läses in
administration-place-administration = Administrationen
administration-place-site = Startsidan och sidorna om webbplatsen
administration-says = Så står det
administration-state = Läge
administration-changed = ändrad
administration-unfit = passar inte längre
administration-none-changed = Inga meningar är ändrade. Alla sägs med programmets egna ord.
administration-none-found = Ingen mening passar. Sök på ett annat ord.
administration-show-all = Visa alla
administration-found = { $count ->
    [one] En mening.
   *[other] { $count } meningar.
 }
administration-text = Ändra en mening
administration-text-lead = Det inom klamrar { "{" } { "}" } fyller programmet i. Flytta det vart du vill i meningen, men ta inte bort det.
administration-text-save = Spara meningen
administration-text-crossed = Någon annan ändrade meningen medan du skrev. Dina ord står kvar nedan. Läs vad som gäller nu och spara igen om du vill byta.
administration-own-sv = Programmets ord på svenska
administration-own-en = Programmets ord på engelska
administration-words-sv = Era ord på svenska
administration-words-en = Era ord på engelska
administration-words-hint = Töm fältet för att gå tillbaka till programmets ord.
administration-words-long = Korta texten till högst { $count } tecken.
administration-words-broken = Texten går inte att läsa. Se efter att varje klammer som öppnas också stängs, och att ingen rad börjar med en punkt.
administration-words-missing = Texten måste ha med { $names }.
administration-words-unknown = Programmet kan inte fylla i { $names } här. Ta bort det, eller skriv det som i programmets ord.
administration-unfit-lead = Era ord passar inte längre, eftersom programmet har ändrat vad det fyller i. Nu visas programmets ord. Skriv om era.
administration-restore = Gå tillbaka
administration-restore-lead = Då sägs meningen med programmets ord igen.
administration-restore-sv = Återställ den svenska
administration-restore-en = Återställ den engelska
administration-own-words = programmets egna ord

administration-administrators = Administratörer
administration-administrators-lead = De tar hand om installationen. Det ger ingen rätt att läsa det som är stängt, och de agerar inte för någon organisation när de gör det.
administration-only-one = Du är ensam. Lägg till minst en till: en som kan hoppa in, och som kan godkänna när lagen kräver att du ser något stängt.
administration-person = Namn
administration-mail = E-post
administration-since = Sedan
administration-end = Avsluta
administration-added-by = av { $name }
administration-added-by-program = från kommandoraden eller vid starten
administration-end-act = Avsluta uppdraget
administration-end-more = { $name } kommer inte längre in i administrationen. Kontot och mandaten finns kvar.
administration-add = Lägg till en administratör
administration-add-lead = Personen får ett mejl med en länk som gäller en timme.
administration-add-lead-two = Det tar två. En annan administratör än du bekräftar, och alla administratörer får ett mejl. Därefter får personen ett mejl med en länk.
administration-already-named = { $name } är redan föreslagen och väntar på en annan administratör.
administration-named = Föreslagna administratörer
administration-named-lead = En annan administratör än den som föreslog bekräftar. Kontrollera att det är en annan person, och inte en annan adress till samma. Förslaget gäller i 30 dagar.
administration-named-by = föreslagen av { $name }
administration-confirm = Bekräfta { $name } som administratör
administration-do-not-confirm = Säg nej till { $name }
administration-another-confirms = En annan administratör behöver bekräfta. Den ska ha varit administratör när förslaget kom, och får inte ha blivit det under den senaste veckan genom den som föreslår.
administration-organisation-busy = { $name } finns redan i samverkan här. Öppna organisationens sida och be att få administrera den. En annan administratör svarar.
administration-named-subject = { $name } är föreslagen som administratör för { $installation }
administration-named-body = Hej!

    { $by } har föreslagit att { $name } blir administratör för { $installation }. En annan administratör behöver bekräfta. Kontrollera att det är en annan person:
    { $link }
administration-made-subject = { $name } är administratör för { $installation }
administration-made-body = Hej!

    { $name } har blivit administratör för { $installation }. Det sista ja:et kom från { $by }. Är något fel kan du avsluta uppdraget här:
    { $link }
administration-ended-subject = { $name } är inte längre administratör för { $installation }
administration-ended-body = Hej!

    { $by } har avslutat uppdraget för { $name } som administratör för { $installation }. Är något fel behöver ni prata med varandra, eller med den som driver installationen:
    { $link }
administration-refused-subject = { $name } blir inte administratör för { $installation }
administration-refused-body = Hej!

    { $by } har sagt nej till att { $name } blir administratör för { $installation }:
    { $link }
administration-add-act = Lägg till administratören
administration-person-name = Personens namn
administration-person-name-hint = Behövs bara för den som inte har ett konto här.
administration-name-unknown = Adressen är ny här. Skriv också personens namn.
administration-already = { $name } är redan administratör.
administration-last-one = Det måste alltid finnas en administratör. Lägg till någon annan först.
administration-added-subject = Du är nu administratör för { $installation }
administration-added-body =
    Du har blivit administratör för { $installation }.

    Logga in här. Länken gäller en timme och en gång:
    { $link }

    Efter det kan du be om en ny länk på inloggningssidan.

administration-health = Hälsa
administration-well = Programmet svarar och databasen tar emot ändringar.
administration-not-well = Databasen tog inte emot den senaste ändringen. Se om disken är full eller om databasservern är nere.
administration-database = Program och databas
administration-version = Version
administration-engine = Databas
administration-size = Storlek
administration-disk = Ledigt på disken
administration-disk-elsewhere = Databasservern har en egen disk. Se efter där.
administration-migrations = Tabellernas version
administration-migrations-count = { $count } steg, det senaste { $latest }
administration-backup = Senaste säkerhetskopia
administration-no-backup = Ingen har gjorts med programmet. Gör en med samverka backup.
administration-checkpoint = Senaste kontrollpunkt i journalen
administration-no-checkpoint = Ingen ännu. Den görs en gång om dagen.
administration-jobs = Jobb
administration-no-jobs = Inga jobb väntar, och inget har misslyckats.
administration-mails = Mejl
administration-no-mails = Inga mejl väntar, och inget har misslyckats.
administration-mails-lead = Av varje mejl visas bara vart det ska, efter snabel-a.
administration-waits = { $waiting } väntar, { $failed } har getts upp.
administration-what = Vad
administration-when = När
administration-why = Varför
administration-do = Gör
administration-given-up = Gavs upp
administration-due = Försöks
administration-not-tried = Inget försök har gjorts ännu.
administration-attempts = { $count ->
    [one] Ett försök.
   *[other] { $count } försök.
 }
administration-more-left = { $count } till visas inte här.
administration-tend-again = Försök nu
administration-tend-give-up = Ge upp
administration-under-way = Det pågår just nu, eller är redan gjort. Se efter igen om en stund.
administration-mail-gone = Går inte att skicka igen. Innehållet är borttaget, eftersom det kan släppa in någon.
administration-mail-to = Mejl till { $host }
administration-error-away = Databasen svarade inte.
administration-error-refused = Det var inte tillåtet.
administration-error-gone = Det som det gällde finns inte längre.
administration-error-unreadable = Något som är sparat går inte att läsa.
administration-error-other = Programmet säger: { $error }.
administration-trouble-refused = Servern vill inte ta emot det.
administration-trouble-not-now = Servern ville inte ta emot det den gången.
administration-trouble-unreachable = Servern gick inte att nå.
administration-trouble-encryption = Det gick inte att få en säker förbindelse.
administration-trouble-timed-out = Servern svarade inte i tid.
administration-trouble-malformed = Adressen eller mejlet är fel skrivet.
administration-trouble-folder = Mappen för mejl går inte att skriva i.
administration-trouble-unclear = Servern svarade något oväntat.
administration-trouble-too-late = Det som mejlet gällde hann ta slut innan en server tog emot det, till exempel en länk för att logga in.
administration-trouble-from-backup = Det väntade när säkerhetskopian gjordes. Det mesta av sådant har redan skickats.
administration-limits = Gränser som gäller
administration-limits-lead = De bestäms när programmet startas.
administration-limit-requests = Sidor som görs samtidigt
administration-limit-seconds = Längsta tid för en sida
administration-limit-body = Största formulär
administration-limit-file = Största fil
administration-limit-forms = Formulär i följd från en okänd adress
administration-limit-writes = Ändringar i minuten från ett konto
administration-limit-mails = Mejl som en person orsakar
administration-limit-mails-so-many = { $hour } i timmen, { $day } om dygnet och { $alike } av samma slag till en och samma adress
administration-limit-proxies = Mellanservrar framför programmet
administration-number = { $count }
administration-seconds = { $count } sekunder
administration-kilobytes = { $count } kB
administration-megabytes = { $count } MB
administration-gigabytes = { $count } GB

administration-journal = Journal
administration-journal-lead = Det som har gjorts för hela installationen, det nyaste först. Det som görs i en samverkan står i dess egen historik.
administration-streams = Hur långt varje kedja har kommit
administration-streams-lead = Journalen är en kedja för installationen, en för varje organisation och en för varje samverkan. Här syns hur långt installationens och organisationernas kedjor har kommit, inte vad som står i dem. Samverkans kedjor visas inte en och en, eftersom redan deras antal kan avslöja något som är stängt. Dagens kontrollpunkt binder in dem i installationens kedja.
administration-verb = Vad som gjordes
administration-any-verb = Vad som helst
administration-by-person = Av vem
administration-by-person-hint = Personens e-postadress.
administration-for-organisation = För organisation
administration-for-organisation-hint = Adressen till organisationens sida.
administration-from = Från och med
administration-until = Till och med
administration-day-hint = År-månad-dag, till exempel 2026-11-23.
administration-nobody = Ingen här har den adressen.
administration-no-entries = Inget i journalen passar urvalet.
administration-entries-found = { $count ->
    [one] En händelse.
   *[other] { $count } händelser.
 }
administration-entries-more = Fler än { $count } händelser.
administration-by-program = Programmet
administration-same-organisation = för en organisation
administration-from-to = Från ”{ $before }” till ”{ $after }”
administration-chain = Kedja
administration-entries = Antal
administration-moved = Senast
administration-hash = Slutar på
administration-the-installation = Installationen

administration-first = Välkommen
administration-first-lead = Ingen tar hand om den här installationen ännu. Blir det du? Säg vem du är, så börjar vi.
administration-first-mail = Hit skickas länken nästa gång du loggar in.
administration-first-begin = Börja ta hand om installationen
administration-guide-lead = Några val innan ni bjuder in andra. Du kan lämna dem när du vill och komma tillbaka.
administration-guide-done = Allt är klart. Nu kan ni bjuda in andra. Alla val går att ändra under Inställningar.
administration-guide-home = Gå till startsidan
administration-step-name = Vad heter installationen?
administration-step-lead-name = Namnet står överst på varje sida, så att alla ser var de är.
administration-step-contact = Vart kan allmänheten vända sig?
administration-step-lead-contact = Välj en adress som någon läser, också när du är ledig.
administration-step-languages = Vilka språk behövs?
administration-step-lead-languages = Har ni parter som läser engelska? Behåll båda då.
administration-step-openness = Hur öppen är en ny samverkan?
administration-step-lead-openness = Det här är förvalt när någon startar. Varje samverkan kan välja annat.
administration-step-organisation = Vilken organisation är först?
administration-step-lead-organisation = Du får alla mandat för den, och kan sedan bjuda in fler som agerar för den.
administration-step-done = klart
administration-step-left = kvar
administration-step-number = Steg { $number } av { $all }
administration-step-save = Spara och gå vidare
administration-step-leave = Låt det vara som det är
administration-choose-kind = Välj ett slag
administration-no-area = Inget område
administration-wrong-area = Välj ett område i listan.
administration-organisation-taken = { $name } finns redan här och har egna personer. Be dem bjuda in dig.

# Verb i journalen
journal-setting-changed = En inställning ändrades
journal-text-changed = En mening fick andra ord
journal-text-restored = En mening fick tillbaka programmets ord
journal-logo-changed = Logotypen byttes
journal-logo-removed = Logotypen togs bort
journal-first-step = Ett steg i att komma igång blev klart
journal-job-again = Ett jobb sattes igång igen
journal-job-given-up = Ett jobb gavs upp
journal-mail-again = Ett mejl skickades om
journal-mail-given-up = Ett mejl gavs upp
journal-backup-made = En säkerhetskopia gjordes
