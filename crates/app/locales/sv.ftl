app-menu-collaborations = Samverkan
app-menu-organisations = Organisationer
app-menu-areas = Områden
app-menu-models = Modeller
app-menu-learning = Kunskap
app-home = Start
app-welcome = Lös det tillsammans
app-welcome-lead = Här arbetar kommuner, regioner, myndigheter, företag och föreningar ihop kring det som ingen klarar ensam. Varje part talar för sig själv, och alla som bidrar får veta vad det ledde till.
app-see-collaborations = Se vilka som samverkar
app-read-models = Läs om hur man gör
app-read-articles = Läs om samverkan
app-why = Så går det till
app-why-1 = Någon berättar om en utmaning och bjuder in dem som berörs.
app-why-2 = Varje part svarar för sig på samma frågor. Svaren läggs sida vid sida, så att ni ser vad ni är överens om och inte.
app-why-3 = Ni skriver en överenskommelse. Var och en beslutar i sin egen ordning och skriver under.
app-why-4 = Ni sätter mål som går att mäta, och varje part säger vad den bidrar med.
app-why-5 = Ni följer upp tillsammans och berättar vad det blev.
app-today = Din översikt
app-waiting = Väntar på er
app-answer-invitation = Svara på inbjudan till { $title }
app-ours = Er samverkan
app-none-ours = Er organisation är inte part i någon samverkan ännu.
app-here = Samverkan här

app-contact = Kontakt
app-about = Om samverka
app-about-1 = samverka är en öppen plattform för organisationer som löser svåra saker tillsammans. Den bygger på fem svenska vägledningar om samverkan mellan det offentliga och civilsamhället.
app-about-2 = Det är alltid en organisation som agerar här, genom en person som har mandat för det. Allt som görs står i en historik som inte går att ändra i efterhand utan att det syns.
app-about-3 = Programmet är öppen källkod under licensen EUPL 1.2. Vem som helst får använda, granska och förbättra det.
app-accessibility = Tillgänglighet
app-accessibility-1 = Alla ska kunna använda samverka: utan mus, utan skript, med skärmläsare, på en liten telefon och på papper. Vi följer WCAG 2.2 nivå AA.
app-accessibility-2 = Varje ny utgåva provas automatiskt mot de regler som går att prova så. Inga brister är kända just nu.
app-accessibility-3 = Hittar du något som inte fungerar för dig? Berätta för den som driver den här installationen.
app-api = För program
app-api-1 = Det du kan läsa och göra här kan ett program också läsa och göra. Beskrivningen följer OpenAPI:
app-api-token = Skaffa en nyckel
app-api-2 = Du skapar en nyckel på din sida. Skicka den i huvudet Authorization: Bearer. Programmet agerar då för den organisation du agerade för när du skapade nyckeln, och får göra det du har mandat för den dagen. Utan nyckel kan ett program läsa det som är öppet för alla.
app-api-writing = Skriva
app-api-3 = Skicka JSON. Reglerna är desamma som på sidorna, och det som görs står i historiken i ditt namn. Är något fel får programmet veta vilka fält det gäller. Har någon annan hunnit före skrivs inget över: svaret visar vad som gäller nu.
app-api-once = Göra det en gång
app-api-4 = Hitta på ett nytt namn för varje ändring och skicka det i huvudet Idempotency-Key. Kommer inget svar kan programmet skicka samma sak igen med samma namn. Då görs den bara en gång, och svaret blir detsamma. Svaren sparas i 24 timmar. Utan Idempotency-Key görs ändringen varje gång den skickas.
app-api-example = Så här startar ett program en samverkan:
app-api-in-step = Håll enheter och personer i takt
app-api-in-step-lead = Så håller ett verksamhetssystem, till exempel för personal, era enheter och personer i takt med det som står här. Nyckeln skapas av någon som administrerar organisationen. Raderna går att klistra in i en terminal.
app-api-in-step-set = Säg först var, med vilken nyckel och för vilken organisation. Organisationens id står i adressen till dess sida.
app-api-in-step-fetch = Hämta det som står nu. Är personerna fler än hundra hämtar programmet också nästa sida, tills det har så många som total säger.
app-api-in-step-compare = Jämför med ert system. En enhets nummer (unit) och ett mandats id ändras aldrig. Spara dem hos er, så behöver ni inte gissa efter namn. I raderna nedan heter de UNIT och MANDATE. Gå vidare bara med det som skiljer.
app-api-in-step-write = Skriv det som är nytt eller har fått ett annat namn. Gör namnet i Idempotency-Key av ert eget nummer på ändringen, så görs den en gång även om systemet skickar den flera gånger. Personer bjuds in och får sitt mandat när de tackar ja.
app-api-in-step-end = Avsluta det som har upphört. Det som gjordes under ett mandat gäller fortfarande. Den sista som administrerar organisationen blir kvar: svaret är 422 och säger vad ni kan göra.
app-api-in-step-again = Blir svaret 503 väntar programmet så många sekunder som Retry-After säger och skickar samma sak igen med samma Idempotency-Key. Blir det 409 hämtar det på nytt och jämför igen.
app-style = Komponenter
app-style-lead = Allt som sidorna är byggda av, med exempel.

