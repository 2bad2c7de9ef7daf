package dev.rollgate.linking;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What a record's {@code equals} or {@code hashCode} does, written out as {@link
 * java.lang.runtime.ObjectMethods} would compose it. {@code toString} is left to Java: no report
 * prints a record.
 */
final class RecordMethod {

  private static final Type OBJECTS = Type.getType("Ljava/util/Objects;");
  private static final Method HASH = Method.getMethod("int hashCode(Object)");
  private static final Method EQUALS = Method.getMethod("boolean equals(Object, Object)");

  private final Type type;
  private final InvokeDynamicInsnNode site;
  private final GeneratorAdapter code;

  private RecordMethod(Type type, InvokeDynamicInsnNode site, GeneratorAdapter code) {
    this.type = type;
    this.site = site;
    this.code = code;
  }

  static boolean canBe(InvokeDynamicInsnNode site) {
    return site.bsm.getOwner().equals("java/lang/runtime/ObjectMethods")
        && !site.name.equals("toString");
  }

  /** Adds the method to the record's class, and gives back the call that takes the site's place. */
  static MethodInsnNode addedTo(ClassNode node, InvokeDynamicInsnNode site) {
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    Method method = new Method(site.name + "$", site.desc);
    MethodNode body = new MethodNode(access, method.getName(), site.desc, null, null);
    node.methods.add(body);
    RecordMethod written =
        new RecordMethod(
            Type.getObjectType(node.name), site, new GeneratorAdapter(access, method, body));
    if (site.name.equals("equals")) {
      written.writeEquals();
    } else {
      written.writeHashCode();
    }
    return new MethodInsnNode(Opcodes.INVOKESTATIC, node.name, method.getName(), site.desc, false);
  }

  private void writeHashCode() {
    code.push(0);
    for (int i = 2; i < site.bsmArgs.length; i++) {
      code.push(31);
      code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
      code.loadArg(0);
      Type component = loadComponent(i);
      if (Conversion.isPrimitive(component)) {
        code.invokeStatic(
            Conversion.box(component),
            new Method("hashCode", Type.INT_TYPE, new Type[] {component}));
      } else {
        code.invokeStatic(OBJECTS, HASH);
      }
      code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
    }
    code.returnValue();
    code.endMethod();
  }

  private void writeEquals() {
    Label other = code.newLabel();
    Label differs = code.newLabel();
    code.loadArg(0);
    code.loadArg(1);
    code.ifCmp(type, GeneratorAdapter.NE, other);
    code.push(true);
    code.returnValue();
    markWithoutStack(other);
    code.loadArg(1);
    code.instanceOf(type);
    code.ifZCmp(GeneratorAdapter.EQ, differs);
    for (int i = 2; i < site.bsmArgs.length; i++) {
      code.loadArg(0);
      loadComponent(i);
      code.loadArg(1);
      code.checkCast(type);
      jumpUnlessEqual(loadComponent(i), differs);
    }
    code.push(true);
    code.returnValue();
    markWithoutStack(differs);
    code.push(false);
    code.returnValue();
    code.endMethod();
  }

  private void markWithoutStack(Label label) {
    code.mark(label);
    Object[] arguments = {type.getInternalName(), "java/lang/Object"};
    code.visitFrame(Opcodes.F_NEW, arguments.length, arguments, 0, new Object[0]);
  }

  private void jumpUnlessEqual(Type component, Label differs) {
    switch (component.getSort()) {
      case Type.FLOAT, Type.DOUBLE -> {
        // As the boxes compare: NaN equals itself, and the zeros differ.
        code.invokeStatic(
            Conversion.box(component),
            new Method("compare", Type.INT_TYPE, new Type[] {component, component}));
        code.ifZCmp(GeneratorAdapter.NE, differs);
      }
      case Type.OBJECT, Type.ARRAY -> {
        code.invokeStatic(OBJECTS, EQUALS);
        code.ifZCmp(GeneratorAdapter.EQ, differs);
      }
      default -> code.ifCmp(component, GeneratorAdapter.NE, differs);
    }
  }

  private Type loadComponent(int argument) {
    Handle getter = (Handle) site.bsmArgs[argument];
    Type component = Type.getType(getter.getDesc());
    code.getField(type, getter.getName(), component);
    return component;
  }
}
