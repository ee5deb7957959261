"""Writes three invented inputs of inputs/musterstadt-2026: a staff survey of 40 questions as LimeSurvey exports it (codes, no
wordings), its structure (.lss), and how many were invited by office and function.

Run once; the files are committed, nothing else needs this script. Everything in it is invented.
"""

import csv
import random
import sys
from datetime import datetime, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

OFFICES = {  # invited, how likely somebody answers, how digital the work is
    "Hauptamt": (74, 0.52, 0.8), "Kämmerei": (44, 0.48, 0.7), "Ordnungsamt": (52, 0.36, 0.5), "Bürgerbüro": (26, 0.5, 0.7),
    "Feuerwehr": (64, 0.2, 0.3), "Baubetriebshof": (94, 0.14, 0.15), "Bauordnungsamt": (21, 0.48, 0.6),
    "Gebäudemanagement": (88, 0.16, 0.3), "Stadtplanungsamt": (18, 0.6, 0.75), "Tiefbauamt": (38, 0.34, 0.5),
    "Jugendamt": (196, 0.24, 0.35), "Kulturamt": (38, 0.32, 0.5), "Schulamt": (29, 0.38, 0.45), "Sozialamt": (51, 0.43, 0.55),
    "Standesamt": (7, 0.6, 0.6), "Rechtsamt": (4, 0.75, 0.6), "Stabsstelle Digitalisierung": (3, 1.0, 0.95),
    "Pressestelle": (3, 0.0, 0.8),
}
FUNCTIONS = {"Leitung": 0.14, "Sachbearbeitung": 0.5, "Technischer oder sozialer Dienst": 0.3, "Ausbildung": 0.06}
YESNO = "Y"


def options(*labels, start=1):
    return [(f"A{n}", label) for n, label in enumerate(labels, start)]


def items(*labels):
    return [(f"SQ{n:03}", label) for n, label in enumerate(labels, 1)]


NEEDS = items(
    "Schnelle Hilfe bei Störungen", "Verständliche Programme", "Zugriff auf Akten von überall", "Gute Fortbildungen",
    "Einheitliche Programme in allen Ämtern", "Ein leistungsfähiges Netz in Außenstellen", "Mobile Geräte", "Mitsprache bei neuen Programmen",
)
IMPORTANT = options("sehr wichtig", "wichtig", "teils/teils", "weniger wichtig", "unwichtig")
SATISFIED = options("sehr zufrieden", "zufrieden", "teils/teils", "unzufrieden", "sehr unzufrieden")
AGREE = options("trifft voll zu", "trifft eher zu", "teils/teils", "trifft eher nicht zu", "trifft gar nicht zu")

