import dev.rollgate.maven.BuiltProject

def built = new BuiltProject(basedir)
// The root does not have the plugin: what is told has to name the module that does.
built.build(1).logged(
    'fix: label the namespace (mvn rollgate:fix -pl :shop)',
    '"mvn rollgate:fix -pl :shop" mends 1 of them, and with -Drollgate.unsafe it mends 2')
built.build(2).logged('left: 0 errors')
built.build(3).logged('0 errors, 0 warnings, 1 info in 4 resources of 1 file')
