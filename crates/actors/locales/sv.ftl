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

actors-name = Namn
actors-name-hint = Byter ni namn visas det gamla som tidigare namn.
actors-home-area = Hemområde
actors-area-hint = Kommunens eller regionens namn eller kod, till exempel Växjö eller 0780.
actors-unknown-area = Det finns ingen kommun eller region som heter { $name }. Skriv namnet eller koden.
actors-number-hint = Tio siffror, till exempel 232100-0164. Ett nätverk utan nummer går lika bra. Skriv aldrig ett personnummer.
actors-number-shape = Skriv organisationsnumret med tio siffror, till exempel 232100-0164.
actors-number-digit = Kontrollsiffran stämmer inte. Jämför med organisationens egna papper.
actors-number-personal = Det här ser ut som ett personnummer, och sådana sparas inte här. Lämna fältet tomt.
actors-personal-in-text = Här stod något som ser ut som ett personnummer. Det har tagits bort, för sådana sparas aldrig här. Läs igenom texten och skicka igen. Är det ett telefonnummer kan du skriva det med mellanrum: 070-123 45 67.
actors-number-taken = Numret hör till { $name }, som redan finns i registret.
actors-lines = Skriv högst { $lines } rader med högst { $limit } tecken på varje.
actors-one-a-line = En på varje rad.
actors-other-organisation = Du agerar nu för en annan organisation än när du öppnade sidan. Inget har sparats. Öppna sidan igen och kontrollera vem du agerar för.
actors-ended = upphörde { $day }
actors-has-ended = Organisationen upphörde { $day }. Det den har gjort står kvar.
actors-former-names = Tidigare namn
actors-called-before = hette tidigare { $name }
actors-not-verified = Ingen har ännu bekräftat att organisationen är den som den säger sig vara.

actors-add = Lägg till en organisation
actors-add-lead = Sök först i registret, så att ingen finns två gånger. Den du lägger till syns direkt för alla.
actors-add-act = Lägg till organisationen
actors-add-part = Din roll
actors-add-represents = Jag agerar för organisationen
actors-add-represents-more = Du blir den första som administrerar den här och kan sedan bjuda in andra.
actors-may-not-add = Logga in för att lägga till en organisation.
actors-alike = Finns den redan?
actors-alike-question = Ingen av dem?
actors-alike-distinct = Det är en annan organisation
actors-alike-error = Titta om organisationen redan finns. Är det en annan, kryssa för det.

actors-profile = Profil
actors-profile-edit = Ändra profilen
actors-profile-of = Profil för { $organisation }
actors-profile-lead = Det ni skriver här visas för alla, på er sida och där ni är part. Ni behöver bara skriva det en gång.
actors-profile-crossed = Någon annan sparade profilen medan du skrev. Inget är överskrivet. Jämför med det som står nu och spara igen om ditt ska gälla.
actors-profile-now = Visa profilen som den står nu
actors-profile-who = Vilka ni är
actors-profile-where = Var ni verkar
actors-profile-whom = Vilka ni finns till för
actors-profile-contact = Hur man når er
actors-profile-act = Spara profilen
actors-about = Om organisationen
actors-contact = Kontakt
actors-purpose = Syfte
actors-purpose-hint = En eller två meningar om vad ni finns till för.
actors-driving-forces = Drivkrafter
actors-driving-forces-hint = Vad får er att vilja samverka?
actors-brings = Det här kan vi bidra med
actors-brings-hint = Till exempel kunskap, lokaler, kontakter, tid eller pengar.
actors-level = Nivå
actors-works-in = Verkar också i
actors-works-in-hint = Andra kommuner eller regioner än hemområdet, en på varje rad.
actors-primary-groups = Primära målgrupper
actors-primary-groups-hint = De som ni i första hand finns till för. Beskriv dem så att man ser dem framför sig, en grupp på varje rad: föräldrar till barn som ska börja i förskolan, inte bara föräldrar.
actors-secondary-groups = Sekundära målgrupper
actors-secondary-groups-hint = De som ni når genom de primära, till exempel anhöriga eller personal. En grupp på varje rad.
actors-primary = primär målgrupp
actors-secondary = sekundär målgrupp
actors-target-groups-here = Målgrupper
actors-working-here = Verkar också här
actors-languages = Språk
actors-website = Webbplats
actors-website-hint = Hela adressen, till exempel https://www.exempel.se.
actors-wrong-website = Skriv hela adressen, till exempel https://www.exempel.se.
actors-contact-mail = E-post
actors-contact-mail-hint = En adress som får visas för alla, hellre en brevlåda än en persons.
actors-phone = Telefon
actors-address = Adress
actors-hours = Går att träffa
actors-hours-hint = Till exempel vardagar 9–16, eller kvällar efter överenskommelse.

actors-end-heading = Har organisationen upphört?
actors-end-lead = Då tar den inte del i något nytt. Sidan, svaren och underskrifterna finns kvar.
actors-end-day = Dagen den upphörde
actors-end-act = Markera att den har upphört
actors-resume-lead = Organisationen är markerad som upphörd.
actors-resume = Den finns ändå

actors-unit = Enhet
actors-unit-of-mandate = Enhet för uppdraget
actors-unit-of-mandate-hint = Den som har uppdrag i en enhet kan skriva enhetens röst i era samverkan. Uppdraget gäller ändå hela organisationen.
actors-unit-of-mandate-act = Byt enhet
actors-unit-whole = Hela organisationen
actors-unit-within = Del av
actors-unit-change = Ändra
actors-unit-rename = Byt namn på enheten
actors-unit-end = Avsluta enheten
actors-unit-end-more = En enhet som avslutas finns kvar i historiken.
actors-unit-unknown = Välj en enhet som finns.
actors-unit-taken = Det finns redan en enhet med det namnet på samma plats.
actors-unit-has-ended = Enheten är redan avslutad.
actors-units-of = Enheter i { $organisation }
actors-units-lead = Enheter är delar av organisationen, till exempel förvaltningar, avdelningar eller lokalföreningar.
actors-no-units = Inga enheter ännu. Lägg till den första här under.
actors-units-ended = Avslutade enheter

