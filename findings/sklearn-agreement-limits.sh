#!/usr/bin/env bash
# scikit-learn 1.9.1. A good guess: the adjusted mutual information of two groupings is at most 1, and
# groupings that are equal score 1 by every measure of agreement. With the smaller entropy as the norm, pairs
# against single points are 0/0, and rounding makes it 1.1 for 14 points; and three single points against
# the same three have a Fowlkes-Mallows score of 0, where adjusted Rand and adjusted mutual information say 1.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check \
  scikit-learn==1.9.1 numpy==2.4.6 scipy==1.17.1 joblib==1.6.0 threadpoolctl==3.7.0

cat >finding.py <<'PYTHON'
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score, fowlkes_mallows_score

alone = list(range(14))
pairs = [i // 2 for i in alone]
adjusted = adjusted_mutual_info_score(pairs, alone, average_method="min")
print("pairs against single points above 1:", bool(adjusted > 1))
for score in (adjusted_rand_score, adjusted_mutual_info_score, fowlkes_mallows_score):
    print(score.__name__, "of equal groupings:", round(float(score([0, 1, 2], [0, 1, 2])), 6))
PYTHON

cat >expected <<'SEEN'
pairs against single points above 1: True
adjusted_rand_score of equal groupings: 1.0
adjusted_mutual_info_score of equal groupings: 1.0
fowlkes_mallows_score of equal groupings: 0.0
SEEN

python/bin/python finding.py | tee seen
diff expected seen
