# Kleine Gruppen.

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
    [0] Kein Befund dieses Berichts zählt Personen.
    [one] Ein Befund dieses Berichts zählt Personen.
   *[other] { $tables } Befunde dieses Berichts zählen Personen.
}
disclosure-evaluated-divided = { $tables-number ->
    [one] eine Tabelle nach Gruppen
   *[other] { $tables } Tabellen nach Gruppen
}
disclosure-evaluated-more = { $tables-number ->
    [one] eine weitere Tabelle im Anhang
   *[other] { $tables } weitere Tabellen im Anhang
}
disclosure-names = Ausgewertet werden nur Gruppen. Spalten mit Namen weist das Programm ab. Personalnummern werden beim Einlesen verschlüsselt; sie stehen in keiner Ausgabe.

disclosure-part-rules = Wie Personen geschützt werden
disclosure-rules-public = Diese öffentliche Ausgabe schwärzt nichts. Was nicht so genau gesagt werden soll, wird gar nicht erst so genau gezählt:
disclosure-rules-internal = Diese interne Ausgabe zeigt alles, wie es ist, und darf das Haus nicht verlassen. In einer öffentlichen Ausgabe derselben Daten würde gelten:
disclosure-rule-joined = Kleine Einheiten
    .text = Beschäftigte erscheinen nur in Einheiten von mindestens { $group } Personen; kleinere werden mit Nachbarn zusammengefasst, nie weggelassen. Wer ohne Geburtsdatum oder Einheit in der Datei steht, zählt nicht mit.
disclosure-rule-classes = Grobe Klassen
    .text = Altersklassen und Zeiträume sind so grob, dass im Mittel zwei Vielfache von { $rounding } Personen auf ein Feld kommen. Entgeltgruppen, Schlüsselpositionen, Altersteilzeit und Szenarien bleiben im Haus.
disclosure-rule-rounded = Gerundete Anzahlen
    .text = Anzahlen und Vollzeitäquivalente von Beschäftigten sind auf Vielfache von { $rounding } gerundet, alle zugleich: Dieselben Personen haben überall dieselbe Zahl, und alle Summen stimmen. „0“ heißt 0 bis { $less }.
disclosure-rule-followed = Durchschnitte und Anteile
    .text = Durchschnitte gibt es ab 20 Personen in ganzen Jahren, ab 200 mit einer Nachkommastelle; Anteile ab 80 Personen aus den gerundeten Zahlen. Mediane, Quartile und Streuungen gibt es nicht.
disclosure-rule-respondents = Befragte
    .text = Antworten und Noten aller Befragten stehen, wie sie sind. Aufgeteilt wird nur nach Gruppen von mindestens { $respondents } Befragten; kleinere sind zusammengefasst.
disclosure-rule-things = Dinge
    .text = Geräte, Verfahren, Leistungen und Geld stehen, wie sie sind.
disclosure-rule-beside = Neben den Zahlen
    .text = Zeilen, Blätter und Zellen von Dateien über Personen stehen nicht im Bericht; wörtliche Zitate nur, wenn das Projekt sie erlaubt.

disclosure-part-staff = Wie die Zahlen der Beschäftigten entstanden
disclosure-staff-done = Die { $tables } Befunde über rund { $persons } Beschäftigte drucken { $figures } verschiedene Anzahlen; { $joined-number ->
    [0] keine Einheit musste zusammengefasst werden.
    [one] eine Gruppe fasst mehrere Einheiten zusammen.
   *[other] { $joined } Gruppen fassen jeweils mehrere Einheiten zusammen.
} Jede gedruckte Anzahl liegt höchstens { $reach } Personen neben der wahren.
disclosure-staff-proved = Vor dem Schreiben wurde durch Nachrechnen geprüft: Die gedruckten Tabellen beschreiben zusammen eine mögliche Belegschaft, in der jede Anzahl ein Vielfaches von { $rounding } ist, und die wahre Belegschaft passt ebenso zu ihnen. Aus Summen und Differenzen der gedruckten Anzahlen lässt sich deshalb keine Anzahl von 1 bis { $less } bestimmen.

disclosure-part-survey = Wie die Zahlen der Befragten entstanden
disclosure-survey-done = { $tables-number ->
    [0] Kein Befund zählt Befragte.
    [one] Ein Befund zählt Befragte, über alle genau so, wie sie geantwortet haben.
   *[other] { $tables } Befunde zählen Befragte, über alle genau so, wie sie geantwortet haben.
} Aufgeteilt wird nach einer Angabe zur Zeit, nie nach zweien zugleich, und so, dass auch der Unterschied zweier Aufteilungen keine Gruppe von weniger als { $respondents } Antwortenden ergibt; { $joined-number ->
    [0] keine Gruppe musste dafür zusammengefasst werden.
    [one] eine Gruppe fasst dafür mehrere Einheiten oder Funktionen zusammen.
   *[other] { $joined } Gruppen fassen dafür jeweils mehrere Einheiten oder Funktionen zusammen.
} { $questions-number ->
    [0] Jede Frage hatte genug und verschiedene Antworten.
    [one] Eine Frage hatte weniger als { $respondents } Antwortende oder nur gleiche Antworten; sie ist nirgends mitgezählt.
   *[other] { $questions } Fragen hatten weniger als { $respondents } Antwortende oder nur gleiche Antworten; sie sind nirgends mitgezählt.
}