actors-claim = Be att få administrera
actors-claim-of = Be att få administrera { $organisation }
actors-claim-lead = Organisationen har redan någon som administrerar den. De får din begäran och svarar dig med e-post.
actors-claim-lead-none = Ingen administrerar organisationen ännu. De som sköter installationen får din begäran och svarar dig med e-post.
actors-claim-message = Vad är du för organisationen?
actors-claim-message-hint = Skriv så att den som svarar kan kontrollera det, till exempel ditt uppdrag och vem som gav dig det.
actors-claim-act = Skicka begäran
actors-claim-sent = Din begäran väntar på svar.
actors-claim-waits = Du har redan en begäran som väntar på svar.
actors-claims-many = Du väntar redan på svar om tio organisationer. Vänta tills någon har svarat innan du ber om fler.
actors-claim-yours = Du administrerar redan organisationen.
actors-claim-ended = Organisationen har upphört och går inte att administrera.
actors-may-not-claim = Logga in för att be att få administrera en organisation som finns.
actors-claim-subject = Någon vill administrera { $organisation }
actors-claim-body = Hej!

    En person ber att få administrera { $organisation } på samverka. Läs begäran och svara här:
    { $link }
actors-claim-answer-subject = Svar på din begäran om { $organisation }
actors-claim-yes-body = Hej!

    Du får nu administrera { $organisation } på samverka:
    { $link }
actors-claim-no-body = Hej!

    Din begäran om att få administrera { $organisation } på samverka har fått nej. Prata med organisationen om du tycker att det är fel.
    { $link }
actors-claim-answered = Någon har redan svarat på begäran.
actors-claim-own = Det är din egen begäran, eller en begäran från den som nyss gjorde dig till administratör. En annan administratör behöver svara.
actors-claim-takes-two = Organisationen har redan personer eller samverkan. Då behöver två av installationens administratörer säga ja, och det finns ingen annan som kan bekräfta ditt ja. Utse en administratör till först.
actors-claim-confirm = Du, eller den som nyss gjorde dig till administratör, har redan sagt ja. En annan administratör behöver bekräfta.
actors-claim-own-yes = Du har sagt ja. En annan av installationens administratörer behöver bekräfta innan personen får administrera.
actors-claim-first-yes = { $name } har sagt ja. Om du också säger ja får personen administrera organisationen.
actors-claim-confirm-subject = Bekräfta vem som ska administrera { $organisation }
actors-claim-confirm-body = Hej!

    En administratör för installationen har sagt ja till att en person får administrera { $organisation } på samverka. Organisationen har redan personer eller samverkan, så det behövs ett ja till. Läs begäran och svara här:
    { $link }
actors-claim-beside-subject = En ny person administrerar { $organisation }
actors-claim-beside-body = Hej!

    En ny person administrerar nu { $organisation }, som ni samverkar med på samverka. Personen ser det som organisationen får se. Två av installationens administratörer har sagt ja till det. Kontakta organisationen om ni tycker att något är fel.
    { $link }
actors-claim-invited-subject = En annan person vill administrera { $organisation }
actors-claim-invited-body = Hej!

    En inbjudan att administrera { $organisation } på samverka väntar på svar. Du är inbjuden, eller har bjudit in. Nu ber en annan person att få administrera organisationen. Den som är inbjuden kan tacka ja med länken i inbjudan, och svarar då själv på begäran.
    { $link }
actors-claims = Väntande begäran
actors-requests-of = Begäran om att få administrera { $organisation }
actors-claims-lead = Ett ja ger personen alla mandat för organisationen. Kontrollera först att personen är den som sägs.
actors-all-requests-lead = Organisationer som ingen administrerar ännu. Bara ni som sköter installationen kan svara.
actors-all-requests-wait = { $count ->
    [one] Ett ärende väntar på er som sköter installationen
   *[other] { $count } ärenden väntar på er som sköter installationen
 }
actors-nobody-to-ask = Ingen administrerar organisationen, så ingen kan svara. Be att få administrera den i stället. Då svarar de som sköter installationen.
actors-has-ended-for-good = Organisationen har upphört. Den kan inte börja något nytt, bjuda in, skriva under eller ge mandat. Det som pågår går att avsluta och lämna över.
actors-requests-wait = { $count ->
    [one] En person väntar på svar om att få administrera organisationen
   *[other] { $count } personer väntar på svar om att få administrera organisationen
 }
actors-no-requests = Ingen väntar på svar.
actors-claim-yes = Låt personen administrera
actors-claim-no = Säg nej

