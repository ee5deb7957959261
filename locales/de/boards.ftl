# Matrizen, Abstimmungen, Einstufungen, Stichpunkte, Prioritäten, Einheiten und der Bestand nach Einheiten.
# Namen in $leader und $second stehen schon in Anführungszeichen.

boards-title = { $title }

## Spalten

boards-col-row = Zeile
boards-col-column = Spalte
boards-col-group = Gruppe
boards-col-sum = Summe
boards-col-item = Vorhaben
boards-col-needs = setzt voraus
boards-col-needed-by = wird vorausgesetzt von
boards-col-one-way = nur von hier aus angekreuzt
boards-col-step = Schritt
boards-col-topic = Thema
boards-col-points = Punkte
boards-col-share-points = % der Punkte
boards-col-dimension = Dimension
boards-col-layer = Ebene
boards-col-actual = Ist
boards-col-state = Stand
boards-col-target = Soll
boards-col-gap = Abstand
boards-col-reason = Begründung
boards-col-about = Gegenstand
boards-col-field = Feld
boards-col-point = Punkt
boards-col-weight = Gewicht
boards-col-likelihood = Eintrittswahrscheinlichkeit
boards-col-damage = Schaden { $damage }
boards-crossed = angekreuzt

## Basen

boards-base-lines = { $value } Zeilen
boards-base-columns = { $value } Spalten
boards-base-ticks = { $value } Kreuze
boards-base-filled = { $value } Angaben
boards-base-crossed = { $value } Kreuze
boards-base-possible = { $value } mögliche
boards-base-compared = { $value } Felder verglichen
boards-base-points = { $value } Punkte
boards-base-votes = { $value } Stimmzettel
boards-base-rated = { $value } eingestuft
boards-base-unrated = { $value } ohne Einstufung
boards-base-components = { $value } Bausteine
boards-base-dimensions = { $value } Dimensionen
boards-base-noted = { $value } Stichpunkte
boards-base-risks = { $value } Risiken mit Wahrscheinlichkeit und Schaden

## Matrizen

boards-ticks-statement = Die meisten Kreuze hat { $leader }: { $count } von { $columns }.
    .tie = { $ties-number ->
        [2] Die meisten Kreuze haben { $leader }: je { $count } von { $columns }.
        [3] Die meisten Kreuze haben { $leader }: je { $count } von { $columns }.
       *[other] { $ties } Zeilen haben mit je { $count } von { $columns } gleich viele Kreuze.
    }
    .none = In dieser Matrix ist nichts angekreuzt.
    .secret = Welche Zeile die meisten Kreuze hat, ist nicht veröffentlicht.
boards-numbers-statement = Die höchste Summe hat { $leader } mit { $count }.
    .tie = { $ties-number ->
        [2] Die höchste Summe haben { $leader } mit je { $count }.
        [3] Die höchste Summe haben { $leader } mit je { $count }.
       *[other] { $ties } Zeilen haben mit je { $count } die gleiche höchste Summe.
    }
    .none = Die Summen dieser Matrix sind alle 0.
    .secret = Welche Zeile die höchste Summe hat, ist nicht veröffentlicht.
boards-texts-statement = { $filled } von { $cells } Feldern sind ausgefüllt.
boards-note-column-ticks = Die Spalte mit den meisten Kreuzen ist „{ $column }“ mit { $sum }.
boards-note-column-sum = Die Spalte mit der höchsten Summe ist „{ $column }“ mit { $sum }.

boards-dependencies-title = { $title }: Reihenfolge
boards-dependencies-ordered = { $firsts-number ->
    [one] Ohne Voraussetzung ist „{ $first }“
   *[other] Ohne Voraussetzung sind { $firsts } Vorhaben ({ $first })
}; in { $steps-number ->
    [one] einem Schritt
   *[other] { $steps } Schritten
} lässt sich alles der Reihe nach umsetzen.
boards-dependencies-circle = { $circle-number ->
   *[other] { $circle } der { $items } Vorhaben setzen einander im Kreis voraus; unter ihnen gibt es keine Reihenfolge.
} { $oneway-number ->
    [0] Alle Paare sind in beide Richtungen angekreuzt.
    [one] Nur in eine Richtung angekreuzt ist ein Paar: „{ $from }“ setzt „{ $to }“ voraus, aber nicht umgekehrt.
   *[other] { $oneway } Paare sind nur in eine Richtung angekreuzt.
}
boards-note-dependencies = Ein Kreuz heißt: Die Zeile setzt die Spalte voraus. „x“ in der Spalte Schritt: steht in einem Kreis oder hinter einem.

