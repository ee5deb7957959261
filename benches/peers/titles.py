"""scikit-learn's linear SVM on the splits that `cargo bench --bench titles` wrote: titles.py SPLITS.csv"""

import sys

import pandas
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import f1_score
from sklearn.pipeline import make_union
from sklearn.svm import LinearSVC

WORDS = dict(analyzer="word", sublinear_tf=True)
LETTERS = dict(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
FEATURES = {
    "words": lambda: TfidfVectorizer(**WORDS),
    "letters 3-5": lambda: TfidfVectorizer(**LETTERS),
    "both": lambda: make_union(TfidfVectorizer(**WORDS), TfidfVectorizer(**LETTERS)),
}

splits = pandas.read_csv(sys.argv[1], keep_default_na=False)
for size, of_size in splits.groupby("size"):
    for name, features in FEATURES.items():
        figures = []
        for _, split in of_size.groupby("split"):
            learn, test = (split[split.part == part] for part in ("learn", "test"))
            vectors = features()
            model = LinearSVC(C=1.0).fit(vectors.fit_transform(learn.title), learn.theme)
            guess = model.predict(vectors.transform(test.title))
            figures.append(f1_score(test.theme, guess, labels=sorted(set(test.theme)), average="macro"))
        print(f"{size} titles a theme: macro-F1 {sum(figures) / len(figures):.3f} (LinearSVC, {name})")
