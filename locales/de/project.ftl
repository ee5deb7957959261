# Die Projektdatei befund.toml.

project-type-text = ein Text in Anführungszeichen
project-type-number = eine ganze Zahl
project-type-decimal = eine Kommazahl
project-type-flag = true oder false
project-type-date = ein Datum
project-type-list = eine Liste
project-type-texts = eine Liste von Texten
project-type-table = eine Tabelle
project-type-text-table = eine Tabelle von Texten, etwa {"{"} unit = "Amt" {"}"}
project-type-text-tables = eine Tabelle von Tabellen, etwa {"{"} sex = {"{"} "1" = "m" {"}"} {"}"}
project-type-weekly-hours = eine Zahl von Wochenstunden von 30 bis 48, etwa 39 oder 38.5
project-type-tables = eine Tabelle mit zwei eckigen Klammern
project-type-sheet = ein Blattname, eine Blattnummer oder "*"

project-did-you-mean = Meinten Sie „{ $name }“?
project-possible = Möglich sind: { $names }.

issue-P001 = Diese Zeile ist kein gültiges TOML: { $line } ({ $detail })
    .title = Zeile ist kein TOML
    .hint = Auf Anführungszeichen, Klammern und Kommas achten; Texte stehen in "…", Listen in […]. Ein Schlüssel darf in einer Tabelle nur einmal stehen.
issue-P002 = { $section } kennt den Schlüssel „{ $key }“ nicht.
    .title = Unbekannter Schlüssel
    .hint = { $advice }
issue-P003 = In { $section } fehlt „{ $key }“.
    .title = Pflichtangabe fehlt
    .hint = „{ $key }“ in { $section } ergänzen; docs/befund-toml.md zeigt jede Angabe mit einem Beispiel.
issue-P004 = „{ $key }“ ist { $found }; erwartet wird { $expected }.
    .title = Angabe hat die falsche Art
    .hint = Die Angabe so schreiben, wie docs/befund-toml.md sie zeigt.
issue-P005 = „{ $value }“ ist für „{ $key }“ nicht vorgesehen.
    .title = Unbekannter Wert
    .hint = { $advice }
issue-P006 = „{ $key }“ verweist mit „{ $path }“ aus dem Projektordner hinaus.
    .title = Pfad verlässt den Projektordner
    .hint = Die Datei in den Projektordner legen oder den Aufruf mit --allow-outside ausdrücklich erlauben.
issue-P007 = Die Frage „{ $key }“ gibt es schon in Zeile { $first }.
    .title = Frage doppelt
    .hint = Jeder Frage einen eigenen Schlüssel geben; er steht in den Namen der Ergebnisdateien.
issue-P008 = „{ $key }“ eignet sich nicht als Schlüssel einer Frage.
    .title = Schlüssel der Frage ungeeignet
    .hint = Nur Kleinbuchstaben a–z, Ziffern, „-“ und „_“ verwenden, etwa „bedarf“; der Wortlaut steht in „text“.
issue-P009 = „scale“ hat { $count-number ->
        [one] einen Text
       *[other] { $count } Texte
    }; das Stimmungsbarometer hat sechs Noten.
    .title = Skala ohne sechs Texte
    .hint = Für jede Note von 1 (beste) bis 6 einen Text angeben oder „scale“ weglassen.
issue-P010 = „{ $key }“ ist { $value }; möglich ist { $least } bis { $most }.
    .title = Zahl außerhalb des Bereichs
    .hint = Eine Zahl von { $least } bis { $most } eintragen oder die Angabe weglassen.
issue-P011 = „{ $value }“ für „{ $column }“ ist kein Name einer Zelle.
    .title = Kein Zellname
    .hint = Spaltenbuchstaben und Zeilennummer angeben, etwa „B2“.
issue-P012 = „{ $key }“ ist mit „{ $value }“ kein Datum.
    .title = Kein Datum
    .hint = Das Datum ohne Uhrzeit schreiben, etwa { $key } = 2026-06-30 oder { $key } = "30.06.2026".
issue-P013 = Das Projekt nennt keine einzige Quelle.
    .title = Keine Quelle
    .hint = Mindestens eine Tabelle [[source]] mit „kind“ und „file“ ergänzen; „befund init“ schlägt sie aus vorhandenen Dateien vor.
issue-P014 = „{ $key }“ ist leer.
    .title = Leere Angabe
    .hint = Einen Wert eintragen oder die Zeile löschen.
issue-P015 = „{ $value }“ kann keine Spalten trennen.
    .title = Trennzeichen ungeeignet
    .hint = Genau ein Zeichen angeben, etwa ";" oder ",", oder "tab"; ohne Angabe wird es selbst gefunden.
issue-P016 = „{ $file }“ steht als dieselbe Art von Quelle schon in Zeile { $first }; die Zeilen zählen doppelt.
    .title = Quelle doppelt
    .hint = Eine der beiden Tabellen [[source]] löschen oder mit „sheet“ verschiedene Blätter nennen.
issue-P017 = „{ $column }“ steht in „{ $first }“ und in „{ $second }“.
    .title = Spalte doppelt belegt
    .hint = Eine der beiden Angaben löschen; ein Wert kann nur aus einer Stelle kommen.
