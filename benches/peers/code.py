"""scikit-learn and pandas on what befund does: learn from the Ankerbeispiele, code every answer, count: code.py ANSWERS.csv|.parquet"""

import pathlib
import sys
import tomllib

import pandas
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC

BOOK = pathlib.Path(__file__).parents[2] / "assets/codebooks/verwaltungsdigitalisierung.toml"
book = tomllib.loads(BOOK.read_text(encoding="utf-8"))
path = sys.argv[1]
read = pandas.read_parquet if path.endswith(".parquet") else lambda path: pandas.read_csv(path, sep=";", keep_default_na=False)
answers = read(path)
for question, own in answers.groupby("Frage"):
    learn = [(text, one["id"]) for one in book["category"] if question in one.get("questions", ()) for text in one["anchors"]]
    texts, labels = zip(*learn)
    features = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
    model = make_pipeline(features, LinearSVC()).fit(texts, labels)
    distinct = own["Antwort"].drop_duplicates()
    codes = dict(zip(distinct, model.predict(distinct)))
    coded = own.assign(code=own["Antwort"].map(codes)).drop_duplicates(["Interview", "code"])
    table = coded["code"].value_counts()
    by_unit = coded.groupby(["Amt", "code"]).size()
    print(question, len(own), len(distinct), len(table), len(by_unit))
