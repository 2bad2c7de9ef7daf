import dev.rollgate.maven.BuiltProject

def built = new BuiltProject(basedir)
built.build(1).logged(
    'parameter failOn (-Drollgate.failOn) takes error, warning, info or never, not eror;'
        + ' did you mean error?',
    'MojoExecutionException')
built.build(2).logged('no such file or folder: wrong-parameter/nowhere', 'MojoExecutionException')
built.build(3).logged(
    'nothing to check: no Kubernetes object that matters here'
        + ' (-Drollgate.allowEmpty makes this a success)',
    'MojoExecutionException')
built.build(4).logged('[INFO] nothing to check: no Kubernetes object that matters here')
