# Dateien lesen.

ingest-format-csv = eine CSV-Datei
ingest-format-xlsx = eine Excel-Arbeitsmappe (XLSX)
ingest-format-xls = eine Excel-Arbeitsmappe im alten Format (XLS)
ingest-format-ods = eine OpenDocument-Tabelle (ODS)
ingest-format-parquet = eine Parquet-Datei
ingest-format-structure = die Beschreibung eines Fragebogens (XML)

ingest-format-docx = ein Word-Dokument (DOCX)
ingest-format-qdpx = ein REFI-QDA-Projekt (QDPX)
ingest-format-odt = ein OpenDocument-Text (ODT)

ingest-foreign-pdf = eine PDF-Datei
ingest-foreign-picture = ein Bild
ingest-foreign-text = ein Textdokument
ingest-foreign-old-word = ein Word-Dokument im alten Format (DOC)
ingest-foreign-rtf = ein Dokument im Rich-Text-Format (RTF)
ingest-foreign-slides = eine Präsentation
ingest-foreign-xlsb = eine binäre Excel-Arbeitsmappe (XLSB)
ingest-foreign-numbers = eine Tabelle von Apple Numbers
ingest-foreign-html = eine Webseite (HTML)
ingest-foreign-xml = eine XML-Datei
ingest-foreign-json = eine JSON-Datei
ingest-foreign-archive = ein gepacktes Archiv
ingest-foreign-database = eine Datenbank
ingest-foreign-old-excel = eine Excel-Tabelle aus der Zeit vor 1994
ingest-foreign-binary = keine Textdatei und in keinem bekannten Format

ingest-advice-pdf = Das Dokument oder die Tabelle nehmen, aus der die PDF-Datei gemacht wurde. Fehlt sie: die PDF-Datei in Word öffnen (Word wandelt sie um), mit dem Original vergleichen und als DOCX speichern; eine gescannte Seite braucht vorher eine Texterkennung.
ingest-advice-picture = Den Text abschreiben oder mit einer Texterkennung in ein Word-Dokument bringen, vergleichen und als DOCX speichern.
ingest-advice-text = Interviewprotokolle gehören zu einer Quelle der Art „answers“; eine Tabelle im Dokument in Excel oder LibreOffice einfügen und als XLSX, ODS oder CSV speichern.
ingest-advice-old-word = Die Datei in Word oder LibreOffice öffnen und als Word-Dokument (DOCX) speichern.
ingest-advice-table = Die Datei in Excel oder LibreOffice öffnen und als XLSX, ODS oder CSV speichern.

ingest-did-you-mean = Meinten Sie „{ $name }“?
ingest-look-in-folder = Name, Ordner und Endung prüfen; Pfade gelten ab dem Projektordner.
ingest-look-at-path = Name, Ordner und Endung prüfen; im Aufruf gelten Pfade ab dem Ordner, in dem er steht. Oder die Datei wurde eben verschoben oder gelöscht.

ingest-excess-bytes = { $found } MB; gelesen werden höchstens { $most } MB
ingest-excess-memory = ausgepackt brauchen ihre Zellen und Texte mehr als { $most } MB Speicher
ingest-excess-beyond-sheet = Zellen liegen hinter Spalte XFD oder Zeile 1.048.576, wo ein Tabellenblatt endet
ingest-excess-text = in dieser Zelle stehen mehr als { $most } Zeichen; oft fehlt davor ein schließendes Anführungszeichen

ingest-reason-locked = ein anderes Programm hält sie gesperrt
ingest-reason-permission = das Recht zum Lesen fehlt
ingest-reason-system = das System meldet: { $detail }

issue-I001 = Es gibt keine Datei „{ $pattern }“.
    .title = Datei nicht gefunden
    .hint = { $advice }
issue-I002 = „{ $file }“ liegt außerhalb des Projektordners.
    .title = Datei außerhalb des Projektordners
    .hint = Die Datei selbst statt einer Verknüpfung in den Projektordner legen oder den Aufruf mit --allow-outside ausdrücklich erlauben.
