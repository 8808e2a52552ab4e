package dev.praxis.svm;

import dev.praxis.internal.decimals.ShortestDecimal;
import java.util.Set;

/** The kernel in a {@link LibsvmFile}. */
final class LibsvmKernel {
  private static final String TYPE = "kernel_type";
  private static final String LINEAR = "linear";
  private static final String POLYNOMIAL = "polynomial";
  private static final String RBF = "rbf";
  private static final String SIGMOID = "sigmoid";

  private LibsvmKernel() {}

  static SvmKernel read(LibsvmHeader header) {
    String type =
        header.word(
            TYPE,
            Set.of(LINEAR, POLYNOMIAL, RBF, SIGMOID),
            "linear, polynomial, rbf or sigmoid, which are functions of points,");
    return switch (type) {
      case LINEAR -> new SvmKernel.Linear();
      case POLYNOMIAL ->
          new SvmKernel.Polynomial(
              header.wholeNumber("degree", 1, Integer.MAX_VALUE),
              gamma(header),
              header.number("coef0"));
      case RBF -> new SvmKernel.Rbf(gamma(header));
      default -> new SvmKernel.Sigmoid(gamma(header), header.number("coef0"));
    };
  }

  private static Gamma gamma(LibsvmHeader header) {
    return Gamma.of(header.positive("gamma"));
  }

  static void write(SvmKernel kernel, StringBuilder text) {
    text.append(TYPE).append(' ');
    if (kernel instanceof SvmKernel.Polynomial power) {
      text.append(POLYNOMIAL).append("\ndegree ").append(power.degree());
      write(text, power.gamma());
      write(text, power.offset());
    } else if (kernel instanceof SvmKernel.Rbf rbf) {
      text.append(RBF);
      write(text, rbf.gamma());
    } else if (kernel instanceof SvmKernel.Sigmoid sigmoid) {
      text.append(SIGMOID);
      write(text, sigmoid.gamma());
      write(text, sigmoid.offset());
    } else if (kernel instanceof SvmKernel.Linear) {
      text.append(LINEAR);
    } else {
      throw new IllegalArgumentException(
          "the kernel must be linear, polynomial, radial or a sigmoid, to be in a file of LIBSVM, but"
              + " was "
              + kernel);
    }
    text.append('\n');
  }

  private static void write(StringBuilder text, Gamma gamma) {
    ShortestDecimal.append(text.append("\ngamma "), gamma.value());
  }

  private static void write(StringBuilder text, double offset) {
    ShortestDecimal.append(text.append("\ncoef0 "), offset);
  }
}