boards-compare-title = { $here } gegen { $there }
boards-compare-statement = { $different-number ->
    [0] Alle { $compared } verglichenen Felder stimmen überein.
    [one] Eines von { $compared } verglichenen Feldern stimmt nicht überein.
   *[other] { $different } von { $compared } verglichenen Feldern stimmen nicht überein.
}
boards-note-alone = Nur in „{ $title }“ und darum nicht verglichen: { $names }.

boards-votes-statement = Die meisten Punkte hat { $leader }: { $count } von { $points }.
    .tie = { $ties-number ->
        [2] Die meisten Punkte haben { $leader }: je { $count } von { $points }.
        [3] Die meisten Punkte haben { $leader }: je { $count } von { $points }.
       *[other] { $ties } Themen liegen mit je { $count } Punkten gleichauf.
    }
    .none = Es wurden keine Punkte vergeben.
    .secret = Welches Thema die meisten Punkte hat, ist nicht veröffentlicht.
boards-note-limit = { $over-number ->
    [0] Jeder durfte höchstens { $limit } Punkte vergeben; niemand vergab mehr.
    [one] Jeder durfte höchstens { $limit } Punkte vergeben; auf einem Stimmzettel stehen mehr.
   *[other] Jeder durfte höchstens { $limit } Punkte vergeben; auf { $over } Stimmzetteln stehen mehr.
}

## Einstufungen

boards-unrated-statement = { $unrated-number ->
    [one] Die eine Dimension ist ohne Stufe.
   *[other] Zu keiner der { $unrated } Dimensionen ist eine Stufe angegeben.
}
boards-levels-statement = Am höchsten eingestuft ist { $leader } mit { $count }.
    .tie = { $ties-number ->
        [2] Am höchsten eingestuft sind { $leader } mit je { $count }.
        [3] Am höchsten eingestuft sind { $leader } mit je { $count }.
       *[other] { $ties } Dimensionen sind mit { $count } am höchsten eingestuft.
    }
    .none = Keine Dimension ist über 0 eingestuft.
    .secret = Welche Dimension am höchsten eingestuft ist, ist nicht veröffentlicht.
boards-components-statement = Am weitesten ist { $leader } mit Stufe { $count }.
    .tie = { $ties-number ->
        [2] Am weitesten sind { $leader } mit Stufe { $count }.
        [3] Am weitesten sind { $leader } mit Stufe { $count }.
       *[other] { $ties } von { $rows } Bausteinen stehen auf der höchsten Stufe, die hier vorkommt ({ $count }).
    }
    .none = Kein Baustein steht über der Stufe 0.
    .secret = Welcher Baustein am weitesten ist, ist nicht veröffentlicht.
boards-targets-statement = { $compared-number ->
    [0] Zu keiner Dimension sind Ist und Soll angegeben.
    [one] { $reached-number ->
        [0] Die eine Dimension mit Ist und Soll, { $dimension }, liegt { $gap } unter ihrem Soll.
       *[other] Die eine Dimension mit Ist und Soll, { $dimension }, erreicht ihr Soll.
    }
   *[other] { $reached-number ->
        [0] Keine der { $compared } Dimensionen erreicht
        [one] Eine von { $compared } Dimensionen erreicht
       *[other] { $reached } von { $compared } Dimensionen erreichen
    } ihr Soll. { $gap ->
        [0] Keine liegt darunter.
       *[other] { $farthest-number ->
            [one] Am weitesten darunter liegt { $dimension } mit einem Abstand von { $gap }.
           *[other] Am weitesten darunter liegen { $farthest } Dimensionen mit einem Abstand von je { $gap }.
        }
    }
}
boards-note-scale = Skala: { $levels }. Stufen werden gezählt und verglichen, nicht gemittelt.
boards-note-year = Stand: { $year }.
boards-layers-title = { $title }: Stand nach Ebene
boards-layers-statement = Auf der höchsten Stufe stehen die meisten Bausteine in { $leader }, nämlich { $count }.
    .tie = { $ties-number ->
        [2] Auf der höchsten Stufe stehen die meisten Bausteine in { $leader }, nämlich je { $count }.
        [3] Auf der höchsten Stufe stehen die meisten Bausteine in { $leader }, nämlich je { $count }.
       *[other] { $ties } Ebenen haben mit je { $count } gleich viele Bausteine auf der höchsten Stufe.
    }
    .none = Kein Baustein steht auf der höchsten Stufe.
    .secret = Welche Ebene am weitesten ist, ist nicht veröffentlicht.
