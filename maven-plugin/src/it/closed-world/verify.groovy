import dev.rollgate.maven.BuiltProject

def built = new BuiltProject(basedir)
built.build(1).logged('no findings in 4 resources of 1 file')
built.build(2).logged(
    'error[tgb-service-missing] TargetGroupBinding "web" names Service "web", which is not among the'
        + ' manifests',
    '1 error in the manifests of closed-world')
