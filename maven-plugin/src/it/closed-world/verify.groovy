import dev.rollgate.maven.BuiltProject

def built = new BuiltProject(basedir)
built.build(1).logged('0 errors, 0 warnings, 1 info in 4 resources of 1 file')
built.build(2).logged('in the manifests of closed-world')