# Code, letter of LimeSurvey, wording, options, subquestions, other, condition.
QUESTIONS = [
    ("A1", "L", "In welchem Amt arbeiten Sie?", options(*OFFICES), [], "N", "1"),
    ("A2", "L", "Welche Funktion haben Sie?", options(*FUNCTIONS), [], "N", "1"),
    ("A3", "L", "Wie alt sind Sie?", options("unter 30 Jahre", "30 bis 39 Jahre", "40 bis 49 Jahre", "50 bis 59 Jahre", "60 Jahre und älter"), [], "N", "1"),
    ("A4", "N", "Seit wie vielen Jahren arbeiten Sie bei der Stadt?", [], [], "N", "1"),
    ("A5", "Y", "Arbeiten Sie in Teilzeit?", [], [], "N", "1"),
    ("B1", "L", "Womit arbeiten Sie überwiegend?", options("Fachverfahren", "Bürosoftware", "Papierakte", "E-Akte", "Werkzeuge und Fahrzeuge"), [], "Y", "1"),
    ("B2", "M", "Welche Geräte nutzen Sie im Dienst?", [], items("Laptop", "fester Rechner", "Diensthandy", "Tablet", "privates Gerät", "keines"), "Y", "1"),
    ("B3", "L", "Wie zufrieden sind Sie mit Ihrer technischen Ausstattung insgesamt?", SATISFIED, [], "N", "1"),
    ("B4", "L", "Wie oft fällt ein Programm aus, das Sie brauchen?", options("täglich", "wöchentlich", "monatlich", "seltener", "nie"), [], "N", "1"),
    ("B5", "L", "Wie lange warten Sie in der Regel auf Hilfe der IT?", options("weniger als eine Stunde", "bis zu einem Tag", "bis zu einer Woche", "länger", "weiß nicht"), [], "N", "1"),
    ("B6", "Y", "Wissen Sie, an wen Sie sich bei Störungen wenden?", [], [], "N", "1"),
    ("C1", "F", "Wie wichtig ist Ihnen bei der Digitalisierung …?", IMPORTANT, NEEDS, "N", "1"),
    ("C2", "F", "Wie zufrieden sind Sie damit heute?", SATISFIED, NEEDS, "N", "1"),
    ("C3", "M", "Welche Unterstützung wünschen Sie sich?", [], items("Kurzanleitungen", "Schulung vor Ort", "Schulung im Netz", "feste Ansprechperson im Amt", "Zeit zum Üben"), "Y", "1"),
    ("C4", "F", "Wie sehr treffen diese Aussagen zu?", AGREE, items("Ich komme mit neuen Programmen gut zurecht", "Die Digitalisierung erleichtert meine Arbeit", "Ich fühle mich von der Technik überfordert", "Neue Programme werden gut eingeführt"), "N", "1"),
    ("D1", "Y", "Arbeiten Sie zeitweise zu Hause?", [], [], "N", "1"),
    ("D2", "N", "An wie vielen Tagen je Woche?", [], [], "N", '((D1.NAOK == "Y"))'),
    ("D3", "M", "Was fehlt Ihnen zu Hause?", [], items("zweiter Bildschirm", "Zugriff auf Fachverfahren", "Telefon", "stabiles Netz", "nichts"), "N", '((D1.NAOK == "Y"))'),
    ("D4", "L", "Würden Sie gern zeitweise zu Hause arbeiten?", options("ja, sehr gern", "ja, wenn es sein muss", "nein", "geht bei meiner Arbeit nicht"), [], "N", '((D1.NAOK == "N"))'),
    ("D5", "L", "Wie gut klappt die Zusammenarbeit, wenn ein Teil des Teams zu Hause ist?", options("sehr gut", "gut", "teils/teils", "schlecht", "sehr schlecht", "weiß nicht"), [], "N", "1"),
    ("E1", "Y", "Nutzen Sie die E-Akte?", [], [], "N", "1"),
    ("E2", "L", "Wie oft nutzen Sie die E-Akte?", options("täglich", "wöchentlich", "monatlich", "seltener"), [], "N", '((E1.NAOK == "Y"))'),
    ("E3", "M", "Was ist mit der E-Akte leichter geworden?", [], items("Suchen", "Vertretung", "Mitzeichnung", "Ablage", "nichts"), "N", '((E1.NAOK == "Y"))'),
    ("E4", "M", "Warum nutzen Sie die E-Akte nicht?", [], items("nicht eingeführt", "keine Schulung", "Papier ist schneller", "kein Gerät"), "Y", '((E1.NAOK == "N"))'),
    ("E5", "N", "Wie viele Seiten drucken Sie an einem gewöhnlichen Tag?", [], [], "N", "1"),
    ("F1", "Y", "Haben Sie in den letzten zwölf Monaten an einer Fortbildung zu digitalen Themen teilgenommen?", [], [], "N", "1"),
    ("F2", "N", "An wie vielen Tagen insgesamt?", [], [], "N", '((F1.NAOK == "Y"))'),
    ("F3", "M", "Zu welchen Themen wünschen Sie sich Fortbildungen?", [], items("Bürosoftware", "Fachverfahren", "Datenschutz", "E-Akte", "künstliche Intelligenz", "keine"), "N", "1"),
    ("F4", "L", "Wie lernen Sie am liebsten?", options("im Seminar", "im Netz", "von Kolleginnen und Kollegen", "mit einer Anleitung"), [], "Y", "1"),
    ("F5", "L", "Wie sicher fühlen Sie sich im Umgang mit neuen Programmen?", options("sehr sicher", "sicher", "teils/teils", "unsicher", "sehr unsicher"), [], "N", "1"),
    ("G1", "L", "Haben Sie im Dienst schon künstliche Intelligenz genutzt?", options("ja, regelmäßig", "ja, gelegentlich", "nein", "weiß nicht"), [], "N", "1"),
    ("G2", "M", "Wofür haben Sie künstliche Intelligenz genutzt?", [], items("Texte schreiben", "Texte zusammenfassen", "übersetzen", "Bilder", "Tabellen"), "N", '((G1.NAOK == "A1") or (G1.NAOK == "A2"))'),
    ("G3", "F", "Was erwarten Sie von künstlicher Intelligenz in der Verwaltung?", AGREE, items("Sie spart Zeit", "Sie macht Fehler, die niemand bemerkt", "Sie gefährdet Arbeitsplätze"), "N", "1"),
    ("G4", "L", "Kennen Sie die Regeln der Stadt für künstliche Intelligenz?", options("ja", "teilweise", "nein", "weiß nicht"), [], "N", "1"),
    ("H1", "L", "Wie gut fühlen Sie sich über digitale Vorhaben informiert?", options("sehr gut", "gut", "teils/teils", "schlecht", "sehr schlecht"), [], "N", "1"),
    ("H2", "M", "Woher erfahren Sie von digitalen Vorhaben?", [], items("Intranet", "Führungskraft", "Kolleginnen und Kollegen", "Personalrat", "Zeitung", "gar nicht"), "N", "1"),
    ("H3", "L", "Meine Führungskraft unterstützt digitale Veränderungen.", AGREE, [], "N", "1"),
    ("H4", "N", "Wie wahrscheinlich ist es, dass Sie die Stadt als Arbeitgeberin weiterempfehlen (0 bis 10)?", [], [], "N", "1"),
    ("H5", "L", "Welches Vorhaben soll die Stadt zuerst angehen?", options("E-Akte in allen Ämtern", "Online-Dienste", "neue Geräte", "besseres Netz", "Schulungen"), [], "N", "1"),
    ("I1", "Y", "Würden Sie sich an einer weiteren Befragung beteiligen?", [], [], "N", "1"),
]

