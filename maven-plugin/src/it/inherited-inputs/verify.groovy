import dev.rollgate.maven.BuiltProject

def built = new BuiltProject(basedir)
// The root has none of them.
built.build(1).logged(
    'parameter inputs (-Drollgate.inputs) names nothing that exists: inherited-inputs/k8s,'
        + ' inherited-inputs/deploy (-Drollgate.allowEmpty passes over such a module)',
    'MojoExecutionException')
built.build(2).logged(
    '[INFO] no manifests: there is none of inherited-inputs/library/k8s,'
        + ' inherited-inputs/library/deploy',
    '[INFO] parameter inputs (-Drollgate.inputs) names inherited-inputs/shop/deploy,'
        + ' which does not exist',
    'no findings in 5 resources of 1 file')
built.build(3).logged(
    '[WARNING] parameter inputs (-Drollgate.inputs) names inherited-inputs/shop/deploy,'
        + ' which does not exist',
    'no findings in 5 resources of 1 file')
