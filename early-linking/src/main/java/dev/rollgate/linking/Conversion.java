package dev.rollgate.linking;

import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/** How a value of one type becomes one of another, where the compiler has proved that it can. */
final class Conversion {

  private static final Type OBJECT = Type.getType(Object.class);

  private static final Map<Type, Type> BOXES =
      Map.of(
          Type.BOOLEAN_TYPE, Type.getType(Boolean.class),
          Type.CHAR_TYPE, Type.getType(Character.class),
          Type.BYTE_TYPE, Type.getType(Byte.class),
          Type.SHORT_TYPE, Type.getType(Short.class),
          Type.INT_TYPE, Type.getType(Integer.class),
          Type.LONG_TYPE, Type.getType(Long.class),
          Type.FLOAT_TYPE, Type.getType(Float.class),
          Type.DOUBLE_TYPE, Type.getType(Double.class));

  private Conversion() {}

  static void convert(GeneratorAdapter code, Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (to.getSort() == Type.VOID) {
      drop(code, from);
    } else if (isPrimitive(from) && isPrimitive(to)) {
      code.cast(from, to);
    } else if (isPrimitive(from)) {
      code.valueOf(from);
    } else if (isPrimitive(to)) {
      Type held = primitive(from, to);
      code.unbox(held);
      code.cast(held, to);
    } else if (!to.equals(OBJECT)) {
      code.checkCast(to);
    }
  }

  private static void drop(GeneratorAdapter code, Type type) {
    if (type.getSize() == 2) {
      code.pop2();
    } else {
      code.pop();
    }
  }

  static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  /** The class whose objects hold a primitive value. */
  static Type box(Type primitive) {
    return Objects.requireNonNull(BOXES.get(primitive));
  }

  /** What a box holds; a box that is not known more closely holds what is wanted. */
  private static Type primitive(Type box, Type wanted) {
    for (Map.Entry<Type, Type> known : BOXES.entrySet()) {
      if (known.getValue().equals(box)) {
        return known.getKey();
      }
    }
    return wanted;
  }
}