actors-trust = Bekräftelse
actors-trust-of = Bekräftelse av { $organisation }
actors-verified-administrator = Bekräftad av installationens administratör { $day }: { $evidence }.
actors-verified-domain = Bekräftad { $day } genom e-postdomänen { $evidence }.
actors-verified-umbrella = Bekräftad av { $by } { $day }.
actors-verify-domain = Genom er e-postdomän
actors-verify-domain-lead = Du är inloggad med en adress i { $domain }, som hör ihop med organisationens namn. Den visas som bekräftelse.
actors-verify-domain-act = Bekräfta med domänen
actors-no-domain = Det går när den som administrerar har loggat in med en adress i organisationens egen domän. Domänen ska bestå av organisationens namn och inget annat, som vaxjo.se för Växjö kommun. För kommuner, regioner, myndigheter och lärosäten ska den sluta på .se. Underdomäner räknas inte, och inte heller adresser som vem som helst kan skaffa.
actors-domain-not-proven = Du behöver visa att adressen fortfarande är din. Logga in på nytt med en länk till din e-post, så kan du bekräfta i två veckor.
actors-domain-taken = En annan organisation är redan bekräftad genom din e-postdomän. Be den som sköter installationen att bekräfta er i stället.
actors-may-not-end-verification = Bara den organisation som gick i god för den här, organisationen själv och den som sköter installationen kan ta tillbaka bekräftelsen.
actors-verify-others = En annan bekräftad organisation, till exempel er riksorganisation, kan också gå i god för er. Be den öppna er sida och fråga. Ni svarar sedan här.
actors-vouch = Tala för organisationen och gå i god för den
actors-vouch-lead = Ni bekräftar att { $organisation } är den den säger sig vara, och att ni talar för den. De som administrerar den får ett mejl. När de har sagt ja visas det på bådas sidor.
actors-vouch-act = Fråga om ni får tala för den
actors-matter = Vad talar ni för den i?
actors-matter-hint = Till exempel: gemensamma frågor om lokaler och bidrag, eller: målgruppens erfarenheter.
actors-may-not-vouch = Bara den som administrerar en annan, själv bekräftad organisation kan gå i god för den här. Den behöver vara bekräftad av någon annan än den ni går i god för.
actors-silent = Ni talar för organisationen, eller har frågat om ni får
actors-silent-act = Sluta tala för organisationen
actors-speaks-for = Talar för
actors-spoken-for-by = Företräds av
actors-verifications-ended-subject = { $organisation } är inte längre bekräftad
actors-verifications-ended-body = Hej!

    Ni har ändrat namn, typ eller organisationsnummer på samverka. Organisationen hette { $was } och heter nu { $organisation }. Det som var bekräftat gällde de gamla uppgifterna och har upphört. Om andra vilade på er bekräftelse har den upphört också för dem.

    Så här bekräftas ni på nytt:
    { $link }
actors-profile-verified = Organisationen är bekräftad. Ändrar ni namn, typ eller organisationsnummer upphör alla bekräftelser genast, också vid små ändringar i stavningen. Om ni har gått i god för andra upphör det också. Därefter behöver ni bekräftas på nytt, till exempel av den som sköter installationen.
actors-way-by-voice = En organisation går i god för en annan genom att erbjuda sig att tala för den.
actors-voices = Andra som talar för er
actors-offered-lead = Den som talar för er går också i god för er. Det visas på bådas sidor. Säg ja bara om ni har kommit överens om det.
actors-offered = { $speaker } vill tala för er i: { $matter }
actors-offer-accept = Låt { $speaker } tala för er
actors-offer-refuse = Säg nej till { $speaker }
actors-spoken-for = { $speaker } talar för er i: { $matter }
actors-voice-waits = Ni har redan frågat och väntar på svar. Ta tillbaka frågan om den ska gälla något annat.
actors-voice-end = Låt inte { $speaker } tala för er längre
actors-offers-wait = { $count ->
    [one] En organisation vill tala för er och väntar på svar
   *[other] { $count } organisationer vill tala för er och väntar på svar
 }
actors-speaker-not-verified = Den organisationen är inte bekräftad av någon annan än er. Då kan den inte gå i god för er.
actors-voice-offered-subject = { $speaker } vill tala för { $organisation }
actors-voice-offered-body = Hej!

    { $speaker } vill tala för { $organisation } på samverka och gå i god för er. Inget visas förrän ni har sagt ja. Läs vad det gäller och svara här:
    { $link }
actors-voice-accepted-subject = { $organisation } låter er tala för sig
actors-voice-accepted-body = Hej!

    { $organisation } har sagt ja till att { $speaker } talar för dem på samverka:
    { $link }
actors-voice-refused-subject = { $organisation } vill inte att ni talar för dem
actors-voice-refused-body = Hej!

    { $organisation } har sagt nej till att { $speaker } talar för dem på samverka. Ni går inte heller längre i god för dem:
    { $link }
actors-voice-ended-subject = { $speaker } talar inte längre för { $organisation }
actors-voice-ended-body = Hej!

    { $speaker } talar inte längre för { $organisation } på samverka och går inte i god för er. Det kan vara för att de själva har slutat, eller för att de inte längre är bekräftade. Här ser ni hur ni kan bekräftas:
    { $link }
actors-verify-administrator = Som installationens administratör
actors-verify-act = Bekräfta organisationen
actors-evidence = Hur vet ni det?
actors-evidence-hint = Visas för alla, till exempel: ringt kommunens växel.
actors-verification-take-back = Ta tillbaka: { $what }

actors-merge = Slå ihop med en annan
actors-merge-of = Slå ihop { $organisation } med en annan
actors-merge-lead = När samma organisation finns två gånger i registret. Ni ser först vad som följer med.
actors-merge-into = Organisationen som ska vara kvar
actors-merge-into-hint = Öppna dess sida och kopiera adressen hit.
actors-merge-unknown = Den organisationen finns inte. Kopiera adressen till en annan organisations sida.
actors-merge-see = Visa vad som följer med
actors-merge-both = De två
actors-merge-what = Uppgift
actors-merge-from = Försvinner
actors-merge-to = Blir kvar
actors-merge-follows = Det här följer med
actors-merge-count = { $count ->
    [0] inga som ni kan se
    [one] en som ni kan se
   *[other] { $count } som ni kan se
 }
