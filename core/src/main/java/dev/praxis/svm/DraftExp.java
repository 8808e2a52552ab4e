package dev.praxis.svm;

final class DraftExp {
  // draft: accuracy about 1 ulp; replaced by the shared kernel
  static double exp(double x) {
    if (!(x > -700)) return StrictMath.exp(x);
    double k = (x * 1.4426950408889634 + 6755399441055744.0) - 6755399441055744.0;
    double r = Math.fma(k, -6.93147180369123816490e-01, x);
    r = Math.fma(k, -1.90821492927058770002e-10, r);
    double p = 2.08767569878681e-9;
    p = Math.fma(p, r, 2.505210838544172e-8);
    p = Math.fma(p, r, 2.755731922398589e-7);
    p = Math.fma(p, r, 2.7557319223985893e-6);
    p = Math.fma(p, r, 2.48015873015873e-5);
    p = Math.fma(p, r, 1.984126984126984e-4);
    p = Math.fma(p, r, 1.388888888888889e-3);
    p = Math.fma(p, r, 8.333333333333333e-3);
    p = Math.fma(p, r, 4.1666666666666664e-2);
    p = Math.fma(p, r, 1.6666666666666666e-1);
    p = Math.fma(p, r, 0.5);
    p = Math.fma(p * r, r, r) + 1;
    return p * Double.longBitsToDouble(((long) (int) k + 1023) << 52);
  }
}