issue-P018 = Der Stichtag { $date } liegt weit außerhalb der üblichen Jahre.
    .title = Stichtag ungewöhnlich
    .hint = Jahr prüfen; alle Altersangaben beziehen sich auf diesen Tag.
issue-P019 = Die besondere Altersgrenze „{ $name }“ gibt es zweimal.
    .title = Besondere Altersgrenze doppelt
    .hint = Eine der beiden Tabellen [[demography.special_limit]] löschen oder anders nennen; die Personaldatei nennt die Grenze bei ihrem Namen.
issue-P020 = „{ $value }“ für „{ $key }“ ist keine Farbe.
    .title = Keine Farbe
    .hint = Farben so schreiben: "#0f4c75".
issue-P021 = „{ $key }“: { $value } hat auf Weiß einen Kontrast von { $contrast } : 1; nötig sind { $least } : 1.
    .title = Farbe zu blass
    .hint = Ein naher Ton derselben Farbe, der reicht: "{ $near }".
issue-P022 = Das Logo „{ $file }“ ist weder eine SVG- noch eine PNG-Datei.
    .title = Logo in einem anderen Format
    .hint = Logo als SVG (oder PNG) speichern; SVG bleibt in jeder Größe scharf.
issue-P023 = „{ $key }“ hat zu viele Einträge; es dürfen höchstens { $most } sein.
    .title = Zu viele Einträge
    .hint = Die überzähligen Einträge löschen.
issue-P024 = Das Logo „{ $file }“ lässt sich nicht zeichnen: { $detail }
    .title = Logo nicht lesbar
    .hint = Datei in einem Zeichenprogramm öffnen und neu speichern.
issue-P025 = [charts] nennt „{ $finding }“; einen Befund mit dieser Kennung gibt es nicht.
    .title = Diagramm eines unbekannten Befunds
    .hint = { $advice }
issue-P026 = Für den Befund „{ $finding }“ ist „{ $kind }“ nicht geeignet; er wird wie sonst gezeichnet.
    .title = Diagramm passt nicht zum Befund
    .hint = { $advice }
issue-P027 = In „{ $folder }“ ist kein Projekt: Eine befund.toml gibt es dort nicht.
    .title = Kein Projekt
    .hint = Ein Projekt anlegen: befund init { $folder } mit den Dateien dahinter, die ausgewertet werden sollen. Oder den Ordner nennen, in dem befund.toml liegt.
issue-P028 = „{ $key }“ in { $section } hat keine Wirkung mehr.
    .title = Einstellung ohne Wirkung
    .hint = Die Zeile löschen; wie grob eine öffentliche Ausgabe ist, sagen „rounding“, „least_group“ und „least_respondents“

issue-P040 = „{ $value }“ steht schon in dem Eintrag in Zeile { $first }
    .title = Schreibweise zweimal vergeben
    .hint = Jede Schreibweise kann nur eines heißen; aus einem der beiden Einträge löschen
issue-P041 = [report] nennt „{ $finding }“; einen Befund mit dieser Kennung gibt es nicht.
    .title = Wunsch zu einem unbekannten Befund
    .hint = { $advice }
issue-P042 = Zu „{ $slot }“ gibt es im Bericht keine Stelle.
    .title = Text ohne Stelle
    .hint = { $advice }; alle Stellen nennt: befund texts
issue-P043 = „{ $reference }“ verweist auf keine Zahl dieses Berichts.
    .title = Verweis ins Leere
    .hint = { $advice }; alle Zahlen nennt: befund texts
issue-P044 = Den Befund „{ $finding }“ hat dieser Bericht nicht; der Text dazu bleibt weg.
    .title = Text zu einem Befund, der fehlt
    .hint = Nichts zu tun, wenn diese Ausgabe den Befund zurückhält; sonst die Daten ergänzen oder den Text löschen
issue-P046 = „{ $word }“ im Ordner der Berichte steht für nichts.
    .title = Unbekannter Platzhalter
    .hint = Möglich sind: { $possible }
issue-P047 = when = „{ $value }“ ist keine Bedingung.
    .title = Bedingung nicht lesbar
    .hint = { $advice }
issue-P048 = Eine Warnung nennt „{ $finding }“; einen Befund mit dieser Kennung gibt es nicht.
    .title = Warnung zu einem unbekannten Befund
    .hint = { $advice }
issue-P049 = Der Befund „{ $finding }“ hat nichts, was „{ $word }“ heißt.
    .title = Warnung zu etwas, das der Befund nicht sagt
    .hint = { $advice }
issue-P050 = { $key } = „{ $value }“ ist keine Zeitspanne.
    .title = Zeitspanne nicht lesbar
    .hint = Tage als Zahl, oder "90 days", "3 weeks", "6 months", "1 year"
issue-P030 = is = „{ $value }“ ist keine Summe
    .title = Regel nicht lesbar
    .hint = Namen mit + oder − verbinden, davor ein Faktor mit ×: is = "20 % × Summe Personalkosten"; Namen mit Plus oder Minus in Anführungszeichen setzen
