# Die Seiten von „befund review“.

review-title = Zuordnungen prüfen
review-skip = Zum Inhalt
review-nav = Seiten
review-nav-review = Prüfen
review-nav-conflicts = Konflikte
review-nav-report = Bericht
review-who = Wer entscheidet
review-who-set = Übernehmen
review-reading = Das Projekt wird gelesen …
review-percent = { $share } %

review-progress = Fortschritt
review-state = { $open } von { $all } verschiedenen Antworten offen, voraussichtlich { $wrong } Codes falsch oder fehlend. F1 voraussichtlich { $now } %, nach { $batch } weiteren Entscheidungen { $after } %.
review-enough = Nach { $needed } von { $open } Antworten liegt F1 voraussichtlich über { $aim } %.
review-enough-now = F1 liegt voraussichtlich schon über { $aim } %: Es ist genug geprüft.
review-enough-never = Ohne weitere Kategorien wird F1 auch dann nicht hoch genug, wenn alle geprüft sind.
review-settling = Alle Antworten werden mit den neuen Entscheidungen neu zugeordnet …

review-filters = Welche Antworten
review-filter-show = Zeigen
review-filter-question = Frage
review-filter-category = Kategorie
review-filter-unit = Einheit
review-filter-any = alle
review-filter-set = Anwenden
review-count = { $count-number ->
    [one] 1 Antwort
   *[other] { $count } Antworten
}
review-show-open = offene
review-show-unsure = unsichere
review-show-uncoded = nicht zugeordnete
review-show-mine = von mir geänderte
review-show-decided = entschiedene
review-show-disagreed = anders als befund
review-show-all = alle
review-nothing = Keine Antwort passt zu diesen Filtern.
review-next = Als Nächstes

review-times = { $count-number ->
    [one] Einmal gesagt
   *[other] { $count } × gesagt
}
review-says-nothing = sagt nichts aus
review-no-code = kein Code
review-decided = entschieden
review-why-decision = entschieden von { $evidence }
review-why-exact = gleich wie „{ $evidence }“
review-why-term = Suchbegriff „{ $evidence }“
review-why-like = ähnlich wie „{ $evidence }“

review-accept = Stimmt, weiter
review-accept-none = Bleibt ohne Code, weiter
review-none = Kein Code
review-skip-answer = Später
review-undo = { $steps-number ->
    [one] Zurücknehmen (1 Schritt)
   *[other] Zurücknehmen ({ $steps } Schritte)
}
review-search = Andere Kategorie
review-assign = Zuordnen
review-follow = Fast gleiche Antworten, die denselben Code bekommen
review-several = Mehrere Codes
review-several-how = Zu jedem Abschnitt einen Code wählen; Wörter der Antwort, die mit der Maus oder den Pfeiltasten (mit Umschalt: mehrere) markiert sind, werden ein eigener Abschnitt; Enter geht zu seinem Code.
review-several-none = (kein Code)
review-several-other = Andere Wörter der Antwort
review-several-code = Code dieser Wörter
review-several-save = Codes übernehmen, weiter
review-note = Notiz

review-effect = Wirkung: { $question }
review-effect-rank = Rang
review-effect-category = Kategorie
review-effect-before = vorher
review-effect-now = jetzt
review-effect-more = { $count-number ->
    [one] Eine weitere Zeile ist unverändert.
   *[other] { $count } weitere Zeilen sind unverändert.
}

review-help = Tasten
review-keys-on = Tasten eingeschaltet
review-key-enter = Vorschlag annehmen und weiter
review-key-digits = ersten, zweiten, dritten Vorschlag nehmen und weiter
review-key-n = kein Code und weiter
review-key-m = mehrere Codes: die Antwort zerlegen
review-key-search = andere Kategorie: tippen, dann Enter
review-key-u = letzten Schritt zurücknehmen, so oft wie nötig
review-key-s = diese Antwort später
review-key-help = diese Tasten zeigen

review-said-decided = Entschieden: { $hascodes-number ->
    [0] kein Code
   *[other] { $codes }
}{ $answers-number ->
    [one] {""}
   *[other] {" "}({ $answers } Antworten)
}
review-said-skipped = Zurückgestellt.
review-said-undone = Zurückgenommen.
review-said-nothing = Es war nichts zu tun.
review-said-unknown = Eine Kategorie „{ $typed }“ gibt es nicht oder mehr als einmal.
review-said-settled = Geeinigt.
review-said-who = Es entscheidet { $who }.

review-conflicts = Verschieden entschieden
review-conflicts-none = Niemand hat anders entschieden als andere.
review-conflicts-how = Über diese Antworten haben Personen verschieden entschieden. Wählen, was gemeinsam gelten soll.

