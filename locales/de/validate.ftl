# Was an den Daten auffällt. Ort und Kennung setzt die Ausgabe davor.

issue-V001 = Unter der Überschrift stehen keine Zeilen
    .title = Keine Datenzeilen
    .hint = Prüfen, ob der Export vollständig ist oder die Überschrift in einer anderen Zeile steht („header_row“)

issue-V002 = Die Spalte „{ $first }“ fehlt; gefunden wurden: { $headers }
    .title = Pflichtspalte fehlt
    .hint = { $suggested ->
        [yes] Meint „{ $suggestion }“ diese Spalte? Dann in befund.toml zuordnen: columns = {"{"} { $first } = "{ $suggestion }" {"}"}
       *[no] Spalte ergänzen (erkannt wird etwa { $accepted }) oder in befund.toml mit „columns“ zuordnen; steht die Überschrift woanders, „header_row“ angeben
    }

issue-V003 = Die in befund.toml genannte Überschrift „{ $header }“ (für „{ $column }“) gibt es hier nicht; gefunden wurden: { $headers }
    .title = Zugeordnete Überschrift gibt es nicht
    .hint = { $suggested ->
        [yes] Gemeint ist vermutlich „{ $suggestion }“; Zuordnung in befund.toml berichtigen
       *[no] Zuordnung in befund.toml berichtigen oder „header_row“ angeben
    }

issue-V004 = Die Art „{ $kind }“ kennt keine Spalte „{ $column }“
    .title = Unbekannte Spalte in befund.toml
    .hint = { $suggested ->
        [yes] Gemeint ist vermutlich „{ $suggestion }“
       *[no] Bekannt sind: { $known }
    }

issue-V005 = „{ $first }“ und „{ $second }“ kommen beide für „{ $column }“ in Frage; gelesen wird „{ $first }“
    .title = Zwei Spalten für dasselbe
    .hint = In befund.toml mit „columns“ festlegen, welche gemeint ist

issue-V006 = Die Organisationseinheit fehlt
    .title = Organisationseinheit fehlt
    .hint = Einheit ergänzen; die Zeile zählt nur in der Gesamtzahl

issue-V007 = In keinem der Blätter ({ $sheets }) sind Überschriften der Art „{ $kind }“ zu erkennen
    .title = Kein passendes Blatt
    .hint = In befund.toml „sheet“ und „columns“ angeben; befund schema { $kind } zeigt die erwarteten Spalten

issue-V008 = Nur dieses Blatt wird gelesen; { $count-number ->
        [one] nicht gelesen wird
       *[other] nicht gelesen werden
    }: { $sheets }
    .title = Blätter nicht gelesen
    .hint = Alle Blätter liest sheet = "*" in befund.toml

issue-V009 = In befund.toml steht diese Zelle für „{ $column }“, sie ist aber leer
    .title = Bezugszelle leer
    .hint = Zelle ausfüllen oder „cells“ in befund.toml berichtigen

issue-V010 = In der Spalte „{ $column }“ fehlt der Wert
    .title = Pflichtwert fehlt
    .hint = Wert ergänzen; die Zeile bleibt so lange unberücksichtigt

issue-V011 = Die Zelle zeigt den Fehler { $value }
    .title = Fehlerwert der Tabellenkalkulation
    .hint = Formel berichtigen oder den Wert eintragen; der Wert wird nicht verwendet

issue-V012 = „{ $value }“ ist keine Note von 1 bis 6
    .title = Keine Note
    .hint = Note berichtigen oder Zelle leeren; die Zeile zählt als „keine Angabe“

issue-V013 = „{ $value }“ ist keine Zahl
    .title = Keine Zahl
    .hint = Nur die Zahl eintragen, etwa 1.234,5; Zusätze gehören in eine andere Spalte

issue-V014 = „{ $value }“ ist keine Anzahl
    .title = Keine Anzahl
    .hint = Eine ganze Zahl ab 0 eintragen

issue-V015 = „{ $value }“ ist nicht als Datum zu lesen
    .title = Kein Datum
    .hint = Datum als TT.MM.JJJJ eintragen oder Zelle leeren

issue-V016 = Den Tag „{ $value }“ gibt es nicht
    .title = Unmögliches Datum
    .hint = Tag und Monat prüfen; das Datum wird nicht verwendet

issue-V017 = „{ $value }“ liegt nach dem Stichtag { $reference }
    .title = Datum liegt in der Zukunft
    .hint = Datum oder reference_date in befund.toml prüfen; das Datum wird nicht verwendet

issue-V018 = Jahre stehen zweistellig da und wurden ergänzt
    .title = Zweistellige Jahre
    .hint = Jahre vierstellig schreiben, damit kein Jahrhundert verwechselt wird

issue-V019 = „{ $value }“ heißt weder ja noch nein{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } Zellen)
    }
    .title = Weder ja noch nein
    .hint = ja, nein, x, 0 oder 1 eintragen oder mit values_map zuordnen; zählt als „keine Angabe“

issue-V020 = „{ $value }“ ist keine Stufe von { $lowest } bis { $highest }
    .title = Keine Stufe der Skala
    .hint = Stufe berichtigen oder Zelle leeren; der Dienst zählt ohne Stufe

issue-V021 = „{ $value }“ ergibt kein Alter von Beschäftigten (14 bis 90 Jahre)
    .title = Unglaubwürdiges Alter
    .hint = Geburtsdatum oder Alter prüfen; die Person zählt ohne Alter

issue-V022 = „{ $value }“ ist kein Stellenanteil von 0 bis 1,5
    .title = Kein Stellenanteil
    .hint = Anteil als 0,5 oder 50 % eintragen; Wochenstunden sind kein Stellenanteil

issue-V023 = Die Spalte „{ $column }“ enthält Namen oder Anschriften und wird nicht gelesen
    .title = Namen in Personaldaten
    .hint = Spalte vor der Auswertung löschen; die übrigen Spalten werden verwendet

issue-V024 = Die Zeile gleicht Zeile { $row } in jeder Zelle und zählt nur einmal
    .title = Doppelte Zeile
    .hint = Eine der beiden Zeilen löschen

issue-V025 = Für dieselbe Person steht in Zeile { $row } eine andere Geburt
    .title = Widersprüchliche Geburtsangaben
    .hint = Angaben im Personalsystem klären; die Person zählt bis dahin ohne Alter

issue-V026 = Die Kennung „{ $value }“ trägt schon eine andere Antwort ({ $cell })
    .title = Antwortkennung doppelt vergeben
    .hint = Kennungen eindeutig machen; bis dahin wird eine Nummer angehängt

issue-V027 = Dieselbe Person hat in Zeile { $row } schon eine Note vergeben
    .title = Zwei Noten einer Person
    .hint = Die gültige Note stehen lassen; verschiedene Noten zählen zusammen als eine „keine Angabe“

issue-V028 = „{ $value }“ steht schon in Zeile { $row }; beide Zeilen zählen als eine Person
    .title = Befragte Person doppelt
    .hint = Kennung prüfen; bei zwei verschiedenen Personen eine der Kennungen ändern

