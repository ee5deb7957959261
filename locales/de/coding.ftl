# Kodieren: Kategoriensystem, Entscheidungen, Nachvollziehbarkeit

coding-type-text = ein Text
coding-type-flag = true oder false
coding-type-date = ein Datum (2026-06-30)
coding-type-list = eine Liste
coding-type-table = ein Abschnitt
coding-type-anchor = ein Text oder { "{" } text = "…", source = "…" { "}" }
coding-type-exclusion = ein Text oder { "{" } text = "…", neighbour = "…" { "}" }

agreement-title = Übereinstimmung zweier Codierungen
agreement-undefined = nicht definiert
agreement-about-undefined = „Nicht definiert“ heißt: Es kommt nur ein Wert vor, also gibt es nichts, worin man sich hätte unterscheiden können.
agreement-reading = Alpha ab 0,800 gilt als verlässlich, ab 0,667 erlaubt es vorläufige Schlüsse (Krippendorff); darunter sind Definitionen und Abgrenzungen zu klären.
agreement-first = A, erste Codierung
agreement-second = B, zweite Codierung
agreement-units = Antworten, die beide codiert haben
agreement-only-first = Antworten, die nur A codiert hat (nicht gezählt)
agreement-only-second = Antworten, die nur B codiert hat (nicht gezählt)
agreement-open = Antworten der Stichprobe, die noch offen sind (nicht gezählt)
agreement-same = Antworten mit genau denselben Codes
agreement-alpha = Krippendorffs Alpha über alle Codes (Abstand MASI)
agreement-low = Alpha: untere Grenze des 95-%-Intervalls
agreement-high = Alpha: obere Grenze des 95-%-Intervalls
agreement-sheet-figures = Übersicht
agreement-sheet-categories = Kategorien
agreement-sheet-disagreements = Abweichungen
agreement-column-figure = Größe
agreement-column-value = Wert
agreement-column-category = Kategorie
agreement-column-first = A
agreement-column-second = B
agreement-column-both = beide
agreement-column-raw = gleich entschieden
agreement-column-kappa = Cohens Kappa
agreement-column-alpha = Krippendorffs Alpha
agreement-column-answer = Antwort-Nr.
agreement-column-question = Frage
agreement-column-text = Antwort
agreement-column-only-first = nur A
agreement-column-only-second = nur B
agreement-column-common = beide

sample-title = Stichprobe für die zweite Codierung
sample-sheet = Stichprobe
sample-intro-1 = Bitte jede Antwort für sich codieren: bis zu vier Codes aus der Auswahlliste der Zeile. Das Blatt „Kategorien“ sagt, was wohin gehört.
sample-intro-2 = Passt nichts, „(kein Code passt)“ wählen. Eine Zeile ohne Auswahl gilt als noch nicht codiert und zählt nicht mit.
sample-intro-3 = Die erste Codierung bitte vorher nicht ansehen. Antwort-Nummern und Überschriften nicht ändern; Zeilen dürfen sortiert werden.
sample-column-code = Code
sample-column-note = Bemerkung
sample-code-hint = Aus der Liste wählen. Je Gedanke ein Code; „→ …“ nur, wenn kein Oberbegriff passt.

suggest-title = Entwurf aus den Antworten
suggest-reason = { $answers-number ->
        [one] Gruppe von 1 Antwort
       *[other] Gruppe von { $answers } Antworten
    }, von befund vorgeschlagen
suggest-like = Gebraucht ähnliche Wörter wie { $id } „{ $label }“: vielleicht zusammenlegen.
suggest-near = Kommt „{ $label }“ ({ $id }) am nächsten.

codebook-workbook-title = Codebook
codebook-intro-1 = Jede Zeile ist ein Eintrag. Neue Zeilen werden unten angefügt; die Auswahllisten reichen weit genug.
codebook-intro-2 = Die id einer Kategorie bleibt für immer und wird nie neu vergeben. Wer zusammenlegt, nennt „aufgegangen in“; wer teilt, nennt „abgespalten von“.
codebook-intro-3 = Überschriften und Blattnamen bitte nicht ändern. Leere Zellen heißen: keine Angabe.
codebook-intro-4 = Zurück in befund: befund codebook import DIESE-DATEI.xlsx --out codebook.toml
codebook-sheet-header = Codebook
codebook-sheet-fields = Handlungsfelder
codebook-sheet-categories = Kategorien
codebook-sheet-include = Gehört dazu
codebook-sheet-exclude = Abgrenzung
codebook-sheet-terms = Suchbegriffe
codebook-sheet-anchors = Ankerbeispiele
codebook-sheet-abbreviations = Abkürzungen
codebook-sheet-lists = Listen
codebook-column-field = Angabe
codebook-column-value = Inhalt
codebook-column-id = id
    .hint = Kurz, klein, ohne Umlaute und Leerzeichen (dms, e-rechnung). Bleibt für immer.