issue-I003 = „{ $pattern }“ ist kein gültiges Muster für Dateinamen ({ $detail }).
    .title = Dateimuster ungültig
    .hint = „*“ steht für beliebige Zeichen, „?“ für eines, „**“ für Ordner; eine eckige Klammer im Dateinamen als [[] schreiben.
issue-I004 = Hier liegt ein Ordner, keine Datei.
    .title = Ordner statt Datei
    .hint = Eine Datei nennen oder mit „/*.xlsx“ alle Dateien des Ordners.
issue-I005 = Die Datei lässt sich nicht öffnen: { $reason }.
    .title = Datei nicht lesbar
    .hint = Die Datei in Excel oder LibreOffice schließen und die Leserechte prüfen.
issue-I006 = Die Datei ist zu groß: { $excess }.
    .title = Datei zu groß
    .hint = Nicht gebrauchte Blätter, Zeilen und Spalten löschen oder die Daten auf mehrere Dateien verteilen.
issue-I007 = Die Datei ist leer.
    .title = Datei leer
    .hint = Den Export wiederholen oder die Quelle aus befund.toml nehmen.
issue-I008 = Die Datei ist mit einem Kennwort geschützt.
    .title = Kennwortgeschützt
    .hint = Die Datei öffnen, den Schutz entfernen (Datei, Informationen, Arbeitsmappe schützen) und ohne Kennwort speichern.
issue-I009 = Die Datei beginnt wie { $format }, aber ihr Ende fehlt.
    .title = Datei abgeschnitten
    .hint = Die Datei noch einmal kopieren oder herunterladen; die Übertragung ist wohl abgebrochen.
issue-I010 = Die Datei beginnt wie { $format }, ist aber beschädigt ({ $detail }).
    .title = Datei beschädigt
    .hint = Die Datei in Excel oder LibreOffice öffnen, reparieren lassen und neu speichern.
issue-I011 = Das ist { $found } und keine Tabelle, die gelesen werden kann.
    .title = Keine lesbare Tabelle
    .hint = { $advice }
issue-I012 = Der Name verspricht { $promised }; gelesen wurde { $found }.
    .title = Name passt nicht zum Inhalt
    .hint = Der Inhalt zählt; die Endung bei Gelegenheit berichtigen.
issue-I013 = Die Arbeitsmappe hat kein Blatt „{ $sheet }“.
    .title = Blatt nicht gefunden
    .hint = Vorhandene Blätter: { $sheets }.
issue-I014 = Die Kodierung „{ $label }“ ist nicht bekannt.
    .title = Kodierung unbekannt
    .hint = Etwa „utf-8“ oder „windows-1252“ angeben oder „encoding“ weglassen; dann wird sie selbst gefunden.
issue-I015 = Die Kodierung wurde als { $encoding } erkannt.
    .title = Kodierung geschätzt
    .hint = Sind Umlaute falsch, die Kodierung mit „encoding“ in befund.toml angeben.
issue-I016 = { $count-number ->
        [one] Ein Zeichen ist
       *[other] { $count } Zeichen sind
    } in der Kodierung { $encoding } nicht lesbar.
    .title = Unlesbare Zeichen
    .hint = Die Datei als „CSV UTF-8“ neu speichern oder die Kodierung mit „encoding“ in befund.toml angeben.
issue-I017 = { $count-number ->
        [one] Ein Nullzeichen wurde
       *[other] { $count } Nullzeichen wurden
    } weggelassen.
    .title = Nullzeichen
    .hint = Prüfen, ob der Export vollständig ist; Nullzeichen gehören in keine Textdatei.
issue-I018 = Die Zeile hat { $cells } Zellen, die Tabelle { $width } Spalten.
    .title = Zeile zu lang
    .hint = Meist steht ein Trennzeichen in einem Text ohne Anführungszeichen; Text in "…" setzen oder Zellen an die richtige Stelle rücken.
issue-I019 = { $count-number ->
        [one] Eine Zeile hat
       *[other] { $count } Zeilen haben, diese als erste,
    } weniger als { $width } Zellen.
    .title = Zeilen zu kurz
    .hint = Fehlende Zellen gelten als leer; prüfen, ob am Ende der Zeile etwas fehlt.
issue-I020 = Ein Anführungszeichen in dieser Zeile wird nicht geschlossen; alles bis zum Ende der Datei ({ $count-number ->
        [one] eine Zeile
       *[other] { $count } Zeilen
    }) wurde als eine Zelle gelesen.
    .title = Offenes Anführungszeichen
    .hint = Das Anführungszeichen löschen, schließen oder verdoppeln ("").
issue-I021 = { $count-number ->
        [one] Eine ausgeblendete Zeile wurde
       *[other] { $count } ausgeblendete Zeilen wurden, diese als erste,
    } mitgelesen.
    .title = Ausgeblendete Zeilen
    .hint = Zeilen, die nicht zählen sollen, löschen statt ausblenden; ein Filter blendet sie nur aus.
issue-I022 = Das Blatt ist ausgeblendet; es { $read ->
        [no] wird bei allen Blättern nicht
       *[yes] wurde
    } mitgelesen.
    .title = Ausgeblendetes Blatt
    .hint = Mit „sheet“ das gemeinte Blatt nennen oder das ausgeblendete löschen.
issue-I023 = { $count-number ->
        [one] Eine Formel hat
       *[other] { $count } Formeln haben, diese als erste,
    } kein gespeichertes Ergebnis und { $count-number ->
        [one] gilt
       *[other] gelten
    } als leer.
    .title = Formel ohne Ergebnis
    .hint = Die Datei in Excel oder LibreOffice öffnen und speichern; dabei werden die Formeln berechnet.
issue-I024 = Das Blatt ist leer.
    .title = Leeres Blatt
    .hint = Nichts zu tun, wenn es leer sein soll; sonst prüfen, ob die Daten in der richtigen Datei stehen.
issue-I025 = Die Spalte „{ $column }“ enthält Listen oder verschachtelte Werte; sie wurden als Text gelesen.
    .title = Verschachtelte Spalte
    .hint = Die Werte vor dem Schreiben der Parquet-Datei auf einzelne Spalten verteilen.
issue-I026 = { $where } standen Steuerzeichen ({ $signs }); sie wurden weggelassen.
    .title = Steuerzeichen
    .hint = Nichts zu tun, wenn der Text sonst stimmt; sie stammen meist aus einer Zwischenablage oder einem alten Export.
issue-I027 = { $where } stehen Zeichen, die die Schriften des Berichts nicht haben: { $signs }. In PDF und PNG steht dafür „▯“.
    .title = Zeichen ohne Bild
    .hint = In HTML, Word, Excel und CSV bleiben sie, wie sie sind. Was auch im PDF zu lesen sein soll, in lateinischer Schrift schreiben.

issue-I028 = Von { $count } Lieferungen zu „{ $pattern }“ ist nur die neueste gelesen: { $file } ({ $by }).
    .title = Neueste Lieferung gelesen
    .hint = Sollen alle zusammen gelesen werden: delivery = "all"
issue-I029 = { $file } ist { $age-number ->
        [one] 1 Tag
       *[other] { $age } Tage
    } alt, erlaubt { $most-number ->
        [one] ist 1 Tag
       *[other] sind { $most } Tage
    }.
    .title = Lieferung zu alt
    .hint = Eine neue Lieferung besorgen, oder max_age in der Quelle erhöhen; bis dahin wird nichts geschrieben
issue-I040 = Das Dokument enthält keinen Text, nur { $pictures-number ->
        [one] 1 Bild (Seite 1)
       *[other] { $pictures } Bilder (ab Seite 1)
    }; es ist wohl gescannt.
    .title = Gescanntes Dokument
    .hint = Mit einer Texterkennung (OCR) in Text umwandeln, mit dem Original vergleichen und als DOCX speichern.

issue-I041 = { $count-number ->
        [one] Eine codierte Stelle ist
       *[other] { $count } codierte Stellen sind
    } kein Text (Bild, Ton, PDF) und { $count-number ->
        [one] wird
       *[other] werden
    } nicht gelesen.
    .title = Codierte Stellen ohne Text
    .hint = Die Stellen abschreiben und als Textdokument codieren, wenn sie zählen sollen.

signs-here = Hier
signs-here-and = { $count-number ->
        [one] Hier und in einer weiteren Zelle
       *[other] Hier und in { $count } weiteren Zellen
    } ({ $cells })

ingest-newest-by-name = nach dem Tag im Namen
ingest-newest-by-change = nach der letzten Änderung
