import dev.rollgate.maven.BuiltProject

def built = new BuiltProject(basedir)
built.build(1).logged(
    'parameter failOn (-Drollgate.failOn) takes error, warning, info or never, not eror;'
        + ' did you mean error?',
    'MojoExecutionException')
built.build(2).logged(
    'parameter inputs (-Drollgate.inputs) names nothing that exists: wrong-parameter/nowhere'
        + ' (-Drollgate.allowEmpty passes over such a module)',
    'MojoExecutionException')
built.build(3).logged(
    'parameter inputs (-Drollgate.inputs) names nothing to check: no Kubernetes object that matters'
        + ' here (-Drollgate.allowEmpty makes this a success)',
    'MojoExecutionException')
built.build(4).logged('[INFO] nothing to check: no Kubernetes object that matters here')
built.build(5).logged('[INFO] no manifests: there is none of wrong-parameter/nowhere')
built.build(6).logged(
    'parameter closedWorld (-Drollgate.closedWorld) takes true or false, not maybe',
    'MojoExecutionException')
built.build(7).logged('parameter injectLabels (-Drollgate.injectLabels) takes KEY=VALUE, not foo')
built.build(8).logged('parameter reports (-Drollgate.reports) takes none alone, or formats')
built.build(9).logged('parameter excludes (-Drollgate.excludes) takes globs, and this is none: [')
built.build(10).logged(
    'parameter configurationFile (-Drollgate.configurationFile) names wrong-parameter/nowhere.yaml,'
        + ' which does not exist')
built.build(11).logged(
    'parameter schemas (-Drollgate.schemas) names wrong-parameter/nowhere, which does not exist')
built.build(12).logged(
    'parameter rulesJars (-Drollgate.rulesJars) names wrong-parameter/nowhere.jar,'
        + ' which does not exist')
built.build(13).logged(
    'parameter baselineFile (-Drollgate.baselineFile) names wrong-parameter/nowhere.json,'
        + ' which does not exist ("mvn rollgate:baseline" writes it)')
built.build(14).logged(
    'no such rule: prestop-mising; did you mean prestop-missing? (Rollgate\'s docs/rules.md lists them)')