issue-V029 = In „{ $column }“ stehen Namen; sie werden durch R001, R002 … ersetzt
    .title = Namen statt Kennungen
    .hint = Vor der Auswertung Kennungen vergeben und die Namen löschen

issue-V030 = { $count } von { $rows } Antwortbögen wurden nicht abgeschlossen
    .title = Nicht abgeschlossene Bögen
    .hint = Sie zählen mit, soweit geantwortet wurde

issue-V031 = „{ $respondent }“ gehört zu mehreren Gruppen ({ $column }): { $values }
    .title = Widersprüchliche Zuordnung einer befragten Person
    .hint = Zuordnung vereinheitlichen; bis dahin gilt die Angabe der jeweiligen Zeile

issue-V032 = Keine Spalte nennt die Befragten; jede Zeile zählt als eine Person
    .title = Befragte durchnummeriert
    .hint = Gehören mehrere Zeilen zu einer Person, eine Spalte mit Kennungen ergänzen oder mit „columns“ zuordnen

issue-V033 = „{ $value }“ gilt als eigene Frage, obwohl befund.toml „{ $suggestion }“ nennt
    .title = Frage fast gleich
    .hint = Schreibweise angleichen, wenn dieselbe Frage gemeint ist

issue-V034 = { $count-number ->
        [one] Als Frage gelesen wird 1
       *[other] Als Fragen gelesen werden { $count }
    } von { $columns } Spalten: { $headers }
    .title = Gelesene Fragen
    .hint = Andere Auswahl in befund.toml: columns = {"{"} "question:schlüssel" = "Überschrift" {"}"}

issue-V035 = Keine Spalte enthält offene Antworten; gefunden wurden: { $headers }
    .title = Keine Frage erkannt
    .hint = In befund.toml zuordnen: columns = {"{"} "question:schlüssel" = "Überschrift" {"}"}

issue-V036 = { $mentions } gezählt, aber nur { $respondents } { $dative } als Basis
    .title = Mehr gezählt als die Basis
    .hint = Zahlen prüfen: in jeder Zeile kann höchstens die ganze Basis stehen

issue-V037 = „{ $value }“ steht mehrfach mit verschiedenen Angaben da (Zeilen { $rows })
    .title = Widersprüchliche Zahlen
    .hint = Die gültige Zeile stehen lassen; bis dahin zählt keine

issue-V038 = „{ $value }“ ist keine Altersgruppe
    .title = Keine Altersgruppe
    .hint = Altersgruppe schreiben wie „25 bis unter 35“, „unter 25“ oder „60 und älter“

issue-V039 = „{ $first }“ und „{ $second }“ überschneiden sich
    .title = Altersgruppen überschneiden sich
    .hint = Grenzen berichtigen, damit niemand doppelt gezählt wird

issue-V040 = „{ $value }“: Summenzeile, wird nicht mitgezählt
    .title = Summenzeile
    .hint = Nichts zu tun; Summen bildet der Bericht selbst

issue-V041 = „{ $value }“: Anmerkung oder wiederholte Überschrift, keine Daten
    .title = Anmerkung unter der Tabelle
    .hint = Nichts zu tun

issue-V042 = „{ $value }“ ist kein bekanntes Geschlecht{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } Zellen)
    }
    .title = Geschlecht unbekannt
    .hint = w, m, d oder leer, oder mit values_map zuordnen; zählt als „ohne Angabe“

issue-V043 = Am Stichtag { $reference } bereits ausgeschieden
    .title = Vor dem Stichtag ausgeschieden
    .hint = Zeile löschen oder Datum prüfen; sie zählt nicht mit

issue-V044 = Am Stichtag { $reference } noch nicht eingetreten
    .title = Nach dem Stichtag eingetreten
    .hint = Zeile löschen oder Datum prüfen; sie zählt nicht mit

issue-V045 = „{ $earlier }“ liegt vor „{ $later }“
    .title = Unmögliche Reihenfolge
    .hint = Beide Daten prüfen; das Datum in dieser Zelle wird nicht verwendet

issue-V046 = „{ $value }“ ist nicht als Altersgrenze zu lesen
    .title = Keine Altersgrenze
    .hint = Als Jahre (62), Jahre/Monate (62/6) oder Datum eintragen; sonst gilt die gesetzliche Grenze

issue-V047 = Nur Geburtsjahre: gerechnet wird mit der Mitte des Jahres
    .title = Nur Geburtsjahre
    .hint = Für Monatsgenauigkeit eine Spalte Geburtsmonat ergänzen

issue-V048 = Keine Spalte mit Personalnummern; jede Zeile zählt als eine Person
    .title = Keine Personalnummern
    .hint = Haben Personen mehrere Verträge, eine Spalte mit Nummern oder Pseudonymen ergänzen

issue-V049 = Ohne Personalnummer; die Zeile zählt als eigene Person
    .title = Personalnummer fehlt
    .hint = Nummer ergänzen, falls die Person mehrere Zeilen hat

issue-V050 = Als „{ $used }“ gelesen werden auch: { $others }
    .title = Verschiedene Schreibweisen
    .hint = Schreibweise vereinheitlichen

issue-V051 = Probelauf der Umfrage, keine echte Antwort
    .title = Probelauf
    .hint = Nichts zu tun; die Zeile zählt nicht mit

issue-V052 = Die Nummer „{ $value }“ trägt schon das Gerät in Zeile { $row }
    .title = Inventarnummer doppelt
    .hint = Nummern prüfen; beide Geräte zählen

issue-V053 = Personalnummern werden ohne geheimen Zusatz (salt) verschlüsselt und wären durch Ausprobieren zu erraten
    .title = Kein Salt für Personalnummern
    .hint = In befund.toml unter [disclosure] salt = "…" mit einer zufälligen Zeichenfolge setzen

issue-V054 = Die Kennung der befragten Person fehlt; die Zeile zählt als eigene Person
    .title = Kennung fehlt
    .hint = Kennung ergänzen, falls die Person mehrere Zeilen hat

issue-V055 = Gezählt wird der Stand { $year }; { $count-number ->
        [one] eine Zeile gehört
       *[other] { $count } Zeilen gehören
    } zu anderen Ständen
    .title = Mehrere Stände
    .hint = Nichts zu tun, wenn das der Stand zum Stichtag ist

issue-V056 = „{ $value }“: Zwischenüberschrift, keine Daten
    .title = Zwischenüberschrift
    .hint = Nichts zu tun; ist die Zeile doch ein Eintrag, weitere Zellen der Zeile ausfüllen

issue-V057 = Die Summe { $printed } passt nicht zu den Zellen { $first } bis { $last }: sie ergeben { $summed }
    .title = Summe passt nicht zu ihren Teilen
    .hint = Summe und Teile vergleichen; gerechnet wird mit den Teilen