actors-merge-unseen = Också det som ni inte får se följer med. Där båda har svarat eller är parter står det ena kvar i det gamla namnet.
actors-merge-after = Adressen till { $from } leder därefter till { $into }, där det gamla namnet visas som tidigare namn. Det går inte att ångra.
actors-merge-reason = Hur vet ni att det är samma organisation?
actors-merge-reason-hint = Läses av de båda organisationerna och står i deras journaler.
actors-merge-takes-consent = Minst en av dem har personer eller en plats i någon samverkan. Därför behöver båda säga ja innan något händer. Deras administratörer får ett mejl. Har någon av dem ingen administratör svarar en annan av installationens administratörer.
actors-merge-at-once = Ingen av dem har personer eller platser i samverkan. De slås ihop genast.
actors-merge-propose = Föreslå att de slås ihop
actors-merge-waits-already = Det finns redan ett förslag för den här organisationen som väntar på svar.
actors-merge-mandates = De här mandaten slutar gälla. Den organisation som blir kvar får bekräfta dem, ett och ett eller alla. Till dess ger de ingenting. Ställföreträdare utses på nytt, och inbjudningar dras tillbaka.
actors-merge-no-task = Mandat utan uppdrag
actors-merge-keys = { $count ->
    [one] En nyckel för program slutar gälla.
   *[other] { $count } nycklar för program slutar gälla.
 }
actors-merge-over = Förslaget väntar inte längre på svar. Läs in sidan på nytt.
actors-merge-may-not = Du kan inte svara på förslaget. Det tar båda sidor och minst två personer.
actors-merge-proposed-subject = Förslag: { $from } slås ihop med { $into }
actors-merge-proposed-body = Hej!

    På samverka föreslås att { $from } och { $into } är samma organisation och slås ihop, så att { $into } blir kvar. Så här motiveras det:

    { $reason }

    Läs vad som skulle hända, och svara ja eller nej:
    { $link }
actors-merge-done-subject = { $from } har slagits ihop med { $into }
actors-merge-done-body = Hej!

    { $from } har slagits ihop med { $into } på samverka. Så här motiverades det:

    { $reason }

    De som agerade för { $from } har inga mandat förrän de bekräftas. Den som administrerar { $into } gör det här:
    { $link }
actors-merge-waits-subject = Dina mandat för { $from } behöver bekräftas
actors-merge-waits-body = Hej!

    { $from } har slagits ihop med { $into } på samverka. Dina mandat slutade då att gälla. De som administrerar { $into } får bekräfta dem, och du får ett mejl när de har svarat. Nycklar för program som hörde till { $from } har slutat gälla.
    { $link }
actors-mergers = Föreslagna sammanslagningar
actors-no-mergers = Inga förslag väntar. Öppna en organisations sida för att föreslå att den slås ihop med en annan.
actors-merger-of = Förslag: { $from } slås ihop med { $into }
actors-merger-waiting = Väntar på att båda sidor säger ja. Efter 30 dagar förfaller förslaget.
actors-merger-done = De har slagits ihop.
actors-merger-refused = Förslaget fick nej.
actors-merger-taken-back = Den som föreslog har tagit tillbaka förslaget.
actors-merger-lapsed = Förslaget har förfallit, eftersom båda inte svarade inom 30 dagar.
actors-merger-agrees = har sagt ja
actors-merger-waits = har inte svarat
actors-merger-reason = Motivering
actors-merger-by = Föreslaget av
actors-merger-consent = Säg ja till att slå ihop dem
actors-merger-refuse = Säg nej
actors-merger-take-back = Ta tillbaka förslaget
actors-merger-others-answer = Du kan inte säga ja här. Varje sida svarar genom den som administrerar den och agerar för den. Där ingen gör det svarar en annan av installationens administratörer än den som föreslog.
actors-brought = Mandat som följde med
actors-brought-lead = Organisationen har tagit över en annan. De här personerna agerade för den, och har inga mandat hos er förrän ni bekräftar dem.
actors-brought-none = Inga mandat väntar på att bekräftas.
actors-brought-answer = Svar
actors-brought-yes = Bekräfta
actors-brought-no = Bekräfta inte
actors-brought-all = Bekräfta alla
actors-brought-own = Mandatet är ditt eget. Någon annan behöver bekräfta det.
actors-brought-wait = { $count ->
    [one] Ett mandat som följde med väntar på att bekräftas
   *[other] { $count } mandat som följde med väntar på att bekräftas
 }
actors-brought-yes-subject = Ditt mandat för { $organisation } är bekräftat
actors-brought-yes-body = Hej!

    Du kan nu agera för { $organisation } på samverka:
    { $link }
actors-brought-no-subject = Ditt mandat för { $organisation } bekräftades inte
actors-brought-no-body = Hej!

    De som administrerar { $organisation } på samverka har valt att inte bekräfta ett mandat som du hade. Prata med dem om du tycker att det är fel.
    { $link }
actors-merge-act = Slå ihop dem
actors-merge-other = Välj en annan

actors-import = Läs in en fil med organisationer
actors-import-lead = Till exempel kommunens föreningsregister. Ni ser först vad som händer; inget ändras i registret förrän ni bekräftar. Samma fil en gång till ändrar ingenting.
actors-import-own = Läs in enheter och personer från en fil
actors-import-own-lead = En fil med era enheter och de som ska agera för er. Ni ser först vad som händer; ingen bjuds in förrän ni bekräftar.
actors-import-file = Fil
actors-import-file-hint = CSV eller Excel, högst 12 MB. Första raden ska vara rubriker.
actors-import-send = Skicka filen
actors-import-template = Mall
actors-import-columns = Kolumner som vi känner igen: { $columns }. De får stå i vilken ordning som helst, och ni kan själva säga vad en kolumn innehåller. Personnummer sparas aldrig.
actors-template-csv = Ladda ned mallen (CSV)
actors-template-xlsx = Ladda ned mallen (Excel)
actors-template-name = mall
actors-export = Hämta listan som fil:
actors-export-name = organisationer
actors-import-earlier = Filer du har skickat
actors-import-of = { $file }
actors-import-rows = { $count ->
    [one] En rad.
   *[other] { $count } rader.
 }
