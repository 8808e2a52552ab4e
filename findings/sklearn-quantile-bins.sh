#!/usr/bin/env bash
# scikit-learn 1.9.1. A good guess: eight different probabilities in seven quantile bins fill all seven, and
# two quantile bins tell the numbers of a column apart if it has two. calibration_curve puts .6 and .7 into
# one bin and leaves one empty, since its edge at .6 is 0.5999999999999999; KBinsDiscretizer makes one bin of
# 0, 0 and 3, so that the column says nothing any more, with no more than a warning.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check \
  scikit-learn==1.9.1 numpy==2.4.6 scipy==1.17.1 joblib==1.6.0 threadpoolctl==3.7.0

cat >finding.py <<'PYTHON'
import warnings

import numpy as np
from sklearn.calibration import calibration_curve
from sklearn.preprocessing import KBinsDiscretizer

warnings.simplefilter("ignore")
_, means = calibration_curve([0, 1] * 4, np.arange(1, 9) / 10, n_bins=7, strategy="quantile")
print("means of the bins:", [round(float(mean), 6) for mean in means])
bins = KBinsDiscretizer(2, encode="ordinal", strategy="quantile")
print("bins of 0, 0, 3:", bins.fit_transform([[0], [0], [3]]).ravel().astype(int).tolist())
PYTHON

cat >expected <<'SEEN'
means of the bins: [0.15, 0.3, 0.4, 0.5, 0.65, 0.8]
bins of 0, 0, 3: [0, 0, 0]
SEEN

python/bin/python finding.py | tee seen
diff expected seen
