#!/usr/bin/env bash
# scikit-learn 1.9.1. A good guess: whitened scores have variance 1, and a direction in which the points do
# not vary is left alone. Three points on a line have no variance across it, but its rounding is taken for
# one: a new point a little beside the line gets a second score beyond a million. How far beyond depends on
# the solver and on the processor.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check \
  scikit-learn==1.9.1 numpy==2.4.6 scipy==1.17.1 joblib==1.6.0 threadpoolctl==3.7.0

cat >finding.py <<'PYTHON'
from sklearn.decomposition import PCA

line = [[1, 1], [2, 2], [4, 4]]
for solver in ("full", "covariance_eigh"):
    score = PCA(2, whiten=True, svd_solver=solver).fit(line).transform([[1, 2]])[0, 1]
    print(solver, "a second score beyond a million:", bool(abs(score) > 1e6))
PYTHON

cat >expected <<'SEEN'
full a second score beyond a million: True
covariance_eigh a second score beyond a million: True
SEEN

python/bin/python finding.py | tee seen
diff expected seen
