package dev.praxis;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Tries every property as many times more as the system property {@code praxis.tries} says, those
 * that name their tries too.
 *
 * <p>jqwik finds it as a service and lays it around each property; {@code mvn -P nightly verify}
 * sets the system property.
 */
public final class MoreTries implements AroundPropertyHook {
  private static final int TIMES = Integer.getInteger("praxis.tries", 1);

  /** What jqwik tries where nothing is said. */
  private static final int UNSAID = 1000;

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyAttributes attributes = context.attributes();
    int tries = attributes.tries().orElse(UNSAID);
    // An example is one try, and has nothing more to show.
    if (TIMES > 1 && tries > 1) {
      attributes.setTries(Math.multiplyExact(TIMES, tries));
    }
    return property.execute();
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }
}
