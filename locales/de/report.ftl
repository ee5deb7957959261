# Wörter des Berichts: HTML, Excel, CSV.

report-list = { $first } und { $last }
report-quoted = „{ $name }“

report-skip = Zum Inhalt springen
report-contents = Inhalt
report-summary = Das Wichtigste
report-summary-rule = Ausgewählt nach Regel: aus jedem Kapitel die Aussage, die den größten Anteil an ihrer Basis betrifft, danach die nächstgrößten Anteile; höchstens fünf, in der Reihenfolge des Berichts.
report-reference-date = Stichtag
report-edition = Ausgabe
report-edition-internal = intern
    .about = Nur für den internen Gebrauch: Diese Ausgabe zeigt auch kleine Gruppen und die Belege hinter den Zahlen.
report-edition-public = öffentlich
    .about = Angaben über weniger als { $k } Personen sind geheim gehalten und mit „.“ bezeichnet.
report-inputs = Grundlage
report-files = { $files-number ->
    [one] eine Datei
   *[other] { $files } Dateien
}
report-footer = Erstellt mit befund { $version }. Die Zahlen sind aus den genannten Dateien gezählt und bis zur Zelle rückverfolgbar.

report-section-bestand = Bestand
report-section-befragung = Befragung
report-section-handlungsfelder = Handlungsfelder
report-section-stimmungsbarometer = Stimmungsbarometer
report-section-personal = Personal
report-section-methode = Methode und Daten

report-figure = Abbildung { $number }: { $title }
report-table = Tabelle { $number }: { $title }
report-base = Basis:
report-evidence = Belege
report-evidence-count = { $count-number ->
    [one] 1 Stelle
   *[other] { $count } Stellen
}

report-notes = Hinweise zum Bericht
report-rows = Eingelesene Zeilen
report-rows-sentence = { $aside-number ->
    [0] Alle { $rows } eingelesenen Zeilen wurden verwendet.
    [one] Von { $rows } eingelesenen Zeilen wurden { $used } verwendet; eine wurde beiseitegelegt.
   *[other] Von { $rows } eingelesenen Zeilen wurden { $used } verwendet und { $aside } beiseitegelegt.
}
report-set-aside = Beiseitegelegte Zeilen
report-set-aside-show = Beiseitegelegte Zeilen zeigen
report-place = Stelle
report-reason = Grund
report-hint = Hinweis
report-code = Regel
report-coding = Zuordnung der Antworten
report-coding-sentence = Die Antworten wurden in Sinneinheiten zerlegt und nach dem Kodierleitfaden „{ $codebook }“ Oberbegriffen und Handlungsfeldern zugeordnet: { $coded } Sinneinheiten sind zugeordnet, { $uncoded } nicht. Eine Zuordnung nach Ähnlichkeit gilt ab einem Wert von { $threshold }.
report-codebook-hash = Prüfsumme des Kodierleitfadens (sha256):
report-model = Satzmodell:
report-method-decision = Entscheidung einer Person
report-method-exact = Wortlaut eines Ankerbeispiels
report-method-term = Suchbegriff
report-method-lexical = Wortähnlichkeit
report-method-model = Satzmodell
report-signs = Zeichen
report-sign-secret = geheim gehalten
report-sign-nothing = nichts vorhanden
report-sign-unreliable = Wert nicht sicher genug
report-sign-break = Bruch in der Reihe; Werte davor und danach sind nicht vergleichbar
report-sign-not-meaningful = Angabe nicht sinnvoll
report-percent-note = Prozentwerte sind einzeln gerundet und ergeben zusammen nicht immer genau 100.

report-sheet-overview = Übersicht
report-sheet-unused = Nicht verwendet
report-column-finding = Befund
report-column-statement = Aussage
report-column-sheet = Blatt
report-column-base = Basis
report-back = Zur Übersicht
report-unused-none = Alle eingelesenen Zeilen wurden verwendet.
