package dev.rollgate.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every form of lambda, method reference and record; what it gives has to stay the same. */
@SuppressWarnings({"ArrayRecordComponent", "UnnecessaryLambda"}) // They are what is tried.
public class Samples implements Supplier<List<Object>> {

  private final String own;
  private final List<Object> results = new ArrayList<>();

  /** Used by reflection. */
  public Samples() {
    this.own = "own";
  }

  private Samples(String own) {
    this.own = own;
  }

  private record Everything(
      boolean flag,
      byte small,
      short shorter,
      char letter,
      int number,
      long longer,
      float real,
      double exact,
      String text,
      int[] array,
      Nothing nothing) {}

  private record Nothing() {}

  private interface Named {
    String name();

    default Supplier<String> greeting() {
      return () -> "hello " + name();
    }

    static Named of(String name) {
      return () -> name;
    }
  }

  private static final class Nested {
    private final int secret = 42;

    private ToIntFunction<String> adder() {
      return text -> secret + text.length();
    }
  }

  @Override
  public List<Object> get() {
    lambdas();
    references();
    conversions();
    records();
    return results;
  }

  private void lambdas() {
    long wide = 1L << 40;
    double exact = 0.5;
    int number = 7;
    Supplier<String> plain = () -> "plain";
    Supplier<String> ofThis = () -> own;
    ToDoubleFunction<String> wideOnes = text -> wide + exact + number + text.length();
    BiFunction<String, Integer, String> two = (text, times) -> text.repeat(times);
    Supplier<Supplier<String>> inner = () -> () -> own + number;
    results.addAll(List.of(plain.get(), ofThis.get(), wideOnes.applyAsDouble("four")));
    results.addAll(List.of(two.apply("ab", 2), inner.get().get()));
    Supplier<String> first = once();
    Supplier<String> second = once();
    results.add(first == second);
    results.add(new Nested().adder().applyAsInt("x"));
    results.add(Named.of("you").greeting().get());
  }

  private static Supplier<String> once() {
    return () -> "once";
  }

  private void references() {
    Function<String, Integer> unbound = String::length;
    Supplier<Integer> bound = own::length;
    Function<Integer, String> ofStatic = String::valueOf;
    Function<String, Samples> constructor = Samples::new;
    IntFunction<String[]> array = String[]::new;
    Supplier<String> hidden = this::hidden;
    Function<List<String>, Object> ofInterface = List::size;
    Predicate<Object> isNull = Objects::isNull;
    UnaryOperator<String> generic = Samples::same;
    results.addAll(List.of(unbound.apply("abc"), bound.get(), ofStatic.apply(5)));
    results.add(constructor.apply("other").own);
    results.addAll(List.of(array.apply(3).length, hidden.get(), isNull.test("no")));
    results.add(ofInterface.apply(List.of("x")));
    results.add(generic.apply("same"));
    results.addAll(
        Stream.of("pear", "fig", "apple")
            .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
            .toList());
    Supplier<String> ofSuper = super::toString;
    results.add(ofSuper.get().startsWith("dev.rollgate"));
  }

  private static <T> T same(T value) {
    return value;
  }

  private String hidden() {
    return "hidden " + own;
  }

  private void conversions() {
    ToIntFunction<Integer> unboxes = i -> i;
    IntFunction<Object> boxes = i -> i;
    ToLongFunction<Integer> widens = Integer::intValue;
    Function<Integer, Integer> boxed = Math::abs;
    ToDoubleFunction<Integer> toDouble = Integer::longValue;
    IntBinaryOperator sum = Integer::sum;
    Supplier<Object> boxedResult = own::length;
    Consumer<String> drops = results::add;
    Function<Character, Integer> ofChar = Character::getNumericValue;
    List<Long> longs = new ArrayList<>();
    Consumer<Integer> dropsWide = i -> longs.add((long) i);
    results.addAll(List.of(unboxes.applyAsInt(3), boxes.apply(4), widens.applyAsLong(5)));
    results.addAll(List.of(boxed.apply(-6), toDouble.applyAsDouble(7), sum.applyAsInt(8, 9)));
    results.add(boxedResult.get());
    drops.accept("dropped");
    dropsWide.accept(10);
    results.addAll(longs);
    results.add(ofChar.apply('b'));
  }

  private void records() {
    int[] array = {1};
    Everything one = everything(Float.NaN, 0.0, "text", array);
    results.add(one.hashCode() - 31 * System.identityHashCode(array));
    results.add(one.equals(everything(Float.NaN, 0.0, "text", array)));
    results.add(one.equals(everything(Float.NaN, -0.0, "text", array)));
    results.add(one.equals(everything(1, 0.0, "text", array)));
    results.add(one.equals(everything(Float.NaN, 0.0, "other", array)));
    results.add(one.equals(everything(Float.NaN, 0.0, "text", new int[] {1})));
    results.add(one.equals(new Object()));
    results.add(everything(0, 0, null, array).equals(everything(0, 0, null, array)));
    results.add(new Nothing().equals(new Nothing()));
    results.add(new Nothing().hashCode());
    results.add(new Nothing().toString());
  }

  private static Everything everything(float real, double exact, String text, int[] array) {
    return new Everything(
        true, (byte) 2, (short) 3, 'd', 5, 6, real, exact, text, array, new Nothing());
  }
}