boards-course-title = { $title } im Verlauf
boards-course-statement = Von { $first } bis { $last }: { $risen-number ->
    [0] Keine Dimension ist gestiegen
    [one] Eine Dimension ist gestiegen
   *[other] { $risen } Dimensionen sind gestiegen
}, { $fallen-number ->
    [0] keine gefallen.
    [one] eine gefallen.
   *[other] { $fallen } gefallen.
}

## Stichpunkte

boards-points-by-field-statement = { $points } Stichpunkte: { $listed }.
boards-points-statement = { $points-number ->
    [one] Ein Stichpunkt
   *[other] { $points } Stichpunkte
}{ $fields-number ->
    [0] {""}
    [one] {" "}in einem Feld
   *[other] {" "}in { $fields } Feldern
}{ $subjects-number ->
    [0] {""}
    [one] {" "}zu einem Gegenstand
   *[other] {" "}zu { $subjects } Gegenständen
}.
boards-counts-title = { $title }: Zahl der Stichpunkte
boards-counts-statement = Die meisten Stichpunkte gibt es zu { $leader }, nämlich { $count }.
    .tie = { $ties-number ->
        [2] Die meisten Stichpunkte gibt es zu { $leader }, nämlich je { $count }.
        [3] Die meisten Stichpunkte gibt es zu { $leader }, nämlich je { $count }.
       *[other] Zu { $ties } Gegenständen gibt es mit je { $count } gleich viele Stichpunkte.
    }
    .none = Zu keinem Gegenstand gibt es einen Stichpunkt.
    .secret = Wozu es die meisten Stichpunkte gibt, ist nicht veröffentlicht.
boards-risks-title = { $title }: Wahrscheinlichkeit und Schaden
boards-risks-statement = { $worst-number ->
    [0] Kein Risiko ist zugleich am wahrscheinlichsten ({ $likelihood }) und am schädlichsten ({ $damage }).
    [one] Zugleich am wahrscheinlichsten ({ $likelihood }) und am schädlichsten ({ $damage }) ist „{ $name }“.
   *[other] { $worst } Risiken sind zugleich am wahrscheinlichsten ({ $likelihood }) und am schädlichsten ({ $damage }).
}

## Prioritäten

boards-base-projects = { $value } Vorhaben
boards-base-criteria = { $value } Kriterien
boards-base-unranked = { $value } ohne alle Werte
boards-col-part = davon { $criterion }
boards-col-places = Plätze, wenn die Gewichte schwanken
boards-col-tier = Gruppe
boards-priorities-statement = An der Spitze steht „{ $leader }“. { $groups-number ->
    [one] Sicher getrennt ist keiner der Plätze: Andere Gewichte ergäben eine andere Reihenfolge.
   *[other] Sicher getrennt sind die Plätze { $spans }; innerhalb dieser Gruppen ergäben andere Gewichte eine andere Reihenfolge.
}
boards-priorities-none = Zu keinem Vorhaben sind alle Kriterien angegeben.
boards-note-weights = Gewichte: { $weights }. Ein negatives Gewicht heißt: Weniger ist besser.
boards-note-points = Jedes Kriterium reicht vom schlechtesten (0) bis zum besten Vorhaben (1); Punkte sind deren gewichtetes Mittel mal 100.
boards-note-stability = Gruppen: welche Vorhaben vor welchen stehen, auch wenn jedes Gewicht für sich um bis zu { $half } nach oben oder unten schwankt.
boards-note-unused = Ohne Werte und darum nicht gerechnet: { $names }.

## Einheiten nebeneinander

