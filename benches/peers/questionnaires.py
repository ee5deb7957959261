"""scikit-learn on the splits that `cargo bench --bench questionnaires` wrote: questionnaires.py SPLITS.csv [--set NAME]

TF-IDF of words and of letter groups, logistic regression and linear SVM, which see label and definition, too, as befund does. Each gives every
text one code, or, where texts carry more than 1.5 codes on the average, every code that one classifier against the rest finds.
"""

import sys
import warnings

import numpy
import pandas
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsRestClassifier
from sklearn.pipeline import make_union
from sklearn.preprocessing import MultiLabelBinarizer
from sklearn.svm import LinearSVC

warnings.simplefilter("ignore")
WORDS = dict(analyzer="word", ngram_range=(1, 2), sublinear_tf=True)
LETTERS = dict(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
FEATURES = {
    "words": lambda: TfidfVectorizer(**WORDS),
    "letters": lambda: TfidfVectorizer(**LETTERS),
    "both": lambda: make_union(TfidfVectorizer(**WORDS), TfidfVectorizer(**LETTERS)),
}
MODELS = {
    "LR": lambda: LogisticRegression(C=10, max_iter=400, class_weight="balanced"),
    "SVM": lambda: LinearSVC(C=1, class_weight="balanced"),
}


def micro_f1(gold, given):
    return 2 * (gold & given).sum() / max(gold.sum() + given.sum(), 1)


def coded(learn, test, is_multi, features, model):
    binarizer = MultiLabelBinarizer().fit(learn.labels)
    vectors = features()
    x = vectors.fit_transform(learn.text)
    tried = vectors.transform(test.text)
    if is_multi:
        given = OneVsRestClassifier(model()).fit(x, binarizer.transform(learn.labels)).predict(tried)
    else:
        # A text with several codes teaches each of them.
        rows = [(row, label) for row, labels in enumerate(learn.labels) for label in labels]
        fitted = model().fit(x[[row for row, _ in rows]], [label for _, label in rows])
        given = binarizer.transform([[label] for label in fitted.predict(tried)])
    return micro_f1(binarizer.transform(test.labels).astype(bool), given.astype(bool))


splits = pandas.read_csv(sys.argv[1], keep_default_na=False)
splits["labels"] = splits.labels.str.split("|")
if "--set" in sys.argv:
    splits = splits[splits.set == sys.argv[sys.argv.index("--set") + 1]]
for (name, size), group in splits.groupby(["set", "k"], sort=True):
    is_multi = size > 0 and group[group.part == "test"].labels.str.len().mean() > 1.5
    figures = {}
    for kind, features in FEATURES.items():
        for classifier, model in MODELS.items():
            of_draws = [
                coded(draw[draw.part != "test"], draw[draw.part == "test"], is_multi, features, model)
                for _, draw in group.groupby("draw")
            ]
            figures[f"{classifier} {kind}"] = numpy.mean(of_draws)
    best = max(figures, key=figures.get)
    print(f"{name:<14}{size:>2}  best {figures[best]:.3f} ({best})  " + "  ".join(f"{k} {v:.3f}" for k, v in figures.items()), flush=True)
