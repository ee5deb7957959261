# Kleine Gruppen.

disclosure-note-secret = „.“ steht für Angaben, die geheim gehalten werden: Gruppen von weniger als { $k } Personen und Angaben, aus denen sie sich errechnen ließen. „–“ bedeutet: nichts vorhanden.
disclosure-note-unranked = Zeilen mit geheim gehaltenen Angaben stehen ohne Rang in alphabetischer Reihenfolge am Ende.
disclosure-note-withheld = Diese Tabelle ist insgesamt geheim: Keine Auswahl einzelner Zellen würde verhindern, dass sich kleine Gruppen aus anderen Tabellen errechnen lassen.

# Das Kapitel für Personalrat und Datenschutz; auch disclosure.json.

disclosure-chapter = Für Personalrat und Datenschutz
disclosure-sheet = Personalrat und Datenschutz

disclosure-part-purpose = Zweck und Rechtsgrundlage
disclosure-purpose-about = So steht es in der Projektdatei dieser Auswertung. Das Programm gibt die Angaben wieder und prüft sie nicht.
disclosure-purpose = Zweck { $number }
disclosure-purposes = Zweck
disclosure-purposes-none = In der Projektdatei ist kein Zweck angegeben.
disclosure-legal-basis = Rechtsgrundlage
disclosure-legal-basis-none = In der Projektdatei ist keine Rechtsgrundlage angegeben.

disclosure-part-evaluated = Was ausgewertet wurde
disclosure-evaluated = { $tables-number ->
    [0] Kein Befund dieses Berichts enthält Angaben über Personen.
    [one] Ein Befund dieses Berichts enthält Angaben über Personen: { $figures } Anzahlen, Summen und Durchschnitte. Anteile und Ränge sind nicht mitgezählt; sie folgen diesen Zahlen.
   *[other] { $tables } Befunde dieses Berichts enthalten Angaben über Personen: zusammen { $figures } Anzahlen, Summen und Durchschnitte. Anteile und Ränge sind nicht mitgezählt; sie folgen diesen Zahlen.
}
disclosure-names = Was eine Tabelle verschweigt, könnte eine andere über dieselben Personen verraten; deshalb werden verknüpfte Tabellen gemeinsam geprüft. Ausgewertet werden nur Gruppen. Spalten mit Namen weist das Programm ab. Personalnummern werden beim Einlesen verschlüsselt; sie stehen in keiner Ausgabe.
disclosure-linked = { $tables } Tabellen, verknüpft über: { $dimensions }.
disclosure-alone = { $tables-number ->
    [one] Eine Tabelle, die für sich steht.
   *[other] { $tables } Tabellen ohne gemeinsame Merkmale.
}

disclosure-population-staff = Beschäftigte
disclosure-population-respondents = Befragte
disclosure-population-barometer = Noten im Stimmungsbarometer
disclosure-population-age-bands = Beschäftigte nach veröffentlichten Altersgruppen

disclosure-dimension-unit = Organisationseinheit
disclosure-dimension-subunit = Untereinheit
disclosure-dimension-sex = Geschlecht
disclosure-dimension-employment = Beschäftigungsart
disclosure-dimension-grade = Entgeltgruppe oder Note
disclosure-dimension-age = Alter bekannt oder nicht
disclosure-dimension-age-destatis = Altersklasse
disclosure-dimension-age-decades = Altersjahrzehnt
disclosure-dimension-age-five-year = Altersklasse von fünf Jahren
disclosure-dimension-age-older = 55 Jahre und älter
disclosure-dimension-exit-basis = Ende des Dienstes oder der Bezüge
disclosure-dimension-desk = Jahr, in dem der Dienst endet
disclosure-dimension-payroll = Jahr, in dem die Bezüge enden
disclosure-dimension-key-position = Schlüsselposition
disclosure-dimension-role = Funktion
disclosure-dimension-question = Frage
disclosure-dimension-subject = Gegenstand der Antwort
disclosure-dimension-handlungsfeld = Handlungsfeld
disclosure-dimension-unterfeld = Unterfeld
disclosure-dimension-standing = Antwort oder keine Antwort
disclosure-dimension-missing = keine Angabe
disclosure-dimension-wave = Erhebungswelle
disclosure-dimension-band = Altersgruppe
disclosure-dimension-category = Oberbegriff

disclosure-part-rules = Was geheim gehalten wird
disclosure-rules-about = In der öffentlichen Ausgabe steht an der Stelle geheimer Zahlen ein Punkt. Keine Zahl wird verändert oder verrauscht: Sie wird so gedruckt, wie sie ist, oder gar nicht.
disclosure-rule-small = Kleine Gruppen
    .text = Anzahlen von 1 bis unter { $k } Personen und alles, was über so wenige Personen gesagt wird.
disclosure-rule-uniform = Einhellige Gruppen
    .text = Angaben über Gruppen, in denen alle dasselbe gesagt haben, auch über große: Sie verrieten die Antwort jeder einzelnen Person.
disclosure-rule-computable = Errechenbares
    .text = So viele weitere Zahlen, bis sich keine der geheimen mehr aus Summen, anderen Tabellen oder Durchschnitten errechnen lässt.
disclosure-rule-telling = Verräterisches
    .text = Anteile, Ränge, Reihenfolgen und Sätze, die eine geheime Zahl verrieten.
disclosure-rule-personal = Persönliches
    .text = Fundstellen in Dateien über Personen; wörtliche Zitate, wenn das Projekt sie nicht erlaubt oder eine bekannte Gruppe der zitierten Person weniger als { $k } Mitglieder hat.

