learning-title = Kunskap
learning-lead = Korta texter om att samverka, för er som ska börja och för er som vill komma vidare. Varje text har ett exempel och frågor att prata om.
learning-search = Sök ord
learning-kind = Slag
learning-all = Alla
learning-step = Steg i en modell
learning-any-step = Alla steg
learning-found = { $count ->
    [0] Ingen text passar.
    [one] En text.
   *[other] { $count } texter.
 }
learning-none = Ingen text passar det ni söker. Prova ett annat ord, eller ta bort ett val.
learning-see-all = Se alla texter

# The kinds, one and many
learning-kind-principle = Princip
learning-kind-knowledge = Kunskap
learning-kind-form = Samverkansform
learning-kind-method = Metod
learning-kinds-principle = Principer
learning-kinds-knowledge = Om samverkan
learning-kinds-form = Samverkansformer
learning-kinds-method = Metoder
learning-about-principle = Sex principer att hålla sig till i all samverkan. Varje text säger vad de betyder för er, och hur det märks att de håller eller brister.
learning-about-knowledge = Hur samverkan fungerar, hur parterna är styrda och vad som brukar bli svårt.
learning-about-form = Åtta sätt att ordna samverkan, från ett möte till en upphandling. Se när var och en passar, när den inte gör det och vad lagen kräver.
learning-about-method = Sätt att arbeta ihop när ni ska förstå, välja, planera eller följa upp. Välj efter steg, tid och hur många ni är.
learning-to-principles = Läs om principerna
learning-to-forms = Jämför formerna
learning-to-guide = Vilken form passar oss?
learning-to-methods = Välj metod

# An article
learning-example = Ett exempel
learning-questions = Frågor att prata om
learning-question-address = Länk till frågan
learning-sheet = Frågorna på ett blad
learning-sheet-lead = Skriv ut bladet och ta med det till mötet.
learning-whole = Läs hela texten
learning-supports = Steg som texten hjälper i
learning-supports-lead = Texten är till hjälp när ni arbetar med de här stegen.
learning-origin = Källa och läsning
learning-source = Källa
learning-ours = Vårt eget
learning-reading = Läs mer
learning-other-principles = De andra principerna
learning-form = Form
learning-fits = Passar när
learning-does-not-fit = Passar inte när
learning-relation = Relation
learning-duration = Tid
learning-finance = Pengar
learning-warnings = Se upp med det här
learning-ask-lawyer = Det här är en vägledning och inte juridisk rådgivning. Fråga en jurist innan ni lovar något eller skriver avtal.
learning-compared = Åtta former sida vid sida
learning-purpose = Syfte
learning-when = När
learning-time = Tid
learning-people = Hur många
learning-resources = Det behövs
learning-result = Det ger
learning-how = Gör så här

# Which form fits?
learning-guide = Vilken form passar oss?
learning-guide-lead = Svara på så många frågor ni kan. Ni får se vilka former som passar, varför, och vad ni bör fråga en jurist om. Inget sparas.
learning-guide-act = Visa vad som passar
learning-guide-again = Visa igen
learning-guide-clear = Börja om
learning-your-answers = Era svar
learning-left = { $count ->
    [one] En fråga är inte besvarad. Svaret på den kan ändra rådet.
   *[other] { $count } frågor är inte besvarade. Svaren på dem kan ändra rådet.
 }
learning-these-fit = De här formerna kan passa er
learning-none-fits = Svaren räcker inte för att peka ut en form. Svara på fler frågor.
learning-these-do-not-fit = De här passar inte, och varför
learning-these-are-open = De här säger svaren inget om
learning-open-lead = Läs om formen om ni funderar på den ändå.
learning-mind = Tänk på:
learning-guide-law = Rådet bygger på era svar och några enkla regler. Det ersätter inte en jurist. Fråga en jurist och er inköpare innan ni bestämmer er, alltid när pengar byter ägare.

# Which method fits?
learning-time-at-hand = Tid ni har
learning-any-time = Spelar ingen roll
learning-how-many = Hur många är ni?
learning-people-wrong = Skriv antalet med siffror, till exempel 8.
learning-span-hours = Några timmar
learning-span-day = En dag
learning-span-weeks = Några veckor
learning-span-months = Flera månader
learning-methods-found = { $count ->
    [0] Ingen metod passar.
    [one] En metod passar.
   *[other] { $count } metoder passar.
 }
learning-no-method = Ingen metod passar allt ni har valt. Ta bort ett val, eller se nedan vad som hindrar.
learning-see-methods = Se alla metoder
learning-methods-not = De här passar inte det ni har valt
learning-why-step = Hjälper i steget { $step }.
learning-why-in-time = Hinns med på den tid ni har.
learning-why-quickly-in-time = En första version hinns med. Vill ni vara noggranna tar det längre tid.
learning-why-people = Fungerar för så många som ni är.
learning-why-too-long = Tar längre tid än ni har.
learning-why-too-few = Ni behöver vara minst { $least }.
learning-why-too-many = Fungerar bäst för högst { $most }. Dela upp er i grupper.

# On the pages of others
learning-panel = Läs mer om det här
learning-draft = Är ni osäkra på formen?
learning-draft-lead = Läs först om den form ni tänker er. Då ser ni när den passar och vad lagen kräver.

# What is wrong in a file of articles
learning-format = Formatet ”{ $found }” är inte ”{ $allowed }”.
learning-other-kind = Fältet ”{ $found }” hör inte till det här slaget av artikel.
learning-id-twice = Id ”{ $found }” finns redan.
learning-no-model = Det finns ingen modell ”{ $found }”. De som finns: { $allowed }.
learning-no-page = Modellen har inget steg ”{ $found }”. De som finns: { $allowed }.
learning-no-form = ”{ $found }” är ingen samverkansform.
learning-no-answer = Guiden har ingen fråga med svaret ”{ $found }”.
learning-effort-backwards = ”{ $found }” är mindre än det som står före.