issue-V058 = Die Spalte „{ $header }“ wird nicht gelesen, sieht aber nach „{ $column }“ aus
    .title = Brauchbare Spalte nicht gelesen
    .hint = { $key ->
        [text] Sind es Antworten, die Spalte in befund.toml als Frage lesen: columns = {"{"} "question:schlüssel" = "{ $header }" {"}"} in einer Quelle der Art „answers“
        [grade] Ist es eine weitere Note, die Datei in befund.toml ein zweites Mal als „barometer“ lesen: columns = {"{"} grade = "{ $header }" {"}"}
       *[other] In befund.toml zuordnen: columns = {"{"} { $key } = "{ $header }" {"}"}; sonst bleibt sie unberücksichtigt
    }


issue-V059 = Die Namen der Blätter gelten als Organisationseinheit: { $sheets }
    .title = Einheit aus dem Blattnamen
    .hint = Stimmt das nicht, in befund.toml values = {"{"} unit = "…" {"}"} setzen oder eine Spalte mit der Einheit ergänzen

issue-V060 = { $count-number ->
        [one] Ein Blatt passt
       *[other] { $count } Blätter passen
    } nicht zu den anderen und { $count-number ->
        [one] wird
       *[other] werden
    } nicht gelesen: { $sheets }
    .title = Andersartige Blätter nicht gelesen
    .hint = Nichts zu tun, wenn das Übersichten oder Hinweise sind; sonst als eigene Quelle in befund.toml eintragen

issue-V061 = Die Fragen stehen in Zeilen und die Befragten in Spalten; die Tabelle wird gedreht gelesen
    .title = Tabelle liegt quer
    .hint = Nichts zu tun; stimmt das nicht, in befund.toml layout = "long" oder die Fragen mit „columns“ angeben

issue-V062 = Die Noten sind schon ausgezählt; jede zählt so oft, wie angegeben
    .title = Ausgezählte Noten
    .hint = Nichts zu tun; Einzelnoten brauchen eine Spalte mit Kennungen der Befragten

issue-V063 = { $count-number ->
        [one] Ein Code
       *[other] { $count } Codes
    } an Textstellen aus { $documents-number ->
        [one] 1 Dokument
       *[other] { $documents } Dokumenten
    }; ein Dokument gilt als eine Person, eine Textstelle als eine Antwort, die Codes gelten als Entscheidungen
    .title = Codierte Segmente
    .hint = Heißen die Codes anders als im Codesystem des Projekts, dieses mit „befund codebook import“ übernehmen

issue-V064 = In „{ $column }“ { $count-number ->
        [one] gehört eine Zelle, die leer ist oder ein Unterführungszeichen enthält,
       *[other] gehören { $count } Zellen, die leer sind oder ein Unterführungszeichen enthalten,
    } zum Wert darüber
    .title = Leere Zellen und Unterführungszeichen aus der Zeile darüber ergänzt
    .hint = Nichts zu tun; stimmt das nicht, in befund.toml bei der Quelle fill_down = false setzen

issue-V065 = Zeile { $row } gehört zur Überschrift, sie ist keine Datenzeile
    .title = Zweite Überschriftenzeile
    .hint = Nichts zu tun; ist es doch eine Datenzeile, in befund.toml die Spalten mit „columns“ zuordnen und die Zeile nach unten schieben

issue-V066 = Unter der Liste beginnt eine andere Tabelle: „{ $value }“ mit { $count-number ->
        [one] einer Zeile
       *[other] { $count } Zeilen
    }; sie wird nicht gelesen
    .title = Andere Tabelle unter der Liste
    .hint = Nichts zu tun, wenn sie die Liste nur zusammenfasst oder erklärt; sonst auf ein eigenes Blatt legen

issue-V067 = „{ $value }“: Beispiel zum Ausfüllen, keine Daten
    .title = Beispielzeile
    .hint = Nichts zu tun; ist die Zeile doch ein Eintrag, das Wort „Beispiel“ herausnehmen

issue-V068 = „{ $value }“: Vergleich mit einem früheren Stand, wird nicht mitgezählt
    .title = Vergleichszeile
    .hint = Nichts zu tun; ein früherer Stand gehört mit seinem Jahr in die Liste

issue-V069 = Neben der Liste, die mit „{ $first }“ beginnt, steht eine zweite Tabelle (Spalten { $columns }); sie wird nicht gelesen
    .title = Andere Tabelle neben der Liste
    .hint = Nichts zu tun, wenn sie die Liste nur zusammenfasst oder erklärt; sonst auf ein eigenes Blatt legen

issue-V070 = „{ $value }“ kann Tag und Monat oder Monat und Tag sein
    .title = Datum mit zwei Lesarten
    .hint = Als TT.MM.JJJJ eintragen; ein einziges eindeutiges Datum der Spalte (etwa 28/02/2025) genügt, damit auch die übrigen gelesen werden

issue-V071 = „{ $value }“ nennt zwei Jahre und kein Datum
    .title = Zwei Jahre statt eines Datums
    .hint = Ein Jahr oder Datum eintragen oder die Zelle leeren; der Wert wird nicht verwendet

issue-V072 = „{ $value }“ liegt mehr als hundert Jahre zurück
    .title = Datum vor mehr als hundert Jahren
    .hint = Jahr prüfen; das Datum wird nicht verwendet

issue-V073 = „{ $value }“ steht für „kein Datum“{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } Zellen solcher Art in dieser Spalte)
    }
    .title = Platzhalter statt Datum
    .hint = Nichts zu tun, wenn das so gemeint ist; sonst das Datum berichtigen

issue-V074 = „{ $value }“ ist nur ungefähr angegeben{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } Zellen solcher Art in dieser Spalte)
    }; gerechnet wird mit dem Beginn des genannten Zeitraums
    .title = Ungefähre Datumsangaben
    .hint = Genauer eintragen, wenn es bekannt ist

issue-V075 = „{ $value }“ ist eine Dauer{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } Zellen solcher Art in dieser Spalte)
    } und zählt ab der Anschaffung
    .title = Nutzungsdauer statt Nutzungsende
    .hint = Nichts zu tun, wenn die Dauer ab der Anschaffung gemeint ist

issue-V076 = „{ $value }“ ist eine Dauer, aber ohne Anschaffungsdatum{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } Zeilen)
    }; das Nutzungsende bleibt unbekannt
    .title = Nutzungsdauer ohne Anschaffungsdatum
    .hint = Anschaffungsdatum ergänzen oder das Nutzungsende als Datum eintragen

issue-V077 = „{ $column }“ nennt das Ende der Garantie und wird nicht als Nutzungsende gelesen
    .title = Garantie ist kein Nutzungsende
    .hint = Nutzungsende oder Nutzungsdauer in einer eigenen Spalte angeben; ohne sie gilt die übliche Nutzungsdauer der Geräteart

issue-V078 = „{ $column }“ enthält Wochenstunden; { $hours } Stunden, der höchste Wert, gelten als volle Stelle
    .title = Wochenstunden als Stellenanteil
    .hint = In befund.toml unter [demography] mit full_time_hours festlegen, wie viele Stunden eine volle Stelle hat

issue-V079 = „{ $column }“ enthält Stunden, aber nichts zeigt, wie viele eine volle Stelle hat; die Spalte wird nicht gelesen
    .title = Stunden ohne volle Stelle
    .hint = In befund.toml unter [demography] full_time_hours angeben, etwa full_time_hours = 39

