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
review-no-answers = Dieses Projekt lässt sich nicht prüfen: Es lässt sich nicht lesen oder hat keine Antworten mit Text.
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
review-several-how = Zu jedem Abschnitt einen Code wählen; Wörter der Antwort, die mit der Maus markiert sind, werden ein eigener Abschnitt.
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
