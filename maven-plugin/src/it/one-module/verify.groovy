import dev.rollgate.maven.BuiltProject

def built = new BuiltProject(basedir)
// The root does not have the plugin: what is told has to name the module that does.
built.build(1).logged(
    'fix: label the namespace (mvn rollgate:fix -pl :shop)',
    '"mvn rollgate:fix -pl :shop" mends 1 of them, and with -Drollgate.unsafe it mends 2')
// A fix reads everything, and nothing mends broken YAML.
built.build(2).logged('left: 1 error, 0 warnings')
built.build(3).logged('0 errors, 0 warnings, 1 info in 4 resources of 2 files')
// Nothing binds into the namespace of what is broken there.
built.build(3).notLogged('unbound.yaml')
built.build(4).logged('unbound.yaml:7:1: ')