issue-V080 = Die Zahlen in „{ $column }“ (höchstens { $most }) können Wochenstunden oder Prozent sein; die Spalte wird nicht gelesen
    .title = Stunden oder Prozent
    .hint = Die Einheit in die Überschrift schreiben, etwa „Umfang (%)“, oder für Stunden in befund.toml unter [demography] full_time_hours = 39 angeben

issue-V081 = Für { $count } von { $all } Personen fehlt der Stellenanteil; die Vollzeitäquivalente zählen sie nicht mit
    .title = Stellenanteil fehlt
    .hint = Stellenanteile ergänzen, bei Vollzeit 1; ein leeres Feld gilt nicht als volle Stelle

issue-V082 = { $count-number ->
        [one] Eine Zeile mit Besoldungsgruppe ({ $value }) ist
       *[other] { $count } Zeilen mit Besoldungsgruppe (etwa { $value }) sind
    } nicht als Beamtin oder Beamter gekennzeichnet; es gilt die Altersgrenze der gesetzlichen Rente
    .title = Beamte nur an der Besoldungsgruppe erkennbar
    .hint = Eine Spalte „Beschäftigungsart“ mit „Beamte“ ergänzen oder mit „columns“ zuordnen

issue-V083 = In befund.toml steht land = "{ $land }", aber niemand ist als Beamtin oder Beamter gekennzeichnet
    .title = Land ohne Beamte
    .hint = Eine Spalte „Beschäftigungsart“ mit „Beamte“ ergänzen oder mit „columns“ zuordnen; ohne Beamte „land“ weglassen

issue-V084 = Ob „{ $value }“ im Dienst bedeutet, ist nicht bekannt ({ $count-number ->
        [one] eine Zeile
       *[other] { $count } Zeilen
    }); gezählt wird als im Dienst
    .title = Unbekannter Status
    .hint = Mit values_map festlegen, etwa values_map = {"{"} status = {"{"} "{ $value }" = "ausgeschieden" {"}"} {"}"}

issue-V085 = Wer den Status „{ $value }“ hat, ist nicht mehr im Dienst; { $count-number ->
        [one] eine Zeile bleibt
       *[other] { $count } Zeilen bleiben
    } unberücksichtigt
    .title = Nach dem Status ausgeschieden
    .hint = Nichts zu tun, wenn das stimmt; sonst mit values_map anders zuordnen

issue-V086 = „{ $value }“ steht anstelle einer Zahl{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } Zellen solcher Art in dieser Spalte)
    } und zählt nicht als 0
    .title = Zeichen anstelle einer Zahl
    .hint = Nichts zu tun; Summen mit solchen Zellen nennt der Bericht nur, wo die Quelle sie nennt

issue-V087 = Gelesen wird „{ $column }“; { $count-number ->
        [one] eine Spalte gehört
       *[other] { $count } Spalten gehören
    } zu früheren Ständen
    .title = Mehrere Stände nebeneinander
    .hint = Nichts zu tun, wenn das der Stand zum Stichtag ist; sonst in befund.toml mit „columns“ festlegen, welche Spalte gemeint ist

issue-V088 = „{ $column }“ enthält personenbezogene Angaben ({ $what }) und wird nicht gelesen
    .title = Personenbezogene Spalte
    .hint = Spalte vor der Auswertung löschen; die übrigen Spalten werden verwendet

issue-V089 = Die Kennungen { $others } gelten als „{ $used }“
    .title = Kennung verschieden geschrieben
    .hint = Kennungen vereinheitlichen; sind es verschiedene Personen, eine der Kennungen ändern

issue-V090 = { $count-number ->
        [one] Eine Kennung steht
       *[other] { $count } Kennungen stehen
    } in mehreren Quellen ({ $files }); sie gelten als verschiedene Personen
    .title = Gleiche Kennungen in mehreren Quellen
    .hint = Sind es dieselben Personen, bei beiden Quellen respondents = "shared" angeben, sonst respondents = "own"

issue-V091 = { $count-number ->
        [one] Eine Inventarnummer steht
       *[other] { $count } Inventarnummern stehen
    } auch in „{ $other }“; die Geräte zählen doppelt
    .title = Inventarnummern in mehreren Blättern
    .hint = Nur den letzten Stand angeben („sheet“ oder „file“), wenn es dieselben Geräte sind

issue-V092 = { $count-number ->
        [one] Eine Person steht
       *[other] { $count } Personen stehen
    } auch in „{ $other }“; ihre Stellenanteile werden addiert
    .title = Dieselben Personen in mehreren Listen
    .hint = Nur den letzten Stand angeben („sheet“ oder „file“), wenn es zwei Stände einer Liste sind

issue-V093 = „{ $column }“ enthält die Stufen { $levels }, die es im OZG-Reifegradmodell 1.1 nicht gibt; die Spalte wird nicht gelesen
    .title = Stufen eines anderen Modells
    .hint = Das Modell in die Überschrift schreiben, etwa „OZG-Reifegrad (Modell 2.0)“

issue-V094 = values_map: { $value } kommt in „{ $column }“ nicht vor
    .title = Zuordnung ohne Wert
    .hint = Schreibweise in befund.toml prüfen

issue-V095 = Der Name nennt einen anderen Stand als „{ $other }“; beide Listen werden zusammengezählt
    .title = Zwei Stände einer Liste
    .hint = Nur den letzten Stand angeben („sheet“ oder „file“), wenn es dieselbe Liste zu zwei Zeitpunkten ist

issue-V096 = Die Anzahl fehlt{ $count-number ->
        [one] ; die Zeile zählt
       *[other] {" "}in { $count } Zeilen; jede zählt
    } als ein Gerät
    .title = Anzahl fehlt
    .hint = Anzahl eintragen, wenn es mehr oder weniger Geräte sind

# Protokolle von Interviews.

issue-V097 = In „{ $column }“ steht jeder Wert nur einmal, und { $count-number ->
        [one] eine Zelle ist
       *[other] { $count } Zellen sind
    } leer: ob dort der Wert darüber gilt, ist nicht zu erkennen; gezählt wird ohne Angabe
    .title = Lücken in einer Spalte, die Blöcke bilden kann
    .hint = Den Wert in jeder Zeile eintragen; ist er unbekannt, „unbekannt“

issue-V098 = Die Befragten sind in jedem der { $count } Blätter oder Dateien von 1 an gezählt und sagen dort anderes; gleiche Nummern gelten als verschiedene Personen
    .title = Nummern beginnen in jedem Blatt neu
    .hint = Nichts zu tun, wenn das stimmt; sind es dieselben Personen, Kennungen vergeben, die in allen Blättern gelten

issue-V120 = Protokolle: { $interviews-number ->
        [one] 1 Interview
       *[other] { $interviews } Interviews
    } aus { $documents } von { $all } Dokumenten, { $answers-number ->
        [one] 1 Antwort
       *[other] { $answers } Antworten
    } auf { $questions-number ->
        [one] 1 Frage
       *[other] { $questions } Fragen
    }
    .title = Protokolle gelesen
    .hint = Stimmen die Zahlen nicht, mit „befund look“ ansehen, was als Frage gilt

