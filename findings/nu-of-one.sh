#!/usr/bin/env bash
# scikit-learn 1.9.1 (its NuSVC and OneClassSVM run LIBSVM). A good guess: nu = 1 is allowed, because it is in the
# documented range (0, 1] and two classes of equal size make it feasible. Every row is then at its upper end,
# no row says where the boundary is, and both raise an error about large values in the data; 0.99 learns.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check \
  scikit-learn==1.9.1 numpy==2.4.6 scipy==1.17.1 joblib==1.6.0 threadpoolctl==3.7.0

cat >finding.py <<'PYTHON'
from sklearn.datasets import load_iris
from sklearn.svm import NuSVC, OneClassSVM

x, y = load_iris(return_X_y=True)
x, y = x[:100], y[:100]
for learner in (NuSVC, OneClassSVM):
    for nu in (0.99, 1.0):
        try:
            model = learner(nu=nu, gamma=0.25).fit(x, y)
            print(f"{learner.__name__}, nu {nu}: {model.support_.size} support vectors")
        except ValueError as error:
            print(f"{learner.__name__}, nu {nu}: {str(error)[:61]}")
PYTHON

cat >expected <<'SEEN'
NuSVC, nu 0.99: 100 support vectors
NuSVC, nu 1.0: The dual coefficients or intercepts are not finite. The input
OneClassSVM, nu 0.99: 99 support vectors
OneClassSVM, nu 1.0: The dual coefficients or intercepts are not finite. The input
SEEN

python/bin/python finding.py | tee seen
diff expected seen
