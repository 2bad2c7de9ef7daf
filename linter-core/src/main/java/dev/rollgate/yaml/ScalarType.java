package dev.rollgate.yaml;

/** What Kubernetes makes of a scalar. */
public enum ScalarType {
  /** Text. */
  STRING,
  /** A whole number. */
  INTEGER,
  /** A number with a fraction or exponent, an infinity, or not-a-number. */
  FLOAT,
  /** True or false. */
  BOOLEAN,
  /** Nothing. */
  NULL
}