issue-V121 = In diesem Dokument ist keine Frage erkennbar; { $count-number ->
        [one] sein Absatz zählt
       *[other] seine { $count } Absätze zählen
    } nicht
    .title = Dokument ohne erkennbare Frage
    .hint = Fragen als Überschrift, fett oder nummeriert setzen oder ihren Wortlaut in befund.toml nennen: [[question]] oder columns = {"{"} "question:schlüssel" = "Wortlaut" {"}"}

issue-V122 = „{ $heading }“ passt zu keiner Frage; { $count-number ->
        [one] ein Absatz darunter zählt
       *[other] { $count } Absätze darunter ({ $documents-number ->
            [one] in 1 Dokument
           *[other] in { $documents } Dokumenten
        }) zählen
    } nicht
    .title = Teil eines Protokolls passt zu keiner Frage
    .hint = Soll er zählen, die Frage in befund.toml als [[question]] aufnehmen oder ihren Wortlaut einer Frage zuordnen: columns = {"{"} "question:schlüssel" = "Wortlaut" {"}"}

issue-V123 = { $count-number ->
        [one] Ein Absatz steht
       *[other] { $count } Absätze stehen, dieser als erster,
    } vor der ersten Frage und { $count-number ->
        [one] zählt
       *[other] zählen
    } nicht
    .title = Text vor der ersten Frage
    .hint = Nichts zu tun, wenn es eine Einleitung ist; sonst die Frage darübersetzen

issue-V124 = „{ $wording }“ gilt als Frage „{ $question }“{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count }-mal)
    }
    .title = Frage an ähnlichem Wortlaut erkannt
    .hint = Ist eine andere gemeint, den Wortlaut in befund.toml zuordnen: columns = {"{"} "question:schlüssel" = "Wortlaut" {"}"}

issue-V125 = Von { $count } Sprechenden ist nicht zu erkennen, wer fragt; das Dokument wird nicht gelesen
    .title = Interviewer nicht erkennbar
    .hint = Wer fragt, mit „I:“ kennzeichnen, wer antwortet, mit „B:“ oder „B1:“, „B2:“

issue-V126 = „{ $speaker }“ gilt als Interviewer, weil fast alle Beiträge Fragen sind{ $count-number ->
        [one] {""}
       *[other] {" "}(so in { $count } Dokumenten)
    }; gezählt wird nur, was die anderen sagen
    .title = Interviewer an den Fragen erkannt
    .hint = Wer fragt, mit „I:“ kennzeichnen, dann ist nichts zu erschließen

issue-V127 = Namen von Befragten werden nicht übernommen{ $count-number ->
        [one] {""}
       *[other] {" "}(an { $count } Stellen)
    }; die Interviews werden nummeriert
    .title = Namen nicht übernommen
    .hint = Soll ein Interview eine Kennung haben, eine Zeile „Interview-Nr.: …“ an den Anfang setzen

issue-V128 = Nicht gelesen wird, was { $documents-number ->
        [one] in 1 Dokument
       *[other] in { $documents } Dokumenten
    } neben dem Text steht: { $parts }
    .title = Teile von Dokumenten nicht gelesen
    .hint = Nichts zu tun, wenn dort keine Antworten stehen; sonst in den Text übernehmen

issue-V129 = { $count-number ->
        [one] Eine Zelle steht
       *[other] { $count } Zellen stehen, diese als erste,
    } neben Frage und Antwort und { $count-number ->
        [one] zählt
       *[other] zählen
    } nicht
    .title = Spalte neben der Antwort
    .hint = Gehört sie zur Antwort, in die Zelle der Antwort schreiben

document-parts = { $first }, { $next }
document-comments = { $count-number ->
        [one] 1 Kommentar
       *[other] { $count } Kommentare
    }
document-deletions = { $count-number ->
        [one] 1 gelöschte Stelle (Änderungsverfolgung)
       *[other] { $count } gelöschte Stellen (Änderungsverfolgung)
    }
document-margins = { $count-number ->
        [one] 1 Kopf- oder Fußzeile
       *[other] { $count } Kopf- und Fußzeilen
    }
document-notes = { $count-number ->
        [one] 1 Fußnote
       *[other] { $count } Fußnoten
    }
document-furniture = { $count-number ->
        [one] 1 Zeile eines Verzeichnisses, ausgeblendete Stelle oder leeres Eingabefeld
       *[other] { $count } Zeilen von Verzeichnissen, ausgeblendete Stellen oder leere Eingabefelder
    }
document-pictures = { $count-number ->
        [one] 1 Bild
       *[other] { $count } Bilder
    }

issue-V130 = { $count-number ->
        [one] Eine Zwischenfrage gehört
       *[other] { $count } Zwischenfragen gehören
    } zur Frage davor („{ $wording }“)
    .title = Zwischenfragen im Gespräch
    .hint = Ist eine davon eine eigene Frage, sie in befund.toml als [[question]] aufnehmen

issue-V100 = Unter „{ $question }“ stehen Antworten; counts = "{ $counts }" in befund.toml gilt nur für veröffentlichte Zahlen
    .title = Antworten unter einer Frage, die keine Befragten zählt
    .hint = Antworten geben Befragte; counts streichen, oder die Quelle als kind = "measures" (oder "goals") einlesen

issue-V101 = Was der Status „{ $value }“ bedeutet, ist nicht bekannt; die Maßnahme zählt als nicht umgesetzt
    .title = Unbekannter Status einer Maßnahme
    .hint = Mit values_map zuordnen, etwa status = { "{" } "Rot" = "offen" { "}" }; bekannt sind umgesetzt, in Umsetzung, in Planung, neu, verworfen

issue-V102 = „{ $value }“ ist keine Zeitangabe
    .title = Keine Zeitangabe
    .hint = Tag, Monat, Quartal, Halbjahr, Jahr, Zeitraum (2021–2025) oder kurz-, mittel-, langfristig, fortlaufend bis …

issue-V103 = „{ $value }“ hat eine andere Maßeinheit als seine Spalte; der Betrag wird nicht verwendet
    .title = Betrag in anderer Maßeinheit
    .hint = Beträge in Euro, Stellen in VZÄ angeben; zwei Währungen gehören in zwei Spalten
issue-V150 = „{ $value }“ ist weder ein Kreuz noch eine Zahl, wie sie sonst in dieser Matrix stehen
    .title = Kein Kreuz und keine Zahl
    .hint = Ein x, eine Zahl oder nichts eintragen; das Feld zählt als leer

issue-V151 = Zeile „{ $row }“, Spalte „{ $column }“ steht hier noch einmal, zuerst in Zeile { $first }
    .title = Feld einer Matrix zweimal
    .hint = Eines von beiden löschen oder umbenennen; es gilt das erste

issue-V152 = „{ $value }“ ist keine Stufe der Skala
    .title = Keine Stufe der Skala
    .hint = Namen oder Nummer einer Stufe eintragen oder die Skala in befund.toml ergänzen; die Einstufung zählt als nicht angegeben

