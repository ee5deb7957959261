"""Makes sets of texts with human codes from public files: sets.py OUT FOLDER…

Each set becomes OUT/NAME.csv (columns text, labels, several divided by "|") and OUT/NAME.labels.csv (label, definition), which
`cargo bench --bench questionnaires` reads. What is not found in the folders is left out:

- mdk_training_3506_v1.csv (Musterdatenkatalog, Bertelsmann Stiftung, CC0): titles of municipal open data, the eleven most frequent themes
- dataset_CQB.tsv (github.com/juliaromberg/cimt-argument-mining-dataset, CC BY-SA): sentences of citizens, form of the argument
- dataset-Ottensen-thematic-d1a.csv (github.com/juliaromberg/cimt-thematic-categorization-dataset, CC BY-SA): contributions, several themes each
- occupations.RData (github.com/malsch/occupationCoding, data/): what people say is their job; needs the package rdata
- germeval2017.tsv (GermEval 2017, dev.tsv): remarks of customers of a railway, themes
- 10kgnad.csv (github.com/tblock/10kGNAD, test.csv, CC BY-NC-SA): beginnings of news
"""

import csv
import pathlib
import re
import sys
import warnings
from collections import Counter

out, folders = pathlib.Path(sys.argv[1]), [pathlib.Path(name) for name in sys.argv[2:]]
out.mkdir(parents=True, exist_ok=True)
csv.field_size_limit(10**8)

OCCUPATIONS = {
    "71402": ("Büro- und Sekretariatskräfte", "Sachbearbeitung, Sekretariat, allgemeine Büroarbeit"),
    "71403": ("Fremdsprachen- und Direktionsassistenz", "Assistenz der Geschäftsleitung, Chefsekretariat"),
    "63302": ("Servicefachkräfte in der Gastronomie", "Bedienung und Service in Restaurant und Café"),
    "83112": ("Kinderbetreuung und -erziehung", "Erziehung und Betreuung von Kindern in Kindergarten und Krippe"),
    "83124": ("Sozialarbeit und Sozialpädagogik", "Beratung und Begleitung von Menschen, Jugendarbeit"),
    "83131": ("Heilerziehungspflege, Helfer", "einfache Pflege und Betreuung von Menschen mit Behinderung"),
    "83132": ("Heilerziehungspflege, Fachkräfte", "Heilerziehungspflege von Menschen mit Behinderung, Schulbegleitung"),
    "83193": ("Leitung in Erziehung und Sozialarbeit", "Leitung eines Kindergartens oder einer sozialen Einrichtung"),
    "-0004": ("Angabe nicht zuzuordnen", "Praktikum oder Angaben, die keinen Beruf nennen"),
    "-0030": ("Studentische Hilfskraft", "studentische Mitarbeit und Tutorien an einer Hochschule"),
}
RAILWAY = {
    "Zugfahrt": ("Zugfahrt", "Fahrt, Pünktlichkeit, Geschwindigkeit und Streckennetz"),
    "Sonstige_Unregelmässigkeiten": ("Sonstige Unregelmäßigkeiten", "Streik, Störungen, Unfälle und Ausfälle im Betrieb"),
    "Atmosphäre": ("Atmosphäre", "Temperatur, Sauberkeit, Lautstärke und Mitreisende im Zug"),
    "Ticketkauf": ("Ticketkauf", "Preise, Angebote und Kauf von Fahrkarten"),
    "Sicherheit": ("Sicherheit", "Unfälle, Gewalt, Polizei und Gefahren"),
    "Service_und_Kundenbetreuung": ("Service und Kundenbetreuung", "Freundlichkeit des Personals, Auskunft und Kulanz"),
    "Informationen": ("Informationen", "Durchsagen, Anzeigen und Fahrplanauskunft"),
    "Auslastung_und_Platzangebot": ("Auslastung und Platzangebot", "volle Züge, Sitzplätze und Reservierung"),
    "Connectivity": ("Internet und Mobilfunk", "WLAN und Empfang im Zug"),
    "DB_App_und_Website": ("App und Website", "App, Internetseite und Online-Buchung"),
    "Komfort_und_Ausstattung": ("Komfort und Ausstattung", "Sitze, Steckdosen und Ausstattung der Wagen"),
}
NEWS = {
    "Web": "Internet, Computer, Telefone und soziale Netze",
    "Panorama": "Unglücke, Verbrechen, Gericht und Vermischtes",
    "International": "Politik und Konflikte im Ausland",
    "Wirtschaft": "Unternehmen, Banken, Arbeit und Märkte",
    "Sport": "Fußball, Skifahren und andere Wettkämpfe",
    "Inland": "Politik, Parteien und Regierung in Österreich",
    "Etat": "Medien, Zeitungen, Fernsehen und Werbung",
    "Wissenschaft": "Forschung, Medizin, Natur und Raumfahrt",
    "Kultur": "Kunst, Musik, Theater, Film und Literatur",
}
MOBILITY = {
    "motorized transport": ("Kraftverkehr", "Autos, Motorräder und anderer motorisierter Verkehr"),
    "non-motorized transport": ("Nicht motorisierter Verkehr", "zu Fuß und mit dem Rad"),
    "cycling": ("Radverkehr", "Radwege, Fahrräder und Fahrradstraßen"),
    "walking": ("Fußverkehr", "Gehwege, Zebrastreifen und Fußgänger"),
    "public transport (local)": ("Nahverkehr", "Busse, Bahnen und Haltestellen"),
    "commercial transport": ("Lieferverkehr", "Lieferwagen, Lastwagen und Ladezonen"),
    "stationary traffic (parking)": ("Parken", "Parkplätze, Falschparker und Abstellanlagen"),
    "moving traffic": ("Fließender Verkehr", "Tempo, Durchfahrt, Ampeln und Verkehrsführung"),
    "new services": ("Neue Angebote", "Carsharing, Leihräder und Ladesäulen"),
}
ARGUMENT = {
    "mpos": ("Vorschlag", "etwas soll getan oder entschieden werden"),
    "premise": ("Begründung", "ein Grund oder eine Beobachtung, die für oder gegen etwas spricht"),
    "non-arg": ("Kein Argument", "weder Vorschlag noch Begründung"),
    "mpos+premise": ("Vorschlag mit Begründung", "ein Vorschlag und sein Grund in einem Satz"),
}