OTHERS = {
    "B1": ["E-Akte", "Excel-Listen", "Telefon", "Bürosoftware", "nur am Telefon"],
    "B2": ["Funkgerät", "Kamera", "Laptop", "Messgerät"],
    "C3": ["Sprechstunde der IT", "kurze Filme", "Zeit zum Üben", "jemand, der vorbeikommt"],
    "E4": ["kein Zugang", "keine Schulung", "Außendienst"],
    "F4": ["ausprobieren", "im Netz", "kurze Filme"],
}


def lss():
    def table(name, fields, rows):
        out = [f" <{name}>", "  <fields>"]
        out += [f"   <fieldname>{field}</fieldname>" for field in fields]
        out += ["  </fields>", "  <rows>"]
        for row in rows:
            cells = "".join(f"<{f}>{escape(str(row[f]))}</{f}>" for f in fields)
            out.append(f"   <row>{cells}</row>")
        return out + ["  </rows>", f" </{name}>"]

    groups, questions, subs, answers = [], [], [], []
    for n, (code, letter, text, opts, subqs, other, relevance) in enumerate(QUESTIONS, 1):
        gid = ord(code[0]) - ord("A") + 1
        if gid > len(groups):
            groups.append({"gid": gid, "group_order": gid, "language": "de"})
        questions.append({"qid": n, "parent_qid": 0, "gid": gid, "type": letter, "title": code, "question": text, "other": other,
                          "question_order": n, "language": "de", "relevance": relevance})
        for order, (sub, label) in enumerate(subqs, 1):
            subs.append({"qid": n * 100 + order, "parent_qid": n, "title": sub, "question": label, "question_order": order, "scale_id": 0, "language": "de"})
        for order, (answer, label) in enumerate(opts, 1):
            answers.append({"qid": n, "code": answer, "answer": label, "sortorder": order, "language": "de", "scale_id": 0})
    out = ['<?xml version="1.0" encoding="UTF-8"?>', "<document>", " <LimeSurveyDocType>Survey</LimeSurveyDocType>", " <DBVersion>365</DBVersion>",
           " <languages>", "  <language>de</language>", " </languages>"]
    out += table("answers", ["qid", "code", "answer", "sortorder", "language", "scale_id"], answers)
    out += table("groups", ["gid", "group_order", "language"], groups)
    out += table("questions", ["qid", "parent_qid", "gid", "type", "title", "question", "other", "question_order", "language", "relevance"], questions)
    out += table("subquestions", ["qid", "parent_qid", "title", "question", "question_order", "scale_id", "language"], subs)
    return "\n".join(out + ["</document>", ""])


def pick(rng, opts, lean):
    """One option, the first ones likelier the higher `lean` (0 to 1) is."""
    weights = [(1 - at / max(len(opts) - 1, 1)) * lean + at / max(len(opts) - 1, 1) * (1 - lean) + 0.15 for at in range(len(opts))]
    return rng.choices([code for code, _ in opts], weights)[0]


def columns(question):
    code, letter, _, _, subqs, other, _ = question
    if letter in "FM":
        own = [f"{code}[{sub}]" for sub, _ in subqs]
    else:
        own = [code]
    return own + ([f"{code}[other]"] if other == "Y" else [])