issue-V153 = „{ $value }“ ({ $count-number ->
        [one] eine Zeile
       *[other] { $count } Zeilen
    }) steht nicht in der Liste der Namen{ $suggested ->
        [yes] ; gemeint ist vielleicht „{ $suggestion }“
       *[no] {""}
    }
    .title = Einheit ohne Eintrag in der Liste der Namen
    .hint = In units.toml eintragen, als eigene Einheit oder unter also; befund units schlägt die Datei vor

issue-V154 = „{ $value }“ ist kein Gewicht
    .title = Kein Gewicht
    .hint = Name einer Spalte, Gleichheitszeichen und eine Zahl, mehrere durch Strichpunkt getrennt: „Fallzahlen = 2; Aufwand = -1“

issue-V155 = Spalte „{ $column }“ zählt von hier an hoch: { $value } bis { $last }, { $count } Zellen untereinander
    .title = Spalte zählt hoch, wo nichts zählt
    .hint = Vermutlich mit dem Ausfüllkästchen gezogen; den Wert der ersten Zelle in die anderen kopieren (beim Ziehen Strg halten)

issue-V156 = „{ $value }“ sind mehrere Zahlen in einer Zelle
    .title = Liste von Zahlen in einer Zelle
    .hint = Je Zahl eine eigene Zeile anlegen oder die Summe eintragen; der Wert zählt als unbrauchbar

issue-V157 = In Spalte „{ $column }“ stehen Beträge in { $first } und in { $second }
    .title = Zwei Währungen in einer Spalte
    .hint = Alle Beträge in eine Währung umrechnen oder die Zeilen in zwei Dateien trennen; keine Zeile des Blattes wird verwendet

issue-V140 = Die Liste der Codes braucht die Spalten „Spalte“, „Wert“ und „Bedeutung“
    .title = Liste der Codes nicht lesbar
    .hint = Diese drei Überschriften in eine Zeile über die Liste schreiben

issue-V141 = Die Liste der Codes nennt die Spalte „{ $column }“, die keine Art von Quelle hat
    .title = Unbekannte Spalte in der Liste der Codes
    .hint = Die Überschrift aus der Datei oder den Namen aus befund.toml eintragen; „befund schema“ nennt sie

issue-V142 = „{ $value }“ bedeutet hier „{ $second }“, in { $cell } „{ $first }“
    .title = Ein Code mit zwei Bedeutungen
    .hint = Eine der beiden Zeilen löschen; bis dahin gilt die erste

issue-V104 = „{ $value }“ ist keine Richtung einer Kennzahl; gezählt wird, was das Ziel zeigt
    .title = Unbekannte Richtung
    .hint = mehr, weniger oder genau

issue-V105 = { $count-number ->
        [one] Die Spalte „{ $headers }“ enthält Kreuze und wird gelesen
       *[other] Die Spalten { $headers } werden als eine gelesen
    } ({ $column }): es gilt, wo das Kreuz steht
    .title = Kreuze in einer Spalte je Wert
    .hint = Nichts zu tun, wenn das stimmt

issue-V106 = Die Spalten { $headers } enthalten Kreuze und werden nicht gelesen
    .title = Kreuze nicht gelesen
    .hint = Statt der Kreuze eine Spalte mit dem Wert anlegen oder darüber schreiben, was die Spalten angeben, etwa „Betrieb“

issue-V107 = Mehr als ein Kreuz: { $values }; der Wert zählt als „ohne Angabe“
    .title = Mehrere Kreuze statt eines
    .hint = Nur ein Kreuz setzen

issue-V108 = „{ $value }“ ist nur ungefähr, als Grenze oder mit Zusatz angegeben{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } Zellen solcher Art in dieser Spalte)
    }; gerechnet wird mit der genannten Zahl
    .title = Ungefähre Zahlen
    .hint = Genauer eintragen, wenn es bekannt ist

issue-V109 = Die Beträge stehen in { $measure } („{ $text }“) und werden in Euro umgerechnet
    .title = Beträge in Tausend oder Millionen Euro
    .hint = Nichts zu tun, wenn das stimmt; sonst die Angabe in der Datei berichtigen

issue-V110 = { $count-number ->
        [one] Eine Stelle ist
       *[other] { $count } Stellen sind
    } nicht besetzt und { $count-number ->
        [one] zählt
       *[other] zählen
    } nicht als Person
    .title = Unbesetzte Stellen
    .hint = Nichts zu tun; unbesetzte Stellen gehören in eine Quelle der Art „plan“

issue-V111 = „{ $value }“ nennt mehrere Einheiten{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } solche Zellen)
    }; gezählt wird eine Einheit dieses Namens
    .title = Mehrere Einheiten in einer Zelle
    .hint = Je Einheit eine Zeile anlegen oder eine gemeinsame Einheit nennen

issue-V112 = „{ $column }“ hat eine andere Skala als Schulnoten von 1 (am besten) bis 6 („{ $text }“); die Spalte wird nicht gelesen
    .title = Andere Skala als Schulnoten
    .hint = In Schulnoten umrechnen oder den Bogen als Quelle der Art „survey“ lesen

issue-V113 = Jede Zeile zählt als eins, obwohl Zahlen in der Liste stehen, die nicht gelesen werden: { $columns }
    .title = Anzahl nicht gelesen
    .hint = In befund.toml zuordnen, etwa columns = {"{"} { $column } = "…" {"}"}; { $column ->
        [mentions] die Quelle ist dann von der Art „mentions“
       *[other] ist es keine Anzahl, ist nichts zu tun
    }

issue-V114 = „{ $value }“ nennt eine Anzahl{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } solche Zellen)
    }; jede Zeile zählt als ein Gerät
    .title = Anzahl im Gerätetyp
    .hint = Die Anzahl in eine eigene Spalte schreiben, für jeden Typ eine Zeile

## Bedeutung von Werten

value-done = umgesetzt
value-running = in Umsetzung
value-planned = geplant
value-open = offen
value-dropped = verworfen
value-more = mehr
value-less = weniger
value-exactly = genau
value-yes = ja
value-no = nein
value-not-stated = keine Angabe
value-female = weiblich
value-male = männlich
value-diverse = divers
value-sex-not-stated = ohne Angabe
value-in-service = im Dienst
value-left = nicht mehr im Dienst
personal-names = Namen
personal-addresses = Anschriften
personal-mail = E-Mail-Adressen
personal-phones = Telefonnummern
personal-network = Netzadressen

# Beschreibungen der Spalten.
column-unit = Organisationseinheit
column-role = Rolle oder Funktion
column-group = weitere Gruppe, etwa ein Workshop
    .name = weitere Gruppe
column-answers-respondent = Kennung der befragten Person, kein Name
    .name = Kennung der befragten Person
column-answers-question = Frage, als Schlüssel aus befund.toml oder im Wortlaut
    .name = Frage
column-answers-text = Antwort im Wortlaut
    .name = Antwort