codebook-column-label = Bezeichnung
codebook-column-questions = Fragen
    .hint = Schlüssel der Fragen, durch Komma getrennt; leer: gilt für jede Frage
codebook-column-handlungsfeld = Handlungsfeld
codebook-column-unterfeld = Unterfeld
codebook-column-definition = Definition
codebook-column-rule = Regel für Zweifelsfälle
codebook-column-kind = Art
codebook-column-residual = Restkategorie
    .hint = Nur für Kategorien ohne eigenen Inhalt
codebook-column-rare = selten
    .hint = „ja“, wenn wenige Antworten genügen
codebook-column-based-on = beruht auf
    .hint = ids des eingebauten Codebooks, durch Komma getrennt; Definition, Begriffe und Beispiele kommen von dort
codebook-column-valid-from = gültig ab
    .hint = Erste Erhebung, z. B. 2026
codebook-column-valid-to = gültig bis
    .hint = Letzte Erhebung
codebook-column-merged-into = aufgegangen in
codebook-column-split-from = abgespalten von
codebook-column-author = Verfasst von
codebook-column-date = Datum
    .hint = 2026-06-30 oder 30.06.2026
codebook-column-reason = Begründung
codebook-column-category = Kategorie
    .hint = id der Kategorie
codebook-column-include = Gehört dazu
codebook-column-exclude = Gehört nicht dazu
codebook-column-neighbour = gehört stattdessen zu
codebook-column-field-path = Handlungsfeld / Unterfeld
    .hint = Nur wenn der Eintrag keiner Kategorie gilt: feld oder feld/unterfeld
codebook-column-term = Suchbegriff
codebook-column-strength = Wirkung
    .hint = entscheidet: codiert allein. stützt: erhöht nur die Wertung.
codebook-column-anchor = Ankerbeispiel
codebook-column-source = Quelle
    .hint = Woher das wörtliche Beispiel stammt; leer: konstruiert
codebook-column-short = Abkürzung
codebook-column-long = steht für
codebook-field-id = id
codebook-field-version = Version
codebook-field-title = Titel
codebook-field-coding-unit = Codiereinheit
codebook-field-abstraction = Abstraktionsniveau
codebook-field-base = Grundlage
codebook-field-author = Verfasst von
codebook-field-date = Datum
codebook-base-none = eigenständig
codebook-base-all = eingebautes Codebook, auch dessen Kategorien codieren
codebook-base-listed = eingebautes Codebook, nur Kategorien dieser Datei codieren
codebook-strength-strong = entscheidet
codebook-strength-weak = stützt
codebook-kind-deductive = deduktiv
codebook-kind-inductive = induktiv
codebook-residual-other = Sonstiges
codebook-residual-unclear = unklar
codebook-residual-not-given = keine Angabe
codebook-residual-dont-know = weiß nicht
codebook-residual-no-need = kein Bedarf
codebook-label-weak = Hilfsbegriff
codebook-label-position = Reihenfolge
codebook-label-codebook = Codebook
codebook-yes = ja
codebook-no = nein

issue-C001 = Das Kategoriensystem ist kein gültiges TOML: { $detail }
    .title = Kategoriensystem nicht lesbar
    .hint = Die Stelle in einem Texteditor berichtigen; oft fehlt ein Anführungszeichen, ein Komma oder eine Klammer
issue-C002 = „{ $key }“ ist in [{ $section }] nicht bekannt
    .title = Unbekannter Schlüssel
    .hint = { $suggestion ->
        [none] Den Schlüssel streichen oder in der Beschreibung des Kategoriensystems nachsehen
       *[some] Gemeint ist wohl „{ $near }“
    }
issue-C003 = „{ $key }“ in [{ $section }] hat die falsche Art; erwartet wird { $expected }
    .title = Falsche Art von Wert
    .hint = Den Wert in der erwarteten Form schreiben