def found(name):
    return next((folder / name for folder in folders if (folder / name).exists()), None)


def write(name, rows, labels, repeated=False):
    seen, kept = set(), []
    for text, own in rows:
        text = re.sub(r"\s+", " ", text).strip()
        if text and own and (repeated or text.lower() not in seen):
            seen.add(text.lower())
            kept.append((text, "|".join(own)))
    with open(out / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("text", "labels"), *kept])
    with open(out / f"{name}.labels.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("label", "definition"), *labels])
    print(f"{name}: {len(kept)} texts, {len(labels)} labels", file=sys.stderr)


def table(path, **how):
    with open(path, newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file, **how)


if path := found("mdk_training_3506_v1.csv"):
    rows = [(row["dct:title"], row["THEMA"]) for row in table(path)]
    themes = [theme for theme, _ in Counter(theme for _, theme in rows).most_common(11)]
    write("titles", [(text, [theme]) for text, theme in rows if theme in themes], [(theme, "") for theme in sorted(themes)])
if path := found("dataset_CQB.tsv"):
    rows = table(path, delimiter="\t", quoting=csv.QUOTE_NONE)
    write("argument", [(row["content"], [ARGUMENT[row["code"]][0]]) for row in rows if row["code"] in ARGUMENT], ARGUMENT.values())
if path := found("dataset-Ottensen-thematic-d1a.csv"):
    rows = list(table(path))[:360]
    labels = [(f"{row['title']}. {row['text']}", [MOBILITY[key][0] for key in MOBILITY if row[key] == "1"]) for row in rows]
    write("participation", labels, MOBILITY.values())
if path := found("occupations.RData"):
    import rdata

    warnings.simplefilter("ignore")
    rows = rdata.read_rda(path)["occupations"]
    rows = zip(rows.orig_answer.astype(str), rows.orig_code.astype(str))
    write("occupations", [(text, [OCCUPATIONS[code][0]]) for text, code in rows if code in OCCUPATIONS], OCCUPATIONS.values(), repeated=True)
if path := found("germeval2017.tsv"):
    rows = []
    for line in open(path, encoding="utf-8"):
        cells = [*line.rstrip("\n").split("\t"), "", "", "", ""]
        themes = {aspect.split("#")[0].split(":")[0] for aspect in cells[4].split()}
        rows.append((re.sub(r"https?://\S+", "", cells[1])[:600], [RAILWAY[theme][0] for theme in sorted(themes) if theme in RAILWAY]))
    write("railway", rows, RAILWAY.values())
if path := found("10kgnad.csv"):
    rows = [(row[1], [row[0]]) for row in csv.reader(open(path, encoding="utf-8"), delimiter=";", quotechar="'") if len(row) > 1]
    write("news", [(text[:110].rsplit(" ", 1)[0], own) for text, own in rows][:620], [(name, NEWS[name]) for name in sorted(NEWS)])
