import dev.rollgate.maven.BuiltProject

def built = new BuiltProject(basedir)
built.logged(
    'configuration-error/rollgate.yaml:3:3: no such rule: prestop-mising; did you mean prestop-missing?',
    'MojoExecutionException')
assert !new File(basedir, 'target/rollgate').exists()