boards-col-mood = Stimmung (Durchschnitt)
boards-col-leaving = % scheiden in fünf Jahren aus
boards-col-unsupported = Fachverfahren ohne Betreuung
boards-col-unlinked = Fachverfahren ohne DMS
boards-col-devices = Geräte
boards-col-measures = Maßnahmen
boards-col-per-head = Geräte je Kopf
boards-col-figure = Angabe
boards-col-value = Wert
boards-col-lowest = niedrigster Wert aller Einheiten
boards-col-highest = höchster Wert aller Einheiten
boards-col-quarter = Viertel
boards-col-from = Tabelle
boards-unit-title = Blatt der Einheit: { $unit }
boards-unit-statement = { $known-number ->
    [one] Zu „{ $unit }“ liegt eine von { $figures } Angaben vor
   *[other] Zu „{ $unit }“ liegen { $known } von { $figures } Angaben vor
}; { $top-number ->
    [0] bei keiner steht die Einheit im obersten Viertel.
    [one] bei einer steht die Einheit im obersten Viertel.
   *[other] bei { $top } steht die Einheit im obersten Viertel.
}
boards-note-unit = Nur für den Dienstgebrauch. Viertel: 4 sind die Einheiten mit den höchsten Zahlen; hoch heißt nicht gut.
boards-col-top = im obersten Viertel
boards-base-units = { $value } Einheiten
boards-base-figures = { $value } Angaben
boards-units-title = Die Einheiten nebeneinander
boards-units-statement = { $figures } Angaben zu { $units } Einheiten stehen nebeneinander; { $gaps-number ->
    [0] es fehlt keine.
    [one] eine fehlt.
   *[other] { $gaps } fehlen.
}
boards-note-units = Jede Zahl steht so auch in ihrer eigenen Tabelle. Zeilen, die dort mehrere Einheiten zusammenfassen, stehen hier nicht; Einheiten aus nur einer Tabelle auch nicht.
boards-note-no-sheets = Eine Seite je Einheit gibt es bis zu { $most } Einheiten; hier sind es mehr, und diese Tabelle sagt dasselbe.
boards-standing-title = Wo die Einheiten stehen
boards-standing-statement = Am häufigsten im obersten Viertel ist { $leader }, nämlich bei { $count } von { $figures } Angaben.
    .tie = { $ties-number ->
        [2] Am häufigsten im obersten Viertel sind { $leader }, nämlich bei je { $count } von { $figures } Angaben.
        [3] Am häufigsten im obersten Viertel sind { $leader }, nämlich bei je { $count } von { $figures } Angaben.
       *[other] { $ties } Einheiten stehen bei je { $count } von { $figures } Angaben im obersten Viertel.
    }
    .none = Keine Einheit steht bei einer Angabe im obersten Viertel.
    .secret = Welche Einheit am häufigsten im obersten Viertel steht, ist nicht veröffentlicht.
boards-note-standing = Viertel der Einheiten, die eine Angabe haben: 4 ist das Viertel mit den höchsten Zahlen, 1 das mit den niedrigsten. Hoch heißt nicht gut: Bei der Stimmung ist 1 die beste Note.

## Geräte nach Einheit und Nutzungsende

inventory-units-title = Geräte nach Organisationseinheit
inventory-units-statement = Die meisten Geräte hat { $leader }, nämlich { $count } von { $devices }.
    .tie = { $ties-number ->
        [2] Die meisten Geräte haben { $leader }, nämlich je { $count } von { $devices }.
        [3] Die meisten Geräte haben { $leader }, nämlich je { $count } von { $devices }.
       *[other] { $ties } Organisationseinheiten haben mit je { $count } gleich viele Geräte.
    }
    .none = Keine Organisationseinheit hat Geräte.
    .secret = Welche Organisationseinheit die meisten Geräte hat, ist nicht veröffentlicht.
inventory-sites-title = Geräte nach Standort
inventory-sites-statement = Die meisten Geräte stehen am Standort { $leader }: { $count } von { $devices }.
    .tie = { $ties-number ->
        [2] Die meisten Geräte stehen an den Standorten { $leader }: je { $count } von { $devices }.
        [3] Die meisten Geräte stehen an den Standorten { $leader }: je { $count } von { $devices }.
       *[other] An { $ties } Standorten stehen mit je { $count } gleich viele Geräte.
    }
    .none = An keinem Standort stehen Geräte.
    .secret = An welchem Standort die meisten Geräte stehen, ist nicht veröffentlicht.