review-report = Bericht
review-report-write = Bericht schreiben
review-report-how = Der Bericht entsteht aus den Daten des Projekts und allen Entscheidungen.
review-report-button = Bericht schreiben
review-report-busy = Der Bericht entsteht:
review-report-files = Geschriebene Dateien
review-issues = { $count-number ->
    [one] Ein Hinweis zu den Daten
   *[other] { $count } Hinweise zu den Daten
}

review-nav-categories = Kategorien
review-categories = Kategorien
review-categories-how = Änderungen stehen sofort in der codebook.toml des Projekts, mit Person, Tag und Grund, und lassen sich zurücknehmen.
review-category-make = Neue Kategorie
review-category-make-button = Kategorie anlegen
review-category-label = Bezeichnung
review-category-definition = Definition
review-category-field = Handlungsfeld
review-category-why = Grund
review-category-change = Ändern
review-category-into = Aufgehen in
review-category-merge = Zusammenführen
review-category-split-label = Abspalten als
review-category-split = Abspalten
review-category-moved = Diese Antworten gehören in die neue Kategorie; ähnliche folgen ihnen
review-category-count = { $count-number ->
    [0] von niemandem genannt
    [one] von einer Person genannt
   *[other] von { $count } Personen genannt
}
review-groups = Was keine Kategorie fand
review-groups-how = Antworten ohne Code, nach ihren Worten gruppiert; benannt nach der, die den anderen am ähnlichsten ist.
review-groups-make = Gruppen bilden
review-groups-none = Jede Antwort, die etwas sagt, hat einen Code.
review-group = { $count-number ->
    [one] Eine Antwort
   *[other] { $count } Antworten
}: „{ $quotation }“
review-said-category = Kategorie „{ $category }“ gespeichert.
review-said-category-taken = Eine Kategorie „{ $category }“ gibt es schon.
review-said-category-refused = So lässt sich die Kategorie nicht ändern: Sie braucht eine Bezeichnung und kann nicht in sich selbst oder einer beendeten aufgehen.
review-said-category-broken = Die codebook.toml lässt sich nicht lesen oder wäre danach nicht mehr gültig; es wurde nichts geändert.

# Die Tür: Dateien, und was befund in ihnen sieht.
review-nav-start = Dateien
review-start = Dateien des Projekts
review-start-new = Neues Projekt
review-start-how = In diesem Ordner liegt noch kein Projekt. Dateien hierher ziehen oder auswählen; befund zeigt, wofür es sie hält, und fragt, wo es zweifelt.
review-start-reading = Die Dateien werden gelesen …
review-start-broken = Das Projekt lässt sich nicht lesen:
review-start-read = { $files-number ->
    [one] Eine Datei gelesen
   *[other] { $files } Dateien gelesen
}: { $used } von { $rows } Zeilen verwendet, { $answers-number ->
    [0] keine Antwort mit Text.
    [one] eine Antwort mit Text.
   *[other] { $answers } Antworten mit Text.
}
review-start-coding = Die Antworten werden zugeordnet …
review-start-review = Antworten prüfen

review-bring = Dateien hinzufügen
review-bring-how = Dateien in dieses Fenster ziehen oder auswählen: Tabellen (xlsx, xls, ods, csv, parquet) und Protokolle (docx, odt, md, txt), zusammen höchstens 64 MB. Sie werden in den Projektordner kopiert und bleiben auf diesem Rechner.
review-bring-files = Dateien
review-bring-replace = Vorhandene Dateien gleichen Namens ersetzen
review-bring-button = In den Projektordner kopieren

review-columns = { $read } von { $all } Spalten werden gelesen
review-column = Spalte
review-column-header = Überschrift
review-column-as = gelesen als
review-column-why = weil
review-column-given = gefüllt
review-column-filled = { $given } von { $all }
review-left-out = Wird nicht aufgenommen.
review-what = Was ist es?
review-what-seen = wie erkannt
review-what-set = Übernehmen
review-protocols-take = Protokolle doch aufnehmen

review-make = Projekt anlegen
review-make-how = befund schreibt, was oben steht, in die Datei befund.toml und liest die Dateien. Danach lassen sich Antworten prüfen und der Bericht schreiben.
review-make-title = Titel des Berichts
review-make-day = Stichtag
review-make-language = Sprache des Berichts
review-make-german = Deutsch
review-make-english = Englisch
review-make-button = Projekt anlegen
review-make-more = Ins Projekt aufnehmen
review-make-more-how = Diese Dateien liegen im Projektordner, werden aber noch nicht gelesen.
review-make-more-button = Aufnehmen

