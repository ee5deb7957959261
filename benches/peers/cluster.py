"""scikit-learn's TF-IDF and MiniBatchKMeans on the answers that `cargo bench --bench suggest` wrote: cluster.py ANSWERS.csv"""

import resource
import sys
import time

from sklearn.cluster import MiniBatchKMeans
from sklearn.feature_extraction.text import TfidfVectorizer

FEATURES = {
    "words": dict(analyzer="word"),
    "letters": dict(analyzer="char_wb", ngram_range=(3, 5)),
}

with open(sys.argv[1], encoding="utf-8") as file:
    answers = file.read().split("\n")
name = sys.argv[2]
start = time.time()
vectors = TfidfVectorizer(sublinear_tf=True, min_df=2, **FEATURES[name]).fit_transform(answers)
MiniBatchKMeans(n_clusters=20, random_state=1, n_init=1).fit(vectors)
seconds = time.time() - start
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(f"{len(answers)} answers, 20 groups: {seconds:.1f} s, most memory {memory:.0f} MB (MiniBatchKMeans, {name})")
