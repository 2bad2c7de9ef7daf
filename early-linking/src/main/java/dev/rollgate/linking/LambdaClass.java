package dev.rollgate.linking;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The class of one lambda or method reference: a field for each value that it takes along, and a
 * method that hands them and its arguments to the code.
 *
 * <p>It does what {@link java.lang.invoke.LambdaMetafactory} specifies: what takes nothing along is
 * made once, and values are converted where the interface and the code differ in boxes or widths.
 *
 * @param name the internal name of the class
 * @param host the host of the nest that the call site's class belongs to
 * @param version the version of the class file
 * @param site the call site
 */
record LambdaClass(String name, String host, int version, InvokeDynamicInsnNode site) {

  /** The static method that makes one, with the descriptor of the call site. */
  static final String FACTORY = "make";

  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final Type OBJECT = Type.getType(Object.class);
  private static final Method NO_ARGUMENTS = new Method("<init>", "()V");

  /**
   * Whether a call site is a lambda without the rare extras: serializable, or of two interfaces.
   */
  static boolean canBe(InvokeDynamicInsnNode site) {
    return site.bsm.getOwner().equals(METAFACTORY) && site.bsm.getName().equals("metafactory");
  }

  private Type type() {
    return Type.getObjectType(name);
  }

  private Type[] captured() {
    return Type.getArgumentTypes(site.desc);
  }

  ClassNode node() {
    ClassNode node = new ClassNode();
    node.visit(
        version,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        name,
        null,
        OBJECT.getInternalName(),
        new String[] {Type.getReturnType(site.desc).getInternalName()});
    node.nestHostClass = host;
    for (int i = 0; i < captured().length; i++) {
      node.visitField(
          Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL,
          field(i),
          captured()[i].getDescriptor(),
          null,
          null);
    }
    Method constructor = new Method("<init>", Type.VOID_TYPE, captured());
    writeConstructor(method(node, Opcodes.ACC_PRIVATE, constructor));
    writeFactory(node, constructor);
    writeCall(
        method(node, Opcodes.ACC_PUBLIC, new Method(site.name, descriptor(0).getDescriptor())));
    return node;
  }

  private static String field(int i) {
    return "value" + i;
  }

  private static GeneratorAdapter method(ClassNode node, int access, Method method) {
    MethodNode code = new MethodNode(access, method.getName(), method.getDescriptor(), null, null);
    node.methods.add(code);
    return new GeneratorAdapter(access, method, code);
  }

  private void writeConstructor(GeneratorAdapter code) {
    code.loadThis();
    code.invokeConstructor(OBJECT, NO_ARGUMENTS);
    for (int i = 0; i < captured().length; i++) {
      code.loadThis();
      code.loadArg(i);
      code.putField(type(), field(i), captured()[i]);
    }
    code.returnValue();
    code.endMethod();
  }

  private void writeFactory(ClassNode node, Method constructor) {
    Method factory = new Method(FACTORY, site.desc);
    GeneratorAdapter make = method(node, Opcodes.ACC_STATIC, factory);
    if (captured().length > 0) {
      make.newInstance(type());
      make.dup();
      make.loadArgs();
      make.invokeConstructor(type(), constructor);
    } else {
      node.visitField(
          Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL,
          "ONE",
          type().getDescriptor(),
          null,
          null);
      GeneratorAdapter first = method(node, Opcodes.ACC_STATIC, new Method("<clinit>", "()V"));
      first.newInstance(type());
      first.dup();
      first.invokeConstructor(type(), constructor);
      first.putStatic(type(), "ONE", type());
      first.returnValue();
      first.endMethod();
      make.getStatic(type(), "ONE", type());
    }
    make.returnValue();
    make.endMethod();
  }

  /** The interface's method as it is erased (0), and as it is used here (2). */
  private Type descriptor(int argument) {
    return (Type) site.bsmArgs[argument];
  }

  private void writeCall(GeneratorAdapter code) {
    Handle target = (Handle) site.bsmArgs[1];
    Type owner = Type.getObjectType(target.getOwner());
    boolean makes = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (makes) {
      code.newInstance(owner);
      code.dup();
    }
    List<Type> wanted = new ArrayList<>();
    if (!makes && target.getTag() != Opcodes.H_INVOKESTATIC) {
      wanted.add(owner);
    }
    wanted.addAll(List.of(Type.getArgumentTypes(target.getDesc())));
    int values = captured().length;
    for (int i = 0; i < values; i++) {
      code.loadThis();
      code.getField(type(), field(i), captured()[i]);
      Conversion.convert(code, captured()[i], wanted.get(i));
    }
    Type[] erased = descriptor(0).getArgumentTypes();
    Type[] used = descriptor(2).getArgumentTypes();
    for (int i = 0; i < erased.length; i++) {
      code.loadArg(i);
      Conversion.convert(code, erased[i], used[i]);
      Conversion.convert(code, used[i], wanted.get(values + i));
    }
    Method method = new Method(target.getName(), target.getDesc());
    code.visitMethodInsn(
        opcode(target),
        target.getOwner(),
        method.getName(),
        method.getDescriptor(),
        target.isInterface());
    Conversion.convert(code, makes ? owner : method.getReturnType(), descriptor(0).getReturnType());
    code.returnValue();
    code.endMethod();
  }

  private static int opcode(Handle target) {
    return switch (target.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      // What is private in the nest is called like this too, since nests exist.
      default -> target.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    };
  }
}