review-read = Was gelesen wurde
review-read-place = Datei
review-read-kind = Art
review-read-rows = Zeilen
review-read-used = verwendet
review-read-aside = beiseitegelegt

review-said-brought = { $count-number ->
    [0] Keine Datei wurde kopiert.
    [one] Eine Datei liegt jetzt im Projektordner.
   *[other] { $count } Dateien liegen jetzt im Projektordner.
}
review-said-known = { $file } lag schon so im Projektordner.
review-said-replaced = { $file } wurde ersetzt.
review-said-there = { $file } wurde nicht kopiert: Im Projektordner liegt schon eine andere Datei dieses Namens. Zum Ersetzen das Häkchen setzen.
review-said-unwelcome = „{ $file }“ wurde nicht kopiert: Name oder Dateityp passen nicht in ein Projekt.
review-said-no-day = Es fehlt ein Stichtag.
review-said-made = Die Datei befund.toml ist geschrieben.

# Eine zweite Person.
review-nav-second = Zweite Person
review-second = Zweite Person
review-second-how = Eine zweite Person ordnet eine Stichprobe zu, ohne einen Vorschlag oder Code zu sehen. Danach stehen beide Zuordnungen nebeneinander: Wie gut stimmen sie überein, und worüber ist zu reden?
review-second-filled = Im Projekt liegt eine ausgefüllte Stichprobe (sample.xlsx) mit { $answers-number ->
    [one] einer Antwort.
   *[other] { $answers } Antworten.
}
review-second-take = Mit ihr vergleichen
review-second-who = Name der zweiten Person
review-second-share = Umfang der Stichprobe
review-second-draw = Stichprobe ziehen und blind zuordnen
review-second-state = { $done } von { $all } Antworten zugeordnet
review-second-category = Kategorie
review-second-next = Zuordnen, weiter
review-second-more = Weitere Codes
review-second-other = { $number }. Kategorie
review-second-back = Eine zurück

review-agree = Übereinstimmung bei { $answers-number ->
    [one] einer Antwort
   *[other] { $answers } Antworten
}
review-agree-measure = Maß
review-agree-before = vor dem Gespräch
review-agree-after = nach dem Gespräch
review-agree-same = gleiche Codes
review-agree-kappa = Cohens Kappa
review-agree-alpha = Krippendorffs Alpha (MASI)
review-agree-figure = { $value }
review-sides = { $count-number ->
    [0] Beide haben überall dieselben Codes vergeben
    [one] Eine Antwort verschieden zugeordnet, { $open } noch zu besprechen
   *[other] { $count } Antworten verschieden zugeordnet, { $open } noch zu besprechen
}
review-side-first = Erste Person und befund
review-side-together = Gemeinsam
review-side-take-first = Wie zuerst
review-side-take-second = Wie { $who }

review-said-drawn = { $answers-number ->
    [one] Eine Antwort gezogen.
   *[other] { $answers } Antworten gezogen.
}
review-said-taken = Die ausgefüllte Stichprobe ist übernommen.
review-said-coded = Zugeordnet.

review-book-title = Zuordnungen prüfen
review-book-sheet = Prüfen
review-book-new = Neue Kategorien
review-book-intro-1 = Wo ein Code nicht stimmt, unter „Ihr Code“ den richtigen wählen, bis zu drei; „(kein Code passt)“, wenn keiner passt. Die unsichersten Antworten stehen oben.
review-book-intro-2 = Fehlt eine Kategorie, ins Blatt „Neue Kategorien“ schreiben und ihre Bezeichnung unter „Ihr Code“ eintippen.
review-book-intro-3 = Die ausgefüllte Datei als review.xlsx (oder review-name.xlsx) in den Projektordner legen: Der nächste Lauf übernimmt sie. Zeilen ohne „Ihr Code“ ändern nichts.
review-book-question = Frage
review-book-text = Antwort
review-book-times = Wie oft
review-book-state = Stand
review-book-codes = Codes
review-book-sure = Sicherheit
review-book-suggestion = Vorschlag
review-book-own = Ihr Code
review-book-own-hint = Aus der Liste wählen, oder die Bezeichnung einer neuen Kategorie
review-book-who = Wer
review-book-note = Notiz
review-book-key = Schlüssel der Frage
review-book-hash = Prüfsumme der Antwort
review-book-decided = entschieden
review-book-nothing = sagt nichts
review-book-open = offen
review-book-coded = zugeordnet
review-book-new-label = Bezeichnung der Kategorie
review-book-new-questions = Schlüssel ihrer Fragen
review-book-new-definition = Was dazugehört
review-book-new-reason = Warum sie gebraucht wird
