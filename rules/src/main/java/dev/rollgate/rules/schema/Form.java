package dev.rollgate.rules.schema;

import dev.rollgate.kube.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What values a schema surely takes; others it may take too, which only a validator can tell. */
interface Form {

  Form ANYTHING = value -> true;
  Form UNKNOWN = value -> false;

  /** Whether the schema surely has nothing against the value. */
  boolean takes(Value value);

  /**
   * Scalars of some types.
   *
   * @param letters as the screen has them: {@code is} for a whole number or a string
   */
  record Scalar(String letters) implements Form {
    @Override
    public boolean takes(Value value) {
      return switch (value.type()) {
        case STRING -> has('s');
        case BOOLEAN -> has('b');
        case NUMBER -> has('n');
        case INTEGER -> has('n') || has('i') || (has('w') && is32Bits(value));
        case OBJECT, LIST, NULL -> false;
      };
    }

    private boolean has(char letter) {
      return letters.indexOf(letter) >= 0;
    }

    private static boolean is32Bits(Value value) {
      return value.integer().map(BigInteger::bitLength).filter(bits -> bits < 32).isPresent();
    }
  }

  /** One of these strings. */
  record Word(Set<String> words) implements Form {
    @Override
    public boolean takes(Value value) {
      return value.type() == Value.Type.STRING && words.contains(value.text());
    }
  }

  /** A list. */
  record Items(Form form) implements Form {
    @Override
    public boolean takes(Value value) {
      if (value.type() != Value.Type.LIST) {
        return false;
      }
      for (Value item : value.items()) {
        if (!form.takes(item)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * An object.
   *
   * @param fields by name
   * @param required the names of those that have to be there
   * @param others for fields that are not listed
   */
  record Fields(Map<String, Form> fields, List<String> required, Form others) implements Form {
    @Override
    public boolean takes(Value value) {
      if (value.type() != Value.Type.OBJECT) {
        return false;
      }
      for (Value member : value.members()) {
        if (!isAbsent(member) && !fields.getOrDefault(member.name(), others).takes(member)) {
          return false;
        }
      }
      for (String name : required) {
        if (value.member(name).filter(member -> !isAbsent(member)).isEmpty()) {
          return false;
        }
      }
      return true;
    }

    /** For the API a member that is null is absent. */
    private static boolean isAbsent(Value member) {
      return member.type() == Value.Type.NULL;
    }
  }

  /** What a definition says; it may refer to itself. */
  record Named(Supplier<Form> definition) implements Form {
    @Override
    public boolean takes(Value value) {
      return definition.get().takes(value);
    }
  }
}