def answer(rng, question, person):
    """The cells of one question; None where a filter does not show it."""
    code, letter, _, opts, subqs, other, relevance = question
    digital, base = person["digital"], person["cells"]
    lean = {"B3": 0.35 + 0.4 * digital, "C1": 0.8, "C2": 0.2 + 0.5 * digital, "F5": digital, "H1": 0.25 + 0.4 * digital}.get(code, 0.5)
    if relevance != "1":
        wanted = {"D2": "Y", "D3": "Y", "D4": "N", "E2": "Y", "E3": "Y", "E4": "N", "F2": "Y"}.get(code)
        asked = {"D": "D1", "E": "E1", "F": "F1", "G": "G1"}[code[0]]
        met = base[asked] in ("A1", "A2") if code == "G2" else base[asked] == wanted
        if not met:
            return {column: "N/A" for column in columns(question)}
    cells = {column: "" for column in columns(question)}
    if rng.random() < 0.03:
        return {column: ("N" if letter == "M" and "other" not in column else "") for column in cells}
    if letter == "F":
        for at, (sub, _) in enumerate(subqs):
            own = {"C2": lean - 0.08 * (at % 4), "C1": lean - 0.05 * at}.get(code, lean)
            cells[f"{code}[{sub}]"] = pick(rng, opts, min(max(own, 0.05), 0.95)) if rng.random() > 0.02 else ""
    elif letter == "M":
        for at, (sub, label) in enumerate(subqs):
            chance = 0.1 + 0.35 * (digital if label in ("Laptop", "fester Rechner", "künstliche Intelligenz", "Intranet", "Suchen") else 0.7 - 0.08 * at)
            cells[f"{code}[{sub}]"] = "Y" if rng.random() < chance else "N"
    elif letter == "Y":
        chance = {"D1": digital, "E1": digital - 0.1, "B6": 0.8, "F1": 0.2 + 0.3 * digital}.get(code, 0.45)
        cells[code] = "Y" if rng.random() < chance else "N"
    elif letter == "N":
        cells[code] = str({"A4": rng.choice([1, 2, 3, 5, 8, 9, 12, 14, 17, 21, 23, 26, 30, 34]), "D2": rng.randint(1, 4), "E5": rng.choice([0, 0, 2, 5, 10, 15, 20, 40, 60]),
                           "F2": rng.randint(1, 5), "H4": min(10, max(0, round(rng.gauss(5.5 + 2.5 * digital, 2))))}[code])
    elif code == "B1":
        weights = [0.2 + 0.3 * digital, 0.2 + 0.2 * digital, 0.25, 0.35 * digital, 0.7 * (1 - digital) ** 2]
        cells[code] = rng.choices([answer for answer, _ in opts], weights)[0]
    elif code in ("A1", "A2"):
        cells[code] = person[code]
    else:
        cells[code] = pick(rng, opts, lean)
    if other == "Y" and rng.random() < 0.08:
        cells[f"{code}[other]"] = rng.choice(OTHERS[code])
        if letter == "L":
            cells[code] = "-oth-"
    return cells


def main(folder):
    rng = random.Random(2026)
    invited, people = [], []
    for at, (office, (count, rate, digital)) in enumerate(OFFICES.items(), 1):
        rest = count
        for place, (function, share) in enumerate(FUNCTIONS.items(), 1):
            own = rest if place == len(FUNCTIONS) else min(rest, round(count * share))
            rest -= own
            if own:
                invited.append((office, function, own))
            leads = 1.4 if function == "Leitung" else 0.95
            for _ in range(own):
                if rng.random() < rate * leads:
                    people.append({"A1": f"A{at}", "A2": f"A{place}", "digital": min(1, max(0, rng.gauss(digital, 0.15)))})
    rng.shuffle(people)
    head = ["id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp"] + [c for q in QUESTIONS for c in columns(q)]
    start = datetime(2026, 5, 4, 7, 0)
    with open(folder / "mitarbeiterbefragung.csv", "w", newline="", encoding="utf-8-sig") as out:
        writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
        writer.writerow(head)
        for n, person in enumerate(people, 1):
            person["cells"] = {}
            start += timedelta(minutes=rng.randint(3, 90))
            took = timedelta(seconds=rng.randint(330, 1500))
            for question in QUESTIONS:
                person["cells"].update(answer(rng, question, person))
            stop = rng.choice([8, 12, 12, 14, 22, 31]) if rng.random() < 0.07 else None
            cells = person["cells"]
            if stop is not None:
                for question in QUESTIONS[stop:]:
                    cells.update({column: "" for column in columns(question)})
            end = (start + took).isoformat(" ")
            row = [n, "" if stop is not None else end, 9 if stop is None else 1 + stop // 6, "de", rng.randint(10**8, 2 * 10**9), start.isoformat(" "), end]
            writer.writerow(row + [cells[column] for column in head[7:]])
    (folder / "mitarbeiterbefragung.lss").write_text(lss(), encoding="utf-8")
    with open(folder / "eingeladen.csv", "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, delimiter=";", lineterminator="\n")
        writer.writerow(["Amt", "Funktion", "Eingeladen"])
        writer.writerows(invited)
    print(len(QUESTIONS), "questions,", len(people), "responses of", sum(row[2] for row in invited), "invited")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
