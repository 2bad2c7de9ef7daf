import dev.rollgate.maven.BuiltProject

def built = new BuiltProject(basedir)
built.build(2).logged('the patch is stale-reports/target/rollgate/fix.patch')
// Of the earlier build nothing is left; what another goal of this one wrote is.
built.hasOnlyReports('fix.patch', 'rollgate.sarif')