issue-C004 = In [{ $section }] fehlt „{ $key }“
    .title = Pflichtangabe fehlt
    .hint = „{ $key }“ ergänzen
issue-C005 = Die id „{ $id }“ ist in [{ $section }] schon in Zeile { $first } vergeben
    .title = id doppelt vergeben
    .hint = Eine andere id wählen; ids werden nie wiederverwendet
issue-C006 = „{ $key }“ der Kategorie „{ $category }“ verweist auf „{ $id }“, das es nicht gibt
    .title = Verweis ins Leere
    .hint = { $suggestion ->
        [none] Die id berichtigen oder das Fehlende anlegen
       *[some] Gemeint ist wohl „{ $near }“
    }
issue-C007 = Die id „{ $id }“ enthält unzulässige Zeichen
    .title = id mit unzulässigen Zeichen
    .hint = Nur ASCII-Buchstaben, Ziffern, Bindestrich, Unterstrich und Punkt verwenden
issue-C008 = „{ $value }“ ist kein Wert von „{ $key }“; möglich sind: { $allowed }
    .title = Unbekannter Wert
    .hint = { $suggestion ->
        [none] Einen der möglichen Werte einsetzen
       *[some] Gemeint ist wohl „{ $near }“
    }
issue-C009 = Der Suchbegriff „{ $text }“ steht bei „{ $first }“ und bei „{ $second }“ und entscheidet deshalb für keine der beiden
    .title = Suchbegriff in zwei Kategorien
    .hint = Den Begriff nur bei einer Kategorie lassen oder bei beiden nach weak_terms verschieben
issue-C010 = Das Ankerbeispiel „{ $text }“ steht bei „{ $first }“ und bei „{ $second }“
    .title = Ankerbeispiel in zwei Kategorien
    .hint = Das Beispiel nur dort lassen, wohin es ohne Zweifel gehört
issue-C011 = Die Kategorie „{ $id }“ hat weder Suchbegriffe noch Ankerbeispiele
    .title = Kategorie ohne Suchbegriff und Ankerbeispiel
    .hint = Suchbegriffe oder Ankerbeispiele ergänzen; bisher wird sie nur an ihrer Bezeichnung und Definition erkannt
issue-C012 = „merged_into“ der Kategorie „{ $id }“ führt im Kreis
    .title = Zusammenlegung im Kreis
    .hint = Den Kreis an einer Stelle auftrennen
issue-C013 = Die Kategorie „{ $category }“ nennt ein Unterfeld, aber kein Handlungsfeld
    .title = Unterfeld ohne Handlungsfeld
    .hint = „handlungsfeld“ ergänzen
issue-C014 = In „{ $key }“ von [{ $section }] steht ein leerer Text
    .title = Leerer Eintrag
    .hint = Den Eintrag streichen; er wird übergangen
issue-C015 = Die Datei enthält kein Codebook
    .title = Kein Codebook
    .hint = Erwartet wird eine Arbeitsmappe oder .qdc-Datei, wie „befund codebook export“ sie schreibt
issue-C016 = Zur Frage „{ $question }“ gehören { $count } Kategorien, mehr als { $most }
    .title = Zu viele Kategorien
    .hint = Kategorien zusammenlegen (merged_into) oder auf Fragen beschränken (questions)
issue-C017 = Die Kategorie „{ $id }“ hat { $count-number ->
        [0] keine Antwort
        [one] nur 1 Antwort
       *[other] nur { $count } Antworten
    }, mindestens { $needed } sollten es sein
    .title = Kategorie mit zu wenigen Antworten
    .hint = Zusammenlegen (merged_into) oder mit rare = true als selten kennzeichnen
issue-C018 = „{ $first }“ und „{ $second }“ stehen zur Frage „{ $question }“ fast immer zusammen: { $share } ihrer Antworten sind dieselben
    .title = Kandidaten zum Zusammenlegen
    .hint = Prüfen, ob beide dasselbe meinen; sonst die Abgrenzung schärfen
issue-C019 = Zur Frage „{ $question }“ haben { $share } der Antworten nur eine Restkategorie
    .title = Großer Rest
    .hint = Die Antworten der Restkategorien lesen; oft fehlt eine Kategorie oder die Frage war missverständlich
issue-C020 = Die id „{ $id }“ („{ $label }“) der früheren Fassung fehlt
    .title = id verschwunden
    .hint = Die Kategorie mit valid_to oder merged_into behalten, damit ihre id nie neu vergeben wird