actors-stage-sent = Välj vad kolumnerna innehåller
actors-stage-checking = Raderna gås igenom
actors-stage-checked = Raderna är genomgångna
actors-stage-reading = Raderna läses in
actors-stage-done = Inläst
actors-stage-stopped = Läsningen stannade
actors-import-no-file = Välj en fil.
actors-import-unreadable = Filen går inte att läsa som en tabell. Spara den som CSV eller Excel (xlsx) och försök igen.
actors-import-too-large = Filen är för stor. Dela den i delar på högst { $rows } rader.
actors-import-empty = Filen har inga rader under rubrikerna.
actors-import-goes-on = Filen är redan på väg. Öppna sidan igen och se hur långt den har kommit.
actors-import-columns-lead = Vi har gissat efter rubrikerna. Rätta det som inte stämmer.
actors-import-column = Kolumn { $number }
actors-import-removed = (personnummer, borttaget)
actors-import-default-kind = Slag för rader som inte säger något
actors-import-default-kind-hint = Till exempel Förening, om filen är ett föreningsregister.
actors-import-check = Visa vad som händer
actors-import-again = Ändra kolumnerna och gå igenom igen
actors-import-twice = Två kolumner kan inte innehålla samma sak. Välj ”Ta inte med” för den ena.
actors-import-needs-name = Säg vilken kolumn som är namnet.
actors-import-called-alone = Säg också vilken kolumn som har personernas e-postadresser. Utan adress går det inte att bjuda in någon.
actors-import-needs-own = Säg vilken kolumn som är enheten eller personens e-postadress.
actors-import-columns-number = { $count ->
    [one] Filen har en kolumn. Säg vad den innehåller.
   *[other] Filen har { $count } kolumner. Säg vad var och en innehåller.
 }
