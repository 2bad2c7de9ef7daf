package dev.rollgate.traffic;

/** The kind of load balancer before a target group. */
public enum LoadBalancer {
  /** Application Load Balancer: HTTP, HTTPS. */
  ALB,
  /** Network Load Balancer: TCP, TLS, UDP, QUIC. */
  NLB,
  /** The manifests do not tell. */
  UNKNOWN
}