issue-C021 = Die id „{ $id }“ meinte früher „{ $before }“, jetzt „{ $now }“
    .title = id neu vergeben
    .hint = Für etwas anderes eine neue id wählen; die alte mit valid_to oder merged_into behalten
issue-C022 = Die Kategorie „{ $id }“ gilt ab { $from }, aber nur bis { $to }
    .title = Ende vor Beginn
    .hint = valid_from und valid_to berichtigen
issue-C023 = Die Kategorie „{ $id }“ ist in einer anderen aufgegangen, nennt aber kein valid_to
    .title = Zusammengelegt ohne Ende
    .hint = valid_to ergänzen: die letzte Erhebung, in der sie galt
issue-C024 = Die Kategorie „{ $id }“ ist in „{ $target }“ aufgegangen, das selbst nur bis { $to } gilt
    .title = Nachfolgerin beendet
    .hint = Eine Kategorie nennen, die noch gilt
issue-C025 = Die Kategorie „{ $id }“ ist abgespalten, nennt aber kein valid_from
    .title = Abgespalten ohne Beginn
    .hint = valid_from ergänzen: die erste Erhebung, in der sie gilt
issue-C026 = Die Kategorie „{ $id }“ hat keine Definition
    .title = Kategorie ohne Definition
    .hint = In einem Satz sagen, was dazugehört; ohne Definition codieren zwei Personen verschieden
issue-C030 = In keinem Blatt stehen eine Spalte mit Antwort-Nummern und eine mit Codes
    .title = Keine Codierung erkannt
    .hint = Erwartet wird eine codings.csv, eine ausgefüllte Stichprobe von „befund sample“ oder eine Tabelle mit den Spalten answer_id und category_id
issue-C031 = Keine Antwort ist in beiden Dateien codiert
    .title = Nichts zu vergleichen
    .hint = Prüfen, ob beide Dateien aus demselben Projekt stammen und die Antwort-Nummern unverändert sind
issue-C032 = Der Code „{ $code }“ hat in der anderen Datei keine Entsprechung
    .title = Code nur in einer Datei bekannt
    .hint = Einen Eintrag der Auswahlliste verwenden; so wie er dasteht, zählt er als eigener Code
issue-C033 = { $count-number ->
        [one] 1 Antwort der Stichprobe ist
       *[other] { $count } Antworten der Stichprobe sind
    } noch nicht codiert
    .title = Stichprobe nicht fertig
    .hint = Sie zählen nicht mit; wer keinen passenden Code findet, wählt „(kein Code passt)“
issue-C040 = In der Liste fehlt eine der Spalten { $columns }
    .title = Spalte einer Liste fehlt
    .hint = Die Spalte ergänzen oder ihre Überschrift berichtigen; gesucht wird in den ersten Zeilen
issue-C041 = Die Kategorie „{ $category }“ gibt es im Kategoriensystem nicht
    .title = Entscheidung nennt eine unbekannte Kategorie
    .hint = id oder Bezeichnung der Kategorie berichtigen; die Zeile wird bis dahin nicht verwendet
issue-C042 = Die Entscheidung nennt weder den Text der Antwort noch ihren Hash
    .title = Entscheidung ohne Antwort
    .hint = Text der Antwort eintragen; die Zeile wird bis dahin nicht verwendet
issue-C043 = Die Entscheidung über „{ $text }“ (Frage { $question }) trifft keine Antwort; am nächsten liegt „{ $nearest }“ (Frage { $where })
    .title = Entscheidung trifft keine Antwort
    .hint = Frage und Wortlaut der Antwort übernehmen oder die Zeile löschen
issue-C044 = Über „{ $text }“ wurde verschieden entschieden. Es gilt { $held }; anders entschied { $others }
    .title = Entscheidungen widersprechen sich
    .hint = Sich einigen und die gemeinsame Entscheidung mit beiden Namen („Anna, Bert“) eintragen, oder auf der Seite „Konflikte“ von „befund review“ wählen
issue-C045 = Die Entscheidung über „{ $text }“ (Frage { $question }) trifft keine Antwort, und keine ist ihr ähnlich
    .title = Entscheidung ohne passende Antwort
    .hint = Prüfen, ob der Schlüssel der Frage stimmt und die Antwort noch in den Daten steht; sonst die Zeile löschen