actors-import-not-base64 = Innehållet är inte skrivet i Base64.
actors-import-progress = { $done } av { $total } rader
actors-import-look = Se hur långt det har kommit
actors-import-stopped = Inläsningen har stannat
actors-import-waits = Inläsningen väntar
actors-import-why-away = Databasen svarade inte.
actors-import-why-unreadable = Något av det som sparats av filen går inte att läsa.
actors-import-why-other = Något gick fel i programmet, och de som sköter det har fått veta det.
actors-import-again-at = Vi försöker igen av oss själva { $time }. Ni kan också fortsätta nu.
actors-import-given-up = Vi har slutat försöka. Det som är inläst finns kvar, och ni kan fortsätta där det stannade. Stannar det igen: skicka filen på nytt. Det som redan är inläst läses inte in en gång till.
actors-import-given-up-check = Vi har slutat försöka. Inget har ändrats i registret, och ni kan låta raderna gås igenom från början. Stannar det igen: skicka filen på nytt.
actors-import-resume = Fortsätt inläsningen
actors-import-new = Nya
actors-import-added = Tillagda
actors-import-fills = Får uppgifter som saknas
actors-import-filled = Fick uppgifter som saknades
actors-import-known = Fanns redan
actors-import-doubtful = Liknar någon som finns
actors-import-wrong = Fel
actors-import-done = Filen är inläst.
actors-import-confirm-lead = Nya organisationer läggs till, och uppgifter som saknas fylls i. Inget som redan står i registret ändras. Rader med fel hoppas över.
actors-import-confirm-own-lead = Enheterna läggs till och personerna får en inbjudan med e-post. Rader med fel hoppas över.
actors-import-called = Inbjudan hälsar med namnet i filen. Ni ser det namnet hos er tills personen själv har skrivit sitt.
actors-import-not-called = Ingen kolumn är personens namn. Ni ser e-postadressen tills personen själv har skrivit sitt namn.
actors-import-confirm = Läs in raderna
actors-import-add-alike = Lägg till också dem: de är andra organisationer
actors-import-nothing-new = Filen innehåller inget som saknas i registret.
actors-import-line = Rad
actors-import-remark = Att se över
actors-import-remarks = Rader att se över
actors-import-personal = Ett personnummer stod här och har tagits bort. Sådana sparas aldrig.
actors-import-long = Namnet är för långt: { $what }.
actors-import-number = { $what } är inget organisationsnummer: skriv tio siffror, till exempel 232100-0164.
actors-import-kind = Vi känner inte igen slaget { $what }.
actors-import-area = Det finns ingen kommun eller region som heter { $what }.
actors-import-mail = { $what } är ingen e-postadress.
actors-import-act = Vi känner inte igen { $what }. Skriv företräda, svara, besluta, skriva under eller administrera.
actors-import-day = { $what } är ingen dag: skriv år-månad-dag, till exempel 2026-11-23.
actors-import-ends-before = Slutdagen { $what } ligger före startdagen.
actors-import-mend = Rätta raderna i din fil och skicka den igen. Rader som redan är inlästa hoppas över, så inget blir dubbelt.
actors-import-send-mended = Skicka en rättad fil
actors-import-no-name = Namnet saknas.
actors-import-no-kind = Slaget saknas. Välj ett för alla rader som inte säger något.
actors-import-repeated = Samma organisation står redan på rad { $what }.
actors-import-alike = Liknar { $what }, som redan finns.
actors-import-alike-before = Liknar { $what }, som { $whose } hette tidigare.
actors-import-no-parent = { $what } finns varken i registret eller tidigare i filen.
actors-import-many-parents = Flera i registret heter { $what }. Skriv organisationsnumret i stället.
actors-import-nothing = Raden har varken enhet eller e-postadress.
actors-import-no-address = { $what } har ingen e-postadress i filen, och utan den går det inte att bjuda in.
actors-import-no-unit = Enheten { $what } finns inte, och står inte tidigare i filen.
actors-column-skip = Ta inte med
actors-column-name = Namn
actors-column-number = Organisationsnummer
actors-column-kind = Slag
actors-column-area = Hemområde
actors-column-parent = Enhet i
actors-column-purpose = Syfte
actors-column-website = Webbplats
actors-column-mail = E-post
actors-column-phone = Telefon
actors-column-address = Adress
actors-column-hours = Går att träffa
actors-column-unit = Enhet
actors-column-within = Del av
actors-column-person = E-postadress
actors-column-called = Personens namn
actors-column-task = Uppdrag
actors-column-may = Får göra
actors-column-starts = Från och med
actors-column-ends = Till och med
actors-column-form = Hur mandatet är givet
actors-column-holding = Har uppdraget som
actors-column-decision = Beslut
actors-column-amount = Högst kronor
actors-column-example-skip = –
actors-column-example-name = Granvikens byalag
actors-column-example-number = –
actors-column-example-kind = Förening
actors-column-example-area = Växjö
actors-column-example-parent = –
actors-column-example-purpose = Bygden ska gå att leva i hela livet.
actors-column-example-website = https://www.exempel.se
actors-column-example-mail = byalaget@exempel.se
actors-column-example-phone = 0470-000 00
actors-column-example-address = Bygatan 1
actors-column-example-hours = Torsdagar 18–20
actors-column-example-unit = Kulturförvaltningen
actors-column-example-within = –
actors-column-example-person = namn@exempel.se
actors-column-example-called = Förnamn Efternamn
actors-column-example-task = Förvaltningschef
actors-column-example-may = Företräda, Svara
actors-column-example-starts = 2026-01-01
actors-column-example-ends = –
actors-column-example-form = Formellt
actors-column-example-holding = Anställd
actors-column-example-decision = KS 2026/12
actors-column-example-amount = –

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
actors-called-hint = Inbjudan hälsar med namnet. Personen skriver sedan själv hur namnet ska visas.
actors-starts = Från och med
actors-ends = Till och med
actors-day-hint = År-månad-dag, till exempel 2026-11-23.
actors-ends-hint = Lämna tomt om mandatet gäller tills vidare.
actors-invited = Inbjudan är på väg till { $mail }. Länken gäller i 30 dagar.
actors-wrong-mail = Skriv en fullständig e-postadress, till exempel namn@kommun.se.
actors-no-acts = Välj minst en sak som personen får göra.
actors-ends-before = Slutdagen ligger före startdagen. Ändra en av dem.
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
actors-sign-in-new = Har du inget konto får du skapa ett när du har öppnat länken.
actors-by-mail = Med e-post
actors-send-link = Skicka en länk
actors-look-in-mail = Titta i din e-post
actors-look-in-mail-lead = En länk är på väg till { $mail }. Den gäller i en timme.
actors-look-in-mail-help = Kommer inget mejl? Titta i skräpposten, och se efter att adressen är rätt skriven.
actors-sign-in-subject = Din länk till samverka
actors-sign-in-body = Hej!

    Öppna länken och tryck på knappen så loggas du in:
    { $link }

    Länken gäller i en timme och kan användas en gång. Har du inte bett om den kan du strunta i mejlet.
actors-begin = Skapa konto
actors-begin-lead = { $mail } är din. Skriv vad du heter, så har du ett konto.
actors-beginning-subject = Skapa ett konto på samverka
actors-beginning-body = Hej!

    Någon, säkert du, vill logga in på samverka med den här adressen. Här finns inget konto med den ännu. Öppna länken om du vill skapa ett:
    { $link }

    Länken gäller i en timme och kan användas en gång. Vill du inte ha något konto kan du strunta i mejlet.
actors-press = Tryck på knappen så loggas du in på den här enheten.
actors-link-used = Länken går inte att använda
actors-link-used-lead = Den är redan använd, eller för gammal. Be om en ny, så kommer den på en gång.
actors-roles = Välj en roll
actors-roles-lead = I demonstrationen agerar du i en roll för en organisation. Byt roll så ofta du vill.

actors-invitation = Inbjudan från { $organisation }
actors-invitation-lead = Du är inbjuden att agera för { $organisation }. När du tackar ja loggas du in.
actors-invitation-subject = Inbjudan att agera för { $organisation }
actors-hello = Hej!
actors-hello-name = Hej { $name }!
actors-invitation-body = { $hello }

    { $by }

    { $organisation } bjuder in dig att agera för organisationen på samverka.

    { $task }
    Du får: { $may }
    { $until }
    { $scope }

    { $message }

    Öppna länken för att tacka ja eller nej. Du behöver inget lösenord:
    { $link }

    Länken gäller till och med { $lapses } och kan användas en gång.
actors-invitation-scope = Det gäller: { $title }
actors-you-may = Det här får du göra
actors-invitation-more = Mer om inbjudan
actors-your-name = Ditt namn
actors-your-name-hint = Så som de andra parterna ska se det.
actors-accept-invitation = Tacka ja och logga in

