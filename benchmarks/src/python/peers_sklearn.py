"""scikit-learn on the very points of the JMH benchmarks.

    java -cp benchmarks/target/benchmarks.jar dev.praxis.benchmarks.cluster.ExportMixture DIRECTORY
    python3 benchmarks/src/python/peers_sklearn.py DIRECTORY [--repeats 5] [--quick]

Prints, per case, the best time of several calls, the iterations and the result. The number of
threads is scikit-learn's default, all cores; OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 takes one.
"""

import argparse
import glob
import os
import re
import time
import warnings

import numpy
import sklearn
from sklearn.cluster import KMeans, MiniBatchKMeans
from sklearn.exceptions import ConvergenceWarning
from sklearn.metrics import silhouette_score
from threadpoolctl import threadpool_info

CLUSTERS = 64
ITERATIONS = 20


def read(directory, name):
    """The matrix in NAME-ROWSxCOLUMNS.f64."""
    paths = glob.glob(os.path.join(glob.escape(directory), name + "-*x*.f64"))
    if len(paths) != 1:
        raise SystemExit(f"{directory} must hold one {name}-*.f64 but holds {len(paths)}")
    rows, columns = re.search(r"-(\d+)x(\d+)\.f64$", paths[0]).groups()
    return numpy.fromfile(paths[0], dtype="<f8").reshape(int(rows), int(columns))


def best(repeats, call):
    """The least time of several calls after one to warm up, and what the last one returned."""
    call()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        result = call()
        times.append(time.perf_counter() - start)
    return min(times), result


def show(case, seconds, iterations, result):
    print(f"{case:<28} {seconds:10.4f} s {iterations:>6} iterations  {result}", flush=True)


def fits(points, repeats):
    start = points[:CLUSTERS].copy()
    for algorithm in "lloyd", "elkan":
        given = KMeans(
            CLUSTERS, init=start, n_init=1, max_iter=ITERATIONS, tol=0, algorithm=algorithm
        )
        seconds, model = best(repeats, lambda: given.fit(points))
        show(f"20 iterations, {algorithm}", seconds, model.n_iter_, f"inertia {model.inertia_:.6f}")
    for seed in range(3):
        full = KMeans(CLUSTERS, n_init=1, random_state=seed)
        seconds, model = best(max(1, repeats // 3), lambda: full.fit(points))
        show(f"full fit, seed {seed}", seconds, model.n_iter_, f"inertia {model.inertia_:.6f}")
    # Three epochs, as ours: its own rules would stop it earlier.
    batches = MiniBatchKMeans(
        CLUSTERS, n_init=1, max_iter=3, max_no_improvement=None, random_state=0
    )
    seconds, model = best(repeats, lambda: batches.fit(points))
    show("mini-batch, 3 epochs", seconds, model.n_iter_, f"inertia {model.inertia_:.6f}")


def silhouette(directory, repeats):
    points = read(directory, "silhouette-points")
    labels = read(directory, "silhouette-labels")[:, 0].astype(int)
    seconds, mean = best(repeats, lambda: silhouette_score(points, labels))
    show(f"silhouette, n = {len(points)}", seconds, "-", f"mean {mean:.15f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("directory", help="what ExportMixture has written")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="a tenth of the rows, one repeat")
    arguments = parser.parse_args()
    warnings.simplefilter("ignore", ConvergenceWarning)
    print("scikit-learn", sklearn.__version__, "numpy", numpy.__version__)
    for pool in threadpool_info():
        print(pool["internal_api"], pool.get("version"), pool["num_threads"], "threads")
    points = read(arguments.directory, "kmeans-points")
    repeats = arguments.repeats
    if arguments.quick:
        points, repeats = points[: len(points) // 10].copy(), 1
    fits(points, repeats)
    silhouette(arguments.directory, repeats)


if __name__ == "__main__":
    main()