issue-C046 = Frage { $question }: { $open } von { $all } Antworten haben keinen sicheren Code, { $provisional } davon einen vorläufigen; { $reason ->
        [none] es gibt keine Ankerbeispiele, nur Bezeichnungen, Definitionen und Suchbegriffe
        [few] { $tried } Ankerbeispiele sind zu wenige, um sicher zu sein
        [alike] schon von { $tried } zurückgehaltenen Ankerbeispielen wären nur { $coded } sicher zugeordnet
       *[unlike] die Antworten sind anders formuliert als die Ankerbeispiele
    }
    .title = Weniger als die Hälfte sicher zugeordnet
    .hint = Vorläufige Codes prüfen und entscheiden (befund review); jede Entscheidung zählt als Ankerbeispiel

# Ein Satzmodell aus einem Ordner
issue-C050 = Den Ordner des Satzmodells gibt es nicht
    .title = Ordner des Satzmodells fehlt
    .hint = Pfad hinter --model oder unter „model“ in befund.toml berichtigen; welches Modell sich eignet, steht in docs/coding.md
issue-C051 = Im Ordner des Satzmodells fehlt { $file }
    .title = Datei des Satzmodells fehlt
    .hint = Gebraucht werden config.json, tokenizer.json und model.safetensors; ältere Modelle mit pytorch_model.bin erst umwandeln
issue-C052 = Die Datei lässt sich nicht lesen: { $reason }
    .title = Datei des Satzmodells nicht lesbar
    .hint = Rechte der Datei prüfen oder das Modell erneut herunterladen
issue-C053 = Die Datei ist beschädigt: { $reason }
    .title = Datei des Satzmodells beschädigt
    .hint = Das Modell erneut herunterladen; die Dateigröße muss der beim Anbieter angezeigten entsprechen
issue-C054 = „{ $key }“ hat den Wert „{ $value }“; bekannt ist: { $known }
    .title = Einstellung des Satzmodells unbekannt
    .hint = Ein anderes Modell wählen; geeignete nennt docs/coding.md
issue-C055 = Die Modellart „{ $found }“ (model_type) ist nicht bekannt
    .title = Art des Satzmodells unbekannt
    .hint = Bekannt sind bert, roberta, xlm-roberta, camembert und model2vec; geeignete Modelle nennt docs/coding.md
issue-C056 = Die Datei ist nur ein Verweis von Git LFS, nicht das Modell selbst
    .title = Verweis statt Gewichten
    .hint = Im Ordner des Modells „git lfs pull“ ausführen oder model.safetensors einzeln herunterladen
issue-C057 = Die Datei bricht ab: { $present } von { $expected } Bytes sind da
    .title = Gewichte unvollständig
    .hint = model.safetensors erneut herunterladen
issue-C058 = Die Gewichte „{ $name }“ fehlen
    .title = Gewichte fehlen
    .hint = config.json und model.safetensors müssen vom selben Modell sein
issue-C059 = Die Gewichte „{ $name }“ passen nicht: { $found } statt { $expected }
    .title = Gewichte passen nicht zu config.json
    .hint = config.json und model.safetensors müssen vom selben Modell sein
issue-C060 = Das Wortstück { $id } hat keine Zeile in den Gewichten (Zeilen: { $rows })
    .title = Tokenizer und Gewichte passen nicht zusammen
    .hint = tokenizer.json und model.safetensors müssen vom selben Modell sein
issue-C061 = Die Gewichte enthalten Werte, die keine Zahlen sind
    .title = Gewichte sind keine Zahlen
    .hint = model.safetensors erneut herunterladen oder ein anderes Modell wählen
issue-C062 = Mit dem Modell lässt sich nicht rechnen: { $reason }
    .title = Rechnen mit dem Satzmodell gescheitert
    .hint = Ein anderes Modell wählen oder ohne Modell codieren
issue-C063 = Der Zwischenspeicher { $cache } liegt im Ordner des Berichts { $folder }, den jeder Lauf ersetzt
    .title = Zwischenspeicher im Ordner des Berichts
    .hint = Mit --cache einen Ordner außerhalb nennen
issue-C064 = Dieses befund ist ohne Satzmodelle gebaut
    .title = Ohne Satzmodelle gebaut
    .hint = Das Debian-Paket oder das Python-Paket (pip, uv, pipx) nehmen oder mit cargo --features sentence-model bauen; oder ohne Modell codieren
