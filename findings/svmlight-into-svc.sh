#!/usr/bin/env bash
# scikit-learn 1.9.1. A good guess: what its own reader of svmlight files returns, its own support vector machines
# take. `load_svmlight_file` makes indices of 64 bits, however small the file; SVC, LinearSVC, SGDClassifier and
# the solver liblinear take 32 bits only and raise, LogisticRegression with its default solver learns. A copy with
# indices of 32 bits is taken by all.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check \
  scikit-learn==1.9.1 numpy==2.4.6 scipy==1.17.1 joblib==1.6.0 threadpoolctl==3.7.0

cat >finding.py <<'PYTHON'
import io

import numpy as np
from sklearn.datasets import load_svmlight_file
from sklearn.linear_model import LogisticRegression, SGDClassifier
from sklearn.svm import SVC, LinearSVC

x, y = load_svmlight_file(io.BytesIO(b"1 1:0.5 3:1\n0 2:1\n1 1:1 2:0.25\n0 2:2 3:0.5\n"))
print("indices:", x.indices.dtype)
learners = [LinearSVC(), SVC(), SGDClassifier(), LogisticRegression(solver="liblinear"), LogisticRegression()]
for learner in learners:
    try:
        learner.fit(x, y)
        print(learner, "learns")
    except ValueError as error:
        print(learner, str(error)[:62])
x.indices, x.indptr = x.indices.astype(np.int32), x.indptr.astype(np.int32)
print("with 32 bits all learn:", all(learner.fit(x, y) is learner for learner in learners))
PYTHON

cat >expected <<'SEEN'
indices: int64
LinearSVC() Only sparse matrices with 32-bit integer indices are accepted.
SVC() Only sparse matrices with 32-bit integer indices are accepted.
SGDClassifier() Only sparse matrices with 32-bit integer indices are accepted.
LogisticRegression(solver='liblinear') Only sparse matrices with 32-bit integer indices are accepted.
LogisticRegression() learns
with 32 bits all learn: True
SEEN

python/bin/python finding.py | tee seen
diff expected seen
