# Was ein Diagramm zeigt, in Worten: seine Gestalt, nicht seine Überschrift.

chart-alt-ranked = { $items-number ->
    [one] Ein waagerechter Balken: { $leader } mit { $first }.
   *[other] { $items } waagerechte Balken. Am längsten: { $leader } mit { $first }; am kürzesten: { $trailer } mit { $last }.
}
chart-alt-flat = { $items } Balken, alle gleich lang: { $first }.
chart-alt-top-three = Auf die drei längsten entfallen { $share } der gesamten Länge.
chart-alt-secret = { $count-number ->
    [one] Für eine Zeile ist kein Wert gezeichnet, weil er geheim gehalten wird.
   *[other] Für { $count } Zeilen ist kein Wert gezeichnet, weil er geheim gehalten wird.
}
chart-alt-nothing = Es ist kein Wert gezeichnet.
chart-quoted = „{ $name }“
chart-others = { $name } und { $count } weitere

# Einheiten, die nur sagen, dass gezählt wurde; Kacheln lassen sie weg.
chart-counted-units = Anzahl, Stück, Stk.