app-to-home = Till startsidan
app-not-found = Sidan finns inte
app-not-found-lead = Den kan vara flyttad, eller så är den inte öppen för den organisation du agerar för. Kontrollera adressen, eller logga in och försök igen.
app-sign-in-first = Logga in först
app-sign-in-first-lead = Det här kräver att du är inloggad eller har en giltig nyckel.
app-refused = Det gick inte att göra
app-bad = Formuläret kunde inte tas emot
app-bad-lead = Sidan kan ha stått öppen länge, eller så har du loggat in igen. Gå tillbaka, läs in sidan på nytt och försök igen. Inget har sparats.
app-crossed = Någon annan hann före
app-crossed-lead = Det du ändrade har ändrats under tiden. Gå tillbaka, läs in sidan på nytt och försök igen. Inget har sparats.
app-busy = Många vill in just nu
app-busy-lead = Vi hinner inte svara alla på en gång, så ditt besök fick vänta. Ladda om sidan om en liten stund. Har du skickat ett formulär är det inte sparat: gå tillbaka och skicka det igen.
app-too-often = Vänta en halv minut
app-too-often-lead = Det har kommit ovanligt många formulär från din uppkoppling. Vänta en halv minut, gå tillbaka och skicka igen.
app-unavailable = Tjänsten svarar inte just nu
app-unavailable-lead = Vänta en stund och läs in sidan igen.
app-unsaved = Det gick inte att spara just nu
app-unsaved-lead = Inget har sparats. Vänta en stund och skicka det igen härifrån. Stäng inte sidan innan det har gått bra.
app-kept = { $count ->
    [one] Det du skrev
   *[other] Det du skrev, { $number } av { $count }
 }
app-kept-again = Skicka det igen
app-unconfirmed = Vi vet inte om det sparades
app-unconfirmed-lead = Kontakten med databasen bröts innan vi fick svar. Det du gjorde kan vara sparat eller inte. Se efter innan du gör om det.
app-unconfirmed-look = Öppna sidan och se efter
app-unconfirmed-again = Det sparades inte, så skicka det igen
app-failed = Något gick fel hos oss
app-failed-lead = Felet är antecknat, och inget har sparats. Försök igen om en stund.

app-not-taken = Det som skickades togs inte emot
app-not-json = Skicka JSON, med huvudet Content-Type: application/json.
app-too-large = Det är större än vad som tas emot. Dela upp det eller korta texterna.
app-wrong-fields = Rätta det som står i ”errors” och skicka igen. Inget har sparats.
app-crossed-now = Det du ändrade har ändrats under tiden. I ”current” står det som gäller nu. Utgå från det och skicka igen. Inget har sparats.
app-key-wrong = Huvudet Idempotency-Key ska ha 1–100 synliga tecken ur ASCII.
app-key-taken = Nyckeln i Idempotency-Key har redan använts för något annat. Ta en ny nyckel för varje ändring.
app-other-methods = Den här adressen tar inte emot den metoden. I huvudet Allow står de som går att använda.

app-import-new = inläst
app-import-updated = uppdaterad
app-import-unchanged = oförändrad
app-import-refused = { $count ->
    [one] En fil togs inte emot.
   *[other] { $count } filer togs inte emot.
 }

app-who-may = Vem får se och göra vad
app-who-may-lead = Tabellerna kommer ur de regler som programmet självt följer. Ändras en regel ändras tabellen.
app-yes = Ja
app-no = Nej
app-who-sees = Vem ser en samverkan
app-who-sees-lead = Det beror på hur öppen den är och hur din organisation står till den. Den som inte får se en samverkan märker inte att den finns: inte i listor, antal, sökningar eller på organisationens sida.
app-who-everybody = Alla andra
app-who-named = Person som namnges i den
app-who-does = Vad en part får göra
app-who-does-lead = Bara den som är part får göra något av detta. Personen behöver dessutom rätt mandat från sin organisation. Ett mandat räcker, och den som har flera får göra det som något av dem ger.
app-who-act = Handling
app-act-invite = Bjuda in parter
app-act-describe = Beskriva samverkan och säga om den pågår
app-act-answer = Svara för sin organisation
app-act-mark = Markera vad man tycker om andras svar
app-act-settle = Skriva gemensamma svar, mål och åtgärder
app-act-step = Säga hur långt ett steg har kommit
app-act-groups = Beskriva målgrupper och säga vem som för deras talan
app-act-check-in = Berätta om en avstämning med en målgrupp och svara den
app-act-work = Se arbetet
app-act-history = Se historiken
app-who-when = När det går
app-who-when-lead = Så här är det för en part som har alla mandat. Det som är avslutat ligger kvar att läsa men ändras inte, om ni inte först säger att samverkan går vidare.
app-who-answers = Vem ser ett svar
app-who-answers-lead = Ni väljer själva vem som får se era svar. Här är ”andra” alla som ser samverkan utan att vara part.
app-who-answer = Svaret är
app-who-own = Er egen organisation
app-who-parties = Parterna
app-who-others = Andra
app-who-agreements = Vem ser en överenskommelse
app-who-agreements-lead = Ett utkast är parternas. En överenskommelse som gäller är lika öppen som samverkan den hör till.
app-who-stage = Överenskommelsen är
app-model-sound = modellen går att använda: { $phases } faser, { $questions } frågor
app-models-refused = { $count ->
    [one] En fil behöver rättas.
   *[other] { $count } filer behöver rättas.
 }
app-which = Vilken organisation gäller det?
app-which-lead = Formuläret öppnades för { $made }, men nu agerar du för { $now }. Inget är sparat ännu. Välj vem det gäller för.
app-which-lead-alone = Formuläret öppnades för { $made }, men nu agerar du för dig själv. Inget är sparat ännu. Välj om det ska gälla för { $made }.
app-which-more = Det du skrev finns kvar. När du har valt agerar du för den organisationen också på nästa sida.
app-which-send-for = Gör det för { $organisation }
app-not-found-for-another = Finns sidan för en annan organisation som du agerar för? Byt, så ser du om den visas.
app-act-for = Agera för { $organisation }