actors-my-organisations = Organisationer du agerar för
actors-no-organisation = Du har inget mandat för någon organisation just nu. Be den organisation du vill agera för.
actors-signed-in = Här är du inloggad
actors-mail-to-you = Mejl till dig
actors-mail-to-you-lead = Välj vilket språk mejlen till dig ska vara på och om du vill bli påmind. Mejl om inbjudningar, mandat och överenskommelser kommer alltid.
actors-mail-language = Språk i mejlen
actors-language-sv = Svenska
actors-language-en = Engelska
actors-reminders = Påminnelser
actors-reminders-hint = Det gäller åtgärder och mål som du är utsedd att göra eller följa upp. Du påminns en gång om varje sak, när dagen närmar sig eller har passerat.
actors-reminders-by-mail = Påminn mig med mejl
actors-reminders-never = Påminn mig inte
actors-mail-save = Spara dina val för mejl
actors-invitation-language = Språk i mejlet
actors-invitation-language-hint = Den som redan har valt språk här får mejlet på sitt eget.
actors-wrong-language = Välj ett av språken som används här.
actors-since = Sedan
actors-here = Den här enheten
actors-sign-out-others = Logga ut på alla andra ställen
actors-tokens = Nycklar för program
actors-tokens-lead = Med en nyckel agerar ett annat program som du, för den organisation du agerar för nu. Välj om det bara ska läsa eller också få ändra.
actors-token-for = Vad ska programmet få göra?
actors-key-read = Läsa
actors-key-write = Läsa och ändra
actors-key-more-read = Programmet ser det du ser, och ändrar inget.
actors-key-more-write = Programmet kan också göra det du har mandat för, i din organisations namn: svara, besluta, skriva under, bjuda in.
actors-token-reads-only = Nyckeln är gjord för att läsa, och ändrar inget. Skapa en nyckel för att läsa och ändra på din sida.
actors-token-name = Vad ska nyckeln användas till?
actors-token-hint = Till exempel: hämta mål till vår årsredovisning.
actors-token-make = Skapa nyckel
actors-token-made = Kopiera nyckeln nu. Den visas bara en gång.
actors-revoke = Återkalla

journal-organisation-registered = Organisationen registrerades
journal-mandate-unit-set = Ett uppdrag fick en annan enhet
journal-unit-added = En enhet lades till
journal-organisation-renamed = Organisationen bytte namn
journal-organisation-ended = Organisationen upphörde
journal-organisation-resumed = Organisationen finns ändå
journal-organisation-verified = Organisationen bekräftades
journal-merger-proposed = En sammanslagning med en annan organisation föreslogs
journal-merger-consent = En av organisationerna sade ja till att slås ihop
journal-merger-refused = Förslaget om sammanslagning fick nej
journal-merger-taken-back = Förslaget om sammanslagning togs tillbaka
journal-brought-confirmed = Ett mandat som följde med bekräftades
journal-brought-refused = Ett mandat som följde med bekräftades inte
journal-organisation-merged = Organisationen slogs ihop med en annan
journal-organisation-took-over = En annan organisation slogs ihop med den här
journal-voice-offered = En annan organisation frågade om den får tala för organisationen
journal-voice-ended = En annan organisation talar inte längre för organisationen
journal-verification-ended = En bekräftelse togs tillbaka
journal-profile-saved = Profilen sparades
journal-unit-renamed = En enhet bytte namn
journal-unit-ended = En enhet avslutades
journal-claim-first-yes = En administratör för installationen sa ja till en begäran om att få administrera organisationen, och en annan behöver bekräfta
journal-claim-made = Någon bad att få administrera organisationen
journal-claim-accepted = En begäran om att få administrera fick ja
journal-claim-refused = En begäran om att få administrera fick nej
journal-claim-taken-back = Den som hade bett att få administrera avslutade sitt konto
journal-register-read = En fil lästes in i registret
journal-mandate-granted = Ett mandat gavs
journal-mandate-ended = Ett mandat avslutades
journal-administrator-ended = En person är inte längre administratör för installationen
journal-administrator-named = Någon föreslogs som administratör för installationen
journal-administrator-not-made = Någon som var föreslagen blev inte administratör för installationen
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
actors-scope-hint = Väljer du en samverkan får personen bara läsa och göra det som rör den. Av er övriga samverkan syns då bara det som är öppet för alla.
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
actors-deputy-named = Samverkan som bara är till för namngivna personer ingår inte: där måste ställföreträdaren också vara namngiven.
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
actors-asking-press-installation = Ingen administrerar { $organisation } längre. Tryck på knappen, så får de som sköter installationen din förfrågan och du loggas in. Säger de ja blir det du som administrerar organisationen.
actors-my-requests = Förfrågningar du har skickat
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
actors-kept-by = Av
actors-kept-rows = Rader
actors-kept-way = Hur
actors-kept-office = Administratörer för installationen: du, och de du har utsett
actors-kept-imports = Filer du har skickat
actors-kept-invited = Inbjudningar du har skickat
actors-kept-verified = Organisationer du har bekräftat
actors-kept-nothing = Inget är sparat.
actors-kept-more = De senaste { $shown } av { $count } visas. Filen har alla.
actors-kept-account = Ditt konto
actors-kept-id = Id
actors-kept-name = Namn
actors-kept-registered = Registrerad
actors-kept-mergers = Sammanslagningar du har föreslagit eller sagt ja till
actors-kept-claims = Organisationer du har bett att få administrera
actors-kept-proven = Adressen bekräftad
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
actors-alone-lead = Du är ensam administratör. Lämna över eller bjud in någon först:
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

    Från och med { $from } till och med { $until } agerar du i stället för { $name } för { $organisation }. Samverkan som bara är till för namngivna personer ser du om du själv är namngiven där.
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
journal-mail-chosen = En person ändrade sina val för mejl
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