column-answers-codes = Codes, die eine Person vergeben hat
column-answers-coder = wer codiert hat
column-answers-coded-on = wann codiert wurde
column-answers-id = Kennung der Antwort
column-barometer-wave = Erhebungswelle, etwa das Jahr
    .name = Erhebungswelle
column-barometer-grade = Schulnote 1 (am besten) bis 6
    .name = Schulnote
column-barometer-count = wie oft die Note vorkommt, wenn schon ausgezählt ist
    .name = Anzahl der Note
column-barometer-id = Kennung des Bogens, wenn keine Spalte die Befragten nennt
    .name = Kennung des Bogens
column-mentions-question = Frage, zu der gezählt wurde
    .name = Frage
column-mentions-category = Kategorie (Oberbegriff), wie veröffentlicht
    .name = Kategorie
column-mentions-mentions = Zahl der Nennungen
column-mentions-respondents = Zahl der Befragten
column-staff-id = Personalnummer oder Pseudonym; wird beim Lesen verschlüsselt
    .name = Personalnummer
column-staff-birth-date = Geburtsdatum
column-staff-birth-year = Geburtsjahr
column-staff-birth-month = Geburtsmonat
column-staff-age = Alter in vollendeten Jahren am Stichtag
    .name = Alter
column-staff-sex = Geschlecht: w, m, d oder leer
    .name = Geschlecht
column-staff-status = Status: im Dienst oder ausgeschieden
    .name = Status
column-staff-employment = Beschäftigungsart, etwa Beamte oder Tarifbeschäftigte
    .name = Beschäftigungsart
column-staff-grade = Entgelt- oder Besoldungsgruppe
column-staff-fte = Stellenanteil, 0,5 oder 50 %, oder Wochenstunden
    .name = Stellenanteil
column-staff-entry = Eintritt
column-staff-special-limit = besondere Altersgrenze: Jahre, Jahre/Monate oder Datum
    .name = besondere Altersgrenze
column-staff-desk-exit = letzter Arbeitstag am Schreibtisch (Altersteilzeit: Beginn der Freistellung)
    .name = letzter Arbeitstag am Schreibtisch
column-staff-payroll-exit = Ende des Beschäftigungsverhältnisses
column-staff-key-position = Schlüsselposition: ja oder nein
    .name = Schlüsselposition
column-state = Stichtag, zu dem die Zeile gilt, wenn mehrere untereinander stehen
    .name = Stichtag
column-state-year = Jahr, für das die Zeile gilt, wenn mehrere untereinander stehen
    .name = Jahr des Standes
column-state-month = Monat dazu
    .name = Monat des Standes
column-age-bands-band = Altersgruppe, etwa „25 bis unter 35“
    .name = Altersgruppe
column-age-bands-year = Jahr, wenn mehrere Jahre untereinander stehen
    .name = Jahr
column-age-bands-heads = Zahl der Personen
column-devices-device-type = Geräteart
column-devices-model = Modell
column-devices-site = Standort
column-devices-purchase = Anschaffung: Datum, Monat oder Jahr
    .name = Anschaffung
column-devices-end-of-life = Ende der Nutzung: Datum, Monat oder Jahr
    .name = Ende der Nutzung
column-devices-disposed = Tag, an dem das Gerät ausgesondert wurde
column-devices-status = Zustand
column-devices-count = Zahl der Geräte in dieser Zeile, sonst 1
    .name = Zahl der Geräte
column-devices-price = Preis eines Geräts in Euro
column-devices-id = Inventar- oder Seriennummer, nur um Doppelte zu finden
    .name = Inventar- oder Seriennummer
column-fachverfahren-name = Name des Fachverfahrens
column-fachverfahren-vendor = Hersteller
column-fachverfahren-hosting = Betrieb, etwa Rechenzentrum oder vor Ort
    .name = Betrieb
column-fachverfahren-interfaces = hat Schnittstellen: ja oder nein, oder welche
    .name = Schnittstellen
column-fachverfahren-dms-link = an das DMS angebunden: ja oder nein
    .name = Anbindung an das DMS
column-fachverfahren-multi-user = mehrplatzfähig: ja oder nein
    .name = Mehrplatzfähigkeit
column-fachverfahren-web = läuft im Browser: ja oder nein
    .name = läuft im Browser
column-fachverfahren-users = Zahl der Nutzenden
column-fachverfahren-support-fte = Betreuung in Vollzeitäquivalenten
column-online-services-service = Name des Dienstes
column-online-services-audience = Zielgruppe
column-online-services-level = Interaktionsstufe 1 bis 5
    .name = Interaktionsstufe
column-online-services-ozg-level = OZG-Reifegrad 0 bis 4 (Modell 1.1) oder 0 bis 7 (Überschrift mit „Modell 2.0“)
    .name = OZG-Reifegrad
column-online-services-cases = Fälle pro Jahr
column-online-services-status = Stand der Umsetzung
column-kennzahlen-name = Name der Kennzahl
column-kennzahlen-value = Wert
column-kennzahlen-measure = Maßeinheit
column-kennzahlen-year = Jahr des Wertes
    .name = Jahr
column-kennzahlen-target = Zielwert
column-kennzahlen-target-year = Jahr, bis zu dem das Ziel erreicht sein soll
    .name = Zieljahr
column-measures-title = Titel der Maßnahme
column-measures-number = Nummer
column-measures-status = Stand: umgesetzt, in Umsetzung, in Planung, neu, verworfen
    .name = Stand
column-measures-goal = Ziel, zu dem sie gehört: Nummer oder Titel
    .name = Ziel
column-measures-project = Projekt oder Programm: Nummer oder Titel
    .name = Projekt oder Programm
column-measures-field = Handlungsfeld
column-measures-group = eigene Gruppierung, etwa intern und extern
    .name = eigene Gruppierung
column-measures-start = Beginn: Tag, Monat, Quartal, Halbjahr oder Jahr
    .name = Beginn
column-measures-end = bis wann: wie Beginn, oder kurz-, mittel-, langfristig, fortlaufend
    .name = Ende
column-measures-responsible = Verantwortliche; gezählt wird nur, ob jemand benannt ist
    .name = Verantwortliche
column-measures-cost = Kosten in Euro
column-measures-figure = Kennzahl, an der sie gemessen wird
    .name = Kennzahl
column-measures-depends-on = Nummern der Maßnahmen, die vorher nötig sind
    .name = vorausgesetzte Maßnahmen
column-measures-needs = Bedarfe (Oberbegriffe), auf die sie antwortet
    .name = Bedarfe
column-goals-title = Titel des Ziels
column-goals-id = Nummer
column-goals-parent = Ziel darüber: Nummer oder Titel
    .name = Ziel darüber
column-goals-level = Ebene, etwa Leitziel
    .name = Ebene
column-goals-text = Wortlaut des Ziels
column-goals-field = Handlungsfeld
column-plan-item = Posten
column-plan-amount = Betrag in Euro
column-plan-block = Block
column-plan-period = Jahr oder Zeitraum
column-plan-cost-kind = Art der Kosten, etwa einmalig oder laufend
    .name = Art der Kosten