inventory-models-title = Geräte nach Modell
inventory-models-statement = Das häufigste Modell ist { $leader }: { $count } von { $devices } Geräten.
    .tie = { $ties-number ->
        [2] Die häufigsten Modelle sind { $leader }: je { $count } von { $devices } Geräten.
        [3] Die häufigsten Modelle sind { $leader }: je { $count } von { $devices } Geräten.
       *[other] { $ties } Modelle gibt es mit je { $count } gleich oft.
    }
    .none = Von keinem Modell gibt es Geräte.
    .secret = Welches Modell das häufigste ist, ist nicht veröffentlicht.
inventory-col-site = Standort
inventory-col-model = Modell
inventory-col-share-past = % der Geräte
inventory-note-sites = Ein Standort ist, was vor dem ersten Komma steht; Zimmer sind nicht einzeln gezählt.
inventory-calendar-title = Wann die Nutzung der Geräte endet
inventory-calendar-statement = Die meisten Nutzungsenden fallen auf { $leader }: { $count } von { $devices } Geräten.
    .tie = { $ties-number ->
        [2] Die meisten Nutzungsenden fallen auf { $leader }: je { $count } von { $devices } Geräten.
        [3] Die meisten Nutzungsenden fallen auf { $leader }: je { $count } von { $devices } Geräten.
       *[other] Auf { $ties } Zeiträume fallen mit je { $count } gleich viele Nutzungsenden.
    }
    .none = Zu keinem Gerät ist ein Nutzungsende bekannt.
    .secret = Wann die meisten Nutzungsenden fallen, ist nicht veröffentlicht.
inventory-col-quarter = Quartal
inventory-col-paid = Anschaffungspreis (€)
inventory-row-past = vor dem Stichtag
inventory-row-quarter = { $quarter }. Quartal { $year }
inventory-row-later = ab { $quarter }. Quartal { $year }
inventory-base-devices = { $value } Geräte im Haus
inventory-base-dated = { $value } Geräte mit bekanntem Nutzungsende
inventory-note-end = Nutzungsende: das eigene Datum, sonst Anschaffung plus übliche Nutzungsdauer des Gerätetyps.
inventory-note-paid = Euro: was die Geräte gekostet haben, nicht was neue kosten; bekannt für { $priced } von { $all } Geräten.

## Fachverfahren

inventory-col-support = Betreuung (VZÄ)
inventory-col-unsupported = ohne Betreuung (0 oder leer)
inventory-col-unlinked = nicht mit dem DMS verbunden
inventory-shared-title = Fachverfahren in mehreren Einheiten
inventory-shared-statement = In den meisten Einheiten steht { $leader }, nämlich in { $count }.
    .tie = { $ties-number ->
        [2] In den meisten Einheiten stehen { $leader }, nämlich in je { $count }.
        [3] In den meisten Einheiten stehen { $leader }, nämlich in je { $count }.
       *[other] { $ties } Fachverfahren stehen in je { $count } Einheiten.
    }
    .none = Kein Fachverfahren steht in mehreren Einheiten.
    .secret = Welches Fachverfahren in den meisten Einheiten steht, ist nicht veröffentlicht.
inventory-col-units = Einheiten
inventory-col-which = welche
inventory-base-shared = { $value } Fachverfahren in mehreren Einheiten
inventory-note-shared = Gleich geschriebene Namen gelten als ein Produkt; andere Schreibweisen ordnet units.toml zu.
inventory-vendors-title = Fachverfahren nach Hersteller
inventory-vendors-statement = Die meisten Fachverfahren kommen von { $leader }, nämlich { $count }.
    .tie = { $ties-number ->
        [2] Die meisten Fachverfahren kommen von { $leader }, nämlich je { $count }.
        [3] Die meisten Fachverfahren kommen von { $leader }, nämlich je { $count }.
       *[other] { $ties } Hersteller liefern mit je { $count } gleich viele Fachverfahren.
    }
    .none = Zu keinem Fachverfahren ist ein Hersteller angegeben.
    .secret = Von welchem Hersteller die meisten Fachverfahren kommen, ist nicht veröffentlicht.
