package dev.rollgate.kube;

import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field of an object: what the author wrote, and what counts in the cluster.
 *
 * @param <T> the field's type in the API
 */
public final class Field<T> {

  private final NodePath path;

  // A run keeps many fields, and of few somebody asks the span: only its ends are kept.
  private final SourceText source;
  private final int start;
  private final int end;

  private final State state;

  /** What the author wrote or, where that is nothing, what the API server fills in. */
  private final @Nullable T value;

  private final @Nullable String raw;

  private enum State {
    ABSENT,
    SET,
    UNREADABLE,
    PLACEHOLDER
  }

  private Field(NodePath path, Span span, State state, @Nullable T value, @Nullable String raw) {
    this.path = path;
    this.source = span.source();
    this.start = span.start();
    this.end = span.end();
    this.state = state;
    this.value = value;
    this.raw = raw;
  }

  static <T> Field<T> set(NodePath path, Span span, T value, @Nullable String raw) {
    return new Field<>(path, span, State.SET, value, raw);
  }

  /**
   * A field that is not written.
   *
   * @param owner what to point at instead: the object that lacks the field
   * @param fallback what the API server fills in
   */
  static <T> Field<T> absent(NodePath path, Span owner, @Nullable T fallback) {
    return new Field<>(path, owner, State.ABSENT, fallback, null);
  }

  static <T> Field<T> unreadable(NodePath path, Span span, @Nullable String raw) {
    return new Field<>(path, span, State.UNREADABLE, null, raw);
  }

  static <T> Field<T> placeholder(NodePath path, Span span, @Nullable String raw) {
    return new Field<>(path, span, State.PLACEHOLDER, null, raw);
  }

  /** What the author wrote, if it could be read. */
  public Optional<T> author() {
    return state == State.ABSENT ? Optional.empty() : Optional.ofNullable(value);
  }

  /** What counts: the author's value, else the API's default; empty when there is neither. */
  public Optional<T> effective() {
    return Optional.ofNullable(value);
  }

  /** Whether the author wrote nothing, or null. */
  public boolean isAbsent() {
    return state == State.ABSENT;
  }

  /** Whether something is written whose value is not known: a placeholder, or a wrong type. */
  public boolean isUnreadable() {
    return state == State.UNREADABLE || isPlaceholder();
  }

  /** Whether another tool fills the value in before the cluster sees it. */
  public boolean isPlaceholder() {
    return state == State.PLACEHOLDER;
  }

  /** The scalar's text as written, placeholders included; empty when it is absent or no scalar. */
  public Optional<String> raw() {
    return Optional.ofNullable(raw);
  }

  /** The value, or the object that lacks it. */
  public Span span() {
    return new Span(source, start, end);
  }

  /** Where the field stands, or would stand. */
  public NodePath path() {
    return path;
  }
}
