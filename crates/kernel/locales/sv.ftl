# Problems in files and forms that every capability can meet.
record-required = Uppgiften saknas och måste finnas.
record-unknown-field = Fältet ”{ $found }” finns inte i formatet. Tillåtna fält: { $allowed }.
record-unknown-word = Ordet { $found } känns inte igen. Tillåtna ord: { $allowed }.
record-wrong-kind = Här står { $found }. Tillåtet: { $allowed }.
record-date = { $found } är inget datum. Skriv på ett av sätten { $allowed }.
record-negative = { $found } är negativt. Tillåtet: 0 eller mer.
record-id = { $found } kan inte vara ett id. Använd bara { $allowed }.
record-too-long = Texten har { $found } tecken. Högst { $allowed } är tillåtna.
record-too-many = Listan har { $found } rader. Högst { $allowed } är tillåtna.
record-too-large = Filen är { $found } byte. Högst { $allowed } är tillåtna.
record-too-deep = Filen är nästlad { $found } nivåer. Högst { $allowed } är tillåtna.
record-json = Rad { $found }: filen är inte giltig JSON ({ $allowed }).
record-not-utf8 = Texten är inte UTF-8 från byte { $found }.

form-required = Fyll i det här fältet.
form-too-long = Texten har { $length } tecken. Korta den till högst { $limit }.
form-wrong-day = Skriv dagen som år-månad-dag, till exempel 2026-11-23.

journal-checkpoint = Dagens kontrollpunkt band ihop journalens kedjor
form-too-many-mails = Du har skickat ovanligt många mejl på kort tid. Från { $when } går det igen. Inget har sparats.
form-too-many-alike = Du har redan skickat flera mejl av det här slaget till samma mottagare det senaste dygnet. Från { $when } går det igen. Brådskar det, hör av dig på annat sätt. Inget har sparats.
form-too-many-writes = Du har sparat ovanligt mycket på kort tid. Vänta några sekunder och skicka igen. Inget har sparats.
form-other-organisation = Formuläret gällde en annan organisation än den du agerar för nu. Byt organisation högst upp och försök igen. Inget har sparats.