inventory-col-vendor = Hersteller
inventory-base-vendors = { $value } Hersteller
inventory-interfaces-title = Wer mit wem Daten austauscht
inventory-interfaces-statement = Die meisten Schnittstellen hat { $leader }, nämlich { $count }.
    .tie = { $ties-number ->
        [2] Die meisten Schnittstellen haben { $leader }, nämlich je { $count }.
        [3] Die meisten Schnittstellen haben { $leader }, nämlich je { $count }.
       *[other] { $ties } Fachverfahren haben mit je { $count } gleich viele Schnittstellen.
    }
    .none = Keine Schnittstelle ist beim Namen genannt.
    .secret = Welches Fachverfahren die meisten Schnittstellen hat, ist nicht veröffentlicht.
inventory-col-partners = Schnittstellen
inventory-col-talks-to = zu
inventory-base-edges = { $value } Schnittstellen
inventory-note-interfaces = Eine Schnittstelle zählt an beiden Enden, auch wenn nur eines sie nennt. { $alone-number ->
    [0] Jedes Fachverfahren hat eine.
    [one] Ein Fachverfahren hat keine.
   *[other] { $alone } Fachverfahren haben keine.
}
inventory-note-outside = Genannt, aber nicht in der Liste der Fachverfahren: { $names }.

## Online-Dienste

inventory-services-unit-title = Online-Dienste nach Organisationseinheit
inventory-services-unit-statement = Die meisten Online-Dienste hat { $leader }, nämlich { $count } von { $services }.
    .tie = { $ties-number ->
        [2] Die meisten Online-Dienste haben { $leader }, nämlich je { $count } von { $services }.
        [3] Die meisten Online-Dienste haben { $leader }, nämlich je { $count } von { $services }.
       *[other] { $ties } Organisationseinheiten haben mit je { $count } gleich viele Online-Dienste.
    }
    .none = Keine Organisationseinheit hat einen Online-Dienst.
    .secret = Welche Organisationseinheit die meisten Online-Dienste hat, ist nicht veröffentlicht.
inventory-services-audience-title = Online-Dienste nach Zielgruppe
inventory-services-audience-statement = Die meisten Online-Dienste richten sich an { $leader }, nämlich { $count } von { $services }.
    .tie = { $ties-number ->
        [2] Die meisten Online-Dienste richten sich an { $leader }, nämlich je { $count } von { $services }.
        [3] Die meisten Online-Dienste richten sich an { $leader }, nämlich je { $count } von { $services }.
       *[other] An { $ties } Zielgruppen richten sich mit je { $count } gleich viele Online-Dienste.
    }
    .none = Zu keinem Online-Dienst ist eine Zielgruppe angegeben.
    .secret = An welche Zielgruppe sich die meisten Online-Dienste richten, ist nicht veröffentlicht.
inventory-col-highest-level = höchste Stufe
inventory-col-audience = Zielgruppe
inventory-base-services = { $value } Online-Dienste

## SWOT aus der Befragung

boards-swot-title = Stärken, Schwächen, Chancen und Risiken aus der Befragung
boards-swot-statement = Am häufigsten genannt:{ $strength_at-number ->
    [0] {""}
    [1] {" "}als Stärke „{ $strength }“
   *[other] , als Stärke „{ $strength }“
}{ $weakness_at-number ->
    [0] {""}
    [1] {" "}als Schwäche „{ $weakness }“
   *[other] , als Schwäche „{ $weakness }“
}{ $chance_at-number ->
    [0] {""}
    [1] {" "}als Chance „{ $chance }“
   *[other] , als Chance „{ $chance }“
}{ $risk_at-number ->
    [0] {""}
    [1] {" "}als Risiko „{ $risk }“
   *[other] , als Risiko „{ $risk }“
}.
boards-field-strengths = Stärken
boards-field-weaknesses = Schwächen
boards-field-chances = Chancen
boards-field-risks = Risiken
boards-base-categories = { $value } Kategorien
boards-note-swot = Je Feld die { $most } meistgenannten Kategorien der Frage danach; nach Problemen gefragt heißt: Risiken. Was die Stadt selbst notiert hat, steht für sich.
