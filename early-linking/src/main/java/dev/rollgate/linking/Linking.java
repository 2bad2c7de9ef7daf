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
    for (ClassNode node : classes.values()) {
      int count = 0;
      for (MethodNode method : List.copyOf(node.methods)) {
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
          if (instruction instanceof InvokeDynamicInsnNode site) {
            if (LambdaClass.canBe(site)) {
              count++;
              method.instructions.set(site, linked(site, node, count));
            } else if (RecordMethod.canBe(site)) {
              method.instructions.set(site, RecordMethod.addedTo(node, site));
              changed.add(node.name);
            }
          }
        }
      }
    }
    List<ClassNode> all = new ArrayList<>();
    for (String name : changed) {
      all.add(classes.get(name));
    }
    all.addAll(made);
    return all;
  }

  private MethodInsnNode linked(InvokeDynamicInsnNode site, ClassNode owner, int count) {
    // A member of the same nest may call what is private there, as lambdas do.
    ClassNode host =
        owner.nestHostClass == null
            ? owner
            : Objects.requireNonNull(classes.get(owner.nestHostClass));
    LambdaClass lambda = new LambdaClass(owner.name + "$$" + count, host.name, owner.version, site);
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
