#!/usr/bin/env bash
# scikit-learn 1.9.1 (its SVC runs LIBSVM). A good guess: a linear machine trained to a tolerance of 1e-9 is at
# the least value of what it minimises. Rows of the kernel are kept in single precision: on 100 irises at
# C = 100 a plane that is better by 1.4e-4 of the value is left aside at every tolerance, and found when the
# columns have their means subtracted, which changes nothing of the problem.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check \
  scikit-learn==1.9.1 numpy==2.4.6 scipy==1.17.1 joblib==1.6.0 threadpoolctl==3.7.0

cat >finding.py <<'PYTHON'
import numpy as np
from sklearn.datasets import load_iris
from sklearn.svm import SVC

x, y = load_iris(return_X_y=True)
x, y = x[50:], np.where(y[50:] == 2, 1.0, -1.0)
C = 100


def least(w, x):
    """What is minimised, at the best intercept for the weights: it is at one of the kinks."""
    f = x @ w
    return min(w @ w / 2 + C * np.maximum(0, 1 - y * (f + b)).sum() for b in y - f)


for name, rows in (("as they are", x), ("centred", x - x.mean(axis=0))):
    for tolerance in (1e-3, 1e-6, 1e-9):
        model = SVC(kernel="linear", C=C, tol=tolerance).fit(rows, y)
        print(f"{name}, tolerance {tolerance:.0e}: {least(model.coef_[0], rows):.4f}")
PYTHON

cat >expected <<'SEEN'
as they are, tolerance 1e-03: 654.3228
as they are, tolerance 1e-06: 654.2869
as they are, tolerance 1e-09: 654.2869
centred, tolerance 1e-03: 654.2698
centred, tolerance 1e-06: 654.1943
centred, tolerance 1e-09: 654.1943
SEEN

python/bin/python finding.py | tee seen
diff expected seen
