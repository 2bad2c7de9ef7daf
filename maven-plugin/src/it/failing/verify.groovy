import dev.rollgate.maven.BuiltProject

def built = new BuiltProject(basedir)
built.logged(
    '[ERROR] failing/k8s/web.yaml:4:9: error[gate-ns-label-missing] Namespace "shop" lacks the label',
    '[ERROR]   see: failing/k8s/web.yaml:',
    '[ERROR]   fix: label the namespace (mvn rollgate:fix)',
    '[INFO] failing/k8s/web.yaml:33:9: info[pdb-missing]',
    '[INFO] 2 errors, 0 warnings, 2 info in 4 resources of 1 file',
    'on project failing: 2 errors in the manifests of failing;'
        + ' "mvn rollgate:fix" mends 1 of them, and with -Drollgate.unsafe it mends 2',
    'MojoFailureException')

built.hasOnlyReports('junit.xml', 'rollgate.json', 'rollgate.sarif')
def results = built.json('target/rollgate/rollgate.sarif').runs[0].results
assert results.size() == 4
assert results.every { it.locations[0].physicalLocation.artifactLocation.uri == 'failing/k8s/web.yaml' }
assert built.json('target/rollgate/rollgate.json').findings.size() == 4
assert built.xml('target/rollgate/junit.xml').getElementsByTagName('failure').length == 2
