import dev.rollgate.maven.BuiltProject

def built = new BuiltProject(basedir)
built.build(1).logged(
    '[INFO] --- a/fixed/src/main/k8s/web.yaml',
    '[INFO] +++ b/fixed/src/main/k8s/web.yaml',
    '[INFO] +    elbv2.k8s.aws/pod-readiness-gate-inject: enabled',
    'the patch is fixed/target/rollgate/fix.patch',
    'after the patch: 1 error, 0 warnings, 2 info')
built.build(2).logged('2 errors in the manifests of fixed')
built.build(3).logged(
    'fixed fixed/src/main/k8s/web.yaml: label the namespace (gate-ns-label-missing, Namespace "shop")',
    'left: 1 error, 0 warnings, 2 info')
built.build(4).logged(
    '1 error in the manifests of fixed; "mvn rollgate:fix -Drollgate.unsafe" mends it')
built.build(6).logged('0 errors, 0 warnings, 1 info in 4 resources of 1 file')
assert new File(basedir, 'src/main/k8s/web.yaml').bytes == new File(basedir, 'expected/web.yaml').bytes
// The patch of the first run says nothing of the manifests after the third.
assert !new File(basedir, 'target/rollgate/fix.patch').exists()