actors-waits-for-you = Väntar på dig i { $organisation }
actors-nothing-waits = Inget väntar på dig just nu. Här kommer inbjudningar, beslut, underskrifter och det som har en dag.
actors-all-that-waits = Visa allt som väntar
actors-waits-elsewhere = Du kan agera för fler organisationer. Byt organisation för att se vad som väntar där.
actors-waits-standing-in = för den du ersätter
actors-waits-for-all = ingen namngiven
actors-overdue = Försenat
actors-was-due = Skulle ha varit klart { $day }
actors-due-today = I dag, { $day }
actors-due = Senast { $day }
actors-wait-request = Svara { $title }, som vill agera för er
actors-wait-merger = Svara om ni och { $title } ska slås ihop
actors-wait-brought = Bekräfta mandatet för { $title }, eller säg nej
actors-wait-offer = Svara { $title }, som vill tala för er
actors-wait-own-mandate = Ditt mandat för { $title } upphör: förläng eller lämna över
actors-wait-mandate = Mandatet för { $title } upphör: förläng eller lämna över
actors-unnamed = Det som ingen är namngiven för
actors-unnamed-none = Det finns inget som ingen är namngiven för.
actors-out-of-sight = { $count ->
    [one] en samverkan som du inte får se
   *[other] { $count } stycken i samverkan som du inte får se
 }
actors-not-to-oneself = Här finns samverkan som du inte får se. Den kan du inte ta över själv. Välj någon annan, eller låt en annan administratör eller den som samordnar samverkan namnge dig.
actors-let-in-subject = { $organisation } har namngett någon i er samverkan
actors-let-in-body =
    { $organisation } har namngett { $to } i samverkan där också du är med. { $to } kan nu läsa det som parterna läser.

    { $titles }
actors-unnamed-lead = Det här ansvarar er organisation för, men ingen person är utsedd. Utse någon på sidan för vart och ett, eller en och samma person för allt.
actors-unnamed-more = Och { $count } till.
actors-unnamed-all = Utse en person för allt
actors-unnamed-who = Vem?
actors-unnamed-who-hint = Personen får ett meddelande och ser det bland det som väntar.
actors-unnamed-act = Utse för allt
actors-unnamed-count = { $count ->
    [one] För en sak är ingen namngiven. Utse någon.
   *[other] För { $count } saker är ingen namngiven. Utse någon.
 }
actors-let-go-subject = Det som { $name } ansvarade för har ingen namngiven
actors-let-go-body = Hej!

    { $name } agerar inte längre för { $organisation } och har inte lämnat över. { $count ->
        [one] En sak
       *[other] { $count } saker
     } har därför ingen namngiven. Utse någon här:
    { $link }
actors-let-go-here-body = Hej!

    { $name } är inte längre namngiven i en samverkan där { $organisation } är part. { $count ->
        [one] En sak
       *[other] { $count } saker
     } har därför ingen namngiven. Utse någon här:
    { $link }
actors-unnamed-not-there-for = Det som är kvar finns bara för dem som är namngivna i en samverkan, och personen är inte det. Be den som företräder er där att namnge personen först.
actors-named-for-all-subject = Du har fått ansvar för { $organisation }
actors-named-for-all-body = Hej!

    Du är utsedd för det som ingen var namngiven för i { $organisation }, { $count ->
        [one] en sak
       *[other] { $count } saker
     }. Det som har en dag står på din sida:
    { $link }
actors-new-contact-subject = { $organisation }: { $to } tar över efter { $from }
actors-new-contact-body = Hej!

    { $from } har lämnat över till { $to } i { $organisation }. Vänd dig till { $to } när det gäller:

    { $titles }
journal-let-go = Den som ansvarade agerar inte längre för sin organisation. Ingen är namngiven
journal-let-go-here = Den som ansvarade är inte längre namngiven här. Ingen ansvarar i stället
journal-named-for-all = En person utsågs för det som ingen var namngiven för
actors-history = Historik
actors-history-of = Historik för { $organisation }
actors-history-lead = Vad som har gjorts för er organisation och med den, det nyaste först: mandat, inbjudningar, överlämningar, enheter, profil och bekräftelser. Det som görs i en samverkan står i dess egen historik.
actors-history-verb = Vad som gjordes
actors-history-any-verb = Allt
actors-history-person = Vem som gjorde det
actors-history-anybody = Vem som helst
actors-history-none = Inget sådant har gjorts. Välj något annat ovan, eller visa hela historiken.
actors-history-all = Visa hela historiken
actors-history-found = { $count ->
    [one] En händelse
   *[other] { $count } händelser
 }
actors-history-more = Fler än { $count } händelser
actors-history-by-program = Programmet självt
actors-invitation-task = Uppdrag: { $task }
actors-import-form = Vi känner inte igen { $what }. Skriv formellt eller informellt, eller lämna tomt.
actors-import-holding = Vi känner inte igen { $what }. Skriv anställd, förtroendevald eller frivillig, eller lämna tomt.
actors-import-amount = { $what } är inget belopp. Skriv hela kronor, till exempel 50 000.
actors-import-amount-of-what = En beloppsgräns gäller beslut och underskrifter. Skriv besluta eller skriva under i kolumnen Får göra, eller ta bort beloppet.
actors-import-has-ended = { $what } har upphört och får inga nya enheter. Ta bort raden ur filen.
actors-import-no-office = Läsningen stannade. Den som skickade filen hade inte längre rätt att läsa in den, eller så har organisationen upphört. Det som redan var inläst står kvar. Resten av filen sparas inte. Skicka den igen när rätten finns.
