"""Writes three invented inputs of inputs/musterstadt-2026: 24 interview protocols (Word, three layouts), a list of coded segments
of the same interviews as MAXQDA exports it, and the results of a Mentimeter session.

Run once with python-docx and openpyxl; the files are committed, nothing else needs this script.
"""

import sys
from datetime import datetime
from pathlib import Path

from docx import Document
from openpyxl import Workbook

Q = [
    ("zuerst", "Was sollte die Stadt bei der Digitalisierung zuerst angehen?", "Was sollten wir Ihrer Meinung nach bei der Digitalisierung der Stadt zuerst angehen?"),
    ("zusammenarbeit", "Wie klappt die Zusammenarbeit mit anderen Ämtern bei digitalen Vorhaben?", "Wie klappt denn die Zusammenarbeit mit den anderen Ämtern bei digitalen Vorhaben?"),
    ("unterstuetzung", "Welche Unterstützung brauchen Sie für den Alltag mit neuen Programmen?", "Und welche Unterstützung brauchen Sie im Alltag mit neuen Programmen?"),
]
UNITS = ["Hauptamt", "Kämmerei", "Ordnungsamt", "Bürgerbüro", "Stadtplanungsamt", "Jugendamt", "Sozialamt", "Bauhof"]
ROLES = ["Amtsleitung", "Sachgebietsleitung", "Sachbearbeitung"]
FIRST = [
    ["Die E-Akte, und zwar in allen Ämtern gleichzeitig", "Terminvergabe im Internet"],
    ["Einheitliche Software statt vieler kleiner Lösungen"],
    ["WLAN in den Außenstellen, ohne Netz brauchen wir über nichts anderes reden"],
    ["Erst die Abläufe aufschreiben, dann Programme kaufen", "Ein Dokumentenmanagementsystem"],
    ["Online-Anträge für Bürgerinnen und Bürger, besonders Bewohnerparken"],
    ["Neue Rechner, unsere sind neun Jahre alt", "Mobile Geräte für den Außendienst"],
    ["Digitale Posteingänge"],
    ["Schnittstellen zwischen den Fachverfahren"],
]
TOGETHER = [
    ["Gut, solange man die Leute kennt"],
    ["Jedes Amt macht seins, es gibt keine gemeinsame Planung", "Termine mit der IT dauern Wochen"],
    ["Mit der Kämmerei sehr gut, mit der IT schleppend"],
    ["Es fehlt jemand, der die Vorhaben zusammenhält"],
    ["Die Zuständigkeiten sind unklar"],
    ["Wir reden zu spät miteinander, meist erst wenn das Geld schon ausgegeben ist"],
]
HELP = [
    ["Schulungen vor dem Start, nicht danach", "Jemanden zum Fragen im eigenen Amt"],
    ["Kurze Anleitungen statt Handbücher"],
    ["Einen erreichbaren IT-Support"],
    ["Zeit zum Üben"],
    ["Schulung in kleinen Gruppen", "Videos zum Nachschauen"],
    ["keine"],
    ["Einen Testzugang, in dem man nichts kaputt machen kann"],
]
STAMP = datetime(2026, 5, 4, 9, 0)


def new(title):
    doc = Document()
    doc.core_properties.title = title
    doc.core_properties.author = "erfunden"
    doc.core_properties.created = doc.core_properties.modified = STAMP
    doc.sections[0].header.paragraphs[0].text = "Stadtverwaltung Musterstadt – Ist-Analyse 2026 (alles erfunden)"
    return doc


def answers(number):
    return FIRST[number % len(FIRST)], TOGETHER[number % len(TOGETHER)], HELP[number % len(HELP)]


def headed(number):
    doc = new("Interviewprotokoll")
    doc.add_heading("Interviewprotokoll (erfunden)", 0)
    for line in (f"Interview-Nr.: P{number:02}", f"Amt: {UNITS[number % 8]}", f"Funktion: {ROLES[number % 3]}", "Datum: 4. Mai 2026", "Interviewerin: KS"):
        doc.add_paragraph(line)
    for (key, text, _), given in zip(Q, answers(number)):
        doc.add_heading(text, 2)
        if len(given) > 1:
            doc.add_paragraph("Genannt wurden:")
            for index, answer in enumerate(given):
                doc.add_paragraph(answer, style="List Bullet")
                if number % 4 == 0 and index == 0:
                    doc.add_paragraph("das wurde zweimal gesagt", style="List Bullet 2")
        else:
            doc.add_paragraph(given[0])
    return doc