disclosure-part-earlier = Frühere Ausgaben
disclosure-earlier = Berücksichtigt sind die öffentlichen Ausgaben mit Stichtag { $days }. Eine Zahl, die dort steht, wird wieder so gedruckt, solange sie eines der beiden Vielfachen neben der neuen wahren ist und die Summen es erlauben; { $kept-number ->
    [0] das trifft hier auf keine zu.
    [one] das trifft hier auf eine zu.
   *[other] das trifft hier auf { $kept } zu.
} Auch ein Durchschnittsalter bleibt stehen, um die Jahre dazwischen erhöht, solange eine einzige Person es so weit verschoben haben kann.

disclosure-part-limits = Was der Schutz nicht leistet
disclosure-limits = Der Schutz hilft gegen das Errechnen aus diesem Bericht. Er hilft nicht gegen:
disclosure-limit-insiders = Vorwissen
    .text = Wer alle anderen einer Gruppe kennt, kennt auch die letzte Person.
disclosure-limit-likelihood = Vermutung
    .text = Die meisten Zahlen sind auf das nächste Vielfache gerundet. Wer darauf wettet, liegt meist richtig; sicher ist niemand.
disclosure-limit-alike = Gleichheit
    .text = Eine Gruppe, die fast ganz aus einer Klasse besteht, zeigt das.
disclosure-limit-years = Sprünge
    .text = Eine Zahl, die Jahre gleich blieb, springt, wenn sie zu weit daneben läge.
disclosure-limit-others = Andere Veröffentlichungen
    .text = Genaue Zahlen über dieselben Personen an anderer Stelle, etwa im Stellenplan, kennt das Programm nicht. Beschäftigte und Befragte werden nicht nebeneinandergelegt.

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
disclosure-survey-other-groups = übrige Gruppen
disclosure-survey-class-all = alle
disclosure-survey-class-below = unter { $high }
disclosure-survey-class-above = { $low } und mehr
disclosure-survey-class-from = { $low } bis unter { $high }
disclosure-survey-note-invited = Die Zahl der Eingeladenen ist auf ein Vielfaches von { $base } gerundet.
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
disclosure-thing-note-persons = Anzahlen von Personen sind auf Vielfache von { $base } gerundet.

# Beschäftigte in der öffentlichen Ausgabe: gerundet.

disclosure-staff-rest = Übrige Einheiten
disclosure-staff-joined = { $names } u. a.
disclosure-staff-base = rund { $value } Beschäftigte
disclosure-staff-note = Alle Anzahlen sind auf Vielfache von { $base } gerundet, alle zugleich, sodass die Summen stimmen; jede kann um bis zu { $less } abweichen, „0“ heißt 0 bis { $less }. Kleine Einheiten sind zusammengefasst. „/“: für so wenige Personen nicht aussagekräftig.
disclosure-staff-note-sexes = Wer weder als weiblich noch als männlich geführt ist, zählt nur in der Spalte aller Beschäftigten und in der Summe mit.
disclosure-staff-leaving-statement = Die meisten altersbedingten Abgänge in zehn Jahren hat { $leader }: rund { $count }.
    .tie = { $ties-number ->
        [2] Die meisten altersbedingten Abgänge in zehn Jahren haben { $leader }: je rund { $count }.
        [3] Die meisten altersbedingten Abgänge in zehn Jahren haben { $leader }: je rund { $count }.
       *[other] { $ties } Einheiten haben mit je rund { $count } die meisten altersbedingten Abgänge in zehn Jahren.
    }
    .none = In keiner Einheit gehen in zehn Jahren mehr als einzelne Personen.
disclosure-staff-oldest-statement = Das höchste Durchschnittsalter hat { $leader }: { $count } Jahre.
    .tie = { $ties-number ->
        [2] Das höchste Durchschnittsalter haben { $leader }: je { $count } Jahre.
        [3] Das höchste Durchschnittsalter haben { $leader }: je { $count } Jahre.
       *[other] { $ties } Gruppen haben mit je { $count } Jahren das höchste Durchschnittsalter.
    }
disclosure-staff-largest-statement = Die meisten Beschäftigten hat { $leader }: rund { $count } von rund { $n }.
    .tie = { $ties-number ->
        [2] Die meisten Beschäftigten haben { $leader }: je rund { $count } von rund { $n }.
        [3] Die meisten Beschäftigten haben { $leader }: je rund { $count } von rund { $n }.
       *[other] { $ties } Gruppen haben mit je rund { $count } von rund { $n } gleich viele Beschäftigte.
    }
disclosure-staff-exits-statement = Rund { $count } von rund { $n } Beschäftigten scheiden { $period } altersbedingt aus.
disclosure-staff-exits-unit-statement = Bis Ende { $year5 } scheiden rund { $within5 } von rund { $n } Beschäftigten altersbedingt aus, bis Ende { $year10 } rund { $within10 }.
disclosure-staff-sexes-statement = Beschäftigt sind rund { $women } Frauen und rund { $men } Männer.
