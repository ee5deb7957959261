# Verlauf: was von früheren Berichten aufbewahrt ist.

history-kept = Verlauf:  aufbewahrt in { $folder }
history-same = Verlauf:  { $folder } sagt schon dasselbe
history-not-kept = Der Bericht ist geschrieben, aber nicht im Verlauf aufbewahrt: { $reason }
history-different = In { $folder } ist für denselben Stichtag schon etwas anderes aufbewahrt. Soll es ersetzt werden, mit --replace noch einmal starten; sonst bleibt es, wie es ist.
history-stopped = Der Bericht ist geschrieben; abgebrochen, während er im Verlauf aufbewahrt wurde. { $path } ist, wie es vorher war. Der nächste Lauf holt es nach.

history-line = { $day }  { $edition }  { $findings-number ->
        [one] 1 Befund
       *[other] { $findings } Befunde
    }, befund { $version }
history-line-damaged = { $day }  { $edition }  BESCHÄDIGT: { $reason }
history-none = Im Verlauf von { $project } ist nichts aufbewahrt. Mit „befund run --keep“ oder [history] keep = true wird jeder Bericht aufbewahrt.
history-not-there = Für diesen Stichtag und diese Ausgabe ist nichts aufbewahrt; „befund history list“ nennt, was da ist.
history-verified = Geprüft: { $snapshots-number ->
        [one] 1 Stand
       *[other] { $snapshots } Stände
    }, { $damaged-number ->
        [0] keiner beschädigt
       *[other] { $damaged } beschädigt
    }.
history-removed = Entfernt: { $folder }
history-pruned = { $removed-number ->
        [0] Nichts entfernt
        [one] 1 Stand entfernt
       *[other] { $removed } Stände entfernt
    }; im Verlauf { $left-number ->
        [one] ist noch 1 Stand
       *[other] sind noch { $left } Stände
    }.

history-damage-missing = { $file } fehlt.
history-damage-changed = { $file } ist nicht mehr, was aufbewahrt wurde.
history-damage-newer = { $file } ist von einer neueren Fassung von befund.
history-damage-elsewhere = { $file } gehört zum Stand { $day }, Ausgabe { $edition }, und liegt im falschen Ordner.
history-damage-stranger = { $file } gehört nicht zu diesem Stand.
history-damage-unreadable = { $file } lässt sich nicht lesen ({ $detail }).
history-hint-restore = Den Ordner aus der Datensicherung zurückholen; gibt es keine, mit den Daten jenes Tages „befund run --keep --replace“ starten oder den Ordner löschen.
history-hint-newer = Mit der neueren Fassung von befund arbeiten.
history-hint-stranger = Die Datei woandershin legen.
history-hint-elsewhere = Den Ordner wieder so nennen, wie er hieß.
history-hint-unreadable = Rechte und Datenträger prüfen.
