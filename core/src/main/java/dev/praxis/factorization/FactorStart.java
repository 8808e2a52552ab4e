package dev.praxis.factorization;

import dev.praxis.internal.random.Draws;
import java.util.function.Supplier;

/**
 * Where a machine starts.
 *
 * @param state makes the parameters to go on from, the same each time
 * @param draws what it draws by on its way
 */
record FactorStart(Supplier<FactorState> state, Draws draws) {}
