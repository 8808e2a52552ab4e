/** Praxis: machine-learning concepts as small, immutable, reproducible classes. */
module dev.praxis.core {
  requires de.siegmar.fastcsv;
  requires static org.jspecify;
  // Optional at run time: without it the scalar kernels compute the same bits.
  requires static jdk.incubator.vector;

  exports dev.praxis;
  exports dev.praxis.anomaly;
  exports dev.praxis.bayes;
  exports dev.praxis.binning;
  exports dev.praxis.cluster;
  exports dev.praxis.data;
  exports dev.praxis.decomposition;
  exports dev.praxis.encoding;
  exports dev.praxis.evaluation;
  exports dev.praxis.factorization;
  exports dev.praxis.image;
  exports dev.praxis.imputation;
  exports dev.praxis.linear;
  exports dev.praxis.metrics.classification;
  exports dev.praxis.metrics.clustering;
  exports dev.praxis.metrics.regression;
  exports dev.praxis.neighbors;
  exports dev.praxis.resampling;
  exports dev.praxis.scaling;
  exports dev.praxis.statistics;
  exports dev.praxis.svm;
  exports dev.praxis.table;
  exports dev.praxis.text;
}
