package dev.praxis.factorization;

import java.util.List;

/** A machine that learns, epoch by epoch. */
interface FactorPasses {

  /** One epoch. */
  void go();

  /** The machine as it is. */
  FactorizationMachine machine();

  /** What has been learned: the machine as it is, or several that were kept. */
  default List<FactorizationMachine> learned() {
    return List.of(machine());
  }
}