def tabled(number):
    doc = new("Gesprächsnotiz")
    doc.add_paragraph().add_run("Gesprächsnotiz (erfunden)").bold = True
    head = doc.add_table(2, 4)
    head.style = "Table Grid"
    for cell, text in zip(head.rows[0].cells, ["Interview-Nr.", f"P{number:02}", "Datum", "5. Mai 2026"]):
        cell.text = text
    for cell, text in zip(head.rows[1].cells, ["Amt", UNITS[number % 8], "Funktion", ROLES[number % 3]]):
        cell.text = text
    doc.add_paragraph()
    table = doc.add_table(1, 3)
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, ["Nr.", "Frage", "Antwort"]):
        cell.paragraphs[0].add_run(text).bold = True
    for index, ((key, text, _), given) in enumerate(zip(Q, answers(number)), 1):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = str(index), text
        cells[2].text = given[0]
        for answer in given[1:]:
            cells[2].add_paragraph(answer)
    return doc


def spoken(number):
    doc = new("Transkript")
    doc.add_paragraph().add_run(f"Transkript P{number:02} (erfunden)").bold = True
    doc.add_paragraph(f"Interview-Nr.: P{number:02}")
    doc.add_paragraph(f"Amt: {UNITS[number % 8]}")
    doc.add_paragraph(f"Funktion: {ROLES[number % 3]}")
    second = 0
    def turn(who, text):
        nonlocal second
        second += 17
        doc.add_paragraph(f"[00:{second // 60:02}:{second % 60:02}] {who}: {text}")
    turn("I", "Danke, dass Sie sich Zeit nehmen.")
    for (key, _, text), given in zip(Q, answers(number)):
        turn("I", text)
        for index, answer in enumerate(given):
            turn("B", answer + ".")
            if index + 1 < len(given):
                turn("I", "Gibt es dafür ein Beispiel?" if number % 2 else "Mhm.")
    turn("I", "Vielen Dank für das Gespräch.")
    return doc


TIME = [
    ("Unterschriften einholen, jeder Vorgang geht durch fünf Postmappen", ["Elektronische Signatur"]),
    ("Daten aus dem Fachverfahren in Excel abtippen", ["Behebung fehlender Schnittstellen zu Fachverfahren"]),
    ("Rechner hochfahren dauert eine Viertelstunde", ["Arbeitsplatzausstattung (Hard- und Software am Platz)"]),
    ("Warten auf die IT, und dann wieder in die Schulung", ["Ticketsystem", "Aus- und Weiterbildung des Personals im Bereich digitaler Kompetenzen"]),
]
WISHES = ["Telefonliste mit Suche", "Formulare an einem Ort", "", "Schwarzes Brett", "Suche über alle Ablagen", "keine Angabe"]


def segments(path):
    book = Workbook()
    sheet = book.active
    sheet.title = "Codierte Segmente"
    sheet.append(["Farbe", "Dokumentgruppe", "Dokumentname", "Code", "Anfang", "Ende", "Segment", "Bearbeitet von", "Bearbeitet am"])
    for number in range(1, 25):
        text, codes = TIME[number % len(TIME)]
        for code in codes:
            sheet.append(["●", "Interviews 2026 (erfunden)", f"P{number:02}", f"zeitverlust > {code}", 40 + number, 41 + number, text, "KS", "12.05.2026"])
    book.properties.created = book.properties.modified = STAMP
    book.save(path)


def mentimeter(path):
    book = Workbook()
    sheet = book.active
    sheet.title = "Voters"
    sheet.append(["Voter", "Session", "Date", "Was wünschen Sie sich vom neuen Intranet?"])
    for number in range(1, 31):
        sheet.append([f"V{number:02}", f"Workshop {1 + number % 2}", "2026-05-20", WISHES[number % len(WISHES)] or None])
    book.properties.created = book.properties.modified = STAMP
    book.save(path)


def main(folder):
    segments(Path(folder) / "maxqda_segmente.xlsx")
    mentimeter(Path(folder) / "mentimeter.xlsx")
    folder = Path(folder) / "protokolle"
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, 25):
        make = (headed, tabled, spoken)[(number - 1) // 8]
        make(number).save(folder / f"Protokoll_P{number:02}.docx")


if __name__ == "__main__":
    main(sys.argv[1])
