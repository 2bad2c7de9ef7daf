import dev.rollgate.maven.BuiltProject

def built = new BuiltProject(basedir)
built.build(1).logged(
    // The root, and the module without manifests.
    'no manifests: there is none of src/main/k8s, src/main/helm, k8s, deploy, manifests',
    '[ERROR] multi-module/shop/src/main/k8s/web.yaml:4:9: error[gate-ns-label-missing]',
    // The configuration of the root counts in its modules.
    '2 errors, 0 warnings, 1 info in 4 resources of 1 file',
    'no findings in 5 resources of 1 file',
    '2 errors in the manifests of shop; "mvn rollgate:fix -pl :shop" mends ')
assert built.build(1).count('no manifests') == 2
// What Maven says of plugins that are not thread-safe.
built.notLogged('requesting parallel execution')

assert built.json('shop/target/rollgate/rollgate.sarif').runs[0].results.every {
  it.locations[0].physicalLocation.artifactLocation.uri == 'multi-module/shop/src/main/k8s/web.yaml'
}
assert built.json('billing/target/rollgate/rollgate.sarif').runs[0].results == []
assert !new File(basedir, 'library/target/rollgate').exists()

// Each module has a baseline of its own, also where the configuration lies above it.
built.build(3).logged(
    'recorded 3 findings of 3 rules in multi-module/shop/.rollgate-baseline.json',
    'recorded 0 findings of 0 rules in multi-module/billing/.rollgate-baseline.json')
built.build(4).logged('no findings, 3 suppressed in 4 resources of 1 file')
built.build(5).logged('multi-module/known.json is not the module\'s own')
assert !new File(basedir, '.rollgate-baseline.json').exists()
assert !new File(basedir, 'known.json').exists()
