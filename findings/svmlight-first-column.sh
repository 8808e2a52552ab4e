#!/usr/bin/env bash
# scikit-learn 1.9.1. A good guess: load_svmlight_file reads back what dump_svmlight_file wrote. By
# default the writer counts columns from 0, where most readers of the format count from 1, and the reader
# takes a file for one that counts from 1 unless it sees a column 0. If the first column is all zeros,
# nothing of it is in the file: three columns are written, two are read, and each number has moved one
# column to the left. Telling the reader zero_based=True helps.
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
from sklearn.datasets import dump_svmlight_file, load_svmlight_file

points = np.array([[0, 5, 1], [0, 0, 2], [0, 7, 0]])
file = io.BytesIO()
dump_svmlight_file(points, [1, 0, 1], file)
print("written:", points.tolist())
print("file:", file.getvalue().decode().splitlines())
for options in ({}, {"zero_based": True}):
    file.seek(0)
    print("read back", options, load_svmlight_file(file, **options)[0].toarray().astype(int).tolist())
PYTHON

cat >expected <<'SEEN'
written: [[0, 5, 1], [0, 0, 2], [0, 7, 0]]
file: ['1 1:5 2:1', '0 2:2', '1 1:7']
read back {} [[5, 1], [0, 2], [7, 0]]
read back {'zero_based': True} [[0, 5, 1], [0, 0, 2], [0, 7, 0]]
SEEN

python/bin/python finding.py | tee seen
diff expected seen
