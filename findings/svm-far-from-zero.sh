#!/usr/bin/env bash
# scikit-learn 1.9.1 (its SVC runs LIBSVM). A good guess: moving all points by the same amount leaves a
# machine with radial basis functions as it is, because only their distances count. Distances are computed as
# |x|^2 + |y|^2 - 2 x.y, and 1e8 away from 0 (a time stamp in seconds is 1.7e9 away) nothing of them is left:
# six points at whole numbers get another machine, and rbf_kernel calls neighbours at distance 1 the same.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check \
  scikit-learn==1.9.1 numpy==2.4.6 scipy==1.17.1 joblib==1.6.0 threadpoolctl==3.7.0

cat >finding.py <<'PYTHON'
import numpy as np
from sklearn.metrics.pairwise import rbf_kernel
from sklearn.svm import SVC

x = np.array([[0.0, 0], [1, 0], [0, 1], [1, 1], [2, 1], [1, 2]])
y = [0, 0, 0, 1, 1, 1]
for shift in (0, 1e7, 1e8):
    model = SVC(C=1, gamma=0.5).fit(x + shift, y)
    print(
        f"moved by {shift:.0e}: coefficients at C {np.sum(np.abs(model.dual_coef_) == 1)} of 6,",
        f"first point {model.decision_function(x[:1] + shift)[0]:.2f},",
        f"rbf_kernel at distance 1 {rbf_kernel(x[:2] + shift, gamma=0.5)[0, 1]:.2f}",
    )
PYTHON

cat >expected <<'SEEN'
moved by 0e+00: coefficients at C 3 of 6, first point -1.00, rbf_kernel at distance 1 0.61
moved by 1e+07: coefficients at C 3 of 6, first point -1.00, rbf_kernel at distance 1 0.61
moved by 1e+08: coefficients at C 6 of 6, first point -1.68, rbf_kernel at distance 1 1.00
SEEN

python/bin/python finding.py | tee seen
diff expected seen
