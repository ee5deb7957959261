# Kodieren: Kategoriensystem, Entscheidungen, Nachvollziehbarkeit

coding-type-text = ein Text
coding-type-flag = true oder false
coding-type-date = ein Datum (2026-06-30)
coding-type-list = eine Liste
coding-type-table = ein Abschnitt
coding-type-anchor = ein Text oder { "{" } text = "…", source = "…" { "}" }
coding-type-exclusion = ein Text oder { "{" } text = "…", neighbour = "…" { "}" }

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
