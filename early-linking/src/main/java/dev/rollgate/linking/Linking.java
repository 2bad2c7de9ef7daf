package dev.rollgate.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Replaces the call sites of a jar's classes. */
final class Linking {

  private final Map<String, ClassNode> classes;
  private final List<ClassNode> made = new ArrayList<>();
  private final Set<String> changed = new TreeSet<>();

  Linking(Map<String, ClassNode> classes) {
    this.classes = classes;
  }

  /** The classes that are new or changed, changed ones first. */
  List<ClassNode> link() {
    classes.values().forEach(this::link);
    List<ClassNode> all = new ArrayList<>();
    for (String name : changed) {
      all.add(classes.get(name));
    }
    all.addAll(made);
    return all;
  }

  private void link(ClassNode node) {
    int lambdas = 0;
    for (MethodNode method : List.copyOf(node.methods)) {
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        if (instruction instanceof InvokeDynamicInsnNode site && LambdaClass.canBe(site)) {
          lambdas++;
          method.instructions.set(site, linked(site, node, lambdas));
        } else if (instruction instanceof InvokeDynamicInsnNode site && RecordMethod.canBe(site)) {
          changed.add(node.name);
          method.instructions.set(site, RecordMethod.addedTo(node, site));
        }
      }
    }
  }

  private MethodInsnNode linked(InvokeDynamicInsnNode site, ClassNode owner, int number) {
    // A member of the same nest may call what is private there, as lambdas do.
    ClassNode host =
        owner.nestHostClass == null
            ? owner
            : Objects.requireNonNull(classes.get(owner.nestHostClass));
    LambdaClass lambda =
        new LambdaClass(owner.name + "$$" + number, host.name, owner.version, site);
    made.add(lambda.node());
    if (host.nestMembers == null) {
      host.nestMembers = new ArrayList<>();
    }
    host.nestMembers.add(lambda.name());
    changed.add(host.name);
    changed.add(owner.name);
    return new MethodInsnNode(
        Opcodes.INVOKESTATIC, lambda.name(), LambdaClass.FACTORY, site.desc, false);
  }
}
