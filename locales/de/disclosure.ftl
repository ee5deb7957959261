# Kleine Gruppen.

disclosure-note-secret = „.“ steht für Angaben, die geheim gehalten werden: Gruppen von weniger als { $k } Personen und Angaben, aus denen sie sich errechnen ließen. „–“ bedeutet: nichts vorhanden.
disclosure-note-unranked = Zeilen mit geheim gehaltenen Angaben stehen ohne Rang in alphabetischer Reihenfolge am Ende.
disclosure-note-withheld = Diese Tabelle ist insgesamt geheim: Keine Auswahl einzelner Zellen würde verhindern, dass sich kleine Gruppen aus anderen Tabellen errechnen lassen.
