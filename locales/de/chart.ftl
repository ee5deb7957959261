# Was ein Diagramm zeigt, in Worten: seine Gestalt, nicht seine Überschrift.
# Namen stehen schon in Anführungszeichen.

chart-quoted = „{ $name }“
chart-others = { $name } und { $count-number ->
    [one] eine weitere
   *[other] { $count } weitere
}
chart-list = { $first } und { $last }
chart-rest = { $count } weitere
chart-rest-most = je höchstens { $most }
chart-rest-each = je { $most }
chart-alt-below = Darunter { $label }: { $value }.

## Balken

chart-alt-bars = { $items-number ->
    [one] Ein waagerechter Balken: { $leader } mit { $high }.
   *[other] { $items } waagerechte Balken. Am längsten: { $leader } mit { $high }; am kürzesten: { $trailer } mit { $low }.
}
chart-alt-bars-flat = { $items } waagerechte Balken, alle gleich lang: { $high }.
chart-alt-top-three = Auf die drei längsten entfallen { $share } der gesamten Länge.
chart-alt-series = Mehrere Reihen: { $series }.
chart-alt-series-high = { $name } erreicht den höchsten Wert bei { $leader }: { $high }.

## Säulen

chart-alt-columns = { $items-number ->
    [one] Eine Säule: { $leader } mit { $high }.
   *[other] { $items } Säulen von { $first } bis { $last }. Am höchsten: { $leader } mit { $high }; am niedrigsten: { $trailer } mit { $low }.
}
chart-alt-columns-flat = { $items } Säulen von { $first } bis { $last }, alle gleich hoch: { $high }.
chart-alt-rising = Die Säulen steigen von links nach rechts.
chart-alt-falling = Die Säulen fallen von links nach rechts.
chart-alt-peak = Die Säulen steigen bis { $leader } und fallen danach.

## Noten

chart-alt-grades = Säulen für die Noten { $first } bis { $last }. Am höchsten: { $leader } mit { $high }.
chart-alt-grades-split = Auf die Noten 1 bis 3 entfallen { $good }, auf die Noten 4 bis 6 { $bad }.
chart-alt-stacked = { $items-number ->
    [one] Ein Balken auf 100 %, geteilt zwischen Note 3 und Note 4.
   *[other] { $items } Balken auf 100 %, jeder geteilt zwischen Note 3 und Note 4.
}
chart-alt-stacked-spread = Der Anteil der Noten 1 bis 3 reicht von { $low } ({ $trailer }) bis { $high } ({ $leader }).
chart-alt-stacked-same = Der Anteil der Noten 1 bis 3 ist überall { $high }.
chart-alt-scale = { $items-number ->
    [one] Ein Balken auf 100 % über eine Skala von { $first } bis { $last }.
   *[other] { $items } Balken auf 100 % über eine Skala von { $first } bis { $last }.
}
chart-alt-scale-spread = Der Anteil der Stufen von { $first } bis { $half } reicht von { $low } ({ $trailer }) bis { $high } ({ $leader }).
chart-alt-scale-same = Der Anteil der Stufen von { $first } bis { $half } ist überall { $high }.

## Flächen, Felder, Pyramide, Linien, Kacheln

chart-alt-areas = { $items-number ->
    [one] Eine Fläche: { $leader } mit { $high }.
   *[other] { $items } Flächen. Die größte: { $leader } mit { $high }; die kleinste: { $trailer } mit { $low }.
}
chart-alt-areas-group = Die größte Gruppe ist { $group }; sie nimmt { $share } der Fläche ein.
chart-alt-heat = Gitter aus { $rows } Zeilen und { $columns } Spalten. Der höchste Wert, { $high }, steht bei { $row } unter { $column }.
chart-alt-heat-ties = Gitter aus { $rows } Zeilen und { $columns } Spalten. Der höchste Wert, { $high }, steht { $ties }-mal, zuerst bei { $row } unter { $column }.
chart-alt-heat-zero = { $zeros-number ->
    [one] Ein Feld ist 0.
   *[other] { $zeros } Felder sind 0.
}
chart-alt-pyramid = Balken nach zwei Seiten, links { $left }, rechts { $right }, von { $first } unten bis { $last } oben.
chart-alt-pyramid-side = { $side }: am längsten bei { $leader } mit { $high }.
chart-alt-lines = { $items-number ->
    [one] Eine Linie von { $first } bis { $last }.
   *[other] { $items } Linien von { $first } bis { $last }, jede mit eigener Skala.
}
chart-alt-line-up = { $name } steigt von { $from } auf { $to }.
chart-alt-line-down = { $name } fällt von { $from } auf { $to }.
chart-alt-line-level = { $name } steht am Anfang und am Ende bei { $to }.
chart-alt-tiles = { $items-number ->
    [one] Eine große Zahl.
   *[other] { $items } große Zahlen.
}
chart-alt-tile = { $name }: { $value }