disclosure-part-secret = Anteil der geheimen Angaben
disclosure-secret-public = Von { $figures } Zahlen über Personen sind { $secret } geheim ({ $share }). Welche davon wegen einer kleinen Gruppe und welche nur zum Schutz anderer geheim sind, bleibt ungesagt: Wer es wüsste, könnte auf die Größe der Gruppen schließen. Die interne Ausgabe nennt die Zahlen.
disclosure-secret-internal = Diese interne Ausgabe hält nichts geheim und darf das Haus nicht verlassen. Eine öffentliche Ausgabe derselben Daten würde von { $figures } Zahlen über Personen { $secret } geheim halten ({ $share }): { $small } wegen kleiner oder einhelliger Gruppen, { $further } weitere, damit sich diese nicht errechnen lassen.
disclosure-column-table = Tabelle
disclosure-column-figures = Zahlen
disclosure-column-secret = geheim
disclosure-column-share = Anteil geheim
disclosure-column-small = wegen kleiner Gruppen
disclosure-column-further = zum Schutz anderer
disclosure-total = Insgesamt
disclosure-withheld = { $title } (insgesamt geheim)

disclosure-part-attack = Was der Angriff gezeigt hat
disclosure-attack = Vor der Veröffentlichung greift das Programm den Bericht selbst an. Der angenommene Angreifer kennt alle Tabellen, weiß, dass Anzahlen ganze Zahlen sind, und löst alle Gleichungen zwischen ihnen zugleich. Für jede geheime Zahl wird belegt, dass auch andere Werte zu allem Veröffentlichten passen.
disclosure-attack-nothing = In diesem Bericht ist keine Zahl geheim, die sich errechnen ließe.
disclosure-proved = { $proved } von { $secret } geheimen Zahlen sind nachweislich nicht errechenbar.
disclosure-narrowest = Wo eine geheime Anzahl zu einer kleinen Gruppe gehören könnte, umfasst die engste Spanne möglicher Werte { $persons } Personen; im Verhältnis zu ihrer Mitte ist keine solche Spanne enger als { $relative }.
disclosure-attack-read = Eine Zahl, die in mehreren Tabellen steht, zählt hier einmal. Die Spannen folgen allein aus dem Veröffentlichten; die wahren Werte sind daraus nicht abzulesen.
disclosure-refused = Eine öffentliche Ausgabe dieser Daten würde verweigert, weil sich kleine Gruppen errechnen ließen. Betroffen: { $tables }.

disclosure-part-earlier = Frühere Ausgaben
disclosure-earlier = Wer frühere Veröffentlichungen danebenlegt, sieht Unterschiede. Unterscheiden sich zwei Jahre einer Gruppe um weniger Personen, als die kleinste Gruppe haben darf, bleiben die Zahlen geheim, die mehr über diese Personen sagten.
disclosure-earlier-edition = Stichtag { $date }
disclosure-earlier-figures = { $figures } Zahlen stehen auch in den Tabellen dieses Berichts.
disclosure-earlier-differing = { $figures } Zahlen stehen auch in den Tabellen dieses Berichts; { $differing } davon unterscheiden sich um so wenige Personen, dass sie öffentlich geheim bleiben.

disclosure-part-limits = Was der Schutz nicht leistet
disclosure-limits = Der Schutz hilft gegen das Errechnen, nicht gegen Vorwissen: Wer neun von zehn Kolleginnen und Kollegen kennt, kennt auch die zehnte Person. Veröffentlichungen an anderer Stelle kennt das Programm nur, wenn sie ihm genannt werden.

issue-D001 = Das ist keine findings.json dieses Programms: { $detail }
    .title = Frühere Ausgabe nicht lesbar
    .hint = Unter „earlier_editions“ die Datei data/findings.json einer öffentlichen Ausgabe nennen. Solange sie fehlt, wird keine öffentliche Ausgabe geschrieben.
issue-D002 = Das ist die findings.json einer internen Ausgabe; sie wurde nicht veröffentlicht.
    .title = Frühere Ausgabe war nicht öffentlich
    .hint = Unter „earlier_editions“ nur nennen, was veröffentlicht wurde: data/findings.json aus dem Ordner public.

# Antworten und Noten in der öffentlichen Ausgabe.

disclosure-survey-and-others = { $names } u. a.
disclosure-survey-other-units = übrige Einheiten
disclosure-survey-other-roles = übrige Funktionen
disclosure-survey-note-joined = Gruppen mit weniger als { $least } Antwortenden sind mit anderen zusammengefasst, damit keine Angabe auf einzelne Personen führt; „u. a.“ steht für Gruppen, die zu klein sind, um genannt zu werden.
disclosure-survey-few-title = Fragen mit wenigen Antwortenden
disclosure-survey-few-statement = { $questions-number ->
    [one] Eine Frage haben weniger als { $least } Personen beantwortet oder alle gleich: Was genannt wurde, steht hier ohne Zahlen.
   *[other] { $questions } Fragen haben weniger als { $least } Personen beantwortet oder alle gleich: Was genannt wurde, steht hier ohne Zahlen.
}
disclosure-survey-few-note = In keiner anderen Tabelle sind diese Antworten mitgezählt; von weniger als drei Antwortenden steht auch hier nichts.
disclosure-survey-col-question = Frage
disclosure-survey-col-category = Genannt
disclosure-survey-col-field = Handlungsfeld
disclosure-thing-note-rounded = Kennzahlen, die Personen zählen, sind auf ein Vielfaches von { $base } gerundet.