column-plan-budget = Stand im Haushalt
column-plan-project = Projekt: Nummer oder Titel
    .name = Projekt
column-plan-grade = Entgeltgruppe
column-plan-posts = Zahl der Stellen
column-plan-fte-actual = vorhandene Stellen in VZÄ
column-plan-fte-target = nötige Stellen in VZÄ
column-plan-fte-difference = Differenz in VZÄ
column-plan-line = „Summe“, wo die Zeile eine gedruckte Summe ist
    .name = Summenzeile
column-matrix-row = Name der Zeile; in einem Blatt mit einer Spalte je Spalte der Matrix die erste
    .name = Name der Zeile
column-matrix-column = Name der Spalte, wo das Blatt je Zeile ein Feld nennt
    .name = Name der Spalte
column-matrix-value = Kreuz, Zahl oder Wort; leer heißt in einer Liste von Feldern angekreuzt
    .name = Kreuz, Zahl oder Wort
column-matrix-group = Gruppe, in der die Zeile steht
    .name = Gruppe
column-matrix-matrix = Name der Matrix, sonst der des Blattes oder der Datei
    .name = Name der Matrix
column-matrix-compare = Name einer anderen Matrix, die dasselbe sagen soll
    .name = Name einer anderen Matrix
column-matrix-limit = so viele Punkte darf eine Spalte höchstens vergeben; macht aus der Matrix eine Abstimmung
    .name = so viele Punkte darf eine Spalte höchstens vergeben
column-matrix-unit = Einheit, zu der die Zeile gehört; ein „Amt“ als Überschrift ist eine Zeile oder Spalte der Matrix und muss zugeordnet werden
    .name = Einheit, zu der die Zeile gehört
column-matrix-weights = Gewichte der Spalten: „Fallzahlen = 2; Aufwand = -1“; macht aus der Matrix eine Rangfolge
    .name = Gewichte der Spalten
column-ratings-dimension = was eingestuft wird: Dimension, Komponente, Baustein
    .name = was eingestuft wird
column-ratings-actual = Stufe, auf der es steht: Zahl oder Name
    .name = Stufe, auf der es steht
column-ratings-target = Stufe, auf der es stehen soll
    .name = Stufe, auf der es stehen soll
column-ratings-layer = Ebene, in der es steht; macht aus der Liste ein Board
    .name = Ebene, in der es steht
column-ratings-scale = die Skala, niedrigste Stufe zuerst: „0 offline < 1 Information < 2 Antrag“
    .name = die Skala, niedrigste Stufe zuerst
column-ratings-evidence = Begründung
column-ratings-year = Jahr der Einstufung
column-ratings-board = Name des Modells oder Boards, sonst der des Blattes oder der Datei
    .name = Name des Modells oder Boards
column-notes-text = der Punkt in Worten
column-notes-field = Feld, in dem er steht: Stärken, Schwächen, Chancen, Risiken, Aufgaben
    .name = Feld, in dem er steht
column-notes-about = um wen oder was es geht: Akteur, Rolle, Lösungsbaustein
    .name = um wen oder was es geht
column-notes-weight = Gewicht des Punktes
column-notes-likelihood = Eintrittswahrscheinlichkeit eines Risikos
column-notes-damage = Schadenshöhe eines Risikos
column-notes-list = Name der Liste, sonst der des Blattes oder der Datei
    .name = Name der Liste
column-invited-invited = Zahl der Eingeladenen dieser Organisationseinheit und Rolle
    .name = Zahl der Eingeladenen
column-kennzahlen-base = wovon der Wert ein Teil ist: 133 in „46 von 133“
    .name = Basis
column-kennzahlen-share = Anteil, wie er gedruckt ist; er wird nachgerechnet
    .name = gedruckter Anteil
column-kennzahlen-direction = was besser ist: mehr, weniger oder genau
    .name = Richtung
column-kennzahlen-source = Quelle der Zahl
column-kennzahlen-goal = Ziel oder Projekt, das sie misst: Nummer oder Titel
    .name = Ziel oder Projekt
column-plan-plan = Name des Plans, wo es mehrere gibt
    .name = Name des Plans

## Fragebögen

issue-V160 = { $source ->
    [file] { $count } geschlossene Fragen nach „{ $file }“: { $single } mit einer, { $multiple } mit mehreren Antworten, { $scale } Skalen, { $number } Zahlen, { $date } Daten; { $open } Spalten mit Text.
   *[cells] { $count } geschlossene Fragen nach dem, was in den Spalten steht: { $single } mit einer, { $multiple } mit mehreren Antworten, { $scale } Skalen, { $number } Zahlen, { $date } Daten; { $open } Spalten mit Text.
}
    .title = Geschlossene Fragen gefunden
    .hint = Nichts zu tun, wenn die Arten stimmen; sonst mit questionnaire = "…" sagen, was gefragt wurde.
issue-V161 = Die Art von { $count } Fragen lässt sich aus den Antworten nicht sicher sagen: { $headers }
    .title = Art der Frage zweifelhaft
    .hint = Strukturdatei des Umfragewerkzeugs oder einen Fragebogen als Tabelle angeben: questionnaire = "umfrage.lss"
issue-V162 = „{ $file }“ kennt { $count } Spalten nicht: { $headers }. Ihre Art folgt aus dem, was darin steht.
    .title = Spalten fehlen im Fragebogen
    .hint = Prüfen, ob Fragebogen und Antworten zu derselben Umfrage gehören, oder die Fragen im Fragebogen ergänzen.
issue-V163 = Zu { $count } Fragen aus „{ $file }“ gibt es keine Spalte: { $codes }
    .title = Fragen ohne Spalte
    .hint = Nichts zu tun, wenn sie nicht exportiert werden sollten.
issue-V164 = { $count } Antworten auf „{ $question }“ sind keine der Antworten, die der Fragebogen kennt: { $values }. Sie zählen als nicht verwertbar.
    .title = Antwort ist keine Option
    .hint = Die Option im Fragebogen ergänzen oder die Zellen berichtigen.
issue-V165 = Diese Person hat noch einmal geantwortet; es zählt Zeile { $row }.
    .title = Mehrfach geantwortet
    .hint = Nichts zu tun: von mehreren Antwortbögen einer Person zählt der letzte abgeschlossene.
issue-V166 = Diese Zeile des Fragebogens ist nicht zu verstehen: „{ $value }“. Sie bleibt weg.
    .title = Zeile des Fragebogens unverständlich
    .hint = Art: Frage, Option, Teilfrage. Typ: Einfachauswahl, Mehrfachauswahl, Skala, Zahl, Datum, Text, nicht auswerten. Bedeutung: weiß nicht, keine Angabe, betrifft mich nicht. Nur wenn: A1 = Ja | Nein.
issue-V167 = Diese Datei beschreibt keinen Fragebogen: Es fehlen die Spalten „Art“, „Frage“ und „Wortlaut“.
    .title = Kein Fragebogen
    .hint = Strukturdatei des Umfragewerkzeugs (.lss, .xml) oder eine Tabelle mit diesen Spalten angeben.