## Wortwolke, Netz, Fahrplan

chart-alt-cloud = { $items-number ->
    [one] Wortwolke mit einem Begriff: { $leader } mit { $high }.
   *[other] Wortwolke aus { $items } Begriffen. Am größten: { $leader } mit { $high }; am kleinsten: { $trailer } mit { $low }.
}
chart-alt-cloud-flat = Wortwolke aus { $items } gleich großen Begriffen, jeder mit { $high }.
chart-graph-alone = Ohne Schnittstelle:
chart-alt-graph = Bogendiagramm: { $links-number ->
    [one] eine Verbindung
   *[other] { $links } Verbindungen
} zwischen { $items } Einträgen; die meisten hat { $leader }, nämlich { $high }: { $partners }.
chart-alt-graph-alone = { $alone-number ->
    [0] Jeder Eintrag hat eine Verbindung.
    [one] Ohne Verbindung ist { $names }.
   *[other] Ohne Verbindung sind { $alone } Einträge: { $names }.
}
chart-alt-stacks = Gestapelte Säulen aus { $parts }: { $items-number ->
    [one] eine Säule, { $leader } mit { $high }.
   *[other] { $items } Säulen; die höchste ist { $leader } mit { $high }, die niedrigste { $trailer } mit { $low }.
}
chart-alt-stack = In { $name } ist der größte Teil { $part } mit { $value }.
chart-alt-roadmap-status = { $count } mit dem Stand { $status }
chart-alt-roadmap-statuses = Davon { $statuses }.
chart-alt-board = { $items-number ->
    [one] Ein Kasten: { $names }, Stand { $state }.
   *[other] { $items } Kästen{ $layers-number ->
        [0] {""}
        [one] {" "}in einer Ebene
       *[other] {" "}in { $layers } Ebenen
    }. { $top-number ->
        [one] Den höchsten Stand, { $state }, hat { $names }.
       *[other] Den höchsten Stand, { $state }, haben { $top }, darunter { $names }.
    }
}
chart-alt-radar = Netz mit { $items } Achsen und den Umrissen { $series }.
chart-alt-radar-gap = Am weitesten auseinander liegen sie bei { $name }: { $first } { $from }, { $second } { $to }.
chart-alt-roadmap = { $items-number ->
    [one] Ein Balken auf einer Jahresachse: { $first }, { $firstspan }.
   *[other] { $items } Balken auf einer Jahresachse von { $from } bis { $to }. Am frühesten beginnt { $first } ({ $firstspan }), am spätesten endet { $last } ({ $lastspan }).
}

## Was fehlt

chart-alt-secret = { $count-number ->
    [one] In einer Zeile ist etwas nicht gezeichnet, weil es geheim gehalten wird.
   *[other] In { $count } Zeilen ist etwas nicht gezeichnet, weil es geheim gehalten wird.
}
chart-alt-nothing = Es ist kein Wert gezeichnet.

# Einheiten, die nur sagen, dass gezählt wurde; Kacheln lassen sie weg.
chart-counted-units = Anzahl, Stück, Stk.
chart-first = die ersten { $shown } von { $all } Zeilen
chart-withheld = { $count-number ->
    [one] 1 Zeile geheim gehalten
   *[other] { $count } Zeilen geheim gehalten
}

chart-not-drawn = Diese Abbildung konnte nicht gezeichnet werden; die Tabelle nennt dieselben Zahlen.
